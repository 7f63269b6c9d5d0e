"""Other stories set below the page's own: articles with a heading of their own, as endless pages append them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.html.roles import RELATED

if TYPE_CHECKING:
    from newscrawl.html.outline import Box, Outline

MAX_BOXES: Final = 400  # articles looked at
MIN_OWN: Final = 200  # characters of prose that the page's own story has


def mark_other_stories(outline: Outline) -> None:
    """Give the lines of later stories the role ``RELATED``, where the first one has the page's headline and text.

    Later ones are outermost ``article`` elements, or boxes of the first one's name, that begin with a heading: an
    ``h1``, or one that is a link. Posts of a live blog stand inside the page's own article, or have no such heading.
    """
    tops = [index for index, line in enumerate(outline.lines) if line.tag == "h1"]
    if not tops:
        return
    own = _own_story(outline, tops[0])
    if own is None or sum(line.plain_chars for line in outline.lines_of(own) if line.is_prose) < MIN_OWN:
        return
    for box in outline.boxes:
        if box.first >= own.last and box.last > box.first and _is_alike(box, own) and _is_headed(box, outline):
            for line in outline.lines_of(box):
                line.roles |= RELATED


def _own_story(outline: Outline, headline: int) -> Box | None:
    """Return the box of the story that the headline belongs to: an article, else a named box with siblings alike."""
    around = [outline.boxes[at] for at in outline.ancestors(outline.lines[headline].box)]
    article = next((box for box in around if box.tag == "article"), None)
    if article is not None:
        return article
    siblings = {(box.parent, box.tag, box.name) for box in outline.boxes if box.first > headline and box.name}
    return next((box for box in around if box.name and (box.parent, box.tag, box.name) in siblings), None)


def _is_alike(box: Box, own: Box) -> bool:
    return box.tag == own.tag and (box.tag == "article" or (box.name == own.name and box.parent == own.parent))


def _is_headed(box: Box, outline: Outline) -> bool:
    """Tell whether one of the first lines is a main heading, or a heading that is a link."""
    for line in outline.lines_of(box)[:4]:
        if line.tag == "h1" or (line.tag in {"h2", "h3"} and line.links and line.plain_chars <= 2):
            return True
    return False
