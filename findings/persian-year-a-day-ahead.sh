#!/usr/bin/env bash
# Guess written before: libraries for the Iranian calendar agree on every day of our lives, for its law names the
# moment of the equinox, and all of them are tested against each other's tables.
# Seen: Khayyam 3.0.17 is a day ahead through all of the years 1404 (21 March 2025 to 20 March 2026) and 1437: to it 1403
# had no 30th of Esfand. It keeps a cycle of 2,820 years that leaves the astronomers' calendar in 1404. jdatetime 6.1.1,
# persiantools 6.2.0 and convertdate 2.5.1 agree with each other, and with the law, on every day of 1980 to 2059.
# Whoever tried the library in any year before saw it right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check Khayyam==3.0.17 jdatetime==6.1.1 persiantools==6.2.0 convertdate==2.5.1
cat > days.py << 'END'
from collections import Counter
from datetime import date

import jdatetime
from convertdate import persian
from khayyam import JalaliDate as Khayyam
from persiantools.jdatetime import JalaliDate as Persian


def parts(day):
    return day.year, day.month, day.day


alone, apart = Counter(), 0
for number in range(date(1980, 1, 1).toordinal(), date(2060, 1, 1).toordinal()):
    day = date.fromordinal(number)
    three = {parts(jdatetime.date.fromgregorian(date=day)), parts(Persian(day)),
             tuple(map(int, persian.from_gregorian(*parts(day))))}
    apart += len(three) > 1
    if parts(Khayyam(day)) not in three:
        alone[max(three)[0]] += 1
print("days on which the other three differ:", apart)
print("days on which Khayyam differs, by year:", dict(alone))
print("21 March 2025 is", Khayyam(date(2025, 3, 21)), "and", jdatetime.date.fromgregorian(date=date(2025, 3, 21)))
END
venv/bin/python days.py | tee seen
grep -qx 'days on which the other three differ: 0' seen
grep -qx 'days on which Khayyam differs, by year: {1403: 1, 1404: 365, 1436: 1, 1437: 365}' seen
grep -qx '21 March 2025 is 1404-01-02 and 1404-01-01' seen
