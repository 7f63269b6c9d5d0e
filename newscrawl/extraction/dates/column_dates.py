"""A date in a column beside the text: the small block in which some systems print who wrote the article, and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_addresses import is_author_address
from newscrawl.extraction.dated_block import is_date_text, stands_in_column
from newscrawl.extraction.dates.date_labels import said_by
from newscrawl.extraction.headed_box import is_headed_by_another
from newscrawl.extraction.metadata.topics import kind_of_address
from newscrawl.html.headings import role_of_heading
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import AUTHOR, COMMENTS, DATE, META, RECENT, RELATED, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscrawl.extraction.dates.line_dates import LineDate
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line, Link

RULE: Final = "date in a column"
TRUST: Final = 0.4  # less than a date at the headline, or one that a listing tells, has
MAX_LINES: Final = 10  # of the block
MAX_LEVELS: Final = 6
PAIR: Final = 2  # dates right after each other: of the publication and of the last change
LONG: Final = 4  # words of a link that is another story's headline
MAX_LABEL, MAX_NAMES, MAX_FIGURES, MAX_HREF = 40, 120, 30, 300  # characters
_WORD: Final = re.compile(r"[^\W\d_]{3}")
_FILED: Final = frozenset({"tag", "category", "author"})
_OTHERS: Final = COMMENTS | RECENT | RELATED


def is_bare(line: Line, date: LineDate) -> bool:
    """Tell a date that no unknown words stand beside ("Joined 6 September"): names and links may."""
    if date.said or line.links or any(mark.roles & AUTHOR for mark in line.marks):
        return True
    return not _WORD.search(line.text.replace(date.printed or date.raw, " ", 1))


def date_in_column(document: Document, dated: Iterable[int], title: int | None) -> int | None:
    """Return the one of the *dated* lines that stands in a block about the article in a column.

    Such a block says nothing but the date, and who wrote the article or where it is filed. ``None`` where there is
    no such block, or more than one: a list of posts has many.
    """
    blocks: dict[tuple[int, int], int] = {}
    for index in dict.fromkeys(dated):
        if stands_in_column(document, index) and is_date_text(document.outline.lines[index].text):
            block = _block(document, index, title)
            if block is not None and not is_headed_by_another(document, index, title):
                blocks.setdefault(block, index)
    is_pair = len(blocks) == PAIR and max(blocks)[0] == min(blocks)[1] and all(last - at == 1 for at, last in blocks)
    return blocks[min(blocks)] if len(blocks) == 1 or is_pair else None


def speaks_of_article(document: Document, first: int, last: int) -> bool:
    """Tell whether all lines of a block may stand beside the article's date, and those around it speak of no other."""
    return all(map(_is_about_article, document.outline.lines[first:last])) and not _is_others(document, first, last)


def _block(document: Document, index: int, title: int | None) -> tuple[int, int] | None:
    """Return the lines of the smallest block around a date that says whose it is; none where it says other things."""
    lines = document.outline.lines
    for first, last in _stretches(document, index):
        if last - first > MAX_LINES or (title is not None and first <= title < last):
            return None
        block = lines[first:last]
        if not all(map(_is_about_article, block)):
            return None
        is_filed = all(_tells_whose(line) or _files(line) for line in block if line.links)
        is_behind = title is not None and first > title
        if not is_filed and not is_behind:
            return None  # above the headline stand the day of the visit and the links to all sections
        if any(map(_tells_whose, block)) or (is_filed and is_behind and any(map(_files, block))):
            return None if _is_others(document, first, last) else (first, last)
    return None


def _stretches(document: Document, index: int) -> Iterator[tuple[int, int]]:
    """Yield the boxes around a line from the inside; of a heading first what it heads."""
    outline = document.outline
    line = outline.lines[index]
    around = [outline.boxes[at] for at in outline.ancestors(line.box)[:MAX_LEVELS]]
    if line.tag in HEADINGS and len(around) > 1:
        end = around[1].last
        yield index, next((at for at in range(index + 1, end) if outline.lines[at].tag in HEADINGS), end)
    for box in around:
        yield box.first, box.last


def _is_about_article(line: Line) -> bool:
    """Tell a line that may stand in such a block: a date, names, short links, a label, or figures ("4 min read")."""
    if line.is_prose or any(_words(link.text) >= LONG and not _is_authors(line, link) for link in line.links):
        return False
    if (line.tag in HEADINGS or line.roles & TITLE) and not line.links:
        return len(line.text) <= MAX_LABEL and not any(role_of_heading(word) & _OTHERS for word in line.text.split())
    if is_date_text(line.text) or (line.roles & AUTHOR and len(line.text) <= MAX_NAMES):
        return True
    before, _, named = line.text.partition(":")
    own = named if named and len(before) <= MAX_LABEL else line.text  # "Language: en"
    is_linked = bool(line.links) and 10 * line.link_chars >= 5 * len(own)
    is_label = line.tag in {"dt", "th"} or line.text.endswith((":", "："))
    return is_linked or (is_label and len(line.text) <= MAX_LABEL) or _is_figure(line.text)


def _is_authors(line: Line, link: Link) -> bool:
    """Tell a link that names an author, which may have four words and more: "Nora van der Velde"."""
    return bool((line.roles | link.roles) & AUTHOR) or is_author_address(link.href[:MAX_HREF])


def _tells_whose(line: Line) -> bool:
    """Tell a line of the author, a link that files the article, or a label that says that it was published."""
    if line.roles & (AUTHOR | META) or any(mark.roles & AUTHOR for mark in line.marks):
        return True
    if any(link.roles & AUTHOR or not _FILED.isdisjoint(link.rel.split()) for link in line.links):
        return True
    if any(is_author_address(link.href[:MAX_HREF]) for link in line.links):
        return True
    return len(line.text) <= MAX_LABEL and said_by(line.text) == DATE


def _files(line: Line) -> bool:
    """Tell a line of nothing but links that file the article, by their addresses."""
    return bool(line.links) and all(kind_of_address(link.href) for link in line.links)


def _is_others(document: Document, first: int, last: int) -> bool:
    """Tell whether the lines right around a block speak of something else: a comment's text, the heading of a list."""
    lines = document.outline.lines
    before, after = lines[first - 1] if first else None, lines[last] if last < len(lines) else None
    if before is not None and stands_in_column(document, first - 1):
        is_heading = before.tag in HEADINGS or (before.strong and not before.links)
        if is_heading and (before.links or any(role_of_heading(word) & _OTHERS for word in before.text.split())):
            return True
    is_text = after is not None and not after.links and after.tag not in HEADINGS and not _is_about_article(after)
    return is_text and stands_in_column(document, last)


def _is_figure(text: str) -> bool:
    return len(text) <= MAX_FIGURES and any(map(str.isdecimal, text))


def _words(text: str) -> int:
    return len(text.split())
