"""What a commit writes into the file of the SQLite frontier: new entries, and what became of old ones."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING, Any

from newscrawl.frontier.policy import LATE, MAX_TRIES
from newscrawl.frontier.serialization import DAMAGED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscrawl.frontier.contract import Entry, Outcome
    from newscrawl.frontier.sqlite.database import Database

# What is fetched anew in every run is still fetched once in each, whatever else links to it.
_SEE = {
    "job": "INSERT OR IGNORE INTO seen SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM seen_in_run WHERE key = ?1)",
    "run": "INSERT OR IGNORE INTO seen_in_run VALUES (?1)",
}
_NO_TRY = frozenset({"later", "abandoned"})
_MAX_NAMES = 100_000  # host ids kept in memory, about 15 MB


class Writes:
    """The statements of one connection. All methods but ``forget_ids`` want to be inside a transaction.

    *change* counts by host id how many entries more, or less, wait.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._execute = database.connection.execute
        self._ids: dict[str, int] = {}

    def host_id(self, name: str) -> int:
        """Return the id of a host, which is new perhaps."""
        host = self._ids.get(name)
        if host is None:
            self._execute("INSERT OR IGNORE INTO hosts (name) VALUES (?)", (name,))
            host = int(self._execute("SELECT id FROM hosts WHERE name = ?", (name,)).fetchone()[0])
            self._ids[name] = host
        return host

    def forget_ids(self, *, if_many: bool = False) -> None:
        """Forget the ids of hosts: those that a transaction did not come to store, or where they are too many."""
        if not if_many or len(self._ids) > _MAX_NAMES:
            self._ids.clear()

    def wait(self, change: Counter[int]) -> None:
        """Keep the counts of what waits."""
        self._execute_many(
            "UPDATE hosts SET waiting = waiting + ? WHERE id = ?", ((n, h) for h, n in change.items() if n)
        )
        self._database.add("waiting", change.total())

    def push(self, entries: Sequence[Entry], change: Counter[int]) -> Counter[str]:
        """Store entries and return how many met which fate."""
        if not entries:
            return Counter()
        fates: Counter[str] = Counter()
        given: dict[int, int] = {}
        rows: list[tuple[Any, ...]] = []
        serial, waiting = self._database.fact("serial"), self._database.fact("waiting")
        for entry in entries:
            host = self.host_id(entry.host)
            is_crowded = entry.space is not None and waiting + len(rows) >= entry.space
            fate = "crowded" if is_crowded else self._fate(entry, host, given)
            fates[fate] += 1
            if fate == "new":
                rows.append((host, entry.score, serial + len(rows) + 1, entry.payload))
                given[host] += 1
                change[host] += 1
        self._execute_many("INSERT INTO queue (host, score, serial, payload) VALUES (?, ?, ?, ?)", rows)
        self._execute_many("UPDATE hosts SET given = ? WHERE id = ?", ((n, h) for h, n in given.items()))
        self._database.add("serial", len(rows))
        return fates

    def _fate(self, entry: Entry, host: int, given: dict[int, int]) -> str:
        if host not in given:
            given[host] = self._execute("SELECT given FROM hosts WHERE id = ?", (host,)).fetchone()[0]
        if entry.room is not None and given[host] >= entry.room:
            return "refused"  # and not marked as seen: a later run may have room
        if entry.key is None:
            return "new"
        return "new" if self._execute(_SEE[entry.scope], (entry.key,)).rowcount else "seen"

    def settle(
        self, outcomes: Sequence[Outcome], fences: dict[str, int | None], change: Counter[int]
    ) -> tuple[Counter[bool], set[str]]:
        """Settle entries of the hosts whose *fences* are ours; return the numbers of dead letters, and lost hosts.

        The numbers are by whether the entries were abandoned with their host.
        """
        lost: set[str] = set()
        given_up: Counter[bool] = Counter()
        for outcome in outcomes:
            ticket = outcome.ticket
            if ticket.fence != fences[ticket.host]:
                lost.add(ticket.host)
                continue
            row = (self.host_id(ticket.host), ticket.score, ticket.serial)
            if outcome.outcome != "done":
                given_up[outcome.outcome == "abandoned"] += self._retry_or_dead_letter(row, outcome, change)
            # A person may have drained it in the meantime: count what is there.
            change[row[0]] -= self._execute(
                "DELETE FROM queue WHERE host = ? AND score = ? AND serial = ?", row
            ).rowcount
        return given_up, lost

    def _retry_or_dead_letter(self, row: tuple[int, int, int], outcome: Outcome, change: Counter[int]) -> int:
        """Copy an entry to where it goes next; return 1 when that is among the dead letters."""
        found = self._execute("SELECT tries FROM queue WHERE host = ? AND score = ? AND serial = ?", row).fetchone()
        if found is None:
            return 0
        tries = (found[0] or 0) + (outcome.outcome not in _NO_TRY)
        if outcome.outcome == "later" or (outcome.outcome == "retry" and tries < MAX_TRIES):
            self._database.add("serial", 1)
            self._execute(
                "INSERT INTO queue SELECT host, ?, (SELECT value FROM facts WHERE name = 'serial'), ?, payload"
                " FROM queue WHERE host = ? AND score = ? AND serial = ?",
                (LATE if outcome.outcome == "later" else row[1], tries, *row),
            )
            change[row[0]] += 1
            return 0
        kind = "error" if outcome.outcome == "retry" else outcome.outcome
        if kind == "poison" and outcome.reason.startswith(DAMAGED):  # nobody knows its address any more
            self._execute("INSERT OR REPLACE INTO facts VALUES ('forget', 1)")
        self._execute(
            "INSERT INTO dead (host, score, tries, payload, outcome, reason, at)"
            " SELECT host, score, ?, payload, ?, ?, ? FROM queue WHERE host = ? AND score = ? AND serial = ?",
            (tries, kind, outcome.reason[:200], time.time(), *row),
        )
        return 1

    def _execute_many(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
        self._database.connection.executemany(statement, rows)
