"""The job a crawl belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.job.names import job_folder

if TYPE_CHECKING:
    from pathlib import Path

    from scrapy.crawler import Crawler


def job_of(crawler: Crawler) -> str:
    """Return its name: ``NEWSCRAWL_JOB``, else the spider's."""
    return str(crawler.settings.get("NEWSCRAWL_JOB") or crawler.spidercls.name)


def folder_of(crawler: Crawler) -> Path | None:
    """Return its folder under ``NEWSCRAWL_STATE``; None where that is empty and nothing is kept."""
    state = crawler.settings.get("NEWSCRAWL_STATE", ".newscrawl")
    return job_folder(state, job_of(crawler)) if state else None
