"""What the boxes around a line say of tags and sections: by their names, and by the elements that they are made of."""

from __future__ import annotations

import re
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.metadata.topic_words import MAX_TERM, MAX_TERMS, MAX_WORDS
from newscrawl.html.once import once
from newscrawl.html.roles import ASIDE, CARD, FOREIGN, NAV, TAGS
from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line

INDEX: Final = "index"  # of the site's tags or sections: not the article's
NOT_OURS: Final = FOREIGN | CARD | ASIDE
MAX_BOX: Final = 12  # links of a box of tags; more are a site's index
ANCESTORS: Final = 3  # boxes around a line whose names speak of it
# Names of elements that hold the post's categories or tags, in the stock themes of publishing systems.
_SECTION_NAME: Final = re.compile(
    r"(?:^|[\s_-])(?:cat-links|(?:post-|entry-|taxonomy-)?categor(?:y|ies)|kategorien?|rubri[kq]\w{0,3}|field-section)"
    r"(?:$|[\s_-])|name-field-section"
)
_TAG_NAME: Final = re.compile(
    r"(?:^|[\s_-])(?:tags?|tags?-links?|tag-?list|post-?tags?|entry-tags?|article-tags?|taxonomy-post-?_?tag|topics?|"
    r"keywords?|p-category)(?:$|[\s_-])"
)
_INDEX_NAME = re.compile(r"tag-?cloud|(?:^|\s)widget(?:$|[\s_])|wp-block-(?:categories|archives|tag-cloud)|cat-item")
_LISTS: Final = frozenset({"ul", "ol"})
_WRAPPERS: Final = frozenset({"article", "main", "body", "html"})
_OWN: Final = frozenset({"article", "main"})


def is_nav_of_tags(line: Line, document: Document) -> bool:
    """Tell whether a line stands in a navigation of the article itself, named after its tags (``nav.post-tags``)."""
    if line.roles & NOT_OURS != NAV or not line.roles & TAGS:
        return False
    around = document.outline.ancestors(line.box)
    nav = next((index for index in around if document.outline.boxes[index].own_roles & NAV), None)
    if nav is None or kind_of_names(line, document) != "tags":
        return False
    outer = document.outline.ancestors(nav)[1:]
    return any(document.outline.boxes[index].tag in _OWN for index in outer)


def is_entry(line: Line, document: Document) -> bool:
    """Tell an entry without a link of a list that is named as the post's tags."""
    if line.tag != "li" or len(line.text) > MAX_TERM or len(line.text.split()) > MAX_WORDS or line.is_prose:
        return False
    boxes = document.outline.boxes
    around = [boxes[index] for index in document.outline.ancestors(line.box)[:ANCESTORS]]
    parent = next((box for box in around if box.tag in _LISTS), None)
    return parent is not None and parent.last - parent.first <= MAX_TERMS and kind_of_names(line, document) == "tags"


def pieces_of(line: Line, document: Document) -> list[str]:
    """Return the elements that a line without links is made of, where its own box is named after tags."""
    box = document.outline.boxes[line.box]
    is_long = line.is_prose or len(line.text) > MAX_TERM * MAX_TERMS
    if is_long or not line.roles & TAGS or not _TAG_NAME.search(box.name):
        return []
    found = [squash(node.text()).strip(" #") for node in islice(box.node.iter(), MAX_TERMS + 1)]
    is_whole = "".join(found).replace(" ", "") == line.text.replace("#", "").replace(" ", "")
    names = [name for name in found if name and len(name.split()) <= MAX_WORDS]
    return names if is_whole and 1 < len(names) == len(found) <= MAX_TERMS else []


def kind_of_names(line: Line, document: Document) -> str | None:
    """What the classes of the line's pieces and of the small boxes around it say; a box of many links is an index."""
    names = [
        mark.attributes.get("class") or "" for mark in line.marks if mark.roles & TAGS or mark.attributes.get("class")
    ]
    prose, links = _counts(document)
    for index in document.outline.ancestors(line.box)[:ANCESTORS]:
        box = document.outline.boxes[index]
        has_prose = prose[box.last] > prose[box.first]
        if box.tag in _WRAPPERS or has_prose or links[box.last] - links[box.first] > MAX_BOX:
            break
        if _INDEX_NAME.search(box.name):
            return INDEX
        names.append(box.name)
    if any(_SECTION_NAME.search(name) for name in names):
        return "section"
    return "tags" if any(_TAG_NAME.search(name) for name in names) else None


@once
def _counts(document: Document) -> tuple[list[int], list[int]]:
    """Return how many lines of prose, and how many links, stand before each line, and in all of them."""
    lines = document.outline.lines
    prose = list(accumulate((line.is_prose for line in lines), initial=0))
    return prose, list(accumulate((len(line.links) for line in lines), initial=0))
