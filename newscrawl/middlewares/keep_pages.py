"""Keeps what servers answered, as web archives: on with ``NEWSCRAWL_KEEP``."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

from scrapy import signals
from scrapy.exceptions import NotConfigured

from newscrawl import __version__, default_settings
from newscrawl.job.job import Job

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Headers, Response

    from newscrawl.archives.keeper import PageKeeper
    from newscrawl.archives.writer import Exchange

FOLDER = "pages"
_CREDENTIALS = frozenset({b"authorization", b"proxy-authorization", b"cookie"})


class KeepPagesMiddleware:
    """Downloader middleware, next to the downloader: sees each answer as it came, redirects and robots.txt included.

    Settings: ``NEWSCRAWL_KEEP``, ``NEWSCRAWL_KEEP_FILE_BYTES``, ``NEWSCRAWL_KEEP_DAYS``, ``NEWSCRAWL_KEEP_BYTES``.
    Stat: ``newscrawl/keep/answers``. Cookies and passwords that were sent are not kept.
    """

    def __init__(self, crawler: Crawler, keeper: PageKeeper) -> None:
        self._stats = crawler.stats
        self.keeper = keeper
        self._syncing: asyncio.Task[None] | None = None
        crawler.signals.connect(self.engine_stopped, signals.engine_stopped)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read the settings; not configured where nothing is kept."""
        settings = crawler.settings
        form = default_settings.value(settings, "NEWSCRAWL_KEEP")
        job = Job.from_settings(settings, crawler.spider.name if crawler.spider else "site")
        if form == "no" or job.folder is None:
            raise NotConfigured
        from newscrawl.archives.keeper import Limits, PageKeeper  # noqa: PLC0415 - most crawls keep no page

        limits = Limits(
            default_settings.count(settings, "NEWSCRAWL_KEEP_FILE_BYTES"),
            default_settings.number(settings, "NEWSCRAWL_KEEP_DAYS"),
            default_settings.count(settings, "NEWSCRAWL_KEEP_BYTES"),
        )
        facts = [
            *(("software", f"newscrawl/{__version__}"), ("format", "WARC File Format 1.1"), ("isPartOf", job.name)),
            *(("robots", "obey" if settings.getbool("ROBOTSTXT_OBEY") else "ignore"),),
            ("http-header-user-agent", str(settings.get("USER_AGENT"))),
        ]
        return cls(crawler, PageKeeper(job.home / FOLDER, form, limits, facts))

    def process_response(self, request: Request, response: Response) -> Response:
        """Write the answer."""
        if response.url.startswith(("http://", "https://")) and "cached" not in response.flags:
            self.keeper.keep(_exchange(request, response))
            if self._stats:
                self._stats.inc_value("newscrawl/keep/answers")
        return response

    async def synced(self) -> None:
        """Return when all answers so far are on disk; those who wait at one time wait for one writing."""
        if self._syncing is None or self._syncing.done():
            self._syncing = asyncio.ensure_future(asyncio.to_thread(self.keeper.sync))
            await asyncio.shield(self._syncing)
            return
        await asyncio.shield(self._syncing)  # it may have begun before our answer was written
        await asyncio.to_thread(self.keeper.sync)

    def engine_stopped(self) -> None:
        """Finish the file."""
        self.keeper.close()


class KeptPagesPipeline:
    """Scrapy item pipeline before the export: a page that has a line has a record on disk."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Not configured where nothing is kept."""
        if default_settings.value(crawler.settings, "NEWSCRAWL_KEEP") == "no":
            raise NotConfigured
        return cls(crawler)

    async def process_item(self, item: Any) -> Any:
        """Wait for the disk."""
        middleware = self._crawler.get_downloader_middleware(KeepPagesMiddleware)
        if middleware is not None:
            await middleware.synced()
        return item


def _exchange(request: Request, response: Response) -> Exchange:
    from newscrawl.archives.writer import Exchange  # noqa: PLC0415 - as above

    sent = [pair for pair in _pairs(request.headers) if pair[0].lower() not in _CREDENTIALS]
    ip = str(response.ip_address) if response.ip_address else None
    moment = datetime.now(UTC)
    return Exchange(
        response.url, response.status, _pairs(response.headers), response.body, moment, request.method, sent, ip
    )


def _pairs(headers: Headers) -> list[tuple[bytes, bytes]]:
    return [(name, value) for name, values in headers.items() for value in values]
