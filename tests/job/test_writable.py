"""A state file that another program has: who waits how long, and what is said."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from contextlib import closing

import pytest

from newscrawl.job import writable
from newscrawl.job.database import said_of, sentence_of, transaction
from newscrawl.job.errors import JobError
from newscrawl.job.sqlite import file_of, open_sqlite
from newscrawl.job.writable import Writable, check_writable


@pytest.fixture
def path(tmp_path):
    with closing(open_sqlite(tmp_path / "state.sqlite")) as db:
        db.execute("CREATE TABLE t (x)")
    return tmp_path / "state.sqlite"


@pytest.fixture
def holder(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        yield db


async def others(holder, steps):
    """What else the loop has to do, and at its end the lock is let go."""
    for number in range(3):
        steps.append(number)
        await asyncio.sleep(0.001)
    holder.execute("ROLLBACK")


def test_no_file_and_a_free_one_can_be_written_at_once(path, tmp_path):
    assert Writable(None).is_now()
    assert Writable(tmp_path / "none.sqlite").is_now()
    assert not (tmp_path / "none.sqlite").exists()
    file = Writable(path)
    assert file.is_now()
    asyncio.run(file.wait())
    file.close()


def test_the_event_loop_goes_on_while_the_file_is_locked_and_it_is_told(path, holder, monkeypatch, caplog):
    monkeypatch.setattr(writable, "_TELL_AFTER", 0.0)
    caplog.set_level(logging.WARNING)
    steps = []

    async def both():
        file = Writable(path)
        other = asyncio.ensure_future(others(holder, steps))
        await file.wait()
        file.close()
        await other

    asyncio.run(both())
    assert steps == [0, 1, 2]
    (said,) = caplog.messages
    assert f"{path} is locked by another program (fuser {path} names it)" in said


def test_when_the_patience_is_at_its_end_it_is_so_for_good_and_the_file_is_named(path, holder):
    file = Writable(path, patience=0.01)
    for _ in range(2):
        with pytest.raises(JobError, match=r"state\.sqlite is locked by another program: end that program"):
            asyncio.run(file.wait())
    holder.execute("ROLLBACK")
    asyncio.run(file.wait())
    file.close()


def test_a_start_finds_out_what_is_locked_and_what_cannot_be_written(path, holder, tmp_path):
    with pytest.raises(JobError, match="is locked by another program"):
        check_writable(path, timeout=0)
    holder.execute("ROLLBACK")
    check_writable(path)
    (tmp_path / "folder").mkdir()
    with pytest.raises(JobError, match="folder cannot be written"):
        check_writable(tmp_path / "folder")


def test_an_error_of_sqlite_knows_its_file(path, holder):
    with closing(open_sqlite(path, timeout=0)) as db:
        for write in (
            lambda: db.execute("INSERT INTO t VALUES (1)"),
            lambda: db.executemany("INSERT INTO t VALUES (?)", [(1,)]),
        ):
            with pytest.raises(sqlite3.OperationalError) as caught:
                write()
            assert file_of(caught.value) == path
            assert said_of(caught.value) == sentence_of(path.with_name("another"), caught.value)
            assert str(path) in said_of(caught.value)


def test_a_foreign_error_names_no_state_file():
    assert file_of(sqlite3.OperationalError("of a user's own database")) is None
    assert (
        said_of(OSError(30, "Read-only file system", "a/b.jsonl"))
        == "a/b.jsonl cannot be written: Read-only file system"
    )


def test_a_program_that_is_quicker_than_the_look_holds_nobody_up(path, holder, monkeypatch):
    file, steps = Writable(path), []
    looks = iter([True])
    look = file.is_now
    monkeypatch.setattr(file, "is_now", lambda: next(looks, None) or look())  # it was free when it was looked at

    async def write():
        with closing(open_sqlite(path)) as db:
            other = asyncio.ensure_future(others(holder, steps))
            async with file.begun(db):
                assert steps == [0, 1, 2]
                with transaction(db):
                    db.execute("INSERT INTO t VALUES (1)")
            await other
            return db.execute("PRAGMA busy_timeout").fetchone(), db.execute("SELECT x FROM t").fetchall()

    assert asyncio.run(write()) == ((30_000,), [(1,)])
    file.close()


def test_a_transaction_that_was_begun_for_nothing_is_undone(path):
    async def write():
        file = Writable(path)
        with closing(open_sqlite(path)) as db:
            with pytest.raises(OSError, match="before anything was written"):
                async with file.begun(db):
                    raise OSError("before anything was written")
            assert not db.in_transaction
        file.close()

    asyncio.run(write())
