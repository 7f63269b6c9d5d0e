"""An extension that the hostile crawls carry: the largest gap of the event loop, and the memory of the process."""

from __future__ import annotations

import asyncio
import json
import resource
import time
from contextlib import suppress
from pathlib import Path

from scrapy import signals

from tests.hostile.cost import page_seconds

STEP = 0.02


class Probe:
    """Stats ``probe/gap``: the most CPU seconds between two turns of the loop; ``probe/megabytes``: the most memory.

    ``probe/page``: the CPU seconds of an ordinary page in this process, measured at the end.
    """

    def __init__(self, crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler):
        probe = cls(crawler)
        crawler.signals.connect(probe._opened, signals.spider_opened)
        crawler.signals.connect(probe._closed, signals.spider_closed)
        return probe

    def _opened(self) -> None:
        self._task = asyncio.ensure_future(self._look())

    async def _look(self) -> None:
        before = time.thread_time()
        while True:
            await asyncio.sleep(STEP)
            now = time.thread_time()
            self._crawler.stats.max_value("probe/gap", round(now - before, 3))
            before = now

    async def _closed(self) -> None:
        self._task.cancel()
        with suppress(asyncio.CancelledError):  # as just asked for
            await self._task
        peak = resource.getrusage(resource.RUSAGE_SELF)  # its ru_maxrss is that of whoever started the process, too
        lines = (await asyncio.to_thread(Path("/proc/self/status").read_text, "utf-8")).splitlines()
        own = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
        self._crawler.stats.set_value("probe/megabytes", own // 1024)
        self._crawler.stats.set_value("probe/page", page_seconds())
        self._crawler.stats.set_value("probe/cpu", round(peak.ru_utime + peak.ru_stime, 2))
        stats = self._crawler.stats.get_stats()
        kept = {name: value for name, value in stats.items() if isinstance(value, int | float | str)}
        await asyncio.to_thread(Path("probe.json").write_text, json.dumps(kept), "utf-8")
