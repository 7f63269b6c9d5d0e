"""What an engine is: a request goes in, the page as a reader sees it comes out, as if Scrapy had fetched it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol
from urllib.parse import urldefrag, urlsplit

from scrapy.http import HtmlResponse

from newscrawl.normalize.urls.parts import route_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrapy import Request
    from scrapy.http import Headers

EngineName = Literal["splash", "playwright"]

#: A flag of a response: what was to be waited for did not come.
IN_VAIN = "waited in vain"

_OF_SECURE_PAGES = ("__host-", "__secure-")  # beginnings of cookies' names, in small letters

# JavaScript of 2009 for both engines: the document and the open shadow roots in it, at most 200.
_ROOTS = """
  var roots = [document], at, k, all, some = !!Element.prototype.attachShadow;
  for (at = 0; some && at < roots.length && roots.length < 200; at++) {
    all = roots[at].querySelectorAll("*");
    for (k = 0; k < all.length && k < 20000; k++) { if (all[k].shadowRoot) { roots.push(all[k].shadowRoot); } }
  }
"""
#: The same: changes with whatever is added to the page.
SIGN = f"""
(function () {{{_ROOTS}
  return roots.map(function (root) {{
    var body = root === document ? document.body : root;
    return root.querySelectorAll("*").length + ":" + (body ? body.textContent.length : 0);
  }}).join(" ");
}})()
"""
#: The same: whether there is something to read. A page that is still without is given ``Pace.hope``.
FULL = f"""
(function () {{{_ROOTS}
  function count(name, length) {{
    return roots.reduce(function (sum, root) {{
      return sum + Array.prototype.filter.call(root.querySelectorAll(name), function (element) {{
        return (element.textContent || "").replace(/\\s+/g, " ").length >= length;
      }}).length;
    }}, 0);
  }}
  return count("p", 80) >= 2 || count("a", 22) >= 3;
}})()
"""

#: The same: a function that tells whether a selector has found anything; one that the engine cannot read has not.
FOUND = """
(function (selector) {
  try { return document.querySelector(selector) !== null; } catch (error) { return false; }
})
"""
#: Run before a page's own scripts: what a form would post is not sent at all, as nobody asked for it. (Browsers cease
#: to read a page that posts, and Splash does not tell a form that posts from one that only asks.)
NO_POSTS = """
(function () {
  var submit = HTMLFormElement.prototype.submit;
  HTMLFormElement.prototype.submit = function () {
    if (this.method === "get") { submit.call(this); }
  };
  document.addEventListener("submit", function (event) {
    if (event.target.method !== "get") { event.preventDefault(); }
  }, true);
})();
"""

# Of the page's answer these told of bytes that are gone, or of a page that JavaScript had not filled yet: a listing
# whose shell never changes would count as unchanged for ever.
_UNTRUE = frozenset({"content-encoding", "content-length", "transfer-encoding", "etag", "last-modified", "set-cookie"})
# What a browser says itself, or says with every request of a page.
_BROWSERS_OWN = frozenset({"user-agent", "cookie", "accept-encoding", "host", "connection", "content-length"})
_CONDITIONS = frozenset({"if-none-match", "if-modified-since"})


class RendererDown(Exception):  # noqa: N818 - it is a state of the engine, and no fault of the page
    """The engine does not answer. ``under_way``: it was at work on this page when it stopped."""

    def __init__(self, message: str, *, under_way: bool = False) -> None:
        super().__init__(message)
        self.under_way = under_way


class RenderFailed(Exception):  # noqa: N818 - as above
    """The engine is there and could not render this page."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds: until a page that moves on is taken as it is, until one that keeps still and is empty is, for how long a
    DOM keeps still to be done, until an engine must answer, between two requests of a growing list. ``at_once`` is how
    many pages one engine renders at a time, ``consent`` the answer to consent walls: off, refuse or accept.
    """  # noqa: D205 - a table of numbers

    patience: float = 10.0
    hope: float = 2.0
    quiet: float = 0.3
    timeout: float = 30.0
    at_once: int = 4
    pause: float = 0.0
    consent: str = "off"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page as an engine saw it; ``cookies`` as in HAR: dicts with name, value, domain, path.

    ``is_ready`` is false when it did not show what was to be waited for.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    html: str
    cookies: Sequence[Mapping[str, object]] = field(default=())
    is_ready: bool = True

    def response(self, asked: str) -> HtmlResponse:
        """Return the page as Scrapy would have it from a site that needs no JavaScript; *asked*: the request's URL."""
        headers: dict[str, list[str]] = {
            name: [value] for name, value in self.headers.items() if name.lower() not in _UNTRUE
        }
        headers["Content-Type"] = ["text/html; charset=utf-8"]
        if self.cookies:
            headers["Set-Cookie"] = [_set_cookie(cookie) for cookie in self.cookies]
        body = self.html.encode("utf-8", "replace")
        flags = ["rendered"] if self.is_ready else ["rendered", IN_VAIN]
        url, _ = urldefrag(self.url)  # as it is of a page that was fetched
        url += route_of(self.url) if route_of(asked) else ""
        return HtmlResponse(url, self.status, headers, body, encoding="utf-8", flags=flags)


class Engine(Protocol):
    """One way to run JavaScript. ``name`` is what settings and stats call it, ``remedy`` what to do when it is down."""

    name: EngineName

    @property
    def remedy(self) -> str:
        """What to do when it does not answer, for a sentence."""

    async def render(self, request: Request) -> HtmlResponse:
        """Return the rendered page; raises ``RendererDown``, ``RenderFailed`` or one of Scrapy's download errors."""

    async def answers(self) -> bool:
        """Tell whether it is there."""

    async def close(self) -> None:
        """End whatever it started."""


def drop_conditions(request: Request) -> None:
    """Take away what makes a server answer 304: the shell of a page may be what it was, and its articles new."""
    for name in _CONDITIONS:
        request.headers.pop(name, None)


def page_headers(request: Request) -> dict[str, str]:
    """Return the headers that the page is asked for with, beside those that are the browser's own."""
    texts = header_texts(request.headers)
    return {name: value for name, value in texts.items() if name.lower() not in _BROWSERS_OWN}


def header_texts(headers: Headers) -> dict[str, str]:
    """Return headers as text; several of one name are joined by commas, as RFC 9110, 5.3 allows."""
    return {str(name): str(value) for name, value in headers.to_unicode_dict().items()}


def user_agent(request: Request) -> str:
    """Return who we say we are."""
    return (request.headers.get("User-Agent") or b"").decode("latin-1")


def page_cookies(request: Request) -> list[dict[str, str | bool]]:
    """Return the request's cookies with what a browser wants to know of each, less those that none would take."""
    parts = urlsplit(request.url)
    is_secure, host = parts.scheme == "https", parts.hostname or ""
    cookies = (request.headers.get("Cookie") or b"").decode("utf-8", "replace").split(";")
    pairs = (each.strip().partition("=") for each in cookies if each.strip().isprintable())
    return [
        {"name": name, "value": value, "domain": host, "path": "/", "secure": is_secure}
        for name, sign, value in pairs
        if sign and name and (is_secure or not name.lower().startswith(_OF_SECURE_PAGES))
    ]


def _set_cookie(cookie: Mapping[str, object]) -> str:
    domain = str(cookie.get("domain") or "")
    scope = f"; Domain={domain.lstrip('.')}" if domain.startswith(".") else ""
    return f"{cookie.get('name')}={cookie.get('value')}; Path={cookie.get('path') or '/'}{scope}"
