"""An unasked part of a page is asked for again, whole; a server that sends parts only is told of."""

from __future__ import annotations

import pytest
from scrapy import Request, Spider
from scrapy.exceptions import IgnoreRequest
from scrapy.http import HtmlResponse
from scrapy.utils.test import get_crawler

from newscrawl.middlewares.partial_content import PartialContentMiddleware

URL = "https://www.lantern-post.example/town/bell"


@pytest.fixture
def middleware():
    crawler = get_crawler(Spider, {"RETRY_TIMES": 2})
    crawler.spider = crawler._create_spider("paper")
    return PartialContentMiddleware.from_crawler(crawler)


def answer(status, content_range=None):
    headers = {"Content-Range": content_range} if content_range else {}
    return HtmlResponse(URL, status=status, headers=headers, body=b"<p>The bell rang")


def test_a_part_is_asked_for_again_and_given_up_after_the_retries(middleware):
    request = Request(URL)
    for _ in range(2):
        request = middleware.process_response(request, answer(206, "bytes 0-15/900"))
        assert isinstance(request, Request)
    with pytest.raises(IgnoreRequest, match="parts of the page"):
        middleware.process_response(request, answer(206, "bytes 0-15/900"))


@pytest.mark.parametrize(
    ("status", "content_range", "headers"),
    [(200, None, {}), (206, "bytes 0-15/16", {}), (206, "bytes 5-9/900", {"Range": "bytes=5-9"}), (404, None, {})],
)
def test_a_whole_page_and_a_part_that_was_asked_for_pass(middleware, status, content_range, headers):
    response = answer(status, content_range)
    assert middleware.process_response(Request(URL, headers=headers), response) is response
