"""A job's history: bounded, whole, and readable whatever happened to it."""

from __future__ import annotations

import threading

from newscrawl.reporting import history
from newscrawl.reporting.history import NAME, append_history, read_history
from tests.reporting.made_runs import run, signed


def test_what_is_appended_is_read_back(tmp_path):
    runs = [
        signed(1, 3, 4),
        run(2, {"a.example": {"requests": 3, "statuses": {"200": 2}}}, findings=["x"], exit=6, reason="finished"),
    ]
    for one in runs:
        append_history(tmp_path / "job", one)
    assert read_history(tmp_path / "job") == runs


def test_no_history_is_an_empty_one(tmp_path):
    assert read_history(tmp_path) == []


def test_lines_that_a_crash_or_a_later_version_left_do_no_harm(tmp_path):
    append_history(tmp_path, signed(1, 3, 4))
    with (tmp_path / NAME).open("ab") as file:
        file.write(b'{"run": 2, "unheard_of": 1}\n[]\n{"sites": {"a": 3}}\n\x00\xff\n{"run": 3, "si')
    append_history(tmp_path, signed(4, 3, 4))
    assert [one.run for one in read_history(tmp_path)] == [1, 2, 4]


def test_the_oldest_runs_go_when_there_are_too_many_or_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(history, "_MAX_RUNS", 5)
    for number in range(8):
        append_history(tmp_path, signed(number, 1, 1))
    assert [one.run for one in read_history(tmp_path)] == [3, 4, 5, 6, 7]
    monkeypatch.setattr(history, "_MAX_BYTES", 2 * (tmp_path / NAME).stat().st_size // 5)
    append_history(tmp_path, signed(8, 1, 1))
    assert read_history(tmp_path)[-1].run == 8
    assert len(read_history(tmp_path)) <= 2


def test_workers_that_end_in_the_same_moment_are_all_there(tmp_path):
    threads = [threading.Thread(target=append_history, args=(tmp_path, signed(number, 1, 1))) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(one.run for one in read_history(tmp_path)) == list(range(8))
