"""What a site asks for before it shows its pages: headers, cookies of a file, a proxy, a login; as its site file says.

Secrets are put on a request as it goes out and taken off as it comes back, before anybody copies it for a retry or a
redirect: none reaches the frontier, the HTTP cache, a record or another host.
"""

from __future__ import annotations

import asyncio
import base64
import logging
from http.cookiejar import MozillaCookieJar
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import unquote, urlsplit, urlunsplit
from urllib.request import Request as CookieRequest

from scrapy import Request
from scrapy.exceptions import IgnoreRequest, NotConfigured
from scrapy.http import TextResponse

from newscrawl.middlewares.login_form import asks_for_login, field_names, form_request
from newscrawl.request_meta import PROXY
from newscrawl.sites.catalogue import Catalogue
from newscrawl.sites.login import MissingVariableError, expanded
from newscrawl.sites.site import SiteError

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from newscrawl.sites.site import Site

logger = logging.getLogger(__name__)

#: Inside of all that copies or keeps requests, HttpCacheMiddleware (900) too.
ORDER = 950
BAD = 400  # the first status of an error
MAX_LOGINS = 3  # of one site in a run: the first, and when pages show that it has run out
_BEFORE = "_site_access_before"
_LOGGING_IN = "_site_access_login"


class SiteAccessMiddleware:
    """Scrapy downloader middleware, there where ``NEWSCRAWL_SITES_DIR`` has a site that needs it.

    Stats: ``newscrawl/sites/login/<done|failed>``.
    """

    def __init__(self, crawler: Crawler, catalogue: Catalogue) -> None:
        self._crawler = crawler
        self._catalogue = catalogue
        self._jars: dict[str, MozillaCookieJar] = {}
        self._logins: dict[str, asyncio.Task[bool]] = {}
        self._tries: dict[str, int] = {}
        self._closing: asyncio.Future[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read ``NEWSCRAWL_SITES_DIR``; a file that cannot be used is the business of the crawl that begins with it."""
        catalogue = Catalogue(crawler.settings.get("NEWSCRAWL_SITES_DIR", "sites"))
        found = list(catalogue.telling("headers", "[headers", "cookies", "proxy", "login", "[login"))
        if not found:
            raise NotConfigured
        middleware = cls(crawler, catalogue)
        for site in found:
            middleware._check(site)
        return middleware

    def _check(self, site: Site) -> None:
        """Log what of a site's access cannot work, once, before it is needed."""
        try:
            _headers(site)
            self._jar(site)
            if site.login is not None:
                site.login.credentials(site.name)
        except (MissingVariableError, SiteError) as error:
            logger.warning("Site %s: %s", site.name, error)

    async def process_request(self, request: Request) -> None:
        """Dress the request for its site."""
        site = self._catalogue.of_host(urlsplit(request.url).hostname or "")
        if site is None:
            return
        is_about_robots = request.meta.get("dont_obey_robotstxt") or request.url.endswith("/robots.txt")
        if site.login is not None and _LOGGING_IN not in request.meta and not is_about_robots:
            await self._logged_in(site)
        before: dict[str, Any] = {"headers": {}, "proxy": request.meta.get(PROXY)}
        request.meta[_BEFORE] = before
        try:
            self._dress(request, site, before)
        except (MissingVariableError, SiteError):
            return  # said at the start

    def _dress(self, request: Request, site: Site, before: dict[str, Any]) -> None:
        headers = _headers(site)
        cookies = _joined(request, self._jar(site))
        if cookies:
            headers["Cookie"] = cookies if "Cookie" not in headers else f"{headers['Cookie']}; {cookies}"
        if site.proxy:
            proxy, credentials = _proxy(expanded(site.proxy))
            request.meta[PROXY] = proxy
            if credentials:
                headers["Proxy-Authorization"] = credentials
        for name, value in headers.items():
            before["headers"][name] = request.headers.getlist(name)
            request.headers[name] = value

    def process_response(self, request: Request, response: Response) -> Response:
        """Take the secrets off; a page that shows the login again makes the next request log in anew."""
        _undress(request)
        site = self._catalogue.of_host(urlsplit(request.url).hostname or "")
        login = site.login if site is not None else None
        if (
            site is not None
            and login is not None
            and _LOGGING_IN not in request.meta
            and asks_for_login(login, response)
        ):
            self._run_out(site, response)
        return response

    def _run_out(self, site: Site, response: Response) -> None:
        if self._tries.get(site.name, 0) < MAX_LOGINS and self._logins.pop(site.name, None) is not None:
            logger.info("Site %s asks for the login again: %s", site.name, response.url)

    def process_exception(self, request: Request, exception: Exception) -> None:  # noqa: ARG002 - Scrapy hands it over
        """Take the secrets off."""
        _undress(request)

    def _jar(self, site: Site) -> MozillaCookieJar:
        if site.name not in self._jars:
            self._jars[site.name] = _cookies(site)
        return self._jars[site.name]

    async def _logged_in(self, site: Site) -> None:
        """Log in, once; whoever comes meanwhile waits."""
        if site.name not in self._logins:
            self._tries[site.name] = self._tries.get(site.name, 0) + 1
            self._logins[site.name] = asyncio.ensure_future(self._log_in(site))
        is_in = await asyncio.shield(self._logins[site.name])
        engine = self._crawler.engine
        if not is_in and site.login is not None and site.login.required and engine is not None:
            if self._closing is None:
                self._closing = asyncio.ensure_future(engine.close_spider_async(reason="login_failed"))
            raise IgnoreRequest("the site asks for a login, which failed")

    async def _log_in(self, site: Site) -> bool:
        """Fill the form once and tell whether the site took it."""
        try:
            problem = await self._fill(site)
        except MissingVariableError as error:
            problem = str(error)
        except Exception as error:  # noqa: BLE001 - without its text: what a server or a parser says may hold the secret
            problem = f"{type(error).__name__} while the form was sent"
        if self._crawler.stats:
            self._crawler.stats.inc_value(f"newscrawl/sites/login/{'failed' if problem else 'done'}")
        if problem:
            logger.error("Site %s: the login failed: %s", site.name, problem)
        else:
            logger.info("Site %s: logged in", site.name)
        return problem is None

    async def _fill(self, site: Site) -> str | None:
        """Return why it failed, ``None`` if it did not. robots.txt is for crawling; a person's own login is none."""
        login, engine = site.login, self._crawler.engine
        assert login is not None
        assert engine is not None
        username, password = login.credentials(site.name)
        meta = {_LOGGING_IN: True, "dont_obey_robotstxt": True}
        page = await engine.download_async(Request(login.url, meta=meta, dont_filter=True))
        if not isinstance(page, TextResponse):
            return f"{login.url} is not a web page"
        names = field_names(login, page)
        if names is None:
            return f"{login.url} has no form with a field for a password: name the fields in [login]"
        fields = {names[0]: username, names[1]: password, **login.extra_fields}
        try:
            request = form_request(login, page, fields, names[1])
        except ValueError:
            return f"{login.url} has no such form"
        request.meta.update(meta)
        answer = await engine.download_async(request)
        if not isinstance(answer, TextResponse) or answer.status >= BAD:
            return f"the form was answered with status {answer.status}"
        return "user name or password were not taken" if asks_for_login(login, answer) else None


def _headers(site: Site) -> dict[str, str]:
    return {name.title(): expanded(value) for name, value in site.headers.items()}


def _cookies(site: Site) -> MozillaCookieJar:
    """Return the cookies of a site's file, which is looked for beside the site file first."""
    jar = MozillaCookieJar()
    if site.cookies:
        path = Path(site.folder) / site.cookies if (Path(site.folder) / site.cookies).exists() else Path(site.cookies)
        try:
            jar.load(str(path), ignore_discard=True)
        except (OSError, UnicodeDecodeError):  # what is no file of cookies is an OSError, too
            raise SiteError(
                f"{path} cannot be read as cookies: export a cookies.txt (Netscape) from a browser"
            ) from None
    return jar


def _joined(request: Request, jar: MozillaCookieJar) -> str:
    """Return the file's cookies for a request after those that the crawl got itself, which are newer."""
    own = (request.headers.get("Cookie") or b"").decode("latin-1")
    asked = CookieRequest(request.url)  # noqa: S310 - it is not opened, only asked for what would be sent
    jar.add_cookie_header(asked)
    names = {part.partition("=")[0].strip() for part in own.split(";")}
    kept = [part.strip() for part in (asked.get_header("Cookie") or "").split(";")]
    added = [part for part in kept if part and part.partition("=")[0] not in names]
    return "; ".join(filter(None, [own, *added])) if added else ""


def _proxy(url: str) -> tuple[str, str]:
    """Return a proxy's address without its password, and the header that holds it."""
    parts = urlsplit(url)
    if parts.username is None:
        return url, ""
    user = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    bare = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
    return bare, f"Basic {base64.b64encode(user.encode()).decode()}"


def _undress(request: Request) -> None:
    before = request.meta.pop(_BEFORE, None)
    if before is None:
        return
    for name, values in before["headers"].items():
        if values:
            request.headers[name] = values
        else:
            request.headers.pop(name, None)
    if before["proxy"] is None:
        request.meta.pop(PROXY, None)
    else:
        request.meta[PROXY] = before["proxy"]
