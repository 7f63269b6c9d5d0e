"""Unpacking before Scrapy's own middleware does makes no difference but in CPU."""

from __future__ import annotations

import gzip
import zlib

import pytest
from scrapy import Request, Spider
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware
from scrapy.exceptions import IgnoreRequest, NotConfigured
from scrapy.http import HtmlResponse, Response
from scrapy.utils.test import get_crawler

from newscrawl.scrapy_tuning.gzip import GzipMiddleware
from newscrawl.scrapy_tuning.meta_refresh import LeanMetaRefreshMiddleware

URL = "https://example.com/a"
PAGE = "<!doctype html><html><head><title>Fähre</title></head><body><p>Die Fähre fährt.</p></body></html>".encode()
PACKED = gzip.compress(PAGE, mtime=0)
MANY = gzip.compress(b"x" * 40_000, mtime=0)


def answer(body: bytes, encoding: str | None, *, method: str = "GET", meta: dict[str, int] | None = None):
    headers = {"Content-Type": "text/html; charset=utf-8"} | ({"Content-Encoding": encoding} if encoding else {})
    request = Request(URL, method=method, meta=meta or {})
    return request, Response(URL, headers=headers, body=body, request=request)


def outcome(crawler, middlewares, request, response):
    """What comes out: kind, body, headers and stats of the response, or why there is none."""
    try:
        for middleware in middlewares:
            response = middleware.process_response(request, response)
    except IgnoreRequest as error:
        return str(error)
    except OSError as error:
        return repr(error)
    return type(response), response.body, response.headers.to_unicode_dict(), crawler.stats.get_stats()


@pytest.mark.parametrize(
    ("body", "encoding", "options"),
    [
        (PACKED, "gzip", {}),
        (PACKED, "GZIP", {}),
        (PACKED, "x-gzip", {}),
        (PAGE, None, {}),
        (PAGE, "identity", {}),
        (zlib.compress(PAGE), "deflate", {}),
        (gzip.compress(PACKED, mtime=0), "gzip, gzip", {}),
        (PACKED + PACKED, "gzip", {}),
        (PACKED + b"garbage", "gzip", {}),
        (PACKED[:-9], "gzip", {}),
        (PACKED[:-8] + bytes(8), "gzip", {}),
        (PAGE, "gzip", {}),
        (b"", "gzip", {}),
        (MANY, "gzip", {"meta": {"download_maxsize": 30_000}}),
        (MANY, "gzip", {"meta": {"download_warnsize": 30_000}}),
        (MANY, "gzip", {"meta": {"download_maxsize": 0, "download_warnsize": 0}}),
        (PACKED, "gzip", {"method": "HEAD"}),
    ],
)
def test_whatever_comes_in_comes_out_as_scrapy_alone_would_give_it(body, encoding, options):
    outcomes = []
    for kinds in ((HttpCompressionMiddleware,), (GzipMiddleware, HttpCompressionMiddleware)):
        crawler = get_crawler(Spider, {"DOWNLOAD_MAXSIZE": 50_000})
        middlewares = [kind.from_crawler(crawler) for kind in kinds]
        outcomes.append(outcome(crawler, middlewares, *answer(body, encoding, **options)))
    assert outcomes[0] == outcomes[1]


def test_a_usual_page_is_unpacked_here():
    response = GzipMiddleware.from_crawler(get_crawler(Spider)).process_response(*answer(PACKED, "gzip"))
    assert isinstance(response, HtmlResponse)
    assert (response.body, response.headers.get("Content-Encoding")) == (PAGE, None)


def test_compression_is_switched_off_by_scrapys_setting():
    with pytest.raises(NotConfigured):
        GzipMiddleware.from_crawler(get_crawler(Spider, {"COMPRESSION_ENABLED": False}))


REFRESH = '<meta http-equiv="Refresh" content="0; url=/b">'


@pytest.mark.parametrize(
    ("html", "encoding", "redirects"),
    [
        (REFRESH, "utf-8", True),
        (REFRESH.upper(), "utf-8", True),
        (REFRESH, "utf-16", True),
        ("ä" * 3_900 + REFRESH, "utf-8", True),
        (" " * 5_000 + REFRESH, "utf-8", False),
        (f"<noscript>{REFRESH}</noscript>", "utf-8", False),
        ("<meta http-equiv='X-UA-Compatible' content='IE=edge'><p>refresh</p>", "utf-8", False),
        ("<p>A page.</p>", "utf-8", False),
    ],
)
def test_a_page_redirects_by_meta_refresh_as_with_scrapy(html, encoding, redirects):
    results = []
    for kind in (MetaRefreshMiddleware, LeanMetaRefreshMiddleware):
        request = Request(URL)
        response = HtmlResponse(URL, body=html.encode(encoding), encoding=encoding, request=request)
        results.append(kind.from_crawler(get_crawler(Spider)).process_response(request, response))
    assert [(type(result), result.url) for result in results[:1]] == [(type(results[1]), results[1].url)]
    assert isinstance(results[1], Request) == redirects


def test_the_text_of_a_page_without_refresh_is_not_looked_at():
    response = HtmlResponse(URL, body=PAGE)
    LeanMetaRefreshMiddleware.from_crawler(get_crawler(Spider)).process_response(Request(URL), response)
    assert response._cached_ubody is None
