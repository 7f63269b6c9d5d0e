"""What is said of a run that is not as it should be."""

from __future__ import annotations

import pytest

from newscrawl.reporting.health import Limits, findings
from tests.reporting.made_runs import run, signed

GOOD = {"articles": 40, "filled": {"datePublished": 40, "authors": 40}, "requests": 50, "statuses": {"200": 50}}


def said(now, history=(), **limits):
    """The sentences about a run."""
    return [finding.sentence for finding in findings(now, history, Limits(**limits))]


def test_a_good_run_is_not_mentioned():
    assert said(run(1, {"a.example": GOOD}), [run(0, {"a.example": GOOD})]) == []


def test_a_fallen_field_is_named_with_site_run_and_day():
    history = [signed(1, 40, 40), signed(2, 0, 20)]
    (finding,) = findings(signed(3, 0, 20), history, Limits(max_undated=1))
    assert (finding.check, finding.site, finding.field) == ("coverage", "a.example", "authors")
    assert (finding.run, finding.since) == (2, "2026-01-03T06:00:00Z")
    assert finding.sentence == (
        "a.example: authors on 0 of 40 articles since run 2 (2026-01-03T06:00:00Z), usually 100%: "
        "did the template change?"
    )


@pytest.mark.parametrize(
    ("figures", "limits", "expected"),
    [
        ({"articles": 20, "filled": {"datePublished": 9}}, {}, "a.example: 55% of 20 articles have not a date"),
        ({"articles": 19, "filled": {"datePublished": 0}}, {}, None),  # too few to judge
        ({"articles": 20, "filled": {"datePublished": 10}}, {}, None),
        ({"articles": 20, "filled": {"datePublished": 20}}, {}, None),  # sites without bylines are sites
        (
            {"articles": 20, "filled": {"datePublished": 20}},
            {"max_unsigned": 0.9},
            "a.example: 100% of 20 articles have not an author, at most 90% expected",
        ),
        (
            {"requests": 40, "statuses": {"200": 30, "500": 5, "403": 2}},
            {},
            "a.example: 10 of 40 requests failed, at most 20% expected",
        ),
        ({"requests": 40, "statuses": {"200": 30, "404": 9, "410": 1}}, {}, None),  # gone is an answer
        ({"requests": 40, "statuses": {"200": 30, "500": 10}}, {"max_errors": 0.3}, None),
        ({"requests": 10, "statuses": {"500": 10}}, {}, None),
    ],
)
def test_shares_have_limits(figures, limits, expected):
    sentences = said(run(1, {"a.example": figures}), **limits)
    assert [sentence[: len(expected)] for sentence in sentences] == [expected] if expected else sentences == []


def newest(number, day, article):
    return run(number, {"a.example": {"articles": 1, "newest": article}}, day=day)


def test_silence_beyond_a_sites_own_rhythm_is_said():
    history = [newest(day, day, f"2026-01-{1 + day:02}T05:00:00Z") for day in range(1, 8)]
    assert said(newest(9, 9, None), history) == []
    (sentence,) = said(newest(12, 12, "2026-01-08"), history)
    assert sentence == "a.example: the newest article is 4 days old, at most 3 days expected"


def test_silence_does_not_become_the_rhythm():
    history = [newest(day, day, f"2026-01-{1 + min(day, 7):02}T05:00:00Z") for day in range(1, 26)]
    assert said(newest(26, 26, "2026-01-08T05:00:00Z"), history) == [
        "a.example: the newest article is 19 days old, at most 3 days expected"
    ]


def test_an_archive_has_no_rhythm_and_a_given_age_holds_for_all():
    history = [newest(day, day, "2019-05-01") for day in range(1, 20)]
    assert said(newest(21, 21, "2019-05-01"), history) == []
    assert len(said(newest(21, 21, "2019-05-01"), history, max_age=48)) == 1


@pytest.mark.parametrize("text", ["2026-01", "junk", "", "9999-99-99"])
def test_a_date_that_is_no_day_is_no_age(text):
    assert said(newest(21, 21, text), [], max_age=1) == []


def test_the_age_is_measured_by_the_sites_own_clock():
    now = run(2, {"a.example": {"newest": "2020-01-01T00:00:00Z", "clock": "2020-01-01T05:00:00Z"}})
    assert said(now, max_age=6) == []
    assert said(now, max_age=4) == ["a.example: the newest article is 5 hours old, at most 4 hours expected"]


@pytest.mark.parametrize(
    "cap", ["max_articles", "closespider_itemcount", "closespider_pagecount", "closespider_timeout"]
)
@pytest.mark.parametrize("reason", [None, "finished"])
def test_capped_runs_and_the_one_that_ends_them_read_ever_older_articles_and_no_new_template(cap, reason):
    def capped(number, filled, articles, ended=cap):
        figures = {"articles": articles, "filled": {"authors": filled, "datePublished": articles}}
        return run(number, {"a.example": figures}, reason=ended)

    backlog = [capped(1, 40, 40), capped(2, 0, 40)]
    assert said(capped(3, 0, 40, reason or cap), backlog) == []
    finished = [*backlog[:1], capped(2, 40, 40, "finished")]
    assert len(said(capped(3, 0, 40, reason or cap), finished)) == 1  # all that is old is read: these are new
