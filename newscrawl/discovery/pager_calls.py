"""Where a listing goes on by pagers whose numbers call a program: by what stands in the call, or in a field beside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from newscrawl.discovery.address import page_number, read_address
from newscrawl.discovery.beside import is_in_player, with_parameters
from newscrawl.discovery.link_words import PAGE_KEYS

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from newscrawl.html.document import Document

MAX_CALLS: Final = 200  # looked at on a page
MAX_FIELDS: Final = 100
_CALLING: Final = "a[onclick], a[href^='javascript'], button[onclick], li[onclick], span[onclick]"
# The call by which pages of TRS WCM write their pager: how many pages, which this is (from 0), its name and ending.
_PAGER_CALL: Final = re.compile(
    r"""\bcreatePage\w{0,20}\(\s{0,9}["']?(\d{1,5})["']?\s{0,9},\s{0,9}["']?(\d{1,5})["']?\s{0,9},"""
    r"""\s{0,9}["']([\w-]{1,60})["']\s{0,9},\s{0,9}["'](\w{2,6})["']""",
    re.IGNORECASE,
)
# A call with a number among what it hands over: fn_egov_link_page(2), __doPostBack('ctl00$pager','Page$2').
_CALL: Final = re.compile(r"([\w.$]{1,80})\(([^()]{1,200})\)")
_NUMBER: Final = re.compile(r"(?<![\w.])(\d{1,4})(?![\w.])")
_PAGER: Final = re.compile(r"pag(?:e|ing|in|er)|seite|sivu|strona", re.IGNORECASE)
_PAGER_NAME: Final = re.compile(r"pag(?:er|in)|\bpages\b|seiten", re.IGNORECASE)
_AROUND: Final = 4  # elements


class NextCall(NamedTuple):
    """The next page of a pager whose numbers call a program: its ``url``, "" where only the program knows it."""

    url: str


def page_of_call(text: str) -> str | None:
    """Return the address of the next page by the call in a script that writes the pager; relative to this page."""
    match = _PAGER_CALL.search(text)
    if match is None or int(match[2]) + 1 >= int(match[1]):
        return None
    return f"{match[3]}_{int(match[2]) + 1}.{match[4]}"


def next_by_call(document: Document) -> NextCall | None:
    """Return the next page of a pager that calls a program; ``None`` where there is no such pager, or no next page.

    Where a field of a form, or the address itself, holds the number of this page, servers take the next one by GET.
    """
    numbers = {number for node in document.tree.css(_CALLING)[:MAX_CALLS] if (number := _number_of(node))}
    if not numbers:
        return None
    fields = {
        name: int(value)
        for node in document.tree.css("input[name][value]")[:MAX_FIELDS]
        if (name := node.attributes.get("name") or "").lower() in PAGE_KEYS
        and (value := node.attributes.get("value") or "").isdecimal()
        and len(value) <= 4
    }
    address = read_address(document.url)
    told = page_number(address) if address is not None else None
    current = told.number if told is not None else next(iter(fields.values()), 1)
    if current + 1 not in numbers:
        return None
    asked = next((key for key, _ in address.query if key in PAGE_KEYS), "") if address is not None else ""
    name = next(iter(fields), asked)
    return NextCall(with_parameters(document.url, {name: str(current + 1)}) if name else "")


def _number_of(node: LexborNode) -> int | None:
    """Return the number that an element bears and hands to a program, if that turns pages."""
    text = (node.text() or "")[:40].strip()
    if not text.isdecimal() or len(text) > 4:
        return None
    told = node.attributes
    calls = f"{told.get('onclick') or ''} {told.get('href') or ''}"[:1_000]
    for name, handed in _CALL.findall(calls):
        if text in _NUMBER.findall(handed.replace("$", " ")) and (_PAGER.search(f"{name} {handed}") or _in_pager(node)):
            return None if is_in_player(node) else int(text)
    return None


def _in_pager(node: LexborNode) -> bool:
    current = node.parent
    for _ in range(_AROUND):
        if current is None or current.tag in {"main", "article", "body"}:
            return False
        if _PAGER_NAME.search(f"{current.attributes.get('class') or ''} {current.attributes.get('id') or ''}"[:300]):
            return True
        current = current.parent
    return False
