"""The way to older posts: the next pages of a listing."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from newscrawl.discovery.address import names_article, page_number, read_address, series_of, whole_series_of
from newscrawl.discovery.link_classifier import classify_link
from newscrawl.discovery.link_words import CURSOR_KEYS
from newscrawl.discovery.links import Link, SiteUrls
from newscrawl.discovery.load_more import Next, load_more
from newscrawl.discovery.pager_forms import form_pages
from newscrawl.discovery.pager_labels import MAX_LABEL, is_more_label, is_next_label
from newscrawl.html.once import once
from newscrawl.normalize.text import squash
from newscrawl.normalize.urls.canonical import canonical_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from newscrawl.discovery.address import Address
    from newscrawl.html.document import Document

MAX_PAGES: Final = 3
MAX_ANCHORS: Final = 3_000
_ARROWS: Final = frozenset({"»", "›", "→", ">", ">>", "▶", "❯", "⟩", "＞"})
# Where a next link is not the listing's: comments, calendars, one article's neighbours.
_FOREIGN = (
    ".comment-navigation, .comments-pagination, #comments, .comments, #wp-calendar, .wp-calendar-nav, .calendar, "
    ".post-navigation, .nav-single, .single-navigation, .post-nav, .article-navigation, .post-pagination"
)
_HAS_NUMBER: Final = re.compile(r"\d(?:\.\w{2,5})?/?(?:#|$)")
_TARGETS = (
    "link[rel][href], a[href], option[value*='/'], option[value*='?'], [data-next-url], [data-load-more-url], "
    "button[data-url], button[data-href]"
)
_TARGET_NAMES = ("href", "data-next-url", "data-load-more-url", "data-url", "data-href")
_NEXT_NAMES: Final = frozenset({"data-next-url", "data-load-more-url"})


def older_pages(document: Document, origin: str | None = None) -> list[str]:
    """Return where the listing goes on, the next page first, at most three addresses.

    *origin* is the page that led here: whoever came from a higher number goes on with a lower one.

    That is the page of the same address with the next higher number, and what "older posts", "load more" or
    ``rel=next`` leads to if its address holds a page number or a cursor. An article's neighbour has neither.
    """
    found = _older_pages(document)
    return [found.before] if found.before and origin and _is_above(origin, document.url) else list(found.urls)


def last_page(document: Document) -> str:
    """Return the page of the same address with the highest number, "" for none."""
    return _older_pages(document).last


def numbered_pages(document: Document) -> frozenset[str]:
    """Return the canonical addresses of the pages that links name by their bare numbers: none is an article."""
    return _older_pages(document).numbered


def _is_above(origin: str, url: str) -> bool:
    """Tell whether one address is a page of the same listing with a higher number than another."""
    one, other = read_address(origin), read_address(url)
    above, here = page_number(one, bare=True) if one else None, page_number(other, bare=True) if other else None
    return above is not None and here is not None and above.series == here.series and above.number > here.number


class _Older(NamedTuple):
    """``before``: the page with the next lower number; ``numbered``: all that links name by their bare numbers."""

    urls: tuple[str, ...] = ()
    last: str = ""
    before: str = ""
    numbered: frozenset[str] = frozenset()


@once
def _older_pages(document: Document) -> _Older:
    here = read_address(document.url)
    if here is None:
        return _Older()
    current = page_number(here, bare=True)
    number = current.number if current else 1
    # "list.aspx" goes on as "list.aspx?pg=2" in one system, as "list2.aspx" in another.
    all_series = {current.series} if current else {series_of(here), whole_series_of(here)}
    later: dict[int, str] = {}
    every: dict[int, str] = {}
    labelled: dict[str, None] = {}
    shown: dict[int, str] = {}  # by the numbers that links bear, in the order of the page
    for url, address, node in _targets(document):
        page = page_number(address, bare=True)
        if page is not None and page.series in all_series:
            is_next, bears_number = _is_next(node), _bears(node, page.number)
            if not (is_next or bears_number) and page_number(address) is None and names_article(address):
                continue  # "?p=12"
            every.setdefault(page.number, url)
            if bears_number:
                shown.setdefault(page.number, url)
            # Drupal counts from 0: the second page is number 1.
            if page.number > number or (current is None and page.number == 1 and is_next):
                later.setdefault(page.number, url)
            elif current is not None and page.number == number - 1 and is_next:
                labelled[url] = None  # the first page is the oldest
        elif _goes_on(address) and _is_next(node):
            labelled[url] = None
    lower = {page: url for page, url in every.items() if current is None or page < number}
    is_falling = len(shown) > 1 and all(one > other for one, other in pairwise(shown))
    if is_falling or (current is not None and not later and not labelled):  # the first page is the oldest, too
        later = {-page: url for page, url in lower.items()}
    nearest = [later[min(later)]] if later else []
    urls = tuple([*nearest, *labelled][:MAX_PAGES]) or _more(document).urls or _stated_next(document)
    before = lower[max(lower)] if current is not None and lower else ""
    last = later[max(later)] if later else ""
    return _Older(urls, last, before, frozenset(map(canonical_url, shown.values())))


def _bears(node: LexborNode, number: int) -> bool:
    """Tell whether all that a link says is the number of its page."""
    text = squash(node.text()[:MAX_LABEL])
    return text.isdecimal() and len(text) <= 6 and int(text) == number


def _stated_next(document: Document) -> tuple[str, ...]:
    """Return what the head of a listing names as next, whatever the address is like.

    Themes name an article's neighbour in the same way; those have the neighbour's title beside the address.
    """
    if document.tree.css_first("meta[property='og:type'][content='article']") is not None:
        return ()
    urls = SiteUrls(document)
    for node in document.tree.css("link[rel~=next][href]:not([title])")[:MAX_PAGES]:
        url = urls.read(node.attributes.get("href") or "")
        if url and classify_link(Link(url, "page")).kind in {"listing", "pagination", "archive"}:
            return (url,)
    return ()


def hides_more(document: Document) -> bool:
    """Tell whether something on the page loads more of the list, and only a program knows from where."""
    return not _older_pages(document).urls and _more(document).is_hidden


def hides_rest(document: Document) -> bool:
    """Tell whether that is a button of the list, and none of a menu, and none that unfolds what is there."""
    return hides_more(document) and _more(document).is_button


@once
def _more(document: Document) -> Next:
    return load_more(document, is_more_label)


def _targets(document: Document) -> Iterator[tuple[str, Address, LexborNode]]:
    """Yield the pages of the site that may go on from here: their addresses hold a number or a cursor."""
    foreign = {
        node.mem_id for region in document.tree.css(_FOREIGN)[:40] for node in region.css("a[href]")[:MAX_ANCHORS]
    }
    urls = SiteUrls(document)
    for node in document.tree.css(_TARGETS)[:MAX_ANCHORS]:
        target = _target(node)
        if ("?" in target or _HAS_NUMBER.search(target)) and node.mem_id not in foreign:
            url = urls.read(target)
            address = read_address(url) if url else None
            if url and address:
                yield urls.as_written(url), address, node
    for target, node in form_pages(document):
        url = urls.read(target)
        address = read_address(url) if url else None
        if url and address:
            yield urls.as_written(url), address, node


def _target(node: LexborNode) -> str:
    attributes = node.attributes
    return next((value for name in (*_TARGET_NAMES, "value") if (value := attributes.get(name))), "")


def _is_next(node: LexborNode) -> bool:
    attributes = node.attributes
    if "next" in (attributes.get("rel") or "").lower().split() or _NEXT_NAMES.intersection(attributes):
        return True
    texts = (node.text()[:400], attributes.get("aria-label"), attributes.get("title"))
    return any(label in _ARROWS or is_next_label(label) for text in texts if (label := squash(text or "")))


def _goes_on(address: Address) -> bool:
    page = page_number(address)
    return (page is not None and page.number > 1) or any(key in CURSOR_KEYS for key, _ in address.query)
