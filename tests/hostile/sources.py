"""Feeds, sitemaps, home pages and robots.txt files of a hostile site."""

from __future__ import annotations

import gzip
import zlib
from functools import partial

from tests.hostile.case import ARTICLE_PATH, Case, article

MANY = 100_000
FEW = 20_000
MEGABYTE = 1_000_000
_ITEM = f"<item><title>Harbour board approves</title><link>{ARTICLE_PATH}</link></item>"
_URL = f"<url><loc>http://elsewhere.example{ARTICLE_PATH}</loc></url>"


def _rss(inside: str, before: str = "") -> str:
    return f'<?xml version="1.0"?>{before}<rss version="2.0"><channel><title>Paper</title>{inside}</channel></rss>'


def _map(inside: str, before: str = "") -> str:
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    return f'<?xml version="1.0"?>{before}<urlset {space}>{inside}</urlset>'


def _index(inside: str) -> str:
    return f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inside}</sitemapindex>'


def _entities(levels: int) -> str:
    """Return declarations of entities that each stand for ten of the one before: nothing of ours expands them."""
    lines = ['<!ENTITY e0 "ten letters">']
    lines += [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, levels)]
    return f"<!DOCTYPE rss [{''.join(lines)}]>"


def _packed(text: str) -> bytes:
    return gzip.compress(text.encode(), mtime=0)


def _feed(name: str, text: str) -> Case:
    return Case(f"feed-{name}", "feed", partial(str, text), {"Content-Type": "application/rss+xml"})


_OPEN_FILE = '<!DOCTYPE rss [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
FEEDS = [
    _feed("entities", _rss("<item><title>&e8;</title></item>", _entities(9))),
    _feed("entity-of-a-file", _rss("<item><title>&e;</title><link>&e;</link></item>", _OPEN_FILE)),
    _feed("equal-signs", _rss(f"<item {'=' * 40_000}><title>a</title></item>")),
    _feed("attribute-names", _rss(f"<link {'a' * 400_000}></link>")),
    _feed("attribute-blanks", _rss(f"<link a{' ' * 400_000}b></link>")),
    _feed("attribute-quotes", _rss("<link " + "a='" * MANY + "></link>")),
    _feed("attribute-pairs", _rss("<link " + "a='b' " * MANY + "></link>")),
    _feed("spaces-of-names", _rss(_ITEM, "<rss " + 'xmlns:a="b" ' * MANY + ">")),
    _feed("many-items", _rss(_ITEM * MANY)),
    _feed("many-categories", _rss(f"<item>{'<category>harbour</category>' * MANY}</item>")),
    _feed("many-creators", _rss(f"<item>{'<dc:creator>Ada Moreau</dc:creator>' * MANY}</item>")),
    _feed("many-links", _rss('<link rel="alternate" href="/a"/>' * MANY)),
    _feed("nested-items", _rss("<item>" * MANY + "</item>" * MANY)),
    _feed("nested-elements", _rss("<item>" + "<a>" * MANY)),
    _feed("closing-tags", _rss("<item>" + "</a>" * MANY)),
    _feed("open-tags-closed-by-name", _rss("<item>" + "".join(f"<a{n}>" for n in range(FEW)) + "</a0>" * FEW)),
    _feed("open-section", _rss("<item><title><![CDATA[" + "a" * MEGABYTE)),
    _feed("open-sections", _rss("<item><title>" + "<![CDATA[" * MANY)),
    _feed("open-comments", _rss("<!--" * MANY)),
    _feed("long-title", _rss(f"<item><title>{'harbour ' * 500_000}</title><link>{ARTICLE_PATH}</link></item>")),
    _feed("long-text", _rss(f"<item><description>{'&lt;p&gt;' * 250_000}</description></item>")),
    _feed("long-date", _rss(f"<item><pubDate>{'12 March 2026 ' * 50_000}</pubDate><link>{ARTICLE_PATH}</link></item>")),
    _feed("long-link", _rss(f"<item><link>{'a/' * MEGABYTE}</link></item>")),
    _feed("ampersands", _rss("<item><title>" + "&" * MEGABYTE + "</title></item>")),
    _feed("lower-signs", "<rss>" + "<" * MEGABYTE),
    _feed("next-is-itself", _rss(f'<atom:link rel="next" href="/feed.xml"/>{_ITEM}')),
    _feed("endless", _rss(_ITEM * 10) + " " * 12 * MEGABYTE),
    Case("feed-of-wrong-charset", "feed", lambda: _rss(_ITEM, '<?xml encoding="utf-16"?>').encode("latin-1")),
    Case("feed-packed", "feed", lambda: _packed(_rss(_ITEM + "a" * 16 * MEGABYTE)), {"Content-Encoding": "gzip"}),
]


def _packed_map(name: str, text: str, times: int = 1) -> Case:
    def make() -> bytes:
        return _packed(_map(text * times))

    return Case(f"sitemap-{name}", "sitemap", make, {"Content-Type": "application/gzip"})


def _sitemap(name: str, text: str) -> Case:
    return Case(f"sitemap-{name}", "sitemap", partial(str, text), {"Content-Type": "application/xml"})


