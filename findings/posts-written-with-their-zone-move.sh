#!/usr/bin/env bash
# Guess written before: a date with its offset is a moment: Hexo gives 8:05 in Tokyo, written with +09:00 or in UTC, as
# that moment in its feed, whatever `timezone` says; and the day in a page's address is the day that the page prints.
# Seen: Hexo 8.1.2 with hexo-generator-feed 3.0.0, `timezone: Asia/Tokyo`. Written without an offset the post is right.
# Written with one it is nine hours early in the feed, and its page prints the 13th instead of the 14th: the zone is
# counted off once more. The right one's address has the 13th if built on a machine that runs in UTC, the 14th in Tokyo,
# while its page prints the 14th on both. No warning. So: the day in an address may be another than the article's, and a
# feed's moment with a Z may be wrong by a site's whole offset. Needs Node 20 or newer with npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p source/_posts themes/bare/layout
cat > package.json << 'END'
{ "private": true, "hexo": { "version": "8.1.2" } }
END
npm install --silent --no-audit --no-fund --no-package-lock hexo@8.1.2 hexo-generator-feed@3.0.0 \
  hexo-renderer-ejs@2.0.0 hexo-renderer-marked@7.0.1
cat > _config.yml << 'END'
title: Paper
url: https://paper.example
timezone: Asia/Tokyo
permalink: :year/:month/:day/:title/
theme: bare
feed: {type: atom, path: atom.xml}
END
echo "<%= date(page.date, 'YYYY-MM-DD HH:mm') %>" > themes/bare/layout/post.ejs
post() { printf -- '---\ntitle: %s\ndate: %s\nupdated: %s\n---\nThe ferry returns.\n' "$1" "$2" "$2" > "source/_posts/$1.md"; }
post none '2025-03-14 08:05:00'
post offset '2025-03-14T08:05:00+09:00'
post utc '2025-03-13T23:05:00Z'
for machine in UTC Asia/Tokyo; do
  rm -rf public db.json
  TZ=$machine npx hexo generate > log 2>&1 || { tail -n 20 log; exit 1; }
  for name in none offset utc; do
    page=$(cd public && find . -path "*/$name/index.html")
    told=$(tr -d '\n' < public/atom.xml | grep -o "<title>$name</title>.*" | grep -o '<published>[^<]*' | head -1)
    echo "$machine $name: feed ${told#*>}, address ${page#./}, page says $(cat "public/$page")"
  done
done | tee seen
diff - seen << 'END'
UTC none: feed 2025-03-13T23:05:00.000Z, address 2025/03/13/none/index.html, page says 2025-03-14 08:05
UTC offset: feed 2025-03-13T14:05:00.000Z, address 2025/03/13/offset/index.html, page says 2025-03-13 23:05
UTC utc: feed 2025-03-13T14:05:00.000Z, address 2025/03/13/utc/index.html, page says 2025-03-13 23:05
Asia/Tokyo none: feed 2025-03-13T23:05:00.000Z, address 2025/03/14/none/index.html, page says 2025-03-14 08:05
Asia/Tokyo offset: feed 2025-03-13T14:05:00.000Z, address 2025/03/13/offset/index.html, page says 2025-03-13 23:05
Asia/Tokyo utc: feed 2025-03-13T14:05:00.000Z, address 2025/03/13/utc/index.html, page says 2025-03-13 23:05
END
