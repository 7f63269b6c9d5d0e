"""The pages that a form of choices leads to: an archive of which a reader picks year and month, and presses "Show".

Only forms that a browser sends with GET, and that ask for nothing but a choice or two; a form with a field to write in
is a search. Source: HTML Standard, 4.10.21.3: the query of the form's own address is left out.
"""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from newscrawl.discovery.links import absolute

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from newscrawl.html.document import Document

MAX_FORMS: Final = 20
MAX_FIELDS: Final = 30  # of a form
MAX_OPTIONS: Final = 400  # of a choice: the days of a year
MAX_CHOSEN: Final = 1_000  # addresses of a form
MAX_CHOICES: Final = 2
_SILENT: Final = frozenset({"submit", "button", "image", "reset"})


def form_choices(document: Document) -> Iterator[str]:
    """Yield the addresses, as a browser would ask for them, form by form in the order of the options."""
    for form in document.tree.css("form:has(select[name])")[:MAX_FORMS]:
        if (form.attributes.get("method") or "get").strip().lower() != "get":
            continue
        address = absolute(form.attributes.get("action") or document.url, document.base_url)
        fields = _fields(form)
        if address and fields is not None:
            begin = address.partition("#")[0].partition("?")[0]
            chosen = islice(product(*fields), MAX_CHOSEN)
            yield from (f"{begin}?{urlencode([pair for pair in pairs if pair[1]])}" for pairs in chosen)


def _fields(form: LexborNode) -> list[list[tuple[str, str]]] | None:
    """Return the names and values that each field may send; ``None`` for a form that asks for more than choices."""
    found: list[list[tuple[str, str]]] = []
    choices = 0
    for node in form.css("input, select, textarea")[:MAX_FIELDS]:
        name, kind = node.attributes.get("name") or "", (node.attributes.get("type") or "text").lower()
        if node.tag == "select" and name:
            choices += 1
            options = node.css("option")[:MAX_OPTIONS]
            found.append([(name, _value(option)) for option in options])
        elif kind == "hidden" and name:
            found.append([(name, node.attributes.get("value") or "")])
        elif node.tag != "input" or kind not in _SILENT:
            return None
    return found if 1 <= choices <= MAX_CHOICES else None


def _value(option: LexborNode) -> str:
    value = option.attributes.get("value")
    return (option.text()[:60] if value is None else value).strip()[:200]
