"""Every page of the newsroom by its path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.demo.feeds import feeds
from newscrawl.demo.listings import listing_pages
from newscrawl.demo.live import live_pages
from newscrawl.demo.pages import Frame, Page, framed
from newscrawl.demo.sitemaps import sitemaps
from newscrawl.demo.storypage import story_page
from newscrawl.demo.theme import asset, theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.demo.newsroom import Newsroom

ASSETS = {
    "/style.css": "text/css; charset=utf-8",
    "/images/coast.svg": "image/svg+xml",
    "/images/portrait.svg": "image/svg+xml",
}

_MISSING = "Page not found"
_NOTHING = "Nothing was ever printed under this address."


def site(newsroom: Newsroom) -> dict[str, Page]:
    """Return all pages, their paths not percent-encoded. A further part of the site is a further generator here."""
    pages = [*(story_page(newsroom, story) for story in newsroom.stories()), *listing_pages(newsroom)]
    machines = [*feeds(newsroom), *sitemaps(newsroom, pages), *_assets(newsroom), *live_pages(newsroom)]
    return {page.path: page for page in [*pages, *machines]}


def missing_page(newsroom: Newsroom) -> Page:
    """Return what is sent with status 404."""
    edition = newsroom.content.editions["en"]
    look = theme(edition.theme)
    main = look.fill("plain", heading=_MISSING, body=look.fill("paragraph", text=_NOTHING))
    return Page("", "missing", framed(newsroom, edition, look, Frame(_MISSING), main), newsroom.now)


def _assets(newsroom: Newsroom) -> Iterator[Page]:
    oldest = newsroom.published(newsroom.stories()[-1]).at
    return (Page(path, "asset", asset(path.rpartition("/")[2]), oldest, media) for path, media in ASSETS.items())
