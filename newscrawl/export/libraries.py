"""Libraries that come with extras."""

from __future__ import annotations

from importlib import import_module
from typing import Any


class MissingLibraryError(ImportError):
    """An extra is not installed; the message says how to get it."""


def library(name: str, extra: str) -> Any:
    """Return a module; `MissingLibraryError`, which names the extra, where it is not installed."""
    try:
        return import_module(name)
    except ImportError:
        package = name.partition(".")[0]
        raise MissingLibraryError(f"this needs {package}: pip install 'newscrawl[{extra}]'") from None
