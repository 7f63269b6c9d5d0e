"""The engine ``playwright``: the system's own Chromium, reached through scrapy-playwright (extra ``playwright``).

It runs whatever today's browsers run and verifies certificates; it costs several times what Splash costs. Settings:
``NEWSCRAWL_RENDER_CHROMIUM`` (path of the browser, found by itself otherwise), ``NEWSCRAWL_RENDER_MEMORY`` (1000: MB,
beyond which a page is ended; Linux only) and scrapy-playwright's own. Imported where the extra is installed only.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from contextlib import suppress
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from playwright.async_api import BrowserContext, Error, Page
from scrapy import Request
from scrapy.exceptions import DownloadFailedError
from scrapy_playwright.handler import ScrapyPlaywrightDownloadHandler

from newscrawl.network.engine_proxies import EngineProxies
from newscrawl.rendering.chromium import browser
from newscrawl.rendering.engine import RendererDown, RenderFailed, page_cookies, page_headers, user_agent
from newscrawl.rendering.memory import page_processes, resident
from newscrawl.rendering.page_session import PageSession
from newscrawl.rendering.render_queue import RenderQueue
from newscrawl.request_meta import DOWNLOAD_SLOT

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from scrapy.crawler import Crawler
    from scrapy.http import HtmlResponse

    from newscrawl.rendering.engine import EngineName, Pace, Rendered

logger = logging.getLogger(__name__)

# What Chromium says of a server that does not answer; what Playwright says of a page whose process is gone, and of
# itself when its own is.
_SITE_ERRORS, _CRASHED = ("net::ERR_", "Page.goto: Timeout"), "crashed"
_GONE = ("Connection closed", "page, context or browser has been closed")
_LOOK = 0.5  # seconds between two looks at the memory that pages take
_CLOSING = 5.0  # seconds for a browser or a page to end
_SAYING = 1.0  # the same for Playwright to say why a page has ended


class PlaywrightEngine:
    """See the module; *pace* is how long to wait for what."""

    name: EngineName = "playwright"

    def __init__(self, crawler: Crawler, pace: Pace) -> None:
        self._crawler = crawler
        self._pace = pace
        self._most = crawler.settings.getfloat("NEWSCRAWL_RENDER_MEMORY", 1000.0)
        self._handler: Any = None
        self._guarded: WeakSet[BrowserContext] = WeakSet()
        self._starting = asyncio.Lock()
        self._proxies = EngineProxies(crawler)
        self._render_queue = RenderQueue(pace.at_once)
        self._watching: asyncio.Task[None] | None = None

    @property
    def remedy(self) -> str:
        """What to do when it does not answer."""
        return f"its browser is {browser(self._crawler.settings)}"

    async def render(self, request: Request) -> HtmlResponse:
        """Return the rendered page. A redirect is handed to Scrapy, which may follow it or not."""
        visit = PageSession(request, self._pace, self._guarded, partial(self._sent, request))
        async with self._render_queue.take(request):
            try:
                return (await self._in_time(self._rendered(request, visit), visit)).response(request.url)
            finally:
                with suppress(TimeoutError):  # a page that cannot be closed goes with its browser
                    await asyncio.wait_for(visit.end(), _CLOSING)

    async def answers(self) -> bool:
        """Tell whether there is a browser to start."""
        return browser(self._crawler.settings) is not None

    async def close(self) -> None:
        """End the browser."""
        if self._watching is not None:
            self._watching.cancel()
        if self._handler is not None:
            await self._handler.close()
        await self._proxies.close()

    def _sent(self, request: Request) -> None:
        """Count the delay of the request's slot from now: a browser begins up to half a second after it is asked."""
        engine = self._crawler.engine
        slot = engine.downloader.slots.get(request.meta.get(DOWNLOAD_SLOT, "")) if engine else None
        if slot is not None:
            slot.lastseen = max(slot.lastseen, monotonic())

    async def _in_time(self, rendering: Coroutine[Any, Any, Rendered], visit: PageSession) -> Rendered:
        """Return what comes of it; Playwright may wait for ever for a page or a browser that is gone."""
        work, gone = asyncio.ensure_future(rendering), asyncio.ensure_future(visit.gone.wait())
        try:
            await asyncio.wait({work, gone}, timeout=self._pace.timeout, return_when=asyncio.FIRST_COMPLETED)
            if gone.done():
                await asyncio.wait({work}, timeout=_SAYING)
            if work.done():
                return work.result()
        finally:
            work.cancel()
            gone.cancel()
        answers = await visit.browser_answers()
        if not answers:
            await self._forget(self._handler)
        if visit.gone.is_set() or not answers:
            raise RendererDown("its page or its browser is gone, or hangs", under_way=visit.has_begun)
        raise RenderFailed(f"Chromium had no page after {self._pace.timeout:.0f} s")

    async def _rendered(self, request: Request, visit: PageSession) -> Rendered:
        handler = None
        try:
            handler = await self._started()
            asked = self._asked(request, visit, await self._proxies.address(request))
            return await visit.rendered(await handler.download_request(asked))
        except Exception as error:  # noqa: BLE001 - what Playwright says of its own end is a plain Exception
            reason = _translated(error)
            if isinstance(reason, RendererDown) and _CRASHED not in str(reason):
                await self._forget(handler)
            raise reason from None

    def _asked(self, request: Request, visit: PageSession, proxy: str | None) -> Request:
        async def begin(page: Page, asked: Request) -> None:
            await visit.begin(page, asked)
            if cookies:
                await page.context.add_cookies(cookies)

        cookies: Any = page_cookies(request)
        headers = {**page_headers(request), "User-Agent": user_agent(request)}
        meta = {
            "playwright": True,
            "playwright_include_page": True,  # the visit goes on when the document is there, and closes the page
            "playwright_page_goto_kwargs": {"wait_until": "commit", "timeout": 1000 * self._pace.patience},
            "playwright_page_init_callback": begin,
            "playwright_context": proxy or "default",
            "playwright_context_kwargs": {
                "user_agent": user_agent(request),  # what scripts are told
                "service_workers": "block",
                "accept_downloads": False,
                **({"proxy": {"server": proxy}} if proxy else {}),
            },
        }
        return Request(request.url, headers=headers, meta=meta)

    async def _started(self) -> Any:
        """Return the handler, begun at the first page that needs it: a browser costs half a second and 200 MB."""
        async with self._starting:
            if self._handler is None:
                handler = ScrapyPlaywrightDownloadHandler.from_crawler(self._crawler)
                # It waits for the signal that the engine has started, which was long ago; nothing public starts it.
                handler.config.target_closed_max_retries = 0  # what is tried again is tried by us
                await handler._launch()  # noqa: SLF001 - every test that renders with Chromium fails when it moves
                self._handler = handler
            if self._watching is None:
                self._watching = asyncio.create_task(self._watch())
        return self._handler

    async def _forget(self, handler: Any) -> None:
        """Begin anew with the next page: Playwright's own process may be gone."""
        if handler is None or handler is not self._handler:
            return
        self._handler = None
        with suppress(Exception):  # whatever is left of it
            await asyncio.wait_for(handler.close(), _CLOSING)

    async def _watch(self) -> None:
        """End pages that eat the machine's memory, before the kernel ends something else."""
        while True:
            await asyncio.sleep(_LOOK)
            for pid in page_processes():
                if (size := resident(pid)) > self._most:
                    logger.warning("A page took %.0f MB of memory in Chromium and was ended", size)
                    with suppress(ProcessLookupError):  # it ended meanwhile
                        os.kill(pid, signal.SIGKILL)


def _translated(error: Exception) -> Exception:
    text = str(error).split("\n", 1)[0][:200]
    if _CRASHED in text:
        return RendererDown(f"a page's process {_CRASHED}, out of memory perhaps", under_way=True)
    # The class has no public name.
    if type(error).__name__ == "TargetClosedError" or any(part in text for part in _GONE):
        return RendererDown(text, under_way=True)
    if not isinstance(error, Error):
        return error
    return DownloadFailedError(text) if any(part in text for part in _SITE_ERRORS) else RenderFailed(text)
