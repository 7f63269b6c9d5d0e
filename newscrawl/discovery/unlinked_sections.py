"""The sections of a site that no plain link names: a menu in the page's data, buttons that are forms, elements of a
program, links in a template. They are looked for only where a page shows few sections by links.
"""  # noqa: D205 - one sentence

from __future__ import annotations

import re
from contextlib import suppress
from html import unescape
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final

import orjson

from newscrawl.discovery.form_choices import form_sections
from newscrawl.discovery.json_listing import pairs
from newscrawl.discovery.link_classifier import classify_link
from newscrawl.discovery.links import Link, SiteUrls
from newscrawl.discovery.traps import trap_reason
from newscrawl.html.state.scripts import state_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscrawl.html.document import Document

#: Links to sections; a page that shows as many has a menu.
FEW_SECTIONS: Final = 3
MAX_SECTIONS: Final = 100
MAX_ADDRESSES: Final = 1_000  # looked at on a page
MAX_ELEMENTS: Final = 500
MAX_LISTS: Final = 2_000  # of the page's data
MAX_TEMPLATES: Final = 20
MAX_TEMPLATE: Final = 100_000  # characters
MAX_LABEL: Final = 60  # characters of the name of a section
MIN_ITEMS: Final = 3  # of a menu in the page's data
MAX_ITEMS: Final = 200
MAX_ATTRIBUTES: Final = 60
_DEPTH: Final = 20
_ADDRESSES: Final = (
    "data-url", "data-href", "data-link", "data-uri", "data-target-url", "formaction", "to", "routerlink",
    "xlink:href", "href",
)  # fmt: skip
_ELEMENTS = (
    "[data-url], [data-href], [data-link], [data-uri], [data-target-url], [formaction], [to], [routerlink], svg a, "
    "link[rel~=section][href], link[rel~=chapter][href], link[rel~=archives][href], link[rel~=contents][href], "
    "[href]:not(a):not(area):not(link):not(base):not(use):not(image)"
)
_ADDRESS: Final = re.compile(r"(?:https?://|\.{0,2}/(?!/))\S{0,600}")
_ANCHOR: Final = re.compile(r"""<a\s[^<>]{0,300}?\bhref\s{0,3}=\s{0,3}["']?([^"'\s<>]{1,600})""", re.IGNORECASE)
_JSON_ATTRIBUTE: Final = re.compile(r"""=(?:"([{\[][^"<>]{20,20000})"|'([{\[][^'<>]{20,20000})')""")
_LABELS: Final = ("title", "name", "label", "text", "caption")
_TARGETS: Final = ("url", "href", "link", "path", "to", "uri", "permalink", "@id")


def unlinked_sections(document: Document) -> list[str]:
    """Return the addresses of such sections, as the page names them, each once."""
    urls = SiteUrls(document)
    found: dict[str, None] = {}
    named = ((href, False) for href in chain(_of_elements(document), _of_templates(document), _of_menus(document)))
    for href, is_choice in islice(chain(form_sections(document), named), MAX_ADDRESSES):
        url = urls.read(href)
        if url is None or trap_reason(url) is not None:
            continue
        kind = classify_link(Link(url, "page", place="nav")).kind
        if kind == "listing" or (is_choice and kind == "article"):  # of several that are alike, none is an article
            found[urls.as_written(url)] = None
    return list(found)[:MAX_SECTIONS]


def _of_elements(document: Document) -> Iterator[str]:
    for node in document.tree.css(_ELEMENTS)[:MAX_ELEMENTS]:
        attributes = node.attributes
        href = next((value for name in _ADDRESSES if (value := attributes.get(name))), "")
        if _ADDRESS.fullmatch(href.strip()):
            yield href


def _of_templates(document: Document) -> Iterator[str]:
    for node in document.tree.css("template")[:MAX_TEMPLATES]:
        for match in _ANCHOR.finditer((node.html or "")[:MAX_TEMPLATE]):
            yield match[1].replace("&amp;", "&")


def _of_menus(document: Document) -> Iterator[str]:
    """Yield the addresses of lists whose items have a short name and an address, and no text of their own."""
    lists = 0
    for state in chain(state_values(document.html), document.json_ld, _of_short_attributes(document.html)):
        for _, value in pairs(state, _DEPTH):
            if isinstance(value, list) and len(value) >= MIN_ITEMS and lists < MAX_LISTS:
                lists += 1
                yield from _menu(value[:MAX_ITEMS])
            elif isinstance(value, dict) and value.get("@type") == "SiteNavigationElement":
                yield from _strings(value.get("url"))


def _of_short_attributes(page: str) -> Iterator[Any]:
    """Yield the values of attributes that hold JSON, also of those that are too short for the data of a page."""
    for match in islice(_JSON_ATTRIBUTE.finditer(page), MAX_ATTRIBUTES):
        with suppress(ValueError):  # an attribute that is no JSON
            yield orjson.loads(unescape(match[1] or match[2]))


def _menu(items: list[Any]) -> list[str]:
    found = [url for item in items if isinstance(item, dict) and (url := _entry(item))]
    return found if len(found) >= MIN_ITEMS and 3 * len(found) > 2 * len(items) else []


def _entry(item: dict[str, Any]) -> str:
    texts = [value for value in item.values() if isinstance(value, str)]
    label = next((text for name in _LABELS if isinstance(text := item.get(name), str) and text.strip()), "")
    target = next((text for name in _TARGETS if isinstance(text := item.get(name), str)), "")
    is_short = 0 < len(label) <= MAX_LABEL and all(len(text) <= 2 * MAX_LABEL or text == target for text in texts)
    return target if is_short and _ADDRESS.fullmatch(target.strip()) else ""


def _strings(value: Any) -> Iterable[str]:
    values = value if isinstance(value, list) else [value]
    return (each for each in values[:MAX_ITEMS] if isinstance(each, str))
