"""What of each site was asked for when it was walked, in ``sites.sqlite``; later runs may want more of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

if TYPE_CHECKING:
    import sqlite3

# ``extents``: JSON, as `newscrawl.spiders.extents` writes it, by start address.
TABLES = "CREATE TABLE IF NOT EXISTS extents (home TEXT PRIMARY KEY, extents TEXT NOT NULL) WITHOUT ROWID;"


class ExtentStore:
    """The table ``extents`` of the file behind *db*, made if absent: earlier versions go on without it."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        db.executescript(TABLES)

    def extents(self, home: str) -> object:
        """Return what ``put_extents`` kept, as plain data; ``None`` for nothing."""
        row = self._db.execute("SELECT extents FROM extents WHERE home = ?", (home,)).fetchone()
        return orjson.loads(row[0]) if row else None

    def homes_begun(self) -> list[str]:
        """Return the sites of which extents are kept."""
        return [home for (home,) in self._db.execute("SELECT home FROM extents")]

    def put_extents(self, home: str, extents: object) -> None:
        """Keep what runs asked a site for."""
        self._db.execute("INSERT OR REPLACE INTO extents VALUES (?, ?)", (home, orjson.dumps(extents).decode()))

    def forget_visits(self, home: str, url: str) -> None:
        """Have the listings of a site, and the one at *url*, asked for as if they had never been read."""
        query = "UPDATE sources SET visited = NULL, etag = NULL, modified = NULL WHERE home = ? OR url = ?"
        self._db.execute(query, (home, url))
