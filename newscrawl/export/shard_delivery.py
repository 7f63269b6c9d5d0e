"""Finished shards on their way to object storage, while the crawl goes on."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from newscrawl.export.deliver import DeliveryError, S3Store, deliver, undelivered

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from newscrawl.export.plan import Plan

logger = logging.getLogger(__name__)

EXPORT_STAT = "newscrawl/export/"


class ShardDelivery:
    """One delivery at a time of what the plan says is to be delivered. Stats: delivered, deliver_failed."""

    def __init__(self, plan: Plan, crawler: Crawler) -> None:
        self._plan = plan
        self._crawler = crawler
        self._under_way: asyncio.Future[None] | None = None

    def start(self) -> None:
        """Deliver finished shards, if any, while the crawl goes on."""
        if self._plan.deliver and (self._under_way is None or self._under_way.done()):
            self._under_way = asyncio.ensure_future(self._deliver())

    async def finish(self) -> None:
        """Wait for what is under way, and deliver the rest; what has not arrived then is counted, whatever failed."""
        try:
            if self._under_way is not None:
                await self._under_way
            if self._plan.deliver:
                await self._deliver()
        finally:
            if self._plan.deliver:
                left = undelivered(self._plan.job.shards, self._plan.deliver)
                self._crawler.stats.inc_value(f"{EXPORT_STAT}deliver_failed", len(left))

    async def _deliver(self) -> None:
        assert self._plan.deliver is not None
        folder, settings = self._plan.job.shards, self._crawler.settings
        try:
            waiting = len(undelivered(folder, self._plan.deliver))
            if waiting:
                store = S3Store(self._plan.deliver, settings)
                await asyncio.to_thread(deliver, folder, self._plan.deliver, store)
                self._crawler.stats.inc_value(f"{EXPORT_STAT}delivered", waiting)
        except (DeliveryError, OSError) as error:  # the next run tries again
            logger.warning("Cannot deliver to %s: %s", self._plan.deliver, error)
