"""What travels with a request: each key of ``Request.meta`` that newscrawl reads or writes, in one place.

Keys without a leading underscore are stored with the request by the frontier and must be plain JSON. Those with one
belong to one try of one process: they are dropped before a request is stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Response

RequestClass = Literal["listing", "fresh", "article", "archive"]

#: The spider's own entry: ``{"class": …, "context": …}``.
OWN = "newscrawl"
#: The name of the engine that renders the page, and the CSS selector that it waits for.
ENGINE = "newscrawl_engine"
WAIT_FOR = "newscrawl_wait_for"
#: What a reading of the page was worth, by the engine or ``plain`` that it was fetched with; how often an engine
#: lets a list grow; the addresses of JSON that a page filled itself from; whether the list would have grown on.
JUDGED, MORE = "newscrawl_judged", "newscrawl_more"
LIST_DATA, LIST_GOES_ON = "_newscrawl_list_data", "_newscrawl_list_goes_on"
#: The engines that could not render the page, and how often one ended while it was at work on it.
ENGINES_TRIED, ENGINES_LOST = "_newscrawl_engines_tried", "_newscrawl_render_lost"
#: Scrapy's names.
DOWNLOAD_SLOT, DONT_RETRY, IS_START = "download_slot", "dont_retry", "is_start_request"
DEPTH, PROXY, REDIRECT_URLS = "depth", "proxy", "redirect_urls"
DOWNLOAD_LATENCY = "download_latency"  # s

#: The value of ``failure`` where a middleware decided that the page is not wanted: no sign of a dead host.
IGNORED = "ignored"
#: … and where nothing is asked of its host for now: it waits for the next run, and no try is counted.
HOST_GIVEN_UP = "its host was given up"

_UNDONE = "_newscrawl_undone"
_UNREADABLE = "_newscrawl_unreadable"
_WORK = "_newscrawl_work"
_FAILURE = "_newscrawl_failure"
_PUT_OFF = "_newscrawl_put_off"
_SENT = "_newscrawl_sent"
_PASSING = (_UNDONE, _UNREADABLE, _WORK, _FAILURE, _PUT_OFF, _SENT, LIST_DATA, LIST_GOES_ON)

_SERVER_ERROR = 500
#: By these a robot is refused: firewalls of web servers say 406, and those of clouds 405, where others say 403.
REFUSING = frozenset({403, 405, 406})
_UNAVAILABLE = frozenset({408, 429})
_EMPTY = frozenset({200, 202, 203, 204})  # of answers that would have a page


@dataclass(frozen=True, slots=True)
class RequestMeta:
    """A typed view of one request's meta; what is written is written into the request."""

    meta: dict[str, Any]

    @classmethod
    def of(cls, request: Request | Response) -> RequestMeta:
        """Return the view of a request, or of the request behind a response."""
        return cls(request.meta)

    # Stored with the request

    @property
    def own(self) -> dict[str, Any]:
        """The spider's entry; empty for a request that is not the spider's, or whose entry is not a table."""
        found = self.meta.get(OWN)
        return found if isinstance(found, dict) else {}

    @property
    def request_class(self) -> str | None:
        """What kind of page the spider expects."""
        found = self.own.get("class")
        return found if isinstance(found, str) else None

    @property
    def context(self) -> dict[str, Any] | None:
        """How the crawl came to the page, as plain data; requests stored before 0.2 have it under ``trail``."""
        found = self.own.get("context") or self.own.get("trail")
        if not isinstance(found, dict):
            return None
        return renamed(found)

    @property
    def is_new_article(self) -> bool:
        """Whether a listing promised an article there, of which nothing is known yet."""
        context = self.context or {}
        return context.get("seen") is not None and context.get("known") is None

    @property
    def is_start(self) -> bool:
        """Whether Scrapy marked it as one of ``start()``."""
        return bool(self.meta.get(IS_START))

    @property
    def engine(self) -> str | None:
        """The engine that renders the page, if any."""
        return self.meta.get(ENGINE)

    @property
    def wait_for(self) -> str | None:
        """The CSS selector that the engine waits for."""
        return self.meta.get(WAIT_FOR)

    @property
    def slot(self) -> str | None:
        """The host by whose politeness the request goes."""
        return self.meta.get(DOWNLOAD_SLOT)

    # Of this try only

    @property
    def work(self) -> int:
        """The number by which the frontier knows what the request is for, 0 for none; retries and redirects copy it."""
        return int(self.meta.get(_WORK, 0))

    def begin(self, work: int) -> None:
        """Start a try: whatever an earlier one left is forgotten."""
        self.meta[_WORK] = work
        for key in (_FAILURE, _UNREADABLE, _PUT_OFF):
            self.meta.pop(key, None)

    def forget_try(self) -> None:
        """Drop what belongs to one try of this process."""
        for key in _PASSING:
            self.meta.pop(key, None)

    @property
    def failure(self) -> str | None:
        """Why there is no response: IGNORED, or the error's name and message."""
        return self.meta.get(_FAILURE)

    def fail(self, reason: str) -> None:
        """Say why there is no response."""
        self.meta[_FAILURE] = reason[:200]

    @property
    def is_unreadable(self) -> bool:
        """Whether the server answered with a page that nothing here can read: no sign of a dead host."""
        return bool(self.meta.get(_UNREADABLE))

    def mark_unreadable(self) -> None:
        """Note that the server answered, though nobody can read it."""
        self.meta[_UNREADABLE] = True

    @property
    def is_undone(self) -> bool:
        """Whether a callback did not do its work: the page is still to be fetched."""
        return bool(self.meta.get(_UNDONE))

    def mark_undone(self) -> None:
        """Keep the page for later, whatever became of this try."""
        self.meta[_UNDONE] = True

    @property
    def put_off(self) -> str | None:
        """Why the request is to come again behind all others of its host; ``None`` for an ordinary one."""
        return self.meta.get(_PUT_OFF)

    def put_behind(self, reason: str) -> None:
        """Have the request come again behind all others of its host."""
        self.meta[_PUT_OFF] = reason[:200]

    @property
    def sent(self) -> float:
        """When the request was last sent, in seconds of the monotonic clock; 0 before."""
        return float(self.meta.get(_SENT, 0.0))

    def mark_sent(self, now: float) -> None:
        """Note that the request is on its way."""
        self.meta[_SENT] = now


def own_meta(request_class: RequestClass, context: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the meta of a new request of the spider."""
    return {OWN: {"class": request_class, **({"context": context} if context is not None else {})}}


def renamed(context: dict[str, Any]) -> dict[str, Any]:
    """Return a stored context in today's names: before 0.2 ``source_type`` was ``rung``."""
    if "rung" not in context:
        return context
    rest = {name: value for name, value in context.items() if name != "rung"}
    return {**rest, "source_type": context["rung"]}


def refusal_of(status: int, size: int, *, is_new_article: bool) -> str | None:
    """Return by which answer a server says that it cannot just now, or will not yet; None for one that stands.

    A new article is refused by 403, 405 and 406, as a wall against robots does for a time, and by an empty page, *size*
    in bytes; 401, 402, 404, 410 and 451 are meant.
    """
    if status >= _SERVER_ERROR or status in _UNAVAILABLE or (is_new_article and status in REFUSING):
        return f"HTTP {status}"
    return "an empty answer" if is_new_article and not size and status in _EMPTY else None
