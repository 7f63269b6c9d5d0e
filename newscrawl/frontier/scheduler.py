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
from typing import TYPE_CHECKING, Any

from scrapy.core.scheduler import BaseScheduler
from scrapy.utils.defer import deferred_from_coro

from newscrawl import signals
from newscrawl.crawl_run import job_of, run_of
from newscrawl.frontier import policy, serialization
from newscrawl.frontier.adaptive_concurrency import AdaptiveConcurrency
from newscrawl.frontier.contract import FrontierError, Outcome
from newscrawl.frontier.entries import EntryMaker, host_of, host_of_url, url_key
from newscrawl.frontier.failure import failure_of
from newscrawl.frontier.host_queues import HostQueue, HostQueues, Work
from newscrawl.frontier.in_flight import InFlightTracker, outcome
from newscrawl.frontier.job_frontier import is_shared, job_frontier, job_terms
from newscrawl.frontier.lease_guard import LeaseGuard
from newscrawl.frontier.lease_manager import LeaseManager
from newscrawl.frontier.lease_terms import LeaseEvents, LeaseLimits
from newscrawl.frontier.reading_code import reading_code
from newscrawl.frontier.slots import Slots
from newscrawl.job.outcome import ABANDONED_STAT, FRONTIER_STAT, GIVEN_UP_STAT, UNREACHABLE_HOSTS_STAT
from newscrawl.normalize.urls.canonical import registered_domain
from newscrawl.request_meta import DOWNLOAD_SLOT, HOST_GIVEN_UP, IGNORED, RequestMeta
from newscrawl.scheduling import knows_hosts
from newscrawl.server.address import server_url

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

    from scrapy import Request, Spider
    from scrapy.crawler import Crawler
    from twisted.internet.defer import Deferred

logger = logging.getLogger(__name__)

_EPHEMERAL_TTL = 10.0 * 365 * 86_400
_SLACK = 8  # requests in callbacks and pipelines, beyond those being downloaded
_MAX_NAMED = 100  # hosts named in the stats
_UNREACHABLE = "newscrawl/frontier/unreachable"


