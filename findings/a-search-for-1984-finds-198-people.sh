#!/usr/bin/env bash
# Guess written before: the search boxes that static news sites use find by a word of a headline that headline, and no
# headline without it: by "1984" those with 1984, by "Łoś" those of Łoś.
# Seen: flexsearch 0.8.212 as it comes cuts numbers into threes ("numeric" of its Encoder, true by default): 1984 is
# 198 and 4, and finds "198 people and 4 boats"; a number of a docket, 20240305, is 202, 403 and 05, wherever they
# stand. Of letters that stand twice it keeps one ("dedupe"): Lee finds Le Mans, Anna Roe finds Ana Roe. lunr 2.3.9
# takes from the ends of a word what is no letter of English (lunr.trimmer: /^\W+/) when it stores it, and not when it
# is asked: Łoś is stored as "o" and is never found, nor is Émile; Zoë is stored as "zo". minisearch 7.2.0 does what
# was guessed. No warning. So: a search of a paper's own site is no witness of what the paper has: look for the
# address in its sitemap. Needs npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --no-package-lock flexsearch@0.8.212 lunr@2.3.9 minisearch@7.2.0
cat > search.js << 'END'
const { Index } = require("flexsearch");
const lunr = require("lunr");
const MiniSearch = require("minisearch");

const HEADLINES = ["The year 1984", "198 people and 4 boats", "Lee wins", "Le Mans opens", "Anna Roe", "Ana Roe", "Łoś returns",
  "Émile speaks", "Zoë sings", "Case 20240305", "Lot 202, page 403, line 05"];
const flex = new Index();
HEADLINES.forEach((headline, number) => flex.add(number, headline));
const index = lunr(function () {
  this.ref("number");
  this.field("headline");
  HEADLINES.forEach((headline, number) => this.add({ number, headline }));
});
const mini = new MiniSearch({ fields: ["headline"] });
mini.addAll(HEADLINES.map((headline, id) => ({ id, headline })));
const ENGINES = {
  flexsearch: (words) => flex.search(words),
  lunr: (words) => index.search(words).map(({ ref }) => ref),
  minisearch: (words) => mini.search(words).map(({ id }) => id),
};
for (const [name, search] of Object.entries(ENGINES)) {
  for (const words of ["1984", "Lee", "Anna", "Łoś", "Émile", "Zoë", "20240305"]) {
    const found = search(words).map(Number).sort((a, b) => a - b).map((number) => HEADLINES[number]);
    console.log(`${name}, ${words}: ${found.join("; ") || "nothing"}`);
  }
}
END
node search.js | tee seen
diff - seen << 'END'
flexsearch, 1984: The year 1984; 198 people and 4 boats
flexsearch, Lee: Lee wins; Le Mans opens
flexsearch, Anna: Anna Roe; Ana Roe
flexsearch, Łoś: Łoś returns
flexsearch, Émile: Émile speaks
flexsearch, Zoë: Zoë sings
flexsearch, 20240305: Case 20240305; Lot 202, page 403, line 05
lunr, 1984: The year 1984
lunr, Lee: Lee wins
lunr, Anna: Anna Roe
lunr, Łoś: nothing
lunr, Émile: nothing
lunr, Zoë: nothing
lunr, 20240305: Case 20240305
minisearch, 1984: The year 1984
minisearch, Lee: Lee wins
minisearch, Anna: Anna Roe
minisearch, Łoś: Łoś returns
minisearch, Émile: Émile speaks
minisearch, Zoë: Zoë sings
minisearch, 20240305: Case 20240305
END
