"""Scrapy's HTTP handler, but what it is asked to send once is sent once.

Twisted sends a request a second time by itself, at once and unseen, when the server closed a connection that was
kept alive instead of answering: no delay holds for it. Scrapy's own retries do the same, in their turn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.settings import SETTINGS_PRIORITIES
from scrapy.utils.misc import load_object

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.settings import BaseSettings


class OneTryHandler(HTTP11DownloadHandler):
    """One for each scheme."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        # Nothing public leads to the pool; tests/middlewares/test_one_try.py fails when it moves.
        self._pool.retryAutomatically = False


def install(settings: BaseSettings) -> None:
    """Take the place of Scrapy's own handler, and of no other that the project chose."""
    handlers = settings.getwithbase("DOWNLOAD_HANDLERS")
    plain = [scheme for scheme in ("http", "https") if load_object(handlers[scheme]) is HTTP11DownloadHandler]
    chosen = {**settings.getdict("DOWNLOAD_HANDLERS"), **dict.fromkeys(plain, OneTryHandler)}
    priority = max(settings.getpriority("DOWNLOAD_HANDLERS") or 0, SETTINGS_PRIORITIES["addon"])
    settings.set("DOWNLOAD_HANDLERS", chosen, priority)
