"""Papers as today's frameworks build them, by hand: what stands in the HTML, and what a script makes of it.

Each has 15 articles; lists and bodies come from JSON unless the page says otherwise.
"""

from __future__ import annotations

import json
from urllib.parse import parse_qs, urlsplit

from tests.loopback import HangingUp, LoopbackSite, QuietHandler
from tests.rendering.framework_pages import _FOOTER, _ISLAND, _MENU, _MODULE, APP, GROWING, HEAD, SHELLS, STORIES, cards


class FrameworkSite(LoopbackSite):
    """Serves one of them on a free port of loopback; ``hits`` are the paths that were asked for."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.hits: list[str] = []
        super().__init__(_Handler, server=HangingUp)

    def answer(self, target: str) -> tuple[int, str, str]:
        path, query = urlsplit(target).path, parse_qs(urlsplit(target).query)
        if path.startswith("/api/"):
            return self._data(path, query)
        if path == "/app.js":
            return 200, "text/javascript", self._script()
        if path != "/" and not self._story(path):
            return 404, "text/html", "<p>nothing here</p>"
        return 200, "text/html; charset=utf-8", self._page(path)

    def _script(self) -> str:
        if self.name in SHELLS:
            return SHELLS[self.name][1]
        return GROWING.get(self.name) or APP.replace("const home = location.pathname === '/';", "const home = false;")

    def _page(self, path: str) -> str:
        if self.name in SHELLS:
            return SHELLS[self.name][0]
        story = self._story(path)
        if self.name in GROWING:
            return self._growing(story)
        if story is None:
            return HEAD % "" + _MENU + f"<main>{cards(STORIES)}</main>" + _FOOTER
        first = f"<p>{story['body'][0]}</p>" if self.name == "first-paragraphs" else ""
        title = f'<h1 class="t">{story["title"]}</h1>{first}<main></main>'
        island = _ISLAND if self.name == "astro-islands" else title
        return HEAD % _MODULE + _MENU + island + _FOOTER

    def _growing(self, story: dict | None) -> str:
        if story is not None:
            text = "".join(f"<p>{part}</p>" for part in story["body"])
            return HEAD % "" + _MENU + f"<main><article><h1>{story['title']}</h1>{text}</article></main>" + _FOOTER
        end = '<button id="end" class="more">Load more</button>' if self.name == "load-more" else '<div id="end"></div>'
        return HEAD % _MODULE + _MENU + f'<main><div id="list">{cards(STORIES[:5])}</div>{end}</main>' + _FOOTER

    def _story(self, path: str) -> dict | None:
        return next((s for s in STORIES if s["url"] == path or f"/{s['slug']}" == path), None)

    def _data(self, path: str, query: dict[str, list[str]]) -> tuple[int, str, str]:
        if path == "/api/list":
            found: object = STORIES
        elif path == "/api/page":
            page = int(query["page"][0])
            found = {"items": STORIES[5 * page - 5 : 5 * page], "next_page": page + 1 if page < 3 else None}
        else:
            found = self._story(path.removeprefix("/api/story"))
        return (200 if found else 404), "application/json", json.dumps(found)


class _Handler(QuietHandler):
    timeout = 20

    def take(self, _body: bytes) -> None:
        self.server.site.hits.append(self.path)
        status, kind, text = self.server.site.answer(self.path)
        self.give(status, {"Content-Type": kind}, text.encode())
