"""scrapy-splash mended: it works as its documentation says, and each mend is still needed."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest
from scrapy.core.downloader import Downloader

from newscrawl.rendering.scrapy_splash import SplashMiddleware, upstream
from tests.rendering.scripted_site import WORDS


def test_requests_of_ones_own_go_through_splash_and_its_offsite_check_is_the_pages(crawl, site, splash):
    run = crawl(
        [(site.url("/article"), None), (site.url("/pictures"), None)],
        SPIDER="own",
        SPLASH_URL=splash.url,
        DOWNLOADER_MIDDLEWARES={
            "newscrawl.rendering.scrapy_splash.SplashCookiesMiddleware": 723,
            "newscrawl.rendering.scrapy_splash.SplashMiddleware": 725,
        },
        SPIDER_MIDDLEWARES={"newscrawl.rendering.scrapy_splash.SplashDeduplicateArgsMiddleware": 100},
    )
    stats = run.run()
    assert sorted(item["url"] for item in run.items()) == [site.url("/article"), site.url("/pictures")], run.log()
    assert all(item["text"].count(WORDS) >= 3 for item in run.items())
    assert "offsite/filtered" not in stats
    assert "Deprecat" not in run.log()


def test_upstream_does_not_import_on_this_scrapy():
    run = subprocess.run(
        [sys.executable, "-c", "import scrapy_splash"], capture_output=True, text=True, timeout=60, check=False
    )
    assert "canonicalize_url" in run.stderr, "scrapy-plugins/scrapy-splash#332 is mended: take its mend away"


@pytest.mark.parametrize("method", ["process_request", "process_response"])
def test_upstreams_methods_still_want_the_spider(method):
    assert "spider" in inspect.signature(getattr(upstream.SplashMiddleware, method)).parameters, "#331 is mended"
    assert "spider" not in inspect.signature(getattr(SplashMiddleware, method)).parameters


def test_upstream_still_asks_for_a_slot_key_that_is_gone():
    assert "_get_slot_key" in inspect.getsource(upstream.SplashMiddleware), "scrapy-plugins/scrapy-splash#330 is mended"
    assert not hasattr(Downloader, "_get_slot_key")


def test_upstream_still_lets_the_offsite_middleware_drop_its_own_requests():
    assert "allow_offsite" not in inspect.getsource(upstream), "scrapy-plugins/scrapy-splash#315 is mended"
