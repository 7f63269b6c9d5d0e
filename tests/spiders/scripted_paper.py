"""A paper on loopback whose pages a test writes: each path with its answer."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from tests.loopback import LoopbackSite, QuietHandler
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


class ScriptedPaper(LoopbackSite):
    """``pages`` is path -> body, or (status, headers, body); ``{url}`` in a body is the paper's address."""

    def __init__(self, pages: dict[str, Any], host: str = "127.0.0.1") -> None:
        self.pages = pages
        self.hits: list[str] = []
        super().__init__(_Handler, host)

    @property
    def url(self) -> str:
        """The address, without a slash at its end."""
        return super().url.rstrip("/")

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


class _Handler(QuietHandler):
    def take(self, _body: bytes) -> None:
        paper: ScriptedPaper = self.server.site
        paper.hits.append(self.path)
        found = paper.pages.get(self.path, (404, {}, "not here"))
        status, headers, body = found if isinstance(found, tuple) else (200, {}, found)
        data = body if isinstance(body, bytes) else body.replace("{url}", paper.url).encode()
        headers = {name: value.replace("{url}", paper.url) for name, value in headers.items()}
        self.give(status, {"Content-Type": _media(data), **headers}, data)


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
