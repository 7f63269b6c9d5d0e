"""Cards of other pages that stand below the text in a list too short to be told anywhere: a pair is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import TITLE
from newscrawl.normalize.urls.canonical import registered_domain

if TYPE_CHECKING:
    from collections.abc import Collection

    from newscrawl.html.cards import Card, CardList
    from newscrawl.html.document import Document

LAST_CARDS: Final = "cards below the text"
MOSTLY: Final = 0.8  # of a title is its link
MAX_PROSE: Final = 350  # characters of prose a card, on average
MIN_OWN: Final = 2  # times as much prose as the cards have stands above them
MAX_LINES: Final = 6  # of a card


def cards_below(document: Document, texts: Collection[int]) -> set[int]:
    """Return the indices of lines in pairs of cards below all of the running text; *texts* are the lines of the text.

    Both titles are links to pages of the site and set alike, and each has an excerpt of hardly a paragraph.
    """
    found: set[int] = set()
    for cards in reversed(document.card_lists):
        inside = {at for card in cards.cards for at in range(card.first, card.last)}
        if len(cards.cards) == 2 and not inside.isdisjoint(texts) and _is_pair(document, cards, texts, found):
            found |= inside
    return found


def _is_pair(document: Document, cards: CardList, texts: Collection[int], gone: Collection[int]) -> bool:
    lines = document.outline.lines
    first, last = cards.cards[0].first, cards.cards[-1].last
    if not all(_leads_to_site(document, card) for card in cards.cards):
        return False
    if len({(lines[card.title].tag, document.outline.boxes[lines[card.title].box].name) for card in cards.cards}) > 1:
        return False
    below = any(lines[at].is_prose for at in texts if at >= last and at not in gone)
    prose = [lines[at].plain_chars for at in texts if lines[at].is_prose and first <= at < last]
    own = sum(lines[at].plain_chars for at in texts if lines[at].is_prose and at < first)
    is_short = len(prose) <= len(cards.cards) and sum(prose) <= MAX_PROSE * len(cards.cards)
    return is_short and not below and MIN_OWN * sum(prose) <= own


def _leads_to_site(document: Document, card: Card) -> bool:
    """Tell a title that is a link to another page of the same site."""
    line = document.outline.lines[card.title]
    address = document.resolve(card.href)
    is_title = line.tag in HEADINGS or bool(line.roles & TITLE) or card.title == card.first
    is_link = line.link_chars >= MOSTLY * len(line.text) and card.last - card.first <= MAX_LINES
    own = registered_domain(document.url)
    return (
        is_title and is_link and address is not None and address != document.url and registered_domain(address) == own
    )
