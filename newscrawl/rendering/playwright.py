"""The engine ``playwright``: the system's own Chromium, reached through scrapy-playwright (extra ``playwright``).

It runs whatever today's browsers run and verifies certificates; it costs several times what Splash costs. Settings:
``NEWSCRAWL_RENDER_CHROMIUM`` (path of the browser, found by itself otherwise) and scrapy-playwright's own. Imported
where the extra is installed only.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

# As scrapy-playwright does: a browser that ended has no public name. Without it the import fails, and every test.
from playwright._impl._errors import TargetClosedError
from playwright.async_api import Error, Page
from playwright.async_api import TimeoutError as PlaywrightTimeout
from scrapy import Request
from scrapy.exceptions import DownloadFailedError
from scrapy_playwright.handler import ScrapyPlaywrightDownloadHandler
from scrapy_playwright.page import PageMethod

from newscrawl.rendering.chromium import browser
from newscrawl.rendering.engine import (
    FULL,
    SIGN,
    Rendered,
    RendererDown,
    RenderFailed,
    header_texts,
    page_cookies,
    page_headers,
    user_agent,
)

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import HtmlResponse, Response

    from newscrawl.rendering.engine import EngineName, Pace

_STEP = 0.1
_SITE_ERRORS = "net::ERR_"  # what Chromium says of a server that does not answer, and not of itself


async def settle(page: Page, pace: Pace) -> None:
    """Wait until nothing is being fetched and the page keeps still, longer while there is nothing to read."""
    now = asyncio.get_running_loop().time
    ends = now() + pace.patience
    try:
        await page.wait_for_load_state("networkidle", timeout=1000 * pace.patience)
    except PlaywrightTimeout:
        return
    since, last = now(), ""
    while now() < ends:
        sign = f"{await page.evaluate(SIGN)} {page.url}"
        since, last = (since, last) if sign == last else (now(), sign)
        still = now() - since
        if still >= pace.quiet and (still >= pace.hope or await page.evaluate(FULL)):
            return
        await asyncio.sleep(_STEP)


class PlaywrightEngine:
    """See the module; *pace* is how long to wait for what."""

    name: EngineName = "playwright"

    def __init__(self, crawler: Crawler, pace: Pace) -> None:
        self._crawler = crawler
        self._pace = pace
        self._handler: Any = None
        self._starting = asyncio.Lock()
        self._turn = asyncio.Semaphore(pace.at_once)

    @property
    def remedy(self) -> str:
        """What to do when it does not answer."""
        return f"its browser is {browser(self._crawler.settings)}"

    async def render(self, request: Request) -> HtmlResponse:
        """Return the rendered page. A redirect is handed to Scrapy, which may follow it or not."""
        asked = self._asked(request)
        async with self._turn:
            handler = await self._started()
            try:
                answer = await asyncio.wait_for(handler.download_request(asked), self._pace.timeout)
            except TimeoutError:
                raise RenderFailed(f"Chromium had no page after {self._pace.timeout:.0f} s") from None
            except Error as error:
                raise _translated(error) from None
        return _read(asked, answer)

    async def answers(self) -> bool:
        """Tell whether there is a browser to start."""
        return browser(self._crawler.settings) is not None

    async def close(self) -> None:
        """End the browser."""
        if self._handler is not None:
            await self._handler.close()

    def _asked(self, request: Request) -> Request:
        async def bring_cookies(page: Page, _: Request) -> None:
            if cookies:
                await page.context.add_cookies(cookies)

        cookies: Any = page_cookies(request)
        headers = {**page_headers(request), "User-Agent": user_agent(request)}
        meta = {
            "playwright": True,
            "playwright_page_methods": [PageMethod(settle, self._pace)],
            "playwright_page_init_callback": bring_cookies,
            "playwright_context_kwargs": {
                "user_agent": user_agent(request),  # what scripts are told
                "service_workers": "block",
                "accept_downloads": False,
            },
        }
        return Request(request.url, headers=headers, meta=meta)

    async def _started(self) -> Any:
        """Return the handler, begun at the first page that needs it: a browser costs half a second and 200 MB."""
        async with self._starting:
            if self._handler is None:
                handler = ScrapyPlaywrightDownloadHandler.from_crawler(self._crawler)
                # It waits for the signal that the engine has started, which was long ago; nothing public starts it.
                await handler._launch()  # noqa: SLF001 - every test that renders with Chromium fails when it moves
                self._handler = handler
        return self._handler


def _translated(error: Error) -> Exception:
    text = str(error).split("\n", 1)[0][:200]
    if isinstance(error, TargetClosedError):
        return RendererDown(text, under_way=True)
    return DownloadFailedError(text) if _SITE_ERRORS in text else RenderFailed(text)


def _read(asked: Request, answer: Response) -> HtmlResponse:
    headers = header_texts(answer.headers)
    if asked.meta.get("redirect_urls"):
        return Rendered(asked.url, 302, {**headers, "Location": answer.url}, "").response()
    return Rendered(answer.url, answer.status, headers, getattr(answer, "text", "")).response()
