#!/usr/bin/env bash
# Guess written before: a feed's titles and guids are text to whoever reads it: "007" has three characters, and two items
# with the guids 00123 and 123 are two.
# Seen: readers that build on fast-xml-parser let it turn into a number what looks like one, as it does unless told
# otherwise. @extractus/feed-extractor 8.0.3 gives "007" as "7", "1.10" as "1.1" and "1e3" as "1000": two articles with
# the guids 00123 and 123 have one id, and one with the guid 8123e45, seven digits of a hash, has that of 8.123e+48.
# podcast-partytime 5.0.0 does so to the guid, and of a title that is a number it gives none: the review of "1984" has no
# title. No warning. feedsmith 3.0.1, on the same parser, and rss-parser 3.13.0 keep the text. So: who joins by such
# ids joins two articles, and finds others of them in no list that another reader made. feed-extractor keeps the text with
# { xmlParserOptions: { parseTagValue: false } }. Needs Node 20 or newer with npm. (newscrawl reads it all as text.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --no-package-lock @extractus/feed-extractor@8.0.3 podcast-partytime@5.0.0 \
  feedsmith@3.0.1 rss-parser@3.13.0
cat > read.mjs << 'END'
import { extractFromXml } from "@extractus/feed-extractor";
import { parseFeed as readBySmith } from "feedsmith";
import { parseFeed as readByPartytime } from "podcast-partytime";
import RssParser from "rss-parser";

const ITEMS = [["1984", "urn:1"], ["007", "00123"], ["1.10", "123"], ["1e3", "8123e45"], ["Ferry", "0x1F"], ["12 ways", "1_000"]];
const items = ITEMS.map(([title, guid]) => `<item><title>${title}</title><guid isPermaLink="false">${guid}</guid>
<link>https://paper.example/a</link><description>It returns.</description><pubDate>Tue, 05 Mar 2024 08:05:00 GMT</pubDate>
<enclosure url="https://paper.example/a.mp3" type="audio/mpeg" length="5"/></item>`);
const feed = `<rss version="2.0"><channel><title>Paper</title><link>https://paper.example/</link>
<description>News</description>${items.join("")}</channel></rss>`;
const READERS = {
  "feed-extractor": () => extractFromXml(feed).entries.map(({ title, id }) => [title, id]),
  "feed-extractor, told": () =>
    extractFromXml(feed, { xmlParserOptions: { parseTagValue: false } }).entries.map(({ title, id }) => [title, id]),
  "podcast-partytime": () => readByPartytime(feed).items.map(({ title, guid }) => [title, guid]),
  feedsmith: () => readBySmith(feed).feed.items.map(({ title, guid }) => [title, guid.value]),
  "rss-parser": async () => (await new RssParser().parseString(feed)).items.map(({ title, guid }) => [title, guid]),
};
for (const [name, read] of Object.entries(READERS)) {
  console.log(`${name}: ${(await read()).map(([title, id]) => `${title} ${id}`).join(", ")}`);
}
END
node read.mjs | tee seen
diff - seen << 'END'
feed-extractor: 1984 urn:1, 7 123, 1.1 123, 1000 8.123e+48, Ferry 31, 12 ways 1_000
feed-extractor, told: 1984 urn:1, 007 00123, 1.10 123, 1e3 8123e45, Ferry 0x1F, 12 ways 1_000
podcast-partytime: undefined urn:1, undefined 123, undefined 123, undefined 8.123e+48, Ferry 31, 12 ways 1_000
feedsmith: 1984 urn:1, 007 00123, 1.10 123, 1e3 8123e45, Ferry 0x1F, 12 ways 1_000
rss-parser: 1984 urn:1, 007 00123, 1.10 123, 1e3 8123e45, Ferry 0x1F, 12 ways 1_000
END
