"""The frontier of a job: which engine keeps it, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.frontier.redis.frontier import RedisFrontier
from newscrawl.frontier.sqlite.frontier import SQLiteFrontier
from newscrawl.server.address import server_url

if TYPE_CHECKING:
    from scrapy.settings import BaseSettings

    from newscrawl.frontier.contract import Frontier
    from newscrawl.job.job import Job


def is_shared(settings: BaseSettings, job: Job) -> bool:
    """Return whether other workers can have a part in the job: they find its server, or its file."""
    return bool(server_url(settings.get) or job.folder)


def job_frontier(settings: BaseSettings, job: Job) -> Frontier:
    """Return the frontier of *job*: on the server at ``REDIS_URL``, in a file of its folder, in memory."""
    if url := server_url(settings.get):
        spacing = settings.getfloat("DOWNLOAD_DELAY") * (1 - settings.getfloat("DOWNLOAD_DELAY_JITTER"))
        return RedisFrontier(
            url,
            job.name,
            grace=max(0.0, spacing),
            shards=settings.getint("NEWSCRAWL_FRONTIER_SHARDS", 0),
            ttl=settings.getfloat("NEWSCRAWL_FRONTIER_TTL", 60.0),
        )
    return SQLiteFrontier(
        job.frontier_file if job.folder else None, durable=settings.getbool("NEWSCRAWL_FRONTIER_DURABLE")
    )
