"""The pages of a listing that a form leads to: a choice of numbers, a field for a number, a button that bears one.

Only forms that a browser sends with GET. Source: HTML Standard, 4.10.21.3: the query of the form's own address is left
out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from newscrawl.discovery.link_words import OFFSET_KEYS, PAGE_KEYS
from newscrawl.discovery.links import absolute

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from newscrawl.html.document import Document

MAX_FORMS: Final = 20
MAX_FIELDS: Final = 30  # of a form
MAX_OPTIONS: Final = 1_000  # pages of a choice
_KEYS: Final = PAGE_KEYS | OFFSET_KEYS
_FIELDS = "select[name], input[name], button[name]"
_TYPED: Final = frozenset({"number", "text", "tel", "range"})


def form_pages(document: Document) -> Iterator[tuple[str, LexborNode]]:
    """Yield the addresses of the pages, each with the element that tells its number."""
    for form in document.tree.css("form")[:MAX_FORMS]:
        address = absolute(form.attributes.get("action") or document.url, document.base_url)
        if not address or (form.attributes.get("method") or "get").strip().lower() != "get":
            continue
        begin = address.partition("#")[0].partition("?")[0]
        fields = form.css(_FIELDS)[:MAX_FIELDS]
        kept = [(_name(node), node.attributes.get("value") or "") for node in fields if _kind(node) == "hidden"]
        for field in fields:
            name = _name(field)
            if name.lower() in _KEYS:
                others = [pair for pair in kept if pair[0] != name]
                for number, node in _numbers(field):
                    yield f"{begin}?{urlencode([*others, (name, number)])}", node


def _numbers(field: LexborNode) -> Iterator[tuple[str, LexborNode]]:
    """Yield the numbers that a field may send, each with the element that tells it."""
    if field.tag == "select":
        for option in field.css("option")[:MAX_OPTIONS]:
            value = option.attributes.get("value")
            yield from _number(option.text() if value is None else value, option)
    elif field.tag == "button" or _kind(field) == "submit":
        yield from _number(field.attributes.get("value") or "", field)
    elif _kind(field) in _TYPED and (last := (field.attributes.get("max") or "").strip()).isdecimal():
        current = (field.attributes.get("value") or "").strip()
        following = str(int(current) + 1) if current.isdecimal() and len(current) <= len(last) else ""
        if following and int(following) <= int(last):
            yield from _number(following, field)
            yield from _number(last, field)


def _number(value: str, node: LexborNode) -> Iterator[tuple[str, LexborNode]]:
    if (number := value.strip()).isdecimal() and len(number) <= 6:
        yield number, node


def _name(node: LexborNode) -> str:
    return node.attributes.get("name") or ""


def _kind(node: LexborNode) -> str:
    return (node.attributes.get("type") or "text").strip().lower() if node.tag == "input" else ""
