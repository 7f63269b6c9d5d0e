"""Scrapy's import without its look at the source of all who call it.

For each of its deprecated classes Scrapy 2.19 asks ``inspect.stack()`` for the module that it stands in, and Python
reads the source of every frame for that, those of the importing machinery among them: 25 ms of a start.
"""

from __future__ import annotations

import inspect
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import FrameType


def import_scrapy() -> None:
    """Import what looks so. As soon as may be, too: how long it takes grows with those who call each other."""
    asked: Any = inspect
    before = asked.stack
    asked.stack = _frames
    try:
        import scrapy.core.downloader.contextfactory  # noqa: F401, PLC0415 - as said above
    finally:
        asked.stack = before


def _frames(_context: int = 0) -> list[tuple[FrameType]]:
    """Return the frames that call each other, without what is asked of nowhere: files and lines."""
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 - as inspect does it
    found = []
    while frame is not None:
        found.append((frame,))
        frame = frame.f_back
    return found
