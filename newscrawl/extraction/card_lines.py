"""The lines of lists of cards: what stands there is said of other posts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.extraction.headline.headline_line import headline_line
from newscrawl.html.once import once
from newscrawl.html.roles import CARD
from newscrawl.normalize.urls.canonical import same_page_key

if TYPE_CHECKING:
    from newscrawl.html.cards import Card
    from newscrawl.html.document import Document

NEAR: Final = 6  # lines below the headline
MIN_LIST: Final = 3  # two neighbours may be the article's own header


@once
def card_lines(document: Document) -> set[int]:
    """Return the indices of the lines that belong to a card in a list of at least three, found by shape.

    A card that holds the page's headline, as a link to the page itself, is the article's own head; so is one right
    below the headline, where the list is none of other posts alone: headings of one rank with who, when and a section.
    """
    lists = [cards.cards for cards in document.card_lists if len(cards.cards) >= MIN_LIST]
    own = _own_headline(document) if lists else -1
    title = headline_line(document) if lists else None
    return {
        index
        for cards in lists
        for card in cards
        if not card.first <= own < card.last and not _is_below_headline(document, card, title)
        for index in range(card.first, card.last)
    }


def _is_below_headline(document: Document, card: Card, title: int | None) -> bool:
    is_near = title is not None and title < card.first <= title + NEAR
    return is_near and not document.outline.lines[card.title].roles & CARD


def _own_headline(document: Document) -> int:
    """Return the line of the headline where it leads to the page itself; -1 where it does not."""
    at = headline_line(document)
    links = document.outline.lines[at].links[:1] if at is not None else ()
    own = same_page_key(document.url)
    return at if at is not None and any(same_page_key(document.resolve(one.href) or "") == own for one in links) else -1
