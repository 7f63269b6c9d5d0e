"""What publishers say of the use of their texts: site-wide signals are added, what they reserve is left out."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urljoin, urlsplit

from scrapy import Request, signals
from scrapy.exceptions import DropItem

from newscrawl import default_settings
from newscrawl.adapted import ItemAdapter
from newscrawl.job.job import Job
from newscrawl.rights.files import (
    TDMREP,
    TRUST,
    robots_txt_usage,
    tdmrep_usage,
    trust_usage,
)
from newscrawl.rights.reserved import OF_FILES, reserved_by
from newscrawl.rights.rsl import rsl_usage
from newscrawl.rights.tokens import MAX_FILE
from newscrawl.stat_names import RESERVED
from newscrawl.state.site_files import SiteFiles

if TYPE_CHECKING:
    from pathlib import Path

    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from newscrawl.items import Usage

logger = logging.getLogger(__name__)

_ROBOTS = "/robots.txt"
_OK = 200
_MAX_LICENCES = 3  # RSL files of a site


class UsagePipeline:
    """Scrapy item pipeline: completes ``usage`` with the signals of the site's files, each fetched once in 7 days.

    Settings: ``NEWSCRAWL_RESPECT`` (an article that a named signal reserves is dropped) and ``NEWSCRAWL_USAGE_FILES``.
    Stats: ``newscrawl/usage/signals/<signal>`` (articles), ``newscrawl/usage/reserved/<name>``.
    """

    def __init__(self, crawler: Crawler, respected: list[str], path: Path | None) -> None:
        self._crawler = crawler
        self._respected = respected
        self._looks_up = False
        self._files = SiteFiles(path)
        self._lookups: dict[str, asyncio.Task[bytes]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read the settings; hear robots.txt when Scrapy's own middleware fetches it."""
        settings = crawler.settings
        respected: list[str] = default_settings.value(settings, "NEWSCRAWL_RESPECT")
        job = Job.from_settings(settings, crawler.spider.name if crawler.spider else "site")
        pipeline = cls(crawler, respected, job.home / "site_files.sqlite" if job.folder else None)
        asked = default_settings.flag(settings, "NEWSCRAWL_USAGE_FILES")
        pipeline._looks_up = asked or not OF_FILES.isdisjoint(respected)
        crawler.signals.connect(pipeline._response_received, signals.response_received)
        return pipeline

    def close_spider(self) -> None:
        """Keep what was looked up."""
        self._files.close()

    async def process_item(self, item: Any) -> Any:
        """Add the site's signals; DropItem for an article that its publisher reserves."""
        adapter = ItemAdapter(item)
        url = adapter.get("url")
        if url is None or "usage" not in adapter.field_names():
            return item
        own = list(adapter.get("usage") or ())
        adapter["usage"] = [*own, *await self._of_site(url, own)]
        self._count(adapter["usage"])
        reserved = reserved_by(adapter["usage"], self._respected)
        if reserved is None:
            return item
        name, signal = reserved
        if self._crawler.stats:
            self._crawler.stats.inc_value(f"{RESERVED}{name}")
        raise DropItem(f"reserved by its publisher: {signal.signal} ({signal.source})", log_level="INFO")

    async def _of_site(self, url: str, own: list[Usage]) -> list[Usage]:
        """Return the signals of the site's files; *own* are those of the page, which may name a licence, too."""
        parts = urlsplit(url)
        root = f"{parts.scheme}://{parts.netloc}"
        robots = (self._files.get(root + _ROBOTS) or b"").decode("utf-8", "replace")
        found = robots_txt_usage(robots, url)
        if not self._looks_up:
            return found
        found += tdmrep_usage(await self._file(root + TDMREP), url)
        found += trust_usage((await self._file(root + TRUST)).decode("utf-8", "replace"))
        named = (urljoin(url, usage.value) for usage in (*found, *own) if usage.signal == "rsl" and not _is_here(usage))
        for licence in list(dict.fromkeys(named))[:_MAX_LICENCES]:
            if urlsplit(licence).scheme in {"http", "https"}:  # perhaps on another host (RSL 1.0, robots.txt)
                found += rsl_usage(await self._file(licence), url)
        return found

    async def _file(self, url: str) -> bytes:
        """Return a file of a site: as kept, else as fetched; several articles wait for one request."""
        kept = self._files.get(url)
        if kept is not None:
            return kept
        if url not in self._lookups:
            self._lookups[url] = asyncio.ensure_future(self._fetched(url))
        try:
            return await asyncio.shield(self._lookups[url])
        finally:
            if url in self._lookups and self._lookups[url].done():
                del self._lookups[url]

    async def _fetched(self, url: str) -> bytes:
        assert self._crawler.engine is not None
        content = b""
        try:
            request = Request(url, meta={"download_maxsize": MAX_FILE, "handle_httpstatus_all": True})
            response = await self._crawler.engine.download_async(request)
            content = response.body if response.status == _OK else b""
        except Exception as error:  # noqa: BLE001 - whatever the download raises, the site has no such file for us
            logger.info("Cannot look up %s: %s", url, error)
        self._files.put(url, content)
        return content

    def _response_received(self, response: Response) -> None:
        if response.url.endswith(_ROBOTS):
            self._files.put(response.url, response.body[:MAX_FILE] if response.status == _OK else b"")

    def _count(self, usage: list[Usage]) -> None:
        if self._crawler.stats:
            for signal in {each.signal for each in usage}:
                self._crawler.stats.inc_value(f"newscrawl/usage/signals/{signal[:60]}")


def _is_here(usage: Usage) -> bool:
    """Tell whether the licence stands inside the page: its terms are among the signals already."""
    return usage.source == "script"