SITEMAPS = [
    _packed_map("of-50-mb-in-small", _URL, 700_000),
    _packed_map("packed-blanks", " ", 50 * MEGABYTE),
    _packed_map("packed-equal-signs", "<url " + "=" * 400_000 + ">"),
    Case("sitemap-packed-twice", "sitemap", lambda: _packed(_map(_URL)) * 20),
    Case("sitemap-torn-gzip", "sitemap", lambda: _packed(_map(_URL * FEW))[:-2000]),
    Case("sitemap-deflate", "sitemap", lambda: zlib.compress(_map(" " * 16 * MEGABYTE).encode()), {"Content-Encoding": "deflate"}),
    _sitemap("of-16-mb", _map(_URL * 150_000)[:15_900_000]),
    _sitemap("entities", _map("<url><loc>&e8;</loc></url>", _entities(9))),
    _sitemap("names-itself", _index("<sitemap><loc>/sitemap.xml</loc></sitemap>" * 1000)),
    _sitemap("names-many", _index("".join(f"<sitemap><loc>/s/{n}.xml</loc></sitemap>" for n in range(300)))),
    _sitemap("names-elsewhere", _index("<sitemap><loc>http://127.99.0.1:1/sitemap.xml</loc></sitemap>" * 100)),
    _sitemap("long-entry", _map(f"<url><loc>{'a' * 4 * MEGABYTE}</loc></url>")),
    _sitemap("many-images", _map(f"<url>{'<image:image><image:loc>/a</image:loc></image:image>' * 50_000}</url>")),
    _sitemap("nested", _map("<url>" * MANY)),
    _sitemap("long-date", _map(f"<url><loc>/a</loc><lastmod>{'2026-03-12' * MANY}</lastmod></url>")),
    _sitemap("of-text", "http://elsewhere.example/a\n" * MANY),
    _sitemap("of-one-line", "http://elsewhere.example/" + "a" * 4 * MEGABYTE),
    _sitemap("of-blanks", " " * 12 * MEGABYTE),
    _sitemap("without-end", "<urlset>" + "<url><loc>/a</loc>" * MANY),
    _sitemap("of-roots", "<urlset " * MANY),
]  # fmt: skip


def _robots(name: str, text: str | bytes, **headers: str) -> Case:
    return Case(f"robots-{name}", "robots", lambda: text, {k.replace("_", "-"): v for k, v in headers.items()})


_ALL = "User-agent: *\n"
ROBOTS = [
    _robots("of-15-mb", _ALL + "Disallow: /private/\n" * 750_000),
    _robots("many-rules", _ALL + "".join(f"Disallow: /p{n}/\n" for n in range(MANY))),
    _robots("many-wildcards", _ALL + "".join(f"Disallow: /p{n}*a*b$\n" for n in range(FEW))),
    _robots("stars", _ALL + f"Disallow: /{'a*' * MANY}b\n"),
    _robots("one-line", _ALL + "Disallow: /" + "a" * 4 * MEGABYTE),
    _robots("many-agents", "".join(f"User-agent: bot{n}\n" for n in range(MANY)) + "Disallow: /private/\n"),
    _robots("many-groups", "".join(f"User-agent: bot{n}\nDisallow: /\n" for n in range(50_000))),
    _robots("many-sitemaps", _ALL + "Sitemap: http://elsewhere.example/sitemap.xml\n" * 50_000),
    _robots("sitemap-of-another-range", _ALL + "Sitemap: http://127.99.0.1:1/sitemap.xml\n"),
    _robots("delay-without-end", _ALL + f"Crawl-delay: {'9' * 5000}\n"),
    _robots("delay-of-nothing", _ALL + "Crawl-delay: nan\nCrawl-delay: -5\nRequest-rate: 1/0\n"),
    _robots("null-bytes", b"\0" * 4 * MEGABYTE),
    _robots("high-bytes", b"\xff\xfe" * 2 * MEGABYTE),
    _robots("returns", _ALL + "\r" * 4 * MEGABYTE),
    _robots("of-html", article()),
    _robots("packed", _packed(_ALL + "#" * 15 * MEGABYTE), Content_Encoding="gzip"),
]


def _home(name: str, inside: str) -> Case:
    link = f'<article><h2><a href="{ARTICLE_PATH}">Harbour board approves a second ferry line</a></h2></article>'
    text = f"<!doctype html><html><head><title>Paper</title></head><body><main>{link}{inside}</main></body></html>"
    return Case(f"home-{name}", "home", partial(str, text))


HOMES = [
    _home(
        "many-links-elsewhere", '<a href="http://elsewhere.example/2026/03/12/a-story-of-the-day/">A story</a>' * 50_000
    ),
    _home("many-feeds", '<link rel="alternate" type="application/rss+xml" href="http://127.99.0.1:1/feed">' * FEW),
    _home("many-menus", '<nav><a href="/sport/">Sport</a></nav>' * FEW),
    _home("many-next", '<a rel="next" href="/?page=2">Next</a>' * MANY),
    _home("long-next", f'<a rel="next" href="/?page={"9" * MEGABYTE}">Next</a>'),
    _home("related-headings", "<div>Related articles</div>" * MANY),
    _home("about-headings", "<div>About the author</div>" * MANY),
    _home("comment-headings", "<h3>Comments</h3>" * MANY),
    _home("tag-headings", "<div>Tags</div>" * MANY),
    _home("newsletter-headings", "<h4>Newsletter</h4><p>Sign up</p>" * MANY),
    _home("archive-years", "".join(f'<a href="/{year}/">{year}</a>' for year in range(FEW))),
    _home("calendar", "".join(f'<a href="/calendar?day={n}">{n}</a>' for n in range(FEW))),
    _home("sessions", "".join(f'<a href="/?sid={n:032x}">Home</a>' for n in range(FEW))),
    _home("growing-path", '<a href="a/a/">Deeper into the harbour of the day</a>'),
    _home("rest-elsewhere", '<link rel="https://api.w.org/" href="http://127.99.0.1:1/wp-json/">'),
]
SOURCES: list[Case] = [*FEEDS, *SITEMAPS, *ROBOTS, *HOMES]
