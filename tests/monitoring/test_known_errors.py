"""A log record whose error says all in one line has no traceback."""

from __future__ import annotations

import errno
import logging
import sqlite3
import sys

import pytest

from newscrawl.job.errors import JobError
from newscrawl.monitoring.logs import Record


@pytest.fixture(autouse=True)
def well(monkeypatch):
    monkeypatch.setattr(Record, "_is_failing", False)


def recorded(error: BaseException, message: str = "Spider error processing %s") -> Record:
    try:
        raise error
    except type(error):
        return Record("scrapy", logging.ERROR, "", 0, message, ("<GET a>",), sys.exc_info())


def full_database() -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    return error


@pytest.mark.parametrize(
    "error", [full_database(), OSError(errno.ENOSPC, "No space left on device"), JobError("x.sqlite is locked")]
)
def test_a_full_disk_or_a_sentence_is_one_line(error):
    record = recorded(error)
    assert record.exc_info is None
    assert record.getMessage() == f"Spider error processing <GET a>: {error}"


def test_what_nobody_knows_keeps_its_traceback():
    record = recorded(ValueError("no number"))
    assert record.exc_info is not None
    assert record.getMessage() == "Spider error processing <GET a>"


def test_what_breaks_by_another_or_after_a_full_disk_is_one_line_too():
    later = RuntimeError("no slot")
    later.__context__ = full_database()
    assert recorded(later).getMessage().endswith(": database or disk is full")
    assert recorded(AssertionError()).getMessage().endswith(": AssertionError()")
    assert recorded(AssertionError()).exc_info is None


def test_a_crawl_that_could_not_begin_is_not_said_to_miss_its_start():
    message = "Error caught on signal handler: <bound method CoreStats.spider_closed> %s"
    assert recorded(AssertionError(), message).exc_info is None
    assert recorded(AssertionError()).exc_info is not None