@knows_hosts
class Scheduler(BaseScheduler):
    """Answers the engine from the queues of leased hosts; :class:`LeaseManager` keeps these filled."""

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        self._crawler = crawler
        self._stats = crawler.stats
        self._batch = settings.getint("NEWSCRAWL_FRONTIER_BATCH", 16)
        self._concurrency = settings.getint("CONCURRENT_REQUESTS")
        self._limit = settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN")
        self._delay = settings.getfloat("DOWNLOAD_DELAY")
        self._jitter = settings.getfloat("DOWNLOAD_DELAY_JITTER")
        self._download_slots: dict[str, dict[str, Any]] = settings.getdict("DOWNLOAD_SLOTS")
        self._adaptive_concurrency = AdaptiveConcurrency(self._concurrency)
        self._queues = HostQueues(self._limit_of, self._spacing_of)
        self._failing: dict[str, int] = {}
        self._given_up: dict[str, str] = {}
        self._local_keys: set[int] = set()
        self._unstorable_logged = False
        self._is_stopping = False

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read the settings."""
        return cls(crawler)

    def open(self, spider: Spider) -> Deferred[None]:
        """Join the job of *spider*; raises :class:`FrontierError` when its frontier cannot be used."""
        self._spider = spider
        settings, job = self._crawler.settings, job_of(self._crawler)
        self._in_flight = InFlightTracker(self._crawler, self._answered)
        self._slots = Slots(self._crawler)
        self._entries = EntryMaker(spider, settings)
        shared = is_shared(settings, job)
        if shared:
            LeaseGuard.install(self._crawler, self._holds)
        limits = LeaseLimits(
            hosts=max(64, 4 * self._concurrency),
            batch=self._batch,
            ttl=settings.getfloat("NEWSCRAWL_FRONTIER_TTL", 60.0) if shared else _EPHEMERAL_TTL,
        )
        terms = job_terms(settings, reading_code(spider, settings))
        events = LeaseEvents(self._look, self._in_flight.wake, self._stop, self._may_settle, self._leased)
        frontier = job_frontier(settings, job, terms)
        self._leases = LeaseManager(frontier, self._queues, limits, self._stats, events)
        return deferred_from_coro(self._open(shared=shared))

    async def _open(self, *, shared: bool) -> None:
        own = run_of(self._crawler)
        run = await self._leases.open(own, shared=shared)
        if own.is_new or server_url(self._crawler.settings.get):  # machines have one number together
            own.renumber(run)
        self._stats.set_value("newscrawl/frontier/run", run)

    def close(self, reason: str) -> Deferred[None]:  # noqa: ARG002 - Scrapy's signature
        """Settle what is finished and leave the rest stored."""
        self._sweep()
        for host, failures in list(self._failing.items())[:_MAX_NAMED]:
            self._stats.set_value(f"{_UNREACHABLE}/{host}", failures)
        self._stats.set_value(UNREACHABLE_HOSTS_STAT, len(self._failing))
        if self._given_up:
            self._stats.set_value(GIVEN_UP_STAT, [f"{url} ({reason})" for url, reason in self._given_up.items()])
        return deferred_from_coro(self._close())

    async def _close(self) -> None:
        """Leave the job; what goes wrong then decides how the run ends, as it does before."""
        try:
            await self._leases.close()
        except (FrontierError, sqlite3.Error) as error:
            if not self._is_stopping:
                self._fail(error)

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
            self._log_unstorable(request, error)
            return self._keep_in_memory(request)
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
                self._stats.inc_value("scheduler/dequeued")
                return request
        return None

    def _has_room(self, now: float) -> bool:
        """Tell whether one more request may go beside those that are under way and do not only wait for an answer."""
        waiting = self._slots.waiting
        if 0 < self._concurrency <= len(self._in_flight) - waiting - _SLACK:
            return False
        return self._adaptive_concurrency.is_open(self._in_flight.downloads() - waiting, now)

    async def unseen(self, urls: Iterable[str]) -> list[str]:
        """Return those of *urls* that no request of this job had, in order, once each: ask before making Requests."""
        keys = {url_key(url): url for url in reversed(list(urls))}
        known = await self._leases.known({key: host_of_url(url) for key, url in keys.items()})
        return [url for key, url in reversed(keys.items()) if key not in known]

    def left(self) -> int:
        """Return how many requests of the job are not done, by all workers, as of a moment ago."""
        return self._leases.left

    def wake(self) -> None:
        """Make the engine look now whether there is anything left to do."""
        self._in_flight.wake()

    def host_delay(self, host: str) -> float:
        """Return the seconds between two requests that the host's server asked for, as far as any worker knows."""
        queue = self._queues.get(host)
        return queue.asked if queue is not None else 0.0

    def ask_delay(self, host: str, delay: float) -> None:
        """Space the requests of a host by *delay* seconds at least, here and at its next owner."""
        self._queues.ask(host, delay)
        self._leases.pace(host, delay)

    def rest(self, host: str, seconds: float) -> bool:
        """Send nothing to a host for *seconds*, here and at its next owner."""
        self._queues.rest(host, time.monotonic() + seconds)
        self._leases.kick()
        return True

    def try_singly(self, host: str, *, is_on: bool) -> None:
        """Send one request at a time to a host that is in doubt."""
        (self._slots.doubt if is_on else self._slots.answered)(host)

    async def abandon(self, host: str, reason: str) -> int:
        """Leave what waits on a host to the next run. Returns the number of requests."""
        queue = self._queues.get(host)
        number = await self._leases.abandon(queue, reason) if queue is not None else 0
        logger.warning("Gave up on %s (%s): %d requests are left for the next run", host, reason, number)
        self._stats.inc_value(ABANDONED_STAT, number)
        self._stats.set_value(f"newscrawl/frontier/given_up/{host}", reason)
        self._crawler.signals.send_catch_log(signals.host_given_up, host=host, reason=reason)
        return number

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

    def _keep_in_memory(self, request: Request) -> bool:
        key = url_key(request.url, request.method, request.body)
        if not request.dont_filter and key in self._local_keys:
            self._stats.inc_value("dupefilter/filtered")
            return False
        self._local_keys.add(key)
        self._queues.put(Work(host_of(request), request=request))
        self._stats.inc_value("newscrawl/frontier/in_memory")
        return True

    def _log_unstorable(self, request: Request, error: serialization.SerializationError) -> None:
        if not self._unstorable_logged:
            self._unstorable_logged = True
            logger.warning("%s cannot be stored and would be lost in a crash (%s); said once", request, error)

    def _decoded(self, work: Work) -> Request | None:
        try:
            return serialization.decode(work.payload, self._spider)
        except serialization.SerializationError as error:
            self._queues.freed(work.host)
            if work.ticket is not None:
                self._leases.settle(Outcome(work.ticket, "poison", str(error)))
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
            self._stop(OSError(work.machine_fault, work.error))
            return
        meta = RequestMeta.of(work.request) if work.request is not None else None
        if work.ticket is None or (meta is not None and meta.is_undone):
            return
        result = outcome(work, work.ticket)
        self._leases.settle(result)
        self._note_given_up(work, result)
        if meta is not None:
            self._note_reachable(work, meta)

    def _note_given_up(self, work: Work, result: Outcome) -> None:
        """Keep a few addresses that failed, with the reason, until they come after all."""
        if work.request is None:
            return
        url = work.request.url
        if result.outcome == "done":
            self._given_up.pop(url, None)
            return
        if len(self._given_up) < _MAX_NAMED:
            self._given_up[url] = result.reason
        told = {"url": url, "host": work.host, "outcome": result.outcome, "reason": result.reason}
        self._crawler.signals.send_catch_log(signals.address_given_up, **told)

    def _note_reachable(self, work: Work, meta: RequestMeta) -> None:
        host = work.host
        if work.status is not None or meta.is_unreadable:
            self._failing.pop(host, None)
        elif meta.failure not in {IGNORED, HOST_GIVEN_UP}:
            self._failing[host] = self._failing.get(host, 0) + 1
            if self._failing[host] % policy.UNREACHABLE_AFTER == 0:
                deferred_from_coro(self.abandon(host, "unreachable"))

    async def _leased(self, hosts: list[str]) -> None:
        await self._crawler.signals.send_catch_log_async(signals.leased, hosts=hosts)

    async def _may_settle(self) -> bool:
        """Let others make durable what is finished; when they cannot, the crawl stops and these pages are not done."""
        results = await self._crawler.signals.send_catch_log_async(signals.settling)
        failures = [result for _, result in results if isinstance(result, BaseException)]
        if failures:
            self._stop(failures[0])
        return not failures

    def _stop(self, error: BaseException) -> None:
        if self._is_stopping:
            return
        self._is_stopping = True
        reason = self._fail(error)
        assert self._crawler.engine is not None
        deferred_from_coro(self._crawler.engine.close_spider_async(reason=reason))

    def _fail(self, error: BaseException) -> str:
        """Say how the queue was lost, and return the finish reason."""
        failure = failure_of(error, job_of(self._crawler))
        if failure.sentence:
            self._stats.set_value(FRONTIER_STAT, failure.sentence)
        return failure.reason

    def _limit_of(self, host: str) -> int:
        if not self._slots.is_known(host):
            return 1
        return int(self._download_slots.get(host, {}).get("concurrency", self._limit))

    def _spacing_of(self, queue: HostQueue) -> float:
        slot = self._download_slots.get(queue.host, {})
        return policy.spacing(slot.get("delay", self._delay), slot.get("jitter", self._jitter), queue.asked)
