"""One listing page as links to follow: its articles with their cards, and the pages that lead to more of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newscrawl.cpu_time import timed_as
from newscrawl.discovery.json_ld_listing import json_ld_links
from newscrawl.discovery.link_classifier import begun_elsewhere, classify_link
from newscrawl.discovery.links import Link, page_links
from newscrawl.discovery.pagination import hides_more, hides_rest, last_page, numbered_pages, older_pages
from newscrawl.discovery.recent_posts import find_post_blocks
from newscrawl.discovery.state_listing import FEW, state_links
from newscrawl.discovery.traps import trap_reason
from newscrawl.discovery.unlinked_sections import FEW_SECTIONS, unlinked_sections
from newscrawl.normalize.urls.canonical import canonical_url

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscrawl.discovery.links import Source
    from newscrawl.discovery.recent_posts import PostBlock
    from newscrawl.discovery.url_patterns import UrlPatterns
    from newscrawl.html.document import Document
    from newscrawl.items import Article, PostRef


@dataclass(frozen=True, slots=True)
class Listing:
    """``articles``, those with cards first; ``pages``: older pages, then sections; ``traps``: how many were left.

    ``hides_more``: the list goes on, but only a program on the page knows where; ``hides_rest``: a button of the list
    says so. ``last``: the last of its pages.
    """

    articles: tuple[Link, ...] = ()
    pages: tuple[Link, ...] = ()
    traps: int = 0
    hides_more: bool = False
    hides_rest: bool = False
    last: str = ""


@timed_as("extract")
def read_listing(document: Document, patterns: UrlPatterns | None = None, origin: str | None = None) -> Listing:
    """Return what a listing page leads to, each address once and within its site.

    *patterns*: what its site taught; *origin*: the page that led to it.
    """
    plain = {canonical_url(link.url): link for link in page_links(document)}
    carded = _cards(find_post_blocks(document), plain)
    found = {**carded, **{key: link for key, link in plain.items() if key not in carded}}
    fair = {key: link for key, link in found.items() if trap_reason(link.url) is None}
    kinds = {key: classify_link(link, patterns).kind for key, link in fair.items()}
    numbered = numbered_pages(document)
    articles = tuple(link for key, link in fair.items() if kinds[key] == "article" and key not in numbered)
    told = json_ld_links(document)
    if len(articles) < FEW:
        told |= state_links(document)
    articles = (*articles, *_told(told, fair))
    older = {canonical_url(url): Link(url, "pagination") for url in older_pages(document, origin)}
    others = set(begun_elsewhere((key for key in fair if kinds[key] in {"pagination", "listing"}), document.url))
    sections = {
        key: link for key, link in fair.items() if key not in older and (kinds[key] == "listing" or key in others)
    }
    if len(sections) < FEW_SECTIONS:
        unlinked = {canonical_url(url): Link(url, "page", place="nav") for url in unlinked_sections(document)}
        sections |= {key: link for key, link in unlinked.items() if key not in found and key not in older}
    pages, traps = (*older.values(), *sections.values()), len(found) - len(fair)
    return Listing(articles, pages, traps, hides_more(document), hides_rest(document), last_page(document))


def _told(told: dict[str, Link], shown: dict[str, Link]) -> list[Link]:
    """Return the articles that stand in the page's data only."""
    hidden = [link for key, link in told.items() if key not in shown]
    return [link for link in hidden if trap_reason(link.url) is None and classify_link(link).kind == "article"]


@timed_as("extract")
def card_links(article: Article, is_wanted: Callable[[PostRef], bool] = bool) -> Listing:
    """Return the cards that an article page shows of other articles as links to follow, as far as they are wanted."""
    found: dict[str, Link] = {}
    lists: tuple[tuple[Source, list[PostRef]], ...] = (
        ("recent", article.recentPosts),
        ("related", article.relatedPosts),
    )
    for source, cards in lists:
        for card in cards:
            if card.url and is_wanted(card) and trap_reason(card.url) is None:
                found.setdefault(canonical_url(card.url), Link(card.url, source, replace(card)))
    return Listing(tuple(link for link in found.values() if classify_link(link).kind == "article"))


def _cards(blocks: list[PostBlock], plain: dict[str, Link]) -> dict[str, Link]:
    """The links of card blocks, with what the anchor itself says of its place."""
    found: dict[str, Link] = {}
    for block in blocks:
        source: Source = "page" if block.kind == "plain" else block.kind
        for card in block.cards:
            key = canonical_url(card.url or "")
            anchor = plain.get(key, Link(card.url or "", source))
            found.setdefault(
                key, replace(anchor, source=source, card=card, content=block.texts.get(card.url or "", ""))
            )
    return found
