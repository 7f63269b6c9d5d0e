"""Papers as today's frameworks build them give all their articles, by whatever engine shows them."""

from __future__ import annotations

import pytest
from scrapy.settings import Settings

from benchmarks.frameworks import crawled
from newscrawl.rendering.chromium import browser
from tests.rendering.framework_pages import NUMBER


@pytest.fixture(scope="module")
def chromium():
    """Settings for a crawl with Chromium alone, which shows several pages at a time: each waits for its scripts."""
    if browser(Settings()) is None:
        pytest.skip("there is no Chromium here: apt-get install chromium")
    return {"NEWSCRAWL_RENDER_ENGINES": "playwright", "CONCURRENT_REQUESTS_PER_DOMAIN": 4}


@pytest.mark.parametrize("name", ["react-spinner", "sveltekit", "client-bodies", "shadow-dom", "service-worker"])
def test_what_scripts_fill_is_found_whole(name, chromium, tmp_path):
    found = crawled(name, chromium, tmp_path)
    assert (found["articles"], found["exit"]) == (NUMBER, 0)


@pytest.mark.parametrize("name", ["load-more", "infinite-scroll"])
def test_a_list_that_grows_is_read_to_its_end_from_its_own_data_and_without_an_engine_in_the_next_run(
    name, chromium, tmp_path
):
    log = tmp_path / "log.txt"
    found = crawled(name, chromium, tmp_path, log)
    assert (found["articles"], found["exit"]) == (NUMBER, 0)
    assert "'newscrawl/rendering/list_data': 1" in log.read_text()


def test_a_consent_wall_gives_way_only_where_that_is_asked_for(chromium, tmp_path):
    (tmp_path / "shut").mkdir()
    shut = crawled("consent-wall", chromium, tmp_path / "shut")
    assert (shut["articles"], shut["exit"]) == (0, 4)
    refused = crawled("consent-wall", {**chromium, "NEWSCRAWL_RENDER_CONSENT": "refuse"}, tmp_path)
    assert refused["articles"] == NUMBER


def test_without_an_engine_the_run_says_javascript_and_what_to_install(tmp_path):
    log = tmp_path / "log.txt"
    found = crawled("vue-history", {"NEWSCRAWL_RENDER_CHROMIUM": "/nowhere"}, tmp_path, log)
    assert found["articles"] == 0
    assert "JavaScript" in log.read_text()
    assert "pip install" in log.read_text()


def test_articles_that_may_go_on_by_a_script_are_told_of_where_no_engine_is(tmp_path):
    log = tmp_path / "log.txt"
    found = crawled("first-paragraphs", {"NEWSCRAWL_RENDER_CHROMIUM": "/nowhere"}, tmp_path, log)
    assert (found["lines"], found["articles"]) == (NUMBER, 0)
    assert f"{NUMBER} articles may go on by JavaScript where their page ends" in log.read_text()
