#!/usr/bin/env bash
# Guess written before: of an Atom entry that has both dates, what a library calls "published" is atom:published; and
# its link is the one whose rel is alternate, or that has no rel, as RFC 4287 says, wherever it stands.
# Seen: @extractus/feed-extractor 8.0.3 gives atom:updated as `published` although atom:published stands beside it: an
# article of 1 March, corrected on the 14th, is one of the 14th, and an edit makes an old article the newest. It takes
# the first link of several: where rel="self" comes first, that is the entry's own feed document, and no article. A
# link that is relative to xml:base is "". RSS is read right. No warning. (newscrawl keeps both dates apart, and knows
# rel and base.)
# Needs Node 20 or newer with npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --no-package-lock @extractus/feed-extractor@8.0.3
cat > read.mjs << 'END'
import { extractFromXml } from "@extractus/feed-extractor";

const DATES = "<published>2025-03-01T08:05:00Z</published><updated>2025-03-14T18:00:00Z</updated>";
const ARTICLE = '<link rel="alternate" href="https://paper.example/ferry"/>';
const SELF = '<link rel="self" href="https://paper.example/1.atom"/>';
const LINKS = {
  "one link": '<link href="https://paper.example/ferry"/>',
  "self behind": ARTICLE + SELF,
  "self before": SELF + ARTICLE,
  "xml:base": '<link href="ferry"/>',
};
for (const [name, link] of Object.entries(LINKS)) {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://paper.example/">
<title>Paper</title><id>urn:p</id><updated>2025-03-14T18:00:00Z</updated>
<entry><title>Ferry</title><id>urn:1</id>${link}${DATES}</entry></feed>`;
  const entry = extractFromXml(feed).entries[0];
  console.log(`${name}: published ${entry.published}, link "${entry.link}"`);
}
const rss = `<rss version="2.0"><channel><title>Paper</title><link>https://paper.example/</link>
<description>d</description><item><title>Ferry</title><link>https://paper.example/ferry</link>
<pubDate>Sat, 01 Mar 2025 08:05:00 GMT</pubDate></item></channel></rss>`;
const item = extractFromXml(rss).entries[0];
console.log(`RSS: published ${item.published}, link "${item.link}"`);
END
node read.mjs | tee seen
diff - seen << 'END'
one link: published 2025-03-14T18:00:00.000Z, link "https://paper.example/ferry"
self behind: published 2025-03-14T18:00:00.000Z, link "https://paper.example/ferry"
self before: published 2025-03-14T18:00:00.000Z, link "https://paper.example/1.atom"
xml:base: published 2025-03-14T18:00:00.000Z, link ""
RSS: published 2025-03-01T08:05:00.000Z, link "https://paper.example/ferry"
END
