"""The last pipeline: an item that comes out of it is on disk."""

from __future__ import annotations

import asyncio
import errno
import logging
import sqlite3
from typing import TYPE_CHECKING, Any, Self

from itemadapter import ItemAdapter
from scrapy import signals
from scrapy.exceptions import CloseSpider, DropItem, NotConfigured

from newscrawl import default_settings
from newscrawl import signals as own_signals
from newscrawl.cpu_time import timed_as
from newscrawl.crawl_run import job_of, run_of, stop_crawl
from newscrawl.export.article_index import SharedArticleIndex
from newscrawl.export.exporter import Exporter, Incoming, RejectedError, Told, plain
from newscrawl.export.foreign_items import FOREIGN_STAT
from newscrawl.export.plan import Plan
from newscrawl.export.publish import name_target
from newscrawl.export.record_items import is_record, reflect
from newscrawl.export.repair import lost_articles
from newscrawl.export.run_closer import RunCloser
from newscrawl.export.schema import check
from newscrawl.export.shard_delivery import EXPORT_STAT, ShardDelivery
from newscrawl.export.store_turns import StoreTurns
from newscrawl.job.database import said_of
from newscrawl.job.errors import JobError
from newscrawl.job.files import is_disk_full
from newscrawl.job.outcome import DISK_ERROR_STAT, DISK_STAT
from newscrawl.signals import RECORD_WRITTEN, REJECTED
from newscrawl.state.ask_again import ask_again

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrapy.crawler import Crawler

    from newscrawl.export.seen import Change

logger = logging.getLogger(__name__)

_plain = timed_as("export")(plain)
_check = timed_as("export")(check)


class NotOnDiskError(DropItem):
    """The item could not be written: its request is not done. ``errno`` tells whoever hears ``item_dropped`` why.

    A dropped item and no error, for Scrapy logs an error with its traceback and the whole item.
    """

    def __init__(self, error: Exception) -> None:
        super().__init__("not on disk", log_level="DEBUG")
        self.errno = errno.ENOSPC if is_disk_full(error) else errno.EIO


