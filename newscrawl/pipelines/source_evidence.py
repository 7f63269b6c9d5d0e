"""The evidence of what sources say: where a value came from, what the page denies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.items import Evidence, Rejected

if TYPE_CHECKING:
    from newscrawl.items import Article

OTHERWISE = "the page says otherwise"
_CONFIDENCE = 0.6


def fill(article: Article, field: str, raw: str, kind: str) -> None:
    """Note that a field is what a source of that kind says."""
    if article.evidence is not None:
        before = article.evidence.get(field)
        rejected = list(before.rejected) if before else []
        article.evidence[field] = Evidence("listing", kind, raw[:2_000], _CONFIDENCE, [], rejected)


def reject(article: Article, field: str, raw: str, kind: str, reason: str = OTHERWISE) -> None:
    """Keep what a source says and the record does not, with the reason, once."""
    evidence = (article.evidence or {}).get(field)
    if evidence is not None:
        rejected = Rejected(raw[:200], reason, f"card of {kind}")
        if rejected not in evidence.rejected:
            evidence.rejected.append(rejected)
