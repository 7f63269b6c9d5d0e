"""Sitemaps: indexes, lists of URLs with Google News data, plain text, feeds given as sitemaps; and robots.txt's list.

Formats: sitemaps.org protocol 0.9, Google's news extension.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import TYPE_CHECKING, Final, Literal

from newscrawl.discovery.build_dates import without_build_moments
from newscrawl.discovery.excerpt import plain_text
from newscrawl.discovery.feeds import read_feed
from newscrawl.discovery.links import Link, absolute
from newscrawl.discovery.text_stream import entries_apart, texts
from newscrawl.discovery.xml_reader import MAX_TAGS, Element, find_elements, read_entities
from newscrawl.items import PostRef

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_ENTRIES: Final = 50_000  # sitemaps.org: of one sitemap, and of one index
MAX_FEED_PIECES: Final = 64  # of 256 KB: a feed that is given as a sitemap
_MAX_LINE: Final = 2_000  # characters of an address
MAX_ROBOTS: Final = 512_000  # characters; RFC 9309 asks for 500 KiB
MAX_LISTED: Final = 500  # sitemaps of one robots.txt

Worth = Literal["news", "articles", "unknown", "other"]
# Words of a sitemap's name, by what publishing systems put into it; the first kind with a word in the name wins.
# fmt: off
_WORTH: Final[dict[Worth, frozenset[str]]] = {
    "other": frozenset({
        "page", "pages", "category", "categories", "cat", "tag", "tags", "author", "authors", "autor", "autoren",
        "user", "users", "image", "images", "img", "photo", "photos", "gallery", "galleries", "video", "videos",
        "product", "products", "taxonomy", "taxonomies", "term", "terms", "section", "sections", "topic", "topics",
        "event", "events", "job", "jobs", "team", "static", "misc", "attachment", "media", "kategorie", "kategorien",
        "rubrik", "rubriques", "etiqueta", "etiquetas", "categoria", "categorias",
    }),
    "news": frozenset({"news", "googlenews", "latest", "recent", "nachrichten", "noticias", "actualites", "new"}),
    "articles": frozenset(
        {"post", "posts", "article", "articles", "artikel", "story", "stories", "blog", "content", "archive"}
    ),
}
# fmt: on
_RANKS: Final[dict[Worth, int]] = {"news": 0, "articles": 1, "unknown": 2, "other": 3}
_WORDS: Final = re.compile(r"[a-z]+")
_NAME_DATE: Final = re.compile(r"(?<!\d)(20\d\d)(?:[-_/]?(0[1-9]|1[0-2])(?!\d))?(?:[-_/]?(0[1-9]|[12]\d|3[01])(?!\d))?")
_ROOT = re.compile(r"<([\w-]{1,20}:)?(sitemapindex|urlset|url|sitemap|rss|rdf|feed|html)(?=[\s>])", re.IGNORECASE)
_PLAIN_ENTRY: Final = re.compile(
    r"<(?:url|sitemap)>\s*+<loc>([^<]++)</loc>\s*+(?:<lastmod>([^<]*+)</lastmod>\s*+)?"
    r"(?:<(?:changefreq|priority)>[^<]*+</(?:changefreq|priority)>\s*+){0,2}</(?:url|sitemap)>"
)
_ROOTS: Final = frozenset({"sitemapindex", "urlset"})
_CLOSED: Final = re.compile(r"<[^<>]{1,2000}/>")  # a root without entries
_ROBOTS_LINE: Final = re.compile(r"^[ \t]*site-?map[ \t]*:[ \t]*(\S{1,2000})", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MapRef:
    """A sitemap named by an index or robots.txt; ``modified`` as found, ``worth`` is what its name promises."""

    url: str
    modified: str | None = None
    worth: Worth = "unknown"


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What was read: ``maps`` of an index, best and newest first, or ``links`` in the order sent.

    ``is_cut``: its XML ends before its root does, so that entries are missing.
    """

    kind: Literal["index", "urlset", "text", "feed"]
    maps: tuple[MapRef, ...] = ()
    links: tuple[Link, ...] = ()
    is_cut: bool = False


def read_sitemap(body: bytes | str, url: str) -> Sitemap | None:
    """Return the sitemap in *body* (gzip is unpacked, 50 MB at most); ``None`` for anything else, such as a page.

    Up to 50,000 entries, torn or unescaped XML as far as it goes. Addresses are not compared with *url*.
    """
    stream = texts(body)
    head = next(stream, "")
    whole = chain([head], stream)
    root = _ROOT.search(head[:20_000])
    if root is None:
        links = _text_links(whole, url)
        return Sitemap("text", links=links) if links else None
    name = root[2].lower()
    if name == "html":
        return None
    if name in ("rss", "rdf", "feed"):
        feed = read_feed("".join(islice(whole, MAX_FEED_PIECES)), url)
        return Sitemap("feed", tuple(map(MapRef, filter(None, [feed.next_url]))), feed.links) if feed else None
    is_index = name in ("sitemapindex", "sitemap")
    entry = (root[1] or "") + ("sitemap" if is_index else "url")
    pieces = _Pieces(entries_apart(whole, f"</{entry}>", f"<{entry}"), f"</{root[1] or ''}{root[2]}")
    found = _read_index(pieces, url, head) if is_index else _read_urls(pieces, url, head)
    return replace(found, is_cut=pieces.is_cut and name in _ROOTS and not _CLOSED.match(head, root.start()))


class _Pieces:
    """The pieces of a sitemap; whether they came to an end without the *end* of the root."""

    def __init__(self, pieces: Iterable[str], end: str) -> None:
        self._pieces = pieces
        self._end = end
        self.is_cut = False

    def __iter__(self) -> Iterator[str]:
        last = ""
        for piece in self._pieces:
            yield piece
            last = piece
        self.is_cut = self._end not in last


