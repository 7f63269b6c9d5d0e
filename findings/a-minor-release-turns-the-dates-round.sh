#!/usr/bin/env bash
# Guess written before: Node's `toLocaleDateString("ar-SA")` is a date of the Hijri calendar, as its handbooks show it;
# a minor release within one long-term line may move a comma, but no locale's day and month change places.
# Seen: within Node 22 LTS all of it moves. 5 March 2024 is ٢٤/٨/١٤٤٥ هـ by 22.11.0 and ٥/٣/٢٠٢٤ by 22.12.0, for ar-SA
# went to the Gregorian calendar. With the same step Tigrinya turns from 5/3/2024 to 3/5/2024. With 22.16.0 English in
# Italy, France, Spain, Poland and six more countries of Europe turns from 3/5/2024 to 05/03/2024, in the Baltics, Georgia and
# Ukraine with 22.23.3. Only English of countries that CLDR does not list (Greece, Turkey, Korea, Brazil) stays as in
# the United States. A paper that is built by such a server prints articles of one day in two ways, with the same lang.
# (newscrawl took the order of all of these as certain, until this was seen: now a feed or a sitemap can overrule it.)
# Needs npm, and Linux on x86-64; takes about a minute.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > print.js << 'END'
const day = new Date(Date.UTC(2024, 2, 5, 12));
const print = (tag) => day.toLocaleDateString(tag, { timeZone: "UTC" }).replace(/[\u200e\u200f]/g, "");
const tags = ["ar-SA", "ti", "en-IT", "en-FR", "en-PL", "en-UA", "en-GR", "en-GB"];
console.log(`Node ${process.versions.node}, CLDR ${process.versions.cldr}`);
console.log(tags.map((tag) => `${tag} ${print(tag)}`).join("; "));
END
install_and_print() { # PACKAGE: says what its node prints
  npm install --silent --no-audit --no-fund --no-package-lock --prefix "${1#*@}" "$1" > log 2>&1 || { cat log; exit 1; }
  "${1#*@}/node_modules/.bin/node" print.js
}
{
  install_and_print node@22.11.0
  install_and_print node@22.12.0
  install_and_print node@22.16.0
  install_and_print node@22.23.3
} | tee seen
diff - seen << 'END'
Node 22.11.0, CLDR 45.0
ar-SA ٢٤/٨/١٤٤٥ هـ; ti 5/3/2024; en-IT 3/5/2024; en-FR 3/5/2024; en-PL 3/5/2024; en-UA 3/5/2024; en-GR 3/5/2024; en-GB 05/03/2024
Node 22.12.0, CLDR 46.0
ar-SA ٥/٣/٢٠٢٤; ti 3/5/2024; en-IT 3/5/2024; en-FR 3/5/2024; en-PL 3/5/2024; en-UA 3/5/2024; en-GR 3/5/2024; en-GB 05/03/2024
Node 22.16.0, CLDR 47.0
ar-SA ٥/٣/٢٠٢٤; ti 3/5/2024; en-IT 05/03/2024; en-FR 05/03/2024; en-PL 05/03/2024; en-UA 3/5/2024; en-GR 3/5/2024; en-GB 05/03/2024
Node 22.23.3, CLDR 48.0
ar-SA ٥/٣/٢٠٢٤; ti 3/5/2024; en-IT 05/03/2024; en-FR 05/03/2024; en-PL 05/03/2024; en-UA 05/03/2024; en-GR 3/5/2024; en-GB 05/03/2024
END
