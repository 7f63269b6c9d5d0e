"""Which of Scrapy's lines are made at all."""

import logging

import pytest
from scrapy import Request
from scrapy.http import TextResponse

from newscrawl.scrapy_tuning.lazy_log_formatter import LazyLogFormatter

PAGE = TextResponse("http://127.0.0.1/", request=Request("http://127.0.0.1/"))


@pytest.mark.parametrize(("level", "is_heard"), [(logging.DEBUG, True), (logging.INFO, False)])
def test_a_page_and_an_item_have_a_line_where_a_handler_takes_it(monkeypatch, level, is_heard):
    handler = logging.NullHandler(level)
    monkeypatch.setattr(logging.root, "handlers", [handler])
    formatter = LazyLogFormatter()
    lines = formatter.crawled(PAGE.request, PAGE, None), formatter.scraped({}, PAGE, None)
    assert [line is not None for line in lines] == [is_heard, is_heard]


@pytest.mark.parametrize("name", ["scrapy", "scrapy.core.engine"])
def test_a_handler_of_scrapys_own_loggers_is_enough(monkeypatch, name):
    monkeypatch.setattr(logging.root, "handlers", [])
    monkeypatch.setattr(logging.getLogger(name), "handlers", [logging.NullHandler()])
    assert LazyLogFormatter().crawled(PAGE.request, PAGE, None)["level"] == logging.DEBUG
