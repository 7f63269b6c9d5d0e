"""The article's keywords: what the page says of the article for machines, or prints as its tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.extraction.metadata.candidates import find_candidates
from newscrawl.extraction.metadata.fields import KEYWORDS
from newscrawl.extraction.metadata.topics import printed_topics
from newscrawl.normalize.text import fold, unique_texts

if TYPE_CHECKING:
    from newscrawl.extraction.metadata.candidates import Candidate
    from newscrawl.extraction.metadata.structured_data import StructuredData
    from newscrawl.html.document import Document

MAX_KEYWORDS: Final = 60
_NOTHING: Final = frozenset({"undefined", "null", "nan", "none"})  # how programs print that there is no value


def find_keywords(document: Document, structured: StructuredData) -> tuple[list[str], Candidate | None]:
    """Return the keywords, each once, and the candidate that told the first; at most ``MAX_KEYWORDS``.

    ``<meta name=keywords>`` is often the site's, on each of its pages: it counts where it has a term in common with the
    article's own tags, or where the page tells none.
    """
    told = find_candidates(document, structured, KEYWORDS)
    general = [each for each in told if (each.source, each.rule) == ("meta", "keywords")]
    own = [each for each in told if each not in general]
    if general:
        tags = own or list(printed_topics(document).tags)
        if tags and not _terms(tags) & _terms(general):
            told = tags
    told = told or list(printed_topics(document).tags)
    joined = {" ".join(terms) for terms in _by_place(told).values() if len(terms) > 1}
    parts = [part for each in told if fold(each.raw) not in joined or "," in each.raw for part in each.raw.split(",")]
    found = [term for term in unique_texts(parts) if fold(term) not in _NOTHING]
    return found[:MAX_KEYWORDS], told[0] if found else None


def _by_place(candidates: list[Candidate]) -> dict[tuple[str, str], list[str]]:
    """Return the terms of each place: what another place has as one text is no term ("budget schools")."""
    found: dict[tuple[str, str], list[str]] = {}
    for each in candidates:
        terms = [term for part in each.raw.split(",") if (term := fold(part))]
        found.setdefault((each.source, each.rule), []).extend(terms)
    return found


def _terms(candidates: list[Candidate]) -> set[str]:
    return {fold(part) for each in candidates for part in each.raw.split(",")} - {""}
