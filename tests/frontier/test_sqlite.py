"""What only the SQLite engine does: its file, its processes, its admin."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from newscrawl.frontier.contract import Entry, FrontierError, JobTerms, Outcome, Release
from newscrawl.frontier.sqlite.admin import SQLiteFrontierAdmin
from newscrawl.frontier.sqlite.database import SCHEMA
from newscrawl.frontier.sqlite.frontier import SQLiteFrontier

HOLDER = """
import asyncio, sys, time
from pathlib import Path
from newscrawl.frontier.sqlite.database import SCHEMA
from newscrawl.frontier.sqlite.frontier import SQLiteFrontier
async def hold():
    frontier = SQLiteFrontier(Path(sys.argv[1]))
    await frontier.open()
    print(len(await frontier.lease(9, 9, 3600)), flush=True)
    time.sleep(60)
asyncio.run(hold())
"""


def entries(number: int, host: str = "a.example") -> list[Entry]:
    return [Entry(host, n, b"page %d" % n) for n in range(number)]


def test_a_killed_process_holds_no_host_and_a_living_one_does(tmp_path):
    path = tmp_path / "frontier.sqlite"

    async def run() -> None:
        frontier = SQLiteFrontier(path)
        await frontier.open()
        await frontier.commit(entries(3))
        holder = subprocess.Popen(  # noqa: ASYNC220 - nothing else runs in this loop
            [sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE, text=True
        )
        assert holder.stdout.readline().strip() == "1"
        assert await frontier.lease(9, 9, 60) == []
        holder.kill()
        holder.communicate()
        await asyncio.sleep(1.1)  # it looks once a second
        assert [len(lease.taken) for lease in await frontier.lease(9, 9, 60)] == [3]
        await frontier.close()

    asyncio.run(run())
    assert sorted(p.name for p in tmp_path.iterdir()) == ["frontier.sqlite"]


def test_a_commit_that_fails_leaves_nothing_behind(tmp_path):
    async def run() -> None:
        frontier = SQLiteFrontier(tmp_path / "frontier.sqlite")
        await frontier.open()
        bad = Entry("new.example", 2**80, b"a key that SQLite cannot hold")
        with pytest.raises(OverflowError):
            await frontier.commit([*entries(3, "new.example"), bad])
        assert (await frontier.pending()).entries == 0
        assert await frontier.known(dict.fromkeys([0, 1, 2], "new.example")) == set()
        assert (await frontier.commit(entries(3, "new.example"))).new == 3
        (lease,) = await frontier.lease(9, 9, 60)
        assert len(lease.taken) == 3
        await frontier.close()

    asyncio.run(run())


@pytest.mark.parametrize("content", [b"this is no database " * 500, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_file_that_is_no_frontier_is_refused_in_one_sentence(tmp_path, content):
    path = tmp_path / "frontier.sqlite"
    path.write_bytes(content)
    with pytest.raises(FrontierError, match="is damaged"):
        SQLiteFrontier(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("version", [SCHEMA.version + 1, 99, -1])
def test_another_schema_is_refused_and_left_as_it_is(tmp_path, version):
    path = tmp_path / "frontier.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version={version}")
    with pytest.raises(FrontierError, match=f"has tables of version {version}"):
        SQLiteFrontier(path)


OLD_FILE = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO facts VALUES ('run', 7), ('serial', 2), ('waiting', 1), ('paused', 0);
CREATE TABLE seen (key INTEGER PRIMARY KEY) WITHOUT ROWID;
INSERT INTO seen VALUES (1), (2);
CREATE TABLE seen_in_run (key INTEGER PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE hosts (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,
  waiting INTEGER NOT NULL DEFAULT 0, given INTEGER NOT NULL DEFAULT 0,
  next_at REAL NOT NULL DEFAULT 0, delay REAL NOT NULL DEFAULT 0,
  fence INTEGER NOT NULL DEFAULT 0, owner INTEGER, expires REAL NOT NULL DEFAULT 0,
  ready_at REAL AS (CASE WHEN waiting > 0 THEN iif(owner IS NULL, next_at, max(next_at, expires)) END)
);
CREATE INDEX ready ON hosts (ready_at) WHERE ready_at IS NOT NULL;
INSERT INTO hosts (name, waiting, given) VALUES ('a.example', 1, 2);
CREATE TABLE queue (
  host INTEGER, score INTEGER, serial INTEGER, tries INTEGER, payload BLOB NOT NULL, PRIMARY KEY (host, score, serial)
) WITHOUT ROWID;
INSERT INTO queue VALUES (1, 2560, 1, NULL, CAST('page 1' AS BLOB));
CREATE TABLE dead (
  id INTEGER PRIMARY KEY, host INTEGER NOT NULL, score INTEGER NOT NULL, tries INTEGER NOT NULL, payload BLOB NOT NULL,
  outcome TEXT NOT NULL, reason TEXT NOT NULL, at REAL NOT NULL
);
INSERT INTO dead VALUES (1, 1, 2560, 3, CAST('page 2' AS BLOB), 'failed', 'HTTP 503', 0);
CREATE TABLE workers (id INTEGER PRIMARY KEY AUTOINCREMENT, expires REAL NOT NULL);
INSERT INTO workers (expires) VALUES (0);
PRAGMA user_version = 1;
"""


