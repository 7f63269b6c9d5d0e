"""Snapshots as people see them on a terminal (rich)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.box import ROUNDED, SIMPLE_HEAD
from rich.columns import Columns
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from newscrawl.monitoring.snapshot import age, clock, span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console, ConsoleOptions, RenderResult

    from newscrawl.monitoring.snapshot import SiteRow, Snapshot

_FROM_WIDTH = (36, 50, 66)  # characters from which a second, third and fourth column of figures finds room
_ROWS = 8  # sites of a crawl that are shown at a time
_PAGE_SECONDS = 4  # for which a page of the other sites stands still
_FRAME = 6  # lines of the panel that are neither figures nor sites: borders, the table's head, the count of the rest
_LOG = 4  # lines that the log beneath keeps for itself on a terminal that is not high


def crawl_panel(crawl: Snapshot, most: int = _ROWS) -> Panel:
    """One crawl: its figures, and at *most* so many of its sites at a time; fewer on a low terminal.

    Where there are more, those that matter most stand still, and the others go by, a page every four seconds.
    """
    left = "not known yet" if crawl.seconds_left is None else f"about {span(crawl.seconds_left)}"
    figures = (
        _figure("articles", f"{crawl.articles:,}", f"{crawl.article_rate:.0f}/min"),
        _figure("requests", f"{crawl.requests:,}", f"{crawl.request_rate:.0f}/min"),
        _figure("queue", "-" if crawl.left is None else f"{crawl.left:,}"),
        _figure("errors", f"{crawl.errors:,}", style="bold red" if crawl.errors else "bold"),
        _figure("newest", age(crawl.newest, crawl.at)),
        _figure("left", left),
    )
    title, time = Text(f"newscrawl {_plain(crawl.job)}", style="bold"), clock(crawl.at - crawl.began)
    body = _Body(crawl, Columns(figures, padding=(0, 3)), most)
    return Panel(body, title=title, subtitle=time, title_align="left", subtitle_align="right", box=ROUNDED, expand=True)


def crawls_table(crawls: Sequence[Snapshot]) -> Table:
    """Return a row for each crawl that runs."""
    table = Table(box=SIMPLE_HEAD, expand=True, padding=(0, 1))
    table.add_column("job", ratio=1, min_width=16, overflow="fold")
    for name in ("time", "articles", "/min", "queue", "errors", "newest"):
        table.add_column(name, justify="right", no_wrap=True)
    for crawl in crawls:
        table.add_row(
            Text(_plain(crawl.job)),
            clock(crawl.at - crawl.began),
            f"{crawl.articles:,}",
            f"{crawl.article_rate:.0f}",
            "-" if crawl.left is None else f"{crawl.left:,}",
            f"{crawl.errors:,}",
            age(crawl.newest, crawl.at),
        )
    return table


class _Body:
    """The figures, as many beside each other as the terminal is wide, and the table of sites.

    A terminal that is narrow has fewer columns, not cut ones; one that is low has fewer rows.
    """

    def __init__(self, crawl: Snapshot, figures: Columns, most: int) -> None:
        self._crawl = crawl
        self._figures = figures
        self._most = most

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield both for this width and height."""
        yield self._figures
        used = len(console.render_lines(self._figures, options.update(height=None))) + _FRAME + _LOG
        rows = min(self._most, len(self._crawl.sites), console.size.height - used)
        if rows > 0:
            yield _sites(self._crawl, rows, 1 + sum(options.max_width >= width for width in _FROM_WIDTH))


def _sites(crawl: Snapshot, rows: int, columns: int) -> Table:
    table = Table(box=SIMPLE_HEAD, expand=True, padding=(0, 1))
    table.add_column("site", ratio=1, no_wrap=True, overflow="ellipsis")
    for name in ("articles", "errors", "requests", "newest")[:columns]:
        table.add_column(name, justify="right", no_wrap=True)
    shown = _rows_now(crawl, rows)
    for row in shown:
        errors = Text(f"{row.errors:,}", style="red" if row.errors else "")
        cells = (f"{row.articles:,}", errors, f"{row.requests:,}", Text(age(row.newest, crawl.at)))
        table.add_row(Text(_plain(row.site)), *cells[:columns])
    rest = max(crawl.site_count, len(crawl.sites)) - rows
    if rest > 0:
        left = (crawl.articles - sum(row.articles for row in shown), crawl.errors - sum(row.errors for row in shown))
        table.add_row(f"and {rest:,} more", *(f"{max(0, count):,}" for count in left[:columns]), style="dim")
    return table


def _rows_now(crawl: Snapshot, rows: int) -> list[SiteRow]:
    """Return the sites to show at that moment: the first half of the rows stays, the rest turns pages."""
    still = crawl.sites[: rows // 2]
    others = crawl.sites[rows // 2 :]
    size = rows - len(still)
    pages = -(-len(others) // size)
    first = int((crawl.at - crawl.began) / _PAGE_SECONDS) % pages * size
    return [*still, *others[min(first, max(0, len(others) - size)) :][:size]]


def _plain(name: str) -> str:
    """Return a name that says nothing to the terminal."""
    return "".join(char if char.isprintable() else "?" for char in name)


def _figure(name: str, value: str, rate: str = "", style: str = "bold") -> Text:
    return Text.assemble((f"{name} ", "dim"), (value, style), (f" {rate}" if rate else "", "dim"))
