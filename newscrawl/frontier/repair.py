"""A damaged frontier file: the requests that can be read wait on, what is lost is found anew."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from newscrawl.frontier.sqlite.database import Database
from newscrawl.job.database import transaction
from newscrawl.job.salvage import salvage
from newscrawl.job.sqlite import open_sqlite

if TYPE_CHECKING:
    from pathlib import Path


def repair_frontier(path: Path) -> str:
    """Mend the file; what was done, in words. The damaged file is set aside, beside it."""
    saved, is_whole = salvage(path, _make)
    with closing(open_sqlite(path)) as frontier, transaction(frontier):
        lost = frontier.execute("DELETE FROM queue WHERE host NOT IN (SELECT id FROM hosts)").rowcount
        frontier.execute("DELETE FROM workers")
        frontier.execute("UPDATE hosts SET owner = NULL, waiting = (SELECT count(*) FROM queue WHERE host = hosts.id)")
        serial = "(SELECT ifnull(max(serial), 0) FROM queue)"
        for name, value in (("waiting", "(SELECT count(*) FROM queue)"), ("serial", f"{serial} + 1"), ("run", "0")):
            frontier.execute(f"INSERT OR IGNORE INTO facts VALUES ('{name}', {value})")  # noqa: S608 - constants
        frontier.execute("UPDATE facts SET value = (SELECT count(*) FROM queue) WHERE name = 'waiting'")
        frontier.execute(f"UPDATE facts SET value = max(value, {serial}) WHERE name = 'serial'")  # noqa: S608 - a constant
        frontier.execute("INSERT OR IGNORE INTO facts VALUES ('paused', 0)")
        if lost or not is_whole:
            frontier.execute("DELETE FROM seen")
            frontier.execute("DELETE FROM seen_in_run")
    kept = f"{saved.get('queue', 0) - lost} requests wait on"
    return kept if is_whole and not lost else f"{kept}, and all addresses are asked for again in the next run"


def _make(path: Path) -> None:
    Database(path).close()