def robots_sitemaps(robots_txt: str, url: str) -> list[str]:
    """Return the sitemaps that a robots.txt fetched from *url* names, best first, each once."""
    lines = _ROBOTS_LINE.findall(robots_txt[:MAX_ROBOTS].removeprefix("\ufeff"))
    urls = dict.fromkeys(absolute(line, url) for line in lines[:MAX_LISTED])
    return [ref.url for ref in newest_first(map_ref(found) for found in urls if found)]


def map_ref(url: str, modified: str | None = None) -> MapRef:
    """Return the reference with its worth read from the address."""
    name = url.lower().partition("://")[2].partition("/")[2]
    words = set(_WORDS.findall(name[-200:]))
    worth: Worth = next((worth for worth, named in _WORTH.items() if words & named), "unknown")
    return MapRef(url, modified, worth)


def newest_first(refs: Iterable[MapRef]) -> list[MapRef]:
    """Return the references by worth, then by ``modified`` or the date in their name, the newest first.

    What has no date keeps its place behind those that have one.
    """
    dated = sorted(refs, key=_day, reverse=True)
    return sorted(dated, key=lambda ref: _RANKS[ref.worth])


def _day(ref: MapRef) -> str:
    """Return a key in the order of days; a date in the name goes first, for old months are rewritten now and then."""
    named = _NAME_DATE.search(ref.url.rpartition("/")[2]) or _NAME_DATE.search(ref.url)
    if named and named[2]:
        return "-".join(filter(None, named.groups()))
    return ref.modified[:19] if ref.modified else (named[1] if named else "")


def _read_index(pieces: Iterable[str], base: str, head: str) -> Sitemap:
    """Return the maps that an index names."""
    refs: list[MapRef] = []
    for piece in pieces:
        named: Iterable[tuple[str | None, str | None]] | None = _plain_entries(piece)
        if named is None:
            elements = find_elements(piece, ("sitemap",), head)
            named = ((element.text_of("loc"), element.text_of("lastmod")) for element in elements)
        refs += (map_ref(url, date) for loc, date in named if (url := absolute(loc, base)))
        if len(refs) >= MAX_ENTRIES:
            break
    return Sitemap("index", maps=tuple(newest_first(refs[:MAX_ENTRIES])))


def _read_urls(pieces: Iterable[str], base: str, head: str) -> Sitemap:
    """Return the links of a sitemap; what is read is bounded by its entries and by its tags."""
    links: list[Link] = []
    others: list[Link] = []
    position = tags = 0
    for piece in pieces:
        plain = _plain_entries(piece)
        if plain is not None:
            links += [Link(url, "sitemap", modified=date) for loc, date in plain if (url := absolute(loc, base))]
        else:
            tags += piece.count("<")
            for position, element in enumerate(find_elements(piece, ("url",), head), position + 1):  # noqa: B020 - goes on
                url = absolute(element.text_of("loc"), base)
                if url:
                    links.append(_link(url, element, position))
                    others += _translations(url, element, base)
        if len(links) + len(others) >= MAX_ENTRIES or tags > MAX_TAGS:
            break
    named = {link.url for link in links} if others else set()
    links += [link for link in {link.url: link for link in others}.values() if link.url not in named]
    return Sitemap("urlset", links=tuple(without_build_moments(links[:MAX_ENTRIES])))


def _translations(url: str, element: Element, base: str) -> list[Link]:
    """Return the page's other languages (xhtml:link with hreflang, as search engines read it)."""
    found = []
    for other in element.all("xhtml:link")[:100]:
        attributes = other.attributes
        target = absolute(attributes.get("href"), base)
        if target and target != url and attributes.get("hreflang", "x-default").lower() != "x-default":
            found.append(Link(target, "sitemap", language=attributes["hreflang"]))
    return found


def _plain_entries(text: str) -> list[tuple[str | None, str | None]] | None:
    """Return address and lastmod of all entries if no entry has more to say: a quarter of the reader's time."""
    if "<![CDATA[" in text or "<!--" in text:
        return None
    entries = _PLAIN_ENTRY.findall(text)
    if not entries or len(entries) != text.count("loc>") // 2:
        return None
    return [(read_entities(loc), modified.strip() or None) for loc, modified in entries]


def _link(url: str, element: Element, position: int) -> Link:
    news = element.first("news:news")
    modified = element.text_of("lastmod")
    if news is None:
        return Link(url, "sitemap", modified=modified)
    publication = news.first("news:publication")
    keywords = (plain_text(word) for word in (news.text_of("news:keywords") or "")[:2_000].split(","))
    card = PostRef(
        headline=plain_text(news.text_of("news:title")),
        url=url,
        datePublishedRaw=news.text_of("news:publication_date"),
        position=position,
    )
    return Link(
        url,
        "news-sitemap",
        card,
        language=publication.text_of("news:language") if publication else None,
        keywords=tuple(dict.fromkeys(word for word in keywords if word)),
        modified=modified,
    )


def _text_links(whole: Iterable[str], base: str) -> tuple[Link, ...]:
    """Read one address a line; anything else on the first line means that this is not a sitemap."""
    links: dict[str, None] = {}
    is_first = True
    for piece in entries_apart(whole, "\n"):
        for line in filter(None, map(str.strip, piece.split("\n"))):
            if is_first and not line.startswith(("http://", "https://")):
                return ()
            is_first = False
            url = absolute(read_entities(line), base) if line.startswith("http") and len(line) <= _MAX_LINE else None
            if url and " " not in url:
                links[url] = None
        if len(links) >= MAX_ENTRIES:
            break
    return tuple(Link(url, "sitemap") for url in islice(links, MAX_ENTRIES))
