"""What kind of page a request is for: what is made for machines is never rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.request_meta import RequestMeta

if TYPE_CHECKING:
    from scrapy import Request

    from newscrawl.rendering.need import Kind

_KINDS: dict[str, Kind] = {"listing": "listing", "archive": "listing", "fresh": "article", "article": "article"}
_NO_PAGES = frozenset({"sitemap", "wordpress", "feed"})  # sources that are made for machines


def page_kind(request: Request) -> Kind | None:
    """Return what kind of page a request of the spider is for; ``None`` for whatever is never rendered."""
    meta = RequestMeta.of(request)
    if request.method != "GET" or (meta.context or {}).get("source_type") in _NO_PAGES:
        return None
    return _KINDS.get(meta.request_class or "")
