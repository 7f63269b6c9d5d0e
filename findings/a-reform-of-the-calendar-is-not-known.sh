#!/usr/bin/env bash
# Guess written before: the papers of Bangladesh print the Bengali date beside ours; since the reform of 2019 its months
# have fixed lengths, 31 days each of the first six, so that libraries agree on each day of today.
# Seen: they know three calendars, and one of four knows today's, which has had no release since 2020. The reform put the
# days of the nation back to where they had been: 16 December is 1 Poush, 21 February 8 Falgun. bangladatetime 0.0.2 says
# so. bangla 0.0.6 and date-bengali-revised 2.0.2 (npm) keep to the rule of before and say 2 Poush and 9 Falgun: they are
# a day off from October to March, and right in summer, when who tries them sees nothing wrong. bornomala-py 0.1.0 says
# that it follows the reform, and is a day off on as many days, others among them: 26 March is 13 Choitro to it. So: a
# Bengali date is to be read by ours beside it, and where they differ by a day, ours is right.
# Needs Node 20 or newer with npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check bangla==0.0.6 bangladatetime==0.0.2 bornomala-py==0.1.0
npm install --silent --no-audit --no-fund --no-package-lock date-bengali-revised@2.0.2
cat > node.mjs << 'END'
import { readFileSync } from "fs";
import { CalendarBengaliRevised } from "date-bengali-revised";

const days = readFileSync(0, "utf8").trim().split("\n").map((day) => day.split("-").map(Number));
console.log(JSON.stringify(days.map((day) => {
  const read = new CalendarBengaliRevised().fromGregorian(...day);
  return [read.year, read.month, read.day];
})));
END
cat > read.py << 'END'
import json
import subprocess
from datetime import date, timedelta

import bangla
import bornomala
from bangladatetime import date as bangladate

FIRST = date(2024, 4, 14)
DAYS = [FIRST + timedelta(number) for number in range(730)]
MONTHS = list(dict.fromkeys(bangla.get_date(day.day, day.month, day.year)["month"] for day in DAYS))


def by_bangla(day):
    read = bangla.get_date(day.day, day.month, day.year)
    return int(read["year"]), MONTHS.index(read["month"]) + 1, int(read["date"])


def by_bornomala(day):
    read = bornomala.gregorian_to_bangla(day)
    return read.year, read.month, read.day


def by_bangladatetime(day):
    read = bangladate.fromgregorian(day.year, day.month, day.day)
    return read.year, read.month, read.day


told = subprocess.run(["node", "node.mjs"], input="\n".join(map(str, DAYS)), capture_output=True, text=True, check=True)
libraries = {read.__name__[3:]: [read(day) for day in DAYS] for read in (by_bangladatetime, by_bangla, by_bornomala)}
libraries["date-bengali-revised"] = [tuple(read) for read in json.loads(told.stdout)]
today = libraries["bangladatetime"]
for name, read in libraries.items():
    off = [day for day, one, right in zip(DAYS, read, today) if one != right]
    named = [read[DAYS.index(day)][1:] for day in (date(2024, 12, 16), date(2025, 2, 21), date(2025, 3, 26))]
    print(f"{name}: 16 Dec {named[0]}, 21 Feb {named[1]}, 26 March {named[2]}, {len(off)} of 730 days off,",
          "months", sorted({day.month for day in off}))
END
venv/bin/python read.py | tee seen
diff - seen << 'END'
bangladatetime: 16 Dec (9, 1), 21 Feb (11, 8), 26 March (12, 12), 0 of 730 days off, months []
bangla: 16 Dec (9, 2), 21 Feb (11, 9), 26 March (12, 12), 300 of 730 days off, months [1, 2, 3, 10, 11, 12]
bornomala: 16 Dec (9, 2), 21 Feb (11, 9), 26 March (12, 13), 302 of 730 days off, months [1, 2, 3, 4, 9, 10, 12]
date-bengali-revised: 16 Dec (9, 2), 21 Feb (11, 9), 26 March (12, 12), 300 of 730 days off, months [1, 2, 3, 10, 11, 12]
END
