"""Candidates: everything a page says for one field, each with the place it was found in."""

from __future__ import annotations

from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.metadata.state_story import STATE
from newscrawl.extraction.metadata.structured_data import LISTED
from newscrawl.items import Evidence
from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from selectolax.lexbor import LexborNode

    from newscrawl.extraction.metadata.fields import Place
    from newscrawl.extraction.metadata.structured_data import StructuredData
    from newscrawl.html.document import Document

MAX_NODES: Final = 20
MAX_RAW: Final = 5_000
MIXED: Final = 0.6  # of its trust is left to microdata with several values: some are other posts'
_OF_THE_ARTICLE: Final = {
    "headline",
    "name",
    "alternativeHeadline",
    "alternateName",
}  # a page's own are titles for search engines


@dataclass(frozen=True, slots=True)
class Candidate:
    """A raw value, the kind of place it stands in, the exact place, and how far such a place is to be trusted."""

    raw: str
    source: str
    rule: str
    trust: float

    def evidence(self) -> Evidence:
        """Return the candidate as the evidence of a field."""
        return Evidence(self.source, self.rule, self.raw[:500], round(self.trust, 2))


def find_candidates(document: Document, structured: StructuredData, places: Sequence[Place]) -> list[Candidate]:
    """Return what *places* hold, in their order; equal values of one place come once."""
    found: dict[tuple[str, str, str], Candidate] = {}
    for place in places:
        values = list(_READERS[place.source](document, structured, place))
        is_mixed = place.source == "microdata" and len({raw for _, raw in values}) > 1
        trust = place.trust * (MIXED if is_mixed else 1.0)
        for rule, raw in values:
            text = squash(unescape(raw[:MAX_RAW]) if "&" in raw else raw[:MAX_RAW])
            if text:
                found.setdefault((text, place.source, rule), Candidate(text, place.source, rule, trust))
    return list(found.values())


def _from_json_ld(_document: Document, structured: StructuredData, place: Place) -> Iterator[tuple[str, str]]:
    for name in place.names:
        for node in [structured.article] if name in _OF_THE_ARTICLE else structured.speakers:
            texts = list(structured.texts(node, name))
            rule = f"state {name}" if node is not None and STATE in node else name
            yield from ((rule, text) for text in texts)
            if texts:
                break


def _from_meta(_document: Document, structured: StructuredData, place: Place) -> Iterator[tuple[str, str]]:
    for name in place.names:
        for value in structured.meta.get(name, ()):
            yield name, value


def _from_microdata(_document: Document, structured: StructuredData, place: Place) -> Iterator[tuple[str, str]]:
    for name in place.names:
        for node in structured.microdata.get(name, ())[:MAX_NODES]:
            attributes = node.attributes
            raw = attributes.get("content") or attributes.get("datetime") or attributes.get("title")
            texts = [raw] if raw else _entries(node) if name in LISTED else [node.text()]
            yield from ((name, text) for text in texts if text)


def _entries(node: LexborNode) -> list[str]:
    """Return the texts of a list's links, entries or pieces: it is one property, and each of them a value."""
    for inner in ("a", "li", "span"):
        found = [each.text() for each in node.css(inner)[: MAX_NODES + 1] if each.mem_id != node.mem_id]
        if found:
            return found if len(found) <= MAX_NODES else []  # more are a site's index
    return [node.text()]


_READERS: Final = {"json-ld": _from_json_ld, "meta": _from_meta, "microdata": _from_microdata}
