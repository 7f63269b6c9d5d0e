"""Addresses that lead nowhere for ever: calendars, filters, sessions, growing paths."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from newscrawl.discovery.address import FIRST_YEAR, archive_date, names_article, page_number, read_address
from newscrawl.discovery.link_words import (
    ACTION_KEYS,
    CALENDAR_KEYS,
    CALENDAR_WORDS,
    FACET_KEYS,
    SESSION_KEYS,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscrawl.discovery.address import Address

Trap = Literal[
    "unreadable", "long", "deep", "repeating", "parameters", "action", "calendar", "facet", "session", "endless"
]

MAX_URL: Final = 1_500  # characters; a slug of 100 letters takes 900 in Devanagari, percent-encoded
MAX_SEGMENTS: Final = 12
MAX_PARAMETERS: Final = 6
MAX_PAGE: Final = 30_000  # of a listing, or its first entry
SESSION_LENGTH: Final = 16  # characters of a value that is not a number: ids of sessions are longer, names shorter


def trap_reason(url: str, today: date | None = None) -> Trap | None:
    """Return the kind of trap that the address of a link looks like, ``None`` for a fair one.

    *today* (in UTC by default) parts archives from calendars of things to come.
    """
    now = today or datetime.now(UTC).date()
    return _trap(url, (now.year, now.month, now.day))


@lru_cache(maxsize=512)
def _trap(url: str, today: tuple[int, int, int]) -> Trap | None:
    address = read_address(url)
    if address is None:
        return "unreadable"
    if len(url) > MAX_URL:
        return "long"
    if _is_calendar(address, today):
        return "calendar"
    return next((trap for trap, looks_so in _SIGNS.items() if looks_so(address)), None)


def _is_calendar(address: Address, today: tuple[int, int, int]) -> bool:
    """Tell whether the address is a day in a calendar rather than in the archive of what was published."""
    keys = {key for key, _ in address.query}
    when = archive_date(address)
    named = bool(CALENDAR_WORDS.intersection(address.segments))
    if when is not None:
        return named or when > today
    if keys & CALENDAR_KEYS:
        return named or not names_article(address)
    return _has_strange_year(address, today[0])


def _has_strange_year(address: Address, this_year: int) -> bool:
    """Tell whether the path ends in year and month of a time without news."""
    if len(address.segments) < 2:
        return False
    year, month = address.segments[-2:]
    if not (year.isdecimal() and month.isdecimal() and len(year) == 4 and len(month) == 2):
        return False
    return 1 <= int(month) <= 12 and not FIRST_YEAR <= int(year) <= this_year


def _repeats(address: Address) -> bool:
    """Tell whether a folder stands three times in the path, or two in a row twice: relative links gone wrong."""
    words = [segment for segment in address.segments if not segment.isdecimal()]
    if any(count >= 3 for count in Counter(words).values()):
        return True
    pairs = zip(words, words[1:], words[2:], words[3:], strict=False)
    return any((a, b) == (c, d) for a, b, c, d in pairs)


def _is_session(address: Address) -> bool:
    for key, value in address.query:
        mixed = not value.isdecimal() and not value.isalpha() and value.isalnum()
        if key in SESSION_KEYS and len(value) >= SESSION_LENGTH and mixed:
            return True
    return any(segment.startswith(("(s(", ";jsessionid=", "jsessionid=")) for segment in address.segments)


def _is_filter(address: Address) -> bool:
    return any(
        key in FACET_KEYS or key.startswith(("filter", "facet")) or key.endswith("[]") for key, _ in address.query
    )


def _is_endless(address: Address) -> bool:
    page = page_number(address)
    return page is not None and page.number > MAX_PAGE


_SIGNS: Final[dict[Trap, Callable[[Address], bool]]] = {
    "deep": lambda address: len(address.segments) > MAX_SEGMENTS,
    "repeating": _repeats,
    "parameters": lambda address: len(address.query) > MAX_PARAMETERS,
    "action": lambda address: any(key in ACTION_KEYS for key, _ in address.query),
    "facet": _is_filter,
    "session": _is_session,
    "endless": _is_endless,
}
