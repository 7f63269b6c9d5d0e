"""Decides for each page whether it is rendered, and by which engine.

``docs/settings.md`` has the settings. ``NEWSCRAWL_RENDERS`` holds the modes of configured sites, by domain, and
``NEWSCRAWL_RENDERS_WAIT_FOR`` the selectors that their pages are waited for; the add-on fills both. For a spider that
reads pages itself (``judges_pages``) what it read decides: see ``second_look``.
"""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from scrapy import signals
from scrapy.exceptions import IgnoreRequest, UsageError
from scrapy.http import HtmlResponse

from newscrawl.crawl_run import job_of
from newscrawl.job.reasons import NEVER_ASKED
from newscrawl.network.engine_proxies import own_address
from newscrawl.normalize.urls.canonical import host_key, registered_domain
from newscrawl.normalize.urls.parts import route_of
from newscrawl.rendering.engine import IN_VAIN, Pace, RendererDown, RenderFailed, drop_conditions
from newscrawl.rendering.engines import ENGINES, Engines, named_engines
from newscrawl.rendering.keeping import keep
from newscrawl.rendering.need import has_paragraphs, need
from newscrawl.rendering.page_counts import CUT, IN_PART, LEFT, NOT_RUN, WAITED_IN_VAIN, PageCounts
from newscrawl.rendering.page_kinds import page_kind
from newscrawl.rendering.second_look import TAKEN, SecondLook, Tools
from newscrawl.request_meta import ENGINE, ENGINES_TRIED, JUDGED, LIST_GOES_ON, MORE, WAIT_FOR, RequestMeta
from newscrawl.scrapy_tuning.response_text import text_of
from newscrawl.signals import needs_javascript
from newscrawl.sites.site import RENDER_MODES
from newscrawl.state.crawl_history import NAME as MEMORY
from newscrawl.state.renderings import PLAIN, Renderings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from newscrawl.rendering.engine import Engine
from newscrawl.rendering.need import Kind, Need

logger = logging.getLogger(__name__)

_MODERN = "playwright"


class Sites(NamedTuple):
    """What configured sites say, by domain: their modes, and the selectors that kinds of pages are waited for."""

    modes: Mapping[str, str]
    wait_for: Mapping[str, Mapping[str, str]]


class NeedsJavaScript(IgnoreRequest):
    """An article that shows nothing without JavaScript, and that no engine here could show."""


