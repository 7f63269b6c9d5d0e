"""An extension by which a crawl waits seconds and not a minute for a file that another program has locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.job import writable

if TYPE_CHECKING:
    from typing import Self

    from scrapy.crawler import Crawler


class Impatient:
    """Sets the patience before the crawl opens its files."""

    @classmethod
    def from_crawler(cls, _: Crawler) -> Self:
        """Set it."""
        writable.PATIENCE = 3.0
        return cls()
