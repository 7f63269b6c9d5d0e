"""Bounds how many names a page gives to its tags and attributes, and how many attributes to one tag.

lexbor looks a name up in a table that does not grow, and compares each attribute with all of its tag: 200,000 different
names took 11 s and 100,000 attributes of one tag 20 s. Tags are read as the HTML standard's tokenizer reads them. Where
it would look for none (comments, scripts, styles), nothing is left in which another reading finds some.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from newscrawl.native import native_part

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_ATTRIBUTES: Final = 1_000  # of a tag: of one with more the name alone is kept
MAX_NAMES: Final = 2_000  # of a page: a tag that brings more keeps no attributes, or goes
MAX_CUT: Final = 20_000  # tags of which something was cut; behind them the page ends

_BLANK: Final = r"[ \t\n\f\r]"
_VALUE = rf"(?:{_BLANK}*+={_BLANK}*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^ \t\n\f\r>]*+))?+"
_ATTRIBUTE = rf"(?:=[^ \t\n\f\r/>=]*+|[^ \t\n\f\r/>=]++){_VALUE}"
# Never fails behind where it begins, so that a scan goes over every character once.
_PART: Final = re.compile(
    rf"<!--(?:-?>|.*?(?:--!?>|\Z))|<(/?)([a-z][^ \t\n\f\r/>]*+)((?:[ \t\n\f\r/]++|{_ATTRIBUTE})*+)(?:>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_NAME: Final = re.compile(rf"(=?+[^ \t\n\f\r/>=]++|=){_VALUE}")
_RAW: Final = frozenset({"script", "style"})
_ENDS_NAME: Final = frozenset(" \t\n\f\r/>")
_MANY = 50_000  # names that take half a second; a long page that may have so many is read once more, 30 ms a megabyte
_BETWEEN: Final = b" \n\t\r\f\v/"
_BESIDE_SIGNS: Final = bytes(set(range(256)).difference(b"<=", _BETWEEN))
_NATIVE: Final = native_part("text")


def signs_of(html: str, encoded: bytes | None) -> str:
    """Return what begins tags, values and names in the page; in C, which counts as fast in all of it, the page."""
    if _NATIVE is not None:
        return html
    return (encoded or html.encode("utf-8", "replace")).translate(None, _BESIDE_SIGNS).decode("ascii")


def may_have_many_names(html: str, encoded: bytes | None, signs: str) -> bool:
    """Whether blanks and slashes part the page into so many pieces as ``_MANY`` names need; *encoded*: it in UTF-8."""
    if len(html) <= 2 * _MANY:
        return False
    if _NATIVE is not None:
        return bool(_NATIVE.pieces_of(html) >= _MANY)
    if len(signs) - signs.count("<") - signs.count("=") < _MANY - 1:
        return False
    return pieces_of(encoded or html.encode("utf-8", "replace")) >= _MANY


def pieces_of(page: bytes) -> int:
    """Return into how many pieces blanks part the page, and how many slashes it has; indentation is one blank."""
    return page.count(b"/") + len(page.split())


def with_bounded_names(html: str) -> tuple[str, bool]:
    """Return the page without what is beyond the bounds, and whether it had too many names."""
    raw = _NATIVE.raw_parts(html, MAX_NAMES, MAX_ATTRIBUTES) if _NATIVE is not None else None
    if raw is not None:
        return _without_raw(html, raw), False
    bound = _NameBound(html)
    return "".join(bound.parts()), bound.has_cut


def _without_raw(html: str, raw: list[tuple[int, int, bool]]) -> str:
    """Return the page without comments, styles, and what another reading finds in scripts; *raw*: where they stand."""
    kept, at = list[str](), 0
    for start, end, is_script in raw:
        kept += html[at:start], _without_tags(html[start:end]) if is_script else ""
        at = end
    return "".join([*kept, html[at:]])


def _without_tags(script: str) -> str:
    return script.replace("<", "\\u003c")


def _end_of_raw(html: str, name: str, at: int) -> int:
    """Return where the closing tag begins of a script or style whose text begins *at*; the page's end without one."""
    while (at := html.find("</", at)) >= 0:
        end = at + 2 + len(name)
        if html[at + 2 : end].lower() == name and html[end : end + 1] in _ENDS_NAME:
            return at
        at += 2
    return len(html)


class _NameBound:
    """Reads the tags of one page."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._names: set[str] = set()
        self._known: set[str] = set()  # tags whose names are among these: most tags of a page come again and again
        self._cuts = 0
        self.has_cut = False  # whether there were too many names

    def parts(self) -> Iterator[str]:
        """Yield what is kept."""
        at = 0
        while self._cuts <= MAX_CUT and (part := _PART.search(self._html, at)):
            yield self._html[at : part.start()]
            at = part.end()
            if part[2] is None:
                continue
            yield self._tag(part)
            name = part[2].lower()
            if name in _RAW and not part[1]:
                end = _end_of_raw(self._html, name, at)
                yield _without_tags(self._html[at:end]) if name == "script" else ""
                at = end
        if self._cuts <= MAX_CUT:
            yield self._html[at:]

    def _tag(self, part: re.Match[str]) -> str:
        """Return a tag, or what is kept of it."""
        if (tag := part[0]) in self._known:
            return tag
        if self._are_too_many([part[2].lower()]):
            self._cuts += 1
            return ""
        found = [match[1].lower() for match in islice(_NAME.finditer(part[3]), MAX_ATTRIBUTES + 1)]
        if len(found) <= MAX_ATTRIBUTES and not self._are_too_many(found):
            self._known.add(tag)
            return tag
        self._cuts += 1
        return f"<{part[1]}{part[2]}>"

    def _are_too_many(self, names: list[str]) -> bool:
        """Take *names* to those of the page, unless they are too many."""
        if self._names.issuperset(names):
            return False
        if len(together := self._names.union(names)) > MAX_NAMES:
            self.has_cut = True
            return True
        self._names = together
        return False
