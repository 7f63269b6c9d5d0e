"""Pure: do values look as they did? A template can change without emptying a field."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newscrawl.reporting.figures import RunFigures, SiteFigures

#: What an article's values are when they look well, and how a sentence says it. Shares of them are kept as of fields.
LOOKS = {
    "headline.own": "headlines of their own",
    "authors.person": "people as authors",
    "datePublished.time": "times of publication",
    "articleBody.own": "texts of their own",
    "headline.rule": "headlines where the site file says",
    "authors.rule": "authors where the site file says",
    "datePublished.rule": "dates where the site file says",
    "articleBody.rule": "texts where the site file says",
}
STALE = "site rule"  # as extraction names a rule of a site file that found nothing
MAX_SEEN = 20_000  # values of a run that are compared
_TIMED = frozenset({"second", "minute", "hour"})
_OPENING = 200  # characters of a text by which it is known again

SHRUNK = 0.67  # of the usual length, geometric mean
_SIGMAS = 5.0  # standard errors below the usual length
_LEAST, _LEAST_PAST = 5, 10  # texts of the run, of those before it
_SPREAD = 0.15  # least standard deviation of the logarithm of lengths
_MAX_PAST = 1_000  # texts before it that are compared with


def looks_of(record: Mapping[str, Any], seen: set[int]) -> Iterator[str]:
    """Yield the looks that an article has; *seen* remembers what the site's others had in this run."""
    if _is_first(seen, "headline", record.get("headline")):
        yield "headline.own"
    if _is_first(seen, "text", (record.get("articleBody") or "")[:_OPENING]):
        yield "articleBody.own"
    if record.get("datePublishedPrecision") in _TIMED:
        yield "datePublished.time"
    if any(_part(author, "type") == "Person" for author in record.get("authors") or ()):
        yield "authors.person"
    evidence = record.get("evidence") or {}
    for field in ("headline", "authors", "datePublished", "articleBody"):
        rejected = _part(evidence.get(field), "rejected") or ()
        if not any(_part(each, "rule") == STALE for each in rejected):
            yield f"{field}.rule"


def count_text(figures: SiteFigures, text: str | None) -> None:
    """Add a text's length to a site's figures."""
    if text:
        length = log(len(text))
        figures.texts += 1
        figures.text_log += length
        figures.text_log_squared += length * length


@dataclass(frozen=True, slots=True)
class Shrunk:
    """Texts of a site have ``ratio`` of their usual length in this run."""

    site: str
    ratio: float
    texts: int


def shrunk_texts(now: RunFigures, history: Sequence[RunFigures]) -> Iterator[Shrunk]:
    """Yield the sites whose texts are much shorter than before, beyond what chance does; ``history`` oldest first."""
    for site, figures in now.sites.items():
        past, total, squares = 0, 0.0, 0.0
        for run in reversed(history):
            before = run.sites.get(site)
            if before is not None and past < _MAX_PAST:
                past, total = past + before.texts, total + before.text_log
                squares += before.text_log_squared
        if figures.texts < _LEAST or past < _LEAST_PAST:
            continue
        mean = total / past
        spread = max(_SPREAD, sqrt(max(0.0, squares / past - mean * mean)))
        fall = figures.text_log / figures.texts - mean
        if exp(fall) <= SHRUNK and fall <= -_SIGMAS * spread * sqrt(1 / figures.texts + 1 / past):
            yield Shrunk(site, exp(fall), figures.texts)


def _is_first(seen: set[int], kind: str, value: str | None) -> bool:
    if not value or len(seen) >= MAX_SEEN:
        return bool(value)
    key = hash((kind, value))
    is_first = key not in seen
    seen.add(key)
    return is_first


def _part(value: Any, name: str) -> Any:
    return value.get(name) if hasattr(value, "get") else getattr(value, name, None)
