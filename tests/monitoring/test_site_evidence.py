"""What the processes of a pool saw of a site is put together before it is judged."""

from __future__ import annotations

import orjson
from scrapy import Request
from scrapy.http import HtmlResponse
from scrapy.utils.test import get_crawler

from newscrawl.job.outcome import SITES_STAT
from newscrawl.monitoring.site_evidence import SiteEvidenceCollector
from newscrawl.request_meta import IS_START

HOME = "https://paper.example/"


def collector():
    crawler = get_crawler()
    crawler.spider = crawler._create_spider("test")
    return crawler, SiteEvidenceCollector(crawler)


def ask(seen, url, status=200):
    seen.answered(HtmlResponse(url, status=status, headers={"Content-Type": "text/html"}), Request(url))


def start(seen, url, status=200, location=None):
    headers = {"Content-Type": "text/html"} | ({"Location": location} if location else {})
    seen.answered(HtmlResponse(url, status=status, headers=headers), Request(url, meta={IS_START: True}))


def told(seen):
    return orjson.loads(orjson.dumps(seen.plain(), option=orjson.OPT_NON_STR_KEYS))


def test_a_site_that_only_a_worker_asked_is_named_by_the_main_process():
    _, worker = collector()
    start(worker, HOME, 403)
    crawler, main = collector()
    main.spider_closed("finished")
    assert crawler.stats.get_value(SITES_STAT) is None
    main.merge(told(worker))
    (sentence,) = crawler.stats.get_value(SITES_STAT)
    assert sentence.startswith("paper.example: answers 403 Forbidden (1 time)")


def test_a_site_whose_articles_a_worker_fetched_is_not_called_empty():
    crawler, main = collector()
    start(main, HOME)
    main.spider_closed("finished")
    assert "no article found" in crawler.stats.get_value(SITES_STAT)[0], "as far as this process knows"
    _, worker = collector()
    ask(worker, f"{HOME}2026/a-bridge")
    worker.scraped({"headline": "A bridge", "url": f"{HOME}2026/a-bridge"}, HtmlResponse(f"{HOME}2026/a-bridge"))
    main.merge(told(worker))
    assert crawler.stats.get_value(SITES_STAT) is None
    assert main.failed_sites() == {}


def test_where_a_home_page_led_is_known_to_the_process_that_fetched_what_is_there():
    _, worker = collector()
    start(worker, HOME, 301, "https://other.example/")
    crawler, main = collector()
    main.merge(told(worker))
    ask(main, "https://other.example/", 404)
    main.spider_closed("finished")
    (sentence,) = crawler.stats.get_value(SITES_STAT)
    assert sentence.startswith("paper.example: answers 404")


def test_a_run_that_did_not_come_to_its_end_names_no_site():
    _, worker = collector()
    start(worker, HOME, 403)
    crawler, main = collector()
    main.spider_closed("shutdown")
    main.merge(told(worker))
    assert crawler.stats.get_value(SITES_STAT) is None
