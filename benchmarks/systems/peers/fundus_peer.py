"""Fundus: a publisher with the usual feeds and sitemap, as a contributor would write it. ``PYTHON fundus_peer.py URL``."""

from __future__ import annotations

import sys

from fundus import Crawler
from fundus.parser import ArticleBody, BaseParser, ParserProxy, attribute
from fundus.parser.utility import extract_article_body_with_selector
from fundus.publishers.base_objects import Publisher, PublisherGroup
from fundus.scraping.url import RSSFeed, Sitemap
from giving import give
from lxml.cssselect import CSSSelector

URL = sys.argv[1]
FEEDS = ("index.xml", "feed.xml", "rss.xml", "feed/")


class Parser(ParserProxy):
    """For plain HTML: the heading, and the paragraphs of the main part."""

    class V1(BaseParser):
        """The only version."""

        @attribute
        def body(self) -> ArticleBody | None:
            """Return the paragraphs."""
            paragraphs = CSSSelector("article p, main p, .body p")
            return extract_article_body_with_selector(self.precomputed.doc, paragraph_selector=paragraphs)

        @attribute
        def title(self) -> str | None:
            """Return the heading."""
            headings = self.precomputed.doc.xpath("//h1")
            return headings[0].text_content().strip() if headings else None


class Papers(metaclass=PublisherGroup):
    """One publisher."""

    default_language = "en"
    Pier = Publisher(
        name="The Pier Post",
        domain=URL,
        parser=Parser,
        sources=[
            *(RSSFeed(URL + path, languages={"en"}) for path in FEEDS),
            Sitemap(URL + "sitemap.xml", languages={"en"}),
        ],
    )


articles = Crawler(Papers.Pier, delay=0.0).crawl(only_complete=False, timeout=15)
give((one.html.responded_url, str(one.title or ""), str(one.body or "")) for one in articles)
