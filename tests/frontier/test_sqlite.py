"""What only the SQLite engine does: its file, its processes, its admin."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from newscrawl.frontier.contract import Entry, FrontierError, Outcome
from newscrawl.frontier.sqlite.admin import SQLiteFrontierAdmin
from newscrawl.frontier.sqlite.frontier import SQLiteFrontier

HOLDER = """
import asyncio, sys, time
from pathlib import Path
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
    with pytest.raises(FrontierError, match="cannot be read"):
        SQLiteFrontier(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("version", [2, 99, -1])
def test_another_schema_is_refused_and_left_as_it_is(tmp_path, version):
    path = tmp_path / "frontier.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version={version}")
    with pytest.raises(FrontierError, match=f"has schema {version}"):
        SQLiteFrontier(path)


def test_the_desk_wants_a_job_that_ran(tmp_path):
    with pytest.raises(FrontierError, match="no frontier"):
        SQLiteFrontierAdmin(tmp_path / "frontier.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_at_the_desk_a_job_is_paused_drained_and_filled_again(tmp_path):
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
