"""The frontier of a job: which engine keeps it, where, and on which terms this worker takes part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from newscrawl.frontier.contract import JobTerms
from newscrawl.frontier.sqlite.frontier import SQLiteFrontier
from newscrawl.server.address import server_url

if TYPE_CHECKING:
    from scrapy.settings import BaseSettings

    from newscrawl.frontier.contract import Frontier
    from newscrawl.job.job import Job

# In these the workers of a job should agree: whoever holds a host asks it in its own way.
_TOLD = (
    "DOWNLOAD_DELAY", "DOWNLOAD_DELAY_JITTER", "CONCURRENT_REQUESTS_PER_DOMAIN", "ROBOTSTXT_OBEY", "USER_AGENT",
    "NEWSCRAWL_FRONTIER_TTL", "NEWSCRAWL_FRONTIER_HOST_BUDGET", "NEWSCRAWL_HOSTS_SHARED", "NEWSCRAWL_RUN_ARGUMENTS",
)  # fmt: skip
_BACK_OFF = 64.0  # the longest rest that nobody asked for, in seconds
_MINUTE = 60.0


def is_shared(settings: BaseSettings, job: Job) -> bool:
    """Return whether other workers can have a part in the job: they find its server, or its file."""
    return bool(server_url(settings.get) or job.folder)


def job_terms(settings: BaseSettings, code: str) -> JobTerms:
    """Return the terms that the settings name."""
    delay, jitter = settings.getfloat("DOWNLOAD_DELAY"), settings.getfloat("DOWNLOAD_DELAY_JITTER")
    rests = ("NEWSCRAWL_COURTESY_MAX_REST", 300.0), ("NEWSCRAWL_COURTESY_MAX_DELAY", 60.0)
    longest = max(delay, _BACK_OFF, *(settings.getfloat(name, default) for name, default in rests))
    return JobTerms(
        grace=max(0.0, delay * (1 - jitter)),
        most_rest=longest + _MINUTE,
        host_budget=settings.getint("NEWSCRAWL_FRONTIER_HOST_BUDGET", 0),
        code=code,
        shares_hosts=settings.getbool("NEWSCRAWL_HOSTS_SHARED", True),  # noqa: FBT003 - Scrapy's signature
        told={name: _text(settings.get(name)) for name in _TOLD if settings.get(name) is not None},
    )


def job_frontier(settings: BaseSettings, job: Job, terms: JobTerms) -> Frontier:
    """Return the frontier of *job*: on the server at ``REDIS_URL``, in a file of the job's folder, or in memory."""
    ttl = settings.getfloat("NEWSCRAWL_FRONTIER_TTL", _MINUTE)
    if url := server_url(settings.get):
        from newscrawl.frontier.redis.frontier import RedisFrontier  # noqa: PLC0415 - 40 ms that few crawls need

        return RedisFrontier(
            url, job.name, terms=terms, shards=settings.getint("NEWSCRAWL_FRONTIER_SHARDS", 0), ttl=ttl
        )
    file = job.frontier_file if job.folder else None
    return SQLiteFrontier(file, terms=terms, ttl=ttl, durable=settings.getbool("NEWSCRAWL_FRONTIER_DURABLE"))


def _text(value: object) -> str:
    return value if isinstance(value, str) else orjson.dumps(value, default=str).decode()
