"""The article of the page among those in its own state: the one whose headline or text the page shows.

Of a page that shows no text the one that the state calls by the page's address.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from newscrawl.html.once import once
from newscrawl.html.state.stories import ADDRESSES
from newscrawl.normalize.text import fold
from newscrawl.normalize.urls.parts import route_of

if TYPE_CHECKING:
    from newscrawl.html.document import Document
    from newscrawl.html.structured import Node

MIN_HEADLINE: Final = 8  # characters, folded; half of that for scripts without spaces
MIN_SLUG: Final = 6  # characters of a slug or digits of a number that names one page
MIN_SHOWN: Final = 60  # characters of a paragraph that the text has, too
STATE: Final = "newscrawl:state"  # marks a node that comes from the state


@once
def story_of(document: Document) -> Node | None:
    """Return the page's article in its state, the one with the longest text; ``None`` where no story is this page's."""
    if not document.stories:
        return None
    named = _titles(document)
    shown = [line.text for line in document.outline.lines if line.is_prose and len(line.text) >= MIN_SHOWN][:3]
    own = [
        node
        for node in document.stories
        if (not shown and _is_at(node, document.url))
        or _is_named(node, named)
        or any(text in node["articleBody"] for text in shown)
    ]
    story = max(own, key=lambda node: len(node["articleBody"]), default=None)
    if story is None:
        return None
    return {**{key: value for key, value in story.items() if key != ADDRESSES}, STATE: True}


def is_whole(node: Node) -> bool:
    """Tell whether a story's text may be given out: not where the page says that it is for subscribers."""
    return node.get("isAccessibleForFree") is not False


def _is_at(node: Node, url: str) -> bool:
    """Tell whether the state calls the story by the page's address: its slug or number, or the end of its path."""
    own = _last_segment(route_of(url) or urlsplit(url).path)
    return len(own) >= MIN_SLUG and own in map(_last_segment, node.get(ADDRESSES, ()))


def _last_segment(address: str) -> str:
    """Return the slug or number that an address, a path or a bare slug ends with."""
    path = route_of(address) or address.partition("?")[0]  # another fragment is a place on a page, a comment perhaps
    return unquote(path).rstrip("/").rpartition("/")[2].removesuffix(".html")


def _titles(document: Document) -> list[str]:
    lines = [line.text for line in document.outline.lines if line.tag == "h1"][:3]
    metas = [title for name in ("og:title", "twitter:title") for title in document.meta.get(name, ())[:2]]
    path = unquote(urlsplit(document.url).path).replace("-", " ").replace("_", " ")
    return [fold(text) for text in (document.title or "", *lines, *metas, path) if text]


def _is_named(node: Node, titles: list[str]) -> bool:
    headline = fold(node["headline"])
    least = MIN_HEADLINE if " " in headline else MIN_HEADLINE // 2
    return len(headline) >= least and any(headline in title for title in titles)
