"""A Splash that cannot reach the crawl's own proxy is told of: the scripts of its pages are held to nothing."""

from __future__ import annotations

import pytest
from scrapy import Spider
from scrapy.exceptions import UsageError
from scrapy.utils.test import get_crawler

from newscrawl.rendering import splash
from newscrawl.rendering.engine import Pace
from newscrawl.rendering.splash import SplashEngine

SAID = "are not held to NEWSCRAWL_ADDRESSES"


class _NoHandler:
    from_crawler = classmethod(lambda cls, _crawler: cls())


@pytest.fixture(autouse=True)
def _without_connections(monkeypatch):
    """Scrapy's handler needs a reactor, and is asked for nothing here."""
    monkeypatch.setattr(splash, "HTTP11DownloadHandler", _NoHandler)


def _engine(settings):
    crawler = get_crawler(settings_dict=settings)
    crawler.spider = Spider("site")
    return SplashEngine(crawler, Pace())


@pytest.mark.parametrize(
    ("settings", "is_told"),
    [
        ({"SPLASH_URL": "http://127.0.0.1:8050"}, False),
        ({"SPLASH_URL": "http://127.0.0.2:8050"}, False),
        ({"SPLASH_URL": "http://localhost:8050"}, False),
        ({"SPLASH_URL": "http://[::1]:8050"}, False),
        ({"SPLASH_URL": "http://splash:8050"}, True),
        ({"SPLASH_URL": "http://192.168.1.2:8050"}, True),
        ({"SPLASH_URL": "http://splash:8050", "NEWSCRAWL_ADDRESSES": "any"}, False),
        ({"SPLASH_URL": "http://splash:8050", "NEWSCRAWL_RENDER_PROXY": "127.0.0.9"}, False),
    ],
)
def test_a_splash_that_no_proxy_of_the_crawl_is_near_is_told_of(settings, is_told, caplog):
    _engine(settings)
    assert (SAID in caplog.text) is is_told


def test_an_address_that_is_not_of_this_machine_is_refused_with_a_sentence():
    with pytest.raises(UsageError, match=r"NEWSCRAWL_RENDER_PROXY='203.0.113.9' is not an address of this machine"):
        _engine({"NEWSCRAWL_RENDER_PROXY": "203.0.113.9"})
