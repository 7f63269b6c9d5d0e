"""Scrapy's HTTP handler, imported without the look at the stack that takes a quarter of all imports of a crawl.

Scrapy finds the module of each class that it deprecates, of which three are imported with the handler, by
``inspect.stack()``: that looks for the source of the fifty frames in which imports stand in each other (Scrapy 2.19;
shown by ``findings/an-import-reads-the-source-of-whoever-imports.sh``).
"""

from __future__ import annotations

import inspect
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from scrapy.utils import deprecate

if TYPE_CHECKING:
    from types import ModuleType


def _two_frames() -> list[tuple[ModuleType | None]]:
    """Return as much of the stack as is asked for: whoever asks, and the module that it was called by."""
    return [(None,), (sys.modules[sys._getframe(2).f_globals["__name__"]],)]  # noqa: SLF001 - what inspect calls


_module: Any = deprecate
_module.inspect = SimpleNamespace(**{**vars(inspect), "stack": _two_frames})  # in that one file, for this one import
try:
    from scrapy.core.downloader.handlers.http11 import (
        HTTP11DownloadHandler,
        _LenientHTTP11ClientFactory,
        _LenientHTTP11ClientProtocol,
        _LenientHTTPClientParser,
    )
finally:
    _module.inspect = inspect

__all__ = [
    "HTTP11DownloadHandler",
    "_LenientHTTP11ClientFactory",
    "_LenientHTTP11ClientProtocol",
    "_LenientHTTPClientParser",
]
