"""Words that whole pages are searched for, most often in vain; the part in C looks for all of them at once."""

from __future__ import annotations

from typing import Final

from newscrawl.native import native_part

#: The words that are looked for together; the longer the shortest, the faster the look.
SIGNS: Final = (
    *("shadowroot", "<template", "<textarea", "<SCRIPT", "ld+json", "LD+JSON", "schema.org", "license"),
    # of a page's state
    *("window.", "application/json", "__next_f", "_STATE__", "__NEXT_DATA__", "__NUXT", "JSON.parse(", "text/x-"),
    *("streamController", "kit.start(", "Fusion.", "{&quot;", "[&quot;"),
    *("qwik/json", "self.$R=", "__sveltekit_", "Elm.Main"),
    # of scripts that fetch, of code that is shown
    *("fetch(", "XMLHttpRequest", "$.get", "$.ajax", ".load(", "<code"),
)
_NATIVE: Final = native_part("text")
_KNOWN: Final = frozenset(SIGNS)
_FINDER: Final = _NATIVE.Signs(SIGNS) if _NATIVE is not None else None
# The last page that was looked through, and what it holds: a page is asked about several times in a row.
_LAST: Final[list[tuple[str, dict[str, int]]]] = [("", {})]


def holds(page: str, sign: str) -> bool:
    """Tell whether *sign* stands in the page; one of ``SIGNS`` is found sooner than others."""
    return sign in (page if _FINDER is None or sign not in _KNOWN else _places(page))


def place_of(page: str, sign: str) -> int:
    """Return where *sign* stands first in the page; -1 where it does not."""
    return page.find(sign) if _FINDER is None or sign not in _KNOWN else _places(page).get(sign, -1)


def _places(page: str) -> dict[str, int]:
    known, found = _LAST[0]  # one pair, so that threads do not mix pages
    if known is not page and _FINDER is not None:
        found = _FINDER.places_in(page)
        _LAST[0] = (page, found)
    return found
