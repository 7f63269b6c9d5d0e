"""Documents in which one article is told: its page, cards, feeds, sitemaps and API answers of a made paper."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newscrawl.discovery.feeds import read_feed
from newscrawl.discovery.listing import read_listing
from newscrawl.discovery.sitemaps import read_sitemap
from newscrawl.discovery.wordpress import read_posts
from newscrawl.html.document import Document

if TYPE_CHECKING:
    from newscrawl.discovery.links import Link

HOME = "https://harbour.example"
PATH = "/city/ferry-returns-to-the-outer-pier"
URL = f"{HOME}{PATH}"
TITLE = "Ferry returns to the outer pier"
OTHERS = {
    "/city/market-hall-gets-a-new-slate-roof": "Market hall gets a new slate roof",
    "/news/fog-closes-the-inner-harbour-twice": "Fog closes the inner harbour twice",
    "/news/lamps-on-the-long-quay-are-changed": "Lamps on the long quay are changed",
}
_DAYS = ("2025-03-02", "2025-03-05", "2025-03-08")
_NUMBERED = [(path, title, day) for (path, title), day in zip(OTHERS.items(), _DAYS, strict=True)]
_TEXT = "The harbour office said that the ferry would call at the outer pier again, whatever the weather does. "


def page(inner: str = "", head: str = "", title: str = TITLE, menu: str = "") -> str:
    """Return the page of the article; *inner* stands below its headline."""
    text = "".join(f"<p>{_TEXT}{part} of the two boats was praised by those who wait.</p>" for part in ("One", "Each"))
    return (
        f"<html><head><title>{title}</title>{head}</head><body><nav><a href='/'>Home</a>{menu}</nav>"
        f"<main><article><h1>{title}</h1>{inner}{text}</article></main></body></html>"
    )


def cards(date: str = "", excerpt: str = "", title: str = TITLE) -> tuple[str, str]:
    """Return a home page with cards of this article and of three others."""
    below = (f"<time>{date}</time>" if date else "") + (f"<p>{excerpt}</p>" if excerpt else "")
    mine = f"<article><h2><a href='{PATH}'>{title}</a></h2>{below}</article>"
    rest = "".join(
        f"<article><h2><a href='{path}'>{other}</a></h2>"
        + (f"<time>{day}</time>" if date else "")
        + ("<p>What the people of the quay said of it on that day.</p>" if excerpt else "")
        + "</article>"
        for path, other, day in _NUMBERED
    )
    return f"{HOME}/", f"<html lang=en><title>Harbour</title><main><section>{mine}{rest}</section></main></html>"


def rss(inner: str, channel: str = "", each: str = "", path: str = PATH, at: str = "/feed.xml") -> tuple[str, str]:
    """Return a feed; *inner* is told of this article, *each* of the three others (``{day}``: a day of theirs)."""
    mine = f"<item><title>{TITLE}</title><link>{HOME}{path}</link>{inner}</item>"
    rest = "".join(
        f"<item><title>{title}</title><link>{HOME}{other}</link>{each.format(day=day)}</item>"
        for other, title, day in _NUMBERED
    )
    spaces = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'
    head = f"<title>The Harbour Post</title>{channel}"
    return f"{HOME}{at}", f'<rss version="2.0" {spaces}><channel>{head}{mine}{rest}</channel></rss>'


def atom(inner: str, title: str = TITLE) -> tuple[str, str]:
    """Return an Atom feed in which this is said of the article."""
    rest = "".join(
        f"<entry><title>{other}</title><link href='{HOME}{path}'/><updated>{day}T09:10:0{number}Z</updated></entry>"
        for number, (path, other, day) in enumerate(_NUMBERED)
    )
    mine = f"<entry><title>{title}</title><link href='{URL}'/>{inner}</entry>"
    return f"{HOME}/atom.xml", f'<feed xmlns="http://www.w3.org/2005/Atom"><title>H</title>{mine}{rest}</feed>'


def json_feed(**item: Any) -> tuple[str, str]:
    """Return a JSON Feed with this item."""
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "H", "items": [{"id": "1", "url": URL, **item}]}
    return f"{HOME}/feed.json", json.dumps(feed)


def url_map(modified: str) -> tuple[str, str]:
    """Return a sitemap that says when the page was changed."""
    return f"{HOME}/sitemap.xml", f"<urlset><url><loc>{URL}</loc><lastmod>{modified}</lastmod></url></urlset>"


def news_map(inner: str, language: str = "en", url: str = URL) -> tuple[str, str]:
    """Return a news sitemap with this of the article."""
    paper = f"<news:publication><news:name>H</news:name><news:language>{language}</news:language></news:publication>"
    news = f"<news:news>{paper}{inner}</news:news>"
    spaces = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    return f"{HOME}/news.xml", f"<urlset {spaces}><url><loc>{url}</loc>{news}</url></urlset>"


def rest(names: tuple[str, ...] = (), terms: dict[str, str] | None = None, **post: Any) -> tuple[str, str]:
    """Return an answer of WordPress' API; *terms* are names by taxonomy."""
    embedded: dict[str, Any] = dict(post.pop("embedded", {}))
    if names:
        embedded["author"] = [{"id": number, "name": name} for number, name in enumerate(names)]
    if terms:
        embedded["wp:term"] = [[{"taxonomy": kind, "name": name}] for name, kind in terms.items()]
    told = {"link": URL, "title": {"rendered": TITLE}, "_embedded": embedded, **post}
    return f"{HOME}/wp-json/wp/v2/posts", json.dumps([told])


def links_of(address: str, body: str) -> list[Link]:
    """Return what a document tells of articles, read as a crawl reads it."""
    if "/wp-json/" in address:
        return read_posts(body, address)
    if (feed := read_feed(body, address)) is not None:
        return list(feed.links)
    if (sitemap := read_sitemap(body, address)) is not None:
        return list(sitemap.links)
    return list(read_listing(Document(address, body)).articles)
