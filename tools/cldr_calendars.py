"""The lengths of the months of calendars that no rule gives: lines of the table that ``cldr_dates`` writes.

``hijri``: the calendar of Saudi Arabia (umm al-qura), 1410 to 1500, 1 for a month of 30 days and 0 for one of 29.
``bikram``: the calendar of Nepal, 2047 to 2083, a digit a month: how many days it has over 28. Later years are not in
it, as those who publish tables of them do not agree. The first number is the ordinal of the first day of all.
"""

from __future__ import annotations

from itertools import pairwise

import nepali_datetime
from hijridate import Hijri

HIJRI_YEARS = range(1410, 1501)
BIKRAM_YEARS = range(2047, 2084)


def umm_al_qura() -> str:
    """Return the months of the calendar of Saudi Arabia."""
    lengths = "".join(str(Hijri(year, month, 1).month_length() - 29) for year in HIJRI_YEARS for month in range(1, 13))
    first = Hijri(HIJRI_YEARS.start, 1, 1).to_gregorian()
    return f"hijri\t{first.toordinal()}\t{lengths}"


def bikram_sambat() -> str:
    """Return the months of the calendar of Nepal."""
    firsts = [(year, month) for year in BIKRAM_YEARS for month in range(1, 13)] + [(BIKRAM_YEARS.stop, 1)]
    days = [nepali_datetime.date(year, month, 1).to_datetime_date().toordinal() for year, month in firsts]
    return f"bikram\t{days[0]}\t{''.join(str(after - before - 28) for before, after in pairwise(days))}"
