"""Where a page names its feeds and sitemaps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscrawl.discovery.links import absolute

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscrawl.html.document import Document

MAX_FEEDS = 200  # of one page

_FEED_TYPES = frozenset({
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "text/rss",
})  # fmt: skip
_FEED_PATH = re.compile(
    r"(?:^|/)(?:feeds?|rss|atom)(?:\.(?:xml|json|php|aspx))?/?$|\.(?:rss|atom|rdf)$|/(?:feed|rss|atom|index)\.xml$|[?&]feed=",
    re.IGNORECASE,
)
_FORMAT = re.compile(r"rss_?2?|atom|rdf|feeds?|json|xml|alt=|format=|[/._-]+")
_COMMENTS = re.compile(
    r"comment|kommentar|comentario|comentário|commenti|reacties|komentarz|yorum|коммент|комент|σχόλι|評論|评论|"
    r"コメント|댓글|تعليق|تبصرے|टिप्पणी|oembed|wp-json",
    re.IGNORECASE,
)


def find_feeds(document: Document) -> list[str]:
    """Return the addresses of the page's feeds: those its head declares, then plain links to feeds. No comments."""
    found: dict[str, None] = {}
    for node in document.tree.css('link[rel][type][href], a[href*="feed" i], a[href*="rss" i], a[href*="atom" i]')[
        :500
    ]:
        attributes = {name: value or "" for name, value in node.attributes.items()}
        href, title = attributes["href"], attributes.get("title", "")
        named = _declares_feed(attributes) if node.tag == "link" else bool(_FEED_PATH.search(href.partition("#")[0]))
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


def _declares_feed(attributes: dict[str, str]) -> bool:
    kind = attributes["type"].lower().partition(";")[0].strip()
    if "alternate" not in attributes["rel"].lower().split():
        return False
    return kind in _FEED_TYPES or (kind == "application/json" and "feed" in attributes["href"].lower())
