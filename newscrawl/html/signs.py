"""Words that whole pages are searched for, most often in vain; the part in C looks for all of them at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.native import native_part

if TYPE_CHECKING:
    from collections.abc import Callable

#: The words that are looked for together; the longer the shortest, the faster the look.
SIGNS: Final = (
    *("shadowroot", "<template", "<textarea", "<SCRIPT", "ld+json", "LD+JSON", "schema.org", "license"),
    # of scripts that fetch, of code that is shown
    *("fetch(", "XMLHttpRequest", "$.get", "$.ajax", ".load(", "<code"),
)
_NATIVE: Final = native_part("text")
# A plain install finds the tags in one pass, for the price of one word.
_TAGS: Final = tuple(sign for sign in SIGNS if sign[0] == "<")
_TAG: Final = re.compile(f"<(?:{'|'.join(tag[1:] for tag in _TAGS)})")


def _tags_in(page: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for match in _TAG.finditer(page):
        found.setdefault(match[0], match.start())
    return found


_TOGETHER: Final = frozenset(SIGNS if _NATIVE is not None else _TAGS)
_find: Final[Callable[[str], dict[str, int]]] = _tags_in if _NATIVE is None else _NATIVE.Signs(SIGNS).places_in
# The last page that was looked through, and what it holds: a page is asked about several times in a row.
_LAST: Final[list[tuple[str, dict[str, int]]]] = [("", {})]


def holds(page: str, sign: str) -> bool:
    """Tell whether *sign* stands in the page; one of ``SIGNS`` is found sooner than others."""
    return place_of(page, sign) >= 0


def place_of(page: str, sign: str) -> int:
    """Return where *sign* stands first in the page; -1 where it does not."""
    known, found = _LAST[0]  # one pair, so that threads do not mix pages
    if known is not page:
        found = _find(page)
        _LAST[0] = (page, found)
    if sign not in found:
        found[sign] = -1 if sign in _TOGETHER else page.find(sign)
    return found[sign]
