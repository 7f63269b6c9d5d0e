"""An extension of a test: whoever is told of a moment of the start takes time, and a signal comes meanwhile."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

from scrapy import signals

if TYPE_CHECKING:
    from typing import Self

    from scrapy.crawler import Crawler

MOMENTS = ("spider_opened", "engine_started", "request_scheduled")


class SlowToBegin:
    """Sends this process the signal at the moment that ``STOP_MOMENT`` names, and writes a file when it is closed."""

    def __init__(self) -> None:
        self._is_sent = False

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Listen to the moment, and to the end."""
        slow = cls()
        moment = os.environ["STOP_MOMENT"]
        on_moment = slow.send if moment == "request_scheduled" else slow.send_and_wait
        crawler.signals.connect(on_moment, getattr(signals, moment))
        crawler.signals.connect(slow.spider_closed, signals.spider_closed)
        return slow

    def send(self) -> None:
        """Send the signal once."""
        if not self._is_sent:
            self._is_sent = True
            os.kill(os.getpid(), int(os.environ.get("STOP_WITH", signal.SIGINT)))

    async def send_and_wait(self) -> None:
        """Send the signal in the middle of a wait, as where a machine is busy."""
        await asyncio.sleep(0.1)
        self.send()
        await asyncio.sleep(0.1)

    async def spider_closed(self) -> None:
        """Take longer than the engine takes to start."""
        await asyncio.sleep(0.3)
        await asyncio.to_thread(Path("closed").touch)
