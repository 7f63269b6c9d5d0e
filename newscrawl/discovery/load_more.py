"""The next part of a listing where no plain link leads to it: "load more" buttons, endless scrolling, frames, forms.

Read without a browser: htmx (htmx.org/attributes/hx-get), Turbo frames (turbo.hotwired.dev), Unpoly (up-href), forms
sent by GET, ``data-*`` attributes and addresses in ``onclick``, and settings that themes write into inline scripts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from newscrawl.discovery.address import read_address
from newscrawl.discovery.beside import (
    attributes_beside,
    counters,
    data_addresses,
    is_button_of_list,
    is_in_player,
    is_more_of_frame,
    options_of,
    page_after,
    with_parameters,
)
from newscrawl.discovery.link_words import FILES
from newscrawl.discovery.links import absolute
from newscrawl.discovery.pager_calls import next_by_call, page_of_call
from newscrawl.normalize.text import squash
from newscrawl.normalize.urls.canonical import canonical_url, is_same_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from selectolax.lexbor import LexborNode

    from newscrawl.html.document import Document

MAX_ELEMENTS: Final = 400  # looked at on a page
MAX_FOUND: Final = 3
MAX_SCRIPT: Final = 200_000  # characters of an inline script
MAX_SCRIPTS: Final = 60
MAX_TOKEN: Final = 500

_ELEMENTS = (
    "button, input[type=submit], [role=button], turbo-frame[src], [hx-get], [data-hx-get], [up-href], [ic-get-from], "
    "[data-turbo-frame], a[href^='#'], a[href^='javascript'], a:not([href]), [class*=load i], [class*=more i], "
    "[class*=infinite i], [class*=pag i], [class*=next i], [class*=scroll i], [id*=load i], [id*=more i], "
    "[id*=infinite i], [id*=next i], [data-next], [data-next-url], [data-next-page], [data-next-cursor], "
    "[data-cursor], [data-load-more], [data-load-more-url], [data-more-url], [data-infinite-scroll], "
    "[data-next-page-url], [data-infinite-url], [data-infinite-url-value], [onclick], amp-list[load-more]"
)
# Attributes of libraries that hold the address to fetch.
_FETCHED = ("hx-get", "data-hx-get", "up-href", "ic-get-from")
# Words in the name of an attribute that say that its address is the next part, and those that say that it is some.
_NEXT_NAME: Final = re.compile(r"next|more|older|infinite|scroll")
_ADDRESS_NAME: Final = re.compile(
    r"url|href|uri|link|path|src|endpoint|template|fetch|api|ajax|source|action|feed|next|more|load|page|remote"
)
_NEXT_CLASS: Final = re.compile(
    r"(?:^|[\s_-])(?:load|show|view|see)[_-]?(?:more|older|next)|infinite|"
    r"(?:^|[\s_-])(?:more|older|next|pager|pagination|paging)(?:$|[\s_-])|loadmore|nextpage|next-?page",
)
_FOREIGN_CLASS: Final = re.compile(
    r"comment|calendar|carousel|slider|slick|swiper|gallery|prev|related|share|tooltip|lightbox"
)
_NUMBER_NAME: Final = re.compile(r"^data-(?:next-?)?(page|paged|offset|start|skip|from)(?:-?(?:no|num|number|index))?$")
_CURSOR_NAME: Final = re.compile(
    r"^data-(?:next-?)?(cursor|after|before|max-?id|token|page-?token|since-?id|last-?id|continuation)$"
)
# Where a template wants the number: {page}, %page%, __PAGE__, :page, [page].
_GAP: Final = re.compile(
    r"\{\{?\s{0,2}\w{1,20}\s{0,2}\}\}?|%(?![0-9A-Fa-f]{2})\w{3,20}%|__\w{1,20}__|\[(?:page|cursor|offset)\]|(?<=/):\w{1,20}"
)
_HAS_NUMBER: Final = re.compile(r"[/=]\d{1,6}(?:[/.&#?]|$)")
_QUOTED_ADDRESS: Final = re.compile(r"""['"]((?:https?:/)?/?[^'"\s<>]{0,300}[/?][^'"\s<>]{0,300})['"]""")
_SCRIPT_NEXT: Final = re.compile(
    r"""["']?(?:next_?(?:page)?_?(?:url|link|href|path)|load_?more_?(?:url|link|path)|(?:older|more)_?(?:posts)?_?url"""
    r"""|infinite_?(?:scroll)?_?url)["']?\s{0,3}[:=]\s{0,3}["']([^"'<>\s]{1,500})["']""",
    re.IGNORECASE,
)
_LOOKS_LIKE_ADDRESS: Final = re.compile(
    r"(?:https?://|//?[^\s/]|\?|\./|\.\./)[^\s<>]{0,600}|[\w-]{1,60}(?:/[\w.-]{1,80}){1,8}\?\S{1,300}"
)


class Next(NamedTuple):
    """Where a listing goes on. ``is_hidden``: what loads more holds no address, ``is_button``: and is a button."""

    urls: tuple[str, ...] = ()
    is_hidden: bool = False
    is_button: bool = False


def load_more(document: Document, is_label: Callable[[str], bool]) -> Next:
    """Return where "load more" and its like lead to, at most three addresses of the same site.

    *is_label* tells whether a text is one that such buttons bear.
    """
    reading = _Reading(document, is_label)
    for node in {node.mem_id: node for node in document.tree.css(_ELEMENTS)[:MAX_ELEMENTS]}.values():
        reading.take(node)
        if len(reading.found) >= MAX_FOUND:
            break
    for look in (reading.take_forms, reading.take_scripts, reading.take_data, reading.take_calls):
        if not reading.found:
            look()
    return Next(tuple(reading.found), reading.is_hidden and not reading.found, reading.is_button)


class _Reading:
    """What has been found on a page so far."""

    def __init__(self, document: Document, is_label: Callable[[str], bool]) -> None:
        self._document = document
        self._is_label = is_label
        self._own = canonical_url(document.url)
        self.found: dict[str, None] = {}
        self.is_hidden = self.is_button = False

    def take(self, node: LexborNode) -> None:
        """Look at an element that may load more."""
        attributes = {name: value or "" for name, value in node.attributes.items()}
        names = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()[:500]
        if _FOREIGN_CLASS.search(names):
            return
        is_labelled = self._bears_label(node, attributes)
        is_next = is_labelled or bool(_NEXT_CLASS.search(names))
        before = len(self.found)
        self._take(node, attributes, is_next=is_next)
        if len(self.found) == before and is_labelled and (around := attributes_beside(node)):
            self._take(node, around, is_next=True)
        is_plain = _has_address(attributes.get("href", "")) or node.tag not in {"a", "button", "input", "div", "span"}
        if len(self.found) == before and is_labelled and not is_plain and not is_in_player(node):
            self.is_hidden = True
            self.is_button |= is_button_of_list(node)

    def _take(self, node: LexborNode, attributes: Mapping[str, str], *, is_next: bool) -> None:
        before = len(self.found)
        values = _values(attributes) if is_next else {}
        for raw in self._addresses(node, attributes, is_next=is_next):
            told = values or (self._counted() if is_next else {})
            if told or not _GAP.search(raw[:MAX_TOKEN]):  # a template alone is not an address
                self._add(_filled(raw, told))
        if len(self.found) == before:
            self._add(with_parameters(self._document.url, values) if values else "")

    def _counted(self) -> dict[str, str]:
        """What the page's counters say of the next part; nothing where two of them differ."""
        told = {tuple(values.items()) for each in counters(self._document) if (values := _values(each))}
        return dict(told.pop()) if len(told) == 1 else {}

    def take_forms(self) -> None:
        """Look at forms that are sent by GET and whose button says that there is more."""
        for form in self._document.tree.css("form")[:40]:
            attributes = form.attributes
            buttons = form.css("button, input[type=submit]")[:5]
            if (attributes.get("method") or "get").lower() == "get" and any(
                self._bears_label(button, {n: v or "" for n, v in button.attributes.items()}) for button in buttons
            ):
                fields = [
                    (name, field.attributes.get("value") or "")
                    for field in form.css("input[name]")[:20]
                    if (name := field.attributes.get("name"))
                    and (field.attributes.get("type") or "text").lower() in {"hidden", "text", "number"}
                ]
                base = absolute(attributes.get("action") or "", self._document.base_url) or self._document.url
                if fields or _HAS_NUMBER.search(base):
                    self._add(with_parameters(base, dict(fields)))

    def take_scripts(self) -> None:
        """Look for the next address in the settings that a page writes into its scripts."""
        for script in self._document.tree.css("script:not([src])")[:MAX_SCRIPTS]:
            text = (script.text() or "")[:MAX_SCRIPT]
            if self.is_hidden and "admin-ajax.php" in text and (page := page_after(text)):
                self._add(with_parameters(self._document.url, {"paged": str(page)}))
            self._add(page_of_call(text) or "")
            for match in _SCRIPT_NEXT.finditer(text.replace("\\/", "/")):
                self._add(match[1].replace("&amp;", "&"))
                if self.found:
                    return

    def take_data(self) -> None:
        """Look for the address of a list's part in any other attribute."""
        for raw in data_addresses(self._document):
            if not _GAP.search(raw):
                self._add(raw)

    def take_calls(self) -> None:
        """Look for a pager whose numbers call a program."""
        if (called := next_by_call(self._document)) is not None:
            self._add(called.url)
            self.is_hidden = self.is_button = True

    def _addresses(self, node: LexborNode, attributes: Mapping[str, str], *, is_next: bool) -> Iterator[str]:
        for name in _FETCHED:
            is_lazy = "revealed" in (trigger := attributes.get("hx-trigger", "")) or "intersect" in trigger
            if name in attributes and (is_next or is_lazy):
                yield attributes[name]
        if node.tag == "turbo-frame" and attributes.get("src") and (is_next or is_more_of_frame(attributes)):
            yield attributes["src"]
        values = {**attributes, **options_of(attributes)} if is_next else attributes
        for name, value in values.items():
            is_address = name.startswith("data-") and _ADDRESS_NAME.search(name) and _has_address(value)
            if is_address and (is_next or _NEXT_NAME.search(name)):
                yield value
        if node.tag == "button" and is_next:
            yield from (value for name in ("formaction", "value") if _has_address(value := attributes.get(name, "")))
        if node.tag == "amp-list" and attributes.get("load-more") and attributes.get("src"):
            yield attributes["src"]
        if is_next and (match := _QUOTED_ADDRESS.search(attributes.get("onclick", "")[:1_000])):
            yield match[1]

    def _add(self, raw: str) -> None:
        url = absolute(raw, self._document.base_url)
        if url is None or not is_same_site(url, self._document.url) or canonical_url(url) == self._own:
            return
        address = read_address(url)
        is_file = address is not None and address.ending in FILES - {"json", "xml", "js", "txt"}
        if address is not None and not is_file and len(self.found) < MAX_FOUND:
            self.found[url] = None

    def _bears_label(self, node: LexborNode, attributes: Mapping[str, str]) -> bool:
        texts = (node.text()[:400], attributes.get("value"), attributes.get("aria-label"), attributes.get("title"))
        return any(self._is_label(squash(text)) for text in texts if text)


def _values(attributes: Mapping[str, str]) -> dict[str, str]:
    """Return the number or the cursor of the next part, by the name of its parameter."""
    for name, value in attributes.items():
        match = _NUMBER_NAME.match(name) if value.isdecimal() else _CURSOR_NAME.match(name)
        if match and 0 < len(value) <= MAX_TOKEN and value not in {"0", "false", "null"}:
            return {match[1].replace("-", "_"): value}
    return {}


def _filled(raw: str, values: Mapping[str, str]) -> str:
    """Put the number or cursor that stands beside an address into the gap of the address, or behind it."""
    if not values:
        return raw
    (name, value) = next(iter(values.items()))
    filled, gaps = _GAP.subn(lambda _: value, raw[:MAX_TOKEN])
    if gaps:
        return filled
    told = {key.lower().replace("-", "_") for key, _ in parse_qsl(urlsplit(raw).query)}
    return raw if name in told or _HAS_NUMBER.search(raw) else with_parameters(raw, values)


def _has_address(value: str) -> bool:
    value = value.strip()
    return bool(_LOOKS_LIKE_ADDRESS.fullmatch(value)) and not value.startswith(("#", "javascript:"))
