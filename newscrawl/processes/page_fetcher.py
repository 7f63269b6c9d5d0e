"""A few pages, fetched politely for a command: ``try``, ``new``, ``test --live``, ``mend`` and ``sites check``."""

from __future__ import annotations

import logging
import shutil
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from scrapy import Request, Spider
from scrapy.exceptions import IgnoreRequest
from scrapy.http import TextResponse

from newscrawl.job.reasons import ADVICE, FAILED, kind_of_failure
from newscrawl.middlewares.site_access import ORDER, SiteAccessMiddleware
from newscrawl.scrapy_tuning.response_text import text_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from scrapy.crawler import CrawlerProcessBase
    from scrapy.settings import BaseSettings

MAX_REASON = 300  # characters
GOOD = 400  # the first status of an error


@dataclass(frozen=True, slots=True)
class Page:
    """What came of an address: ``url`` after redirects; ``problem`` says in a sentence why there is no text."""

    asked: str
    url: str
    status: int = 0
    text: str = ""
    body: bytes = b""
    content_type: str = ""
    downloaded: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    problem: str | None = None


class PageFetcher(Spider):
    """Runs ``work`` with its own ``get``; robots.txt, pauses and all settings hold as in a crawl."""

    name = "fetcher"

    def __init__(self, work: Callable[[PageFetcher], Awaitable[None]], **given: Any) -> None:
        super().__init__(**given)
        self.work = work

    async def start(self) -> AsyncIterator[Request]:
        """Do the work; it asks for pages itself."""
        await self.work(self)
        nothing: tuple[Request, ...] = ()
        for request in nothing:  # it must be a generator
            yield request

    async def get(self, url: str) -> Page:
        """Fetch one page; never raises for what a page or a server does."""
        engine = self.crawler.engine
        assert engine is not None
        _show(f"fetching {url}")
        try:
            response = await engine.download_async(Request(url, dont_filter=True))
        except Exception as error:  # noqa: BLE001 - whatever it was, the sentence says it
            return Page(url, url, problem=_sentence(error))
        text = text_of(response) if isinstance(response, TextResponse) else ""
        kind = (response.headers.get("Content-Type") or b"").decode("latin-1")
        problem = _status_sentence(response.status) if response.status >= GOOD else None
        if problem is None and not isinstance(response, TextResponse):
            problem = f"it is not text but {kind.partition(';')[0] or 'unknown'}"
        return Page(url, response.url, response.status, text, response.body, kind, datetime.now(UTC), problem)


def fetch_pages(
    process: CrawlerProcessBase, settings: BaseSettings, work: Callable[[PageFetcher], Awaitable[None]]
) -> None:
    """Run *work* in a crawl of its own, which ends with it. Exceptions of the work are raised here."""
    failed: list[BaseException] = []

    async def guarded(fetcher: PageFetcher) -> None:
        try:
            await work(fetcher)
        except BaseException as error:  # noqa: BLE001 - raised again below
            failed.append(error)
        finally:
            _show("")

    logging.getLogger("scrapy.downloadermiddlewares.robotstxt").setLevel(logging.CRITICAL)  # the page says it, too
    settings.setdict({"ADDONS": {}, "LOG_LEVEL": "WARNING"}, priority="cmdline")
    settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", SiteAccessMiddleware, ORDER)
    process.crawl(PageFetcher, work=guarded)
    process.start()
    if failed:
        raise failed[0]


def _show(what: str) -> None:
    """Show on a terminal what is done just now, in the place of what was shown before."""
    if sys.stderr.isatty():
        width = shutil.get_terminal_size().columns - 1
        sys.stderr.write(f"\r\x1b[K{''.join(filter(str.isprintable, what))[:width]}")
        sys.stderr.flush()


def _sentence(error: Exception) -> str:
    if isinstance(error, IgnoreRequest):
        return "robots.txt forbids it" if "robots" in str(error).lower() else f"it was not asked: {error}"[:MAX_REASON]
    known = FAILED.get(kind_of_failure(error))
    return f"it cannot be reached: {known or str(error).strip() or type(error).__name__}"[:MAX_REASON]


def _status_sentence(status: int) -> str:
    advice = ADVICE.get(status)
    return f"it answers with status {status}" + (f": {advice}" if advice else "")
