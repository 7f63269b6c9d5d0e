"""Does the page's own title head its text? Then it tells one story, however many links stand around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.extraction.body.article_body import STATE
from newscrawl.extraction.headline.headline_line import printed_headline
from newscrawl.extraction.headline.plain_headline import is_sentence_long, parts_of_titles
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import CARD
from newscrawl.normalize.text import fold, has_spaces

if TYPE_CHECKING:
    from newscrawl.extraction.body.article_body import Body
    from newscrawl.html.document import Document

MIN_PARAGRAPHS: Final = 2
MANY: Final = 3  # … for each subheading
MIN_TEXT: Final = 250  # characters of prose
MIN_UNSPACED: Final = 100  # … in a script without spaces
MAX_BETWEEN: Final = 12  # lines between the headline and the text
MAX_HEAD: Final = 400  # characters of a line that begins with the headline


def heads_its_text(document: Document, body: Body) -> bool:
    """Tell whether a sentence that is the page's title stands right above running text that no card holds.

    Where the page prints no headline, its title and og:title must agree on one.
    """
    if body.place == STATE or not body.lines:
        return False
    lines = document.outline.lines
    prose = [index for index in body.lines if lines[index].is_prose and not lines[index].roles & CARD]
    headings = sum(lines[index].tag in HEADINGS for index in body.lines)
    if len(prose) < max(MIN_PARAGRAPHS, MANY * headings):
        return False
    least = MIN_TEXT if has_spaces(lines[prose[0]].text) else MIN_UNSPACED
    return sum(lines[index].plain_chars for index in prose) >= least and _is_titled(document, prose[0])


def _is_titled(document: Document, first: int) -> bool:
    """Tell whether the text that begins at line *first* stands under the page's title."""
    lines, og_title = document.outline.lines, document.meta_first("og:title")
    told = [parts_of_titles([title]) for title in (document.title, og_title) if title]
    parts = set().union(*told)
    at = printed_headline(document)
    if at is not None:
        is_told = fold(lines[at].text) in parts or not parts  # a title that is but the site's name denies nothing
        return 0 < first - at <= MAX_BETWEEN and is_sentence_long(lines[at].text) and is_told
    above = [fold(line.text[:MAX_HEAD]) for line in lines[max(0, first - MAX_BETWEEN) : first] if not line.roles & CARD]
    if any(text.startswith(part) for text in above for part in parts):
        return True
    return len(told) > 1 and bool(told[0] & told[1])
