"""The articles that a page lists for search engines in JSON-LD, of which its HTML may show the first, or none.

Source: schema.org's ItemList, Blog, CollectionPage and DataFeed; Google's "carousel" of a summary page.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from newscrawl.discovery.excerpt import plain_text
from newscrawl.discovery.links import Link, absolute
from newscrawl.html.structured import types_of
from newscrawl.items import PostRef
from newscrawl.normalize.urls.canonical import canonical_url, is_same_site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.html.document import Document
    from newscrawl.html.structured import Node

MAX_LISTED: Final = 500
MAX_NODES: Final = 1_000
MAX_DEPTH: Final = 3  # of items in an item
_PROPERTIES: Final = ("itemListElement", "blogPost", "blogPosts", "hasPart", "dataFeedElement")
_ADDRESSES: Final = ("url", "@id", "mainEntityOfPage")
_DATES: Final = ("datePublished", "dateCreated")
_OTHERS: Final = frozenset({"BreadcrumbList", "SiteNavigationElement", "WPHeader", "WPFooter", "FAQPage", "HowTo"})


def json_ld_links(document: Document) -> dict[str, Link]:
    """Return the pages of the site that JSON-LD lists, by canonical address, in its order; menus and paths are none."""
    if not any(f'"{name}"' in document.html for name in _PROPERTIES):
        return {}
    found: dict[str, Link] = {}
    own = canonical_url(document.url)
    for node in document.json_ld[:MAX_NODES]:
        if types_of(node) & _OTHERS:
            continue
        for item in _items(node):
            link = _link(item, document)
            if link is None or not is_same_site(link.url, document.url) or (key := canonical_url(link.url)) == own:
                continue
            found.setdefault(key, link)
            if len(found) >= MAX_LISTED:
                return found
    return found


def _items(node: Node) -> Iterator[Any]:
    for name in _PROPERTIES:
        value = node.get(name)
        yield from islice(value if isinstance(value, list) else [value], MAX_LISTED)


def _link(item: Any, document: Document, depth: int = MAX_DEPTH) -> Link | None:
    """Return an item, or what an entry of the list holds, as a link; ``None`` for what has no address of a page."""
    if isinstance(item, str):
        url = absolute(item, document.base_url)
        return Link(url, "page") if url and "#" not in item else None
    if not isinstance(item, dict) or types_of(item) & _OTHERS:
        return None
    inner = item.get("item")
    if isinstance(inner, str | dict) and depth:
        link = _link(inner, document, depth - 1)
        if link is not None or "url" not in item:
            return link
    address = next((found for name in _ADDRESSES if (found := _address(item.get(name)))), None)
    url = absolute(address, document.base_url) if address and "#" not in address else None
    if url is None:
        return None
    title = plain_text(next((text for name in ("headline", "name") if (text := _text(item.get(name)))), None))
    date = next((text for name in _DATES if (text := _text(item.get(name)))), None)
    card = PostRef(headline=title, url=url, datePublishedRaw=date) if title else None
    return Link(url, "page", card, text=title or "", heading=bool(title))


def _address(value: Any) -> str | None:
    return _text(value.get("@id")) if isinstance(value, dict) else _text(value)


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None
