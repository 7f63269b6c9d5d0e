#!/usr/bin/env bash
# Guess written before: an article called "Draw on <canvas> again" is called so in the feed that a library writes of it,
# and by whoever reads the feed: each escapes and reads what its format asks for.
# Seen: the word is lost at both ends. feed 6.0.0 (npm) says type="html" of Atom's title and does not write it as HTML:
# by the standard it is "Draw on  again". Pelican 4.12.0 writes that itself. feedgen 1.0.0 writes the title as text, which
# is no markup, and feedparser of npm (2.6.0) takes it for markup: "Draw on  again", as of RSS, which does not say what a
# title is. rss-parser 3.13.0 and feedparser of PyPI (6.0.14) give the word where it is written. No warning. So: a feed's
# headline may lack a word that the page's has, above all where people write of code. Needs npm.
# (newscrawl's cards of feeds and of JSON lost it, too, until this was seen.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check feedgen==1.0.0 pelican==4.12.0 \
  Markdown==3.11.3 feedparser==6.0.14
npm install --silent --no-audit --no-fund --no-package-lock feed@6.0.0 rss-parser@3.13.0 feedparser@2.6.0
cat > write.mjs << 'END'
import fs from "fs";
import { Feed } from "feed";

const id = "https://paper.example/", date = new Date("2024-03-05T08:05:00Z");
const feed = new Feed({ title: "Paper", id, link: id, updated: date, copyright: "Paper" });
feed.addItem({ title: "Draw on <canvas> again", id: id + "draw", link: id + "draw", date, description: "It is back." });
fs.writeFileSync("feed.atom", feed.atom1());
fs.writeFileSync("feed.rss", feed.rss2());
END
cat > write.py << 'END'
from feedgen.feed import FeedGenerator

feed = FeedGenerator()
feed.id("https://paper.example/")
feed.title("Paper")
entry = feed.add_entry()
entry.id("https://paper.example/draw")
entry.title("Draw on <canvas> again")
entry.link(href="https://paper.example/draw")
feed.atom_file("feedgen.atom")
END
mkdir content
printf 'Title: Draw on <canvas> again\nDate: 2024-03-05 08:05\n\nIt is back.\n' > content/draw.md
printf "SITENAME = 'Paper'\nSITEURL = FEED_DOMAIN = 'https://paper.example'\nFEED_ALL_ATOM = 'pelican.atom'\n" > conf.py
node write.mjs
venv/bin/python write.py
venv/bin/pelican content --output out --settings conf.py > log 2>&1 || { cat log; exit 1; }
cp out/pelican.atom .
cat > read.js << 'END'
const fs = require("fs"), FeedParser = require("feedparser"), RssParser = require("rss-parser");

(async () => {
  for (const name of process.argv.slice(2)) {
    const text = fs.readFileSync(name, "utf8");
    console.log(`${name}, rss-parser: ${(await new RssParser().parseString(text)).items[0].title}`);
    const parser = new FeedParser();
    parser.end(text);
    for await (const item of parser) console.log(`${name}, npm's feedparser: ${item.title}`);
  }
})();
END
cat > read.py << 'END'
import sys

import feedparser

for name in sys.argv[1:]:
    print(f"{name}, PyPI's feedparser: {feedparser.parse(open(name, 'rb').read()).entries[0].title}")
END
files=(feed.atom feed.rss feedgen.atom pelican.atom)
{
  for name in "${files[@]}"; do echo "$name: $(sed -n 's/.*\(<title.*Draw.*<.title>\).*/\1/p' "$name")"; done
  node read.js "${files[@]}"
  venv/bin/python read.py "${files[@]}"
} | tee seen
diff - seen << 'END'
feed.atom: <title type="html"><![CDATA[Draw on <canvas> again]]></title>
feed.rss: <title><![CDATA[Draw on <canvas> again]]></title>
feedgen.atom: <title>Draw on &lt;canvas&gt; again</title>
pelican.atom: <title>Draw on again</title>
feed.atom, rss-parser: Draw on <canvas> again
feed.atom, npm's feedparser: Draw on  again
feed.rss, rss-parser: Draw on <canvas> again
feed.rss, npm's feedparser: Draw on  again
feedgen.atom, rss-parser: Draw on <canvas> again
feedgen.atom, npm's feedparser: Draw on  again
pelican.atom, rss-parser: Draw on again
pelican.atom, npm's feedparser: Draw on again
feed.atom, PyPI's feedparser: Draw on <canvas> again
feed.rss, PyPI's feedparser: Draw on <canvas> again
feedgen.atom, PyPI's feedparser: Draw on <canvas> again
pelican.atom, PyPI's feedparser: Draw on again
END
