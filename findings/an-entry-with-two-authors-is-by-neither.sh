#!/usr/bin/env bash
# Guess written before: readers of Atom give an entry without an author whom RFC 4287 (4.2.1) says: the author in the
# entry's atom:source, which is the paper it was taken from, else the feed's; of an entry with authors they give these.
# Seen: of six readers none knows the source. atoma 0.0.17, npm's feedparser 2.6.0 and @rowanmanning/feed-parser 2.1.5 give
# the feed's author, so that what a planet took from another paper was written by who keeps the planet. feedparser
# 6.0.14, fastfeedparser 0.6.5 and feedsmith 3.0.1 give nobody, in a feed of one author, too. An entry with two authors is to
# npm's feedparser by neither but by the feed's, a third person; feedparser's `author` is the last of them, and
# fastfeedparser's the first. No warning. So: which library read a feed decides who wrote its articles, and a name that is
# the feed's own is no witness. (newscrawl gives the entry's own authors, all of them, and nobody else.)
# Needs Node 20 or newer with npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check feedparser==6.0.14 atoma==0.0.17 fastfeedparser==0.6.5
npm install --silent --no-audit --no-fund --no-package-lock feedparser@2.6.0 @rowanmanning/feed-parser@2.1.5 feedsmith@3.0.1
cat > write.py << 'END'
def person(name):
    return f"<author><name>{name}</name></author>"


TIME = "<updated>2024-03-06T04:30:00Z</updated>"
SOURCE = f"<source><id>urn:other</id><title>Other paper</title>{TIME}{person('Cy Poe')}</source>"
ENTRIES = {"one": person("Bo Lee"), "two": person("Bo Lee") + person("Di Fox"), "none": "", "none, source": SOURCE}
entries = "".join(
    f'<entry><title>{name}</title><id>urn:{number}</id>{TIME}<link href="https://planet.example/{number}"/>'
    f"{told}<content>It returns.</content></entry>"
    for number, (name, told) in enumerate(ENTRIES.items())
)
with open("feed.xml", "w") as file:
    file.write(f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Planet</title><id>urn:planet</id>{TIME}{person("Ana Roe")}{entries}</feed>""")
END
cat > read.py << 'END'
import atoma
import fastfeedparser
import feedparser

text = open("feed.xml", "rb").read()
READ = {
    "feedparser, author": [(one.title, one.get("author")) for one in feedparser.parse(text).entries],
    "feedparser, authors": [
        (one.title, ", ".join(each.name for each in one.get("authors", ()))) for one in feedparser.parse(text).entries
    ],
    "fastfeedparser": [(one.title, one.get("author")) for one in fastfeedparser.parse(text).entries],
    "atoma": [(one.title.value, ", ".join(each.name for each in one.authors)) for one in atoma.parse_atom_bytes(text).entries],
}
for reader, entries in READ.items():
    print(f"{reader}:", "; ".join(f"{title}: {author or 'nobody'}" for title, author in entries))
END
cat > read.mjs << 'END'
import { readFileSync } from "fs";
import { parseFeed } from "@rowanmanning/feed-parser";
import FeedParser from "feedparser";
import { parseFeed as parse } from "feedsmith";

const text = readFileSync("feed.xml", "utf8");
const names = (authors) => (authors ?? []).map((author) => author.name).join(", ");
const tell = (reader, entries) =>
  console.log(`${reader}: ${entries.map(([title, author]) => `${title}: ${author || "nobody"}`).join("; ")}`);
tell("@rowanmanning/feed-parser", parseFeed(text).items.map((item) => [item.title, names(item.authors)]));
tell("feedsmith", parse(text).feed.entries.map((item) => [item.title.value ?? item.title, names(item.authors)]));
const found = [];
const reader = new FeedParser();
reader.on("readable", () => {
  for (let item = reader.read(); item; item = reader.read()) found.push([item.title, item.author]);
});
reader.on("end", () => tell("npm's feedparser", found));
reader.end(text);
END
python3 write.py
{ venv/bin/python read.py; node read.mjs; } | tee seen
diff - seen << 'END'
feedparser, author: one: Bo Lee; two: Di Fox; none: nobody; none, source: nobody
feedparser, authors: one: Bo Lee; two: Bo Lee, Di Fox; none: nobody; none, source: nobody
fastfeedparser: one: Bo Lee; two: Bo Lee; none: nobody; none, source: nobody
atoma: one: Bo Lee; two: Bo Lee, Di Fox; none: Ana Roe; none, source: Ana Roe
@rowanmanning/feed-parser: one: Bo Lee; two: Bo Lee, Di Fox; none: Ana Roe; none, source: Ana Roe
feedsmith: one: Bo Lee; two: Bo Lee, Di Fox; none: nobody; none, source: nobody
npm's feedparser: one: Bo Lee; two: Ana Roe; none: Ana Roe; none, source: Ana Roe
END
