"""A site on loopback whose pages need JavaScript, and that remembers who asked for what and when."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, NamedTuple

from tests.loopback import HangingUp, LoopbackSite, QuietHandler

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ssl import SSLContext

Answer = tuple[int, dict[str, str], str]
WORDS = "The keeper of the lock set a chair beside the gate and read the whole of the timetable aloud to the ducks."
_EMPTY = '<!DOCTYPE html><html><head><title>Page</title></head><body><div id="app"></div>%s</body></html>'
_FILL = """
var app = document.getElementById("app");
for (var i = 0; i < 3; i++) {
  var p = document.createElement("p");
  p.textContent = i + " %s";
  app.appendChild(p);
}
"""
ARTICLE = _EMPTY % f"<script>setTimeout(function () {{ {_FILL % WORDS} }}, 50)</script>"
PLAIN = f"<html><body><script></script><p>{WORDS}</p><p>{WORDS}</p></body></html>"
_PAGES: dict[str, Answer] = {
    "/robots.txt": (200, {"Content-Type": "text/plain"}, "User-agent: *\nDisallow: /private"),
    "/plain": (200, {"ETag": '"plain"'}, PLAIN),
    "/article": (
        200,
        {"ETag": '"shell"', "Last-Modified": "Sat, 01 Mar 2025 10:00:00 GMT", "X-Edition": "late"},
        ARTICLE,
    ),
    "/slow": (200, {}, ARTICLE.replace("}, 50)", "}, 900)")),
    "/gone": (404, {}, ARTICLE),
    "/redirect": (302, {"Location": "/article"}, ""),
    "/to-private": (302, {"Location": "/private"}, ""),
    "/private": (200, {}, ARTICLE),
    "/sets-cookies": (
        200,
        {"Set-Cookie": "lock=open; Path=/"},
        ARTICLE.replace("<script>", '<script>document.cookie = "ducks=4";'),
    ),
    "/pictures": (
        200,
        {},
        _EMPTY
        % f'<img src="/duck.png"><script src="/google-analytics.com/a.js"></script><script>{_FILL % WORDS}</script>',
    ),
    "/agent": (
        200,
        {},
        _EMPTY % f"<script>{_FILL % '%s'}</script>" % f"{WORDS} ' + navigator.userAgent + '".replace("'", '"'),
    ),
    "/private-network": (
        200,
        {},
        _EMPTY % f"<script>fetch('http://localhost:PORT/inside').catch(function () {{}});{_FILL % WORDS}</script>",
    ),
    "/never": (200, {}, _EMPTY % "<script>var nothing = 1</script><noscript>Please enable JavaScript.</noscript>"),
    "/new": (200, {}, _EMPTY % f"<script>(async () => {{ {_FILL % WORDS} }})()</script>"),
    "/endless": (200, {}, _EMPTY % "<script>for (;;) {}</script>"),
}


class Hit(NamedTuple):
    at: float
    path: str
    headers: dict[str, str]


class ScriptedSite(LoopbackSite):
    """Serves ``/…`` above, *pages*, and any number of ``/page/N``, filled by a script after a request of its own."""

    def __init__(self, pages: Mapping[str, Answer] | None = None, tls: SSLContext | None = None) -> None:
        self.hits: list[Hit] = []
        self._pages = {**_PAGES, **(pages or {})}
        super().__init__(_Handler, server=HangingUp)
        self._scheme = "https" if tls else "http"
        if tls:  # hands are shaken in the thread of each connection
            plain = self._server.socket
            self._server.socket = tls.wrap_socket(plain, server_side=True, do_handshake_on_connect=False)

    def url(self, path: str) -> str:
        return f"{self._scheme}://127.0.0.1:{self.port}{path}"

    def paths(self) -> list[str]:
        return [hit.path for hit in self.hits]

    def answer(self, path: str) -> Answer:
        if path.startswith("/data/"):
            return (
                200,
                {"Content-Type": "application/json"},
                json.dumps([f"{number} {path} {WORDS}" for number in range(3)]),
            )
        if path.startswith("/page/"):
            fill = (
                "fetch(location.pathname.replace('page', 'data')).then(function (r) { return r.json(); }).then("
                "function (lines) { document.getElementById('app').innerHTML = "
                "lines.map(function (line) { return '<p>' + line + '</p>'; }).join(''); })"
            )
            return 200, {}, _EMPTY % f"<script>{fill}</script>"
        status, headers, body = self._pages.get(path) or self._pages.get(
            path.partition("?")[0], (404, {}, "<p>nothing here</p>")
        )
        return status, headers, body.replace("PORT", str(self.port))


class _Handler(QuietHandler):
    timeout = 20

    def take(self, _body: bytes) -> None:
        self.server.site.hits.append(Hit(time.time(), self.path, {k.lower(): v for k, v in self.headers.items()}))
        status, headers, text = self.server.site.answer(self.path)
        self.give(status, headers, text.encode())
