"""The script elements of a page, found without a parser: what stands outside of them is not searched for state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from newscrawl.html.signs import holds, place_of

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_ELEMENTS: Final = 5_000
MAX_PLACES: Final = 200
_OPENING: Final = "<script"
_AFTER_NAME: Final = " >\t\n\r\f/"


class Script(NamedTuple):
    """What stands in the opening tag behind its name, and the text of the element."""

    attributes: str
    text: str


# The last page that was looked through, and its scripts: a page is asked about several times in a row.
_LAST: Final[list[tuple[str, tuple[Script, ...]]]] = [("", ())]


def scripts_of(page: str) -> tuple[Script, ...]:
    """Return the page's scripts that have a text; one that is not closed reaches to the end."""
    known, found = _LAST[0]  # one pair, so that threads do not mix pages
    if known is not page:
        found = tuple(_scripts(page))
        _LAST[0] = (page, found)
    return found


def _scripts(page: str) -> list[Script]:
    if holds(page, "<SCRIPT"):
        page = page.replace("<SCRIPT", _OPENING).replace("</SCRIPT", "</script")
    found: list[Script] = []
    at = page.find(_OPENING)
    while at >= 0 and len(found) < MAX_ELEMENTS:
        start = at + len(_OPENING)
        if page[start : start + 1] in _AFTER_NAME:
            end = page.find(">", start)
            if end < 0:
                break
            close = page.find("</script", end)
            close = len(page) if close < 0 else close
            if close > end + 1:
                found.append(Script(page[start:end], page[end + 1 : close]))
            start = close
        at = page.find(_OPENING, start)
    return found


def code_of(scripts: Iterable[Script]) -> str:
    """Return what runs: the texts of the scripts whose type is not one of JSON's."""
    return "\n".join([script.text for script in scripts if "json" not in script.attributes.lower()])


def places_of(page: str, words: str) -> list[int]:
    """Return where *words*, one of ``SIGNS``, stand, at most ``MAX_PLACES``: no pattern need look at the whole page."""
    places: list[int] = []
    at = place_of(page, words)
    while at >= 0 and len(places) < MAX_PLACES:
        places.append(at)
        at = page.find(words, at + len(words))
    return places
