"""Where a listing goes on by what stands beside its "load more" button, or in settings."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import orjson

from newscrawl.discovery.address import read_address
from newscrawl.discovery.link_words import CURSOR_KEYS, OFFSET_KEYS, PAGE_KEYS
from newscrawl.discovery.links import absolute
from newscrawl.html.once import once

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from selectolax.lexbor import LexborNode

    from newscrawl.html.document import Document

MAX_COUNTERS: Final = 40
MAX_OPTIONS: Final = 4_000  # characters of an attribute that holds JSON
_PART_KEYS: Final = CURSOR_KEYS | OFFSET_KEYS | PAGE_KEYS
_COUNTERS = (
    "[data-page], [data-current-page], [data-next-page], [data-paged], [data-page-number], [data-offset], "
    "[data-next-offset], [data-start], [data-cursor], [data-next-cursor], [data-after]"
)
_SIBLINGS: Final = 3  # on each side
_CURRENT: Final = re.compile(r"^data-(?:current|page|paged|current-?page|page-?(?:no|num|number))$")
_LAST: Final = re.compile(r"^data-(?:max|total|last|num|count)(?:-?num)?-?pages?$|^data-(?:pages|total|last|max)$")

_CURRENT_PAGE: Final = re.compile(r"""(?:current|start)_?page["']?\s{0,3}[:=]\s{0,3}["']?(\d{1,4})\b""", re.IGNORECASE)
_LAST_PAGE: Final = re.compile(r"""max_?(?:num_?)?pages?["']?\s{0,3}[:=]\s{0,3}["']?(\d{1,4})\b""", re.IGNORECASE)


_DATA_ADDRESS = re.compile(r"""\sdata-([a-z][\w-]{0,40})\s{0,3}=\s{0,3}["']([^"'<>\s]{2,600})["']""", re.IGNORECASE)
_FEEDING: Final = re.compile(r"src|url|uri|endpoint|api|ajax|fetch|source|stream|feed|load|remote|href|path|list")
_OTHER_DATA = re.compile(r"search|comment|share|login|related|image|photo|video|poll|quiz|rating|like|track|stat")
_MAX_MARKUP: Final = 2_000_000  # characters
# What shows pictures, films or cards one after the other: its "next" is no page of a list.
_PLAYER: Final = re.compile(
    r"(?:^|[\s_-])(?:(?:light|fancy|thick|shadow)box|carousel|slide(?:r|s|show)?|slick|swiper|splide|flickity|"
    r"galler(?:y|ies)|\w{0,20}viewer|player|modal|popup|dialog|calendar|datepicker|tour|quiz|podcast|comments?)(?:$|[\s_-])"
)
# Attributes of what shows or hides a part of the page; elements that hold no list of news.
_UNFOLDS: Final = frozenset({
    "aria-expanded", "aria-controls", "aria-haspopup", "data-toggle", "data-bs-toggle", "popovertarget", "data-target",
    "data-bs-target",
})  # fmt: skip
_BESIDE_LIST: Final = frozenset({"nav", "header", "footer", "aside", "details", "figure"})
_AROUND: Final = 6  # elements
_OF_THE_PAGE: Final = frozenset({"body", "html", "main", "article"})


def is_in_player(node: LexborNode) -> bool:
    """Tell whether an element stands in a dialog, a carousel, a viewer of pictures … that turns its own pages."""
    current: LexborNode | None = node
    for _ in range(_AROUND):
        if current is None or current.tag in _OF_THE_PAGE:
            return False
        told = current.attributes
        says = {told.get("role"), (told.get("aria-roledescription") or "").lower()} & {"dialog", "carousel", "slide"}
        names = f"{told.get('class') or ''} {told.get('id') or ''}".lower()[:500]
        if current.tag == "dialog" or says or told.get("aria-modal") == "true" or _PLAYER.search(names):
            return True
        current = current.parent
    return False


def is_button_of_list(node: LexborNode) -> bool:
    """Tell whether an element is a button, stands in no menu, and does not unfold what the page has already."""
    told = node.attributes
    is_button = node.tag in {"button", "input", "a"} or told.get("role") == "button"
    if not is_button or _UNFOLDS.intersection(told):
        return False
    current = node.parent
    while current is not None and current.tag not in _BESIDE_LIST:
        current = current.parent
    return current is None


def data_addresses(document: Document) -> list[str]:
    """Return what stands in ``data-*`` attributes and asks for a part of a list by page, offset or cursor."""
    found = []
    for name, value in _DATA_ADDRESS.findall(document.html[:_MAX_MARKUP]):
        if "?" in value and _FEEDING.search(name.lower()) and not _OTHER_DATA.search(f"{name} {value}".lower()):
            url = absolute(unescape(value), document.base_url)
            address = read_address(url) if url else None
            if url and address and any(key in _PART_KEYS for key, _ in address.query):
                found.append(unescape(value))
    return found


def attributes_beside(node: LexborNode) -> dict[str, str]:
    """Return the ``data-*`` attributes of the element around a button and of those next to it.

    A current page and a last one become the number of the next page; on the last page nothing is left.
    """
    found: dict[str, str] = {}
    for element in _near(node):
        for name, value in element.attributes.items():
            if name.startswith("data-") and value:
                found.setdefault(name, value)
    current = next(((name, value) for name, value in found.items() if _CURRENT.match(name) and _is_number(value)), None)
    last = next((value for name, value in found.items() if _LAST.match(name) and _is_number(value)), None)
    if current is None or last is None:
        return found
    if int(current[1]) >= int(last):
        return {}
    rest = {name: value for name, value in found.items() if not _CURRENT.match(name) and not _LAST.match(name)}
    return {**rest, "data-page": str(int(current[1]) + 1)}


@once
def counters(document: Document) -> tuple[dict[str, str], ...]:
    """Return the attributes of all elements that count the list's parts: of the one shown, the number of the next."""
    found = []
    for node in document.tree.css(_COUNTERS)[:MAX_COUNTERS]:
        told = {name: value or "" for name, value in node.attributes.items()}
        current = told.get("data-current-page", "")
        found.append({**told, "data-page": str(int(current) + 1)} if _is_number(current) else told)
    return tuple(found)


def page_after(settings: str) -> int | None:
    """Return the next page by what a WordPress theme tells its program; WordPress answers ``paged`` in any listing."""
    pages = [int(match[1]) for pattern in (_CURRENT_PAGE, _LAST_PAGE) if (match := pattern.search(settings))]
    return max(pages[0], 1) + 1 if len(pages) == 2 and max(pages[0], 1) < pages[1] else None


def options_of(attributes: Mapping[str, str]) -> dict[str, str]:
    """Return the texts of a program's settings that an element has as JSON, as attributes of its own."""
    found: dict[str, str] = {}
    for name, value in attributes.items():
        if name.startswith("data-") and value.lstrip()[:1] == "{" and len(value) <= MAX_OPTIONS:
            try:
                told = orjson.loads(value)
            except ValueError:  # a text that only begins like JSON states no option
                continue
            found |= {f"data-{key}".lower(): each for key, each in told.items() if isinstance(each, str)}
    return found


def is_more_of_frame(attributes: Mapping[str, str]) -> bool:
    """A frame that loads when it is scrolled to, and whose name or address speaks of pages, is the list's next part."""
    names = f"{attributes.get('id', '')} {attributes.get('src', '')}".lower()[:600]
    return bool(re.search(r"page|more|next|older|cursor|offset|posts?|list|articles?", names))


def with_parameters(url: str, values: Mapping[str, str]) -> str:
    """Return the address with these query parameters in the place of those of the same names."""
    parts = urlsplit(url)
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name not in values]
    return urlunsplit(parts._replace(query=urlencode([*kept, *values.items()]), fragment=""))


def _near(node: LexborNode) -> Iterator[LexborNode]:
    for step in ("prev", "next"):
        other = node
        for _ in range(2 * _SIBLINGS):  # texts between them count, too
            other = getattr(other, step)
            if other is None:
                break
            if other.tag not in {"-text", "_comment"}:
                yield other
    if node.parent is not None and node.parent.tag not in {"body", "html"}:
        yield node.parent


def _is_number(value: str) -> bool:
    return value.isdecimal() and len(value) < 6
