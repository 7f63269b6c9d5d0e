"""A page that cannot be read, and a request that cannot, are lost and named until they are asked again."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import orjson
import pytest

from newscrawl.frontier import serialization
from tests.integration.spoilt import FAST, crawl, job, urls
from tests.paper import Paper, status
from tests.running import PROJECT, newscrawl

SPIDER = """
from newscrawl.spiders.site import SiteSpider

class Mine(SiteSpider):
    name = "mine"

    async def parse_article(self, response):
        if response.url.endswith("/post-3") and {is_broken}:
            raise ValueError("no headline here")
        async for found in super().parse_article(response):
            yield found
"""


def mine(folder, paper, *, is_broken=True):
    """Crawl with a spider of one's own; return the code and the last line."""
    (folder / "own_spiders.py").write_text(SPIDER.format(is_broken=is_broken))
    modules = ("-s", "SPIDER_MODULES=newscrawl.spiders,own_spiders")
    command = ("crawl", "mine", "-a", f"url={paper.url}", "-O", "out.jsonl", *FAST, *modules)
    done = newscrawl(*command, cwd=folder, PYTHONPATH=f"{PROJECT}:{folder}")
    return done.returncode, done.stderr.strip().splitlines()[-1]


def test_a_page_that_breaks_its_reader_is_lost_and_named_until_it_is_asked_again(tmp_path):
    with Paper(6) as paper:
        address = paper.url.rstrip("/") + paper.path(3)
        code, said = mine(tmp_path, paper)
        assert code == 3
        assert f"{address} (ValueError: no headline here)" in said
        tried = paper.hits[paper.path(3)]
        code, said = mine(tmp_path, paper)
        assert code == 3
        assert "pages of earlier runs still unread" in said
        assert f"{address} (ValueError: no headline here)" in said
        assert paper.hits[paper.path(3)] == tried
        done = newscrawl("frontier", "requeue", job(tmp_path).name, "--errors", cwd=tmp_path)
        assert done.stdout == "requeued 1 requests\n"
        assert mine(tmp_path, paper)[0] == 3
        assert paper.hits[paper.path(3)] > tried
        assert mine(tmp_path, paper, is_broken=False)[0] == 0
        assert sorted(urls(tmp_path)) == paper.urls()


def change_callback(folder, table, old, new):
    """Have the last stored request name another method of the spider; its address."""
    with closing(sqlite3.connect(job(folder) / "frontier.sqlite", isolation_level=None)) as frontier:
        for (payload,) in reversed(frontier.execute(f"SELECT payload FROM {table}").fetchall()):
            text = serialization.unpack(payload)
            if orjson.loads(text)[1] == old:
                other = serialization.pack(text.replace(f'"{old}"'.encode(), f'"{new}"'.encode()))
                frontier.execute(f"UPDATE {table} SET payload = ? WHERE payload = ?", (other, payload))
                return str(orjson.loads(text)[0])
    raise AssertionError(table)


def test_a_request_that_cannot_be_read_was_never_tried_and_is_named_until_it_can(tmp_path):
    with Paper(12) as paper:
        assert crawl(tmp_path, paper, more=("-a", "max_articles=4"))[0] == 0
        address = change_callback(tmp_path, "queue", "parse_article", "parse_gone")
        code, said = crawl(tmp_path, paper)
        assert code == 3
        assert address in said
        code, said = crawl(tmp_path, paper)
        assert code == 3
        assert "requests never tried: 1" in said
        assert f"{address} (the spider has no method 'parse_gone')" in said
        assert len(urls(tmp_path)) == 11
        change_callback(tmp_path, "dead", "parse_gone", "parse_article")
        assert newscrawl("frontier", "requeue", job(tmp_path).name, "--errors", cwd=tmp_path).returncode == 0
        assert crawl(tmp_path, paper)[0] == 0
        assert sorted(urls(tmp_path)) == paper.urls()


SHORT_HEADLINES = """
from newscrawl.items import Article

class Long:
    \"\"\"Makes one record what the schema does not allow.\"\"\"

    def process_item(self, item):
        if isinstance(item, Article) and item.url.endswith("/post-3") and {is_broken}:
            item.version = "one"
        return item
"""


def test_an_article_that_is_no_record_is_lost_and_named_until_the_code_changed(tmp_path):
    with Paper(6) as paper:
        address = paper.url.rstrip("/") + paper.path(3)
        found = []
        for is_broken in (True, True, False):
            (tmp_path / "own_pipelines.py").write_text(SHORT_HEADLINES.format(is_broken=is_broken))
            (tmp_path / "sites").mkdir(exist_ok=True)
            (tmp_path / "sites" / "other.toml").write_text(f'urls = ["http://other.example/{is_broken}"]\n')
            more = ("-s", 'ITEM_PIPELINES={"own_pipelines.Long": 890}')
            done = newscrawl(
                "crawl", "site", "-a", f"url={paper.url}", "-O", "out.jsonl", *FAST, *more,
                cwd=tmp_path, PYTHONPATH=f"{PROJECT}:{tmp_path}",
            )  # fmt: skip
            found.append((done.returncode, done.stderr.strip().splitlines()[-1], len(urls(tmp_path))))
    assert [(code, count) for code, _, count in found] == [(3, 5), (3, 5), (0, 6)]
    assert all(f"{address} (rejected: " in said for _, said, _ in found[:2])


@pytest.mark.parametrize("bad", [status(503), status(500), lambda: None], ids=["503", "500", "cut off"])
def test_with_scrapys_scheduler_too_an_address_that_failed_is_no_good_run(tmp_path, bad):
    with Paper(6) as paper:
        paper.spoil[paper.path(3)] = bad
        address = paper.url.rstrip("/") + paper.path(3)
        more = ("-s", "SCHEDULER=scrapy.core.scheduler.Scheduler")
        code, said = crawl(tmp_path, paper, more=more)
        assert (code, len(urls(tmp_path))) == (3, 5), said
        assert f"requests given up: 1: {address} (" in said
        paper.spoil.clear()
        assert crawl(tmp_path, paper, more=more)[0] == 0
        assert sorted(urls(tmp_path)) == paper.urls()
