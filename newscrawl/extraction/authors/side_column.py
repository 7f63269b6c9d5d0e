"""A byline in a column beside the text: some systems (ABlog, Material for MkDocs) print author and date there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_addresses import is_author_address
from newscrawl.extraction.authors.byline_reading import Reading
from newscrawl.extraction.authors.byline_rules import classed, linked
from newscrawl.extraction.dated_block import dated_block, stands_in_column
from newscrawl.extraction.dates.column_dates import speaks_of_article
from newscrawl.extraction.headed_box import is_headed_by_another
from newscrawl.html.roles import AUTHOR

if TYPE_CHECKING:
    from newscrawl.extraction.authors.byline_reading import Seen
    from newscrawl.html.outline import Line

RULE: Final = "author in a column with the date"
MAX_LINES: Final = 2_000
MAX_LINKS, MAX_HREF = 5, 300  # of a line that are looked at, and characters


def read_side_column(seen: Seen) -> tuple[int, Reading] | None:
    """Return the line and whom it names: authors' lines of a column in one small block with a line of the date.

    ``None`` where there is no such block, or more than one: a list of posts has many.
    """
    document = seen.document
    found: dict[int, list[tuple[int, Reading]]] = {}
    for index, line in enumerate(document.outline.lines[:MAX_LINES]):
        if not (line.roles & AUTHOR or _leads_to_author(line)) or not stands_in_column(document, index):
            continue
        at = dated_block(document, index, seen.places.title)
        if at is None:
            continue
        box = document.outline.boxes[at]
        if is_headed_by_another(document, index, seen.places.title):
            continue
        if line.roles & AUTHOR or speaks_of_article(document, box.first, box.last):
            reading = linked(seen, index)
            reading = reading if reading.authors else classed(seen, index)
            if reading.authors:
                found.setdefault(at, []).append((index, reading))
    if len(found) != 1:
        return None
    lines = next(iter(found.values()))
    if not all(line.roles & AUTHOR for line in document.outline.lines[lines[0][0] + 1 : lines[-1][0]]):
        return None  # entries of a list
    return lines[0][0], Reading([author for _, reading in lines for author in reading.authors])


def _leads_to_author(line: Line) -> bool:
    return any(is_author_address(link.href[:MAX_HREF]) for link in line.links[:MAX_LINKS])
