"""Where the text of a site's articles stands, told from several pages: what differs from page to page, and is prose."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from newscrawl.extraction.markup import Markup, ids_above
from newscrawl.extraction.selectors import Selector
from newscrawl.html.roles import CARD, FOREIGN, HIDDEN
from newscrawl.normalize.text import fold
from newscrawl.site_tools.induction import selectors_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscrawl.html.document import Document

ENOUGH = 0.97  # of the text of its own that a page has must stand in the region
MISSING = 0.2  # of it may be missing from the record before a region is looked for
MAX_TRIED = 300


class Region(NamedTuple):
    """A selector of the text, and the share of each page's own prose that it holds, at least."""

    selector: Selector
    share: float


def own_prose(documents: Sequence[Document]) -> list[list[str]]:
    """Return for each page its lines of prose that no other page has and that do not belong to another post."""
    lines = []
    for document in documents:
        found = [
            line for line in document.outline.lines if line.is_prose and not line.roles & (FOREIGN | CARD | HIDDEN)
        ]
        lines.append([line.text for line in found])
    pages = Counter(text for texts in lines for text in {fold(text) for text in texts})
    return [[text for text in texts if pages[fold(text)] == 1 or len(documents) == 1] for texts in lines]


def lacks_text(own: Sequence[str], body: str | None) -> bool:
    """Tell whether a record's text lacks much of the page's own prose."""
    total = sum(map(len, own))
    told = {fold(paragraph) for paragraph in (body or "").split("\n\n")}
    missing = sum(len(text) for text in own if fold(text) not in told)
    return total > 0 and missing > MISSING * total


def find_region(documents: Sequence[Document], texts: Sequence[Sequence[str]] | None = None) -> Region | None:
    """Return the narrowest selector that holds nearly all of each page's *texts*; else of its own prose."""
    own = [{fold(text): len(text) for text in each} for each in texts or own_prose(documents)]
    votes: Counter[str] = Counter()
    for document, lines in zip(documents, own, strict=True):
        votes.update(_around(document, lines))
    best: tuple[int, int, Region] | None = None
    markups = [Markup(document.html, document.tree) for document in documents]
    for query, count in votes.most_common(MAX_TRIED):
        if count < len(documents):
            break
        shares, size = [], 0
        for markup, lines in zip(markups, own, strict=True):
            share, letters = _held(markup, query, lines)
            shares.append(share)
            size += letters
        if min(shares) >= ENOUGH and (best is None or (size, len(query)) < best[:2]):
            best = (size, len(query), Region(Selector(query), min(shares)))
    return best[2] if best else None


def _around(document: Document, texts: dict[str, int]) -> set[str]:
    """Return queries for the elements that hold lines of a page's own prose."""
    found: set[str] = set()
    outline = document.outline
    boxes = {index for line in outline.lines if fold(line.text) in texts for index in outline.ancestors(line.box)}
    for index in boxes:
        box = outline.boxes[index]
        if box.tag not in {"p", "body", "html", "li", "a"}:
            found.update(selectors_of(box.node))
    return found


def _held(markup: Markup, query: str, texts: dict[str, int]) -> tuple[float, int]:
    """Return the share of the texts inside of what *query* finds, and how many letters stand there in all."""
    nodes = markup.lexbor.css(query)
    known = {node.mem_id for node in nodes}
    inside = fold(" ".join(node.text(separator=" ") for node in nodes if known.isdisjoint(ids_above(node))))
    total = sum(texts.values())
    held = sum(size for text, size in texts.items() if text in inside)
    return (held / total if total else 1.0), len(inside)
