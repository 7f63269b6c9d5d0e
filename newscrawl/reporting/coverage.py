"""Pure: a field that used to be on a site's articles and has gone, told from bad luck with a few articles."""

from __future__ import annotations

from dataclasses import dataclass
from math import comb, sqrt
from typing import TYPE_CHECKING

from newscrawl.reporting.figures import COVERED
from newscrawl.reporting.looks import LOOKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscrawl.reporting.figures import RunFigures

# Of the usual share: below the first it is a fall, if it is not chance; the second must be reached to have come back.
_FALLEN, _BACK = 0.5, 0.75
_CHANCE = 0.001  # the probability of so few by chance, below which it is not chance
_LEAST_PAST = 10  # articles that make a usual share
_MEMORY = 1000.0  # articles that the usual share is made of; older ones weigh less and less
_MAX_TRIALS = 500  # counts beyond it are scaled down: the answer is clear long before


@dataclass(frozen=True, slots=True)
class Fall:
    """``filled`` of ``articles`` have the field since the run ``first``, where ``usual`` is the share before it."""

    site: str
    field: str
    filled: int
    articles: int
    usual: float
    first: RunFigures


def fallen_fields(now: RunFigures, history: Sequence[RunFigures]) -> list[Fall]:
    """Return the fields that fell in this run, or in one before it and have not come back; ``history`` oldest first."""
    runs = (*history, now)
    falls = (_fall(runs, site, field) for site in now.sites for field in (*COVERED, *LOOKS))
    return [fall for fall in falls if fall is not None]


def _fall(runs: Sequence[RunFigures], site: str, field: str) -> Fall | None:
    """Read the runs in order: those that show the field make what is usual, the last ones that do not are a fall.

    A fall that was real is left out of the usual share when the field comes back; one by chance belongs to it.
    """
    past_filled = past = 0.0
    low: list[tuple[RunFigures, int, int]] = []
    for run, filled, articles in _counts(runs, site, field):
        is_down = bool(low) and _is_real(low, past_filled, past)
        bar = (_BACK if is_down else _FALLEN) * past_filled / past if past >= _LEAST_PAST else 0.0
        if filled < bar * articles:
            low.append((run, filled, articles))
            continue
        low = [*([] if is_down else low), (run, filled, articles)]
        more_filled, more = _sums(low)
        past_filled, past = past_filled + more_filled, past + more
        low.clear()
        if past > _MEMORY:
            past_filled, past = past_filled * _MEMORY / past, _MEMORY
    if not _is_real(low, past_filled, past):
        return None
    filled, articles = _sums(low)
    return Fall(site, field, filled, articles, past_filled / past, low[0][0])


def _counts(runs: Sequence[RunFigures], site: str, field: str) -> Iterator[tuple[RunFigures, int, int]]:
    for run in runs:
        figures = run.sites.get(site)
        if figures is not None and figures.articles:
            yield run, figures.filled.get(field, 0), figures.articles


def _sums(entries: Sequence[tuple[RunFigures, int, int]]) -> tuple[int, int]:
    return sum(filled for _, filled, _ in entries), sum(articles for _, _, articles in entries)


def _is_real(low: list[tuple[RunFigures, int, int]], past_filled: float, past: float) -> bool:
    """Whether so few are too few for chance, given the usual share at the low end of what it may be."""
    filled, articles = _sums(low)
    share = (past_filled + 1) / (past + 2)
    cautious = share - 2 * sqrt(share * (1 - share) / (past + 2))
    return articles > 0 and cautious > 0 and at_most(filled, articles, cautious) < _CHANCE


def at_most(successes: int, trials: int, share: float) -> float:
    """Return the binomial probability of so many successes or fewer; more than 500 trials are scaled down to 500."""
    if trials > _MAX_TRIALS:
        successes, trials = successes * _MAX_TRIALS // trials, _MAX_TRIALS
    return sum(comb(trials, count) * share**count * (1 - share) ** (trials - count) for count in range(successes + 1))
