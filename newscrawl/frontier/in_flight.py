"""What Scrapy's engine is doing with the requests it was given, and what became of them.

Scrapy has no signal for "this request is finished" (scrapy/scrapy#7978 asks for one). A request is
in ``engine.downloader.active`` while it is fetched and in ``engine.scraper.slot.active`` from then
until its callback ended and every item of it left the pipelines, with no gap in between: the engine
moves it from one to the other without giving way to the event loop. In neither of them, it is
finished, on whichever path: callback, errback, exception, ignored, filtered.
"""

from __future__ import annotations

import errno
import time
from itertools import count
from typing import TYPE_CHECKING, Any

from scrapy import signals

from newscrawl.frontier.contract import FrontierError, Outcome
from newscrawl.frontier.entries import host_of
from newscrawl.job.errors import JobError
from newscrawl.job.files import is_disk_full
from newscrawl.job.sqlite import file_of
from newscrawl.request_meta import HOST_GIVEN_UP, IGNORED, RequestMeta, refusal_of
from newscrawl.server.address import ServerError
from newscrawl.signals import REJECTED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.python.failure import Failure

    from newscrawl.frontier.contract import Ticket
    from newscrawl.frontier.host_queues import Work

# The machine's fault and not the page's: the crawl stops, and the page is fetched again by the next one.
_MACHINE_FAULTS = {errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EMFILE, errno.ENFILE, errno.ENOMEM}

# The share of SCRAPER_SLOT_MAX_ACTIVE_SIZE, 5 MB, that keeps the CPU busy until more comes: seven pages of 170 KB.
# With an eighth, batches are so small that a page costs the engine a fifth more CPU, for 6 MB.
_BEHIND = 0.25


