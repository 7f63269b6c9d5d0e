"""A small paper on loopback whose posts come, change and go while it is served."""

from __future__ import annotations

import json
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from hashlib import sha256
from typing import Any

from tests.loopback import LoopbackSite, QuietHandler

_SENTENCE = "The harbour office said on Tuesday that the work on pier number {} would go on until the autumn. "


class ChangingSite(LoopbackSite):
    """``posts`` is slug -> [title, text, published, modified]; ``hits`` are paths with their status, in order.

    ``is_soft``: what is not there is answered with 200 and a page that says so. ``robots``: the status of robots.txt;
    302 leads to itself. ``is_silent``: pages do not say when they were changed, the feed does. ``times`` are those of
    the hits, in seconds of the Unix epoch. ``instead``: what all posts answer with.
    """

    def __init__(self, posts: int) -> None:
        self.posts: dict[str, list[Any]] = {}
        self.hits: list[tuple[str, int]] = []
        self.times: list[float] = []
        self.noting = threading.Lock()
        self.is_soft = False
        self.instead: str | None = None
        self.robots = 200
        self.is_silent = False
        super().__init__(_Handler)
        now = datetime.now(UTC)
        for number in range(posts):
            self.publish(number, now - timedelta(days=40, hours=number))

    @property
    def url(self) -> str:
        """The address, without a slash at its end."""
        return super().url.rstrip("/")

    def publish(self, number: int, at: datetime | None = None) -> None:
        at = at or datetime.now(UTC)
        self.posts[f"work-on-pier-number-{number}-goes-on"] = [
            f"Work on pier number {number} goes on", _SENTENCE.format(number) * 5, at, at,
        ]  # fmt: skip

    def edit(self, slug: str) -> None:
        """Change a post two seconds after all that was read: a change within one is taken for the page that was read.

        Stamped ahead of the site's own clock it would be news to each source that a quick crawl reads.
        """
        time.sleep(2)
        self.posts[slug][1] += "The text was corrected."
        self.posts[slug][3] = datetime.now(UTC)

    def edit_all(self, slugs: list[str]) -> None:
        """Change posts as ``edit`` does, all at one moment."""
        time.sleep(2)
        for slug in slugs:
            self.posts[slug][1] += "The text was corrected."
            self.posts[slug][3] = datetime.now(UTC)

    def answer(self, path: str) -> tuple[int, str, str]:
        newest = sorted(self.posts.items(), key=lambda post: post[1][2], reverse=True)
        if path == "/robots.txt":
            return self.robots, "text/plain", f"User-agent: *\nDisallow:\nSitemap: {self.url}/post-sitemap.xml\n"
        if path in ("/post-sitemap.xml", "/sitemap.xml"):
            entries = "".join(
                f"<url><loc>{self.url}/news/{slug}</loc><lastmod>{post[3].isoformat()}</lastmod></url>"
                for slug, post in newest
            )
            return 200, "application/xml", f"<urlset>{entries}</urlset>"
        if path == "/feed.xml":
            entries = "".join(
                f"<item><title>{post[0]}</title><link>{self.url}/news/{slug}</link>"
                f"<pubDate>{format_datetime(post[2])}</pubDate>"
                f"{self._changed(post)}</item>"
                for slug, post in newest[:10]
            )
            return 200, "application/rss+xml", f'<rss version="2.0"><channel>{entries}</channel></rss>'
        if path == "/":
            links = "".join(f"<h2><a href='/news/{slug}'>{post[0]}</a></h2>" for slug, post in newest[:5])
            head = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'
            return 200, "text/html", f"<html><head>{head}</head><body><main>{links}</main></body></html>"
        if self.instead is not None:
            return 200, "text/html", self.instead
        slug = path.removeprefix("/news/")
        if slug in self.posts:
            title, text, published, modified = self.posts[slug]
            return 200, "text/html", _page(title, text, published, None if self.is_silent else modified)
        return (200, "text/html", _NOT_FOUND) if self.is_soft else (404, "text/html", "gone")

    def _changed(self, post: list[Any]) -> str:
        return f"<dcterms:modified>{post[3].isoformat()}</dcterms:modified>" if post[3] != post[2] else ""


_NOT_FOUND = (
    "<html lang=en><head><title>Page not found</title></head><body><nav><a href='/'>Home</a> <a href='/tag/'>Tags</a>"
    "</nav><h1>Page not found</h1><p>What you looked for is not here any more.</p></body></html>"
)


def _page(title: str, text: str, published: datetime, modified: datetime | None) -> str:
    data: dict[str, Any] = {
        "@type": "NewsArticle", "headline": title, "datePublished": published.isoformat(),
        "author": {"@type": "Person", "name": "Nora Vale"},
    }  # fmt: skip
    if modified is not None:
        data["dateModified"] = modified.isoformat()
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    paragraphs = "".join(f"<p>{text}</p>" for _ in range(3))
    return f"<html lang=en><head>{script}</head><body><article><h1>{title}</h1>{paragraphs}</article></body></html>"


class _Handler(QuietHandler):
    def take(self, _body: bytes) -> None:
        paper: ChangingSite = self.server.site
        status, media, text = paper.answer(self.path)
        tag = f'"{sha256(text.encode()).hexdigest()[:16]}"'
        if status == 200 and self.headers.get("If-None-Match") == tag:
            status, text = 304, ""
        with paper.noting:  # or another thread's time would come between
            paper.hits.append((self.path, status))
            paper.times.append(time.time())
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{media}; charset=utf-8")
        self.send_header("ETag", tag)
        if status == 302:
            self.send_header("Location", self.path)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
