"""The lines of a page that may sign the article: those around its headline and behind its text that are its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_box import is_list_of_authors
from newscrawl.extraction.authors.byline_labels import begins_with_by, is_label
from newscrawl.extraction.authors.ownership import CLOSE
from newscrawl.extraction.card_lines import card_lines
from newscrawl.extraction.headline.headline_line import headline_line
from newscrawl.html.roles import (
    AD,
    ASIDE,
    AUTHOR,
    BIO,
    CAPTION,
    CARD,
    COMMENTS,
    FOOTER,
    META,
    NAV,
    RECENT,
    RELATED,
    TAGS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.extraction.authors.ownership import Places
    from newscrawl.html.blocks import Region
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line

_NEVER: Final = RELATED | RECENT
_FAR: Final = COMMENTS | NAV | FOOTER | AD


def signed_places(document: Document, places: Places) -> Iterator[tuple[int, int]]:
    """Yield (index, distance) of the lines that may sign the article."""
    cards, lines = card_lines(document), document.outline.lines
    listed = {
        at
        for region in document.blocks.of(BIO)
        if _is_list(document, region) and not _is_at_head(region, places)
        for at in range(region.first, region.last)
    }
    around = (places.head, places.start, places.tail)  # of a short text the last two overlap
    for index in sorted({at for place in around for at in range(*place)}):
        distance = places.distance(index)
        if distance == 0 and lines[index].links and not lines[index].plain_chars:
            continue  # the headline, which is a link to its own page
        if distance is None or index in cards or index in listed or _is_elsewhere(document, index, distance):
            continue
        if index >= places.tail[0] and (lines[index].roles & ASIDE or _is_of_card(lines, index, places.title)):
            continue
        yield index, distance


def _is_of_card(lines: list[Line], index: int, title: int | None) -> bool:
    """Tell a line of a card behind the text, not the headline's; below "Published by" a card shows the author."""
    is_card = lines[index].roles & CARD and not (title is not None and lines[title].roles & CARD)
    return bool(is_card) and not is_label(lines[index - 1].text)


def _is_list(document: Document, region: Region) -> bool:
    return is_list_of_authors(region, document.outline.lines[region.first : region.last])


def _is_at_head(region: Region, places: Places) -> bool:
    """Tell lines between the headline and the text: below "Authors" there stand those who wrote it."""
    return places.title is not None and places.title < region.first and region.last <= places.text


def _is_elsewhere(document: Document, index: int, distance: int) -> bool:
    line = document.outline.lines[index]
    roles = line.roles
    if (
        roles & _NEVER
        or (roles & (TAGS | AUTHOR) == TAGS and not begins_with_by(line.text))
        or (roles & (CAPTION | AUTHOR) == CAPTION and not _is_close(line, distance))
    ):
        return True
    is_own_footer = roles & (_FAR | AUTHOR) == FOOTER | AUTHOR and begins_with_by(line.text)
    is_own_footer = is_own_footer or (roles & _FAR == FOOTER and _stands_in_own_footer(document, line))
    if roles & (_FAR | CAPTION) and not (
        _is_close(line, distance) or (distance == -1 and roles & AUTHOR) or is_own_footer
    ):
        return True
    return roles & (COMMENTS | META) == COMMENTS


def _stands_in_own_footer(document: Document, line: Line) -> bool:
    """Tell a line in the footer of the article's own element, which has the headline, too."""
    title = headline_line(document)
    boxes = (document.outline.boxes[at] for at in document.outline.ancestors(line.box))
    around = next((box for box in boxes if title is not None and box.first <= title < box.last), None)
    return around is not None and around.tag == "article"


def _is_close(line: Line, distance: int) -> bool:
    """Tell a line right below the headline, or an entry with a picture in a list right above it."""
    return 0 <= distance <= CLOSE or (line.tag == "li" and -CLOSE <= distance < 0 and not line.roles & (NAV | FOOTER))