class InFlightTracker:
    """The works that run, and what Scrapy's signals tell of each. *answered* is told the host of each response."""

    def __init__(self, crawler: Crawler, answered: Callable[[str], None]) -> None:
        engine = crawler.engine
        # ``_slot.nextcall`` is how the engine itself asks for the next request. Nothing public does when a
        # host's rest ends while nothing else happens; the engine's own heartbeat comes every 5 s.
        self._slot: Any = getattr(engine, "_slot", None)
        active = getattr(getattr(engine, "downloader", None), "active", None)
        if not isinstance(active, set) or not callable(
            getattr(getattr(self._slot, "nextcall", None), "schedule", None)
        ):
            raise FrontierError(
                "The frontier of newscrawl does not work with the engine of this Scrapy: install Scrapy 2.19."
            )
        assert engine is not None
        self._downloading: set[Request] = active
        self._scraper = engine.scraper
        self._works: dict[int, Work] = {}
        self._fetching: dict[int, tuple[Request, str, float]] = {}
        self._ids = count(1)
        self._answered = answered
        crawler.signals.connect(self._responded, signal=signals.response_received)
        crawler.signals.connect(self._broke, signal=signals.spider_error)
        crawler.signals.connect(self._broke, signal=signals.item_error)
        crawler.signals.connect(self._dropped, signal=signals.item_dropped)

    def __len__(self) -> int:
        return len(self._works)

    def downloads(self) -> int:
        """Return how many requests are being downloaded."""
        return len(self._downloading)

    def under_way(self) -> Iterator[tuple[str, float]]:
        """Yield the host of each download, and when it began by the monotonic clock."""
        return ((host, began) for _, host, began in self._fetching.values())

    def is_behind(self) -> bool:
        """Tell whether pages that are here wait to be read: a quarter of the bytes that Scrapy lets wait, or more.

        Pages that were read and wait for the disk do not count.
        """
        slot = self._scraper.slot
        here = [work.size for work in self._works.values() if work.size]
        if slot is None or not here:
            return False
        unread = 1 - slot.itemproc_size / len(here)
        return bool(sum(here) * unread > slot.max_active_size * _BEHIND)

    def wake(self) -> None:
        """Make the engine ask for requests, and look whether it is done, now."""
        self._slot.nextcall.schedule()

    def start(self, work: Work, request: Request) -> None:
        """Note that the engine gets *request* now."""
        number = next(self._ids)
        work.request, work.status, work.size, work.error, work.rejected = request, None, 0, None, None
        meta = RequestMeta.of(request)
        meta.begin(number)
        work.is_new_article = meta.is_new_article  # before a callback makes a listing of it
        self._works[number] = work
        self._fetching[number] = (request, work.host, time.monotonic())

    def continued(self, request: Request) -> Work | None:
        """Return the work that *request* goes on with: a retry, a redirect, another way to fetch the same.

        Such a request comes when its forerunner has left the downloader and did not reach the scraper;
        one that a callback made, with a copied ``meta``, comes while the scraper has its forerunner.
        """
        number = RequestMeta.of(request).work
        work = self._works.get(number)
        if work is None or work.request in self._downloading or work.request in self._scraping():
            return None
        return self._works.pop(number)

    def sweep(self) -> tuple[list[str], list[Work]]:
        """Return the hosts of downloads that ended, and the works that are finished, since the last sweep."""
        ended = [number for number, (request, _, _) in self._fetching.items() if request not in self._downloading]
        hosts = [self._fetching.pop(number)[1] for number in ended]
        scraping = self._scraping()
        finished = [
            number
            for number, work in self._works.items()
            if number not in self._fetching and work.request not in scraping
        ]
        return hosts, [self._works.pop(number) for number in finished]

    def _scraping(self) -> set[Request]:
        slot = self._scraper.slot
        return slot.active if slot is not None else set()

    def work(self, request: Request | None) -> Work | None:
        """Return the work that *request* is under way for."""
        return self._works.get(RequestMeta.of(request).work) if request is not None else None

    def _responded(self, response: Response, request: Request) -> None:
        work = self.work(request)
        if work is not None:
            work.status, work.size = response.status, len(response.body)
        self._answered(host_of(request))

    def _broke(self, failure: Failure, response: Any) -> None:
        """Note that a callback or a pipeline raised; *response* is a Failure itself when that was an errback."""
        work = self.work(getattr(response, "request", None))
        if work is not None:
            error: Any = failure.value
            work.error = f"{type(error).__name__}: {error}"[:200]
            work.machine_fault = _fault(error, work.error)

    def _dropped(self, response: Any, exception: BaseException) -> None:
        """Note an item that was dropped because it could not be written, or is not a record; not for what it was."""
        work = self.work(getattr(response, "request", None))
        fault = getattr(exception, "errno", None)
        if work is not None and fault in _MACHINE_FAULTS:
            work.error, work.machine_fault = str(exception), OSError(fault, str(exception))
        elif work is not None and str(exception).startswith(REJECTED):
            work.rejected = str(exception)


def _fault(error: Any, said: str) -> BaseException | None:
    """Return what stops the crawl: of disk, state file or server, for the page can be read when that is well."""
    if is_disk_full(error):  # SQLite has no error number of the system
        return OSError(errno.ENOSPC, said)
    if getattr(error, "errno", None) in _MACHINE_FAULTS:
        return OSError(error.errno, said)
    return error if isinstance(error, JobError | ServerError) or file_of(error) is not None else None


def outcome(work: Work, ticket: Ticket) -> Outcome:
    """Return what became of finished *work*."""
    meta = RequestMeta.of(work.request) if work.request is not None else None
    failure = meta.failure if meta is not None else None
    if (reason := work.error or work.rejected) is not None:  # of what is rejected the same code makes the same again
        return Outcome(ticket, "retry" if work.error is not None else "error", reason)
    if failure == HOST_GIVEN_UP:
        return Outcome(ticket, "abandoned", failure)
    if work.status is None and failure != IGNORED:
        return Outcome(ticket, "failed", failure or "no response")
    if meta is not None and failure and meta.is_unreadable:  # it answered, and its reader could make nothing of it
        return Outcome(ticket, "failed", failure)
    is_new = work.is_new_article
    if work.status is not None and (refusal := refusal_of(work.status, work.size, is_new_article=is_new)):
        return Outcome(ticket, "failed", refusal)
    return Outcome(ticket)
