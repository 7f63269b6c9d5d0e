"""What kind of page an article is, or what else a page is, by what it declares and what it is made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.html.structured import types_of

if TYPE_CHECKING:
    from collections.abc import Set  # noqa: PYI025 - the protocol itself is meant

    from newscrawl.extraction.body.article_body import Body
    from newscrawl.extraction.metadata.structured_data import StructuredData
    from newscrawl.html.document import Document
    from newscrawl.items import PageKind

AS_LIKELY_AS_NOT: Final = 0.5
SHORT: Final = 700  # characters of text below a film or among pictures
MANY_PICTURES: Final = 8
A_PICTURE: Final = 120  # characters of text for each picture of a gallery, at most
MANY_CARDS: Final = 6
FIRST_BOXES: Final = 80

_LIVE: Final = re.compile(r"(?<![a-z])live-?(?:blog|ticker|feed|updates?)(?![a-z])|(?<![a-z])liveblog")
_FILM_TYPES: Final = frozenset({"VideoObject", "Clip", "BroadcastEvent"})
_GALLERY_TYPES: Final = frozenset({"ImageGallery", "MediaGallery"})
_LIST_TYPES: Final = frozenset({"CollectionPage", "SearchResultsPage", "ItemList", "ProfilePage"})


def kind_of(document: Document, data: StructuredData, body: Body, probability: float) -> tuple[PageKind, str]:
    """Return the kind of a page that is neither a wall nor an error, with the reason."""
    declared = {kind for node in data.nodes for kind in types_of(node)}
    if probability < AS_LIKELY_AS_NOT:
        return _kind_of_another(document, declared)
    own = types_of(data.article) if data.article else frozenset()
    if "LiveBlogPosting" in own or is_live(document):
        return "liveblog", "declared or named as a live blog"
    if _is_film(document, declared, own) and body.prose <= SHORT:
        return "video", "a film with a short text"
    if declared & _GALLERY_TYPES or is_gallery(document, body):
        return "gallery", "pictures with short texts"
    return "article", "by its text and what it declares"


def _kind_of_another(document: Document, declared: set[str]) -> tuple[PageKind, str]:
    cards = sum(len(found.cards) for found in document.card_lists)
    if cards >= MANY_CARDS:
        return "listing", f"{cards} cards"
    if declared & _LIST_TYPES:
        return "listing", "declared as a list"
    captions = sum(box.tag == "figcaption" for box in document.outline.boxes)
    if declared & _GALLERY_TYPES or captions >= MANY_PICTURES:
        return "gallery", "pictures with no text but theirs"
    return "other", "unlike an article"


def is_live(document: Document) -> bool:
    """Tell a page whose boxes are named as those of a live blog, where each entry has a time and the page has none."""
    names = " ".join(box.name for box in document.outline.boxes[:FIRST_BOXES])[:8_000]
    body = document.tree.body
    own = (body.attributes.get("class") or "")[:2_000] if body is not None else ""
    every = f"{own} {names}".lower()
    return "live" in every and bool(_LIVE.search(every))


def _is_film(document: Document, declared: Set[str], own: Set[str]) -> bool:
    og_type = (document.meta_first("og:type") or "").lower()
    return og_type.startswith("video") or (bool(declared & _FILM_TYPES) and not own)


def is_gallery(document: Document, body: Body) -> bool:
    """Tell a page of many pictures with little text to each of them."""
    pictures = sum(body.first <= picture.line <= body.last for picture in document.outline.pictures)
    return pictures >= MANY_PICTURES and body.prose <= A_PICTURE * pictures
