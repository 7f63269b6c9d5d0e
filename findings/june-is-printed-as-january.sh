#!/usr/bin/env bash
# Guess written before: in each of date-fns' locales the short dates of the twelve months differ ("PP", "3 Jan 2025"),
# and what is printed is parsed back as the same day.
# Seen in date-fns 4.4.0: in Armenian 3 January and 3 June are both "3 հուն, 2025" (CLDR: հնվ and հնս), and parse() takes
# either for January: June is five months early, without an error. In the other 94 locales the twelve differ.
# So: such a date says no month, and no reader may take it for either. Needs npm.
# (newscrawl knew neither form; it was about to learn "հուն" as June from the same library.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --no-package-lock date-fns@4.4.0
cat > read.mjs << 'EOF'
import { format, parse } from "date-fns"
import * as all from "date-fns/locale"

const locales = Object.values(all).filter((locale) => locale && locale.formatLong)
const days = [...Array(12).keys()].map((month) => new Date(2025, month, 3))
console.log(`${locales.length} locales`)
for (const locale of locales) {
  const printed = days.map((day) => format(day, "PP", { locale }))
  printed.forEach((text, month) => {
    if (printed.indexOf(text) === month && printed.lastIndexOf(text) === month) return
    const back = parse(text, "PP", new Date(2025, 0, 1), { locale })
    console.log(`${locale.code}: month ${month + 1} is "${text}", parsed as month ${back.getMonth() + 1}`)
  })
}
EOF
node read.mjs | tee seen
diff - seen << 'EOF'
95 locales
hy: month 1 is "3 հուն, 2025", parsed as month 1
hy: month 6 is "3 հուն, 2025", parsed as month 1
EOF
