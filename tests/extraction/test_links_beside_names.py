"""Links beside a name in a line of who and when that lead away from the site."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

from tests.extraction.dated_pages import page, read

NAMED = {
    "suggestions": '<div class="post-meta"><span>October 6, 2026</span>&nbsp;·&nbsp;2 min&nbsp;·&nbsp;Ada Moreau&nbsp;|&nbsp;<a href="https://code.example/edit">Suggest Changes</a></div>',
}
NOT_NAMED = {
    "the site's link to the home page": '<div class="post-meta"><a href="/" rel="author" class="author">Quayside Courier</a></div><p>2026-10-06</p>',
    "a link that leads away alone": '<div class="meta"><span>October 6, 2026</span> · <a href="https://code.example/edit">Suggest Changes</a></div>',
}


@pytest.mark.parametrize("case", NAMED)
def test_the_person_is_the_author(case):
    assert [author.name for author in read(page(top=NAMED[case])).authors] == ["Ada Moreau"]


@pytest.mark.parametrize("case", NOT_NAMED)
def test_other_links_name_nobody(case):
    head = '<meta property="og:site_name" content="Quayside Courier">'
    assert all(author.type != "Person" for author in read(page(head=head, top=NOT_NAMED[case])).authors)
