"""Ten changes of a template: each named by the health check, each mended, or honestly refused."""

from __future__ import annotations

import random
from datetime import UTC, datetime

import pytest

from newscrawl.pipelines.record import Told, read_record
from newscrawl.reporting.figures import RunFigures
from newscrawl.reporting.health import Limits, findings
from newscrawl.reporting.run_stats import RunStats
from newscrawl.site_tools.mending import Today, known_values, mend
from newscrawl.sites.site import parse_site
from tests.made_papers import Story
from tests.templates import CHANGES, KNOWN_SELECTORS, page

URL = "https://sheet.example"
NOW = datetime(2025, 4, 1, tzinfo=UTC)
SITE_FILE = f'urls = ["{URL}"]\n# a remark of a person\n{KNOWN_SELECTORS}'


def read(story, template, site_text=SITE_FILE):
    site = parse_site("sheet", site_text, "sheet.toml")
    return read_record(URL + story.path, template(story), site, Told(NOW))


def run(number, records):
    """The figures of a run that read these records."""
    stats = RunStats()
    for record in records:
        stats.article("sheet.example", record.to_dict(), 1.0)
    sites = {name: each.finished() for name, each in stats.sites.items()}
    started = f"2025-04-{number:02}T00:00:00Z"
    return RunFigures(job="sheet", run=number, started=started, ended=started, articles=len(records), sites=sites)


def coverage(now, history):
    return [each for each in findings(now, history, Limits(max_undated=1.0)) if each.check == "coverage"]


@pytest.fixture(scope="module")
def past():
    return [run(day, [read(Story(number), page) for number in range(day * 7, day * 7 + 7)]) for day in (1, 2, 3)]


@pytest.mark.parametrize("change", CHANGES)
def test_the_next_run_names_field_site_and_run(change, past):
    field, _, template = CHANGES[change]
    now = run(4, [read(Story(number), template) for number in range(40, 50)])
    found = coverage(now, past)
    assert any(field in (each.field or "") for each in found), [each.sentence for each in found]
    assert all("sheet.example" in each.sentence and "run 4" in each.sentence for each in found)


@pytest.mark.parametrize("change", CHANGES)
def test_mend_restores_the_field_or_refuses_it(change):
    field, is_mendable, template = CHANGES[change]
    stories = [Story(number) for number in range(10)]
    good = {story.number: known_values(read(story, page).to_dict()) for story in stories}
    pages = [Today(URL + story.path, template(story), good[story.number]) for story in stories]
    made = mend("sheet", SITE_FILE, pages)
    name = {"datePublished": "date_published", "articleBody": "body", "articleSection": "section"}.get(field, field)
    proposed = {each.field: each for each in made.proposals}
    if is_mendable and change != "classes renamed":
        assert proposed[name].selector is not None, proposed
        assert proposed[name].right_after == 10
    assert "# a remark of a person" in made.text
    for story in stories:
        now = known_values(read(story, template, made.text).to_dict())
        if is_mendable:
            assert sorted(now[name]) == sorted(good[story.number][name]) or (name == "date_published" and now[name]), (
                change
            )
        else:
            assert proposed.get(name) is None or proposed[name].selector is None


def test_what_is_not_broken_is_left_alone():
    pages = [
        Today(URL + story.path, page(story), known_values(read(story, page).to_dict()))
        for story in map(Story, range(6))
    ]
    made = mend("sheet", SITE_FILE, pages)
    assert (made.proposals, made.text) == ([], SITE_FILE)


def test_fifty_unchanged_runs_with_ordinary_variation_raise_no_alarm():
    seeded = random.Random(11)
    history, alarms = [], []

    def varied(story):
        text = page(story)
        if seeded.random() < 0.15:
            text = text.replace('<p class="byline">', '<p class="byline" hidden>')  # an unsigned brief
        if seeded.random() < 0.2:
            text = text.replace(story.paragraphs[-1], "").replace(story.paragraphs[-2], "")
        return text.replace('<p class="tags">', '<p class="none">') if seeded.random() < 0.3 else text

    for number in range(1, 51):
        first = number * 20
        now = run(number % 28 + 1, [read(Story(first + at), varied) for at in range(seeded.randint(2, 14))])
        alarms += [each.sentence for each in coverage(now, history)]
        history.append(now)
    assert alarms == []
