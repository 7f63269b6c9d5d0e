"""What makes two requests the same: for the HTTP cache a page and the same page rendered are two."""

from __future__ import annotations

from hashlib import sha1
from typing import TYPE_CHECKING

from scrapy.utils.request import RequestFingerprinter

from newscrawl.request_meta import ENGINE

if TYPE_CHECKING:
    from scrapy import Request


class RenderingFingerprinter(RequestFingerprinter):
    """Scrapy's own, with the engine's name in it where there is one."""

    def fingerprint(self, request: Request) -> bytes:
        """Return the request's identity, 20 bytes."""
        plain = super().fingerprint(request)
        engine = request.meta.get(ENGINE)
        return plain if engine is None else sha1(plain + engine.encode(), usedforsecurity=False).digest()
