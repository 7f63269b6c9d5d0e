"""dateparser, for dates in words that our tables do not have. It takes 1 ms and more, so it is asked last and rarely.

What it fills in by itself is found out by asking twice, with two different "todays": only a date that was
written whole comes out the same. Elapsed times are left to the tables: to dateparser "2 hours" is a date.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Protocol, cast

from newscrawl.normalize.dates.lexicon import lexicon
from newscrawl.normalize.dates.resolver import Parts

if TYPE_CHECKING:
    from newscrawl.normalize.dates.resolver import Order

LONGEST_TEXT: Final = 80  # characters; dateparser's time grows with the text
TODAYS = (datetime(2001, 5, 20, 12), datetime(2003, 11, 7, 12))  # noqa: DTZ001 -- dateparser's bases are naive

_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
_CLOCK: Final = re.compile(r"\d[:.h]\d\d")
_DAY: Final = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_LEADING: Final = re.compile(r"^[\w' ]{1,40}:(?=\s|[^\W\d_])\s*")


class _Found(Protocol):
    date_obj: datetime | None
    period: str


class _Parser(Protocol):
    def get_date_data(self, date_string: str) -> _Found: ...


@lru_cache(maxsize=1024)
def fallback_parts(text: str, languages: tuple[str, ...], order: Order | None) -> tuple[Parts, ...] | None:
    """Return the one date that dateparser reads in the text in these languages, and did not complete; None for none.

    Never asked without a language (it would read "on:" as Norwegian), without a year, a day and a word, or
    about a text that is too long to be a date.
    """
    if len(text) > LONGEST_TEXT or not all(part.search(text) for part in (_YEAR, _DAY, _WORD)):
        return None
    known = tuple(tag for tag in dict.fromkeys(map(_primary, languages)) if tag in _known_languages())
    if not known:
        return None
    bare = _without_labels(text)
    first = _asked(bare, known, order, TODAYS[0])
    if first is None or first.date_obj is None:
        return None
    second = _asked(bare, known, order, TODAYS[1])
    is_whole = second is not None and second.date_obj == first.date_obj
    return (_whole(first.date_obj, first.period, bare),) if is_whole else None


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()


@lru_cache(maxsize=1)
def _known_languages() -> frozenset[str]:
    from dateparser.data import (  # type: ignore[import-untyped]  # noqa: PLC0415 -- 0.2 s that most crawls never spend
        language_locale_dict,
    )

    return frozenset(language_locale_dict)


@lru_cache(maxsize=64)
def _parser(languages: tuple[str, ...], order: Order | None, today: datetime) -> _Parser:
    from dateparser.date import DateDataParser  # type: ignore[import-untyped]  # noqa: PLC0415 -- the same

    settings = {
        "STRICT_PARSING": True,
        "PREFER_DATES_FROM": "past",
        "PREFER_DAY_OF_MONTH": "first",
        "RELATIVE_BASE": today,
        "TIMEZONE": "UTC",
    }
    if order:
        settings["DATE_ORDER"] = order
    return cast("_Parser", DateDataParser(languages=list(languages), settings=settings))


def _asked(text: str, languages: tuple[str, ...], order: Order | None, today: datetime) -> _Found | None:
    try:
        return _parser(languages, order, today).get_date_data(text)
    except Exception:  # noqa: BLE001 -- hostile text in a large library: whatever it raises, the text is not a date
        return None


def _without_labels(text: str) -> str:
    """Return the text behind its label: dateparser reads no "Published: 14 March 2025"."""
    labels = lexicon().labels
    text = _LEADING.sub("", text)
    words = text.split()
    while words and words[0].lower().strip(":,|") in labels:
        words.pop(0)
    return " ".join(words)


def _whole(moment: datetime, period: str, text: str) -> Parts:
    if period in {"month", "year"}:
        return Parts(moment.year, moment.month if period == "month" else None)
    if not _CLOCK.search(text):
        return Parts(moment.year, moment.month, moment.day)
    second = moment.second or None
    return Parts(moment.year, moment.month, moment.day, moment.hour, moment.minute, second, moment.tzinfo)
