"""Does a single line break part two lines of the page? Old pages set paragraphs, titles and cards with breaks alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.html.outline import Link
from newscrawl.html.roles import AUTHOR, DATE, META, TITLE
from newscrawl.normalize.text import has_spaces

if TYPE_CHECKING:
    from newscrawl.html.outline import Mark

BREAK: Final = "\v"  # stands for a line break among the pieces of a line
MIN_PARAGRAPH: Final = 100  # characters of a part between two breaks that is one
MIN_UNSPACED: Final = 40  # … in a script without spaces
MIN_INDENTED: Final = 40  # … of one that is set in
MAX_LOOKS: Final = 100_000
MIN_LINK: Final = 15  # characters of a link that is a line of its own
_INDENTS: Final = ("\u00a0\u00a0", "\u3000")  # blanks that a source does not have by itself
_HEAD: Final = TITLE | AUTHOR | DATE | META


def is_parted(raw: str, parts: list[str], links: list[Link], marks: list[Mark], strong_chars: int) -> bool:
    """Tell whether the *parts* of a line, two or more, are lines of their own; *raw* is the line with its breaks."""
    if len(parts) * (len(links) + len(marks)) > MAX_LOOKS:  # each part is searched for each of them
        return False
    if is_titled(parts, links, strong_chars):
        return True
    least = MIN_PARAGRAPH if has_spaces(raw) else MIN_UNSPACED
    paragraphs = sum(len(part) >= least for part in parts)
    if paragraphs > 1:
        return True
    if marks and paragraphs and any(mark.roles & _HEAD and mark.text in {parts[0], parts[-1]} for mark in marks):
        return True
    indented = [part for part in raw.split(BREAK) if part.lstrip(" \n\r\t").startswith(_INDENTS)]
    return sum(len(part) >= MIN_INDENTED for part in indented) > 1


def is_titled(parts: list[str], links: list[Link], strong_chars: int) -> bool:
    """Tell parts of which the first links to a story, or is in bold before another short one: a title, a byline."""
    title = parts[0]
    if links and links[0].text == title and len(title) >= MIN_LINK and " " in title:
        return True
    bold = 10 * strong_chars
    return (
        len(parts[1]) < MIN_PARAGRAPH
        and 9 * len(title) <= bold <= 11 * len(title)
        and bold < 9 * len(parts[0] + parts[1])
    )


def links_of_parts(parts: list[str], links: list[Link]) -> list[list[Link]]:
    """Return for each part of a line the links that stand in it; one that covers several is a link of each."""
    found: list[list[Link]] = [[] for _ in parts]
    for link in links:
        holds = [n for n, part in enumerate(parts) if link.text in part]
        for n in holds:
            found[n].append(link)
        for n, part in enumerate(parts) if not holds else ():
            if part in link.text:
                found[n].append(Link(link.href, part, link.roles, link.rel))
    return found
