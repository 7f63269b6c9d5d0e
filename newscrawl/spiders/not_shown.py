"""Notes which listings a site did not show, or not to their ends, so that the run does not pass for a whole one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from scrapy.http import HtmlResponse

from newscrawl.crawl_plan.shut_listings import UNSHOWN
from newscrawl.crawl_plan.source_plan import SOURCE_TYPES
from newscrawl.discovery.wordpress import is_further
from newscrawl.rendering.shown import waits_for_program
from newscrawl.request_meta import ENGINE
from newscrawl.scrapy_tuning.response_text import text_of
from newscrawl.spiders.known_articles import ENOUGH_KNOWN, address
from newscrawl.spiders.request_context import RequestContext
from newscrawl.spiders.requests import NOT_MODIFIED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrapy.http import Response

    from newscrawl.crawl_plan.source_plan import SourcePlan
    from newscrawl.discovery.links import Link
    from newscrawl.discovery.listing import Listing
    from newscrawl.spiders.link_diff import LinkDiff
    from newscrawl.spiders.page_reader import PageRead


def note_if_shut(plan: SourcePlan, read: PageRead, response: Response) -> None:
    """Note a listing that the site does not show; one that an engine shows after all is none."""
    if not _is_walked(response) or response.status == NOT_MODIFIED:
        return
    if not response.body:
        plan.shut.is_empty(address(response))
    elif read.instead is not None:
        plan.shut.stands_before(address(response), read.instead)
    else:
        plan.shut.opens(address(response))


def note_if_unshown(plan: SourcePlan, listing: Listing, response: Response) -> None:
    """Note a section whose articles only a program fetches, where no engine ran it."""
    is_bare = _is_walked(response) and not listing.articles
    if is_bare and _is_plain(response) and waits_for_program(text_of(response)):
        plan.shut.is_broken(address(response), UNSHOWN)


def note_if_hidden(plan: SourcePlan, listing: Listing, diff: LinkDiff, response: Response) -> None:
    """Note a list whose button loads the rest in a way that only a program knows.

    Where a later run meets articles in it that were known, nothing new is behind them.
    """
    is_reached = plan.is_return and (diff.known or not diff)
    if listing.hides_rest and len(diff.shown) >= ENOUGH_KNOWN and not is_reached and _is_plain(response):
        is_home = RequestContext.of(response).source_type == "home"
        plan.shut.goes_on(address(response), is_home=is_home)


def note_if_torn(plan: SourcePlan, links: Sequence[Link], response: Response) -> None:
    """Note an empty answer in the place of a feed, and a page of WordPress' posts behind the first without any.

    The API counted that page.
    """
    source_type, url = RequestContext.of(response).source_type, address(response)
    if not response.body and source_type == "feed":
        plan.shut.is_empty(url)
    elif not links and source_type == "wordpress" and is_further(url):
        plan.shut.is_broken(url, "no list of posts")


def _is_walked(response: Response) -> bool:
    return SOURCE_TYPES[RequestContext.of(response).source_type].is_stepwise


def _is_plain(response: Response) -> TypeGuard[HtmlResponse]:
    """Tell whether a page is as the site sent it."""
    return isinstance(response, HtmlResponse) and response.request is not None and not response.request.meta.get(ENGINE)
