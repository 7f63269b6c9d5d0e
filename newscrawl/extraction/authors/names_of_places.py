"""Names that a page gives to its site and its sections, which stand beside dates as persons' names do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.extraction.metadata.publisher import publisher_name
from newscrawl.html.once import once
from newscrawl.html.roles import BREADCRUMB, HEADER, NAV
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from newscrawl.html.document import Document

MOST_LINES: Final = 400  # that are searched for menus
_MENUS: Final = NAV | HEADER | BREADCRUMB


@once
def folded_places(document: Document) -> frozenset[str]:
    """Return the folded names of the site and of its sections, as menus and metadata have them."""
    own = (publisher_name(document), document.meta_first("article:section", "section"))
    lines = document.outline.lines[:MOST_LINES]
    links = (link.text for line in lines if line.roles & _MENUS for link in line.links)
    return frozenset(fold(name) for name in (*own, *links) if name)
