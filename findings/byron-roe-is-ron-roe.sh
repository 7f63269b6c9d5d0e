#!/usr/bin/env bash
# Guess written before: a parser of articles that takes the word "by" from the head of a byline takes the word, so that
# Byron Roe, told alone in a byline, is Byron Roe.
# Seen: @postlight/parser 2.2.3 and its fork that is kept up, @jocmp/mercury-parser 3.0.7, take the two letters: Byron
# Roe is "ron Roe", Byung-ok Lee "ung-ok Lee". "By Byron Roe" is right, and Ana Byrne. So the pages that tell an author
# most cleanly, by rel="author" or in an element of its own, lose these names, and on pages with a "By" the same author
# is another one. trafilatura 2.3.1 and newspaper4k 0.9.6, tried beside them, keep the names.
# Two of their dependencies, difflib and browser-request, come from a repository; here they are npm's of that name.
# Needs npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "overrides": {"difflib": "0.2.4", "browser-request": "0.3.3"}}' > package.json
npm install --silent --no-audit --no-fund --no-package-lock @postlight/parser@2.2.3 @jocmp/mercury-parser@3.0.7
cat > read.js << 'END'
const BYLINES = {
  'rel="author"': name => `<p><a rel="author" href="/people/roe">${name}</a></p>`,
  "byline": name => `<p class="byline">${name}</p>`,
  "byline with By": name => `<p class="byline">By ${name}</p>`,
};
const TEXT = `<p>${"The council of the town voted for the new ferry on Monday, after a long debate. ".repeat(8)}</p>`;

(async () => {
  for (const library of ["@postlight/parser", "@jocmp/mercury-parser"]) {
    for (const [form, byline] of Object.entries(BYLINES)) {
      const found = [];
      for (const name of ["Byron Roe", "Byung-ok Lee", "Ana Byrne"]) {
        const html = `<html><head><title>The ferry returns</title></head><body><article><h1>The ferry returns</h1>
          ${byline(name)}${TEXT}${TEXT}</article></body></html>`;
        found.push((await require(library).parse("https://paper.example/ferry", { html })).author);
      }
      console.log(`${library}, ${form}: ${found.join(", ")}`);
    }
  }
})();
END
node read.js | tee seen
diff - seen << 'END'
@postlight/parser, rel="author": ron Roe, ung-ok Lee, Ana Byrne
@postlight/parser, byline: ron Roe, ung-ok Lee, Ana Byrne
@postlight/parser, byline with By: Byron Roe, Byung-ok Lee, Ana Byrne
@jocmp/mercury-parser, rel="author": ron Roe, ung-ok Lee, Ana Byrne
@jocmp/mercury-parser, byline: ron Roe, ung-ok Lee, Ana Byrne
@jocmp/mercury-parser, byline with By: Byron Roe, Byung-ok Lee, Ana Byrne
END
