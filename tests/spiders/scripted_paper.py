"""A paper on loopback whose pages a test writes: each path with its answer."""

from __future__ import annotations

import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Self

from tests.running import QUICK, newscrawl, records

if TYPE_CHECKING:
    from pathlib import Path

_TEXT = "The harbour office said on Tuesday that the work on {} would go on until the autumn, whatever the weather. "


def article(title: str, head: str = "", body: str = "", date: str | None = None, byline: str = "By Nora Vale") -> str:
    """Return the page of an article of three paragraphs."""
    dated = f"<time datetime='{date}'>{date}</time>" if date else ""
    text = "".join(f"<p>{_TEXT.format(title.lower())}Part {part} of it was praised.</p>" for part in "abc")
    return (
        f"<html lang=en><head><title>{title}</title>{head}</head><body><nav><a href='/'>Home</a></nav><main><article>"
        f"<h1>{title}</h1><p class=byline>{byline}</p>{dated}{text}{body}</article></main></body></html>"
    )


def listing(*links: str, title: str = "The Paper", head: str = "", body: str = "") -> str:
    """Return a page that links to these paths, each in a heading."""
    items = "".join(f"<h2><a href='{link}'>{words(link)}</a></h2>" for link in links)
    return f"<html lang=en><head><title>{title}</title>{head}</head><body><main>{items}{body}</main></body></html>"


def words(path: str) -> str:
    """Return the title that belongs to a path."""
    slug = path.rstrip("/").rpartition("/")[2].partition("?")[0].removesuffix(".html")
    return slug.replace("-", " ").capitalize()


class ScriptedPaper:
    """``pages`` is path -> body, or (status, headers, body); ``{url}`` in a body is the paper's address."""

    def __init__(self, pages: dict[str, Any]) -> None:
        self.pages = pages
        self.hits: list[str] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
        self._server.paper = self
        self.port = self._server.server_port
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def crawl(self, folder: Path, *options: str, start: str = "/", code: int = 0) -> dict[str, dict[str, Any]]:
        """Crawl from *start* and return the published records by path."""
        self.hits.clear()
        url = start if "://" in start else f"{self.url}{start}"
        arguments = () if "-a" in options and any(o.startswith("urls_file=") for o in options) else ("-a", f"url={url}")
        run = newscrawl("crawl", "site", *arguments, "-O", "out.jsonl", *QUICK, *options, cwd=folder)
        assert run.returncode == code, run.stderr[-3000:]
        self.log = run.stderr
        path = folder / "out.jsonl"
        found = records(path) if path.exists() else []
        return {record["url"].removeprefix(self.url): record for record in found}

    @property
    def asked(self) -> Counter[str]:
        """How often each path was asked."""
        return Counter(self.hits)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        paper: ScriptedPaper = self.server.paper
        paper.hits.append(self.path)
        found = paper.pages.get(self.path, (404, {}, "not here"))
        status, headers, body = found if isinstance(found, tuple) else (200, {}, found)
        data = body if isinstance(body, bytes) else body.replace("{url}", paper.url).encode()
        self.send_response(status)
        self.send_header("Content-Type", headers.get("Content-Type") or _media(data))
        for name, value in headers.items():
            if name == "Content-Type":
                continue
            self.send_header(name, value.replace("{url}", paper.url))
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


def _media(data: bytes) -> str:
    start = data[:300].lstrip().lower()
    if start.startswith((b"<rss", b"<?xml", b"<feed", b"<urlset", b"<sitemapindex", b"<opml")):
        return "application/xml; charset=utf-8"
    if start.startswith((b"{", b"[")):
        return "application/json"
    return "text/plain" if start.startswith(b"user-agent") else "text/html; charset=utf-8"


def rss(*items: str, built: str = "") -> str:
    """Return a feed of these items: ``path|date|creator|categories``."""
    entries = []
    for item in items:
        path, date, creator, categories = (*item.split("|"), "", "", "")[:4]
        labels = "".join(f"<category>{label}</category>" for label in categories.split(",") if label)
        entries.append(
            f"<item><title>{words(path)}</title><link>{{url}}{path}</link>"
            + (f"<pubDate>{date}</pubDate>" if date else "")
            + (f"<dc:creator>{creator}</dc:creator>" if creator else "")
            + f"{labels}</item>"
        )
    head = f"<lastBuildDate>{built}</lastBuildDate>" if built else ""
    return f'<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title>{head}{"".join(entries)}</channel></rss>'


def urlset(*entries: str) -> str:
    """Return a sitemap of these entries: ``path|lastmod``."""
    urls = []
    for entry in entries:
        path, _, modified = entry.partition("|")
        urls.append(
            f"<url><loc>{{url}}{path}</loc>" + (f"<lastmod>{modified}</lastmod>" if modified else "") + "</url>"
        )
    return f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{"".join(urls)}</urlset>'
