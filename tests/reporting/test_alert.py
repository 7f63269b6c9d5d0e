"""Who watches a job hears once that it failed, and once that it is well again."""

from __future__ import annotations

from newscrawl.reporting.alert import NAME, AlertState, message
from newscrawl.reporting.health import Finding
from tests.reporting.made_runs import run

BYLINES = Finding("coverage", "no authors", "a.example", "authors", 7, "2026-01-07T06:00:00Z")
DATES = Finding("coverage", "no dates", "a.example", "datePublished", 8, "2026-01-08T06:00:00Z")


def events(*runs):
    """What is said after each (exit, findings)."""
    trouble, said = AlertState({}), []
    for number, (code, findings) in enumerate(runs):
        later = trouble.after(run(number, {}, exit=code), findings)
        said.append(trouble.event(later))
        trouble = later
    return said


def test_trouble_is_told_once_and_so_is_its_end():
    assert events((0, []), (6, [BYLINES]), (6, [BYLINES]), (0, []), (0, [])) == [
        None,
        "failure",
        None,
        "recovery",
        None,
    ]


def test_further_trouble_is_news_and_less_of_it_is_not():
    assert events((6, [BYLINES]), (6, [BYLINES, DATES]), (6, [DATES]), (4, [])) == [
        "failure",
        "failure",
        None,
        "failure",
    ]


def test_a_run_that_was_interrupted_says_nothing():
    assert events((3, []), (130, []), (130, [BYLINES]), (3, []), (0, [])) == ["failure", None, None, None, "recovery"]


def test_what_is_known_survives_and_keeps_its_first_day(tmp_path):
    trouble = AlertState({}).after(run(7, {}, exit=6), [BYLINES])
    trouble.write(tmp_path)
    again = AlertState.read(tmp_path)
    assert again == trouble
    later = Finding("coverage", "no authors", "a.example", "authors", 9, "2026-01-09T06:00:00Z")
    assert again.after(run(9, {}, exit=6), [later]).known == {"coverage/a.example/authors": "2026-01-07T06:00:00Z"}


def test_a_file_that_cannot_be_read_is_no_trouble(tmp_path):
    (tmp_path / NAME).write_text('{"trouble": [1', encoding="utf-8")
    assert AlertState.read(tmp_path) == AlertState({})


def test_the_message_says_all_to_a_program_and_to_a_person():
    said = message("failure", run(7, {}, exit=6, verdict="published, but"), [BYLINES])
    assert (said["event"], said["job"], said["run"], said["exit"]) == ("failure", "paper", 7, 6)
    assert said["text"] == "newscrawl: paper: no authors"
    assert said["findings"][0]["field"] == "authors"
    assert message("recovery", run(8, {}, exit=0), [])["text"] == "newscrawl: paper is well again"
    assert message("failure", run(8, {}, exit=4, verdict="not published"), [])["text"].endswith("paper: not published")
