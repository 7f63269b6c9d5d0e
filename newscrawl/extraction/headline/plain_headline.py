"""A headline in plain markup, a ``div``, a cell, a bold line: it stands above the text and is the page's title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import (
    ASIDE,
    BREADCRUMB,
    CARD,
    COMMENTS,
    FOOTER,
    HEADER,
    KICKER,
    NAV,
    POPUP,
    RECENT,
    RELATED,
    SHARE,
    TAGS,
)
from newscrawl.normalize.text import fold, has_spaces

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscrawl.extraction.headline.site_title import SiteTitle
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line

MIN_WORDS: Final = 4
MIN_UNSPACED: Final = 10  # characters, in a script without spaces
MAX_PLAIN: Final = 400
MAX_BELOW: Final = 8  # lines from the headline to the text
MAX_NEAR: Final = 4  # … where the heading is all that speaks for it
MAX_REST: Final = 50  # characters of a title beside the headline: the site's name, a section
_MARKS: Final = re.compile(r"\s[-–—·•»«|:]{1,2}\s|[|｜ㅣ_]|:\s|::")
_NONE: Final = (
    RELATED | RECENT | COMMENTS | FOOTER | CARD | HEADER | NAV | POPUP | ASIDE | BREADCRUMB | SHARE | TAGS | KICKER
)


def plain_headline(document: Document, titles: Iterable[str], site: SiteTitle) -> int | None:
    """Return the line above the text that is one of *titles*, beside the name of the *site*; the last of several."""
    wanted = {fold(text) for title in titles if is_sentence_long(text := site.cut(title[:MAX_PLAIN], ()))}
    if not wanted:
        return None
    longest = 2 * max(map(len, wanted))
    found = None
    for index, line in enumerate(document.outline.lines):
        if found is not None and (line.is_prose or index - found > MAX_BELOW):
            if line.is_prose and not line.roles & _NONE and index - found <= MAX_BELOW:
                return found
            found = None
        if len(line.text) <= longest and _may_head(line, document) and fold(line.text) in wanted:
            found = index
    return None


def heads_text(document: Document, index: int) -> bool:
    """Tell a heading as long as headlines are, with running text right below it."""
    lines = document.outline.lines
    line = lines[index]
    if line.tag not in HEADINGS or not is_sentence_long(line.text) or not _leads_nowhere(line, document):
        return False
    below = next((line for line in lines[index + 1 : index + 1 + MAX_NEAR] if line.is_prose), None)
    return below is not None and not below.roles & _NONE


def is_sentence_long(text: str) -> bool:
    """Tell whether *text* is as long as headlines are, and a name of a section or a site is not."""
    return len(text.split()) >= MIN_WORDS if has_spaces(text) else len(text) >= MIN_UNSPACED


def parts_of_titles(titles: Iterable[str]) -> set[str]:
    """Return each title, and what is left of it without a short part before or behind a mark; all of them folded."""
    found: set[str] = set()
    for title in titles:
        edges = [(mark.start(), mark.end()) for mark in _MARKS.finditer(title[:MAX_PLAIN])]
        pieces = [title]
        for first, last in (*edges[:2], *edges[-2:]):
            if len(title) - first <= MAX_REST:
                pieces.append(title[:first])
            if last <= MAX_REST:
                pieces.append(title[last:])
        found.update(folded for piece in pieces if is_sentence_long(piece.strip()) and (folded := fold(piece)))
    return found


def _may_head(line: Line, document: Document) -> bool:
    if line.is_prose and len(line.text) > MAX_PLAIN:
        return False
    if line.roles & _NONE or not is_sentence_long(line.text):
        return False
    return _leads_nowhere(line, document)


def _leads_nowhere(line: Line, document: Document) -> bool:
    """Tell a line without a link, or whose only one leads to the page itself."""
    if not line.links:
        return True
    href = line.links[0].href
    return len(line.links) == 1 and len(href) <= MAX_PLAIN and document.resolve(href) == document.url
