import multiprocessing
import sqlite3

import pytest

from newscrawl.job.sqlite import open_sqlite

OPENERS, ROUNDS = 4, 25


def open_together(folder, barrier, failures):
    for number in range(ROUNDS):
        barrier.wait(60)
        try:
            open_sqlite(folder / f"{number}.sqlite").close()
        except sqlite3.Error as error:
            failures.put(f"{number}: {error!r}")


def test_processes_that_open_a_new_file_at_the_same_moment_all_get_it(tmp_path):
    date_context = multiprocessing.get_context("spawn")
    barrier, failures = date_context.Barrier(OPENERS), date_context.SimpleQueue()
    openers = [date_context.Process(target=open_together, args=(tmp_path, barrier, failures)) for _ in range(OPENERS)]
    for opener in openers:
        opener.start()
    for opener in openers:
        opener.join(60)
    assert [opener.exitcode for opener in openers] == [0] * OPENERS
    assert failures.empty(), failures.get()


def test_a_file_that_another_process_keeps_is_given_up_after_the_timeout(tmp_path):
    keeper = open_sqlite(tmp_path / "kept.sqlite")
    keeper.execute("PRAGMA locking_mode = EXCLUSIVE")
    keeper.execute("CREATE TABLE some (one)")
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        open_sqlite(tmp_path / "kept.sqlite", timeout=0.2)
    keeper.close()
