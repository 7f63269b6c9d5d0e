#!/usr/bin/env bash
# Guess written before: the text of an Atom entry whose content is XHTML, as RFC 4287 allows it, comes out of a
# library of feeds as HTML with its words in the order of the feed, whatever is set in bold or is a link.
# Seen: rss-parser 3.13.0 gives first all that stands directly in a paragraph and then what its elements hold, element
# by element. "The council did <b>not</b> vote." is "The council did vote.not", and in a sentence with two links
# nobody knows who beat whom. The same text as escaped HTML (type="html") is right. No error, and every word is there:
# only who reads it sees it. So: text that came through such a reader is to be taken from the page anew. (newscrawl
# keeps the order.)
# Needs Node 20 or newer with npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --no-package-lock rss-parser@3.13.0
cat > read.js << 'END'
const Parser = require("rss-parser");
const TEXTS = [
  "The council did <b>not</b> vote.",
  "<a href='/roe'>Roe</a> beat <a href='/lee'>Lee</a> by <b>two</b> votes.",
  "<i>One</i> and <b>two</b> and <i>three</i>.",
];
const feed = (content) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>Paper</title><id>urn:p</id>
<updated>2025-03-14T08:05:00Z</updated><entry><title>Vote</title><id>urn:1</id><updated>2025-03-14T08:05:00Z</updated>
${content}</entry></feed>`;
const xhtml = (text) =>
  `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${text}</p></div></content>`;
const html = (text) => `<content type="html"><![CDATA[<p>${text}</p>]]></content>`;
(async () => {
  for (const text of TEXTS) {
    for (const [name, content] of [["html", html(text)], ["xhtml", xhtml(text)]]) {
      const entry = (await new Parser().parseString(feed(content))).items[0];
      console.log(`${name}: ${entry.contentSnippet.replace(/\s+/g, " ").trim()}`);
    }
  }
})();
END
node read.js | tee seen
diff - seen << 'END'
html: The council did not vote.
xhtml: The council did vote.not
html: Roe beat Lee by two votes.
xhtml: beat by votes.RoeLeetwo
html: One and two and three.
xhtml: and and .Onethreetwo
END
