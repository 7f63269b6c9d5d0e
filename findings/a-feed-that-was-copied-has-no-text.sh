#!/usr/bin/env bash
# Guess written before: a feed or sitemap that Python's ElementTree read and wrote again is the same to whoever reads it:
# a namespace is its address, and its prefix may be any.
# Seen: ElementTree writes <ns0:feed> and <ns0:encoded>, and many readers go by the letters of "content:encoded". Of the
# Atom feed trafilatura 2.3.1 finds no article and says nothing; rss-parser 3.13.0 and @extractus/feed-extractor 8.0.3
# refuse it as no feed. Of the RSS feed rss-parser and @rowanmanning/feed-parser 2.1.5, which reads the Atom feed, leave
# out the text of every article and keep the rest: the short description looks like all there is. sitemap 9.0.1 (npm)
# finds no page in the sitemap, and prints that it skips each line. feedparser 6.0.14, atoma 0.0.17, fastfeedparser 0.6.5
# and feedsmith 3.0.1 read all. So: who filters feeds with ElementTree is to call register_namespace for each namespace;
# who reads feeds is to look at the length of the texts when a paper changed its system.
# Needs Node 20 or newer with npm. (newscrawl reads them whatever the prefix.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean==0.4.3 feedparser==6.0.14 \
  atoma==0.0.17 fastfeedparser==0.6.5
npm install --silent --no-audit --no-fund --no-package-lock rss-parser@3.13.0 @extractus/feed-extractor@8.0.3 \
  @rowanmanning/feed-parser@2.1.5 feedsmith@3.0.1 sitemap@9.0.1
mkdir plain copied
cat > plain/feed.atom << 'END'
<feed xmlns="http://www.w3.org/2005/Atom"><title>Paper</title><id>urn:p</id><updated>2024-03-05T08:05:00Z</updated>
<entry><title>Ferry</title><id>urn:1</id><updated>2024-03-05T08:05:00Z</updated><link href="https://paper.example/ferry"/>
<content type="html">&lt;p&gt;The whole text.&lt;/p&gt;</content></entry></feed>
END
cat > plain/feed.rss << 'END'
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Paper</title>
<link>https://paper.example/</link><description>News</description><item><title>Ferry</title>
<link>https://paper.example/ferry</link><description>Beginning</description>
<content:encoded>&lt;p&gt;The whole text.&lt;/p&gt;</content:encoded></item></channel></rss>
END
cat > plain/map.xml << 'END'
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://paper.example/ferry</loc></url></urlset>
END
for name in feed.atom feed.rss map.xml; do
  python3 -c 'import sys; from xml.etree import ElementTree; ElementTree.parse(sys.argv[1]).write(sys.argv[2])' \
    plain/$name copied/$name
done
cat > read.py << 'END'
import sys

import atoma
import fastfeedparser
import feedparser
from trafilatura.feeds import FeedParameters, extract_links

whole = "The whole text."
for folder in ("plain", "copied"):
    for kind in ("atom", "rss"):
        text = open(f"{folder}/feed.{kind}").read()
        by_atoma = (atoma.parse_rss_bytes if kind == "rss" else atoma.parse_atom_bytes)(text.encode())
        by_atoma = by_atoma.items[0].content_encoded if kind == "rss" else by_atoma.entries[0].content.value
        links = extract_links(text, FeedParameters("https://paper.example", "paper.example", "https://paper.example/feed"))
        texts = {
            "feedparser": feedparser.parse(text).entries[0].content[0].value, "atoma": by_atoma,
            "fastfeedparser": fastfeedparser.parse(text).entries[0].content[0]["value"],
        }
        print(f"{folder} {kind}:", ", ".join(f"{name} {whole in text}" for name, text in texts.items()), end="; ")
        print(f"trafilatura {len(links)} article")
END
cat > read.mjs << 'END'
import { readFileSync } from "fs";
import { Readable } from "stream";
import { parseFeed } from "@rowanmanning/feed-parser";
import { extractFromXml } from "@extractus/feed-extractor";
import { parseFeed as readBySmith } from "feedsmith";
import RssParser from "rss-parser";
import { parseSitemap } from "sitemap";

const READERS = {
  "rss-parser": async (text) => JSON.stringify((await new RssParser().parseString(text)).items),
  "feed-extractor": async (text) => JSON.stringify(extractFromXml(text).entries),
  "feed-parser": async (text) => JSON.stringify(parseFeed(text).items.map((item) => item.content)),
  feedsmith: async (text) => JSON.stringify(readBySmith(text)),
};
for (const folder of ["plain", "copied"]) {
  for (const kind of ["atom", "rss"]) {
    const found = [];
    for (const [name, read] of Object.entries(READERS)) {
      if (name === "feed-extractor" && kind === "rss") continue; // it takes the description
      const told = await read(readFileSync(`${folder}/feed.${kind}`, "utf8")).then(
        (told) => told.includes("The whole text."), () => "refuses it");
      found.push(`${name} ${told}`);
    }
    console.log(`${folder} ${kind}: ${found.join(", ")}`);
  }
  const pages = await parseSitemap(Readable.from([readFileSync(`${folder}/map.xml`)]), () => {});
  console.log(`${folder} sitemap: ${pages.length} page`);
}
END
{ venv/bin/python -W ignore read.py; node read.mjs 2> log; } | grep -v '^unhandled' | tee seen
diff - seen << 'END'
plain atom: feedparser True, atoma True, fastfeedparser True; trafilatura 1 article
plain rss: feedparser True, atoma True, fastfeedparser True; trafilatura 1 article
copied atom: feedparser True, atoma True, fastfeedparser True; trafilatura 0 article
copied rss: feedparser True, atoma True, fastfeedparser True; trafilatura 1 article
plain atom: rss-parser true, feed-extractor true, feed-parser true, feedsmith true
plain rss: rss-parser true, feed-parser true, feedsmith true
plain sitemap: 1 page
copied atom: rss-parser refuses it, feed-extractor refuses it, feed-parser true, feedsmith true
copied rss: rss-parser false, feed-parser false, feedsmith true
copied sitemap: 0 page
END
