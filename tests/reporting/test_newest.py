"""What people look for first in a report: headlines, what failed, how it ended in words."""

from newscrawl.job.outcome import GIVEN_UP_STAT, MEANINGS
from newscrawl.reporting.figures import COVERED
from newscrawl.reporting.newest import Headline, Newest
from newscrawl.reporting.page import Report, page
from newscrawl.reporting.words import ENDS, FIELDS
from tests.reporting.made_runs import run


def test_the_newest_twenty_are_kept_newest_first():
    newest = Newest()
    for day in [*range(10, 32), *range(1, 10)]:
        newest.add({"headline": f"Day {day}", "url": f"https://a.example/{day}", "datePublished": f"2026-10-{day:02}"})
    newest.add({"headline": "No date", "url": "https://a.example/none"})
    newest.add({"headline": None, "url": "https://a.example/nothing", "datePublished": "2026-12-01"})
    newest.add({"headline": "Endless", "url": "https://a.example/" + "x" * 9000, "datePublished": "2026-12-01"})
    assert [headline.text for headline in newest.headlines()] == [f"Day {day}" for day in range(31, 11, -1)]


def test_a_headline_links_to_its_article_and_never_to_a_script():
    links = [Headline("2026-11-01", "Ferry & <b>bridge</b>", "https://a.example/f?a=1&b=2")]
    html = page(Report(run(1, {}), newest=[*links, Headline("", "Trap", "javascript:alert(1)")]))
    assert '<a href="https://a.example/f?a=1&amp;b=2" rel="noreferrer noopener">Ferry &amp; &lt;b&gt;' in html
    assert "Trap" in html
    assert "javascript:" not in html


def test_what_failed_is_said_with_its_reason():
    html = page(Report(run(1, {}), failed=["https://a.example/x (its host was given up)"]))
    assert "https://a.example/x (its host was given up)" in html
    assert GIVEN_UP_STAT not in html


def test_an_unhealthy_site_is_marked_and_a_healthy_one_is_not():
    site = {"articles": 5, "requests": 6, "statuses": {"200": 6}}
    sites = {"a.example": site, "b.example": site, "c.example": site | {"statuses": {"500": 6}}}
    html = page(Report(run(1, sites, findings=["b.example: no author since run 3"])))
    assert [name for name in sites if f"⚠ {name}</td>" in html] == ["b.example", "c.example"]


def test_one_title_names_job_run_and_end():
    now = run(2, {}, exit=6)
    now.job, now.run = "papers", 7
    html = page(Report(now))
    assert f"<title>run 7 of papers, {now.started[:10]} " in html
    assert "UTC: unhealthy</title>" in html


def test_no_row_speaks_in_codes():
    now = run(2, {"a.example": {"articles": 5, "requests": 6, "statuses": {"200": 6}}}, exit=3)
    html = page(Report(now, [now]))
    for code in ("p50", "p95", "authors.bio", "exit 3", "datePublished"):
        assert code not in html
    assert "partial" in html


def test_every_exit_code_and_every_field_has_its_words():
    assert set(ENDS) == set(MEANINGS)
    assert set(FIELDS) == set(COVERED)
