"""A small box that a linked headline of another page heads: what stands in it is said of that page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_addresses import is_author_address
from newscrawl.extraction.authors.author_names import looks_like_person
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import AUTHOR, BIO, DATE, META, TITLE
from newscrawl.normalize.text import has_digit
from newscrawl.normalize.urls.canonical import same_page_key

if TYPE_CHECKING:
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Box, Line

MAX_LINES: Final = 14  # of the box
MAX_LEVELS: Final = 6
MAX_HREF: Final = 300
FIRST: Final = 3  # lines among which the headline is: a picture's text and a section may stand above it
_TITLES: Final = ("title", "headline")  # ends of the names of elements
_NO_PAGE: Final = ("#", "mailto:", "javascript:", "tel:")


def is_headed_by_another(document: Document, index: int, title: int | None) -> bool:
    """Tell whether a small box around line *index*, and not around the headline at *title*, is another page's card."""
    outline = document.outline
    for at in outline.ancestors(outline.lines[index].box)[:MAX_LEVELS]:
        box = outline.boxes[at]
        if box.last - box.first > MAX_LINES or (title is not None and box.first <= title < box.last):
            return False
        if leads_elsewhere(document, box):
            return True
    return False


def leads_elsewhere(document: Document, box: Box) -> bool:
    """Tell a small box that begins with a title which is nothing but a link to another page, or has it below a label.

    Above the title stands no more than a picture's text and a section: who and when of a card stand below it.
    """
    if not 1 < box.last - box.first <= MAX_LINES:
        return False
    for line in document.outline.lines[box.first : min(box.last, box.first + FIRST)]:
        if _is_title_of_another(document, line):
            return True
        if line.is_prose or line.roles & (DATE | META) or has_digit(line.text):
            return False
    return False


def is_in_link_of_title(document: Document, index: int) -> bool:
    """Tell a line that belongs to one link with the title above it: a card that is all one link."""
    lines = document.outline.lines
    line = lines[index]
    if len(line.links) != 1 or line.plain_chars or is_author_address(line.links[0].href[:MAX_HREF]):
        return False
    above = lines[max(0, index - FIRST) : index]
    return any(_is_title_of_another(document, one) and one.links[0].href == line.links[0].href for one in above)


def _is_title_of_another(document: Document, line: Line) -> bool:
    if len(line.links) != 1 or line.plain_chars or line.tag == "h1" or line.roles & (AUTHOR | BIO):
        return False
    names = document.outline.boxes[line.box].name[:MAX_HREF].lower().split()
    if not (line.tag in HEADINGS or line.roles & TITLE or any(name.endswith(_TITLES) for name in names)):
        return False
    link = line.links[0]
    if not link.href or link.href.startswith(_NO_PAGE) or is_author_address(link.href[:MAX_HREF]):
        return False
    is_own = same_page_key(document.resolve(link.href) or "") == same_page_key(document.url)
    return not is_own and " " in link.text and not looks_like_person(link.text)
