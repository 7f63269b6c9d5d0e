"""A page's text goes when it was read."""

from __future__ import annotations

import pytest
from scrapy.http import HtmlResponse

from newscrawl.spiders.pages import document_of

URL = "https://example.com/news/the-ferry"
HTML = "<html><body><main><h1>The ferry – at last</h1></main></body></html>"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_the_text_of_a_page_that_was_read_does_not_stay_with_its_response(encoding):
    response = HtmlResponse(URL, body=HTML.encode(encoding), encoding=encoding)
    assert response.text == HTML
    assert response._cached_ubody == HTML  # when this fails, look how Scrapy keeps the text now
    document = document_of(response)
    assert document is not None
    assert response._cached_ubody is None
    assert response.text == HTML
