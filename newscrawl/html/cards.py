"""Lists of cards: repeated boxes that each stand for another page (a linked title, an excerpt, a date).

Found by shape, so a list without any heading or telling class name is found too. Every line of a card found in a
list of three or more gets the role ``CARD``: it is somebody else's text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from newscrawl.html.menus import names_posts, tells_days
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import (
    AUTHOR,
    BREADCRUMB,
    CARD,
    COMMENTS,
    DATE,
    FOOTER,
    HEADER,
    KICKER,
    NAV,
    POPUP,
    RECENT,
    SHARE,
    TAGS,
    TITLE,
)

if TYPE_CHECKING:
    from newscrawl.html.blocks import Blocks
    from newscrawl.html.outline import Line, Link, Outline

MIN_TITLE: Final = 15  # characters; half of that for scripts without spaces
MIN_LIST: Final = 3  # cards that make a list
MAX_CARD_LINES: Final = 14
MAX_NEAR: Final = 5  # lines between two links of one card
MAX_CARD_PROSE: Final = 900  # characters: an excerpt is shorter, an article longer
MAX_EXCERPT: Final = 350  # characters of prose a card, on average; sections of an article are longer
MAX_BETWEEN: Final = 40  # characters of prose between two cards, on average
_NO_PAGE = ("#", "mailto:", "javascript:", "tel:")
_NEVER_A_TITLE: Final = NAV | COMMENTS | SHARE | POPUP
_NOT_A_TITLE: Final = SHARE | COMMENTS | NAV | TAGS | AUTHOR | BREADCRUMB | POPUP | FOOTER | HEADER | KICKER


@dataclass(frozen=True, slots=True)
class Card:
    """``lines[first:last]`` speak of the page at ``href`` (unresolved); the title is line ``title``."""

    title: int
    first: int
    last: int
    href: str
    text: str


@dataclass(frozen=True, slots=True)
class CardList:
    """Cards that stand together, in page order; ``parent`` is the box they share."""

    cards: tuple[Card, ...]
    parent: int


def find_card_lists(blocks: Blocks, *, smallest: int = MIN_LIST) -> list[CardList]:
    """Return the page's lists of at least *smallest* cards, in page order, and mark their lines."""
    outline = blocks.outline
    lists = [found for found in _grouped(_titles(outline), outline) if len(found.cards) >= smallest]
    lists = [found for found in _without_head(lists, outline) if len(found.cards) >= smallest]
    lists += [found for found in _grouped(_titles_in_menus(outline), outline) if _lists_posts(found, outline)]
    for found in lists:
        for card in _foreign_cards(found.cards, outline):
            for line in outline.lines[card.first : card.last]:
                line.roles |= CARD
    return lists


def _without_head(lists: list[CardList], outline: Outline) -> list[CardList]:
    """Return the lists without the head of the page's own article: its only h1, below the link of a section."""
    heads = [index for index, line in enumerate(outline.lines) if line.tag == "h1"] if lists else []
    if len(heads) != 1 or outline.lines[heads[0]].links:
        return lists
    head = heads[0]
    return [
        replace(found, cards=tuple(card for card in found.cards if not card.first <= head < card.last))
        if found.cards[0].first <= head < found.cards[-1].last
        else found
        for found in lists
    ]


def _foreign_cards(cards: tuple[Card, ...], outline: Outline) -> tuple[Card, ...]:
    """Return the cards that stand for other pages: all, or those on one side of a text, as below the name of a site."""
    if len(cards) < MIN_LIST or _is_foreign(cards, outline):
        return cards if len(cards) >= MIN_LIST else ()
    gaps = [_prose(one.last, other.first, outline) for one, other in pairwise(cards)]
    largest = max(range(len(gaps)), key=gaps.__getitem__)
    if gaps[largest] <= MIN_LIST * MAX_BETWEEN:
        return ()
    sides = (cards[: largest + 1], cards[largest + 1 :])
    longer = max(sides, key=len)
    is_apart = min(map(len, sides)) < MIN_LIST <= len(longer)
    return longer if is_apart and _is_foreign(longer, outline) else ()


def _grouped(titles: list[tuple[int, Link]], outline: Outline) -> list[CardList]:
    """Return the cards around titles, those with one parent together."""
    titles = _one_each(titles)
    grouped: dict[int, list[Card]] = {}
    for position, (index, link) in enumerate(titles):
        before = titles[position - 1][0] if position else -1
        after = titles[position + 1][0] if position + 1 < len(titles) else len(outline.lines)
        card, parent = _card_around(index, link, (before, after), outline)
        if card is not None:
            grouped.setdefault(parent, []).append(card)
    return [CardList(tuple(_without_what_follows(cards)), parent) for parent, cards in grouped.items()]


def _without_what_follows(cards: list[Card]) -> list[Card]:
    """Return the cards, the last one cut to as many lines as the longest of the others: behind them a text begins."""
    *others, last = cards
    longest = max((card.last - card.first for card in others), default=0)
    if len(cards) < MIN_LIST or last.last - last.first <= longest or any(card.first != card.title for card in cards):
        return cards
    return [*others, replace(last, last=last.first + longest)]


