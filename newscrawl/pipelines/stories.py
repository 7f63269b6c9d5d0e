"""The same story under several addresses gets one ``cluster``: on with ``NEWSCRAWL_STORIES``."""

from __future__ import annotations

from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from scrapy.exceptions import NotConfigured

from newscrawl import default_settings
from newscrawl.adapted import ItemAdapter
from newscrawl.job.database import transaction
from newscrawl.job.job import Job
from newscrawl.job.writable import Writable

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.statscollectors import StatsCollector

    from newscrawl.stories.index import StoryIndex

_FIELDS = ("id", "url", "canonicalUrl", "datePublished", "publisher", "authors", "articleBody", "metadata")


class StoriesPipeline:
    """Scrapy item pipeline: finds the story of each article among those of the last days, in a file of its own.

    Settings: ``NEWSCRAWL_STORIES``, ``NEWSCRAWL_STORIES_FILE`` (several jobs may share one) and
    ``NEWSCRAWL_STORIES_DAYS``. Stats: ``newscrawl/stories/new``, ``…/joined``, ``…/too_short``.
    """

    def __init__(self, path: Path, days: float, stats: StatsCollector | None = None) -> None:
        self._path, self._days, self._stats = path, days, stats
        self._index: StoryIndex
        self._file = Writable(path)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read the settings; not configured where stories are off or the job keeps nothing."""
        settings = crawler.settings
        job = Job.from_settings(settings, crawler.spider.name if crawler.spider else "site")
        named = default_settings.text(settings, "NEWSCRAWL_STORIES_FILE")
        if not default_settings.flag(settings, "NEWSCRAWL_STORIES") or not (named or job.folder):
            raise NotConfigured
        path = Path(named) if named else job.home / "stories.sqlite"
        return cls(path, default_settings.number(settings, "NEWSCRAWL_STORIES_DAYS"), crawler.stats)

    def open_spider(self) -> None:
        """Open the index."""
        from newscrawl.stories.index import StoryIndex  # noqa: PLC0415 - most crawls look for no stories

        self._index = StoryIndex(self._path, self._days)

    def close_spider(self) -> None:
        """Close the index."""
        self._file.close()
        self._index.close()

    async def process_item(self, item: Any) -> Any:
        """Fill ``cluster``; None for a text that is too short to be told from others."""
        adapter = ItemAdapter(item)
        body = adapter.get("articleBody")
        if not body:
            return item
        record = {name: _plain(adapter.get(name)) for name in _FIELDS}
        async with self._file.begun(self._index.connection):
            return self._placed(item, record)

    def _placed(self, item: Any, record: dict[str, Any]) -> Any:
        from newscrawl.stories.cluster import cluster_of, print_of  # noqa: PLC0415 - as above

        adapter, body = ItemAdapter(item), record["articleBody"]
        with transaction(self._index.connection):
            self._index.learn(body)
            signature = self._index.sign(body)
            if signature is None:
                self._count("too_short")
                return item
            article = print_of(record)
            placed = self._index.add(article, signature)
            self._index.expire(article.seen)
            adapter["cluster"] = cluster_of(self._index, placed)
        self._count("joined" if adapter["cluster"].size > 1 else "new")
        return item

    def _count(self, what: str) -> None:
        if self._stats:
            self._stats.inc_value(f"newscrawl/stories/{what}")


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else value
