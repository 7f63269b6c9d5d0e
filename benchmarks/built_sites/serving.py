"""Serves a built paper on loopback: its files, the JSON that its scripts ask for, and its shell for its stories."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from built_sites.building import STORIES
from quiet_files import QuietFiles

from tests.loopback import LoopbackSite

_LIST = [{name: story[name] for name in ("slug", "url", "title", "published", "lead")} for story in STORIES]
_AT_ONCE = 5  # stories of a part of the list


class PaperServer(LoopbackSite):
    """``hits`` are the paths that were asked for."""

    def __init__(self, folder: Path) -> None:
        self.hits: list[str] = []
        self.folder = folder
        super().__init__(_Handler)


class _Handler(QuietFiles):
    extensions_map = {**QuietFiles.extensions_map, ".js": "text/javascript", ".mjs": "text/javascript"}  # noqa: RUF012 - as the base has it

    def __init__(self, request: Any, address: Any, server: Any) -> None:
        super().__init__(request, address, server, directory=str(server.site.folder))

    def do_GET(self) -> None:  # noqa: N802 - http.server's name
        """Answer JSON from the stories, all else from the files."""
        self.server.site.hits.append(self.path)
        parts = urlsplit(self.path)
        if not parts.path.startswith("/api/"):
            super().do_GET()
            return
        data = _data(parts.path.removeprefix("/api/"), parse_qs(parts.query))
        body = data.encode() if isinstance(data, str) else json.dumps(data).encode()
        self.send_response(404 if data is None else 200)
        self.send_header("Content-Type", "text/html; charset=utf-8" if isinstance(data, str) else "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def translate_path(self, path: str) -> str:
        """Find ``page.html`` for ``/page``; a paper of one shell answers every story and every section with it."""
        found, clean = Path(super().translate_path(path)), urlsplit(path).path
        if found.is_file() or (found / "index.html").exists():
            return str(found)
        if (beside := found.with_name(f"{found.name}.html")).exists():
            return str(beside)
        is_story = clean.startswith("/story/") and clean.removeprefix("/story/") in {s["slug"] for s in STORIES}
        return super().translate_path("/index.html") if is_story else str(found)


def _data(path: str, query: dict[str, list[str]]) -> object:
    if path == "list":
        return _LIST
    if path == "page":
        number = int(query["page"][0])
        part = _LIST[_AT_ONCE * (number - 1) : _AT_ONCE * number]
        return {"items": part, "next_page": number + 1 if _AT_ONCE * number < len(_LIST) else None}
    if path == "list.html":
        return _framed("".join(
            f'<article><h2><a href="{story["url"]}">{story["title"]}</a></h2><p>{story["lead"]}</p></article>'
            for story in STORIES
        ))  # fmt: skip
    name = path.removesuffix(".html")
    found = next((story for story in STORIES if name == f"story/{story['slug']}"), None)
    return _framed(_markup(found)) if found and name != path else found


def _markup(story: dict[str, Any]) -> str:
    text = "".join(f"<p>{part}</p>" for part in story["body"])
    when = f'<time datetime="{story["published"]}">{story["published"][:10]}</time>'
    return f'<article><h1>{story["title"]}</h1><p class="byline">By {story["author"]}</p>{when}{text}</article>'


def _framed(markup: str) -> str:
    """Return a piece of a page, for those who ask for frames, too."""
    return f'<turbo-frame id="root">{markup}</turbo-frame>'
