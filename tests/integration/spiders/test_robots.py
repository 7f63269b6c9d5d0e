"""A robots.txt that is not there or cannot be read."""

from __future__ import annotations

import pytest

from tests.running import QUICK, newscrawl, records
from tests.spiders.changing_site import ChangingSite


@pytest.mark.parametrize(("status", "is_told"), [(404, False), (403, False), (500, True), (302, True)])
def test_every_article_is_found_without_robots_txt_and_the_run_is_good(tmp_path, status, is_told):
    with ChangingSite(30) as paper:
        paper.robots = status
        options = ("-a", f"url={paper.url}/", "-O", "out.jsonl", "-a", "sources=sitemaps", "-s", "RETRY_TIMES=1")
        run = newscrawl("crawl", "site", *options, *QUICK, cwd=tmp_path)
        assert run.returncode == 0, run.stderr[-3000:]
        assert len(records(tmp_path / "out.jsonl")) == 30
        assert ("/robots.txt cannot be read" in run.stderr) is is_told
        assert sum(path == "/robots.txt" for path, _ in paper.hits) <= 5  # a loop is followed four times
        assert ("/sitemap.xml", 200) in paper.hits
