"""What a record says of its own making: the response it was read from, and how the crawl came to it."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

from newscrawl import __version__
from newscrawl.crawl_run import run_of
from newscrawl.items import Crawl, Http, Metadata
from newscrawl.request_meta import DEPTH, ENGINE
from newscrawl.spiders.clock import download_time
from newscrawl.spiders.known_articles import header

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from newscrawl.spiders.request_context import RequestContext


class Provenance:
    """The makings of the records of one process: ``runId`` is job and number of run, ``worker`` machine and process."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._worker = f"{socket.gethostname()}:{os.getpid()}"

    def metadata(self, response: Response, context: RequestContext, read: Metadata) -> Metadata:
        """Return the record's ``metadata``, with what was *read* from the page; times are ours."""
        downloaded = download_time(response).strftime("%Y-%m-%dT%H:%M:%SZ")
        http = Http(response.status, *(header(response, name) for name in ("Content-Type", "ETag", "Last-Modified")))
        crawl = Crawl(
            site=context.site or context.home,
            runId=run_of(self._crawler).id,
            worker=self._worker,
            depth=response.meta.get(DEPTH, 0),
            discoveredVia=context.via,
            discoveredFrom=context.origin,
            renderedBy=response.meta.get(ENGINE),
            newscrawl=__version__,
        )
        return Metadata(downloaded, read.probability, read.pageKind, http, crawl, downloaded, downloaded)

    @staticmethod
    def headers(response: Response) -> list[tuple[str, str]]:
        """Return the headers of an answer as text, repeated ones each."""
        return [
            (name.decode("latin-1"), value.decode("latin-1"))
            for name, values in response.headers.items()
            for value in (values if isinstance(values, list) else [values])
        ]
