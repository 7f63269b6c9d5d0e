"""Pages of a site that are no articles, and articles of the rarer kinds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newscrawl.pipelines.record import Told, read_record
from tests.extraction.world.other_pages import CASES, each, other

SEEN = Told(datetime(2026, 11, 28, 12, tzinfo=UTC))


@pytest.mark.parametrize("page", CASES, ids=[page.name for page in CASES])
def test_a_page_is_told_what_it_is(page):
    metadata = read_record(page.url, page.html, None, SEEN).metadata
    assert ((metadata.probability or 0) >= 0.5) is page.is_article
    assert metadata.pageKind in page.kinds


def test_many_links_that_are_set_as_buttons_make_an_article_less_likely():
    story = "<h1>Lanterns of brass</h1><p>They are made of solid brass in a shed by the old customs house.</p>"
    buttons = each("<p><a class='btn-primary' href={0}>{1}</a></p>") * 2
    plain = buttons.replace("btn-primary", "story")
    pages = [other("x", "/lanterns", f"<main>{story}{links}</main>") for links in (buttons, plain)]
    likely = [read_record(page.url, page.html, None, SEEN).metadata.probability or 0 for page in pages]
    assert likely[0] < likely[1]
