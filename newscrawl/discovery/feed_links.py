"""Where a page names its feeds and sitemaps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.discovery.links import absolute
from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from collections.abc import Iterable

    from selectolax.lexbor import LexborNode

    from newscrawl.html.document import Document

MAX_FEEDS: Final = 200  # of one page

_FEED_TYPES: Final = frozenset({
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "text/rss",
})  # fmt: skip
_NAMING = (
    'link[rel][type][href], a[href*="feed" i], a[href*="rss" i], a[href*="atom" i], a[href][type*="xml" i], '
    'a[href][title*="rss" i], a[href][aria-label*="rss" i], a[href]:lexbor-contains("rss" i), '
    'a[href]:lexbor-contains("atom" i)'
)
_MAX_LABEL: Final = 60  # characters
_LABEL: Final = re.compile(
    r"(?:[\w-]{1,12} )?rss(?: ?[0-2](?:\.\d{1,2})?)?(?:[ -]feeds?)?|atom(?: ?1\.0)?(?:[ -]feeds?)?", re.IGNORECASE
)
_WORD: Final = re.compile(r"\b(?:rss|atom)\b", re.IGNORECASE)
_FEED_PATH: Final = re.compile(
    r"(?:^|/)(?:feeds?|rss|atom)(?:\.(?:xml|json|php|aspx))?/?$|\.(?:rss|atom|rdf)$|/(?:feed|rss|atom|index)\.xml$|[?&]feed=",
    re.IGNORECASE,
)
_FORMAT: Final = re.compile(r"rss_?2?|atom|rdf|feeds?|json|xml|alt=|format=|[/._-]+")
_COMMENTS: Final = re.compile(
    r"comment|kommentar|comentario|comentário|commenti|reacties|komentarz|yorum|коммент|комент|σχόλι|評論|评论|"
    r"コメント|댓글|تعليق|تبصرے|टिप्पणी|oembed|wp-json",
    re.IGNORECASE,
)


def find_feeds(document: Document) -> list[str]:
    """Return the addresses of the page's feeds: those its head declares, then plain links to feeds. No comments."""
    found: dict[str, None] = {}
    for node in document.tree.css(_NAMING)[:500]:
        attributes = {name: value or "" for name, value in node.attributes.items()}
        href, title = attributes["href"], attributes.get("title", "")
        named = _declares_feed(attributes) if node.tag == "link" else _leads_to_feed(node, attributes)
        url = absolute(href, document.base_url)
        if named and url and not _COMMENTS.search(f"{title[:300]} {href[:1_000]}"):
            found[url] = None
    return list(found)[:MAX_FEEDS]


def linked_sitemaps(document: Document) -> list[str]:
    """Return the sitemaps that the page's head names (``rel=sitemap``, as Astro and others write it)."""
    nodes = document.tree.css("link[rel=sitemap][href]")[:20]
    found = (absolute(node.attributes.get("href"), document.base_url) for node in nodes)
    return list(dict.fromkeys(url for url in found if url))


def one_of_each(feeds: Iterable[str]) -> list[str]:
    """Return the feeds without those that differ from one before in the format only: RSS and Atom of one section."""
    return list({_FORMAT.sub("", url.lower()): url for url in reversed(list(feeds))}.values())[::-1]


def _leads_to_feed(node: LexborNode, attributes: dict[str, str]) -> bool:
    """Tell whether an anchor's address is a feed's, or its type, or all that it says is "RSS" or "Atom feed"."""
    if _FEED_PATH.search(attributes["href"].partition("#")[0]) or attributes.get("type", "").lower() in _FEED_TYPES:
        return True
    texts = (node.text()[:_MAX_LABEL], attributes.get("title"), attributes.get("aria-label"))
    is_xml = attributes["href"].lower().partition("?")[0].endswith((".xml", ".rdf"))
    return any(_LABEL.fullmatch(squash(text)) or (is_xml and _WORD.search(text)) for text in texts if text)


def _declares_feed(attributes: dict[str, str]) -> bool:
    kind = attributes["type"].lower().partition(";")[0].strip()
    if "alternate" not in attributes["rel"].lower().split():
        return False
    return kind in _FEED_TYPES or (kind == "application/json" and "feed" in attributes["href"].lower())
