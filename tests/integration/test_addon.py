"""Any Scrapy project adopts newscrawl with one ADDONS line."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from newscrawl.demo import DemoNewsroom
from tests.running import PROJECT, newscrawl, records

SETTINGS = """
BOT_NAME = "paper"
SPIDER_MODULES = ["paper.spiders"]
ADDONS = {"newscrawl.addon.Addon": 100}
"""
SPIDER = '''
import scrapy


class OldSpider(scrapy.Spider):
    """A spider of theirs, with items of their own."""

    name = "old"

    async def start(self):
        yield scrapy.Request(self.url)

    def parse(self, response):
        yield {
            "url": response.url,
            "headline": "The quay",
            "authors": "By Nora Vale and nora vale",
            "datePublishedRaw": "March 14, 2025",
            "inLanguage": "en",
        }
'''


@pytest.fixture
def project(tmp_path):
    (tmp_path / "paper" / "spiders").mkdir(parents=True)
    (tmp_path / "paper" / "__init__.py").touch()
    (tmp_path / "paper" / "settings.py").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "paper" / "spiders" / "__init__.py").touch()
    (tmp_path / "paper" / "spiders" / "old.py").write_text(SPIDER, encoding="utf-8")
    (tmp_path / "scrapy.cfg").write_text("[settings]\ndefault = paper.settings\n", encoding="utf-8")
    return tmp_path


def scrapy(*arguments, cwd):
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    return subprocess.run(
        [sys.executable, "-m", "scrapy", *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )


def test_the_spider_site_joins_the_projects_own(project):
    with DemoNewsroom() as newsroom:
        scrapy("crawl", "site", "-a", f"url={newsroom.url}", "-a", "max_articles=3", "-O", "out.jsonl", cwd=project)
    assert 3 <= len(records(project / "out.jsonl")) <= 4


def test_the_projects_own_items_are_normalised_and_exported_in_its_own_format(project):
    with DemoNewsroom() as newsroom:
        scrapy("crawl", "old", "-a", f"url={newsroom.url}", "-O", "out.json", cwd=project)
    (item,) = json.loads((project / "out.json").read_text(encoding="utf-8"))
    assert (item["datePublished"], item["datePublishedPrecision"]) == ("2025-03-14", "day")
    assert item["authors"] == ["Nora Vale"]


def test_the_projects_own_items_are_in_each_of_its_feeds(project):
    names = ("out.jsonl", "out.csv", "out.xml")
    with DemoNewsroom() as newsroom:
        feeds = {name: {"format": name[4:], "overwrite": True} for name in names} | {"grown.json": {"format": "json"}}
        scrapy("crawl", "old", "-a", f"url={newsroom.url}", "-s", f"FEEDS={json.dumps(feeds)}", cwd=project)
    written = [(project / name).read_text(encoding="utf-8").count("The quay") for name in (*names, "grown.json")]
    assert written == [1, 1, 1, 1]


MADE = """
    def parse(self, response):
        from made_articles import made_article
        yield made_article(1)
        yield {"headline": "No article of ours"}
"""


def test_articles_of_a_projects_own_spider_are_published_from_the_job(project):
    spider = SPIDER[: SPIDER.index("    def parse")] + MADE
    (project / "paper" / "spiders" / "old.py").write_text(spider, encoding="utf-8")
    (project / "made_articles.py").write_text(
        (PROJECT / "tests" / "export" / "made_articles.py").read_text(encoding="utf-8"), encoding="utf-8"
    )
    with DemoNewsroom() as newsroom:
        run = scrapy("crawl", "old", "-a", f"url={newsroom.url}", "-O", "out.json", cwd=project)
    assert [item["version"] for item in json.loads((project / "out.json").read_text(encoding="utf-8"))] == [1], (
        run.stderr
    )


def test_a_setting_of_the_project_stands_above_the_addons(project):
    with (project / "paper" / "settings.py").open("a", encoding="utf-8") as settings:
        settings.write("CONCURRENT_ITEMS = 3\nITEM_PIPELINES = {'newscrawl.pipelines.dates.DatesPipeline': None}\n")
    with DemoNewsroom() as newsroom:
        run = scrapy("crawl", "old", "-a", f"url={newsroom.url}", "-O", "out.json", cwd=project)
    assert "'CONCURRENT_ITEMS': 3" in run.stderr
    (item,) = json.loads((project / "out.json").read_text(encoding="utf-8"))
    assert "datePublished" not in item


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("list",), "site"),
        (("check",), "OK"),
        (("crawl", "site", "--help"), "newscrawl crawl [options] site"),
        (("settings", "--get", "ROBOTSTXT_OBEY"), "True"),
        (("settings", "--get", "TELNETCONSOLE_ENABLED"), "False"),
        (("settings", "--get", "REMOTE_CONTROL_ENABLED"), "False"),
        (("settings", "--get", "DOWNLOAD_VERIFY_CERTIFICATES"), "True"),
    ],
)
def test_scrapys_commands_work_from_any_folder(tmp_path, arguments, expected):
    run = newscrawl(*arguments, cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert expected in run.stdout + run.stderr


IMPORTED = """
import sys
from scrapy import signals

class Imported:
    @classmethod
    def from_crawler(cls, crawler):
        crawler.signals.connect(cls.tell, signals.engine_stopped)
        return cls()

    @staticmethod
    def tell():
        print(*sorted(name for name in sys.modules if name.count(".") < 2 or name.startswith("scrapy.extensions.")))
"""


def test_a_crawl_imports_nothing_that_it_does_not_use(tmp_path):
    (tmp_path / "imported.py").write_text(IMPORTED, encoding="utf-8")
    with DemoNewsroom() as newsroom:
        extension = ["-s", 'EXTENSIONS={"imported.Imported": 1}', "-s", "DOWNLOAD_DELAY=0.01"]
        arguments = ["-a", f"url={newsroom.url}", "-a", "max_articles=2", *extension]
        run = newscrawl("crawl", "site", *arguments, "-s", "NEWSCRAWL_RENDER=never", cwd=tmp_path)
        on = newscrawl("crawl", "site", *arguments, "-s", "REMOTE_CONTROL_ENABLED=1", cwd=tmp_path)
    imported = set(run.stdout.split())
    assert {"scrapy", "twisted", "scrapy.extensions.corestats"} <= imported, run.stderr[-2000:]
    heavy = {"aiohttp", "apscheduler", "boto3", "dateparser", "numpy", "playwright", "redis", "rich"}
    heavy |= {"tldextract", "requests", "urllib3", "newscrawl.archives", "newscrawl.stories"}
    assert not imported & heavy
    assert not imported & {"scrapy.extensions.telnet", "scrapy.extensions.remote_control"}
    assert "scrapy.extensions.remote_control" in on.stdout.split()


def test_scrapy_parse_shows_the_article_of_a_page(tmp_path):
    with DemoNewsroom() as newsroom:
        url = f"{newsroom.url}2025/03/14/early-ferry-returns/"
        run = newscrawl("parse", "--spider", "site", "-c", "parse_article", "--nocolour", url, cwd=tmp_path)
    assert run.returncode == 0, run.stderr[-2000:]
    assert "The 5:40 ferry returns after eleven years on the wall" in run.stdout


def test_scrapy_shell_fetches_a_page(tmp_path):
    with DemoNewsroom() as newsroom:
        run = newscrawl("shell", "-c", "print(response.status, len(response.text) > 500)", newsroom.url, cwd=tmp_path)
    assert "200 True" in run.stdout, run.stderr[-2000:]
