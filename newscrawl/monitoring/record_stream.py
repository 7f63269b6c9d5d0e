"""Records as they come, for the process that began the crawl: each is appended to a file that it reads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import orjson
from scrapy import signals
from scrapy.exceptions import NotConfigured

from newscrawl.signals import RECORD_WRITTEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrapy.crawler import Crawler


class RecordStream:
    """Scrapy extension, off unless ``NEWSCRAWL_STREAM`` names a file; a line is written in one piece."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("ab", buffering=0)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read ``NEWSCRAWL_STREAM``."""
        path = crawler.settings.get("NEWSCRAWL_STREAM")
        if not path:
            raise NotConfigured
        stream = cls(Path(path))
        crawler.signals.connect(stream.record_written, RECORD_WRITTEN)
        crawler.signals.connect(stream.engine_stopped, signals.engine_stopped)
        return stream

    def record_written(self, record: Mapping[str, Any]) -> None:
        """Write the line of a new or changed article."""
        self._file.write(orjson.dumps(record) + b"\n")

    def engine_stopped(self) -> None:
        """Close the file."""
        self._file.close()
