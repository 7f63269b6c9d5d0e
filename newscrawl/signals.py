"""Signals that newscrawl's components send besides Scrapy's own."""

from __future__ import annotations

#: A line is on disk; sent with ``record``, the line's plain values. What is known and unchanged is no line.
RECORD_WRITTEN = object()
