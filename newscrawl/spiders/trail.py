"""How the crawl came to a page: what a request carries through the frontier, as plain JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Literal, Self

if TYPE_CHECKING:
    from scrapy.http import Response

META = "newscrawl"

#: What a request is for; the frontier's priorities go by it.
RequestClass = Literal["listing", "fresh", "article", "archive"]


@dataclass(frozen=True, slots=True)
class Trail:
    """``home`` is the start address of the site, ``via`` the kind of source and ``origin`` the page that led here.

    ``site`` is the name of a configured site, else empty.
    """

    home: str
    via: str
    site: str = ""
    origin: str | None = None

    @classmethod
    def of(cls, response: Response) -> Self:
        """Return the trail of the request behind *response*; a request without one starts a trail of its own."""
        kept = response.meta.get(META, {}).get("trail")
        return cls(**kept) if kept else cls(home=response.url, via="start")

    def next(self, origin: str, via: str) -> Trail:
        """Return the trail of a page that *origin* led to."""
        return replace(self, origin=origin, via=via)

    def meta(self, request_class: RequestClass) -> dict[str, object]:
        """Return what a request carries in its meta."""
        return {META: {"class": request_class, "trail": asdict(self)}}
