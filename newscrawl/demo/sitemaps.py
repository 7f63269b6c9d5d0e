"""robots.txt and the sitemaps it names: all pages, and the news of the last two days."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from newscrawl.demo.pages import Page
from newscrawl.demo.xml import XML_HEAD, element, is_instant, rfc3339

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from newscrawl.demo.content import Story
    from newscrawl.demo.newsroom import Newsroom

NEWS_DAYS = 2  # Google's rule for a news sitemap
DISALLOWED = ("/search/", "/login/")

_INDEX = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
_MAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
_NEWS = _MAP[:-1] + ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">'


def sitemaps(newsroom: Newsroom, pages: Sequence[Page]) -> Iterator[Page]:
    """Yield robots.txt, the sitemap index and its two maps; *pages* are the site's HTML pages."""
    changed = max(page.changed for page in pages)
    limit = newsroom.now - timedelta(days=NEWS_DAYS)
    fresh = [story for story in newsroom.stories() if newsroom.published(story).at >= limit]
    listed = [page for page in pages if page.path not in DISALLOWED]
    maps = [newsroom.address(path) for path in ("/sitemap-pages.xml", "/sitemap-news.xml")]
    yield _xml("/sitemap.xml", changed, [_INDEX, *(f"<sitemap>{element('loc', url)}</sitemap>" for url in maps)])
    yield _xml("/sitemap-pages.xml", changed, [_MAP, *(_entry(newsroom, page) for page in listed)])
    yield _xml("/sitemap-news.xml", changed, [_NEWS, *(_news_entry(newsroom, story) for story in fresh)])
    yield Page("/robots.txt", "robots", _robots(newsroom), changed, "text/plain; charset=utf-8")


def _entry(newsroom: Newsroom, page: Page) -> str:
    return (
        f"<url>{element('loc', newsroom.address(page.path))}{element('lastmod', page.changed.date().isoformat())}</url>"
    )


def _news_entry(newsroom: Newsroom, story: Story) -> str:
    moment = newsroom.published(story)
    publication = element("news:name", newsroom.content.name) + element("news:language", story.language)
    date = element("news:publication_date", rfc3339(moment) if is_instant(moment) else moment.day.isoformat())
    news = f"<news:publication>{publication}</news:publication>{date}{element('news:title', story.headline)}"
    return f"<url>{element('loc', newsroom.address(story.path))}<news:news>{news}</news:news></url>"


def _robots(newsroom: Newsroom) -> str:
    rules = [f"Disallow: {path.rstrip('/')}" for path in DISALLOWED]
    return "\n".join(["User-agent: *", *rules, "", f"Sitemap: {newsroom.address('/sitemap.xml')}", ""])


def _xml(path: str, changed: datetime, lines: Iterable[str]) -> Page:
    opening, *entries = lines
    closing = f"</{opening[1:].split()[0]}>\n"
    return Page(
        path, "sitemap", "\n".join([XML_HEAD, opening, *entries, closing]), changed, "application/xml; charset=utf-8"
    )
