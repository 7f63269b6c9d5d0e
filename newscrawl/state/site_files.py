"""Files of sites that hold for all of their pages, each with the time of its download."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from newscrawl.job.database import Schema, open_database
from newscrawl.job.sqlite import open_sqlite

if TYPE_CHECKING:
    from pathlib import Path

DAYS = 7  # a publisher's change is seen within a week
_DAY = 86_400
_MAX_MEMORY = 500  # files
_SCHEMA = Schema(1, "CREATE TABLE file (url TEXT PRIMARY KEY, content BLOB NOT NULL, fetched REAL NOT NULL)")


class SiteFiles:
    """Contents by address; with *path* None for one run only. A file that a site has not is kept as empty."""

    def __init__(self, path: Path | None) -> None:
        if path is None:
            self._db = open_sqlite(None)
            self._db.execute(_SCHEMA.tables)
        else:
            self._db = open_database(path, _SCHEMA)
        self._memory: dict[str, bytes | None] = {}

    def get(self, url: str) -> bytes | None:
        """Return the content; None for a file that was not fetched within 7 days."""
        if url not in self._memory:
            query = "SELECT content FROM file WHERE url = ? AND fetched > ?"
            row = self._db.execute(query, (url, time.time() - DAYS * _DAY)).fetchone()
            self._remember(url, row and row[0])
        return self._memory[url]

    def put(self, url: str, content: bytes) -> None:
        """Keep a file."""
        self._db.execute("INSERT OR REPLACE INTO file VALUES (?, ?, ?)", (url, content, time.time()))
        self._remember(url, content)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def _remember(self, url: str, content: bytes | None) -> None:
        if len(self._memory) >= _MAX_MEMORY:
            self._memory.clear()
        self._memory[url] = content
