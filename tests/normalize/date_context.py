"""The moment and the day of the cases."""

from __future__ import annotations

from datetime import UTC, datetime

from newscrawl.normalize.dates.reader import (
    DateContext,
)

BASE = datetime(2025, 3, 20, 12, 26, 53, tzinfo=UTC)
DAY = "2025-03-14"


def context(language: str, timezone: str | None = None) -> DateContext:
    return DateContext(languages=(language, "en"), timezone=timezone, base=BASE)
