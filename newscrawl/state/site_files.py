"""Files of sites that hold for all of their pages, each with the time of its download."""

from __future__ import annotations

import logging
import sqlite3
import time
from typing import TYPE_CHECKING

from newscrawl.job.database import Schema, open_database, said_of
from newscrawl.job.errors import JobError
from newscrawl.job.sqlite import open_sqlite
from newscrawl.job.writable import Writable

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)

DAYS = 7  # a publisher's change is seen within a week
_DAY = 86_400
_MAX_MEMORY = 500  # files
_PATIENCE = 1.0  # seconds to wait for another program: the event loop stands still meanwhile
_SCHEMA = Schema(1, "CREATE TABLE file (url TEXT PRIMARY KEY, content BLOB NOT NULL, fetched REAL NOT NULL)")


class SiteFiles:
    """Contents by address; with *path* None for one run only. A file that a site has not is kept as empty."""

    def __init__(self, path: Path | None) -> None:
        self._db = _opened(path)
        self._file = Writable(path)
        self._memory: dict[str, bytes | None] = {}

    def get(self, url: str) -> bytes | None:
        """Return the content; None for a file that was not fetched within 7 days."""
        if url not in self._memory:
            query = "SELECT content FROM file WHERE url = ? AND fetched > ?"
            row = self._db.execute(query, (url, time.time() - DAYS * _DAY)).fetchone()
            self._remember(url, row and row[0])
        return self._memory[url]

    def put(self, url: str, content: bytes) -> None:
        """Keep a file; for this run only, where it cannot be written."""
        self._remember(url, content)
        if not self._file.is_now():
            logger.info("%s is not kept for the next run: another program has the file", url)
            return
        try:
            self._db.execute("INSERT OR REPLACE INTO file VALUES (?, ?, ?)", (url, content, time.time()))
        except sqlite3.Error as error:
            logger.info("%s is not kept for the next run: %s", url, said_of(error))

    def close(self) -> None:
        """Close the file."""
        self._file.close()
        self._db.close()

    def _remember(self, url: str, content: bytes | None) -> None:
        if len(self._memory) >= _MAX_MEMORY:
            self._memory.clear()
        self._memory[url] = content


def _opened(path: Path | None) -> sqlite3.Connection:
    """Return the database; one in memory where the file cannot be used: what it had is fetched again."""
    if path is not None:
        try:
            return open_database(path, _SCHEMA, timeout=_PATIENCE)
        except JobError as error:
            logger.warning("Files of sites are fetched again, and kept for this run only: %s", error)
    memory = open_sqlite(None)
    memory.execute(_SCHEMA.tables)
    return memory
