"""How the crawl came to a page: what a request carries through the frontier, as plain JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from time import time
from typing import TYPE_CHECKING, Any, Self

from newscrawl.request_meta import OWN, RequestMeta, own_meta

if TYPE_CHECKING:
    from scrapy.http import Request, Response

    from newscrawl.crawl_plan.source_plan import RequestClass, SourceType


@dataclass(frozen=True, slots=True)
class RequestContext:
    """``home`` is the start address of the site, ``via`` the kind of source and ``origin`` the page that led here.

    ``site`` is the name of a configured site, else empty. For a listing ``source_type`` is its kind and ``stale``
    counts the pages before it in its row that brought nothing. For an article ``seen`` is when a listing
    showed it, in seconds of the Unix epoch, and ``known`` its key when it is fetched again.
    """

    home: str
    via: str
    site: str = ""
    origin: str | None = None
    source_type: SourceType = "home"
    stale: int = 0
    seen: int | None = None
    known: int | None = None

    @classmethod
    def of(cls, response: Response) -> Self:
        """Return the context of the request behind *response*; a request without one starts a context of its own."""
        kept = RequestMeta.of(response).context
        return cls(**kept) if kept else cls(home=response.url, via="start")

    @classmethod
    def of_request(cls, request: Request) -> Self | None:
        """Return the context of *request*; ``None`` for one that is not ours."""
        kept = RequestMeta.of(request).context
        return cls(**kept) if kept else None

    def next(self, origin: str, via: str, known: int | None = None) -> RequestContext:
        """Return the context of an article that *origin* led to, now."""
        return RequestContext(self.home, via, self.site, origin, seen=int(time()), known=known)

    def to_listing(self, origin: str, source_type: SourceType, stale: int = 0) -> RequestContext:
        """Return the context of a listing that *origin* led to."""
        return replace(
            self, origin=origin, via=source_type, source_type=source_type, stale=stale, seen=None, known=None
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the context as plain data, without what says nothing."""
        return {name: value for name, value in asdict(self).items() if value not in (None, "", 0)}

    def keep(self, response: Response) -> None:
        """Let what is read of *response* from now on be of this context."""
        assert response.request is not None
        response.request.meta[OWN] = {**RequestMeta.of(response).own, "context": self.to_dict()}

    def meta(self, request_class: RequestClass) -> dict[str, Any]:
        """Return what a request carries in its meta."""
        return own_meta(request_class, self.to_dict())
