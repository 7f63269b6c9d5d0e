"""How far the reading of stored pages is, and what it says of the rest."""

from __future__ import annotations

import io

import pytest

from newscrawl.archives.progress import Progress, time_left
from newscrawl.archives.sources import Source
from newscrawl.archives.totals import Result, Totals
from newscrawl.archives.units import Reading

PAGE = "<html><body><h1>Ferry to sail again</h1></body></html>"


def test_the_share_that_is_read_grows_over_all_files_to_the_whole(tmp_path):
    for number in range(4):
        (tmp_path / f"{number}.html").write_text(PAGE * 3_000)
    reading = Reading([str(tmp_path)])
    shares = [reading.progress.share() for _ in reading.units()]
    assert shares == sorted(shares)
    assert shares[0] == 0.25
    assert reading.progress.share() == 1.0


def test_of_a_stream_no_share_is_known(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    reading = Reading(["-"])
    assert [reading.progress.share() for _ in reading.units()] == [None]


def test_a_file_that_cannot_tell_where_it_is_counts_when_it_is_read():
    progress, source = Progress(), Source("a", None, 100)
    progress.begin([source, Source("b", None, 300)])
    closed = io.BytesIO()
    closed.close()
    progress.file = closed
    assert progress.share() == 0.0
    progress.end_file(source)
    assert progress.share() == 0.25


@pytest.mark.parametrize(
    ("seconds", "begun", "share", "said"),
    [
        (60, 0.0, 0.5, "about 1 min left"),
        (60, 0.0, 0.1, "about 9 min left"),
        (600, 0.5, 0.6, "about 40 min left"),
        (3600, 0.0, 0.25, "about 3.0 h left"),
        (10, 0.0, 0.9, "less than a minute left"),
        (10, 0.0, 0.005, ""),
        (10, 0.6, 0.6, ""),
    ],
)
def test_the_rest_is_estimated_from_what_this_run_has_read(seconds, begun, share, said):
    assert time_left(seconds, begun, share) == said


def test_a_person_who_looks_on_is_told_the_share_and_the_rest(monkeypatch, capsys):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    totals = Totals()
    totals.add(Result([b"{}"], [], 1, left_out := Totals().left_out), 0.0)
    totals.said -= 60
    totals.began -= 600
    totals.add(Result([b"{}"], [], 99, left_out), 0.5)
    assert "100 pages read, 2 records, 0 a second, 50% of the input, about 10 min left" in capsys.readouterr().err
