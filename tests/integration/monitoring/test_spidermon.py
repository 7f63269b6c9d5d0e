"""Spidermon watches our items, and what it finds is the run's exit code."""

from __future__ import annotations

import json

import pytest

from newscrawl.demo import DemoNewsroom
from tests.running import QUICK, newscrawl

MONITORS = """
from spidermon import Monitor, MonitorSuite, monitors
from spidermon.contrib.scrapy.monitors import FieldCoverageMonitor, FinishReasonMonitor, ItemCountMonitor
from spidermon.contrib.scrapy.monitors import ItemValidationMonitor

from newscrawl.monitoring.spidermon import FailRun


class Suite(MonitorSuite):
    monitors = [ItemCountMonitor, FinishReasonMonitor, ItemValidationMonitor, FieldCoverageMonitor]
    monitors_failed_actions = [FailRun]
"""
SETTINGS = """
from newscrawl.items import Article
from newscrawl.settings import *
SPIDERMON_ENABLED = True
EXTENSIONS = {"spidermon.contrib.scrapy.extensions.Spidermon": 600}
ITEM_PIPELINES = {"spidermon.contrib.scrapy.pipelines.ItemValidationPipeline": 800}
SPIDERMON_SPIDER_CLOSE_MONITORS = ["monitors.Suite"]
SPIDERMON_VALIDATION_SCHEMAS = {Article: "article.schema.json"}
SPIDERMON_MAX_ITEM_VALIDATION_ERRORS = 0
SPIDERMON_EXPECTED_FINISH_REASONS = ["finished", "max_articles"]
SPIDERMON_ADD_FIELD_COVERAGE = True
SPIDERMON_FIELD_COVERAGE_RULES = {"Article/datePublished": 1.0, "Article/authors": 0.9}
"""


@pytest.mark.parametrize(("expected", "code"), [(1, 0), (1000, 6)])
def test_the_schema_holds_for_every_item_and_a_failure_is_the_runs(tmp_path, expected, code):
    (tmp_path / "scrapy.cfg").write_text("[settings]\ndefault = watched\n", encoding="utf-8")
    (tmp_path / "watched.py").write_text(f"{SETTINGS}SPIDERMON_MIN_ITEMS = {expected}\n", encoding="utf-8")
    (tmp_path / "monitors.py").write_text(MONITORS, encoding="utf-8")
    (tmp_path / "article.schema.json").write_text(newscrawl("schema", cwd=tmp_path).stdout, encoding="utf-8")
    with DemoNewsroom() as paper:
        options = ("-a", f"url={paper.url}", "-a", "max_articles=8", "-s", "NEWSCRAWL_JOB=paper", *QUICK)
        run = newscrawl("crawl", "site", *options, cwd=tmp_path)
    assert run.returncode == code, run.stderr[-3000:]
    stats = json.loads((tmp_path / ".newscrawl/paper/stats.json").read_text(encoding="utf-8"))
    assert stats["stats"]["spidermon/validation/items"] == stats["articles"] >= 8
    assert stats["stats"]["spidermon/validation/fields"] > 100
    assert stats["stats"].get("spidermon/validation/items/errors", 0) == 0
    assert stats["stats"]["spidermon_field_coverage/Article/authors"] == 1.0
    assert len(stats["findings"]) == (code == 6)
    assert all("1000" in finding for finding in stats["findings"]), stats["findings"]
