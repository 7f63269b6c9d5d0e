"""What the log may say, and how: no secrets in any line, and JSON where a program reads it."""

from __future__ import annotations

import logging
import re
import sqlite3
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, ClassVar

import orjson

from newscrawl.errors import NewscrawlError
from newscrawl.job.database import sentence_of
from newscrawl.job.errors import JobError
from newscrawl.job.files import is_disk_full
from newscrawl.job.sqlite import file_of
from newscrawl.monitoring.secrets import secrets_among
from newscrawl.normalize.text import TERMINAL_ESCAPE
from newscrawl.reporting.redact import redacted, redacted_tree

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

    from scrapy.crawler import Crawler
    from scrapy.settings import BaseSettings

_PRIORITY = "addon"
_MAX_CAUSES, _MAX_LINE = 8, 300
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
# What every record has; what else there is, somebody gave as ``extra``.
_PLAIN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName", "spider", "_said"}


def _printable(text: str) -> str:
    """Return the text without what a terminal would act on; line breaks and tabs stay."""
    if text.isprintable():
        return text
    return _CONTROL.sub("", TERMINAL_ESCAPE.sub("", text))


def _known(error: BaseException | None) -> BaseException | None:
    """Return what of an error and its causes says all that is to be said: a full disk, or a sentence of newscrawl's."""
    for _ in range(_MAX_CAUSES):
        if error is None or isinstance(error, NewscrawlError) or is_disk_full(error):
            return error
        if isinstance(error, sqlite3.Error) and (path := file_of(error)) is not None:
            return JobError(sentence_of(path, error))
        error = error.__cause__ or error.__context__
    return None


class Record(logging.LogRecord):
    """A log record without secrets, and without a traceback where a line says it all, whatever writes it."""

    #: Values of settings that are secret; those of all crawls of the process.
    secrets: frozenset[str] = frozenset()
    _is_failing: ClassVar[bool] = False  # the disk is full: whatever breaks from now on breaks by that

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        error = self.exc_info[1] if self.exc_info else None
        if error is None:
            return
        known = _known(error)
        if known is not None or Record._is_failing or self._is_of_no_start(error):
            self.msg, self.args = f"{self.getMessage()[:_MAX_LINE].splitlines()[0]}: {known or repr(error)}", ()
            self.exc_info = None
        if known is not None and is_disk_full(known):
            Record._is_failing = True

    def _is_of_no_start(self, error: BaseException) -> bool:
        """Whether Scrapy's CoreStats misses the start of a crawl that could not begin, of which the reason is told."""
        return isinstance(error, AssertionError) and "CoreStats.spider_closed" in self.getMessage()

    def getMessage(self) -> str:  # noqa: N802 - the name is the base class's
        """Return the message as it may be read."""
        return _printable(redacted(super().getMessage(), self.secrets))

    @property
    def exc_text(self) -> str | None:
        """The traceback, which `logging.Formatter` keeps here."""
        return getattr(self, "_said", None)

    @exc_text.setter
    def exc_text(self, text: str | None) -> None:
        self._said = text and redacted(text, self.secrets)


class Redaction:
    """Extension: takes the secrets out of this process' log, as soon as there is a crawl."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Learn the secrets of settings and environment."""
        Record.secrets |= secrets_among(crawler.settings)
        logging.setLogRecordFactory(Record)
        return cls()


class JsonLines(logging.Formatter):
    """One JSON object a line: time (UTC, ``YYYY-MM-DDThh:mm:ss.mmmZ``), level, logger, message, error, extras."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, Any] = {
            "time": moment.replace("+00:00", "Z"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            line["error"] = record.exc_text
        return orjson.dumps(line | _extras(vars(record)), default=_said).decode()


def write_json(settings: BaseSettings) -> None:
    """Write the process' log as JSON lines instead of Scrapy's, where and from which level on its settings say.

    Before Scrapy sets up its own: from then on it leaves the log alone.
    """
    settings.set("LOG_INSTALL_ROOT_HANDLER", value=False, priority=_PRIORITY)
    handler = _handler(settings)
    handler.setFormatter(JsonLines())
    handler.setLevel(settings.get("LOG_LEVEL"))
    logging.root.setLevel(logging.NOTSET)
    for old in [old for old in logging.root.handlers if isinstance(old.formatter, JsonLines)]:
        logging.root.removeHandler(old)
        old.close()
    logging.root.addHandler(handler)


def _handler(settings: BaseSettings) -> logging.Handler:
    if path := settings.get("LOG_FILE"):
        mode = "a" if settings.getbool("LOG_FILE_APPEND") else "w"
        return logging.FileHandler(path, mode=mode, encoding=settings.get("LOG_ENCODING"))
    return logging.StreamHandler(sys.stderr) if settings.getbool("LOG_ENABLED") else logging.NullHandler()


def _extras(values: Mapping[str, Any]) -> dict[str, Any]:
    extras = {name: value for name, value in values.items() if name not in _PLAIN}
    spider = values.get("spider")
    named = {"spider": spider.name} if spider is not None else {}
    return named | {str(name): redacted_tree(value, Record.secrets) for name, value in extras.items()}


def _said(value: Any) -> str:
    return redacted(str(value)[:1000], Record.secrets)
