"""What is remembered of sites, on the server that machines share: it comes with a host's lease and goes with its pages.

A worker fetches what is known of a host's sites when it leases the host, works on that copy, and sends what changed
before the pages behind the change count as done. So a site's plan, sources and articles outlive every machine.
"""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING, Any

from scrapy import signals

from newscrawl import signals as own_signals
from newscrawl.crawl_run import job_of, stop_crawl
from newscrawl.job.errors import JobError
from newscrawl.normalize.urls.canonical import registered_domain
from newscrawl.scheduling import scheduler_of
from newscrawl.server.address import server_url
from newscrawl.server.keys import due_key, script, sites_key
from newscrawl.server.server import Server
from newscrawl.spiders.state_gate import MOMENT
from newscrawl.stat_names import FINISH_REASON
from newscrawl.state.copies import PLANNED, Row, field_of, pack, row_of
from newscrawl.state.crawl_history import NAME, CrawlHistory

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from scrapy.crawler import Crawler

    from newscrawl.state.site_history import SiteHistory
    from newscrawl.state.sources import KnownSource

logger = logging.getLogger(__name__)

_MAX_AT_ONCE = 100  # due sources
_ROWS_AT_ONCE = 1_000


def open_history(crawler: Crawler, folder: Path | None) -> SiteHistory:
    """Return the memory of the job's sites: the server's, with ``REDIS_URL``, else a file in *folder*, else none."""
    url = server_url(crawler.settings.get)
    if url is None:
        history = CrawlHistory(folder and folder / NAME, MOMENT)
        longest = crawler.settings.getfloat("NEWSCRAWL_FOLLOW_MAX_INTERVAL", 86_400.0)
        if number := history.end_future(time.time(), longest):
            logger.warning(
                "A clock was ahead: %d sources and articles were due or seen in the future; corrected", number
            )
        return history
    return RedisCrawlHistory(crawler, Server(url), job_of(crawler).name)


class RedisCrawlHistory(CrawlHistory):
    """A copy in memory of what the server remembers of the hosts that were leased."""

    def __init__(self, crawler: Crawler, server: Server, job: str) -> None:
        super().__init__(None)
        self._crawler = crawler
        self._server = server
        self._job = job
        self._fetched: set[str] = set()
        self._taken: set[str] = set()  # planned listings that are being asked for
        self._leaving: dict[str, Row] = {}  # … whose rows go when their requests are stored
        self._stored: set[str] = set()
        self._claimed: list[KnownSource] = []
        self._asking: asyncio.Future[None] | None = None
        self._soonest: float | None = None
        self.watch()
        crawler.signals.connect(self.fetch, own_signals.leased)
        crawler.signals.connect(self.send, own_signals.settling)
        crawler.signals.connect(self._end, signals.engine_stopped)

    def close(self) -> None:
        """Do nothing yet: the last changes are sent when the engine has stopped."""

    async def _end(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
        self._stored = set(self._leaving) if _is_stored(self._crawler) else set()
        try:
            await self.send(is_last=True)
        finally:
            super().close()
            await self._server.close()

    async def fetch(self, hosts: list[str]) -> None:
        """Fetch what the server remembers of the hosts' sites; the copy that an earlier lease left is dropped."""
        await self.send()
        for host in hosts:
            kept: dict[bytes, bytes] = await self._server.ask("HGETALL", self._key(host))
            rows = self._rows(host, kept)
            unseen = await self._unseen(row.name for row in rows if row.table == PLANNED)
            homes = [home for home in self.homes() if registered_domain(home) == host]
            self.replace(homes, [row for row in rows if row.table != PLANNED or row.name in unseen])
            self._fetched.add(host)

    def _rows(self, host: str, kept: dict[bytes, bytes]) -> list[Row]:
        """Return what the server keeps of a host's sites; none, and the crawl stops, where it is not as we write it."""
        try:
            return [row_of(name, value) for name, value in kept.items()]
        except ValueError as error:
            sentence = (
                f"what the server remembers of {host} was written by another newscrawl than this one ({error}): "
                f"go on with the newest on all machines, or give the job another name (NEWSCRAWL_JOB)"
            )
            stop_crawl(self._crawler, JobError(sentence))
            return []

    async def send(self, *, is_last: bool = False) -> None:
        """Send what changed; of hosts that were never fetched, only what is new to the server."""
        dues = [part for url, home, due in self.take_dues() for part in (due, f"{home} {url}")]
        rows: dict[str, list[Row]] = {}
        for row in [*self.changes(), *(self._leaving.pop(name) for name in self._stored)]:
            if row.table == PLANNED and row.values is None and row.name in self._taken:
                self._taken.discard(row.name)
                self._leaving[row.name] = row
            else:
                rows.setdefault(registered_domain(row.home), []).append(row)
        # Between two calls there is a commit: what was on its way then is stored by the next.
        self._stored = set() if is_last else set(self._leaving) - await self._unseen(self._leaving)
        for host, changed in rows.items():
            await self._send(host, changed)
        if dues:
            await self._server.ask("ZADD", self._due_key, *dues)

    async def _send(self, host: str, rows: list[Row]) -> None:
        keep = int(host not in self._fetched)
        for first in range(0, len(rows), _ROWS_AT_ONCE):
            flat: list[Any] = []
            for row in rows[first : first + _ROWS_AT_ONCE]:
                flat += [field_of(row), b"" if row.values is None else pack(row)]
            await self._server.script(script("state/remember"), self._key(host), keep, *flat)

    async def _unseen(self, urls: Iterable[str]) -> set[str]:
        """Return the addresses that nobody asked for in this run."""
        wanted = list(urls)
        return set(await scheduler_of(self._crawler).unseen(wanted)) if wanted else set()

    def next_listing(self, home: str) -> tuple[str, dict[str, Any]] | None:
        """Take the next listing of a site; the server keeps it until its request is stored."""
        step = super().next_listing(home)
        if step is not None:
            self._taken.add(step[0])
        return step

    def take_due_sources(self, now: float, later: float) -> list[KnownSource]:
        """Ask the server for sources whose time has come; the next call returns what it gave.

        :meth:`next_due` hastens the next call while an answer is on its way.
        """
        if self._asking is None:
            self._asking = asyncio.ensure_future(self._ask_for_due(now, later))
        elif self._asking.done():
            self._asking = None
        claimed, self._claimed = self._claimed, []
        return claimed

    def next_due(self) -> float | None:
        """Return when the next source is due, as far as the server told: now, while its answer is on the way."""
        return self._soonest if self._asking is None else time.time()

    async def _ask_for_due(self, now: float, later: float) -> None:
        soonest, due = await self._server.script(script("state/due"), self._due_key, now, later, _MAX_AT_ONCE)
        self._soonest = float(soonest) if soonest else None
        for name in due:
            home, _, url = name.decode().partition(" ")
            field = f"sources {url}".encode()
            value = await self._server.ask("HGET", self._key(registered_domain(home)), field)
            if value is not None:
                self.replace((), self._rows(registered_domain(home), {field: value}))
                source = self.source(url)
                self._claimed += [source] if source else []

    @property
    def _due_key(self) -> str:
        return due_key(self._job)

    def _key(self, host: str) -> str:
        return sites_key(self._job, host)


def _is_stored(crawler: Crawler) -> bool:
    """Return whether the frontier took all that was pushed."""
    assert crawler.stats is not None
    return bool(crawler.stats.get_value(FINISH_REASON) != "frontier_failed")
