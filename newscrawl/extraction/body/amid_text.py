"""Ways to other pages of the site that stand among the paragraphs: a label and a headline, or a card of one story.

Their form says what they are, in any language: no paragraph of a text is a few words, a colon and a linked headline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from newscrawl.extraction.body.other_stories import MAX_LABEL, is_title
from newscrawl.html.outline import HEADINGS
from newscrawl.html.sentences import COLONS
from newscrawl.normalize.dates.reader import find_dates
from newscrawl.normalize.urls.canonical import registered_domain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from newscrawl.html.document import Document
    from newscrawl.html.outline import Box, Line, Link

MOST: Final = 6  # of one page: more are how the text is built
MAX_CARDS: Final = 3
MAX_CARD: Final = 5  # lines
MAX_SECTIONS: Final = 2  # links to sections above the headline
MAX_EXCERPT: Final = 350  # characters
MAX_UP: Final = 5  # boxes above a line
MOSTLY: Final = 0.9  # of a title is its link
#: Colons, and what desks set in their place.
_COLONS: Final = (*COLONS, "፡-", "»", "›", ">", "→", "➡", "▶", "|")
_BOXES: Final = frozenset({"div", "section", "aside", "article", "blockquote", "figure", "table", "center"})
#: Ends of addresses of pages; a file of another kind is a source that the text names.
_PAGES: Final = ("html", "htm", "php", "aspx", "asp", "jsp", "shtml", "xhtml", "cms", "amp")


def stories_amid_text(document: Document, texts: Collection[int]) -> set[int]:
    """Return the indices of lines among *texts*, those of the article, that lead to other pages of the site."""
    lines = document.outline.lines
    linked = [at for at in texts if lines[at].links and not lines[at].is_prose]
    labelled = [at for at in linked if _is_labelled(lines[at]) and _leads_to_site(document, lines[at].links[0])]
    found = set(labelled) if len(labelled) <= MOST else set()
    cards = list(_cards(document, [at for at in linked if at not in found], frozenset(texts)))
    if len(cards) <= MAX_CARDS:
        found.update(at for box in cards for at in range(box.first, box.last))
    return found


def _is_labelled(line: Line) -> bool:
    """Tell a paragraph of a few words, a colon and one linked headline."""
    if len(line.links) != 1 or line.tag not in {"p", "div", "center"} or not 0 < line.plain_chars <= MAX_LABEL:
        return False
    link = line.links[0]
    label = line.text.removesuffix(link.text).rstrip()
    return len(label) < len(line.text) and label.endswith(_COLONS) and is_title(link.text)


def _leads_to_site(document: Document, link: Link) -> bool:
    """Tell a link to another page of the site."""
    if not link.href or link.href.startswith(("#", "javascript:", "mailto:", "tel:")):
        return False
    address = document.resolve(link.href) or ""
    if not address or address == document.url or registered_domain(address) != registered_domain(document.url):
        return False
    _, dot, kind = urlsplit(address).path.rpartition("/")[2].rpartition(".")
    return not dot or kind.lower() in _PAGES or not kind.isalpha()


def _cards(document: Document, titles: Iterable[int], texts: Collection[int]) -> Iterable[Box]:
    """Give the small boxes of one linked headline, and hardly a text, with paragraphs above and below."""
    outline = document.outline
    ends = [at for at in sorted(texts) if outline.lines[at].is_prose]
    seen: set[int] = set()
    for at in titles:
        line = outline.lines[at]
        if line.link_chars < MOSTLY * len(line.text) or not is_title(line.text):
            continue
        boxes = [outline.boxes[index] for index in outline.ancestors(line.box)[:MAX_UP]]
        small = [box for box in boxes if box.tag in _BOXES and 1 < box.last - box.first <= MAX_CARD]
        box = next((box for box in reversed(small) if _is_card(document, box, at)), None)
        if box is None or box.first in seen or not ends or not ends[0] < box.first or not box.last <= ends[-1]:
            continue
        seen.add(box.first)
        yield box


def _is_card(document: Document, box: Box, title: int) -> bool:
    """Tell a box whose links all lead where its headline does, and whose text is one link with it or a few words."""
    line = document.outline.lines[title]
    above = document.outline.lines[box.first : title]
    lines = [line, *document.outline.lines[title + 1 : box.last]]
    is_labelled = bool(above) and all(map(_is_section, above))
    if not is_labelled:
        lines += above
    if any(link.href != line.links[0].href for other in lines for link in other.links):
        return False
    if len(above) > (MAX_SECTIONS if is_labelled else 1):
        return False
    prose = [other for other in lines if other.is_prose]
    is_told = box.node.css_first("img, picture, video") is not None or (is_labelled and _has_date_alone(lines))
    if len(prose) > is_told or sum(other.plain_chars for other in prose) > MAX_EXCERPT:
        return False
    is_one_link = all(other.links and other.link_chars >= MOSTLY * len(other.text) for other in lines)
    return (is_one_link or line.tag in HEADINGS or is_told) and _leads_to_site(document, line.links[0])


def _is_section(line: Line) -> bool:
    """Tell a link of a few words above a headline, to where such stories are."""
    return line.link_chars >= MOSTLY * len(line.text) and len(line.text) <= MAX_LABEL and not is_title(line.text)


def _has_date_alone(lines: Iterable[Line]) -> bool:
    """Tell whether one of the lines is a day and nothing else: that of the other story."""
    short = [line.text for line in lines if len(line.text) <= MAX_LABEL and not line.links]
    return any(len(date.raw) >= MOSTLY * len(text) for text in short for date in find_dates(text))
