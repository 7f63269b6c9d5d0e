"""Names of stats that more than one module writes or reads, beside those in `newscrawl.job.outcome`."""

from __future__ import annotations

ARTICLES = "newscrawl/articles"
AUTHORS = "newscrawl/authors"  # different people
