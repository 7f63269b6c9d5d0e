"""An address taken apart: segments and query, the page number it holds, the date it holds."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple
from urllib.parse import unquote, unquote_plus

from newscrawl.discovery.link_words import (
    ARCHIVE_WORDS,
    ARTICLE_KEYS,
    DATE_KEYS,
    DAY_KEYS,
    MONTH_KEYS,
    OFFSET_KEYS,
    PAGE_ENDINGS,
    PAGE_KEYS,
    PAGE_WORDS,
    YEAR_KEYS,
)
from newscrawl.normalize.urls.canonical import canonical_url

MAX_LENGTH: Final = 4_000
MAX_PARTS: Final = 60  # segments or parameters looked at
FIRST_YEAR: Final = 1_990  # no news site is older
MAX_WORDS: Final = 2  # of the page that lists an archive: "archive", "news-archive"
LAST_YEAR: Final = 2_039  # four digits beyond are a number rather than a year

_WITH_DAYS: Final = DATE_KEYS | MONTH_KEYS  # ?month=2026-03, too
_DAY: Final = re.compile(r"(\d{4})[-_.]?(\d{2})(?:[-_.]?(\d{2}))?")
_LEADING_DAY: Final = re.compile(r"(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)")
_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH_NAMES: Final = frozenset(
    "january february march april may june july august september october november december".split()
)
# Where a script keeps the path of a page: a word, and others behind a slash or a colon.
_ROUTED: Final = re.compile(r"/?[A-Za-z][\w.~-]{0,60}(?:[/:][\w.~%-]{1,200}){1,8}/?")
_ROUTE_KEYS: Final = frozenset({"q", "r", "route", "path", "url", "id", "page", "do", "view", "action", "x"})
_SCRIPTS: Final = frozenset({"php", "php5", "asp", "aspx", "cgi", "pl", "jsp"})
_INDEXES: Final = frozenset({"index", "default"})
_PLAIN_INDEXES: Final = frozenset({"index", "archive", "news", "list", ""})


class Address(NamedTuple):
    """A canonical address: lower-case, unescaped ``segments`` without empty ones; ``query`` as pairs in order."""

    host: str
    segments: tuple[str, ...]
    query: tuple[tuple[str, str], ...]

    @property
    def stem(self) -> str:
        """The last segment without an ending such as ".html", the one before for "index.html"; "" for the home page."""
        last = self.segments[-1] if self.segments else ""
        head, _, ending = last.rpartition(".")
        if not head or ending not in PAGE_ENDINGS:
            return last
        return self.segments[-2] if head in _INDEXES and len(self.segments) > 1 else head

    @property
    def ending(self) -> str:
        """What follows the last dot of the last segment, "" without one."""
        return self.segments[-1].rpartition(".")[2] if self.segments and "." in self.segments[-1] else ""


class PageNumber(NamedTuple):
    """The ``number`` of a page (or of its first entry) in the ``series`` that differs in the number only."""

    number: int
    series: tuple[str, ...]


@lru_cache(maxsize=512)
def read_address(url: str) -> Address | None:
    """Return the parts of an http(s) address, ``None`` for anything else and beyond 4,000 characters."""
    if len(url) > MAX_LENGTH:
        return None
    scheme, colon, rest = canonical_url(url).partition("://")
    if not colon or scheme not in ("http", "https") or not rest.strip("/"):
        return None
    location, _, query = rest.partition("?")
    host, _, path = location.partition("/")
    if "%" in path:
        path = unquote(path)
    told = query.split("&")[:MAX_PARTS]
    for index, pair in enumerate(told):
        if (routed := _route(path, pair)) is not None:
            path, told = routed, told[:index] + told[index + 1 :]
            break
    pairs = (pair.partition("=") for pair in told if pair)
    return Address(
        host,
        tuple(segment for segment in path.lower().split("/")[:MAX_PARTS] if segment),
        tuple((unquote_plus(key).lower(), unquote_plus(value)) for key, _, value in pairs),
    )


def _route(path: str, pair: str) -> str | None:
    """Return the path that one script keeps in its query, in the place of the script's own; ``None`` for none.

    That is ``index.php?post/2026/03/01/Title`` (Dotclear), ``?/archives/12-Title.html`` (Serendipity), ``?q=node/12``
    (Drupal), ``?r=news/view`` (Yii), ``doku.php?id=blog:2026:title`` (DokuWiki).
    """
    name, equals, value = pair.partition("=")
    route = unquote(value if equals else name)
    folder, _, script = path.rpartition("/")
    is_script = not script or script.rpartition(".")[2] in _SCRIPTS
    if not is_script or (equals and name.lower() not in _ROUTE_KEYS) or not _ROUTED.fullmatch(route):
        return None
    return f"{folder}/{route.replace(':', '/')}"


def page_number(address: Address, *, bare: bool = False) -> PageNumber | None:
    """Return the number of a listing's page: ``/page/2/``, ``?paged=2``, ``/seite-2.html``; ``None`` without one.

    *bare* takes ``/news/2`` and ``?p=2`` for one too, which may as well be an article's number.
    """
    for index, (key, value) in enumerate(address.query):
        if (
            (key in PAGE_KEYS or key in OFFSET_KEYS or (bare and key == "p" and len(value) <= 3))
            and value.isdecimal()
            and len(value) <= 6
        ):
            others = address.query[:index] + address.query[index + 1 :]
            return PageNumber(int(value), _series(address, address.segments, others))
    segments, stem = address.segments, address.stem
    if not PAGE_WORDS.isdisjoint(segments):
        for index in range(len(segments) - 1, 0, -1):
            if segments[index].isdecimal() and segments[index - 1] in PAGE_WORDS and len(segments[index]) <= 6:
                rest = segments[: index - 1] + segments[index + 1 :]
                return PageNumber(int(segments[index]), _series(address, rest, address.query))
    word = stem.rstrip("0123456789")
    digits = stem[len(word) :]
    word = word.rstrip("-_")
    named = word in PAGE_WORDS or (bare and word in _PLAIN_INDEXES and len(digits) <= 3)
    if not named or not 0 < len(digits) <= 6 or archive_date(address):
        return None
    return PageNumber(int(digits), _series(address, segments[:-1], address.query))


def series_of(address: Address) -> tuple[str, ...]:
    """Return the series that an address without a page number begins."""
    segments = address.segments
    if address.ending in PAGE_ENDINGS and segments[-1].partition(".")[0] in _PLAIN_INDEXES:
        segments = segments[:-1]
    return _series(address, segments, address.query)


def whole_series_of(address: Address) -> tuple[str, ...]:
    """Return the series of an address that counts its pages in the query only."""
    return _series(address, address.segments, address.query)


def names_article(address: Address) -> bool:
    """Tell whether the query holds an article's number: ``?p=123``, ``view.php?idxno=8576``, ``?id=12:its-name``."""
    return any(key in ARTICLE_KEYS and value[:12].partition(":")[0].isdecimal() for key, value in address.query)


