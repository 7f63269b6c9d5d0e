"""One page in Chromium, held to the address that it was asked for, until it shows what it has.

robots.txt, offsite and the delay of a host are Scrapy's to apply. So whatever leads to another document is refused in
the browser, before anything is sent, and handed to Scrapy as a redirect: an answer of 3xx, a meta refresh, a script's
``location = …``, a form. Frames, popups and what browsers fetch in advance are refused altogether.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from playwright.async_api import Error

from newscrawl.rendering.engine import FOUND, FULL, NO_POSTS, SIGN, Rendered, header_texts
from newscrawl.rendering.growing import Growth, ListData, grow
from newscrawl.rendering.page_kinds import page_kind
from newscrawl.rendering.page_scripts import GROWING, script
from newscrawl.request_meta import LIST_DATA, LIST_GOES_ON, MORE, WAIT_FOR

if TYPE_CHECKING:
    from collections.abc import Callable
    from weakref import WeakSet

    from playwright.async_api import BrowserContext, CDPSession, Page, Route
    from scrapy import Request
    from scrapy.http import Response

    from newscrawl.rendering.engine import Pace

_STEP = 0.1  # seconds between two looks at a page
_MAX_CLICKS = 2  # on consent walls: some ask once more
_ANSWERING = 3.0  # seconds for a browser to answer
_DOCUMENTS = {"urlPattern": "*", "resourceType": "Document"}
_IN_ADVANCE = "speculation-rules"
# Rules for fetching in advance go past every hook that a browser has: they are gone before they are read.
_NOT_IN_ADVANCE = """
new MutationObserver(function (changes) {
  changes.forEach(function (change) {
    change.addedNodes.forEach(function (node) {
      if (node.nodeName === "SCRIPT" && node.type === "speculationrules") { node.remove(); }
    });
  });
}).observe(document, {childList: true, subtree: true});
"""


class PageSession:
    """*guarded* are the contexts of the browser that let no popup out; this page's is added to them.

    *sent* is called when the request leaves the browser.
    """

    def __init__(
        self, request: Request, pace: Pace, guarded: WeakSet[BrowserContext], sent: Callable[[], None]
    ) -> None:
        self._meta = request.meta
        self._is_text = page_kind(request) == "article"
        self._data = ListData(request.url)
        self._url = request.url
        self._wait_for: str | None = request.meta.get(WAIT_FOR)
        self._pace = pace
        self._guarded = guarded
        self._sent = sent
        self.gone = asyncio.Event()  # the page has ended, whoever ended it
        self._page: Page | None = None
        self._cdp: CDPSession | None = None
        self._frame = ""
        self._is_asked = False
        self._clicks = 0
        self._redirect: Rendered | None = None
        self._target: str | None = None

    @property
    def has_begun(self) -> bool:
        """Whether there was a page."""
        return self._page is not None

    async def begin(self, page: Page, _: Request) -> None:
        """Guard a page that has nothing in it yet."""
        self._page = page
        page.on("popup", _close)
        page.on("close", lambda _: self.gone.set())
        page.on("crash", lambda _: self.gone.set())
        if MORE in self._meta:
            page.on("response", self._data.meet)
        if page.context not in self._guarded:
            self._guarded.add(page.context)
            await page.context.route("**", _refuse)  # pages of ours have a route of their own, which comes first
        await page.add_init_script(_NOT_IN_ADVANCE + NO_POSTS + script("worker_ready.js"))
        self._cdp = await page.context.new_cdp_session(page)
        self._frame = (await self._cdp.send("Page.getFrameTree"))["frameTree"]["frame"]["id"]
        self._cdp.on("Fetch.requestPaused", self._decide)
        stages = [{**_DOCUMENTS, "requestStage": stage} for stage in ("Request", "Response")]
        await self._cdp.send("Fetch.enable", {"patterns": stages})

    async def rendered(self, answer: Response) -> Rendered:
        """Wait for what the page has to show and return it, or the redirect that it turned out to be."""
        page = self._page
        assert page is not None
        ends = asyncio.get_running_loop().time() + GROWING * self._pace.timeout
        is_ready = self._redirect is None and await self._settle(page)
        if self._redirect is None and self._target is None and self._meta.get(MORE):
            growth = Growth(self._meta[MORE], self._pace.pause, self._is_text)
            self._meta[LIST_GOES_ON] = await grow(page, growth, ends)
            self._meta[LIST_DATA] = self._data.urls()
        cookies = [dict(cookie) for cookie in await page.context.cookies(self._url)]
        if self._redirect is not None:
            return replace(self._redirect, cookies=cookies)
        if self._target is not None and not (is_ready if self._wait_for else await page.evaluate(FULL)):
            return Rendered(self._url, 302, {"Location": self._target}, "", cookies)
        html = await page.evaluate(script("snapshot.js")) or await page.content()
        return Rendered(page.url, answer.status, header_texts(answer.headers), html, cookies, is_ready)

    async def browser_answers(self) -> bool:
        """Tell whether the browser does, whatever its page is busy with."""
        if self._page is None:
            return False
        try:
            await asyncio.wait_for(self._page.context.cookies(self._url), _ANSWERING)
        except (TimeoutError, Error):
            return False
        return True

    async def end(self) -> None:
        """Close the page, whatever state it is in."""
        if self._page is not None:
            await _close(self._page)

    async def _settle(self, page: Page) -> bool:
        """Wait for the selector if there is one, else until nothing is fetched and the page keeps still.

        Returns whether it has what it was to have.
        """
        now = asyncio.get_running_loop().time
        ends, since, last = now() + self._pace.patience, now(), ""
        idle = asyncio.ensure_future(self._idle(page))
        try:
            while now() < ends:
                if self._wait_for and await page.evaluate(FOUND, self._wait_for):
                    return True
                if idle.done() or self._target:
                    since = now() if await self._consented(page) else since
                    sign = f"{await page.evaluate(SIGN)} {page.url}"
                    since, last = (since, last) if sign == last else (now(), sign)
                    if await self._is_done(page, now() - since):
                        break
                await asyncio.sleep(_STEP)
        finally:
            idle.cancel()
        return not self._wait_for

    async def _consented(self, page: Page) -> bool:
        """Answer a consent wall where that is asked for; tell whether it gave way just now."""
        if self._pace.consent not in {"refuse", "accept"} or self._clicks >= _MAX_CLICKS:
            return False
        clicked = bool(await page.evaluate(script("consent.js"), self._pace.consent))
        self._clicks += clicked
        return clicked

    async def _is_done(self, page: Page, still: float) -> bool:
        """Tell whether a page that has kept *still* for so many seconds will change no more."""
        if still < self._pace.quiet or self._target:
            return still >= self._pace.quiet
        return not self._wait_for and (still >= self._pace.hope or bool(await page.evaluate(FULL)))

    async def _idle(self, page: Page) -> None:
        with suppress(Error):  # a page that never is idle is taken as it is; what happened to it is noticed elsewhere
            await page.wait_for_load_state("networkidle", timeout=1000 * self._pace.patience)

    async def _decide(self, event: dict[str, Any]) -> None:
        """Let the document come that was asked for, and no other."""
        with suppress(Error):  # the page is being closed
            if "responseStatusCode" in event or "responseErrorReason" in event:
                await self._decide_answer(event)
            elif event["frameId"] == self._frame and not self._is_asked:
                self._is_asked = True
                self._sent()
                await self._send("Fetch.continueRequest", event)
            else:
                if event["frameId"] == self._frame and event["request"]["method"] == "GET":
                    self._target = event["request"]["url"]
                await self._send("Fetch.failRequest", event, errorReason="Aborted")

    async def _decide_answer(self, event: dict[str, Any]) -> None:
        status, entries = event.get("responseStatusCode", 0), event.get("responseHeaders") or []
        headers = {entry["name"]: entry["value"] for entry in entries}
        if 300 <= status < 400 and any(name.lower() == "location" for name in headers):
            self._redirect = Rendered(self._url, status, headers, "")
            nothing = [{"name": "Content-Type", "value": "text/html"}]
            await self._send("Fetch.fulfillRequest", event, responseCode=200, responseHeaders=nothing, body="")
        elif any(name.lower() == _IN_ADVANCE for name in headers):
            kept = [entry for entry in entries if entry["name"].lower() != _IN_ADVANCE]
            await self._send("Fetch.continueResponse", event, responseCode=status, responseHeaders=kept)
        else:
            await self._send("Fetch.continueRequest", event)

    async def _send(self, method: str, event: dict[str, Any], **arguments: Any) -> None:
        assert self._cdp is not None
        await self._cdp.send(method, {"requestId": event["requestId"], **arguments})


async def _refuse(route: Route) -> None:
    with suppress(Error):  # its page is gone
        await route.abort()


async def _close(page: Page) -> None:
    with suppress(Error):  # it is gone, or its browser
        await page.close()
