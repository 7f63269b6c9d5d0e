"""Runs as the history holds them, made from a few numbers."""

from __future__ import annotations

from newscrawl.reporting.figures import RunFigures, SiteFigures


def run(number, sites, *, day=None, **figures):
    """Return a run; *sites* maps a name to the keyword arguments of its figures."""
    moment = f"2026-{1 + (day or number) // 28:02}-{1 + (day or number) % 28:02}T06:00:00Z"
    made = {name: SiteFigures(**values) for name, values in sites.items()}
    return RunFigures(
        job="paper", run=number, started=moment, ended=moment, sites=made, **{"articles": _articles(made), **figures}
    )


def signed(number, filled, articles, site="a.example"):
    """Return a run of one site with so many signed articles."""
    return run(number, {site: {"articles": articles, "filled": {"authors": filled}}})


def _articles(sites):
    return sum(site.articles for site in sites.values())
