"""Links beside a name in a line of who and when that lead away from the site."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

from tests.extraction.dated_pages import page, read

NAMED = {
    "a mailbox": '<div><a href="mailto:ada@courier.example">Ada Moreau</a> October 6, 2026</div>',
    "a mailbox by surname": '<div><a href="mailto:amoreau@courier.example">Ada Moreau</a> | 6.10.2026</div>',
    "a profile on a network": '<div><a href="https://twitter.com/adamoreau">Ada Moreau</a> October 6, 2026</div>',
    "a profile on another": '<p><a href="https://www.linkedin.com/in/ada-moreau-12/">Ada Moreau</a></p><p>October 6, 2026</p>',
    "a profile with a host": '<div><a href="https://bsky.app/profile/ada.example">Ada Moreau</a>, October 6, 2026</div>',
    "suggestions": '<div class="post-meta"><span>October 6, 2026</span>&nbsp;·&nbsp;2 min&nbsp;·&nbsp;Ada Moreau&nbsp;|&nbsp;<a href="https://code.example/edit">Suggest Changes</a></div>',
}
NOT_NAMED = {
    "the site's link to the home page": '<div class="post-meta"><a href="/" rel="author" class="author">Quayside Courier</a></div><p>2026-10-06</p>',
    "a desk's mailbox": '<div><a href="mailto:desk@courier.example">Harbour Office</a> October 6, 2026</div>',
    "a hashtag": '<div><a href="https://twitter.com/hashtag/climate">Climate Change</a> October 6, 2026</div>',
    "the paper's account": '<div><a href="https://twitter.com/quaycourier">Quay Courier</a> October 6, 2026</div>',
    "a call": '<div><a href="mailto:letters@courier.example">Write Letters</a> October 6, 2026</div>',
    "a link that leads away alone": '<div class="meta"><span>October 6, 2026</span> · <a href="https://code.example/edit">Suggest Changes</a></div>',
}


@pytest.mark.parametrize("case", NAMED)
def test_the_person_is_the_author(case):
    assert [author.name for author in read(page(top=NAMED[case])).authors] == ["Ada Moreau"]


@pytest.mark.parametrize("case", NOT_NAMED)
def test_other_links_name_nobody(case):
    head = '<meta property="og:site_name" content="Quayside Courier">'
    assert all(author.type != "Person" for author in read(page(head=head, top=NOT_NAMED[case])).authors)
