"""Cards of other pages that stand below the text in a list too short to be told anywhere: a pair is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.html.cards import Card
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import BESIDE, FOREIGN, TITLE
from newscrawl.normalize.urls.canonical import registered_domain

if TYPE_CHECKING:
    from collections.abc import Collection

    from newscrawl.html.cards import CardList
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Box, Outline

LAST_CARDS: Final = "cards below the text"
MOSTLY: Final = 0.8  # of a title is its link
MAX_PROSE: Final = 350  # characters of prose a card, on average
MIN_OWN: Final = 2  # times as much prose as the cards have stands above them
MAX_LINES: Final = 6  # of a card
LEAST: Final = 3  # paragraphs above one card, its excerpt with them
_BOXES: Final = frozenset({"div", "section", "article", "aside"})


def cards_below(document: Document, texts: Collection[int]) -> set[int]:
    """Return the indices of lines in pairs of cards below all of the running text; *texts* are the lines of the text.

    Both titles are links to pages of the site and set alike, and each has an excerpt of hardly a paragraph.
    """
    found: set[int] = set()
    for cards in reversed(document.card_lists):
        inside = {at for card in cards.cards for at in range(card.first, card.last)}
        if len(cards.cards) == 2 and not inside.isdisjoint(texts) and _is_pair(document, cards, texts, found):
            found |= inside
    return found or _last_card(document, texts)


def _last_card(document: Document, texts: Collection[int]) -> set[int]:
    """Return the lines of one card below the text: a small box of a linked headline and an excerpt."""
    outline = document.outline
    own = [at for at in texts if not outline.lines[at].roles & (FOREIGN | BESIDE)]
    if sum(outline.lines[at].is_prose for at in own) <= LEAST:
        return set()
    index = outline.lines[own[-1]].box
    while index >= 0 and not _is_boxed_card(document, index, own):
        index = outline.boxes[index].parent
        if index >= 0 and outline.boxes[index].last - outline.boxes[index].first > MAX_LINES:
            return set()
    return set(range(outline.boxes[index].first, outline.boxes[index].last)) if index >= 0 else set()


def _is_boxed_card(document: Document, index: int, own: list[int]) -> bool:
    """Tell whether a box is such a card, and no other box beside it with a heading in it has its name."""
    outline = document.outline
    box = outline.boxes[index]
    lines = outline.lines_of(box)
    titles = [at for at in range(box.first, box.last) if outline.lines[at].links]
    if box.tag not in _BOXES or not 1 < len(lines) <= MAX_LINES or len(titles) != 1 or own[-1] >= box.last:
        return False
    line = outline.lines[titles[0]]
    prose = [other.plain_chars for other in lines if other.is_prose]
    if len(prose) > 1 or sum(prose) > MAX_PROSE or titles[0] - box.first > 1 or line.tag not in HEADINGS:
        return False
    card = Card(titles[0], box.first, box.last, line.links[0].href, line.text)
    return _leads_to_site(document, card) and not _has_kin(outline, box)


def _has_kin(outline: Outline, box: Box) -> bool:
    parent = outline.boxes[box.parent]
    kin = (
        other
        for other in outline.boxes
        if other is not box and other.parent == box.parent and (other.tag, other.name) == (box.tag, box.name)
    )
    return any(line.tag in HEADINGS for other in kin for line in outline.lines_of(other)[:MAX_LINES]) or (
        box.tag == "article" and parent.tag in {"main", "body"}
    )


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
