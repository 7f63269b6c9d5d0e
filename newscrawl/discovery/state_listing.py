"""The articles that a page lists in the data of its scripts (Next, Nuxt, islands' props) while its HTML shows none.

Menus, tags and authors are lists of addresses with names too: only a list whose items mostly have a date or a text of
their own is one of articles.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from newscrawl.discovery.json_listing import item_link, pairs
from newscrawl.html.state.scripts import state_values
from newscrawl.normalize.urls.canonical import canonical_url, is_same_site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.discovery.links import Link
    from newscrawl.html.document import Document

FEW: Final = 3  # items of one list; fewer articles than this in a page's HTML, and its data is looked at
MAX_ITEMS: Final = 500
MAX_STORED: Final = 5_000  # objects of a store that are looked at
MAX_DEPTH: Final = 40  # what React streams lies deep
MIN_TEXT: Final = 80  # characters of an item beside its title


def state_links(document: Document) -> dict[str, Link]:
    """Return the articles in the page's data by canonical address, in the data's order."""
    found: dict[str, Link] = {}
    own = canonical_url(document.url)
    for state in state_values(document.html):
        for _, value in pairs(state, MAX_DEPTH):
            for items in _lists(value):
                for link in _articles(items, document):
                    if (key := canonical_url(link.url)) != own:
                        found.setdefault(key, link)
    return found


def _lists(value: Any) -> Iterator[list[Any]]:
    """Yield a list, or the objects of each type in a store that keeps objects by a key of their own (Apollo, Redux)."""
    if isinstance(value, list) and len(value) >= FEW:
        yield value[:MAX_ITEMS]
    elif isinstance(value, dict) and len(value) >= FEW:
        by_type: dict[str, list[Any]] = {}
        for key, item in islice(value.items(), MAX_STORED):
            if isinstance(item, dict):
                name = str(item.get("__typename") or (key.partition(":")[0] if ":" in key else ""))
                by_type.setdefault(name, []).append(item)
        yield from (items[:MAX_ITEMS] for items in by_type.values() if len(items) >= FEW)


def _articles(items: list[Any], document: Document) -> list[Link]:
    """Return the items of a list if it is one of articles."""
    linked = [(item, link) for item in items if isinstance(item, dict) and (link := item_link(item, document.base_url))]
    told = [link for item, link in linked if _has_story(item, link) and is_same_site(link.url, document.url)]
    return told if len(told) >= FEW and 2 * len(told) > len(items) else []


def _has_story(item: dict[str, Any], link: Link) -> bool:
    card = link.card
    if card is not None and (card.datePublishedRaw or len(card.description or "") >= MIN_TEXT):
        return True
    return any(_length(value) >= MIN_TEXT for key, value in item.items() if key not in ("url", "link", "href"))


def _length(value: Any) -> int:
    if isinstance(value, list):
        return sum(len(part) for part in value[:20] if isinstance(part, str))
    return len(value) if isinstance(value, str) and " " in value else 0
