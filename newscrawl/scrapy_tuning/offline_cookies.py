"""Scrapy's cookies without its download of the public suffix list.

At the first cookie that names a domain, Scrapy 2.19 asks tldextract, which fetches the list from the network: a request
nobody asked for, which blocks the event loop for as long as it takes. The list that tldextract ships is read instead.
So tldextract is not imported either where nobody has done so: it brings an HTTP client, 35 ms and 5 MB.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

from newscrawl.normalize.urls.public_suffixes import is_public_suffix

_LIBRARY = "tldextract"


class _Later:
    """In the place of tldextract's class: made at Scrapy's import, asked only where nobody called ``install``."""

    def __init__(self, **options: Any) -> None:
        self._options = options

    def __call__(self, domain: str) -> Any:
        """Ask the library."""
        return import_module(_LIBRARY).TLDExtract(**self._options)(domain)


def _cookies() -> Any:
    """Import Scrapy's cookies with a stand-in for the library, which is gone again when somebody else imports it."""
    if _LIBRARY not in sys.modules:
        stand_in: Any = ModuleType(_LIBRARY)
        stand_in.TLDExtract = _Later
        sys.modules[_LIBRARY] = stand_in
        try:
            from scrapy.downloadermiddlewares import cookies  # noqa: PLC0415 - with the stand-in only
        finally:
            del sys.modules[_LIBRARY]
    else:
        from scrapy.downloadermiddlewares import cookies  # noqa: PLC0415 - as above
    return cookies


_module = _cookies()


def install() -> None:
    """Take the place of Scrapy's question; tests/scrapy_tuning/test_offline_cookies.py fails when it moves."""
    _module._is_public_domain = is_public_suffix  # noqa: SLF001 - its one use of the list
