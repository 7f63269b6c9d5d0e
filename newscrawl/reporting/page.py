"""The report: one HTML page about one run, complete in itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from newscrawl.reporting import tables
from newscrawl.reporting.charts import bars, columns, lines, nothing, shares, stack
from newscrawl.reporting.figures import COVERED
from newscrawl.reporting.measures import BOUNDS
from newscrawl.reporting.words import FIELDS, clock, day_and_time, end, percent, seconds
from newscrawl.stat_names import HELD_ARTICLES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscrawl.reporting.figures import RunFigures
    from newscrawl.reporting.newest import Headline

_RUNS_SHOWN = 40
# Nothing is loaded from anywhere, whatever a page's text that stands here may contain.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_PRECISIONS = ("second", "minute", "hour", "day", "month", "year", "none")


@dataclass(frozen=True, slots=True)
class Report:
    """What the page shows: the run, those before it (oldest first), and what only the run itself knows.

    ``timeline`` is articles in each stretch of ``stretch`` seconds; ``latencies`` counts by `measures.BOUNDS`.
    """

    run: RunFigures
    history: Sequence[RunFigures] = ()
    stretch: float = 1.0
    timeline: Sequence[int] = ()
    latencies: Sequence[int] = ()
    examples: Mapping[str, Sequence[str]] = field(default_factory=dict)
    stats: Mapping[str, Any] = field(default_factory=dict)
    newest: Sequence[Headline] = ()
    failed: Sequence[str] = ()


def page(report: Report) -> str:
    """Return the page as HTML; no script, nothing from the network, text escaped."""
    run = report.run
    style = files("newscrawl.reporting").joinpath("report.css").read_text(encoding="utf-8")
    body = "".join(
        (
            _head(run),
            _tiles(report),
            _findings(run),
            tables.headlines(report.newest),
            _this_run(report),
            _sites(run),
            tables.signals(run, report.stats),
            _losses(report),
        )
    )
    body += _earlier(report) + tables.stats(report.stats)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(_title(run))}</title><style>{style}</style></head>"
        f"<body><main>{body}</main></body></html>\n"
    )


def _head(run: RunFigures) -> str:
    is_good = run.exit == 0 and not run.findings
    number = f"Run {run.run}, " if run.run is not None else ""
    badge = f'<span class="badge{" good" * is_good}">{end(run.exit)}</span>'
    verdict = run.verdict.partition(": ")[0] if run.findings else run.verdict  # they stand below in full
    said = "" if verdict == end(run.exit) else verdict or run.reason or ""
    return (
        f"<h1>{escape(run.job)}</h1><p class=soft>{number}{escape(day_and_time(run.started))} to "
        f"{escape(day_and_time(run.ended))} UTC</p><p>{badge} {escape(said)}</p>"
    )


def _title(run: RunFigures) -> str:
    number = f"run {run.run} of " if run.run is not None else ""
    return f"{number}{run.job}, {day_and_time(run.started)[:16]} UTC: {end(run.exit)}"


def _tiles(report: Report) -> str:
    run = report.run
    tiles = {
        "articles": f"{run.articles:,}",
        "new": f"{run.changes.get('new', 0):,}",
        "in the job in all": f"{held:,}" if isinstance(held := report.stats.get(HELD_ARTICLES), int) else "–",
        "author" if run.people == 1 else "authors": f"{run.people:,}",
        "with a date": percent(run.share("datePublished")),
        "with an author": percent(run.share("authors")),
        "requests": f"{run.requests:,}",
        "errors": f"{run.errors:,}",
        "median answer time": seconds(run.latency_p50),
        "duration": clock(run.seconds),
    }
    return f'<dl class="tiles">{"".join(f"<div><dd>{v}</dd><dt>{k}</dt></div>" for k, v in tiles.items())}</dl>'


def _findings(run: RunFigures) -> str:
    if not run.findings:
        return ""
    return f'<ul class="findings">{"".join(f"<li>{escape(sentence)}</li>" for sentence in run.findings)}</ul>'


def _this_run(report: Report) -> str:
    run = report.run
    moments = [clock(at * report.stretch) for at in range(len(report.timeline))]
    precisions = run.total("precisions")
    coverage = {FIELDS.get(name, name): 100 * (run.share(name) or 0) for name in COVERED if run.articles}
    usual = {FIELDS.get(name, name): 100 * share for name, share in _usual(report.history).items()}
    charts = {
        f"Articles over time, each {clock(report.stretch)}": columns(report.timeline, moments, "articles"),
        "Latency of responses": _latencies(report),
        "Precision of dates of publication": stack({n: precisions[n] for n in _PRECISIONS if n in precisions}, "dates"),
        f"Articles that have…{' (mark: usually)' * bool(usual)}": shares(
            coverage, usual, "articles", most=100.0, unit="%"
        ),
    }
    return f"<h2>This run</h2>{_grid(charts)}"


def _usual(history: Sequence[RunFigures]) -> dict[str, float]:
    """Return the share of articles of all earlier runs that have a field, for each."""
    articles = sum(site.articles for run in history for site in run.sites.values())
    counts = [run.total("filled") for run in history]
    return {name: sum(count.get(name, 0) for count in counts) / articles for name in COVERED} if articles else {}


def _latencies(report: Report) -> str:
    counts = list(report.latencies)
    used = [at for at, count in enumerate(counts) if count]
    if not used:
        return nothing("No responses.")
    labels = [f"≤{seconds(bound)}" for bound in BOUNDS] + [f">{seconds(BOUNDS[-1])}"]
    return columns(counts[used[0] : used[-1] + 1], labels[used[0] : used[-1] + 1], "responses", color="c3")


def _sites(run: RunFigures) -> str:
    return f"<h2>Sites</h2>{tables.sites(run)}<h2>Politeness kept</h2>{tables.politeness(run)}"


def _losses(report: Report) -> str:
    statuses = {f"HTTP {status}": count for status, count in report.run.total("statuses").items()}
    unanswered = sum(site.unanswered for site in report.run.sites.values())
    answers = statuses | ({"no answer": unanswered} if unanswered else {})
    charts = {"Answers": bars(answers, "answers"), "Rejected": bars(_worded(report.run.rejected), "items rejected")}
    failures = {"Failures": bars(report.run.failures, "failures")} if report.run.failures else {}
    rows = tables.failed(report.failed) + tables.rejects(report.examples)
    return f"<h2>Errors and rejects</h2>{_grid(charts | failures)}{rows}"


def _worded(reasons: Mapping[str, int]) -> dict[str, int]:
    return {reason.replace("_", " "): count for reason, count in reasons.items()}


def _earlier(report: Report) -> str:
    if not report.history:
        return "<h2>Earlier runs</h2>" + nothing("This is the first run of the job.")
    runs = [*report.history, report.run][-_RUNS_SHOWN:]
    labels = [run.started[5:16].replace("T", " ") for run in runs]
    shares = {
        "date": [_hundred(run.share("datePublished")) for run in runs],
        "author": [_hundred(run.share("authors")) for run in runs],
        "text": [_hundred(run.share("articleBody")) for run in runs],
    }
    charts = {
        "Articles": columns([run.articles for run in runs], labels, "articles"),
        "Articles with a date, an author, a text": lines(shares, labels, "articles", unit="%"),
        "Requests and errors": lines(
            {"requests": [run.requests for run in runs], "errors": [run.errors for run in runs]}, labels, "requests"
        ),
        "Latency in seconds": lines(
            {"median": [run.latency_p50 for run in runs], "95 of 100": [run.latency_p95 for run in runs]},
            labels,
            "responses",
        ),
    }
    return f"<h2>Compared with earlier runs</h2>{_grid(charts)}{tables.runs(runs)}"


def _hundred(share: float | None) -> float | None:
    return None if share is None else round(100 * share, 1)


def _grid(charts: Mapping[str, str]) -> str:
    cards = (f"<figure><figcaption>{escape(title)}</figcaption>{chart}</figure>" for title, chart in charts.items())
    return f'<div class="charts">{"".join(cards)}</div>'
