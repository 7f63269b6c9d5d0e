"""Has pages of a job fetched again, of which what was read is lost. Works on the files, whoever has them open."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from newscrawl.job.database import open_database
from newscrawl.job.errors import JobError
from newscrawl.job.sqlite import open_sqlite
from newscrawl.state.crawl_history import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Collection

    from newscrawl.job.job import Job

_MAX_VARIABLES = 500  # of one statement


def ask_again(job: Job, articles: Collection[str], when: str = "in the next run") -> str:
    """Make the next run, or the one that begins, fetch these articles (ids); what will be done, in words.

    They are due at once where their addresses are known. Where one is not, every address of the job counts as not
    seen: what did not change costs a request and nothing else.
    """
    if not articles:
        return "nothing is to be fetched again"
    due = _make_due(job, list(articles))
    if due >= len(articles):
        return f"{due} articles are fetched again {when}"
    ask_all_again(job)
    return f"all addresses are asked for again {when}"


def ask_all_again(job: Job) -> None:
    """Let every address count as not seen; what waits goes on waiting."""
    if not job.frontier_file.exists():
        return
    with closing(open_sqlite(job.frontier_file)) as frontier:
        for table in ("seen", "seen_in_run"):
            frontier.execute(f"DELETE FROM {table}")  # noqa: S608 - a constant


def exported(job: Job) -> set[str]:
    """Return the articles (ids) that the job knows to have been exported, from what it learned of its sites."""
    if not job.sites_file.exists():
        return set()
    # What is damaged is told of by the crawl, which opens it too.
    with suppress(sqlite3.Error, JobError), closing(open_database(job.sites_file, SCHEMA)) as sites:
        return {article for (article,) in sites.execute("SELECT id FROM addresses")}
    return set()


def _make_due(job: Job, articles: list[str]) -> int:
    """Return how many of them could be made due."""
    if not job.sites_file.exists():
        return 0
    count = 0
    # Of fewer than all, all addresses are asked for again.
    with suppress(sqlite3.Error, JobError), closing(open_database(job.sites_file, SCHEMA)) as sites:
        for start in range(0, len(articles), _MAX_VARIABLES):
            part = articles[start : start + _MAX_VARIABLES]
            marks = ",".join("?" * len(part))
            count += sites.execute(f"UPDATE addresses SET due = 0 WHERE id IN ({marks})", part).rowcount  # noqa: S608 - only question marks
    return count
