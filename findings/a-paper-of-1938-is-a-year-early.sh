#!/usr/bin/env bash
# Guess written before: Thai dates name the year of the Buddhist era, 543 ahead of ours, and libraries that read and
# write them know that until 1940 Thailand's year began on 1 April: who dates an old newspaper by one gets its year.
# Seen: none knows. January to March were the end of a year then: Thursday 10 February 2480 was a day of 1938. ICU
# 72.1 (PyICU-binary 2.7.4) and pythainlp 5.4.0 read it as 1937, where it is a Wednesday, and write the day of 1938 as
# one of 2481, as thaidate 0.4.0 does. 2483 went from April to December alone; 12 January 2483, which never was, is
# read as a day of 1940 by both. From April on, and from 1941, all are right, so that a try with today's papers shows
# nothing. The cause is one number for all months: the era of ICU's buddhcal.cpp, _BE_AD_OFFSET in pythainlp (whose
# strftime says so at its end, while strptime says nothing), 543 in thaidate_script.py. dateparser 1.5.0 reads the
# month's name and leaves the year, today's too: 14 March 2567 is five centuries away. No warning. So: of a Thai paper
# until 1940 add a year to the first three months, and hold the weekday that it prints against the result.
# (newscrawl takes 543 off years from 1990 on alone, and gives no date of older ones.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check PyICU-binary==2.7.4 pythainlp==5.4.0 thaidate==0.4.0 \
  dateparser==1.5.0
cat > read.py << 'END'
from datetime import UTC, date, datetime

import dateparser
import icu
from pythainlp.util import thai_strftime, thai_strptime
from thaidate import thaidate

form = icu.SimpleDateFormat("d MMMM y", icu.Locale("th_TH@calendar=buddhist"))
form.setTimeZone(icu.TimeZone.getGMT())
form.setLenient(False)
READERS = {
    "ICU": lambda text: datetime.fromtimestamp(form.parse(text), UTC),
    "pythainlp": lambda text: thai_strptime(text, "%d %B %Y"),
    "dateparser": lambda text: dateparser.parse(text, languages=["th"]),
}
WRITERS = {
    "ICU": lambda day: form.format(datetime(*day.timetuple()[:3], tzinfo=UTC)),
    "pythainlp": lambda day: thai_strftime(datetime(*day.timetuple()[:3]), "%-d %B %Y"),
    "thaidate": lambda day: thaidate(day).date,
}
MONTHS = {"มกราคม": "January", "กุมภาพันธ์": "February", "มีนาคม": "March", "พฤษภาคม": "May"}
for name, read in READERS.items():
    for text in ("10 กุมภาพันธ์ 2480", "12 มกราคม 2483", "10 พฤษภาคม 2480", "14 มีนาคม 2567"):
        day, month, year = text.split()
        print(f"{name} reads {day} {MONTHS[month]} {year} as {read(text):%Y-%m-%d, a %A}")
for name, write in WRITERS.items():
    for day in (date(1938, 2, 10), date(1937, 5, 10)):
        print(f"{name} writes {day:%Y-%m-%d} in the year {write(day).split()[-1]}")
END
venv/bin/python read.py | tee seen
diff - seen << 'END'
ICU reads 10 February 2480 as 1937-02-10, a Wednesday
ICU reads 12 January 2483 as 1940-01-12, a Friday
ICU reads 10 May 2480 as 1937-05-10, a Monday
ICU reads 14 March 2567 as 2024-03-14, a Thursday
pythainlp reads 10 February 2480 as 1937-02-10, a Wednesday
pythainlp reads 12 January 2483 as 1940-01-12, a Friday
pythainlp reads 10 May 2480 as 1937-05-10, a Monday
pythainlp reads 14 March 2567 as 2024-03-14, a Thursday
dateparser reads 10 February 2480 as 2480-02-10, a Saturday
dateparser reads 12 January 2483 as 2483-01-12, a Tuesday
dateparser reads 10 May 2480 as 2480-05-10, a Friday
dateparser reads 14 March 2567 as 2567-03-14, a Saturday
ICU writes 1938-02-10 in the year 2481
ICU writes 1937-05-10 in the year 2480
pythainlp writes 1938-02-10 in the year 2481
pythainlp writes 1937-05-10 in the year 2480
thaidate writes 1938-02-10 in the year 2481
thaidate writes 1937-05-10 in the year 2480
END
