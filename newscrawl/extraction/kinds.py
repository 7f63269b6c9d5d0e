"""What kind of page an article is, or what else a page is, by what it declares and what it is made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from newscrawl.extraction.ticker import is_ticker
from newscrawl.html.roles import FOREIGN, SHARE
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
AN_ENTRYS_TIME: Final = 60  # characters of the line above an entry of a live blog
FEW_ENTRIES: Final = 2
MAX_ADDRESS: Final = 500

_LIVE: Final = re.compile(r"(?<![a-z])live-?(?:blog|ticker|feed|updates?)(?![a-z])|(?<![a-z])liveblog")
_CLOCK: Final = re.compile(r"(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)")
# Folders of addresses.
_FILMS: Final = re.compile(r"/(?:videos?|watch|vod|mediathek|clips?|wideo|vídeos?)(?=/|$)")
_PICTURES: Final = re.compile(
    r"/(?:photos?|fotos?|pictures|in-pictures|galler(?:y|ies)|galer[ií]a?s?|galerien?|bilder|bildergalerien?|"
    r"fotogaler\w{1,3}|foto-?galler\w{1,2}|slideshows?|diaporamas?|zdjecia)(?=/|$)"
)
_PLAYERS: Final = (
    "video:not([autoplay]):not([loop]), iframe[src*=youtube], iframe[src*=vimeo], iframe[src*=dailymotion], "
    "iframe[src*=player], amp-video, amp-youtube"
)
_FILM_TYPES: Final = frozenset({"VideoObject", "Clip", "BroadcastEvent"})
_GALLERY_TYPES: Final = frozenset({"ImageGallery", "MediaGallery"})
_LIST_TYPES: Final = frozenset({"CollectionPage", "SearchResultsPage", "ItemList", "ProfilePage"})


def kind_of(
    document: Document, data: StructuredData, body: Body, probability: float, *, live: bool
) -> tuple[PageKind, str]:
    """Return the kind of a page that is neither a wall nor an error, with the reason; *live* as ``is_live`` says."""
    declared = {kind for node in data.nodes for kind in types_of(node)}
    own = types_of(data.article) if data.article else frozenset()
    if probability < AS_LIKELY_AS_NOT:
        return _kind_of_another(document, body, declared, own)
    if "LiveBlogPosting" in own or live:
        return "liveblog", "declared or named as a live blog"
    if (_is_film(document, declared, own) and body.prose <= SHORT) or _shows_film(document, body):
        return "video", "a film with a short text"
    if declared & _GALLERY_TYPES or is_gallery(document, body):
        return "gallery", "pictures with short texts"
    return "article", "by its text and what it declares"


def _kind_of_another(document: Document, body: Body, declared: Set[str], own: Set[str]) -> tuple[PageKind, str]:
    cards = sum(len(found.cards) for found in document.card_lists)
    if cards >= MANY_CARDS:
        return "listing", f"{cards} cards"
    if declared & _LIST_TYPES:
        return "listing", "declared as a list"
    captions = sum(box.tag == "figcaption" for box in document.outline.boxes)
    if declared & _GALLERY_TYPES or captions >= MANY_PICTURES:
        return "gallery", "pictures with no text but theirs"
    if _is_film(document, declared, own) or _shows_film(document, body):
        return "video", "a film and no article"
    if _PICTURES.search(_path(document)) and is_gallery(document, body):
        return "gallery", "many pictures below an address of pictures"
    return "other", "unlike an article"


def is_live(document: Document, body: Body) -> bool:
    """Tell a page most of whose text stands in boxes named as those of a live blog, or whose body element is.

    A ticker beside an article is named so, too, but the text is not in it. The classes of ``body`` may be switches of
    the whole site: they count where the text has the times of entries.
    """
    boxes = document.outline.boxes
    names = {box.name for box in boxes}
    live = {name for name in names if "live" in (lower := name.lower()) and _LIVE.search(lower)}
    named = [box for box in boxes if box.name in live] if live else []
    if named:
        inside = sum(any(box.first <= at < box.last for box in named[:FIRST_BOXES]) for at in body.lines)
        if inside > len(body.lines) / 2 or not body.lines:
            return True
    element = document.tree.body
    own = ((element.attributes.get("class") or "") if element is not None else "").lower()[:2_000]
    if "live" not in own or not _LIVE.search(own):
        return is_ticker(document, body)
    lines = document.outline.lines[body.first : body.last]
    return sum(len(line.text) <= AN_ENTRYS_TIME and bool(_CLOCK.search(line.text)) for line in lines) >= FEW_ENTRIES


def _is_film(document: Document, declared: Set[str], own: Set[str]) -> bool:
    og_type = (document.meta_first("og:type") or "").lower()
    return og_type.startswith("video") or (bool(declared & _FILM_TYPES) and own <= _FILM_TYPES)


def _shows_film(document: Document, body: Body) -> bool:
    """Tell a page with a player and a short text whose address is one of films."""
    if body.prose > SHORT or not _FILMS.search(_path(document)):
        return False
    return document.tree.css_first(_PLAYERS) is not None


def _path(document: Document) -> str:
    return urlsplit(document.url[:MAX_ADDRESS].lower()).path


def is_gallery(document: Document, body: Body) -> bool:
    """Tell a page of many pictures with little text to each of them; signs of networks and menus are none."""
    last = body.last or len(document.outline.lines)  # of a page of captions alone: its pictures that are its own
    boxes = document.outline.boxes
    pictures = sum(
        body.first <= picture.line <= last
        and not boxes[picture.box].roles & SHARE
        and not (body.last == 0 and boxes[picture.box].roles & FOREIGN)
        for picture in document.outline.pictures
    )
    return pictures >= MANY_PICTURES and body.prose <= A_PICTURE * pictures
