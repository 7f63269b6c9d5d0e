"""How the crawl came to a page: what a request carries through the frontier, as plain JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from time import time
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from scrapy.http import Request, Response

    from newscrawl.discovery.ladder import RequestClass, RungName

META = "newscrawl"


@dataclass(frozen=True, slots=True)
class Trail:
    """``home`` is the start address of the site, ``via`` the kind of source and ``origin`` the page that led here.

    ``site`` is the name of a configured site, else empty. For a listing ``rung`` is its kind and ``stale`` counts the
    pages before it in its row that brought nothing. For an article ``seen`` is when a listing showed it, in seconds of
    the Unix epoch, and ``known`` its key when it is fetched again.
    """

    home: str
    via: str
    site: str = ""
    origin: str | None = None
    rung: RungName = "home"
    stale: int = 0
    seen: int | None = None
    known: int | None = None

    @classmethod
    def of(cls, response: Response) -> Self:
        """Return the trail of the request behind *response*; a request without one starts a trail of its own."""
        kept = response.meta.get(META, {}).get("trail")
        return cls(**kept) if kept else cls(home=response.url, via="start")

    @classmethod
    def of_request(cls, request: Request) -> Self | None:
        """Return the trail of *request*; ``None`` for one that is not ours."""
        marks = request.meta.get(META)
        kept: dict[str, Any] | None = marks.get("trail") if isinstance(marks, dict) else None
        return cls(**kept) if kept else None

    def next(self, origin: str, via: str, known: int | None = None) -> Trail:
        """Return the trail of an article that *origin* led to, now."""
        return Trail(self.home, via, self.site, origin, seen=int(time()), known=known)

    def to_listing(self, origin: str, rung: RungName, stale: int = 0) -> Trail:
        """Return the trail of a listing that *origin* led to."""
        return replace(self, origin=origin, via=rung, rung=rung, stale=stale, seen=None, known=None)

    def to_dict(self) -> dict[str, Any]:
        """Return the trail as plain data, without what says nothing."""
        return {name: value for name, value in asdict(self).items() if value not in (None, "", 0)}

    def meta(self, request_class: RequestClass) -> dict[str, Any]:
        """Return what a request carries in its meta."""
        return {META: {"class": request_class, "trail": self.to_dict()}}
