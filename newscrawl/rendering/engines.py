"""The engines of a crawl: which are there, and what becomes of requests while one is not."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from typing import TYPE_CHECKING

from scrapy.exceptions import UsageError
from scrapy.utils.defer import deferred_from_coro
from scrapy.utils.misc import load_object

from newscrawl.rendering.chromium import MISSING, browser
from newscrawl.rendering.engine_health import EngineHealth
from newscrawl.request_meta import DOWNLOAD_SLOT, ENGINE, ENGINES_LOST
from newscrawl.scheduling import scheduler_of

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.settings import BaseSettings

    from newscrawl.rendering.engine import Engine, Pace, RendererDown

logger = logging.getLogger(__name__)

#: In the order of trying: the cheap one first.
ENGINES = {
    "splash": "newscrawl.rendering.splash.SplashEngine",
    "playwright": "newscrawl.rendering.playwright.PlaywrightEngine",
}
#: The reason a crawl ends with when an engine does not come back; ``job.outcome`` has its exit code.
UNAVAILABLE = "renderer_unavailable"

_MAX_LOST = 2  # an engine that ends over a page among others, and again over that page alone, ends because of it


def named_engines(settings: BaseSettings) -> list[str]:
    """Return the engines that the settings name, by themselves or by a ``SPLASH_URL``; raises ``UsageError``."""
    given = settings.get("NEWSCRAWL_RENDER_ENGINES") or ()
    names = given.replace(",", " ").split() if isinstance(given, str) else list(given)
    if not names and settings.get("SPLASH_URL"):
        names = [name for name in ENGINES if name == "splash" or browser(settings)]
    for name in names:
        if name not in ENGINES:
            wanted = " or ".join(ENGINES)
            raise UsageError(f"NEWSCRAWL_RENDER_ENGINES names {name!r}: write {wanted}, or both", print_help=False)
    if "playwright" in names and browser(settings) is None:
        raise UsageError(f"NEWSCRAWL_RENDER_ENGINES names playwright: {MISSING}", print_help=False)
    return names


class Engines:
    """Built at the first page that needs one. *named* are those the settings want, whether they answer or not."""

    def __init__(self, crawler: Crawler, named: list[str], pace: Pace, patience: float) -> None:
        self._crawler = crawler
        self._named = named
        self._pace = pace
        self._built: dict[str, Engine] = {}
        self._engine_health = defaultdict[str, EngineHealth](lambda: EngineHealth(patience))
        self._there: list[str] | None = None
        self._looking = asyncio.Lock()
        self._is_over = False

    def engine(self, name: str) -> Engine:
        """Return an engine, built at the first call."""
        if name not in self._built:
            self._built[name] = load_object(ENGINES[name])(self._crawler, self._pace)
        return self._built[name]

    async def there(self) -> list[str]:
        """Return the engines of this crawl, the first to try first; looked for once."""
        async with self._looking:
            if self._there is None:
                self._there = self._named or [name for name in ENGINES if await self._is_there(name)]
        return self._there

    async def _is_there(self, name: str) -> bool:
        if name == "playwright" and browser(self._crawler.settings) is None:
            return False
        return await self.engine(name).answers()

    async def put_off(self, request: Request, error: RendererDown) -> Request | None:
        """Return the request to come again when its engine may be back; ``None`` when it is the page that ends it.

        Only the page's own site waits meanwhile. When patience is at its end another engine goes on, or the crawl
        closes, with the request still to be done.
        """
        name, stats = request.meta[ENGINE], self._crawler.stats
        lost = request.meta.get(ENGINES_LOST, 0) + error.under_way
        outage = self._engine_health[name]
        if lost >= _MAX_LOST:
            outage.end()  # whatever becomes of the engine, that was the page
            logger.error("%s ended %d times over %s (%s), which is left", name, lost, request.url, error)
            return None
        if outage.begin():
            stats.inc_value(f"newscrawl/rendering/down/{name}")
            logger.error("%s does not answer (%s); its pages wait: %s", name, error, self.engine(name).remedy)
        again = request.replace(meta={**request.meta, ENGINES_LOST: lost}, dont_filter=True)
        if outage.is_hopeless:
            return self._without(name, again)
        stats.inc_value("newscrawl/rendering/put_off")
        await self._rest(again, outage.wait)
        return again

    def is_back(self, name: str) -> None:
        """Note that an engine has answered."""
        seconds = self._engine_health[name].end()
        if seconds:
            logger.warning("%s is back after %.1f s", name, seconds)

    async def close(self) -> None:
        """End the engines."""
        for engine in self._built.values():
            await engine.close()

    def _without(self, name: str, request: Request) -> Request:
        """Go on without an engine that did not come back."""
        others = [other for other in self._there or () if other != name]
        if others:
            self._there = others
            logger.error("%s did not come back: its pages go to %s", name, others[0])
            request.meta[ENGINE] = others[0]
        elif not self._is_over:
            self._is_over = True
            logger.critical("%s did not come back: what needs it waits for the next run", name)
            assert self._crawler.engine is not None
            deferred_from_coro(self._crawler.engine.close_spider_async(reason=UNAVAILABLE))
        return request

    async def _rest(self, request: Request, seconds: float) -> None:
        """Hold the requests of the page's host: in newscrawl's scheduler, which has others to send, or here."""
        if not scheduler_of(self._crawler).rest(request.meta[DOWNLOAD_SLOT], seconds):
            await asyncio.sleep(seconds)
