"""Who wrote it, on some seven hundred small pages: whose post, quotation or credit it is, and what parts names."""

from __future__ import annotations

import pytest

from newscrawl.normalize.authors.bylines import split_byline
from newscrawl.pipelines.record import read_record
from tests.extraction.author_cases import (
    borders,
    contributors,
    declared,
    embeds,
    interface,
    lists,
    nicknames,
    spoken_of,
)
from tests.extraction.author_cases.pages import URL, page

KINDS = (borders, contributors, declared, embeds, interface, lists, nicknames, spoken_of)
CASES = [
    pytest.param(case, id=f"{kind.__name__.rpartition('.')[2]}-{case.name}") for kind in KINDS for case in kind.cases()
]


@pytest.mark.parametrize(("language", "byline", "names"), lists.BYLINES_OF)
def test_a_byline_is_read_in_its_language(language, byline, names):
    assert split_byline(byline, language) == names


@pytest.mark.parametrize("case", CASES)
def test_the_page_names_its_authors_and_nobody_else(case):
    record = read_record(URL, page(case.slots, case.lang))
    assert tuple(author.name for author in record.authors) == case.authors
    if case.roles is not None:
        assert tuple((one.name, one.role) for one in record.contributors) == case.roles
    if "url" in case.extra:
        assert record.authors[0].url == case.extra["url"]
