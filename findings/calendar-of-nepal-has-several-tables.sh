#!/usr/bin/env bash
# Guess, written before: the calendar of Nepal (Bikram Sambat) has no rule, so every library carries a table of its months;
# the tables agree on years that are over and on this one, and part in years for which no official calendar is out yet.
# Seen: they part in years that are over, too. 1 Jestha 2082 was 15 May 2025 by nepali-datetime 1.0.8.5, nepali 1.2.0 and
# pyBSDate 0.3.2, and 14 May by bikram 2.1.4. 1 Jestha 2062 (in 2005) is 15 May for two and 14 May for two of them. From
# 2084, which begins in April 2027, no two tables give the same months to every year up to 2089.
# So: dates are read up to 2083 only, and not in the month of which half of the tables are wrong; which half is not known.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
packages=('nepali-datetime==1.0.8.5' 'nepali==1.2.0' 'pyBSDate==0.3.2' 'bikram==2.1.4') # what pip install gets
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "${packages[@]}" 2>/dev/null
"$folder/venv/bin/python" - <<'PYTHON'
import datetime
from itertools import combinations

import nepali_datetime
from bikram import samwat
from nepali.datetime import nepalidate
from pyBSDate import convert_BS_to_AD

TABLES = {
    "nepali-datetime": lambda year, month: nepali_datetime.date(year, month, 1).to_datetime_date(),
    "nepali": lambda year, month: nepalidate(year, month, 1).to_date(),
    "pyBSDate": lambda year, month: datetime.date(*convert_BS_to_AD(year, month, 1)),
    "bikram": lambda year, month: samwat(year, month, 1).ad,
}


def firsts(name, years):
    return [TABLES[name](year, month) for year in years for month in range(1, 13)]


for year in (2082, 2062, 2083):
    print(f"1 Jestha {year}:", ", ".join(f"{name} {table(year, 2)}" for name, table in TABLES.items()))
same_now = {name: str(table(2082, 2)) for name, table in TABLES.items()}
then = [str(table(2062, 2)) for table in TABLES.values()]
to_come = {pair: firsts(pair[0], range(2084, 2090)) == firsts(pair[1], range(2084, 2090)) for pair in combinations(TABLES, 2)}
print("2084 to 2089 alike:", [pair for pair, is_alike in to_come.items() if is_alike] or "no two")
assert same_now == {name: "2025-05-14" if name == "bikram" else "2025-05-15" for name in TABLES}, same_now
assert sorted(then) == ["2005-05-14", "2005-05-14", "2005-05-15", "2005-05-15"], then
assert not any(to_come.values()), to_come
assert len({tuple(firsts(name, [2083])) for name in TABLES}) == 1
PYTHON
