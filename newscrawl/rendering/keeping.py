"""Writes at the end of a crawl what its pages needed."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from newscrawl.job.database import said_of
from newscrawl.job.errors import JobError
from newscrawl.job.outcome import NOT_KEPT_STAT
from newscrawl.job.writable import Writable

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from newscrawl.state.renderings import Renderings


async def keep(renderings: Renderings, crawler: Crawler) -> None:
    """Write it, if it is news; where that cannot be, the judge of the run is told."""
    if not renderings.is_news:
        return
    file = Writable(renderings.path)
    try:
        await file.wait()
        renderings.save()
    except (JobError, OSError, sqlite3.Error) as error:
        if crawler.stats is not None:
            crawler.stats.set_value(NOT_KEPT_STAT, said_of(error))
    finally:
        file.close()
