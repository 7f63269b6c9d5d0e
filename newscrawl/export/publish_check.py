"""Pure: may a run be published? It is measured by the last good runs of the same arguments."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

from newscrawl.export.seen import Figures
from newscrawl.job.outcome import GOOD, PARTIAL, UNHEALTHY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_REMEMBERED = 7  # runs whose median is the measure: a week of daily runs
# Coverage of a handful of articles says nothing: an incremental run may bring one guest post without a date.
_COVERAGE_SAMPLE = 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run must reach: articles seen alive, and the share of the median of the last runs."""

    min_articles: int = 1
    min_share: float = 0.5


def publish_check(now: Figures, last_runs: Sequence[Figures], limits: Limits) -> str | None:
    """Why the run may not be published, in one sentence; None if it may.

    ``last_runs`` are good runs of the same arguments, whose medians are the measure.
    """
    if now.alive < limits.min_articles:
        return f"{now.alive} articles seen, at least {limits.min_articles} expected"
    if not last_runs:
        return None
    usual = median(run.alive for run in last_runs)
    if now.alive < limits.min_share * usual:
        return f"{now.alive} articles seen, under {limits.min_share:.0%} of the usual {usual:g}"
    return _collapsed("dated", now, last_runs, limits) or _collapsed("signed", now, last_runs, limits)


def last_figures(runs: Sequence[Mapping[str, Any]], arguments: Mapping[str, str], before: int) -> list[Figures]:
    """Return the figures of the last good ones of *runs*, lines of ``runs.jsonl``, with these arguments, oldest first.

    *before* is the first number that does not count.
    """
    found = {
        line["run"]: Figures(line["seen"], line["dated"], line["signed"], line.get("known", 0))
        for line in runs
        if line["exit"] in {GOOD, PARTIAL, UNHEALTHY} and line["arguments"] == arguments and line["run"] < before
    }
    return list(found.values())[-_REMEMBERED:]


def _collapsed(field: str, now: Figures, last_runs: Sequence[Figures], limits: Limits) -> str | None:
    shares = [getattr(run, field) / run.seen for run in last_runs if run.seen >= _COVERAGE_SAMPLE]
    if not shares or now.seen < _COVERAGE_SAMPLE:
        return None
    share, usual = getattr(now, field) / now.seen, median(shares)
    if share >= limits.min_share * usual:
        return None
    what = {"dated": "a date", "signed": "an author"}[field]
    return f"{share:.0%} of the articles have {what}, usually {usual:.0%}"
