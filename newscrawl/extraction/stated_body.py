"""The text of an article whose place the site states: the lines of that markup, less what is not text in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newscrawl.extraction.body.boilerplate import without_boilerplate
from newscrawl.html.document import Document
from newscrawl.html.roles import ASIDE, BESIDE, FOREIGN, HIDDEN
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

KEPT_SHARE: Final = 0.5  # of the general text that a rule confirms at least
PRUNED_SHARE: Final = 0.7  # of a stated text that pruning leaves at least: a class name may mean nothing here
CONFIRMED: Final = 0.9  # of the general text that a rule also finds: the two agree
MUCH_LONGER: Final = 3  # times the general text is what a rule must find elsewhere to be believed against it


def read_fragments(
    url: str, fragments: Sequence[str], headline: str | None, names: Collection[str], *, prune: bool
) -> tuple[str, ...]:
    """Return the paragraphs of the markup. *prune*: without share words, captions, cards and the like."""
    document = Document(url, "\n".join(fragments))
    outline = document.outline
    numbered = list(enumerate(outline.lines))
    whole = [(index, line) for index, line in numbered if not line.roles & HIDDEN] or numbered
    if not prune:
        return tuple(line.text for _, line in whole)
    for mask in (FOREIGN | BESIDE & ~ASIDE, FOREIGN):
        kept = [(index, line) for index, line in whole if not line.roles & mask]
        if _size(kept) >= PRUNED_SHARE * _size(whole):
            break
    else:
        kept = whole
    pruned = without_boilerplate(list(kept), headline, outline, frozenset(map(fold, names)))
    return tuple(line.text for _, line in (pruned if _size(pruned) >= PRUNED_SHARE * _size(kept) else kept))


def _size(lines: list[Any]) -> int:
    return sum(len(line.text) for _, line in lines)


def agreed(general: tuple[str, ...], stated: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the text where a rule that nobody here tried only helps; ``None``: it is stale, the general text holds.

    A rule that confirms most of the general text takes the rest out; one that finds a part of it is stale; one that
    finds another, much longer text where the general rules found little is believed. Measured on 71 pages of the
    public sets with a rule of ftr-site-config: deciding alone it made 46 bodies worse and 7 better, so 0 and 1.
    """
    if not general:
        return stated
    mine, other = {fold(line) for line in stated}, {fold(line) for line in general}
    length = sum(map(len, general))
    confirmed = sum(len(line) for line in general if fold(line) in mine) / length
    if confirmed >= CONFIRMED:
        return general
    if confirmed >= KEPT_SHARE:
        return tuple(line for line in general if fold(line) in mine)
    found = sum(len(line) for line in stated if fold(line) not in other)
    return stated if found >= MUCH_LONGER * length else None
