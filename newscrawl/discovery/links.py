"""Links and what travels with them; the plain links of a listing page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal

from newscrawl.discovery.other_links import links_without_anchors
from newscrawl.normalize.text import squash
from newscrawl.normalize.unicode_forms import safe_address
from newscrawl.normalize.urls.canonical import canonical_url, is_same_site
from newscrawl.normalize.urls.joining import joined

if TYPE_CHECKING:
    from newscrawl.html.document import Document
    from newscrawl.items import PostRef

Source = Literal["feed", "news-sitemap", "sitemap", "wordpress", "recent", "related", "page", "pagination", "archive"]
Place = Literal["main", "nav", "aside", "footer"]

MAX_LINKS: Final = 2_000
MAX_ANCHOR: Final = 300  # characters
MAX_HREF: Final = 2_000
FEW_ANCHORS: Final = 10  # links of a page that may show its list in a frame
MIN_ROUTES: Final = 3  # different links of a page, for its fragments to be addresses
_USER: Final = re.compile(r"^(https?://)[^/?#@]{0,200}@")
_ROUTE: Final = re.compile(r"#!?/[^/?#\s]")

# Asked of lexbor's CSS engine (0.4 ms a page), not of each anchor's ancestors (2 ms). No ":is(…) a": lexbor 1.0.2
# then looks at the anchor's parent only. A header or footer inside a card holds the card's title.
_IN_HEADING = "h1 a[href], h2 a[href], h3 a[href], h4 a[href], h5 a[href], h6 a[href]"
_REGIONS: Final[dict[Place, str]] = {
    "aside": "aside, .sidebar, #sidebar, .widget, .widget-area",
    "nav": "nav, body > header, .nav, .navbar, .navigation, .menu, #menu, .breadcrumb, .breadcrumbs, .site-header",
    "footer": "footer, .footer, #footer, .site-footer, #colophon, .site-links",
}
_MAX_REGIONS: Final = 40  # of a kind
_PLACES: Final[dict[Place, int]] = {"main": 0, "aside": 1, "nav": 2, "footer": 3}  # best first


@dataclass(frozen=True, slots=True)
class Link:
    """A link and all that its source says of the page behind it.

    ``url`` is absolute, http or https. ``card`` holds title, excerpt and raw date; ``authors`` are bylines and
    ``modified`` is a date as found. ``text``, ``place``, ``heading`` and ``nofollow`` describe an anchor on a page.
    ``content`` is a digest of all text that a feed or a listing shows of the article: an edit may be seen there only.
    ``is_filed``: the source is known to name the section first, and tags after it. ``rights``: what a feed says of the
    use of the article, as pairs of signal and value.
    """

    url: str
    source: Source
    card: PostRef | None = None
    section: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    keywords: tuple[str, ...] = ()
    modified: str | None = None
    text: str = ""
    place: Place = "main"
    heading: bool = False
    nofollow: bool = False
    image: str | None = None
    content: str = ""
    is_filed: bool = False
    rights: tuple[tuple[str, str], ...] = ()


def page_links(document: Document) -> list[Link]:
    """Return the page's links within its site, one for each page behind them, in page order.

    ``url`` is as the page wrote it, made absolute. Several anchors to one page (picture, title, "read more") count as
    one: the longest text, inside a heading if any of them is. Links to the page itself are left out.
    """
    found: dict[str, _Anchor] = {}
    urls = SiteUrls(document)
    places = _places(document)
    headings = {node.mem_id for node in document.tree.css(_IN_HEADING)}
    for node in document.tree.css("a[href]")[:MAX_LINKS]:
        attributes = node.attributes
        url = urls.read(attributes.get("href") or "")
        if url is None:
            continue
        anchor = found.setdefault(url, _Anchor())
        anchor.nofollow = anchor.nofollow and "nofollow" in (attributes.get("rel") or "")
        anchor.heading = anchor.heading or node.mem_id in headings
        anchor.add(squash(node.text()[:MAX_ANCHOR]), places.get(node.mem_id, "main"))
    for other in links_without_anchors(document, has_few=len(found) < FEW_ANCHORS):
        url = urls.read(other.href)
        if url is not None and url not in found:
            anchor = found[url] = _Anchor()
            anchor.nofollow, anchor.heading = False, other.heading
            anchor.add(squash(other.text[:MAX_ANCHOR]), "nav" if other.is_choice else "main")
    return [
        Link(
            urls.written.get(url, url),
            "page",
            text=one.text,
            place=one.place,
            heading=one.heading,
            nofollow=one.nofollow,
        )
        for url, one in found.items()
    ]


def absolute(href: str | None, base: str) -> str | None:
    """Return *href* as an absolute http(s) address without fragment; ``None`` for anything else."""
    return _joined((href or "").strip().partition("#")[0], base)


def _joined(href: str, base: str) -> str | None:
    if not href or len(href) > MAX_HREF:
        return None
    href = safe_address(href)
    if not href.startswith(("http://", "https://")):
        try:
            href = joined(base, href)
        except ValueError:  # no address, such as one with half an IPv6 host
            return None
    href = _USER.sub(r"\1", href) if "@" in href else href  # a name and a password are not asked with
    return href if href.startswith(("http://", "https://")) and len(href) > 8 else None


class SiteUrls:
    """Addresses of one page's links; each spelling is resolved once, most without urljoin (15 µs).

    ``written`` has by canonical address how the page wrote it first.
    """

    def __init__(self, document: Document) -> None:
        self.base, self.page = document.base_url, document.url
        self.own = canonical_url(document.url)
        self._document = document
        self.origin = "/".join(self.base.split("/", 3)[:3])
        self.same_site: dict[str, bool] = {}
        self.known: dict[str, str | None] = {}
        self.written: dict[str, str] = {}

    def read(self, href: str) -> str | None:
        """Return the canonical address of another page of the site, else ``None``."""
        if href in self.known:
            return self.known[href]
        if href.startswith("/") and not href.startswith("//") and "." not in href and "#" not in href:
            full: str | None = self.origin + href
        else:
            is_route = "#" in href and bool(_ROUTE.search(href)) and self.routes_by_hash
            full = _joined(href.strip(), self.base) if is_route else absolute(href, self.base)
            full = full if full and self._is_inside(full) else None
        url = canonical_url(full) if full else None
        url = self.known[href] = None if url == self.own else url
        # What counts visitors is left out; else servers may know the spelling that the page has, and no other.
        if url and full and all(full.count(mark) == url.count(mark) for mark in "?&;"):
            self.written.setdefault(url, full)
        return url

    def as_written(self, url: str) -> str:
        """Return a canonical address with its query in the page's order, for servers that know no other."""
        return self.written.get(url, url) if "?" in url else url

    @cached_property
    def routes_by_hash(self) -> bool:
        """Whether the page's links are such: three ``#/story/x`` at least, and half of all links."""
        hrefs = [node.attributes.get("href") or "" for node in self._document.tree.css("a[href]")[:MAX_LINKS]]
        routes = {href for href in hrefs if _ROUTE.search(href)}
        return len(routes) >= MIN_ROUTES and 2 * len(routes) >= len(set(hrefs))

    def _is_inside(self, url: str) -> bool:
        host = url.split("/", 3)[2]
        if host not in self.same_site:
            self.same_site[host] = is_same_site(url, self.page)
        return self.same_site[host]


class _Anchor:
    """What the anchors to one page say together."""

    __slots__ = ("heading", "nofollow", "place", "text")

    def __init__(self) -> None:
        self.text = ""
        self.place: Place = "footer"
        self.heading = False
        self.nofollow = True

    def add(self, text: str, place: Place) -> None:
        """Keep the longest text and the best place."""
        if len(text) > len(self.text):
            self.text = text
        if _PLACES[place] < _PLACES[self.place]:
            self.place = place


def _places(document: Document) -> dict[int, Place]:
    """Return where each anchor outside the main part stands, by node; the last of the table wins."""
    return {
        node.mem_id: place
        for place, query in _REGIONS.items()
        for region in document.tree.css(query)[:_MAX_REGIONS]
        for node in region.css("a[href]")
    }
