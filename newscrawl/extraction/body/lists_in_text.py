"""Links that are a part of the text although they look like cards: lists that the text introduces, and its sections."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.body.boilerplate import why_words
from newscrawl.extraction.body.other_stories import is_labelled_link
from newscrawl.html.headings import role_of_heading
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import BESIDE, CARD, FOREIGN, RECENT, RELATED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newscrawl.html.cards import CardList
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Box, Line

MAX_LISTS: Final = 60  # looked at
MAX_ENTRIES: Final = 200  # of a list
ABOVE: Final = 2  # paragraphs of text in the same element above its sections
OWN_WORDS: Final = 4  # characters beside the link: a paragraph that says something of what it links to
_LISTS: Final = frozenset({"ul", "ol"})
_OTHERS: Final = (FOREIGN | BESIDE) & ~CARD


def links_of_text(document: Document, cut: Mapping[int, str], first: int, last: int) -> set[int]:
    """Return the lines among ``lines[first:last]`` that are text although they look like cards; *cut* are all cut."""
    marked = {at for at in cut if document.outline.lines[at].roles & CARD}
    found: set[int] = set()
    for box in islice(_lists(document, cut, first, last), MAX_LISTS):
        if _is_introduced(document, box, cut, cards=not marked.isdisjoint(range(box.first, box.last))):
            found.update(range(box.first, box.last))
    for cards in document.card_lists[:MAX_LISTS]:
        inside = {at for card in cards.cards for at in range(card.first, card.last)}
        if not inside & marked or not _is_flat(document, cards):
            continue
        if _are_sections(document, cards, cut) or _follow_colon(document, cards, cut):
            found |= inside & marked
        elif _stand_among_paragraphs(document, cards, cut):
            found |= {at for at in inside & marked if _says_something(document.outline.lines[at])}
    return {at for at in found if at in cut and _may_be_text(document.outline.lines[at])}


def _may_be_text(line: Line) -> bool:
    """Tell a line that nothing but its links keeps from being text."""
    return not (line.roles & _OTHERS or is_labelled_link(line) or why_words(line))


def _lists(document: Document, cut: Mapping[int, str], first: int, last: int) -> Iterator[Box]:
    """Yield the lists all of whose entries are cut, as cards or as links and nothing else."""
    lines = document.outline.lines
    for box in document.outline.boxes:
        inside = range(box.first, box.last)
        is_inside = box.tag in _LISTS and first < box.first < box.last <= last and len(inside) <= MAX_ENTRIES
        if is_inside and all(at in cut and (lines[at].roles & CARD or lines[at].tag == "li") for at in inside):
            yield box


def _is_introduced(document: Document, box: Box, cut: Mapping[int, str], *, cards: bool) -> bool:
    """Tell a list among paragraphs below a line of the text that ends in a colon; below a heading it has no *cards*."""
    line = document.outline.lines[box.first - 1]
    if box.first - 1 in cut or role_of_heading(line.text.rstrip(" :：")) & (RELATED | RECENT):
        return False
    if not line.text.endswith((":", "：")) and (cards or line.tag not in HEADINGS):
        return False
    beside = _paragraphs(document, box.parent, cut)
    return any(at < box.first for at in beside) and any(at >= box.last for at in beside)


def _is_flat(document: Document, cards: CardList) -> bool:
    """Tell cards without a box of their own: their titles stand in the element that they share."""
    outline = document.outline
    return all(
        card.first == card.title and outline.boxes[outline.lines[card.title].box].parent == cards.parent
        for card in cards.cards
    )


def _are_sections(document: Document, cards: CardList, cut: Mapping[int, str]) -> bool:
    """Tell linked titles of paragraphs that stand free in the element of the text, below other paragraphs of it."""
    lines = document.outline.lines
    first = cards.cards[0].first
    if sum(at < first for at in _paragraphs(document, cards.parent, cut)) < ABOVE:
        return False
    told = sum(any(line.is_prose for line in lines[card.first : card.last]) for card in cards.cards)
    return told * 2 >= len(cards.cards) or all(lines[card.title].tag in HEADINGS for card in cards.cards)


def _follow_colon(document: Document, cards: CardList, cut: Mapping[int, str]) -> bool:
    """Tell paragraphs that are links below a paragraph of the same element that ends in a colon."""
    outline = document.outline
    above = cards.cards[0].first - 1
    if above < 0 or above in cut or outline.boxes[outline.lines[above].box].parent != cards.parent:
        return False
    text = outline.lines[above].text
    return text.endswith((":", "：")) and not role_of_heading(text.rstrip(" :：")) & (RELATED | RECENT)


def _stand_among_paragraphs(document: Document, cards: CardList, cut: Mapping[int, str]) -> bool:
    """Tell cards with paragraphs of text above and below them in the element that they share."""
    beside = _paragraphs(document, cards.parent, cut)
    above = sum(at < cards.cards[0].first for at in beside)
    return above >= ABOVE and any(at >= cards.cards[-1].last for at in beside)


def _says_something(line: Line) -> bool:
    """Tell a paragraph of running text, or one with words of its own beside its link."""
    return line.tag == "p" and (line.is_prose or (bool(line.links) and line.plain_chars >= OWN_WORDS))


def _paragraphs(document: Document, parent: int, cut: Mapping[int, str]) -> list[int]:
    """Return the lines of running text that are kept and stand in elements right below *parent*."""
    outline = document.outline
    box = outline.boxes[parent]
    return [
        at
        for at in range(box.first, box.last)
        if at not in cut and outline.lines[at].is_prose and outline.boxes[outline.lines[at].box].parent == parent
    ]
