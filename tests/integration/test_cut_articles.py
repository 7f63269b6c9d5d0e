"""Articles whose last paragraphs a script brings are whole with an engine; without one record and run say it."""

from __future__ import annotations

import pytest
from scrapy.settings import Settings

from benchmarks.cut_articles import crawled
from newscrawl.rendering.chromium import browser
from tests.rendering.cut_pages import NUMBER

FEW = 2
WITHOUT = {"NEWSCRAWL_RENDER_CHROMIUM": "/nowhere"}


@pytest.mark.parametrize("form", ["sentinel", "click-app"])
def test_an_engine_scrolls_and_clicks_until_the_text_is_whole(form, tmp_path):
    if browser(Settings()) is None:
        pytest.skip("there is no Chromium here: apt-get install chromium")
    found = crawled(form, {"NEWSCRAWL_RENDER_ENGINES": "playwright"}, tmp_path, FEW)
    assert (found["whole"], found["lines"], found["marked"], found["said"]) == (FEW, FEW, 0, [])


def test_without_an_engine_each_record_and_the_run_say_that_the_text_is_cut(tmp_path):
    found = crawled("sentinel", WITHOUT, tmp_path)
    assert (found["whole"], found["lines"], found["marked"]) == (0, NUMBER, NUMBER)
    assert found["said"] == ["are cut where"]


def test_the_rest_is_asked_for_where_the_page_says_where_it_is(tmp_path):
    found = crawled("fragment", WITHOUT, tmp_path)
    assert (found["whole"], found["marked"], found["said"]) == (NUMBER, 0, [])
