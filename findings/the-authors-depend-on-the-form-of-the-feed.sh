#!/usr/bin/env bash
# Guess written before: a library that writes one article's authors as RSS, as Atom and as JSON Feed names the same people
# in each; who has no mail address goes into RSS as dc:creator, which is for that, or as a name alone.
# Seen: python feedgen 1.0.0 leaves whoever has no mail address out of RSS, and names them in Atom: of Ana Roe (no
# address) and Bo Lee (with one) the RSS is by Bo Lee alone. Its docstring says that RSS needs the address; nothing is
# said when a name is left out. npm's feed 6.0.0 names both in RSS and Atom, and only the first in JSON Feed, for it writes
# version 1, which has room for one. So: where a paper has feeds of several forms, the one with the most names is right,
# and a feed with one name is no witness that there was one author.
# Needs Node 20 or newer with npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check feedgen==1.0.0
npm install --silent --no-audit --no-fund --no-package-lock feed@6.0.0
cat > articles.json << 'END'
{"neither has an address": [{"name": "Ana Roe"}, {"name": "Bo Lee"}],
 "the second has one": [{"name": "Ana Roe"}, {"name": "Bo Lee", "email": "bo@paper.example"}],
 "both have one": [{"name": "Ana Roe", "email": "ana@paper.example"}, {"name": "Bo Lee", "email": "bo@paper.example"}]}
END
cat > write.py << 'END'
import json
import re

from feedgen.feed import FeedGenerator


def named(text):
    return re.findall("Ana Roe|Bo Lee", text)


for case, authors in json.load(open("articles.json")).items():
    feed = FeedGenerator()
    feed.id("urn:paper")
    feed.title("Paper")
    feed.link(href="https://paper.example/")
    feed.description("News")
    entry = feed.add_entry()
    entry.id("https://paper.example/ferry")
    entry.title("Ferry")
    entry.link(href="https://paper.example/ferry")
    entry.author(authors)
    print(f"feedgen, {case}: RSS {named(feed.rss_str().decode())}, Atom {named(feed.atom_str().decode())}")
END
cat > write.mjs << 'END'
import { readFileSync } from "fs";
import { Feed } from "feed";

const named = (text) => `[${[...text.matchAll(/Ana Roe|Bo Lee/g)].map((name) => `'${name}'`).join(", ")}]`;
for (const [name, author] of Object.entries(JSON.parse(readFileSync("articles.json")))) {
  const feed = new Feed({ title: "Paper", id: "urn:paper", link: "https://paper.example/", description: "News" });
  feed.addItem({ title: "Ferry", link: "https://paper.example/ferry", date: new Date("2024-03-05T10:00:00Z"), author });
  console.log(`feed, ${name}: RSS ${named(feed.rss2())}, Atom ${named(feed.atom1())}, JSON ${named(feed.json1())}`);
}
END
{ venv/bin/python write.py; node write.mjs; } | tee seen
diff - seen << 'END'
feedgen, neither has an address: RSS [], Atom ['Ana Roe', 'Bo Lee']
feedgen, the second has one: RSS ['Bo Lee'], Atom ['Ana Roe', 'Bo Lee']
feedgen, both have one: RSS ['Ana Roe', 'Bo Lee'], Atom ['Ana Roe', 'Bo Lee']
feed, neither has an address: RSS ['Ana Roe', 'Bo Lee'], Atom ['Ana Roe', 'Bo Lee'], JSON ['Ana Roe']
feed, the second has one: RSS ['Ana Roe', 'Bo Lee'], Atom ['Ana Roe', 'Bo Lee'], JSON ['Ana Roe']
feed, both have one: RSS ['Ana Roe', 'Bo Lee'], Atom ['Ana Roe', 'Bo Lee'], JSON ['Ana Roe']
END
