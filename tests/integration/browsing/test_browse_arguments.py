"""What ``newscrawl browse`` refuses says in one sentence what to write."""

from __future__ import annotations

import signal
import socket

from newscrawl.browsing.database import make
from tests.browsing.looked_at import answer, browsing, write_lines
from tests.export.made_articles import made_article
from tests.running import newscrawl


def refused(folder, *arguments, **environment):
    done = newscrawl("browse", *arguments, cwd=folder, **environment)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    return done.stderr


def test_where_the_extra_is_not_installed_it_is_named(tmp_path):
    write_lines(tmp_path / "a.jsonl", [made_article(1)])
    (tmp_path / "lacking").mkdir()
    (tmp_path / "lacking" / "sitecustomize.py").write_text("import sys\nsys.modules['datasette'] = None\n")
    said = newscrawl("browse", "a.jsonl", cwd=tmp_path, PYTHONPATH=f"{tmp_path / 'lacking'}:{tmp_path}")
    assert said.returncode == 2
    assert "pip install 'newscrawl[browse]'" in said.stderr
    assert "Traceback" not in said.stderr


def test_a_name_that_is_nothing_a_file_of_nothing_and_a_wrong_port_are_refused(tmp_path):
    assert "there is no job 'nothing'" in refused(tmp_path, "nothing")
    assert "name one job or file" in refused(tmp_path)
    (tmp_path / "a.txt").write_text("no lines\n")
    assert "no .jsonl" in refused(tmp_path, "a.txt")
    (tmp_path / "none.jsonl").write_text('{"title": "no article"}\nnor this\n')
    assert "no articles in none.jsonl: 2 lines are none" in refused(tmp_path, "none.jsonl")
    assert "--port is a number" in refused(tmp_path, "none.jsonl", "--port", "70000")


def test_a_port_that_is_taken_is_named(tmp_path):
    write_lines(tmp_path / "a.jsonl", [made_article(1)])
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert f"port {port} cannot be had" in refused(tmp_path, "a.jsonl", "--port", str(port))


def test_lines_that_are_none_are_left_out_and_the_last_of_several_versions_counts(tmp_path):
    write_lines(tmp_path / "a.jsonl", [made_article(1), made_article(2), made_article(1, headline="Later", version=2)])
    lines = [b"no line\n", *(tmp_path / "a.jsonl").read_bytes().splitlines(keepends=True)]
    assert make(lines, tmp_path / "a.db") == (2, 1)
    with browsing("a.jsonl", tmp_path) as url:
        _, text = answer(f"{url}articles/articles?_q=later")
        assert "version 2" in text
        assert ">1 article" in answer(f"{url}articles/articles?_q=later")[1]


def test_a_plain_kill_ends_it_as_ctrl_c_does_and_leaves_no_database(tmp_path):
    write_lines(tmp_path / "a.jsonl", [made_article(1)])
    with browsing("a.jsonl", tmp_path, end=signal.SIGTERM) as url:
        assert answer(url)[0] == 200
