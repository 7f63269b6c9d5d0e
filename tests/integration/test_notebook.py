"""A script as people write it in a notebook: a loop runs already, and pages, a page and a site are read."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys

import pytest

import newscrawl
from newscrawl.demo import DemoNewsroom, truth

QUICK = {"DOWNLOAD_DELAY": 0.005, "NEWSCRAWL_RENDER": "never", "NEWSCRAWL_EXPORT_SYNC_SECONDS": 0.005}


@pytest.fixture(scope="module")
def newsroom():
    with DemoNewsroom() as running:
        yield running


def test_a_page_is_fetched_and_read_where_a_loop_runs_already(newsroom):
    wanted = truth(newsroom.url)[0]

    async def cell():
        page = newscrawl.fetch(wanted.url, settings=QUICK)
        return newscrawl.extract(page)

    article = asyncio.run(cell())
    assert (article.headline, article.url) == (wanted.headline, wanted.url)


def test_what_robots_txt_forbids_is_not_fetched(newsroom):
    with pytest.raises(newscrawl.FetchError, match=r"robots\.txt forbids it"):
        newscrawl.fetch(f"{newsroom.url}search/?q=ferry", settings=QUICK)


def test_an_unknown_host_and_a_missing_page_are_said(newsroom):
    with pytest.raises(newscrawl.FetchError, match="status 404"):
        newscrawl.fetch(f"{newsroom.url}nowhere/", settings=QUICK)
    with pytest.raises(newscrawl.FetchError, match="cannot be reached"):
        newscrawl.fetch("http://127.0.0.1:9/", settings=QUICK)


def test_a_site_is_crawled_in_a_loop_and_nothing_is_left_behind(newsroom, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    async def cell():
        return [article.url for article in newscrawl.crawl(newsroom.url, max_articles=5, settings=QUICK)]

    assert len(set(asyncio.run(cell()))) == 5
    assert list(tmp_path.iterdir()) == []


def test_records_come_while_the_crawl_goes_on_and_leaving_the_loop_ends_it(newsroom):
    for article in newscrawl.crawl(newsroom.url, settings=QUICK | {"DOWNLOAD_DELAY": 0.2}):
        assert article.headline
        before = len(newsroom.hits)
        break
    assert len(newsroom.hits) - before < 20


def test_with_a_state_folder_a_later_call_goes_on(newsroom, tmp_path):
    first = list(newscrawl.crawl(newsroom.url, max_articles=4, state=tmp_path, settings=QUICK))
    second = list(newscrawl.crawl(newsroom.url, max_articles=4, state=tmp_path, settings=QUICK))
    assert {article.id for article in first}.isdisjoint(article.id for article in second)
    assert 0 < len(second) <= 4  # an article that was asked again and had not changed counts, too


def test_a_crawl_that_cannot_begin_raises_its_sentence():
    with pytest.raises(newscrawl.CrawlError, match="did you mean since"):
        list(newscrawl.crawl("http://127.0.0.1:9/", sinc="2025-01-01"))


def test_the_five_lines_of_the_documentation_run_as_a_script(newsroom, tmp_path):
    script = (
        "import json, newscrawl\n"
        f"for article in newscrawl.crawl({newsroom.url!r}, max_articles=3, settings={QUICK!r}):\n"
        "    print(json.dumps(article.to_dict()))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert len([json.loads(line)["headline"] for line in done.stdout.splitlines()]) == 3
