"""The frontier of a job: which engine keeps it, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.frontier.sqlite import SQLiteFrontier
from newscrawl.sites.job import job_folder

if TYPE_CHECKING:
    from scrapy.settings import BaseSettings

    from newscrawl.frontier.contract import Frontier


def job_frontier(settings: BaseSettings, job: str) -> Frontier:
    """Return the frontier of *job*: a file under ``NEWSCRAWL_STATE``, or memory when that is empty."""
    state = settings.get("NEWSCRAWL_STATE", ".newscrawl")
    file = job_folder(state, job) / "frontier.sqlite" if state else None
    return SQLiteFrontier(file, durable=settings.getbool("NEWSCRAWL_FRONTIER_DURABLE"))