def test_a_file_of_the_version_before_goes_on(tmp_path):
    path = tmp_path / "frontier.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(OLD_FILE)

    async def run() -> None:
        frontier = SQLiteFrontier(path)
        assert await frontier.open(8, is_new=True) == 8
        assert (await frontier.commit(entries(3))).new == 1
        (lease,) = await frontier.lease(9, 9, 60)
        assert [taken.payload for taken in lease.taken] == [b"page 0", b"page 1", b"page 2"]
        await frontier.close()

    asyncio.run(run())


def test_a_clock_that_was_ahead_once_holds_no_host_up(tmp_path, caplog):
    path = tmp_path / "frontier.sqlite"

    async def run() -> None:
        frontier = SQLiteFrontier(path, terms=JobTerms(most_rest=300))
        await frontier.open()
        await frontier.commit([*entries(1), Entry("b.example", 7, b"rests"), Entry("c.example", 8, b"asks")])
        leases = {lease.host: lease.fence for lease in await frontier.lease(9, 9, 60)}
        rests = {"a.example": 365 * 86_400, "b.example": 200, "c.example": 3_000}
        await frontier.pace("c.example", 3_000)
        await frontier.release([Release(host, leases[host], rest) for host, rest in rests.items()])
        await frontier.close()
        frontier = SQLiteFrontier(path, terms=JobTerms(most_rest=300))
        await frontier.open()
        assert [lease.host for lease in await frontier.lease(9, 9, 60)] == ["a.example"]
        await frontier.close()

    asyncio.run(run())
    assert "1 hosts were to rest for longer than any setting allows" in caplog.text


def test_a_host_rests_when_its_holder_was_killed_or_its_lease_ended(tmp_path):
    path = tmp_path / "frontier.sqlite"

    async def run() -> None:
        terms = JobTerms(grace=0.4)
        one, two = SQLiteFrontier(path, terms=terms), SQLiteFrontier(path, terms=terms)
        await one.open()
        await two.open()
        await one.commit(entries(2))
        await one.lease(9, 9, 0.05)
        await asyncio.sleep(0.1)
        assert await two.lease(9, 9, 60) == []  # its lease has just ended
        await asyncio.sleep(0.45)
        assert len(await two.lease(9, 9, 60)) == 1
        await two.close()
        assert await one.lease(9, 9, 60) == []
        await asyncio.sleep(0.45)
        assert len(await one.lease(9, 9, 60)) == 1
        await one.close()

    asyncio.run(run())


def test_the_admin_wants_a_job_that_ran(tmp_path):
    with pytest.raises(FrontierError, match="no frontier"):
        SQLiteFrontierAdmin(tmp_path / "frontier.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_by_the_admin_a_job_is_paused_drained_and_filled_again(tmp_path):
    path = tmp_path / "frontier.sqlite"

    async def run() -> None:
        frontier = SQLiteFrontier(path)
        await frontier.open()
        await frontier.commit([*entries(3), Entry("b.example", 10, b"other")])
        lease = next(lease for lease in await frontier.lease(9, 1, 60) if lease.host == "a.example")
        admin = SQLiteFrontierAdmin(path)
        await admin.pause()
        assert (await frontier.pending()).paused
        await admin.resume()
        assert not (await frontier.pending()).paused
        assert [payload async for payload in admin.export()] == [b"page 0", b"page 1", b"page 2", b"other"]
        assert (await admin.stats()).leased_hosts == 2
        assert await admin.drain("b.example") == 1
        assert await admin.drain() == 3
        await frontier.commit([], [Outcome(lease.taken[0].ticket)])  # drained under its worker's hands
        assert (await frontier.pending()).entries == 0
        assert (await frontier.commit(entries(3))).seen == 3
        await admin.close()
        await frontier.close()

    asyncio.run(run())


def test_a_url_takes_no_more_than_160_bytes_queue_and_seen_together(tmp_path):
    path = tmp_path / "frontier.sqlite"
    number = 20_000

    async def run() -> None:
        frontier = SQLiteFrontier(path)
        await frontier.open()
        for start in range(0, number, 250):
            batch = [
                Entry(f"h{n % 20}.example", n * 7_919_000_000_033 % 2**63, b"x" * 80, 2560)
                for n in range(start, start + 250)
            ]
            await frontier.commit(batch)
        await frontier.close()

    asyncio.run(run())
    assert path.stat().st_size / number <= 160
