"""Is there an article behind this link? Judged before it is fetched, by address, anchor, place and card."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from newscrawl.discovery.address import (
    archive_date,
    has_date,
    names_article,
    page_number,
    read_address,
    series_of,
    whole_series_of,
)
from newscrawl.discovery.link_words import (
    EVENT_WORDS,
    FEED_WORDS,
    FILES,
    ISSUED_WORDS,
    LISTING_WORDS,
    OTHER_KEYS,
    OTHER_TAILS,
    OTHER_WORDS,
    PAGE_ENDINGS,
    QUERY_LISTINGS,
    SECTION_WORDS,
)
from newscrawl.discovery.links import Link
from newscrawl.normalize.text import word_count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscrawl.discovery.address import Address
    from newscrawl.discovery.links import Source
    from newscrawl.discovery.url_patterns import UrlPatterns

LinkKind = Literal["article", "listing", "pagination", "archive", "feed", "other"]

# Points are log-odds: 0 is even, 2 is 88 %, -2 is 12 %. Set by hand so that each sign below decides alone only
# where it says so; a site's own patterns outweighs them.
_BIAS: Final = -1.0
_SOURCES: Final[dict[Source, float]] = {
    "news-sitemap": 4.0, "wordpress": 4.0, "feed": 3.0, "recent": 2.0, "related": 1.5, "sitemap": 0.5,
}  # fmt: skip
_PLACES: Final = {"main": 0.0, "aside": -0.3, "nav": -1.5, "footer": -2.0}
_HEADING, _DATED_CARD, _CARD, _LONG_ANCHOR, _NOFOLLOW = 2.0, 2.0, 0.5, 1.5, -0.5
_LEARNED: Final = 6.0  # points at certainty
LONG_ANCHOR: Final = 4  # words; half as many characters again where words are not spaced
_NUMBERED_INDEX: Final = re.compile(r"index[-_]?\d{1,4}")
_ISSUE: Final = re.compile(r"\d$|^issues?\b|^ausgaben?\b|^num[eé]ros?\b|^edici[oó]n")
_LONG_NUMBER: Final = re.compile(r"\d{4,}")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_MARKS: Final = "@+~!$:"  # before the name of a page that a program makes
_MAX_SIZE: Final = 9.0  # points: beyond it nothing is surer


class LinkClass(NamedTuple):
    """What a link leads to; ``score``, 0 to 1, says how likely that is an article."""

    kind: LinkKind
    score: float


def classify_link(link: Link, patterns: UrlPatterns | None = None) -> LinkClass:
    """Return what *link* leads to, judged by what it carries and by what *patterns* learned of its site.

    Only ``article`` needs a score of at least 0.5. Kinds that the address states plainly (a feed, a numbered page,
    a tag's listing, a file) are never overruled.
    """
    kind, points = _judge_address(link.url)
    if kind is not None:
        return LinkClass(kind, 0.0)
    points += _BIAS + _SOURCES.get(link.source, 0.0) + _PLACES[link.place]
    points += _HEADING * link.heading + _NOFOLLOW * link.nofollow + _LONG_ANCHOR * is_long_label(link.text)
    if link.card is not None:
        points += _DATED_CARD if link.card.datePublishedRaw else _CARD
    learned = patterns.judge(link.url) if patterns is not None else None
    if learned is not None:
        points = points / 2 + _LEARNED * (2 * learned - 1)
    score = 1 / (1 + math.exp(-max(-_MAX_SIZE, min(_MAX_SIZE, points))))
    return LinkClass("article" if score >= 0.5 else "listing", round(score, 3))


def begun_elsewhere(urls: Iterable[str], here: str) -> list[str]:
    """Return of other listings than the one at *here*, whose first page is not among *urls*, the page nearest to it.

    ``/issue/112/page/1`` is such a page, and ``/blog/page/9`` of a blog whose oldest page is the first. Parts of
    articles are none.
    """
    own = read_address(here)
    begun: set[tuple[str, ...]] = set()
    if own is not None:
        current = page_number(own, bare=True)
        begun = {series_of(own), whole_series_of(own), current.series if current else ()}
    nearest: dict[tuple[str, ...], tuple[int, str]] = {}
    for url in urls:
        address = read_address(url)
        page = page_number(address) if address is not None else None
        if page is not None:
            nearest[page.series] = min(nearest.get(page.series, (page.number, url)), (page.number, url))
        elif address is not None:
            begun |= {series_of(address), whole_series_of(address)}
    return [url for series, (_, url) in nearest.items() if series not in begun and _is_of_listing(series)]


def _is_of_listing(series: tuple[str, ...]) -> bool:
    path = "/".join(part for part in series if not part.startswith("?"))
    query = "&".join(part[1:] for part in series if part.startswith("?"))
    return classify_link(Link(f"https://{path}?{query}", "page")).kind in {"listing", "archive"}


@lru_cache(maxsize=512)
def _judge_address(url: str) -> tuple[LinkKind | None, float]:
    """Return the kind that the address alone states, else ``None`` and its points towards an article."""
    address = read_address(url)
    if address is None:
        return "other", 0.0
    return _stated(address), _points(address)


def _stated(address: Address) -> LinkKind | None:
    segments, stem = address.segments, address.stem
    keys = {key for key, _ in address.query}
    if "feed" in keys or (segments and segments[-1] in FEED_WORDS) or address.ending in ("rss", "atom", "rdf"):
        return "feed"
    if keys & OTHER_KEYS or address.ending in FILES or (segments and _is_other(address)):
        return "other"
    if archive_date(address):
        return "archive"
    if (page_number(address) or _NUMBERED_INDEX.fullmatch(stem)) and not names_article(address):
        return "pagination"
    is_filed = bool(keys & QUERY_LISTINGS) and not names_article(address)  # an article's address may name its section
    return "listing" if is_filed or _is_listing(segments, stem, address) else None


def _is_listing(segments: tuple[str, ...], stem: str, address: Address) -> bool:
    """Tell whether the address is the home page or a folder of listings without a headline in it."""
    if not segments:
        return not address.query
    folders = {*segments[:-1], stem}
    headline = _slug_points(stem)
    if found := LISTING_WORDS & folders:
        # "/category/city/the-headline-of-a-story": below a name, a headline or a number names no listing.
        is_below = (
            (headline >= 3 or (stem.isdecimal() and len(stem) >= 3))
            and not found & EVENT_WORDS
            and found.isdisjoint((*segments[-2:-1], stem))
        )
        return not (is_below or (has_date(address) and headline > 1))
    is_number = (stem.isdecimal() and len(stem) >= 3) or names_article(address)  # index.php?id=123
    return bool(SECTION_WORDS & folders) and headline < 3 and not is_number and not has_date(address)


def _is_other(address: Address) -> bool:
    """Tell whether the first, second or last segment says that a page is not an article, unless a long slug follows."""
    if address.stem in OTHER_WORDS or address.segments[-1] in OTHER_WORDS or "comment-page-" in address.stem:
        return True
    if address.segments[-1].startswith("@@"):  # a view of Zope's
        return True
    first, _, tail = address.stem.strip(_MARKS).replace("_", "-").partition("-")
    if first in OTHER_WORDS and (not tail or tail in OTHER_TAILS):
        return True
    found = OTHER_WORDS.intersection(address.segments[:2])
    if found <= ISSUED_WORDS and (address.stem in SECTION_WORDS or _ISSUE.search(address.stem)):
        return False
    return bool(found) and _slug_points(address.stem) < 2


def _points(address: Address) -> float:
    """Return the signs of an article in the address, as points."""
    points = _slug_points(address.stem)
    if has_date(address):
        points += 2.5
    if address.ending in PAGE_ENDINGS and address.stem:
        points += 0.5
    if names_article(address):
        points += 2.5
    if any(not _YEAR.fullmatch(run) for run in _LONG_NUMBER.findall(address.stem[:200])):
        points += 1.5
    return points - (1.5 if len(address.segments) <= 1 and points < 1 else 0.0)


@lru_cache(maxsize=512)
def _slug_points(stem: str) -> float:
    """Return what the last segment's words say: a headline as a slug, or one word."""
    words = [word for word in stem.replace("_", "-").split("-") if word]
    letters = sum(map(str.isalpha, stem[:200]))
    if not stem.isascii():
        return 2.0 if letters >= 8 else 0.0
    if len(words) >= 5:
        return 3.0
    if len(words) >= 3 and letters >= 12:
        return 2.0
    if len(words) == 2 and letters >= 8:
        return 0.5
    return -0.5


def is_long_label(text: str) -> bool:
    """Tell whether a link's text is long enough for a headline."""
    words = word_count(text[:300])
    return words >= LONG_ANCHOR if words is not None else len(text) >= 3 * LONG_ANCHOR
