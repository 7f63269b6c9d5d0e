"""Records as they come, for whoever began the crawl: each is appended to a file that is read, or to standard output."""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any, Self

import orjson
from scrapy import signals
from scrapy.exceptions import NotConfigured

from newscrawl.signals import RECORD_WRITTEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrapy.crawler import Crawler


ON_STDOUT = "-"  # in the place of a file's path

logger = logging.getLogger(__name__)


class RecordStream:
    """Scrapy extension, off unless ``NEWSCRAWL_STREAM`` names a file; a line is written in one piece.

    A reader that has enough, such as ``| head``, is told nothing more; the crawl goes on.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read ``NEWSCRAWL_STREAM``."""
        path = crawler.settings.get("NEWSCRAWL_STREAM")
        if not path:
            raise NotConfigured
        added_to = os.O_WRONLY | os.O_APPEND | os.O_CREAT
        stream = cls(os.fdopen(os.dup(1) if path == ON_STDOUT else os.open(path, added_to, 0o666), "wb"))
        crawler.signals.connect(stream.record_written, RECORD_WRITTEN)
        crawler.signals.connect(stream.engine_stopped, signals.engine_stopped)
        return stream

    def record_written(self, record: Mapping[str, Any]) -> None:
        """Write the line of a new or changed article."""
        if self._file.closed:
            return
        try:
            self._file.write(orjson.dumps(record) + b"\n")
            self._file.flush()
        except BrokenPipeError:
            logger.info("Nobody reads the articles any more: they are in the job's folder all the same")
            self.engine_stopped()

    def engine_stopped(self) -> None:
        """Close the file."""
        with suppress(BrokenPipeError):  # what was left to flush has no reader
            self._file.close()
