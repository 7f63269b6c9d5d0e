"""Pure: was the run good, may its output be published, and with which exit code does it end."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscrawl.export.seen import Figures

GOOD, WRONG_ARGUMENTS, PARTIAL, UNDER_GATE, DISK_FULL, UNHEALTHY, NO_RENDERER, INTERRUPTED = 0, 2, 3, 4, 5, 6, 7, 130

GATE_STAT = "newscrawl/export/gate"
DISK_STAT = "newscrawl/export/disk"
HEALTH_STAT = "newscrawl/health/failed"  # set by whoever compares the run with those before it
# finish_reason or stat of a run that could not write
DISK_REASONS = {
    "disk_full": "the disk is full: stopped with whole lines; make room and run the same command again",
    "disk_failed": "the disk cannot be written: stopped with whole lines; see the log, then run the same command again",
}
# finish_reason of a run that can go on where it stopped; None: the process was stopped before it could close
_INTERRUPTED_REASONS = frozenset({None, "shutdown", "cancelled"})
# Coverage of a handful of articles says nothing: an incremental run may bring one guest post without a date.
_COVERAGE_SAMPLE = 20

# stat or prefix of stats (ending in /) -> what was lost
_LOSSES = {
    "newscrawl/export/rejected": "items rejected into rejects.jsonl",
    "newscrawl/export/target_failed": "targets could not be written",
    "newscrawl/export/deliver_failed": "shards not delivered, to be tried again next run",
    "newscrawl/export/feeds_missing": "feeds never written",
    "newscrawl/frontier/dead_letters": "requests given up",
    "newscrawl/frontier/unreachable_hosts": "hosts unreachable",
    "feedexport/failed_count/": "feeds failed",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run must reach: articles seen alive, and the share of the median of the last runs."""

    min_articles: int = 1
    min_share: float = 0.5


@dataclass(frozen=True, slots=True)
class RunOutcome:
    """The exit code of the run and one sentence that says why."""

    code: int
    sentence: str


# finish_reason of a run that waits for something else than being begun again
UNFINISHED: dict[str | None, RunOutcome] = {
    "renderer_unavailable": RunOutcome(
        NO_RENDERER, "the renderer does not answer: start it (newscrawl splash start) and run the same command again"
    )
}


def gate(now: Figures, last_runs: Sequence[Figures], limits: Limits) -> str | None:
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


def _collapsed(field: str, now: Figures, last_runs: Sequence[Figures], limits: Limits) -> str | None:
    shares = [getattr(run, field) / run.seen for run in last_runs if run.seen >= _COVERAGE_SAMPLE]
    if not shares or now.seen < _COVERAGE_SAMPLE:
        return None
    share, usual = getattr(now, field) / now.seen, median(shares)
    if share >= limits.min_share * usual:
        return None
    what = {"dated": "a date", "signed": "an author"}[field]
    return f"{share:.0%} of the articles have {what}, usually {usual:.0%}"


def is_over(finish_reason: str | None) -> bool:
    """Whether the run came to its end, good or bad, so that the next one is a new run."""
    return finish_reason not in {*_INTERRUPTED_REASONS, *DISK_REASONS, *UNFINISHED}


def verdict(stats: Mapping[str, Any]) -> RunOutcome:
    """Judge a run by its stats: Scrapy's ``finish_reason`` and counters, and the gate's sentence if it failed."""
    reason = stats.get("finish_reason")
    for trouble, sentence in DISK_REASONS.items():
        if trouble in (reason, stats.get(DISK_STAT)):
            return RunOutcome(DISK_FULL, sentence)
    if not is_over(reason):
        return UNFINISHED.get(reason, RunOutcome(INTERRUPTED, "interrupted: run the same command again to go on"))
    if GATE_STAT in stats:
        return RunOutcome(UNDER_GATE, f"not published: {stats[GATE_STAT]}; the last good output stays")
    if lost := losses(stats):
        return RunOutcome(PARTIAL, "partial: " + ", ".join(lost))
    if HEALTH_STAT in stats:
        return RunOutcome(UNHEALTHY, f"published, but not healthy: {stats[HEALTH_STAT]}")
    return RunOutcome(GOOD, "good")


def losses(stats: Mapping[str, Any]) -> list[str]:
    """Tell what the run lost, one phrase a kind, such as "feeds failed: 2"."""
    counts = {
        phrase: sum(n for stat, n in stats.items() if stat == name or (name.endswith("/") and _counts(stat, name)))
        for name, phrase in _LOSSES.items()
    }
    return [f"{phrase}: {count}" for phrase, count in counts.items() if count]


def _counts(stat: str, prefix: str) -> bool:
    """Whether the stat is one of the kind; Scrapy's own sum of a kind (``…/count``) would count it twice."""
    return stat.startswith(prefix) and not stat.endswith("/count")
