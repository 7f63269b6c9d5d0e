"""Where a block ends that has a heading and no element of its own: lists of posts, and what tells of an author."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.html.headings import role_of_heading
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import RECENT, RELATED
from newscrawl.normalize.text import cut_ellipsis, fold

if TYPE_CHECKING:
    from newscrawl.html.outline import Line, Outline

LIST_ROLES: Final = RELATED | RECENT
BIO_LINES: Final = 8  # an author box without a container ends after so many lines
BIO_PROSE: Final = 3  # … and before its third different paragraph


def cards_end(start: int, last: int, outline: Outline, *, trusting: bool) -> int:
    """Return the line behind a list of posts that begins at *start*, *last* at most: the first that is none of a list.

    Titles that are links, dates and excerpts are; *trusting* takes headings without links and any excerpt for such.
    """
    lines = outline.lines
    end = start
    while end < last:
        line = lines[end]
        if line.tag in HEADINGS and (other := role_of_heading(line.text)) and not (line.links and other & LIST_ROLES):
            break
        if line.is_prose and not _is_excerpt(end, start, last, lines, trusting=trusting):
            break
        if not line.is_prose and not line.links and line.tag in HEADINGS and not trusting:
            break
        end += 1
    return end


def _is_excerpt(index: int, start: int, last: int, lines: list[Line], *, trusting: bool) -> bool:
    """Tell an excerpt: it ends in an ellipsis, or stands between a linked title and the next card."""
    if cut_ellipsis(lines[index].text)[1]:
        return True
    if index == start or not lines[index - 1].links:
        return False
    following = lines[index + 1] if index + 1 < last else None
    return trusting and (following is None or not following.is_prose)


def bio_end(start: int, last: int, outline: Outline) -> int:
    """Return the line behind a bio that begins at *start*, *last* at most.

    It runs to the next heading of another matter, over repeats of name and text.
    """
    seen: set[str] = set()
    end = start
    while end < min(last, start + BIO_LINES):
        line = outline.lines[end]
        if role_of_heading(line.text) or (line.tag in HEADINGS and end > start and not _is_name_like(line.text)):
            break
        if line.is_prose:
            seen.add(fold(line.text))
            if len(seen) >= BIO_PROSE:
                break
        end += 1
    return end


def _is_name_like(text: str) -> bool:
    return len(text.split()) <= 4 and not any(char.isdigit() for char in text)
