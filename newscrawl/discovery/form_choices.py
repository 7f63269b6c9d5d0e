"""The pages that a form of choices leads to: an archive of which a reader picks year and month, and presses "Show".

Only forms that a browser sends with GET, and that ask for nothing but a few choices; a form with a field to write in
is a search. Source: HTML Standard, 4.10.21.3: the query of the form's own address is left out.
"""

from __future__ import annotations

import re
from itertools import islice, product
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from newscrawl.discovery.date_fields import days_between, months_between, numbers_between
from newscrawl.discovery.links import absolute

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from newscrawl.html.document import Document

MAX_FORMS: Final = 20
MAX_FIELDS: Final = 60  # of a form
MAX_OPTIONS: Final = 400  # of a choice: the days of a year
MAX_CHOSEN: Final = 1_000  # addresses of a form
MAX_CHOICES: Final = 3
MAX_SECTIONS: Final = 60  # of a choice
_SILENT: Final = frozenset({"submit", "button", "image", "reset"})
_FIELDS = "input, select, textarea, button"
_SPANS: Final = {"date": days_between, "month": months_between, "number": numbers_between}
# A choice that a script puts behind an address: location = '/archive/' + this.value
_SPLICED: Final = re.compile(
    r"""location(?:\.href)?\s{0,9}=\s{0,9}['"]([^'"\s<>]{1,300})['"]\s{0,9}\+\s{0,9}"""
    r"""this\.(?:value|options\s{0,3}\[[^\[\]]{1,60}\]\.value)\s{0,9};?\s{0,9}(?:$|return\b)"""
)


class _Form:
    """What a form may send: ``fields`` are the names and values of each, one of which is sent; ``choices``: of several.

    ``None`` for ``fields``: it asks for more than choices.
    """

    def __init__(self, form: LexborNode) -> None:
        self.choices: dict[str, list[tuple[str, str]]] = {}
        self.kept: list[tuple[str, str]] = []
        self.is_plain = (form.attributes.get("method") or "get").strip().lower() == "get"
        for node in form.css(_FIELDS)[:MAX_FIELDS] if self.is_plain else ():
            if not self._take(node):
                self.is_plain = False

    def _take(self, node: LexborNode) -> bool:
        """Take a field; ``False`` for one to write in, and for a second choice of one name."""
        name, value = node.attributes.get("name") or "", node.attributes.get("value") or ""
        kind = (node.attributes.get("type") or "text").strip().lower() if node.tag == "input" else node.tag
        if kind == "select" and name:
            if name in self.choices:
                return False
            self.choices[name] = [(name, _value(option)) for option in node.css("option")[:MAX_OPTIONS]]
        elif kind == "radio" or (kind in {"submit", "button"} and name and value):
            self.choices.setdefault(name, []).append((name, value.strip()[:200]))
        elif kind in _SPANS and name not in self.choices:
            values = _SPANS[kind](node.attributes.get("min") or "", node.attributes.get("max") or "", MAX_OPTIONS)
            self.choices[name] = [(name, each) for each in values]
            return bool(name and values)
        elif kind == "hidden":
            self.kept += [(name, value)] if name else []
        else:
            return kind in _SILENT
        return True

    def sent(self) -> Iterator[list[tuple[str, str]]]:
        """Yield what the form sends, by each combination of its choices."""
        for pairs in islice(product(*self.choices.values()), MAX_CHOSEN):
            yield [pair for pair in (*self.kept, *pairs) if pair[1]]


def form_choices(document: Document) -> Iterator[str]:
    """Yield the addresses, as a browser would ask for them, form by form in the order of the options."""
    for begin, form in _forms(document):
        if 1 <= len(form.choices) <= MAX_CHOICES:
            yield from (f"{begin}?{urlencode(pairs)}" for pairs in form.sent())
    for select in document.tree.css("select[onchange]")[:MAX_FORMS]:
        spliced = _SPLICED.search((select.attributes.get("onchange") or "")[:1_000])
        for option in select.css("option")[:MAX_OPTIONS] if spliced else ():
            url = absolute(f"{spliced[1]}{value}", document.base_url) if spliced and (value := _value(option)) else None
            if url:
                yield url


def form_sections(document: Document) -> Iterator[tuple[str, bool]]:
    """Yield where forms lead that are buttons or a single choice, and whether it is one of several that are alike."""
    for begin, form in _forms(document):
        options = next(iter(form.choices.values()), [])
        if len(form.choices) > 1 or len(options) > MAX_SECTIONS:
            continue
        for pairs in form.sent():
            if pairs and (len(pairs) > len(form.kept) or not options):
                yield f"{begin}?{urlencode(pairs)}", len(options) > 1
            elif not options:
                yield begin, False


def _forms(document: Document) -> Iterator[tuple[str, _Form]]:
    for node in document.tree.css("form")[:MAX_FORMS]:
        address = absolute(node.attributes.get("action") or document.url, document.base_url)
        form = _Form(node)
        if address and form.is_plain:
            yield address.partition("#")[0].partition("?")[0], form


def _value(option: LexborNode) -> str:
    value = option.attributes.get("value")
    return (option.text()[:60] if value is None else value).strip()[:200]
