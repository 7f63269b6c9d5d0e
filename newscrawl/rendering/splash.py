"""The engine ``splash``: QtWebKit in a Splash server, reached through scrapy-splash.

It runs ES5, most of ES2015 and, by a shim, fetch(); it does not verify certificates. Settings: ``SPLASH_URL``
("http://127.0.0.1:8050"), ``SPLASH_USER`` and ``SPLASH_PASS``; ``NEWSCRAWL_RENDER_PROXY`` for one in a container or on
another machine.
"""

from __future__ import annotations

import logging
import secrets
from importlib.resources import files
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from scrapy import Request
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
)

from newscrawl.discovery.pager_labels import next_labels
from newscrawl.discovery.read_on import read_on_labels
from newscrawl.network.engine_proxies import EngineProxies, own_address
from newscrawl.network.http11 import HTTP11DownloadHandler
from newscrawl.normalize.urls.canonical import is_same_site
from newscrawl.rendering.blocking import blocked_parts
from newscrawl.rendering.engine import (
    FOUND,
    FULL,
    NO_POSTS,
    SIGN,
    Rendered,
    RendererDown,
    RenderFailed,
    page_cookies,
    page_headers,
    user_agent,
)
from newscrawl.rendering.page_kinds import page_kind
from newscrawl.rendering.page_scripts import GROWING, MAX_DATA, script
from newscrawl.rendering.render_queue import RenderQueue
from newscrawl.rendering.scrapy_splash import SplashMiddleware, SplashRequest
from newscrawl.request_meta import ENGINES_LOST, LIST_DATA, LIST_GOES_ON, MORE, WAIT_FOR

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import HtmlResponse, Response

    from newscrawl.rendering.engine import EngineName, Pace

logger = logging.getLogger(__name__)

_NOT_HELD = (
    "The Splash at %s resolves names itself, so the scripts of its pages are not held to NEWSCRAWL_ADDRESSES: "
    "write an address of this machine that it can reach as NEWSCRAWL_RENDER_PROXY, or NEWSCRAWL_ADDRESSES=any"
)
DEFAULT_URL = "http://127.0.0.1:8050"
_PING_SECONDS = 3.0
_GRACE = 5.0  # seconds that Scrapy waits longer than Splash, for Splash to say that it timed out
_BUSY = 503
_CANNOT_CONNECT = (DownloadConnectionRefusedError, CannotResolveHostError)
_LOST = (DownloadFailedError, DownloadCancelledError, DownloadTimeoutError)


