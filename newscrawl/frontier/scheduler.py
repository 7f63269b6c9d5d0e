"""Scrapy's SCHEDULER over a frontier: what is not done is kept, whatever happens to the process.

Settings: ``REDIS_URL`` (also from the environment: the server that workers share), ``NEWSCRAWL_STATE`` (folder of all
jobs, ".newscrawl"; empty: memory only), ``NEWSCRAWL_JOB`` (name of the job, the spider's), ``NEWSCRAWL_FRONTIER_TTL``
(60 s), ``NEWSCRAWL_FRONTIER_BATCH`` (16 requests of a host at once), ``NEWSCRAWL_FRONTIER_HOST_BUDGET`` (requests of a
host in a run, 0 for no limit), ``NEWSCRAWL_FRONTIER_QUEUE_BUDGET`` (requests of the job that may wait at once, 0 for no
limit), ``NEWSCRAWL_FRONTIER_DURABLE``, ``NEWSCRAWL_FRONTIER_SHARDS`` (of a new job).
"""

from __future__ import annotations

import logging
import sqlite3
import time
from typing import TYPE_CHECKING

from scrapy.core.scheduler import BaseScheduler
from scrapy.utils.defer import deferred_from_coro

from newscrawl import signals
from newscrawl.crawl_run import job_of, run_of
from newscrawl.frontier import serialization
from newscrawl.frontier.adaptive_concurrency import AdaptiveConcurrency
from newscrawl.frontier.contract import Outcome, Ticket
from newscrawl.frontier.crawl_stopper import CrawlStopper
from newscrawl.frontier.entries import EntryMaker, host_of
from newscrawl.frontier.failed_addresses import FailedAddresses
from newscrawl.frontier.host_commands import HostCommands
from newscrawl.frontier.host_queues import HostQueues, Work
from newscrawl.frontier.host_settings import HostSettings
from newscrawl.frontier.in_flight import InFlightTracker, outcome
from newscrawl.frontier.job_frontier import is_shared, job_frontier, job_terms
from newscrawl.frontier.lease_guard import LeaseGuard
from newscrawl.frontier.lease_manager import LeaseManager
from newscrawl.frontier.lease_terms import LeaseEvents, LeaseLimits
from newscrawl.frontier.reading_code import reading_code
from newscrawl.frontier.slots import Slots
from newscrawl.frontier.unstorable import UnstorableRequests
from newscrawl.job.errors import JobError
from newscrawl.normalize.urls.canonical import registered_domain
from newscrawl.request_meta import DOWNLOAD_SLOT, RequestMeta
from newscrawl.scheduling import knows_hosts
from newscrawl.server.address import server_url
from newscrawl.server.stop_limit import begin_stop
from newscrawl.stat_names import DEQUEUED, FRONTIER_RUN

if TYPE_CHECKING:
    from typing import Self

    from scrapy import Request, Spider
    from scrapy.crawler import Crawler
    from twisted.internet.defer import Deferred

logger = logging.getLogger(__name__)

_EPHEMERAL_TTL = 10.0 * 365 * 86_400
_IN_MEMORY = Ticket("", 0, 0, 0)  # of a request that the frontier does not keep
_SLACK = 8  # requests in callbacks and pipelines, beyond those being downloaded


@knows_hosts
class Scheduler(HostCommands, BaseScheduler):
    """Answers the engine from the queues of leased hosts; :class:`LeaseManager` keeps these filled."""

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        self._crawler = crawler
        self._stats = crawler.stats
        self._batch = settings.getint("NEWSCRAWL_FRONTIER_BATCH", 16)
        self._concurrency = settings.getint("CONCURRENT_REQUESTS")
        self._host_settings = HostSettings(settings)
        self._adaptive_concurrency = AdaptiveConcurrency(self._concurrency)
        self._queues = HostQueues(self._limit_of, self._host_settings.spacing_of)
        self._failed = FailedAddresses(crawler)
        self._unstorable = UnstorableRequests(crawler.stats)
        self._stopper = CrawlStopper(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read the settings."""
        return cls(crawler)

    def open(self, spider: Spider) -> Deferred[None]:
        """Join the job of *spider*; raises ``FrontierError`` when its frontier cannot be used."""
        self._spider = spider
        settings, job = self._crawler.settings, job_of(self._crawler)
        self._in_flight = InFlightTracker(self._crawler, self._answered)
        self._slots = Slots(self._crawler)
        self._entries = EntryMaker(spider, settings)
        shared = is_shared(settings, job)
        self._crawler.signals.connect(begin_stop, signals.stopping)
        if shared:
            LeaseGuard.install(self._crawler, self._holds)
        limits = LeaseLimits(
            hosts=max(64, 4 * self._concurrency),
            batch=self._batch,
            ttl=settings.getfloat("NEWSCRAWL_FRONTIER_TTL", 60.0) if shared else _EPHEMERAL_TTL,
        )
        terms = job_terms(settings, reading_code(spider, settings))
        events = LeaseEvents(
            self._look, self._in_flight.wake, self._stopper.stop, self._stopper.may_settle, self._leased
        )
        frontier = job_frontier(settings, job, terms)
        self._leases = LeaseManager(frontier, self._queues, limits, self._stats, events)
        return deferred_from_coro(self._open(shared=shared))

    async def _open(self, *, shared: bool) -> None:
        own = run_of(self._crawler)
        run = await self._leases.open(own, shared=shared)
        if own.is_new or server_url(self._crawler.settings.get):  # machines have one number together
            own.renumber(run)
        self._stats.set_value(FRONTIER_RUN, run)
        self._failed.note_before(self._leases.unread_before)

    def close(self, reason: str) -> Deferred[None]:  # noqa: ARG002 - Scrapy's signature
        """Settle what is finished and leave the rest stored."""
        self._sweep()
        self._failed.leave_stats()
        return deferred_from_coro(self._close())

    async def _close(self) -> None:
        """Leave the job; what goes wrong then decides how the run ends, as it does before."""
        try:
            await self._leases.close()
        except (JobError, OSError, sqlite3.Error) as error:
            if not self._stopper.is_stopping:
                self._stopper.tell(error)

    def has_pending_requests(self) -> bool:
        """Return whether anything is left to do, for this worker or any other."""
        self._sweep()
        self._leases.hurry()
        return bool(len(self._in_flight) or self._queues.has_work() or not self._leases.is_empty())

    def enqueue_request(self, request: Request) -> bool:
        """Keep a request; ``True`` although it may turn out as seen before when it is stored."""
        work = self._in_flight.continued(request)
        if work is not None:
            return self._continue(work, request)
        try:
            entry = self._entries.entry(request)
        except serialization.SerializationError as error:
            kept = self._unstorable.work(request, error)
            if kept is not None:
                self._queues.put(kept)
            return kept is not None
        self._leases.push(entry)
        if self._queues.next_due() is None:
            self._leases.kick()
        return True

    def next_request(self) -> Request | None:
        """Return the next request that its host's limit and spacing let go, decoded only now."""
        self._sweep()
        now = time.monotonic()
        self._slots.look(self._in_flight.under_way(), now)
        if not self._has_room(now) or not self._leases.may_go():
            return None
        while (work := self._queues.take(now)) is not None:
            queue = self._queues.get(work.host)
            if queue is not None and not queue.dry and len(queue.waiting) < self._batch // 2:
                self._leases.kick()
            request = work.request or self._decoded(work)
            if request is not None:
                request.meta.setdefault(DOWNLOAD_SLOT, work.host)
                self._in_flight.start(work, request)
                self._stats.inc_value(DEQUEUED)
                return request
        return None

    def _has_room(self, now: float) -> bool:
        """Tell whether one more request may go beside those that are under way and do not only wait for an answer."""
        waiting = self._slots.waiting
        if 0 < self._concurrency <= len(self._in_flight) - waiting - _SLACK:
            return False
        return self._adaptive_concurrency.is_open(self._in_flight.downloads() - waiting, now)

    def _continue(self, work: Work, request: Request) -> bool:
        """Take a request back that a middleware wants sent again: put off, behind all others of its host, else first.

        Scrapy leaves a redirect in the old slot even on another site.
        """
        meta = RequestMeta.of(request)
        if meta.put_off is not None and work.ticket is not None:
            self._leases.settle(Outcome(work.ticket, "later", meta.put_off))
            self._leases.kick()
            return True
        if work.request is not None and registered_domain(work.request.url) != registered_domain(request.url):
            request.meta.pop(DOWNLOAD_SLOT, None)
        work.request, work.host = request, host_of(request)
        (self._queues.put if meta.put_off is None else self._queues.put_last)(work)
        self._leases.kick()  # its host may rest for long: the server is told of it before this worker can die
        return True

    def _decoded(self, work: Work) -> Request | None:
        try:
            return serialization.decode(work.payload, self._spider)
        except serialization.SerializationError as error:
            self._queues.freed(work.host)
            if work.ticket is not None:
                self._leases.settle(Outcome(work.ticket, "poison", str(error)))
                self._failed.note_unreadable(work, str(error))
            return None

    def _answered(self, host: str) -> None:
        self._slots.answered(host)
        self._adaptive_concurrency.answered(time.monotonic(), is_behind=self._in_flight.is_behind())

    def _look(self) -> None:
        """Note what has ended: the engine does not ask while its downloader is full, perhaps of silent hosts."""
        self._sweep()
        self._slots.look(self._in_flight.under_way(), time.monotonic())

    def _holds(self, request: Request) -> bool | None:
        work = self._in_flight.work(request)
        return True if work is None or work.ticket is None else self._leases.holds(work.ticket)

    def _sweep(self) -> None:
        freed, finished = self._in_flight.sweep()
        for host in freed:
            self._queues.freed(host)
        for work in finished:
            self._finish(work)

    def _finish(self, work: Work) -> None:
        if work.machine_fault:  # not settled: the page is still to be fetched
            self._stopper.stop(work.machine_fault)
            return
        meta = RequestMeta.of(work.request) if work.request is not None else None
        if meta is not None and meta.is_undone and work.ticket is not None:
            return
        result = outcome(work, work.ticket or _IN_MEMORY)
        if work.ticket is not None:
            self._leases.settle(result)
        self._failed.note(work, result)
        if meta is not None and self._failed.is_unreachable(work, meta):
            deferred_from_coro(self.abandon(work.host, "unreachable"))

    async def _leased(self, hosts: list[str]) -> None:
        await self._crawler.signals.send_catch_log_async(signals.leased, hosts=hosts)

    def _limit_of(self, host: str) -> int:
        return self._host_settings.limit_of(host) if self._slots.is_known(host) else 1
