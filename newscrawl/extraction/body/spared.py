"""Lines that look like no text and are: sources, books, goods on other sites, entries, and what the text repeats."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.body.boilerplate import BARE_LINK, FRAGMENT, why_words
from newscrawl.extraction.body.headed_parts import lines_that_head
from newscrawl.extraction.body.inserts import LABEL_GONE
from newscrawl.extraction.body.other_stories import is_title
from newscrawl.extraction.body.paragraphs import CELLS
from newscrawl.extraction.body.rows_alike import rows_alike
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import BESIDE, CAPTION, CARD, FOREIGN
from newscrawl.html.sentences import CLOSING, MIN_UNSPACED, MIN_WORDS, is_sentence
from newscrawl.normalize.text import has_spaces

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscrawl.html.cards import CardList
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line, Outline

MAX_LISTS: Final = 40  # looked at
MAX_LINKS: Final = 60  # of one list
MAX_ALIKE: Final = 6  # lines of one page that one of these rules cuts
ONCE: Final = {
    "pages of the article": MAX_ALIKE,
    "caption words": MAX_ALIKE,
    "heading that leads away": MAX_ALIKE,
    "heading at the end": MAX_ALIKE,
    "date line": 2,  # of publication and of change
}
HEADS: Final = 3  # links in bold, each above a paragraph of its own
MOST_KEPT: Final = 3  # entries of a list that are text
FEWEST_ROWS: Final = 3  # of a table in which links stand beside text
MAX_ROW: Final = 20  # lines of such a row
OF_ANOTHER: Final = frozenset({"bio", "boxed insert"})
_OTHERS: Final = (FOREIGN | BESIDE) & ~CARD
ROLE: Final = "role"
_FIGURE: Final = frozenset({"figure", "figcaption"})
_SHOWN: Final = "img, picture, video, audio, iframe, svg, canvas, object, embed, amp-img, figcaption, script, noscript"
FULL_STOPS: Final = frozenset(".。।॥۔።")
_CELLS: Final = frozenset({"cell", "gridcell", "rowheader", "columnheader"})
LABEL: Final = 4  # characters beside the links
_HEADING: Final = re.compile(
    r"(?<![a-z])(?:(?:sub|section)?-?heading|subhead|sub-?headline|crosshead|zwischentitel|intertitre|ladillo)(?![a-z])",
    re.IGNORECASE,
)
WWW: Final = "www."
_HOST: Final = re.compile(r"[A-Za-z][\w+.-]{0,20}://([^/?#]{0,300})")


def outbound_lines(document: Document) -> set[int]:
    """Return the lines of such lists that are entries of a list, or of an entry with running text."""
    lines = document.outline.lines
    own = _own(document)
    found: set[int] = set()
    for cards in document.card_lists[:MAX_LISTS]:
        if not _leads_out(document, cards, own):
            continue
        for card in cards.cards:
            told = any(line.is_prose for line in lines[card.first : card.last])
            found.update(at for at in range(card.first, card.last) if told or lines[at].tag == "li")
    return found


def spared_lines(document: Document, cut: Mapping[int, str]) -> set[int]:
    """Return the lines that are text although a rule cut them: sources, and what one rule of form found many times.

    A page has few pagers, captions, lines of a date or headings that lead away; many of one kind are how the text is
    built, as a chronicle is.
    """
    outline = document.outline
    lines, counts = outline.lines, Counter(cut.values())
    many = {rule for rule, most in ONCE.items() if counts[rule] > most}
    links = [at for at, rule in cut.items() if rule == BARE_LINK]
    spared = {at for at, rule in cut.items() if rule in many} | {at for at in links if _is_source(document, lines[at])}
    heads = {at for at in links if at + 1 < len(lines) and at + 1 not in cut and _heads(lines[at], lines[at + 1])}
    spared |= {at for at in links if _is_told_in_link(lines, at, cut)}
    spared |= _linked_cells(outline, links, cut)
    spared |= _entries_of_text(document, cut) | lines_that_head(document, cut) | _told_in_figures(document, cut)
    spared |= rows_alike(outline, cut) | {at for at, rule in cut.items() if rule == FRAGMENT and _is_cell(outline, at)}
    spared |= {
        at for at, rule in cut.items() if rule == FRAGMENT and at + 1 not in cut and _is_subheading(document, at)
    }
    if len(heads) >= HEADS:
        spared |= heads
    return spared | {at for at, rule in cut.items() if rule == LABEL_GONE and at + 1 in spared}


def _entries_of_text(document: Document, cut: Mapping[int, str]) -> set[int]:
    """Return the cut entries of lists of which most entries are text: a thing to buy that is a link among others."""
    outline = document.outline
    lists: dict[int, list[int]] = {}
    for at, rule in cut.items():
        line = outline.lines[at]
        entry = _entry_of(outline, at)
        if entry >= 0 and rule not in OF_ANOTHER and not line.roles & _OTHERS:
            lists.setdefault(outline.boxes[entry].parent, []).append(at)
    found: set[int] = set()
    for number, entries in islice(lists.items(), MAX_LISTS):
        box = outline.boxes[number]
        inside = range(box.first, box.last)
        kept = sum(at not in cut and _entry_of(outline, at) >= 0 for at in inside)
        if kept >= MOST_KEPT and kept > len(entries):
            found.update(entries)
    return found


def _linked_cells(outline: Outline, links: list[int], cut: Mapping[int, str]) -> set[int]:
    """Return the *links* that are cells of a table beside cells of text: the team whose points a row tells.

    A link as long as a headline leads to another story, whatever stands beside it; what each row has alike is a button.
    """
    lines = outline.lines
    tables: dict[int, list[int]] = {}
    for at in links:
        line = lines[at]
        row = outline.boxes[max(outline.boxes[line.box].parent, 0)]
        is_cell = line.tag in CELLS and row.tag == "tr" and row.last - row.first <= MAX_ROW
        if is_cell and not is_title(line.text):
            beside = (other for other in range(row.first, row.last) if other != at)
            if any(other not in cut and not lines[other].links for other in beside):
                tables.setdefault(row.parent, []).append(at)
    told = (cells for cells in tables.values() if len({lines[at].text for at in cells}) >= FEWEST_ROWS)
    return {at for cells in told for at in cells}


def _told_in_figures(document: Document, cut: Mapping[int, str]) -> set[int]:
    """Return the sentences of figures that hold no picture, film or caption: a box of facts, as Notion exports it."""
    outline = document.outline
    found: set[int] = set()
    silent: dict[int, bool] = {}
    for at, rule in cut.items():
        line = outline.lines[at]
        if rule != ROLE or line.roles & _OTHERS != CAPTION or not is_sentence(line) or line.links:
            continue
        around = (index for index in outline.ancestors(line.box) if outline.boxes[index].tag in _FIGURE)
        if (figure := next(around, -1)) < 0:
            continue
        if figure not in silent:
            box = outline.boxes[figure]
            silent[figure] = box.tag == "figure" and box.node.css_first(_SHOWN) is None
        if silent[figure]:
            found.add(at)
    return found


def _entry_of(outline: Outline, at: int) -> int:
    """Return the box of the entry of a list that this line is, -1 where it is none or a part of one."""
    index = outline.lines[at].box
    while outline.boxes[index].tag != "li":
        index = outline.boxes[index].parent
        if index < 0 or outline.boxes[index].last - outline.boxes[index].first > 1:
            return -1
    return index


def _is_cell(outline: Outline, at: int) -> bool:
    """Tell what ARIA calls a cell of a table."""
    return outline.boxes[outline.lines[at].box].node.attributes.get("role") in _CELLS


def _is_subheading(document: Document, at: int) -> bool:
    """Tell a short line that its class, or the element around it, calls a heading: h3 around div, "block__heading"."""
    boxes = document.outline.boxes
    box = boxes[document.outline.lines[at].box]
    return boxes[max(box.parent, 0)].tag in HEADINGS or _HEADING.search(box.name) is not None


def _heads(line: Line, below: Line) -> bool:
    """Tell a bold paragraph of a link with running text below, as a book that is told of."""
    return line.tag == "p" and line.strong and below.is_prose


def _is_source(document: Document, line: Line) -> bool:
    """Tell a paragraph that is all link, but for words of its own, to another site: "Source: The Harbour Atlas"."""
    if line.tag != "p" or line.plain_chars < LABEL or not line.links or why_words(line) is not None:
        return False
    own = _own(document)
    return all(_host(document, link.href) not in {own, ""} for link in line.links)


def _is_told_in_link(lines: list[Line], at: int, cut: Mapping[int, str]) -> bool:
    """Tell a paragraph that is one linked sentence between paragraphs of the text.

    A headline that leads to another story has no full stop, and may ask or call.
    """
    line = lines[at]
    if line.tag != "p" or not 0 < at < len(lines) - 1 or at - 1 in cut or at + 1 in cut:
        return False
    text = line.text.rstrip(CLOSING)
    words = text.count(" ") >= MIN_WORDS - 1 if has_spaces(text) else len(text) >= MIN_UNSPACED
    return text[-1:] in FULL_STOPS and words and not text.isupper() and why_words(line) is None


def _leads_out(document: Document, cards: CardList, own: str) -> bool:
    """Tell whether more than half of the links lead to other hosts."""
    lines = document.outline.lines
    hrefs = [link.href for card in cards.cards for line in lines[card.first : card.last] for link in line.links]
    outside = [href for href in hrefs[:MAX_LINKS] if _host(document, href) not in {own, ""}]
    return 2 * len(outside) > min(len(hrefs), MAX_LINKS)


def _own(document: Document) -> str:
    return _after_scheme(document.url).removeprefix(WWW)


def _host(document: Document, href: str) -> str:
    if not href.startswith(("http", "//")):
        return ""
    return _after_scheme(document.resolve(href) or "").removeprefix(WWW)


def _after_scheme(url: str) -> str:
    """Return the host of an absolute address, with its port, or "" for none."""
    match = _HOST.match(url)
    return match[1] if match is not None else ""
