#!/usr/bin/env bash
# Guess written before: two parsers of microformats give one date for the forms that the value class pattern allows: day
# and time in two elements, a time by am or pm, a day of the year, an abbr whose title is the value.
# Seen: neither reads all of them, and neither says so. To microformats-parser 2.0.6 half past midnight ("12:30am") is
# half past noon, and half past noon ("12:30pm") is 24:30, which is no hour, or the next day's to who takes it for one;
# of an abbr the word is taken and not its title, and day 073 of the year stays a number. mf2py 2.0.2 reads these, and
# loses the date that stands in a value-title, which the other reads. So: a date that a library of microformats read is
# to be held against the page's other dates, its hour, too. (newscrawl gives of these the day, or none.)
# Needs Node 20 or newer with npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check mf2py==2.0.2
npm install --silent --no-audit --no-fund --no-package-lock microformats-parser@2.0.6
cat > pages.json << 'END'
{"pm": "<span class='value'>2025-03-14</span> <span class='value'>8:05pm</span>",
 "midnight": "<span class='value'>2025-03-14</span> <span class='value'>12:30am</span>",
 "noon": "<span class='value'>2025-03-14</span> <span class='value'>12:30pm</span>",
 "day of the year": "<span class='value'>2025-073</span> <span class='value'>08:05</span>",
 "abbr": "<abbr class='value' title='2025-03-14'>Friday</abbr> <abbr class='value' title='08:05'>at eight</abbr>",
 "value-title": "<span class='value-title' title='2025-03-14T08:05:00+01:00'> </span>Friday"}
END
cat > read.js << 'END'
const { mf2 } = require("microformats-parser");
for (const [name, inner] of Object.entries(require("./pages.json"))) {
  const html = `<div class="h-entry"><span class="dt-published">${inner}</span></div>`;
  console.log(`${name}: ${JSON.stringify(mf2(html, { baseUrl: "http://paper.example" }).items[0].properties.published)}`);
}
END
cat > read.py << 'END'
import json

import mf2py

for name, inner in json.load(open("pages.json")).items():
    html = f'<div class="h-entry"><span class="dt-published">{inner}</span></div>'
    print(f"{name}: {json.dumps(mf2py.parse(doc=html)['items'][0]['properties']['published'])}")
END
{ echo microformats-parser; node read.js; echo mf2py; venv/bin/python -W ignore read.py; } | tee seen
diff - seen << 'END'
microformats-parser
pm: ["2025-03-14 20:05"]
midnight: ["2025-03-14 12:30"]
noon: ["2025-03-14 24:30"]
day of the year: ["2025-073 08:05"]
abbr: ["FRIDAY AT EIGHT"]
value-title: ["2025-03-14T08:05:00+0100"]
mf2py
pm: ["2025-03-14 20:05"]
midnight: ["2025-03-14 00:30"]
noon: ["2025-03-14 12:30"]
day of the year: ["2025-03-14 08:05"]
abbr: ["2025-03-14 08:05"]
value-title: []
END
