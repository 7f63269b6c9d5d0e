#!/usr/bin/env bash
# Guess written before: the calendar of Ethiopia has twelve months of 30 days and one of 5, or 6 in each fourth year,
# and no table: libraries that count it agree on each day of our time.
# Seen: of seven, three agree with ICU 72.1 (PyICU-binary 2.7.4) from 2000 to 2039: kenat 2.0.0, ethioqen 0.3.1 and
# ethiocalendar 1.2.0. ethiotime 1.0.2 and ethiopian-calendar-new 1.1.0 (npm) count the leap days before a year as
# (year - 1) // 4 (jdn_to_ec() in utils.py, ethToJDN() in index.js), as if a year that four divides had one, as ours
# have; in Ethiopia it is the year before. So one year of four is a day ahead from its first day to its last: 12
# September 2023, New Year's Day of 2016, is the second of the year, and the sixth day of Pagume before it is New
# Year. They were right before, are right in 2026, and go wrong on 11 September 2027. ethiopian-calendar 0.1.0 is a
# whole year behind on that sixth day alone, 1 Meskerem 2015, for a 1640 in its from_gregorian() that is to be 1460.
# ethiopian-date 1.0 gives a datetime.date, which has no thirteenth month and no 30 February: ValueError on 7 days a
# year. No warning of the others. So: an Ethiopian date is to be read by ours beside it, or by its weekday.
# Needs Node 20 or newer with npm. (newscrawl's own count is ICU's on each day from 1960 to 2059.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check PyICU-binary==2.7.4 kenat==2.0.0 ethioqen==0.3.1 \
  ethiocalendar==1.2.0 ethiotime==1.0.2 ethiopian-calendar==0.1.0 ethiopian-date==1.0
npm install --silent --no-audit --no-fund --no-package-lock ethiopian-calendar-new@1.1.0
cat > node.mjs << 'END'
import { readFileSync } from "fs";
import { toEthiopian } from "ethiopian-calendar-new";

const days = JSON.parse(readFileSync(0, "utf8"));
const found = days.map((day) => toEthiopian(...day));
console.log(JSON.stringify(found.map(({ year, month, day }) => [year, month, day])));
END
cat > read.py << 'END'
import json
import subprocess
from datetime import UTC, date, datetime, timedelta

import ethiocalendar
import ethioqen
import icu
import kenat
from ethiopian_calendar import EthiopicDate
from ethiopian_date.ethiopian_date import EthiopianDateConverter
from ethiotime import CalendarService

DAYS = [date(2000, 1, 1) + timedelta(number) for number in range(40 * 365 + 10)]
calendar = icu.Calendar.createInstance(icu.TimeZone.getGMT(), icu.Locale("am_ET@calendar=ethiopic"))


def by_icu(day):
    calendar.setTime(datetime(*day.timetuple()[:3], 12, tzinfo=UTC).timestamp())
    month = calendar.get(icu.UCalendarDateFields.MONTH) + 1
    return calendar.get(icu.UCalendarDateFields.YEAR), month, calendar.get(icu.UCalendarDateFields.DATE)


def parts(found):
    return tuple(map(int, found)) if isinstance(found, tuple | list) else (found.year, found.month, found.day)


def by_kenat(day):
    found = kenat.toEC(day.year, day.month, day.day)
    return tuple(found[key] for key in ("year", "month", "day")) if isinstance(found, dict) else parts(found)


given = json.dumps([day.timetuple()[:3] for day in DAYS])
by_node = json.loads(subprocess.run(["node", "node.mjs"], input=given, capture_output=True, text=True, check=True).stdout)
LIBRARIES = {
    "kenat": by_kenat,
    "ethioqen": lambda day: parts(ethioqen.convert_gregorian_to_ethiopian(day.year, day.month, day.day)),
    "ethiocalendar": lambda day: parts(ethiocalendar.from_gregorian(day.year, day.month, day.day)),
    "ethiotime": lambda day: parts(CalendarService.gc_to_ec(day)),
    "ethiopian-calendar-new": lambda day: tuple(by_node[(day - DAYS[0]).days]),
    "ethiopian-calendar": lambda day: parts(EthiopicDate.from_gregorian(day)),
    "ethiopian-date": lambda day: parts(EthiopianDateConverter.to_ethiopian(day.year, day.month, day.day)),
}
for name, read in LIBRARIES.items():
    wrong, refused = [], 0
    for day in DAYS:
        try:
            wrong += [] if read(day) == by_icu(day) else [day]
        except ValueError:
            refused += 1
    starts = [day for day in wrong if day - timedelta(1) not in set(wrong)]
    print(f"{name}: {len(wrong)} of {len(DAYS)} days wrong, {refused} refused; from", *(starts[-4:] or ["none"]))
for day in (date(2023, 9, 11), date(2023, 9, 12), date(2026, 12, 1)):
    print(day, by_icu(day), LIBRARIES["ethiotime"](day), LIBRARIES["ethiopian-calendar"](day))
END
venv/bin/python read.py | tee seen
diff - seen << 'END'
kenat: 0 of 14610 days wrong, 0 refused; from none
ethioqen: 0 of 14610 days wrong, 0 refused; from none
ethiocalendar: 0 of 14610 days wrong, 0 refused; from none
ethiotime: 3660 of 14610 days wrong, 0 refused; from 2027-09-11 2031-09-11 2035-09-11 2039-09-11
ethiopian-calendar-new: 3660 of 14610 days wrong, 0 refused; from 2027-09-11 2031-09-11 2035-09-11 2039-09-11
ethiopian-calendar: 10 of 14610 days wrong, 0 refused; from 2027-09-11 2031-09-11 2035-09-11 2039-09-11
ethiopian-date: 0 of 14610 days wrong, 280 refused; from none
2023-09-11 (2015, 13, 6) (2016, 1, 1) (2015, 1, 1)
2023-09-12 (2016, 1, 1) (2016, 1, 2) (2016, 1, 1)
2026-12-01 (2019, 3, 22) (2019, 3, 22) (2019, 3, 22)
END
