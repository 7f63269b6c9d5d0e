"""The section as the menu tells it: the entry marked as current whose address holds the article's, or files it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from newscrawl.extraction.metadata.candidates import Candidate
from newscrawl.extraction.metadata.path_section import OF_ALL
from newscrawl.extraction.metadata.topics import kind_of_address
from newscrawl.normalize.text import fold, squash
from newscrawl.normalize.urls.canonical import is_same_site

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from newscrawl.html.document import Document

MAX_LINKS: Final = 1_500
MAX_NAME: Final = 40
MAX_CLASS: Final = 400
MAX_DEPTH: Final = 100
_PLACES: Final = (("a[href]", ""), ("li", " > a[href]"))
#: Links that may be marked, or stand in an entry that may be.
_MARKED: Final = ", ".join(
    ["a[href][aria-current]"]
    + [f"{node}[class*={word} i]{link}" for word in ("current", "active", "selected") for node, link in _PLACES]
)
_MENU: Final = re.compile("menu|navbar", re.IGNORECASE)
_MARK: Final = re.compile(r"(?:^|[\s_-])(?:current|active|selected)(?:$|[\s_-])", re.IGNORECASE)
_LOCALE: Final = re.compile(r"[a-z]{2}(?:-[a-z]{2})?")


def section_of_menu(document: Document) -> list[Candidate]:
    """Return the section of the menu's current entry, at most one.

    The mark alone says little: of 63 pages of the public sets it named the section on 21, for menus mark "Blog", the
    page, or what the reader hovers over. So the address has to agree: a folder of the article's, or a category's.
    """
    found: dict[str, str] = {}
    own = _path_of(document.url)
    for node in document.tree.css(_MARKED)[:MAX_LINKS]:
        if not (_is_marked(node) and _is_in_menu(node)):
            continue
        url = document.resolve(node.attributes.get("href") or "")
        path = _path_of(url) if url and is_same_site(url, document.url) else ""
        name = squash(node.text()[: 2 * MAX_NAME])
        if path and 0 < len(name) <= MAX_NAME and fold(name) not in OF_ALL and _holds(path, own, url or ""):
            found.setdefault(path, name)
    deepest = max(found, key=lambda path: (path.count("/"), len(path)), default=None)
    return [Candidate(found[deepest], "page", "current entry of the menu", 0.4)] if deepest else []


def _holds(path: str, own: str, url: str) -> bool:
    last = path.rpartition("/")[2]
    if path == own or last in OF_ALL or _LOCALE.fullmatch(last):
        return False
    return own.startswith(f"{path}/") or kind_of_address(url) == "section"


def _is_marked(node: LexborNode) -> bool:
    """Tell whether a link, or the entry that it stands in, is marked as the current one."""
    if (node.attributes.get("aria-current") or "false") != "false":
        return True
    around = node.parent if node.parent is not None and node.parent.tag == "li" else None
    return any(
        _MARK.search((one.attributes.get("class") or "")[:MAX_CLASS]) is not None for one in (node, around) if one
    )


def _is_in_menu(node: LexborNode) -> bool:
    for _ in range(MAX_DEPTH):
        above = node.parent
        if above is None:
            return False
        node = above
        named = node.attributes
        if (
            node.tag == "nav"
            or named.get("role") == "navigation"
            or _MENU.search((named.get("class") or "")[:MAX_CLASS])
        ):
            return True
    return False


def _path_of(url: str) -> str:
    return unquote(urlsplit(url).path).strip("/").removesuffix(".html").lower()
