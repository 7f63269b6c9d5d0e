"""Where a page names its feeds, its sitemaps, and itself in other languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.discovery.links import absolute
from newscrawl.normalize.text import squash
from newscrawl.normalize.urls.canonical import canonical_url

if TYPE_CHECKING:
    from collections.abc import Iterable

    from selectolax.lexbor import LexborNode

    from newscrawl.html.document import Document

MAX_FEEDS: Final = 200  # of one page
MAX_LANGUAGES: Final = 60

_FEED_TYPES: Final = frozenset({
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "text/rss",
})  # fmt: skip
_NAMING = (
    'link[rel][href], a[href^="feed:" i], a[href] img[alt*="rss" i], a[href$=".opml" i], '
    'a[href*="feed" i], a[href*="rss" i], a[href*="atom" i], a[href][type*="xml" i], '
    'a[href][title*="rss" i], a[href][aria-label*="rss" i], a[href]:lexbor-contains("rss" i), '
    'a[href]:lexbor-contains("atom" i)'
)
# Such a type may be of anything in XML: in the head only, and where the link is no other language's page.
_XML_TYPES: Final = frozenset({"text/xml", "application/xml", "text/x-opml", "text/x-opml+xml"})
_SCHEME: Final = re.compile(r"feed:(?://)?(?=https?:)|feed:(?=/(?!/))", re.IGNORECASE)  # feed:https://… and feed:/path
_ABOVE: Final = 3  # elements between a picture and its link
_MAX_LABEL: Final = 60  # characters
_LABEL: Final = re.compile(
    r"(?:[\w-]{1,12} )?rss(?: ?[0-2](?:\.\d{1,2})?)?(?:[ -]feeds?)?|atom(?: ?1\.0)?(?:[ -]feeds?)?", re.IGNORECASE
)
_WORD: Final = re.compile(r"\b(?:rss|atom)\b", re.IGNORECASE)
_FEED_PATH: Final = re.compile(
    r"(?:^|/)(?:feeds?|rss|atom)(?:\.(?:xml|json|php|aspx))?/?$|\.(?:rss|atom|rdf|opml)$|/(?:feed|rss|atom|index)\.xml$|[?&]feed=|"
    r"(?:^|/)(?:feeds?|rss)/[\w/-]{1,60}\.(?:xml|php|aspx)$|(?:^|/)rss/[\w-]{1,60}/?$",
    re.IGNORECASE,
)
_MAP_PATH: Final = re.compile(r"\.xml(?:\.gz)?(?:[?#]|$)", re.IGNORECASE)
_FORMAT: Final = re.compile(r"rss_?2?|atom|rdf|feeds?|json|xml|alt=|format=|[/._-]+")
_COMMENTS: Final = re.compile(
    r"comment|kommentar|comentario|comentário|commenti|reacties|komentarz|yorum|коммент|комент|σχόλι|評論|评论|"
    r"コメント|댓글|تعليق|تبصرے|टिप्पणी|oembed|wp-json",
    re.IGNORECASE,
)


def find_feeds(document: Document) -> list[str]:
    """Return the addresses of the page's feeds: those its head declares, then plain links to feeds. No comments."""
    found: dict[str, None] = {}
    for named in document.tree.css(_NAMING)[:500]:
        node = named if named.tag != "img" else _link_around(named)
        if node is None:
            continue
        attributes = {name: value or "" for name, value in node.attributes.items()}
        is_feed = names_feed(attributes) if node.tag == "link" else _leads_to_feed(node, attributes, named)
        url = absolute(_by_http(attributes["href"]), document.base_url) if is_feed else None
        if url:
            found[url] = None
    return list(found)[:MAX_FEEDS]


def linked_sitemaps(document: Document) -> list[str]:
    """Return the sitemaps that the page's head names (``rel=sitemap``, as Astro and others write it), then by links."""
    named = document.tree.css("link[rel=sitemap][href]")[:20]
    linked = document.tree.css('a[href*="sitemap" i][href*=".xml" i]')[:20]
    nodes = (*named, *(node for node in linked if _MAP_PATH.search(node.attributes.get("href") or "")))
    found = (absolute(node.attributes.get("href"), document.base_url) for node in nodes)
    return list(dict.fromkeys(url for url in found if url))


def other_languages(document: Document) -> list[str]:
    """Return the same page in the site's other languages, as its head names them (``hreflang``)."""
    nodes = document.tree.css("link[rel~=alternate][hreflang][href]")[:MAX_LANGUAGES]
    own = canonical_url(document.url)
    found = {
        canonical_url(url): url
        for node in nodes
        if (node.attributes.get("hreflang") or "").lower() != "x-default"
        and (url := absolute(node.attributes.get("href"), document.base_url))
    }
    return [url for key, url in found.items() if key != own]


def one_of_each(feeds: Iterable[str]) -> list[str]:
    """Return the feeds without those that differ from one before in the format only: RSS and Atom of one section."""
    return list({_FORMAT.sub("", url.lower()): url for url in reversed(list(feeds))}.values())[::-1]


def _link_around(picture: LexborNode) -> LexborNode | None:
    node: LexborNode | None = picture
    for _ in range(_ABOVE):
        node = node.parent if node is not None else None
        if node is not None and node.tag == "a":
            return node
    return None


def _by_http(href: str) -> str:
    """Return an address without the scheme that names a feed to a reader's own program."""
    href = _SCHEME.sub("", href.strip(), count=1)
    return f"http:{href[5:]}" if href[:7].lower() == "feed://" else href


def _leads_to_feed(node: LexborNode, attributes: dict[str, str], named: LexborNode) -> bool:
    """Tell whether an anchor's address is a feed's, or its type, or all that it says is "RSS" or "Atom feed".

    *named* is the anchor, or a picture in it, which says something too.
    """
    if _is_of_comments(attributes):
        return False
    if attributes["href"][:5].lower() == "feed:":
        return True
    if _FEED_PATH.search(attributes["href"].partition("#")[0]) or attributes.get("type", "").lower() in _FEED_TYPES:
        return True
    stated = (attributes.get("title"), attributes.get("aria-label"), named.attributes.get("alt"))
    texts = (node.text()[:_MAX_LABEL], *stated)
    is_xml = attributes["href"].lower().partition("?")[0].endswith((".xml", ".rdf"))
    return any(_LABEL.fullmatch(squash(text)) or (is_xml and _WORD.search(text)) for text in texts if text)


def names_feed(attributes: dict[str, str]) -> bool:
    """Tell whether a link element, of which ``rel``, ``type`` and ``href`` are given, names a feed, not of comments."""
    kind = attributes.get("type", "").lower().partition(";")[0].strip()
    relations = attributes["rel"].lower().split()
    if not {"alternate", "feed", "outline"}.intersection(relations) or _is_of_comments(attributes):
        return False
    is_xml = kind in _XML_TYPES and "hreflang" not in attributes
    is_json = kind == "application/json" and "feed" in attributes["href"].lower()
    return kind in _FEED_TYPES or is_xml or is_json or "feed" in relations


def _is_of_comments(attributes: dict[str, str]) -> bool:
    return _COMMENTS.search(f"{attributes.get('title', '')[:300]} {attributes['href'][:1_000]}") is not None
