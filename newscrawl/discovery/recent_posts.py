"""Blocks that list posts, recent or related, each entry a card: headline, address, excerpt, raw date, position."""

from __future__ import annotations

import re
from collections.abc import Mapping  # noqa: TC003 - mypyc looks up the types of a dataclass's fields
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from newscrawl.discovery.excerpt import without_call
from newscrawl.html.cards import Card  # noqa: TC001 - mypyc looks up the types of a NamedTuple's fields
from newscrawl.html.headings import role_of_heading
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import AUTHOR, CAPTION, DATE, RECENT, RELATED, SHARE
from newscrawl.items import PostRef
from newscrawl.normalize.dates.reader import find_dates
from newscrawl.normalize.text import cut_ellipsis
from newscrawl.normalize.urls.canonical import canonical_url, is_same_site

if TYPE_CHECKING:
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line

Kind = Literal["recent", "related", "plain"]

MAX_CARDS: Final = 500
MAX_EXCERPT: Final = 1_000
MAX_LABEL: Final = 120  # characters of a line that may hold the date
SEVERAL, MAX_TEXT = 2, 200  # paragraphs of a card, and its lines
MANY, MAX_DAY = 3, 25  # cards whose titles begin with a day, and its characters
_DASHES = (" - ", " – ", " — ")
MIN_EXCERPT: Final = 30  # characters; shorter lines of a card are labels
#: An address with a path or a query: not a site's home page.
_BEYOND_HOME: Final = re.compile(r"https?://[^/?#]*/(?:[^?#]|\?[^#])")
_CARD_ROLES: Final = AUTHOR | SHARE | CAPTION


@dataclass(frozen=True, slots=True)
class PostBlock:
    """One block of cards. ``kind`` is what its heading or markup says; ``plain`` blocks say nothing.

    ``texts``: by the addresses of cards that show more than an excerpt, a digest of it: an edit may be seen there only.
    """

    kind: Kind
    heading: str | None
    cards: tuple[PostRef, ...]
    texts: Mapping[str, str] = field(default_factory=dict)


class _OwnCard(NamedTuple):
    """A card of the site's own posts, its address and its date as written."""

    card: Card
    url: str
    date: str | None


def find_post_blocks(document: Document) -> list[PostBlock]:
    """Return the blocks of cards on the page, in page order; off-site cards are left out.

    A block without heading or telling name is ``recent`` when at least two of its cards have a date and
    else ``plain``. Positions count from 1 within a block.
    """
    blocks = []
    for cards in _card_groups(document):
        own = _own_cards(cards, document)
        if own:
            kind, heading = _kind_of(cards, own, document)
            refs = tuple(_post_refs(cards, own, document))
            blocks.append(PostBlock(kind, heading, refs, _texts(cards, document)))
    return blocks


def posts_beside(document: Document) -> tuple[list[PostRef], list[PostRef]]:
    """Return the recent and the related posts of an article's page, one for each address, in their order."""
    found: dict[Kind, dict[str, PostRef]] = {"recent": {}, "related": {}}
    for cards in _card_groups(document):
        own = _own_cards(cards, document)
        kind = _kind_of(cards, own, document)[0] if own else "plain"
        for ref in _post_refs(cards, own, document) if kind != "plain" else ():
            found[kind].setdefault(ref.url or "", ref)
    return list(found["recent"].values()), list(found["related"].values())


def _card_groups(document: Document) -> list[list[Card]]:
    """Cards by the list they stand in, and single links under a recent or related heading as lists of their own."""
    listed = [list(found.cards) for found in document.card_lists]
    return [cards[:MAX_CARDS] for cards in listed]


def _kind_of(cards: list[Card], own: list[_OwnCard], document: Document) -> tuple[Kind, str | None]:
    """The region around the first card says what the list is; the innermost one that has a heading counts most."""
    first, last = cards[0].first, cards[-1].last
    regions = [
        region
        for region in document.blocks.of(RECENT | RELATED)
        if region.first <= first and last <= max(region.last, first + 1)
    ]
    if not regions:
        dated = sum(card.date is not None for card in own)
        return ("recent" if dated >= 2 or (dated and dated == len(own)) else "plain"), None
    inner = min(regions, key=lambda region: (region.heading is None, region.last - region.first))
    return ("related" if inner.role & RELATED else "recent"), inner.heading


