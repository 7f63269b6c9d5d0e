"""The date that an address spells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.metadata.candidates import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

# "/2016/12/16-things-to-do" is December: between slashes the day ends at a slash, a dot or the end.
_URL_DAY: Final = re.compile(
    r"[/_-]((?:19|20)\d\d)(?:/(?P<m1>0?[1-9]|1[0-2])/(?P<d1>0?[1-9]|[12]\d|3[01])(?=[/.]|$)"
    r"|(?P<sep>[_-])(?P<m2>0?[1-9]|1[0-2])(?P=sep)(?P<d2>0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)"
    r"|(?P<m3>0[1-9]|1[0-2])(?P<d3>0[1-9]|[12]\d|3[01])(?=[/_.-]|$))"
)
_URL_NAMED: Final = re.compile(
    r"/((?:19|20)\d\d)/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}/(0?[1-9]|[12]\d|3[01])(?=/|$)",
    re.IGNORECASE,
)
_URL_MONTH: Final = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])(?=/)")
_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def dates_of_address(url: str) -> Iterator[Candidate]:
    """Yield the date in the address: a day, else a month."""
    path = url.partition("?")[0]
    named = _URL_NAMED.search(path)
    if named is not None:
        number = _MONTHS.index(named[2].lower()) + 1
        yield Candidate(f"{named[1]}-{number:02}-{int(named[3]):02}", "url", "path", 0.7)
        return
    match = _URL_DAY.search(path)
    if match is not None:
        month, day = (int(match[f"{part}1"] or match[f"{part}2"] or match[f"{part}3"]) for part in "md")
        yield Candidate(f"{match[1]}-{month:02}-{day:02}", "url", "path", 0.7)
        return
    month_only = _URL_MONTH.search(path)
    if month_only is not None:
        yield Candidate(f"{month_only[1]}-{month_only[2]}", "url", "path", 0.4)
