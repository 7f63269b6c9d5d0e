"""Scrapy's cookies without its download of the public suffix list.

At the first cookie that names a domain, Scrapy 2.19 asks tldextract, which fetches the list from the network: a request
nobody asked for, which blocks the event loop for as long as it takes. The list that tldextract ships is read instead.
"""

from __future__ import annotations

from typing import Any

from scrapy.downloadermiddlewares import cookies

from newscrawl.normalize.urls.public_suffixes import is_public_suffix


def install() -> None:
    """Take the place of Scrapy's question; tests/scrapy_tuning/test_offline_cookies.py fails when it moves."""
    module: Any = cookies
    module._is_public_domain = is_public_suffix  # noqa: SLF001 - its one use of the list
