"""The report's tables."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from newscrawl.reporting.words import clock, day_and_time, end, percent, seconds
from newscrawl.stat_names import RESERVED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newscrawl.reporting.figures import RunFigures, SiteFigures
    from newscrawl.reporting.newest import Headline

_MAX_ROWS = 100
_MAX_STATS = 400
_LONGEST = 300
_MAX_SIGNALS = 12  # columns
# Timers and clocks: a pause that is shorter by this is not a broken promise.
_TOLERANCE = 0.01


def sites(run: RunFigures) -> str:
    """Return a row a site: first those with something wrong, marked, then the largest."""
    head = (
        "site",
        "articles",
        "date",
        "author",
        "biography",
        "text",
        "newest",
        "requests",
        "errors",
        "median time",
        "95 of 100 in",
    )
    bad = _unhealthy(run)
    ordered = sorted(run.sites.items(), key=lambda pair: (pair[0] not in bad, -pair[1].articles))
    rows = [
        (
            _site(name, is_bad=name in bad),
            f"{site.articles:,}",
            *(percent(site.share(field)) for field in ("datePublished", "authors", "authors.bio", "articleBody")),
            escape((site.newest or "–")[:16].replace("T", " ")),
            f"{site.requests:,}",
            f"{site.errors:,}",
            seconds(site.latency_p50),
            seconds(site.latency_p95),
        )
        for name, site in ordered[:_MAX_ROWS]
    ]
    return _table(head, rows, more=len(ordered) - len(rows))


def headlines(newest: Iterable[Headline]) -> str:
    """Return the newest articles, a row each, that links to the article; nothing without any."""
    rows = [
        (f'<td class="text">{_link(each.url, each.text)}</td>', escape(each.published[:16].replace("T", " ") or "–"))
        for each in newest
    ]
    return f"<h2>Newest articles</h2>{_table(('headline', 'published'), rows)}" if rows else ""


def failed(sentences: Iterable[str]) -> str:
    """Return the addresses and sites that failed, each with its reason; nothing without any."""
    rows = [(f'<td class="text bad">{escape(sentence[:_LONGEST])}</td>',) for sentence in sentences]
    return _table(("failed, and why",), rows[:_MAX_ROWS], more=len(rows) - _MAX_ROWS) if rows else ""


def _link(url: str, text: str) -> str:
    if not url.startswith(("https://", "http://")):
        return escape(text)
    return f'<a href="{escape(url)}" rel="noreferrer noopener">{escape(text)}</a>'


def _unhealthy(run: RunFigures) -> set[str]:
    """Return the sites that a finding names, and those of which nothing but errors came."""
    words = {word.strip(".,:;()'\"") for finding in run.findings for word in finding.split()}
    return {name for name, site in run.sites.items() if name in words or 0 < site.requests <= site.errors}


def _site(name: str, *, is_bad: bool = False) -> str:
    return f'<td class="site bad" title="unhealthy">⚠ {escape(name)}</td>' if is_bad else _name(name)


def _name(name: str) -> str:
    return f'<td class="site">{escape(name)}</td>'


def politeness(run: RunFigures) -> str:
    """Return a row a host: the pause promised, the shortest and the median pause kept, and what the host refused.

    Those whose pause was not kept stand first.
    """
    head = ("site", "requests", "pause promised", "shortest pause", "median pause", "refused (429, 503)", "kept")
    ordered = sorted(run.sites.items(), key=lambda pair: (_is_kept(pair[1]), -pair[1].requests))
    rows = [
        (
            _name(name),
            f"{site.requests:,}",
            seconds(site.kept_gap),
            seconds(site.least_gap),
            seconds(site.median_gap),
            f"{site.refused:,}",
            _kept(site),
        )
        for name, site in ordered[:_MAX_ROWS]
        if site.requests
    ]
    return _table(head, rows, more=max(0, len(ordered) - _MAX_ROWS))


def signals(run: RunFigures, stats: Mapping[str, Any]) -> str:
    """Return what publishers say of the use of their texts: a row a site and a column a signal, in articles.

    Then what was left out for it. Empty where no publisher says anything.
    """
    names = list(run.total("usage"))[:_MAX_SIGNALS]
    ordered = sorted(((name, site) for name, site in run.sites.items() if site.usage), key=lambda p: -p[1].articles)
    rows = [
        (
            escape(name),
            f"{site.articles:,}",
            *(f"{site.usage[signal]:,}" if signal in site.usage else "–" for signal in names),
        )
        for name, site in ordered[:_MAX_ROWS]
    ]
    table = _table(("site", "articles", *names), rows, more=len(ordered) - len(rows)) if rows else ""
    left_out = {
        name.removeprefix(RESERVED): count for name, count in sorted(stats.items()) if name.startswith(RESERVED)
    }
    sentence = ", ".join(f"{escape(name)} {escape(str(count))}" for name, count in left_out.items())
    said = f"<p>Articles left out because their publishers reserve them: {sentence}.</p>" if sentence else ""
    return f"<h2>What publishers say of use</h2>{table}{said}" if table or said else ""


def rejects(examples: Mapping[str, Sequence[str]]) -> str:
    """Return a row a reason with a few addresses."""
    rows = [
        (
            escape(reason.replace("_", " ")),
            f'<td class="text">{"<br>".join(escape(url[:_LONGEST]) for url in urls)}</td>',
        )
        for reason, urls in examples.items()
        if urls
    ]
    return _table(("rejected because", "for example"), rows) if rows else ""


def runs(figures: Iterable[RunFigures]) -> str:
    """Return a row a run, the latest first."""
    head = ("run (UTC)", "ended", "articles", "new", "date", "author", "requests", "errors", "median time", "duration")
    rows = [
        (
            escape(day_and_time(run.started)),
            end(run.exit),
            f"{run.articles:,}",
            f"{run.changes.get('new', 0):,}",
            percent(run.share("datePublished")),
            percent(run.share("authors")),
            f"{run.requests:,}",
            f"{run.errors:,}",
            seconds(run.latency_p50),
            clock(run.seconds),
        )
        for run in reversed(list(figures))
    ]
    return _table(head, rows)


def stats(values: Mapping[str, Any]) -> str:
    """Return all stats behind a summary that opens."""
    rows = [
        (escape(name), f'<td class="text">{escape(str(value)[:_LONGEST])}</td>')
        for name, value in sorted(values.items())[:_MAX_STATS]
    ]
    table = _table(("stat", "value"), rows, more=max(0, len(values) - _MAX_STATS))
    return f"<details><summary>All numbers ({len(values)})</summary>{table}</details>" if rows else ""


def _kept(site: SiteFigures) -> str:
    if site.least_gap is None or site.kept_gap is None:
        return "–"
    return "yes" if _is_kept(site) else '<td class="bad">no</td>'


def _is_kept(site: SiteFigures) -> bool:
    return site.least_gap is None or site.kept_gap is None or site.least_gap + _TOLERANCE >= site.kept_gap


def _table(head: Sequence[str], rows: Sequence[Sequence[str]], *, more: int = 0) -> str:
    if not rows:
        return '<p class="none">None.</p>'
    titles = "".join(f"<th>{escape(title)}</th>" for title in head)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    rest = f'<p class="soft">… and {more} more</p>' if more > 0 else ""
    return f'<div class="wide"><table><thead><tr>{titles}</tr></thead><tbody>{body}</tbody></table></div>{rest}'


def _cell(text: str) -> str:
    return text if text.startswith("<td") else f"<td>{text}</td>"
