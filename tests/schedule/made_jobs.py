"""Jobs as ``scrapy schedule add`` makes them."""

from __future__ import annotations

from dataclasses import replace

from newscrawl.schedule.jobs import Job


def made_job(folder, /, **changes):
    job = Job(
        name="paper",
        spider="site",
        period=900,
        at=420,
        state=str(folder / ".newscrawl"),
        folder=str(folder),
        runs=str(folder / "runs"),
        clock="serve",
        added="2025-03-14T12:00:00+00:00",
    )
    return replace(job, **changes)