def _own_cards(cards: list[Card], document: Document) -> list[_OwnCard]:
    """Return the cards that lead to other pages of the site, each address once."""
    found: list[_OwnCard] = []
    here, seen = canonical_url(document.url), set[str]()
    for card in cards:
        url = document.resolve(card.href)
        if url is None or not is_same_site(url, document.url) or not _BEYOND_HOME.match(url):
            continue
        key = canonical_url(url)
        if key not in seen and key != here:
            seen.add(key)
            found.append(_OwnCard(card, url, _date([document.outline.lines[card.title], *_others(card, document)])))
    return found


def _others(card: Card, document: Document) -> list[Line]:
    """Return the lines of a card beside its title."""
    lines = document.outline.lines[card.first : card.last]
    return [line for index, line in enumerate(lines, card.first) if index != card.title]


def _post_refs(cards: list[Card], own: list[_OwnCard], document: Document) -> list[PostRef]:
    refs = [_post_ref(card, position, document) for position, card in enumerate(own, 1)]
    if len(cards) >= MANY and all(_after_date(card.text) for card in cards):
        return [replace(ref, headline=_after_date(ref.headline or "")) for ref in refs]
    return refs


def _after_date(title: str) -> str | None:
    """Return what stands behind a day and a dash, as in "02 July - Ferry returns"; its year may be missing."""
    for dash in _DASHES:
        day, _, rest = title.partition(dash)
        if rest and len(day) <= MAX_DAY:
            texts = (day, f"{day} 2000")
            return rest if any(found.raw == text for text in texts for found in find_dates(text)) else None
    return None


def _post_ref(own: _OwnCard, position: int, document: Document) -> PostRef:
    card = own.card
    excerpt, truncated = _excerpt(_others(card, document), card.text)
    headline, _ = cut_ellipsis(_without_times(card.text, document.outline.lines[card.title]))
    return PostRef(
        headline=headline or None,
        url=own.url,
        description=excerpt,
        descriptionTruncated=truncated,
        datePublishedRaw=own.date,
        position=position,
    )


def _without_times(title: str, line: Line) -> str:
    """Return the title without a ``time`` element that stands in the same link, before or behind it."""
    for mark in line.marks:
        if mark.attributes.get("tag") == "time" and len(mark.text) < len(title):
            title = title.removesuffix(mark.text).removeprefix(mark.text).strip()
    return title


def _texts(cards: list[Card], document: Document) -> dict[str, str]:
    """Return the digests of the prose of those cards that show several paragraphs, by address.

    What follows a card up to the next one is its text, too: a card that shows a whole post is cut.
    """
    found: dict[str, str] = {}
    ends = [card.first for card in cards[1:]] + [card.last for card in cards[-1:]]
    for card, end in zip(cards, ends, strict=True):
        lines = document.outline.lines[card.first : min(max(end, card.last), card.first + MAX_TEXT)]
        prose = [line.text for line in lines if line.is_prose]
        url = document.resolve(card.href) if len(prose) >= SEVERAL else None
        if url is not None:
            found[url] = blake2b("\n".join(prose).encode("utf-8", "replace"), digest_size=6).hexdigest()
    return found


def _excerpt(lines: list[Line], title: str) -> tuple[str | None, bool]:
    """The longest line of the card that is neither its title nor a date, a byline or a label."""
    others = [
        line for line in lines if line.tag not in HEADINGS and not line.roles & _CARD_ROLES and line.text != title
    ]
    others.sort(key=lambda line: -min(len(line.text), MAX_EXCERPT))
    best = next((line.text[:MAX_EXCERPT] for line in others if not _is_date_line(line)), "")
    text, truncated = cut_ellipsis(without_call(best, title))
    wide = not best.isascii() and " " not in best
    if len(text) < (MIN_EXCERPT // 2 if wide else MIN_EXCERPT) or role_of_heading(best):
        return None, False
    return text, truncated


def _is_date_line(line: Line) -> bool:
    return len(line.text) < 60 and bool(find_dates(line.text))


def _date(lines: list[Line]) -> str | None:
    """The card's date: a ``time`` element's, machine-readable where it is, else a line that is a date, or a label.

    A date that an excerpt tells of is not the card's.
    """
    for line in lines:
        for mark in line.marks:
            if mark.attributes.get("tag") == "time":
                raw = (mark.attributes.get("datetime") or "").strip() or next(
                    (date.raw for date in find_dates(mark.text)), ""
                )
                if raw:
                    return raw
    found = [(line, dates[0].raw) for line in lines if len(line.text) <= MAX_LABEL and (dates := find_dates(line.text))]
    found.sort(key=lambda pair: (not pair[0].roles & DATE, -len(pair[1]) / len(pair[0].text)))
    return next((raw for line, raw in found if line.roles & DATE or not line.is_prose), None)
