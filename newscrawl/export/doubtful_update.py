"""A page that answers for a known article and has nothing of it makes no new version: a notice, another page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

SHORT = 1_500  # characters of a text that is looked at more closely
SURE = 0.9  # probability of an article
FAR = 20  # of 64 bits in which two texts differ that have nothing in common
SHARED = 0.34  # of the headline's words that an edit keeps


def is_doubtful(record: Mapping[str, Any]) -> bool:
    """Tell whether a changed record may be of another page: short, with no date and author, or unlike an article."""
    text = record["articleBody"] or ""
    likely = (record["metadata"].get("probability") or 0.0) >= SURE
    return len(text) < SHORT or not likely or not (record["datePublished"] or record["authors"])


def has_nothing_of(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Tell whether neither headline nor text nor date of a known article is left in *new*."""
    if old["datePublished"] and old["datePublished"] == new["datePublished"]:
        return False
    words, kept = _words(old["headline"]), _words(new["headline"])
    if words & kept and len(words & kept) >= SHARED * min(len(words), len(kept)):
        return False
    return _distance(old["simhash"], new["simhash"]) >= FAR and not _shares_paragraph(old, new)


def _words(text: str | None) -> set[str]:
    return set(fold(text or "").split())


def _distance(one: str | None, other: str | None) -> int:
    return (int(one, 16) ^ int(other, 16)).bit_count() if one and other else 64


def _shares_paragraph(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    own = {part for part in (old["articleBody"] or "").split("\n\n") if len(part) > 40}
    return any(part in own for part in (new["articleBody"] or "").split("\n\n"))
