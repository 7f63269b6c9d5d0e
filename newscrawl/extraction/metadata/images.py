"""The article's pictures: the main one as the page declares it, and those that stand in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.extraction.metadata.candidates import find_candidates
from newscrawl.extraction.metadata.fields import IMAGE
from newscrawl.extraction.metadata.picture_address import address_of, is_stand_in
from newscrawl.extraction.metadata.structured_data import text_of, url_of
from newscrawl.html.roles import CAPTION, CREDIT, FOREIGN
from newscrawl.items import Evidence, Image
from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from newscrawl.extraction.body.article_body import Body
    from newscrawl.extraction.metadata.structured_data import StructuredData
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Outline, Picture

MAX_IMAGES: Final = 30
AROUND: Final = 4  # elements around a picture
MIN_TITLE: Final = 8  # characters
MAX_PICTURES: Final = 2_000  # looked at; a page repeats its spacers


def find_images(document: Document, structured: StructuredData, body: Body) -> tuple[list[Image], Evidence | None]:
    """Return the main image and the others of the text, each address once, and the evidence of the main one."""
    main, evidence = _declared(document, structured)
    found = {main.url: main} if main is not None else {}
    nearest = {picture.line: picture for picture in document.outline.pictures}  # of several in a row the last one
    for picture in document.outline.pictures[:MAX_PICTURES]:
        if len(found) >= MAX_IMAGES:
            break
        if body.first <= picture.line <= body.last and not document.outline.boxes[picture.box].roles & FOREIGN:
            is_own = picture.line not in body.cut or not _stands_in_card(picture)
            image = _in_text(picture, document, is_nearest=nearest[picture.line] is picture) if is_own else None
            if image is not None:
                found.setdefault(image.url, image)
    images = list(found.values())
    return images, evidence or (Evidence("page", "first picture of the text", images[0].url, 0.6) if images else None)


def _declared(document: Document, structured: StructuredData) -> tuple[Image | None, Evidence | None]:
    for value in structured.values(structured.article, "image"):
        url = document.resolve(url_of(value))
        if url and not is_stand_in(url):
            caption = text_of(value.get("caption")) if isinstance(value, dict) else None
            return Image(url, caption), Evidence("json-ld", "image", url, IMAGE[0].trust)
    for candidate in find_candidates(document, structured, IMAGE[1:]):
        url = document.resolve(candidate.raw)
        if url and not is_stand_in(url):
            return Image(url), candidate.evidence()
    return None, None


def _in_text(picture: Picture, document: Document, *, is_nearest: bool) -> Image | None:
    url = address_of(picture.node, document)
    if url is None:
        return None
    caption, credit = _caption(picture, document.outline)
    if caption is None and credit is None and is_nearest:
        caption = _told_below(picture, document.outline)
    return Image(url, caption, credit)


def _stands_in_card(picture: Picture) -> bool:
    """Tell a picture in a link that holds words, too: a card of another page."""
    node = picture.node.parent
    for _ in range(AROUND):
        if node is None:
            return False
        if node.tag == "a":
            return len(squash(node.text() or "")) >= MIN_TITLE
        node = node.parent
    return False


def _told_below(picture: Picture, outline: Outline) -> str | None:
    """Return the line right below the picture where it is a caption by its form, its class or its words."""
    line = outline.lines[picture.line] if picture.line < len(outline.lines) else None
    return line.text[:1_000] if line is not None and line.roles & CAPTION and not line.roles & CREDIT else None


def _caption(picture: Picture, outline: Outline) -> tuple[str | None, str | None]:
    """The text of the figure around the picture; a credit line in it is kept apart."""
    for index in outline.ancestors(picture.box)[:4]:
        box = outline.boxes[index]
        if box.tag == "figure" or "caption" in box.name:
            lines = [line for line in outline.lines_of(box) if line.text]
            caption = " ".join(line.text for line in lines if not line.roles & CREDIT)
            credit = " ".join(line.text for line in lines if line.roles & CREDIT)
            return squash(caption)[:1_000] or None, squash(credit)[:300] or None
    return None, None
