"""The lines of lists of cards: what stands there is said of other posts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.html.once import once

if TYPE_CHECKING:
    from newscrawl.html.document import Document

MIN_LIST: Final = 3  # two neighbours may be the article's own header


@once
def card_lines(document: Document) -> set[int]:
    """Return the indices of the lines that belong to a card in a list of at least three, found by shape."""
    return {
        index
        for cards in document.card_lists
        if len(cards.cards) >= MIN_LIST
        for card in cards.cards
        for index in range(card.first, card.last)
    }
