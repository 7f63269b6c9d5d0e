"""The address of a picture in every lazy form, and what is none: spacers, logos, avatars, trackers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from newscrawl.normalize.alternatives import grouped_by_first_letter
from newscrawl.normalize.words import Words, first_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from newscrawl.html.document import Document

TINY: Final = 80  # pixels: pictures of the text are wider or higher
MAX_SET: Final = 20_000  # characters of a srcset
# Lazy loaders keep the address of the picture in one of these; what ``src`` has is then a stand-in.
_LAZY: Final = (
    "data-src data-lazy-src data-original data-hi-res-src data-image data-full-src data-large-file data-orig-file "
    "data-pin-media data-url data-bg data-background data-background-image data-lazy data-echo data-actualsrc "
    "data-fallback-src"
).split()
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_WORD: Final = r"(?:^|[/_.\-])"
_END: Final = r"(?:$|[/_.\-]|\d)"
_STAND_INS: Final = (
    "spacer|blank|placeholder|pixel|transparent|1x1|loading|lazy|dummy|no-?image|fallback|default-social|og-default|"
    "default-image|default-og|favicon|clear|grey|gray|readspeaker"
)
_OWN_SIGNS: Final = "logo|logos|site-logo|sprite|icon|icons|avatar|avatars|badge|btn"
_STAND_IN: Final = re.compile(
    rf"{_WORD}(?:{grouped_by_first_letter(_STAND_INS)}){_END}|/gravatar|gravatar\.com|/emoji/", re.IGNORECASE
)
_SIGN: Final = re.compile(rf"{_WORD}(?:{_OWN_SIGNS}){_END}", re.IGNORECASE)
#: The words that both begin with, one of which nearly no address has.
_SIGNS: Final = Words(first_words((*_STAND_INS.split("|"), *_OWN_SIGNS.split("|"), "noimage", "emoji")))
_NAMED: Final = re.compile(
    r"(?:^|[\s_-])(?:logo|avatar|icon|emoji|spacer|tracker|tracking|pixel|gravatar|author-(?:photo|image|pic))(?:$|[\s_-])",
    re.IGNORECASE,
)
_TRACKER: Final = re.compile(
    r"[/.](?:count|counter|pixel|track|stat|stats|beacon|hit)(?:er|ing)?(?:\.php|\.gif|/|\?|$)", re.IGNORECASE
)
_BACKGROUND: Final = re.compile(r"background(?:-image)?\s?:[^;]{0,40}?url\(\s?[\"']?([^\"')]{4,1000})")
_WIDTH: Final = re.compile(r"\s(\d{1,5}(?:\.\d{1,3})?)([wx])$")


def address_of(node: LexborNode, document: Document) -> str | None:
    """Return the absolute address of the picture that an element shows, ``None`` for stand-ins, signs and trackers."""
    get = node.attributes.get
    if _is_small(node) or _NAMED.search(get("class") or "") or "display:none" in (get("style") or "").replace(" ", ""):
        return None
    for raw in _addresses(node):
        url = document.resolve(raw)
        if url and not is_stand_in(url) and not _TRACKER.search(urlsplit(url).path[-80:]):
            return url
    return None


def is_stand_in(url: str) -> bool:
    """Tell the address of what stands in for a picture, or of a sign of the site."""
    parts = urlsplit(url)
    path = parts.path[-200:]
    if not (_SIGNS.may_be_in(f"{parts.netloc}{path}") or "gravatar" in url):
        return False
    return bool(_STAND_IN.search(path) or _SIGN.search(path.rpartition("/")[2]) or _STAND_IN.search(parts.netloc + "/"))


def _addresses(node: LexborNode) -> Iterator[str]:
    """Yield what an element gives as its picture, the best first."""
    attributes = node.attributes
    yield from (value for name in _LAZY if (value := attributes.get(name)) and not value.startswith("data:"))
    source = attributes.get("src") or ""
    if source and not source.startswith("data:"):
        yield source
    yield from (largest for name in _SETS if (largest := _largest(attributes.get(name) or "")))
    parent = node.parent
    if parent is not None and parent.tag == "picture":
        sources = (child.attributes for child in parent.css("source")[:20])
        yield from (
            largest for one in sources if (largest := _largest(one.get("srcset") or one.get("data-srcset") or ""))
        )
    background = _BACKGROUND.search(attributes.get("style") or "")
    if background:
        yield background[1]


def _largest(source_set: str) -> str | None:
    """Return the address of the widest picture of a ``srcset``."""
    best, width = None, -1.0
    for part in re.split(r",\s", source_set[:MAX_SET]):
        size = _WIDTH.search(part.strip())
        wide = float(size[1]) if size and size[2] == "w" else 0.0
        address = part.split()[0] if part.split() else None
        if address and not address.startswith("data:") and wide > width:
            best, width = address, wide
    return best


def _is_small(node: LexborNode) -> bool:
    sizes = [(node.attributes.get(name) or "").strip().removesuffix("px") for name in ("width", "height")]
    known = [int(size) for size in sizes if size.isdigit()]
    return bool(known) and max(known) <= TINY