class SplashEngine:
    """See the module; *pace* is how long to wait for what."""

    name: EngineName = "splash"

    def __init__(self, crawler: Crawler, pace: Pace) -> None:
        self.url = crawler.settings.get("SPLASH_URL") or DEFAULT_URL
        self._pace = pace
        named = own_address(crawler.settings)
        self._proxy_host = named or ("127.0.0.1" if _is_here(self.url) else None)
        self._password = secrets.token_urlsafe(24) if named else ""
        self._proxies = EngineProxies(crawler, self._proxy_host or "", self._password)
        if self._proxy_host is None and crawler.settings.get("NEWSCRAWL_ADDRESSES") != "any":
            logger.warning(_NOT_HELD, self.url)
        self._splash = SplashMiddleware.from_crawler(crawler)
        self._splash.spider_opened(crawler.spider)
        self._http = HTTP11DownloadHandler.from_crawler(crawler)
        self._render_queue = RenderQueue(pace.at_once)
        folder = files(__package__)
        self._script = folder.joinpath("page.lua").read_text(encoding="utf-8")
        self._shim = folder.joinpath("shim.js").read_text(encoding="utf-8")

    @property
    def remedy(self) -> str:
        """What to do when it does not answer."""
        return f"SPLASH_URL is {self.url}; start one with: newscrawl splash start"

    async def render(self, request: Request) -> HtmlResponse:
        """Return the rendered page."""
        arguments = {**self._arguments(request), "proxy": await self._proxy(request)}
        asked = SplashRequest(request.url, endpoint="execute", args=arguments, magic_response=False)
        sent = self._splash.process_request(asked)
        assert sent is not None
        async with self._render_queue.take(request):
            # A connection that was kept may be one to the Splash that has just ended, which is not this page's fault.
            if request.meta.get(ENGINES_LOST) and not await self.answers():
                raise RendererDown("no answer to a ping")
            answer = await self._ask(sent)
        return self._read(request, answer, self._splash.process_response(sent, answer))

    async def answers(self) -> bool:
        """Tell whether it answers a ping."""
        try:
            ping = Request(urljoin(self.url, "/_ping"), meta={"download_timeout": _PING_SECONDS})
            return bool((await self._http.download_request(ping)).status == 200)
        except (*_CANNOT_CONNECT, *_LOST):
            return False

    async def close(self) -> None:
        """Close the connections."""
        await self._http.close()
        await self._proxies.close()

    async def _proxy(self, request: Request) -> dict[str, Any] | None:
        """Return the proxy that holds the page to its addresses; none where Splash cannot reach it."""
        address = urlsplit(await self._proxies.address(request) or "") if self._proxy_host else None
        if address is None or address.port is None:
            return None
        told = {"host": address.hostname, "port": address.port, "type": "SOCKS5"}
        return {**told, "username": "newscrawl", "password": self._password} if self._password else told

    def _arguments(self, request: Request) -> dict[str, Any]:
        return {
            "lua_source": self._script,
            "timeout": max(1.0, self._pace.timeout - _GRACE),
            "patience": self._pace.patience,
            "hope": self._pace.hope,
            "quiet": self._pace.quiet,
            "sign": SIGN,
            "full": FULL,
            "found": FOUND,
            "no_posts": NO_POSTS,
            "select": request.meta.get(WAIT_FOR),
            "shim": self._shim,
            **self._growing(request),
            "agent": user_agent(request),
            "headers": page_headers(request),
            "cookies": page_cookies(request),
            "blocked": list(blocked_parts(urlsplit(request.url).hostname or "")),
        }

    def _growing(self, request: Request) -> dict[str, Any]:
        """Return how a list is let grow, and what is answered to a consent wall."""
        times, pace, in_text = request.meta.get(MORE, 0), self._pace, page_kind(request) == "article"
        consent = pace.consent if pace.consent in {"refuse", "accept"} else None
        return {
            "more": times,
            "labels": (read_on_labels() if in_text else next_labels()) if times else [],
            "in_text": in_text,
            "grow": script("grow.js") if times else None,
            "pause": pace.pause,
            "growing": GROWING * pace.timeout,
            "consents": script("consent.js") if consent else None,
            "consent": consent,
        }

    async def _ask(self, sent: Request) -> Response:
        sent.meta["download_timeout"] = self._pace.timeout
        try:
            return await self._http.download_request(sent)
        except _CANNOT_CONNECT as error:
            raise RendererDown(str(error) or type(error).__name__) from None
        except _LOST as error:
            if isinstance(error, DownloadTimeoutError) and await self.answers():
                raise RenderFailed(f"Splash had no page after {self._pace.timeout:.0f} s") from None
            raise RendererDown(f"{type(error).__name__}: {error}", under_way=True) from None

    def _read(self, request: Request, answer: Response, page: Any) -> HtmlResponse:
        if answer.status == _BUSY:
            raise RendererDown("Splash is busy")
        data = page.data if answer.status == 200 else None
        if not isinstance(data, dict):
            raise RenderFailed(f"Splash answered {answer.status}: {answer.body[:300].decode('utf-8', 'replace')}")
        if "failure" in data:  # the page's own server did not answer: retried as it would be without a browser
            raise DownloadFailedError(f"{request.url} could not be loaded: {str(data['failure'])[:100]}")
        if MORE in request.meta:
            addresses = [
                url for url in str(data.get("data") or "").split("\n") if url and is_same_site(url, request.url)
            ]
            request.meta[LIST_DATA] = list({url.partition("?")[0]: url for url in reversed(addresses)}.values())[
                :MAX_DATA
            ]
            request.meta[LIST_GOES_ON] = bool(data.get("goes_on"))
        return Rendered(
            url=str(data["url"]),
            status=int(data["status"]),
            headers=_texts(data.get("headers")),
            html=str(data["html"]),
            cookies=_dicts(data.get("cookies")),
            is_ready=bool(data.get("ready", True)),
        ).response(request.url)


def _is_here(url: str) -> bool:
    """Tell whether a Splash is on this machine's loopback."""
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _texts(value: object) -> dict[str, str]:
    return {str(name): str(text) for name, text in value.items()} if isinstance(value, dict) else {}


def _dicts(value: object) -> list[dict[str, object]]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []
