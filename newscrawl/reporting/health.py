"""Pure: is a run as healthy as the runs before it? Says the field, the site, and the run in which it began."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from newscrawl.job.reasons import CAPS
from newscrawl.reporting.coverage import fallen_fields
from newscrawl.reporting.looks import LOOKS, shrunk_texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscrawl.reporting.figures import RunFigures

# A site that rests over a weekend is not a failure: until its rhythm is known to be slower, this long is fine.
_LEAST_PATIENCE = timedelta(days=3)
_RHYTHM = 3  # gaps between newest articles that make a rhythm


@dataclass(frozen=True, slots=True)
class Limits:
    """Shares run from 0 to 1, 1 means no limit; ``max_age`` is in hours, None is learnt from the site's own rhythm.

    A share of fewer than ``sample`` articles or requests is not judged.
    """

    max_undated: float = 0.5
    max_unsigned: float = 1.0
    max_errors: float = 0.2
    max_age: float | None = None
    sample: int = 20


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong; ``since`` is the start of the first run that showed it."""

    check: str
    sentence: str
    site: str | None = None
    field: str | None = None
    run: int | None = None
    since: str | None = None

    @property
    def key(self) -> str:
        """The same for the same trouble in every run."""
        return "/".join(part for part in (self.check, self.site, self.field) if part)


def findings(now: RunFigures, history: Sequence[RunFigures], limits: Limits) -> list[Finding]:
    """Return what is wrong with a run, worst news first; ``history`` is oldest first."""
    return [
        *(() if _is_capped(now, limits) or _reads_the_past(history) else _fallen(now, history)),
        *_without(now, "date", "datePublished", limits.max_undated, limits.sample),
        *_without(now, "author", "authors", limits.max_unsigned, limits.sample),
        *_errors(now, limits),
        *_old(now, history, limits),
    ]


def _is_capped(now: RunFigures, limits: Limits) -> bool:
    """Whether a person asked for a handful of articles only, of which nothing follows for the template."""
    return now.reason in CAPS and now.articles < limits.sample


def _reads_the_past(history: Sequence[RunFigures]) -> bool:
    """Whether each run so far ended at a cap: what comes next is older, and may be of another template."""
    return bool(history) and all(run.reason in CAPS for run in history)


def _fallen(now: RunFigures, history: Sequence[RunFigures]) -> Iterator[Finding]:
    falls = fallen_fields(now, history)
    whole = {(fall.site, fall.field) for fall in falls}
    for fall in falls:
        field, dot, _ = fall.field.partition(".")
        if dot and (fall.site, field) in whole:
            continue  # the field itself is gone: what its values look like is nothing to report
        began = fall.first
        shown = LOOKS.get(fall.field, fall.field)
        sentence = (
            f"{fall.site}: {shown} on {fall.filled} of {fall.articles} articles since "
            f"{_run(began)}, usually {fall.usual:.0%}: did the template change?"
        )
        yield Finding("coverage", sentence, fall.site, fall.field, began.run, began.started)
    for shrunk in shrunk_texts(now, history):
        sentence = (
            f"{shrunk.site}: articleBody has {shrunk.ratio:.0%} of its usual length on {shrunk.texts} articles in "
            f"{_run(now)}: did the template change?"
        )
        yield Finding("coverage", sentence, shrunk.site, "articleBody.length", now.run, now.started)


def _without(now: RunFigures, what: str, field: str, limit: float, sample: int) -> Iterator[Finding]:
    for site, figures in now.sites.items():
        share = figures.share(field)
        if share is not None and figures.articles >= sample and 1 - share > limit:
            article = "an" if what == "author" else "a"
            sentence = f"{site}: {1 - share:.0%} of {figures.articles} articles have not {article} {what}"
            yield Finding(f"without_{what}", f"{sentence}, at most {limit:.0%} expected", site, field)


def _errors(now: RunFigures, limits: Limits) -> Iterator[Finding]:
    for site, figures in now.sites.items():
        share = figures.errors / figures.requests if figures.requests else 0.0
        if figures.requests >= limits.sample and share > limits.max_errors:
            sentence = (
                f"{site}: {figures.errors} of {figures.requests} requests failed, at most {limits.max_errors:.0%}"
            )
            yield Finding("errors", f"{sentence} expected", site)


def _old(now: RunFigures, history: Sequence[RunFigures], limits: Limits) -> Iterator[Finding]:
    for site, figures in now.sites.items():
        newest = [day for run in (*history, now) if site in run.sites and (day := _day(run.sites[site].newest))]
        patience = _patience(newest) if limits.max_age is None else timedelta(hours=limits.max_age)
        ended = _day(figures.clock or now.ended)  # by the site's own clock, as its dates are
        if patience is None or ended is None or not newest or ended - max(newest) <= patience:
            continue
        age = ended - max(newest)
        sentence = f"{site}: the newest article is {_span(age)} old, at most {_span(patience)} expected"
        yield Finding("age", sentence, site)


def _patience(newest: list[datetime]) -> timedelta | None:
    """Twice the longest pause between newest articles seen so far; None until there are a few.

    A site that falls silent adds no pause, so that its silence does not become its rhythm.
    """
    steps = sorted(set(newest))
    gaps = [after - before for before, after in pairwise(steps)]
    return max(_LEAST_PATIENCE, 2 * max(gaps)) if len(gaps) >= _RHYTHM else None


def _day(text: str | None) -> datetime | None:
    """Return the instant of a date as exports write it; a bare day is its end, as the article may be that young."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:  # a site without a date is not measured by it
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC) + timedelta(days=1)


def _span(length: timedelta) -> str:
    hours = length.total_seconds() / 3600
    return f"{hours / 24:.0f} days" if hours >= 48 else f"{hours:.0f} hours"


def _run(run: RunFigures) -> str:
    return f"run {run.run} ({run.started})" if run.run is not None else f"the run of {run.started}"