class RenderingMiddleware:
    """Order 575: sees a page unpacked and after its redirects, before courtesy and retries judge it."""

    def __init__(self, crawler: Crawler, mode: str, sites: Sites, engines: Engines) -> None:
        self._crawler = crawler
        self._counts = PageCounts(crawler.stats)
        self._mode = mode
        self._sites = sites
        self._engines = engines
        self._renderings = Renderings(None)
        self._more = crawler.settings.getint("NEWSCRAWL_RENDER_MORE", 5)
        self.second_look = self._looking_with(self._renderings)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read the settings; raises ``UsageError`` for what cannot be meant."""
        settings = crawler.settings
        mode = str(settings.get("NEWSCRAWL_RENDER") or "auto")
        if mode not in RENDER_MODES:
            raise UsageError(
                f"NEWSCRAWL_RENDER={mode!r} is not a mode: write {' or '.join(RENDER_MODES)}", print_help=False
            )
        own_address(settings)  # said at the start, as engines begin late
        pace = Pace(
            patience=settings.getfloat("NEWSCRAWL_RENDER_WAIT", 10.0),
            timeout=settings.getfloat("NEWSCRAWL_RENDER_TIMEOUT", 30.0),
            at_once=settings.getint("NEWSCRAWL_RENDER_CONCURRENCY", 4),
            pause=settings.getfloat("DOWNLOAD_DELAY"),
            consent=str(settings.get("NEWSCRAWL_RENDER_CONSENT") or "off"),
        )
        lease = settings.getfloat("NEWSCRAWL_FRONTIER_TTL", 60.0)
        if pace.timeout >= lease:
            raise UsageError(
                f"NEWSCRAWL_RENDER_TIMEOUT={pace.timeout:g} is not shorter than the frontier's lease of {lease:g} s: "
                f"write less, or NEWSCRAWL_FRONTIER_TTL={2 * pace.timeout:g} too",
                print_help=False,
            )
        patience = settings.getfloat("NEWSCRAWL_RENDER_PATIENCE", 120.0)
        engines = Engines(crawler, named_engines(settings), pace, patience)
        sites = Sites(settings.getdict("NEWSCRAWL_RENDERS"), settings.getdict("NEWSCRAWL_RENDERS_WAIT_FOR"))
        middleware = cls(crawler, mode, sites, engines)
        crawler.signals.connect(middleware._spider_opened, signals.spider_opened)
        crawler.signals.connect(middleware._spider_closed, signals.spider_closed)
        return middleware

    def engine(self, name: str) -> Engine:
        """Return an engine, for the download handler."""
        return self._engines.engine(name)

    async def process_request(self, request: Request) -> None:
        """Mark a page that is rendered without a plain look at it first."""
        kind = page_kind(request)
        if kind is None or ENGINE in request.meta or JUDGED in request.meta or self.second_look.is_data(request.url):
            return
        mode = self._mode_of(request)
        habit = self._renderings.habit(host_key(request.url), kind)
        if mode == "always":
            engines = await self._engines.there() or list(ENGINES)[:1]
            self._mark(request, habit.way if habit.way in engines else engines[0])
        elif mode == "auto" and habit.engine is not None and habit.engine in await self._engines.there():
            self._mark(request, habit.engine)
        elif mode == "auto" and route_of(request.url) and (engines := await self._engines.there()):
            self._mark(request, engines[-1])  # a server never sees the route; the last one runs most

    async def process_response(self, request: Request, response: Response) -> Request | Response:
        """Return the page, or the request that renders what shows nothing; raises ``NeedsJavaScript``."""
        engine, kind = request.meta.get(ENGINE), page_kind(request)
        if engine is not None:
            self._engines.is_back(engine)
        if kind is None or response.status != 200 or not isinstance(response, HtmlResponse):
            return response
        if engine is None and self._mode_of(request) != "auto":
            return response
        judges = bool(getattr(self._crawler.spider, "judges_pages", False))
        why, in_vain = None if judges else _need(response, kind), IN_VAIN in response.flags
        if why is not None:
            self._counts.add(f"empty/{engine}" if engine else "needed")
            return await self._other(request, why) or self._leave(request, response, why)
        if in_vain:
            self._counts.add(f"waited_in_vain/{engine}")
            if other := await self._other(request, None):
                return other
            self._counts.add(WAITED_IN_VAIN, request)
        if not judges:  # whoever reads the page knows better
            self._renderings.note(host_key(request.url), kind, engine or PLAIN)
        if engine is not None:
            self._counts.add(f"rendered/{engine}")
            response = self.second_look.filled(response)
        if kind == "listing" and request.meta.get(LIST_GOES_ON):
            self._counts.add("list_goes_on")
            logger.info("%s goes on after %d times: NEWSCRAWL_RENDER_MORE lets it grow on", request.url, self._more)
        return response

    async def process_exception(self, request: Request, exception: Exception) -> Request | None:
        """Let a page wait for an engine that is down, or try the other one on a page that it could not render."""
        if isinstance(exception, RendererDown):
            again = await self._engines.put_off(request, exception)
            if again is not None:
                return again
        elif not isinstance(exception, RenderFailed):
            return None
        self._counts.add(f"failed/{request.meta[ENGINE]}")
        RequestMeta.of(request).mark_unreadable()
        again = await self._other(request, None) or self._plain_again(request)
        if again is None and JUDGED in request.meta:
            told = {"url": request.url, "engines": tuple(await self._engines.there())}
            self._crawler.signals.send_catch_log(needs_javascript, **told)
        return again

    def _plain_again(self, request: Request) -> Request | None:
        """Return the request for the page as it was without an engine, where that was worth something."""
        judged = request.meta.get(JUDGED) or {}
        if not judged.get(PLAIN) or TAKEN in judged:
            return None
        meta = {name: value for name, value in request.meta.items() if name not in {ENGINE, ENGINES_TRIED}}
        return request.replace(meta={**meta, JUDGED: {**judged, TAKEN: 1}}, dont_filter=True)

    async def _other(self, request: Request, why: Need | None) -> Request | None:
        """Return the request for the next engine that has not been tried."""
        tried = [*request.meta.get(ENGINES_TRIED, ()), *filter(None, [request.meta.get(ENGINE)])]
        known = {*tried, *(request.meta.get(JUDGED) or ())}
        left = [name for name in await self._engines.there() if name not in known]
        if not left:
            return None
        again = request.replace(meta={**request.meta, ENGINES_TRIED: tried}, dont_filter=True)
        self._mark(again, _MODERN if why and why.modern and _MODERN in left else left[0])
        return again

    def _leave(self, request: Request, response: Response, why: Need) -> Response:
        """Pass on a listing as it is; an article is left for a run that has the engine for it."""
        self._counts.add(LEFT, request)
        if page_kind(request) == "listing":
            return response
        meta, reason = RequestMeta.of(request), f"needs JavaScript: it {why.reason}"
        meta.fail(reason)
        meta.mark_unreadable()
        raise NeedsJavaScript(reason)

    def _mark(self, request: Request, engine: str) -> None:
        """Have a page rendered."""
        request.meta[ENGINE] = engine
        selectors = self._sites.wait_for.get(registered_domain(request.url), {})
        if (selector := selectors.get(page_kind(request) or "")) is not None:
            request.meta[WAIT_FOR] = selector
        if self.second_look.lets_grow(request, page_kind(request)):
            request.meta[MORE] = self._more
        drop_conditions(request)

    def _mode_of(self, request: Request) -> str:
        """Return the mode of a page: the spider's argument, its site's, the crawl's."""
        given = getattr(self._crawler.spider, "render", None)
        return str(given or self._sites.modes.get(registered_domain(request.url)) or self._mode)

    def _looking_with(self, renderings: Renderings) -> SecondLook:
        def may_render(request: Request) -> bool:
            return page_kind(request) is not None and self._mode_of(request) != "never"

        def not_run(request: Request) -> None:
            if page_kind(request) == "article":  # a list without articles may have none
                self._counts.add(NOT_RUN, request)
            self._crawler.signals.send_catch_log(needs_javascript, url=request.url, engines=(NEVER_ASKED,))

        counts = (partial(self._counts.add, what) for what in (LEFT, IN_PART, CUT))
        tools = Tools(self._engines.there, self._mark, may_render, not_run, *counts)
        return SecondLook(self._crawler, renderings, tools)

    def _spider_opened(self) -> None:
        folder = job_of(self._crawler).folder
        self._renderings = Renderings(folder and folder / MEMORY)
        self.second_look = self._looking_with(self._renderings)

    async def _spider_closed(self) -> None:
        await keep(self._renderings, self._crawler)
        is_told = any(map(self._counts.has, (LEFT, IN_PART, CUT)))
        self._counts.tell(has_engine=is_told and bool(await self._engines.there()))
        await self._engines.close()


def _need(response: HtmlResponse, kind: Kind) -> Need | None:
    """Return why a page must be rendered; most show that they need not before a text is made of them, and kept."""
    if kind == "article" and response.encoding == "utf-8" and has_paragraphs(response.body):
        return None
    return need(text_of(response), kind)