def archive_date(address: Address) -> tuple[int, ...] | None:
    """Return year, year and month, or year, month and day of a date archive; ``None`` for any other page."""
    if when := _query_date(address):
        return when
    trailing: list[str] = []
    for segment in reversed(address.segments[-3:]):
        if not segment.isdecimal() or len(segment) not in (1, 2, 4):
            break
        trailing.insert(0, segment)
    if trailing and len(trailing[0]) == 4 and len(address.segments) - len(trailing) <= 3:
        return _valid(trailing)
    match = _DAY.fullmatch(address.stem)
    return _valid(match.groups()) if match else None


def _query_date(address: Address) -> tuple[int, ...] | None:
    """Return the date in an archive's query: ``?m=202603``, ``/archive?date=2026-03-01``, ``?year=2026&month=3``."""
    if not address.query or names_article(address) or len(address.stem.replace("_", "-").split("-")) > MAX_WORDS:
        return None
    is_archive = address.stem in ARCHIVE_WORDS
    for key, value in address.query:
        match = _DAY.fullmatch(value) if key in _WITH_DAYS or (is_archive and "-" in value) else None
        if match and (when := _valid(match.groups())):
            return when
    values = dict(address.query)
    parts = [next((values[key] for key in values if key in keys), "") for keys in (YEAR_KEYS, MONTH_KEYS, DAY_KEYS)]
    if parts[1].isalpha():
        parts[1:] = ["", ""]  # the name of a month, in any language: the year is what is known
    count = parts.index("") if "" in parts else len(parts)
    return _valid(parts[:count]) if count and all(part.isdecimal() for part in parts[:count]) else None


def has_date(address: Address) -> bool:
    """Tell whether a day or month stands in the path: ``/2025/03/slug``, ``/2025-03-14-slug``, ``/20250314/slug``."""
    return path_date(address) is not None


def path_date(address: Address) -> tuple[int, ...] | None:
    """Return the day, or the month, that stands in the path; ``None`` for none."""
    segments = address.segments
    for index, segment in enumerate(segments[:8]):
        if not segment[:4].isdecimal():
            continue
        match = _LEADING_DAY.match(segment)
        if match and (found := _valid(match.groups())):
            return found
        following, day = (*segments[index + 1 : index + 3], "", "")[:2]
        following = _month_number(following)
        is_month = len(segment) == 4 and following[:2].isdecimal() and len(following) <= 2
        if is_month and (found := _valid((segment, following))):
            is_day = day.isdecimal() and len(day) <= 2 and index + 3 < len(segments)
            return (_valid((segment, following, day)) if is_day else None) or found
    return None


def _month_number(segment: str) -> str:
    """Return "11" for "nov" or "november", as some systems write months; anything else as it is."""
    name = segment[:3]
    is_month = name in _MONTHS and segment in {name, "sept", *_MONTH_NAMES}
    return f"{_MONTHS.index(name) + 1:02}" if is_month else segment


def _series(address: Address, segments: tuple[str, ...], query: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Return a key of everything but the number; hosts with and without www. are one."""
    return (address.host.removeprefix("www."), *segments, *(f"?{key}={value}" for key, value in query))


def _valid(parts: tuple[str | None, ...] | list[str]) -> tuple[int, ...] | None:
    """Return the numbers of a year with perhaps month and day; ``None`` when they are not such a date."""
    numbers = tuple(int(part) for part in parts if part and part.isdecimal() and len(part) <= 4)
    if not numbers or not FIRST_YEAR <= numbers[0] <= LAST_YEAR:
        return None
    fits = all(1 <= number <= limit for number, limit in zip(numbers[1:], (12, 31), strict=False))
    return numbers if fits else None
