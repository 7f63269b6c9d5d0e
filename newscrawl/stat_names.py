"""Names of stats that more than one module writes or reads, beside those in `newscrawl.job.outcome`.

A name that ends in ``/`` stands before others: a kind, a part, a reason.
"""

from __future__ import annotations

ARTICLES = "newscrawl/articles"
AUTHORS = "newscrawl/authors"  # different people
HELD_ARTICLES = "newscrawl/articles/held"  # by the job, of all its runs
KNOWN_ARTICLES = "newscrawl/articles/known"  # met in listings and not fetched; below it by domain
INTERRUPTED_ARTICLES = "newscrawl/articles/before"  # by domain: of the interrupted run that this one goes on with
CPU_MS = "newscrawl/cpu_ms/"
DATES_REJECTED = "newscrawl/dates/rejected/"
FRESHNESS = "newscrawl/freshness/"
FRONTIER_RUN = "newscrawl/frontier/run"
RENDERING = "newscrawl/rendering/"
RESERVED = "newscrawl/usage/reserved/"
RUN_EXIT = "newscrawl/run/exit"
RUN_VERDICT = "newscrawl/run/verdict"

# Scrapy's
DEQUEUED = "scheduler/dequeued"
ENQUEUED = "scheduler/enqueued"
FINISH_REASON = "finish_reason"
RETRIED = "retry/count"
