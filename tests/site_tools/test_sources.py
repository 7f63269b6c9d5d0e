"""Which articles of a site are looked at: those that most sources name, or the newest ones."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from newscrawl.processes.page_fetcher import Page
from newscrawl.site_tools.papers import check
from newscrawl.site_tools.sources import gather
from newscrawl.sites.site import Site

HOME = "https://harbour.example/"
NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
DAYS = [NOW - timedelta(days=number) for number in range(40)]  # newest first
SLUGS = [f"the-old-ferry-waits-for-spring-number-{number}" for number in range(40)]
OLDEST_FIRST = list(range(39, -1, -1))


def _html(inner: str, head: str = "") -> str:
    return f'<html lang="en"><head><title>Harbour</title>{head}</head><body><main>{inner}</main></body></html>'


def _item(url: str, when: str = "") -> str:
    return f'<li><article><h2><a href="{url}">The ferry waits for spring at {url[-20:]}</a></h2>{when}</article></li>'


def _listed(order, address=lambda n: f"/news/{SLUGS[n]}", when=lambda _n: ""):
    return "<ul>" + "".join(_item(address(n), when(n)) for n in order) + "</ul>"


def _cards():
    return {HOME: _html(_listed(OLDEST_FIRST, when=lambda n: f'<time datetime="{DAYS[n].isoformat()}">then</time>'))}


def _printed():
    return {HOME: _html(_listed(OLDEST_FIRST, when=lambda n: f'<span class="date">{DAYS[n]:%d %B %Y}</span>'))}


def _elapsed():
    return {HOME: _html(_listed(OLDEST_FIRST, when=lambda n: f'<span class="date">{n + 1} days ago</span>'))}


def _addresses():
    return {HOME: _html(_listed(OLDEST_FIRST, lambda n: f"/{DAYS[n]:%Y/%m/%d}/{SLUGS[n]}"))}


def _page_order():
    return {HOME: _html(_listed(range(40)))}


def _feed():
    items = "".join(
        f"<item><title>Ferry {n}</title><link>{HOME}news/{SLUGS[n]}</link>"
        f"<pubDate>{DAYS[n]:%a, %d %b %Y %H:%M:%S} GMT</pubDate></item>"
        for n in OLDEST_FIRST
    )
    link = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    return {
        HOME: _html(_listed(OLDEST_FIRST[:10]), link),
        f"{HOME}feed": f'<?xml version="1.0"?><rss version="2.0"><channel><title>H</title>{items}</channel></rss>',
    }


def _sitemap(inner):
    urls = "".join(f"<url><loc>{HOME}news/{SLUGS[n]}</loc>{inner(n)}</url>" for n in OLDEST_FIRST)
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    return {HOME: _html("<p>Welcome.</p>"), f"{HOME}sitemap.xml": f"<urlset {spaces}>{urls}</urlset>"}


def _changes():
    return _sitemap(lambda n: f"<lastmod>{DAYS[n].isoformat()}</lastmod>")


def _news():
    return _sitemap(
        lambda n: (
            "<news:news><news:publication><news:name>H</news:name><news:language>en</news:language>"
            f"</news:publication><news:publication_date>{DAYS[n].isoformat()}</news:publication_date>"
            f"<news:title>Ferry {n}</news:title></news:news>"
        )
    )


def _to_come():
    """The oldest two are announced for next year."""
    far = NOW + timedelta(days=400)
    return {
        HOME: _html(
            _listed(
                OLDEST_FIRST,
                when=lambda n: f'<time datetime="{(far if n > 37 else DAYS[n]).isoformat()}">then</time>',
            )
        )
    }


def _site(pages):
    prose = "<p>On that day people by the ferry said that it waits, as it always has, and wrote to the council.</p>"

    async def get(url):
        text = pages.get(url)
        if text is None and (slug := url.rpartition("/")[2]) in SLUGS:
            when = DAYS[SLUGS.index(slug)].isoformat()
            text = _html(
                f'<article><h1>Ferry</h1><p class="byline">By Ada Lane</p><time datetime="{when}">x</time>{prose * 6}'
                "</article>"
            )
        if text is None:
            return Page(url, url, 404, downloaded=NOW, problem="it answers with status 404")
        return Page(url, url, 200, text, text.encode(), "text/html", NOW)

    return get


@pytest.mark.parametrize(
    "pages", [_cards, _printed, _elapsed, _addresses, _page_order, _feed, _changes, _news, _to_come]
)
def test_the_newest_articles_are_those_that_sources_or_addresses_call_so(pages):
    found = asyncio.run(gather(_site(pages()), HOME, 3, newest=True))
    assert sorted(page.url.rpartition("/")[2] for page in found.articles) == sorted(SLUGS[:3])


@pytest.mark.parametrize("pages", [_cards, _addresses, _feed, _changes])
def test_a_check_tells_the_date_of_the_papers_newest_article(pages):
    found = asyncio.run(check(_site(pages()), Site(name="harbour", urls=(HOME,))))
    assert (found.articles, found.newest) == (3, "2026-03-20T12:00:00Z")
    assert found.row()[:4] == ["harbour", "yes", "allowed", "2026-03-20T12:00:00Z"]


def test_without_that_wish_articles_of_most_sources_go_first():
    pages = _feed()
    found = asyncio.run(gather(_site(pages), HOME, 3))
    named_twice = {SLUGS[n] for n in OLDEST_FIRST[:10]}
    assert {page.url.rpartition("/")[2] for page in found.articles} <= named_twice
