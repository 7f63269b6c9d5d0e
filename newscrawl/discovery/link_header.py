"""What a page names in the ``Link`` headers of its answer: the next page, and feeds. Source: RFC 8288."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.discovery.feed_links import MAX_FEEDS, names_feed
from newscrawl.discovery.links import absolute
from newscrawl.normalize.urls.canonical import canonical_url, is_same_site

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_HEADER: Final = 8_000  # characters
_LINK: Final = re.compile(r"<([^<>]{1,1000})>\s{0,9};([^<>]{0,300})")
_PARAMETER: Final = re.compile(r"""([a-zA-Z]{2,20})\s{0,3}=\s{0,3}("?)([^";,]{1,200})\2""")


def next_of_header(header: str, url: str) -> str | None:
    """Return the address that the headers of the page at *url* name as next, on the same site."""
    for attributes in _links(header):
        following = absolute(attributes["href"], url) if "next" in attributes["rel"].lower().split() else None
        if following and is_same_site(following, url) and canonical_url(following) != canonical_url(url):
            return following
    return None


def feeds_of_header(header: str, url: str) -> list[str]:
    """Return the feeds that the headers of the page at *url* name, as its head would."""
    named = (absolute(attributes["href"], url) for attributes in _links(header) if names_feed(attributes))
    return list(dict.fromkeys(feed for feed in named if feed))[:MAX_FEEDS]


def _links(header: str) -> Iterator[dict[str, str]]:
    """Yield each link with its parameters, as the attributes of an element in a head."""
    for target, parameters in _LINK.findall(header[:MAX_HEADER]):
        told = {name.lower(): value for name, _, value in _PARAMETER.findall(parameters)}
        yield {"type": "", "rel": "", **told, "href": target}
