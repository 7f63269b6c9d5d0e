"""``events.jsonl``: what happened to articles that no line of theirs can tell, such as their end."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import orjson

from newscrawl.job.files import append_durably

if TYPE_CHECKING:
    from pathlib import Path

    from newscrawl.state.addresses import KnownArticle

NAME = "events.jsonl"
#: Answers that say so; RFC 9110, 15.5.5 and 15.5.11.
GONE = frozenset({404, 410})


class DeletionLog:
    """Written to the job's folder; nowhere when that is ``None``."""

    def __init__(self, folder: Path | None) -> None:
        self._path = folder / NAME if folder is not None else None

    def gone(self, article: KnownArticle, status: int) -> None:
        """Write, durably, that a known article is not there any more."""
        if self._path is None:
            return
        time = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        event = {"time": time, "event": "gone", "id": article.id, "url": article.url, "status": status}
        append_durably(self._path, orjson.dumps(event) + b"\n")
