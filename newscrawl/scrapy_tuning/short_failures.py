"""Scrapy logs a host that does not answer with a traceback of 40 lines, each time; the exception's words say it all.

It goes when Scrapy 2.19's ``scraper`` and ``robotstxt`` log download errors in one line.
"""

from __future__ import annotations

import logging

from scrapy import exceptions

_LOGGERS = ("scrapy.core.scraper", "scrapy.downloadermiddlewares.robotstxt", "scrapy.downloadermiddlewares.retry")
_KNOWN: tuple[type[Exception], ...] = (
    exceptions.CannotResolveHostError,
    exceptions.DownloadCancelledError,
    exceptions.DownloadConnectionRefusedError,
    exceptions.DownloadFailedError,
    exceptions.DownloadTimeoutError,
    exceptions.ResponseDataLossError,
    exceptions.UnsupportedURLSchemeError,
    TimeoutError,
)
_MAX_WORDS = 300


class _ShortFailures(logging.Filter):
    """Puts the exception's words in the place of its traceback, where it tells of a host and not of a fault here."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass."""
        error = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
        if isinstance(error, _KNOWN):
            record.exc_info = None
            text = record.getMessage().rstrip()
            words = str(error).strip()[:_MAX_WORDS]
            record.msg, record.args = "%s", (text if words in text else f"{text}: {words}",)
        return True


def install() -> None:
    """Add the filter, once a process."""
    for name in _LOGGERS:
        logger = logging.getLogger(name)
        if not any(isinstance(found, _ShortFailures) for found in logger.filters):
            logger.addFilter(_ShortFailures())