def _lists_posts(found: CardList, outline: Outline) -> bool:
    """Tell a list of a menu that is said to be one of new posts, or whose entries all have a day."""
    if len(found.cards) < MIN_LIST:
        return False
    lines = outline.lines
    titles = [lines[card.title] for card in found.cards]
    if all(line.roles & RECENT for line in titles) and names_posts(titles):
        return True
    return all(tells_days(lines[card.first : card.last]) for card in found.cards)


def _is_foreign(cards: list[Card] | tuple[Card, ...], outline: Outline) -> bool:
    """Tell whether cards stand for other pages: short, and one after the other, not scattered in running text."""
    prose = [_prose(card.first, card.last, outline) for card in cards]
    lines = sum(line.is_prose for card in cards for line in outline.lines[card.first : card.last])
    between = _prose(cards[0].first, cards[-1].last, outline) - sum(prose)
    return between <= MAX_BETWEEN * len(cards) and sum(prose) <= MAX_EXCERPT * len(cards) and lines <= 1.5 * len(cards)


def _prose(first: int, last: int, outline: Outline) -> int:
    return sum(line.plain_chars for line in outline.lines[first:last] if line.is_prose)


def _titles(outline: Outline) -> list[tuple[int, Link]]:
    """Return the lines that are the linked title of something, each with its link."""
    return [
        (index, link)
        for index, line in enumerate(outline.lines)
        if line.links
        and not line.roles & (_NEVER_A_TITLE if line.tag in HEADINGS else _NOT_A_TITLE)
        and (link := _title_link(line)) is not None
    ]


def _titles_in_menus(outline: Outline) -> list[tuple[int, Link]]:
    """Return such lines of menus: most are sections, tags and pages."""
    return [
        (index, link)
        for index, line in enumerate(outline.lines)
        if line.links
        and line.roles & NAV
        and not line.roles & (_NOT_A_TITLE & ~NAV)
        and (link := _title_link(line)) is not None
    ]


def _title_link(line: Line) -> Link | None:
    if line.tag == "h1":
        return None
    link = line.links[0] if len(line.links) == 1 else max(line.links, key=lambda candidate: len(candidate.text))
    marks = [mark for mark in line.marks if mark.roles & DATE or mark.attributes.get("tag") == "time"]
    dates = sum(len(mark.text) for mark in marks) if marks else 0
    if len(link.text) * 10 < (len(line.text) - dates) * 6 or link.href.startswith(_NO_PAGE):
        return None
    room = MIN_TITLE if link.text.isascii() or " " in link.text else MIN_TITLE // 2
    strong = line.tag in HEADINGS or bool(line.roles & TITLE)
    return link if len(link.text) >= (room if not strong else room // 2) else None


def _one_each(titles: list[tuple[int, Link]]) -> list[tuple[int, Link]]:
    """Fold neighbours with one address (title, excerpt and button may all be linked) into their first."""
    kept: list[tuple[int, Link]] = []
    for index, link in titles:
        if kept and kept[-1][1].href == link.href and index - kept[-1][0] < MAX_NEAR:
            continue
        kept.append((index, link))
    return kept


def _card_around(index: int, link: Link, gap: tuple[int, int], outline: Outline) -> tuple[Card | None, int]:
    """Return the largest box around the title that holds no other title, and that box's parent."""
    before, after = gap
    box_index = outline.lines[index].box
    while True:
        parent = outline.boxes[box_index].parent
        if parent < 0 or outline.boxes[parent].first <= before or outline.boxes[parent].last > after:
            break
        box_index = parent
    box = outline.boxes[box_index]
    is_own = box_index == outline.lines[index].box and box.first != index
    if box.last - box.first == 1 or is_own:
        return _flat_card(index, link, after, outline), box.parent
    if not _fits(box.first, box.last, outline):
        return _flat_card(index, link, after, outline), box.parent
    return Card(index, box.first, box.last, link.href, link.text), box.parent


def _fits(first: int, last: int, outline: Outline) -> bool:
    if last - first > MAX_CARD_LINES:
        return False
    return sum(line.plain_chars for line in outline.lines[first:last]) <= MAX_CARD_PROSE


def _flat_card(index: int, link: Link, after: int, outline: Outline) -> Card:
    """Title, excerpt and date as neighbours without a box of their own: up to the next title, two lines at most."""
    title = outline.lines[index]
    last = index + 1
    parent = outline.boxes[title.box].parent
    while last < min(after, index + 4):
        line = outline.lines[last]
        if line.tag in HEADINGS or line.tag == "h1" or outline.boxes[line.box].parent != parent:
            break
        if line.tag == title.tag and line.tag in {"li", "td"} and (line.tag == "li" or line.box != title.box):
            break
        last += 1
    return Card(index, index, last, link.href, link.text)