class ExportPipeline:
    """Writes articles to the job's shards, and publishes them at the end of a good run.

    ``process_item`` returns when the line is fsynced, together with those of its batch. Items that
    are not articles pass through untouched. Stats: ``newscrawl/export/`` lines, new, updated, dated,
    unchanged, rejected, item_errors, foreign, gate, disk, target_failed, delivered, deliver_failed.
    """

    def __init__(self, crawler: Crawler, plan: Plan) -> None:
        self.crawler = crawler
        self.plan = plan
        self.exporter: Exporter | None = None
        self.article_index = SharedArticleIndex(plan.server, plan.job.name) if plan.server else None
        self._closer: RunCloser | None = None
        self._is_foreign: bool | None = None  # known with the first item
        self._batch: list[Incoming] | None = None
        self._writing: asyncio.Future[list[Change]]
        self._delivery = ShardDelivery(plan, crawler)
        self._turns = StoreTurns(plan.job.articles_file)
        self._closing: asyncio.Future[None] | None = None
        self._publishing: asyncio.Task[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read ``NEWSCRAWL_RUN_ARGUMENTS``, ``_EXPORT_*``, ``_GATE_*`` and ``_FOLLOW_PUBLISH``."""
        job = job_of(crawler)
        if job.folder is None:
            raise NotConfigured("NEWSCRAWL_STATE is empty: articles are not kept")
        pipeline = cls(crawler, Plan.from_crawler(crawler, job))
        crawler.signals.connect(pipeline.item_error, signals.item_error)
        crawler.signals.connect(pipeline.spider_closed, signals.spider_closed)
        crawler.signals.connect(pipeline.engine_stopped, signals.engine_stopped)
        return pipeline

    async def open_spider(self) -> None:
        """Recover what a crash left, and go on."""
        run = run_of(self.crawler)
        try:
            self.exporter = Exporter(run.job.home, self.plan.compression, self.plan.rotation, run.number)
            self.exporter.form = default_settings.value(self.crawler.settings, "NEWSCRAWL_RECORD")
            for target in self.plan.targets:
                if target.mode == "append" and target.is_plain:
                    name_target(self.exporter, target.path)
        except (OSError, sqlite3.Error) as error:
            raise CloseSpider(self._disk_reason(error)) from error
        if lost := lost_articles(self.exporter, run.job):
            logger.warning("The lines of %d articles are lost: %s", len(lost), ask_again(run.job, lost, "in this run"))
        if self.article_index is not None:
            await self.article_index.register(run.job.home)
        self._closer = RunCloser(self.crawler, self.plan, run, self.exporter, self._turns)
        self._delivery.start()
        if self._closer.is_following:
            self._publishing = asyncio.ensure_future(self._publish_at_intervals(self._closer))

    async def process_item(self, item: Any) -> Any:
        """Return the item, when its line is on disk; ``DropItem`` if it is in ``rejects.jsonl`` instead."""
        is_ours = is_record(item)
        if self._is_foreign is None:
            self._is_foreign = not is_ours
            if self._is_foreign:
                self.crawler.stats.set_value(FOREIGN_STAT, 1)
        if not is_ours:
            return item
        try:
            await self._export(item)
        except RejectedError as error:
            self._reject(item, str(error))
            raise DropItem(f"{REJECTED}{error}", log_level="DEBUG") from error
        except (JobError, sqlite3.Error) as error:
            stop_crawl(self.crawler, error)
            raise NotOnDiskError(error) from error
        except OSError as error:
            self._stop(error)
            raise NotOnDiskError(error) from error
        return item

    def item_error(self) -> None:
        """Count an item lost in some pipeline: the run is partial."""
        self._count("item_errors")

    async def spider_closed(self, reason: str) -> None:
        """Finish the shard; publish and deliver if the run is over and good."""
        if self._publishing is not None:
            self._publishing.cancel()
        await self.crawler.signals.send_catch_log_async(own_signals.gathering)
        if self._closer is not None:
            await self._closer.complete()  # what is counted and judged is what the records say at last
        self.crawler.signals.send_catch_log(own_signals.gathered)
        if self._closer is None:
            return
        await self._closer.finish(reason)
        await self._delivery.finish()
        if not self.plan.is_worker:
            await self._closer.wait_for_runs()
        if self.article_index is not None:
            await self.article_index.close()

    def engine_stopped(self) -> None:
        """Every feed is closed now: judge the run, and end it."""
        closer = self._closer
        if closer is not None and not self.plan.is_worker:
            closer.remember(closer.judge())
        run_of(self.crawler).leave()
        self._turns.close()
        if self.exporter is not None:
            self.exporter.close()

    async def _publish_at_intervals(self, closer: RunCloser) -> None:
        while True:
            await asyncio.sleep(self.plan.publish_seconds)
            await closer.publish_meanwhile()

    async def _export(self, item: Any) -> None:
        record = _plain(item)
        if reason := _check(record):
            raise RejectedError(reason)
        change = await self._on_disk(record, await self._told(record))
        reflect(item, record)
        self._count(change)
        if change != "unchanged":
            self._count("lines")
            self.crawler.signals.send_catch_log(RECORD_WRITTEN, record=record)
            if self.article_index is not None:
                await self.article_index.tell(record)
            self._delivery.start()

    async def _told(self, record: Mapping[str, Any]) -> Told | None:
        """What other machines know of the record."""
        if self.article_index is None:
            return None
        return Told(await self.article_index.known(record["id"]), await self.article_index.people(record))

    async def _on_disk(self, record: dict[str, Any], told: Told | None) -> Change:
        """Wait for the transaction and the fsync that this record shares with those of the same moment."""
        if self._batch is None:
            self._batch = []
            self._writing = asyncio.ensure_future(self._write_soon(self._batch))
        self._batch.append((record, told))
        place, writing = len(self._batch) - 1, self._writing
        return (await asyncio.shield(writing))[place]

    async def _write_soon(self, batch: list[Incoming]) -> list[Change]:
        await asyncio.sleep(self.plan.sync_seconds)
        assert self.exporter is not None
        self._batch = None
        async with self._turns.begun(self.exporter.db):
            changes = self._write(batch)
        if set(changes) != {"unchanged"}:
            await asyncio.to_thread(self.exporter.syncing())
        return changes

    @timed_as("export")
    def _write(self, batch: list[Incoming]) -> list[Change]:
        assert self.exporter is not None
        return self.exporter.take_all(batch)

    def _reject(self, item: Any, reason: str) -> None:
        assert self.exporter is not None
        self._count("rejected")
        logger.warning("Rejected %s: %s", ItemAdapter(item).get("url"), reason)
        try:
            self.exporter.reject(item, reason)
        except OSError as error:
            self._stop(error)
            raise NotOnDiskError(error) from error

    def _stop(self, error: OSError | sqlite3.Error) -> None:
        """Close the crawl at the first write that fails."""
        if self._closing is None:
            reason = self._disk_reason(error)
            logger.error("Cannot write to %s: %s. Closing the crawl.", self.plan.job.folder, error)
            assert self.crawler.engine is not None
            self._closing = asyncio.ensure_future(self.crawler.engine.close_spider_async(reason=reason))

    def _disk_reason(self, error: Exception) -> str:
        reason = "disk_full" if is_disk_full(error) else "disk_failed"
        self.crawler.stats.set_value(DISK_STAT, reason)
        self.crawler.stats.set_value(DISK_ERROR_STAT, said_of(error))
        return reason

    def _count(self, what: str, count: int = 1) -> None:
        self.crawler.stats.inc_value(EXPORT_STAT + what, count)
