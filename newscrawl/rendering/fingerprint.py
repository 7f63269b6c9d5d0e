"""What makes two requests the same: for the HTTP cache a page and the same page rendered are two."""

from __future__ import annotations

from hashlib import sha1
from typing import TYPE_CHECKING

from scrapy.utils.request import RequestFingerprinter

from newscrawl.normalize.urls.parts import route_of
from newscrawl.request_meta import ENGINE

if TYPE_CHECKING:
    from scrapy import Request


class RenderingFingerprinter(RequestFingerprinter):
    """Scrapy's own, with the engine's name in it where there is one, and the route of a page such as ``/#/story/x``."""

    def fingerprint(self, request: Request) -> bytes:
        """Return the request's identity, 20 bytes."""
        plain, engine = super().fingerprint(request), request.meta.get(ENGINE)
        more = f"{engine or ''}{route_of(request.url)}"
        return sha1(plain + more.encode(), usedforsecurity=False).digest() if more else plain
