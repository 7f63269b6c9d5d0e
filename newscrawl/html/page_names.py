"""Bounds how many names a page gives to its tags and attributes, and how many attributes to one tag.

lexbor looks a name up in a table that does not grow, and compares each attribute with all of its tag: 200,000 different
names took 11 s and 100,000 attributes of one tag 20 s. Tags are read as the HTML standard's tokenizer reads them. Where
it would look for none (comments, scripts, styles), nothing is left in which another reading finds some.
"""

from __future__ import annotations

import random
import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_ATTRIBUTES = 1_000  # of a tag: of one with more the name alone is kept
MAX_NAMES = 2_000  # of a page: a tag that brings more keeps no attributes, or goes
MAX_CUT = 20_000  # tags of which something was cut; behind them the page ends

_BLANK = r"[ \t\n\f\r]"
_VALUE = rf"(?:{_BLANK}*+={_BLANK}*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^ \t\n\f\r>]*+))?+"
_ATTRIBUTE = rf"(?:=[^ \t\n\f\r/>=]*+|[^ \t\n\f\r/>=]++){_VALUE}"
# Never fails behind where it begins, so that a scan goes over every character once.
_PART = re.compile(
    rf"<!--(?:-?>|.*?(?:--!?>|\Z))|<(/?)([a-z][^ \t\n\f\r/>]*+)((?:[ \t\n\f\r/]++|{_ATTRIBUTE})*+)(?:>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_NAME = re.compile(rf"(=?+[^ \t\n\f\r/>=]++|=){_VALUE}")
_RAW = {name: re.compile(rf"</{name}(?=[ \t\n\f\r/>])|\Z", re.IGNORECASE) for name in ("script", "style")}
_MANY = 100_000  # names that take 1 s
_PLACES, _NAMED, _STEPS, _REACH = 24, 2, 5, 5_000  # looked at in a page, characters to both sides


def may_have_many_names(html: str) -> bool:
    """Tell whether so many of a long page's characters are names without values that they may be ``_MANY``.

    They are then an eighth of the longest page: of 24 places taken at random three stand in a name.
    """
    if len(html) < 5 * _MANY or sum(map(html.count, " \n\t\r\f/")) < _MANY:
        return False
    places = random.sample(range(len(html)), _PLACES)
    return sum(_is_in_bare_name(html, at) for at in places) >= _NAMED


def _is_in_bare_name(html: str, at: int) -> bool:
    start = at
    for _ in range(_STEPS):
        start = html.rfind("<", max(0, at - _REACH), start)
        part = _PART.match(html, start, at + _REACH) if start >= 0 else None
        if start < 0 or (part is not None and part.end() > at):
            names = () if part is None or part[2] is None else _NAME.finditer(html, part.start(3), part.end(3))
            return any(name.end() >= at and "=" not in name[0] for name in names if name.start() <= at)
    return False


def with_bounded_names(html: str) -> tuple[str, bool]:
    """Return the page without what is beyond the bounds, and whether it had too many names."""
    bound = _NameBound(html)
    return "".join(bound.parts()), bound.has_cut


class _NameBound:
    """Reads the tags of one page."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._names: set[str] = set()
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
            raw = _RAW.get(part[2].lower()) if not part[1] else None
            end = raw.search(self._html, at) if raw is not None else None
            if end is not None:
                yield self._html[at : end.start()].replace("<", "\\u003c") if part[2].lower() == "script" else ""
                at = end.start()
        if self._cuts <= MAX_CUT:
            yield self._html[at:]

    def _tag(self, part: re.Match[str]) -> str:
        """Return a tag, or what is kept of it."""
        if self._are_too_many([part[2].lower()]):
            self._cuts += 1
            return ""
        if not part[3]:
            return part[0]
        found = [match[1].lower() for match in islice(_NAME.finditer(part[3]), MAX_ATTRIBUTES + 1)]
        if len(found) <= MAX_ATTRIBUTES and not self._are_too_many(found):
            return part[0]
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
