"""What cannot be taken over of a damaged file is said."""

import sqlite3
from contextlib import closing

import pytest

from newscrawl.job.salvage import salvage
from newscrawl.job.sqlite import open_sqlite


def make(path):
    with closing(open_sqlite(path)) as database:
        database.execute("CREATE TABLE addresses (number INTEGER PRIMARY KEY, url TEXT NOT NULL)")


@pytest.mark.parametrize(
    ("rows", "saved", "is_all"),
    [
        ([(1, "a"), (2, "b")], 2, True),
        ([(1, "a"), ("two", "b"), (3, "c")], 2, False),
        ([("one", "a")], 0, False),
        ([], 0, True),
    ],
)
def test_a_row_with_a_text_for_a_number_is_left_and_counts_as_one_that_could_not_be_read(tmp_path, rows, saved, is_all):
    path = tmp_path / "sites.sqlite"
    with closing(sqlite3.connect(path)) as damaged, damaged:
        damaged.execute("CREATE TABLE addresses (number, url)")
        damaged.executemany("INSERT INTO addresses VALUES (?, ?)", rows)
    assert salvage(path, make) == ({"addresses": saved}, is_all)
