"""The callback for sitemaps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scrapy.http import HtmlResponse

from newscrawl.discovery.sitemaps import map_ref, read_sitemap
from newscrawl.frontier.entries import url_key
from newscrawl.spiders.article_callbacks import ArticleCallbacks
from newscrawl.spiders.clock import site_time
from newscrawl.spiders.known_articles import address
from newscrawl.spiders.link_diff import VisitResult
from newscrawl.spiders.off_loop import off_loop
from newscrawl.spiders.request_context import RequestContext
from newscrawl.spiders.requests import NOT_MODIFIED
from newscrawl.spiders.source_finder import articles_among, maps_to_read
from newscrawl.spiders.state_gate import again_when_locked

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from scrapy import Request
    from scrapy.http import Response

    from newscrawl.discovery.links import Link
    from newscrawl.discovery.sitemaps import Sitemap
    from newscrawl.spiders.page_reader import SitePageReader
    from newscrawl.spiders.source_finder import SourceFinder

_AT_ONCE = 1_000  # links of a sitemap
FEW_UNDECIDED = 20  # addresses of a sitemap that say neither "article" nor "listing"


class SitemapCallbacks(ArticleCallbacks):
    """Sitemaps: lists of articles, and indexes of such."""

    reader: SitePageReader
    source_finder: SourceFinder

    def parse_listing(self, response: Response) -> AsyncIterator[Any]:
        """Read a page of links."""
        raise NotImplementedError

    @again_when_locked
    async def parse_sitemap(self, response: Response) -> AsyncIterator[Request]:
        """Follow a sitemap's articles, or the maps that an index or robots.txt names, the newest first."""
        context = RequestContext.of(response)
        source_plan = self.known_articles.source_plan(context.home)
        found = None if response.status == NOT_MODIFIED else await off_loop(read_sitemap, response.body, response.url)
        if response.status == NOT_MODIFIED or not await self._is_shut_map(found, response):
            source_plan.answered(address(response))
        if found is None:
            for request in self.planner.unchanged(response):
                yield request
            if isinstance(response, HtmlResponse) and not self.source_finder.is_guess(address(response)):
                replace(context, source_type="section").keep(response)  # a list for people, named as one for machines
                async for request in self.parse_listing(response):
                    yield request
            return
        maps, unchanged = maps_to_read(found.maps, self.known_articles.history)
        self.known_articles.count("discovery/maps_unchanged", unchanged)
        is_cut = found.is_cut
        if found.kind == "index" and not is_cut:
            self.planner.keep_maps(address(response), [ref.url for ref in found.maps])
        for request in self.planner.listings(maps, "sitemap", response):
            yield request
        worth, kind = map_ref(response.url).worth, found.kind
        url_patterns = self.known_articles.url_patterns(context.home)
        is_named = worth in {"articles", "news"}
        links, undecided = articles_among(found.links, context.home, url_patterns, promised=is_named)
        del found
        # A short address may be an article's as well as a section's: the page says which. Of many such, the walk will.
        # Google's news data are for what is two days old at most.
        names_all = any(link.source != "news-sitemap" for link in links)
        is_small = len(undecided) <= max(FEW_UNDECIDED, len(links) // 5)
        async for request in self._mapped([*links, *(undecided if is_small else ())], response, is_cut=is_cut):
            yield request
        if names_all and is_small and kind in {"urlset", "text"} and worth != "news":
            source_plan.is_listed()

    async def _is_shut_map(self, found: Sitemap | None, response: Response) -> bool:
        """Note a sitemap that the site names and does not give, or not to its end.

        A page that is no wall is how many sites say that there is none.
        """
        context, url = RequestContext.of(response), address(response)
        shut = self.known_articles.source_plan(context.home).shut
        if found is not None or self.source_finder.is_guess(url):
            if found is not None and found.is_cut:
                shut.is_broken(url, "cut off")
        elif not response.body:
            shut.is_empty(url)
        elif not isinstance(response, HtmlResponse):
            shut.is_broken(url, "no sitemap")
        elif (instead := (await self.reader.read_listing(response, context)).instead) is not None:
            shut.stands_before(url, instead)
        return shut.knows(url)

    async def _mapped(self, links: list[Link], response: Response, *, is_cut: bool) -> AsyncIterator[Request]:
        """Ask for a sitemap's articles part by part, and for those that it does not name any more: gone, perhaps.

        Of one that is *cut*, nothing is known to be gone, and it is asked for again as if it had not been read.
        """
        context, result = RequestContext.of(response), VisitResult()
        for start in range(0, len(links), _AT_ONCE):
            diff = await self.news(links[start : start + _AT_ONCE], response)
            for request in self.article_requests(diff, response):
                yield request
            result = result.plus(diff)
        if is_cut:
            return
        for article in self.known_articles.relist(address(response), {url_key(link.url) for link in links}):
            yield self.requests.revisit(article, context, site_time(response))
        self.known_articles.visited(response, context, result)
