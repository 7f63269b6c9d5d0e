"""Which listings count as kept from us, and which are what they are meant to be."""

from __future__ import annotations

import pytest

from newscrawl import extract
from newscrawl.crawl_plan.shut_listings import MOST, ShutListings

SECTION = "https://paper.example/politics"
_LOGIN = "<title>Log in</title><h1>Log in</h1><form action=/in><input name=user><input type=password name=word></form>"
_EMPTY = "<title>Politics</title><h1>Politics</h1><p>No posts were found in this section. Come back soon.</p>"
_BEFORE = {
    "robot": [
        "<title>Just a moment...</title><h1>paper.example</h1><p>Verify you are human to go on.</p>",
        "<title>Access denied</title><h1>Access denied</h1><p>You cannot open this page.</p>",
        "<title>Sicherheitsprüfung</title><h1>Sicherheitsprüfung</h1><p>Sind Sie ein Mensch?</p>",
        "<title>安全验证</title><h1>安全验证</h1><p>请完成验证后继续访问。</p>",
    ],
    "out of order": [
        "<title>Maintenance</title><h1>We are down for maintenance</h1><p>We will be back soon.</p>",
        "<title>Wartungsarbeiten</title><h1>Wartungsarbeiten</h1><p>Wir sind bald wieder da.</p>",
    ],
}


def _shut(html: str, *paths: str) -> list[str]:
    shut = ShutListings()
    for path in paths or ("/politics",):
        url = f"https://paper.example{path}"
        shut.stands_before(url, extract(html, url=url))
    return shut.found()


@pytest.mark.parametrize(("matter", "html"), [(matter, html) for matter, pages in _BEFORE.items() for html in pages])
def test_a_page_that_stands_before_a_site_shuts_a_listing(matter, html):
    (said,) = _shut(html)
    assert said.startswith(f"{SECTION} (")
    assert matter in said


def test_a_status_that_refuses_and_an_empty_answer_shut_a_listing():
    shut = ShutListings()
    shut.refuse(SECTION, 403)
    shut.is_empty(f"{SECTION}/page/2")
    assert shut.found() == [f"{SECTION} (HTTP 403)", f"{SECTION}/page/2 (an empty answer)"]


def test_one_login_page_is_what_it_is_and_the_same_at_several_sections_stands_before_them():
    assert _shut(_LOGIN) == []
    assert _shut(_LOGIN, "/login?to=/a", "/login?to=/b", "/login?to=/c") == []
    assert len(_shut(_LOGIN, "/politics", "/sport", "/culture")) == 3


def test_a_section_without_articles_is_not_shut():
    assert _shut(_EMPTY) == []


def test_what_opens_after_all_is_forgotten_and_no_site_takes_more_room_than_it_may():
    shut = ShutListings()
    shut.is_empty(SECTION)
    shut.opens(SECTION)
    assert shut.found() == []
    for number in range(2 * MOST):
        shut.refuse(f"{SECTION}/{number}", 403)
    assert len(shut.found()) == MOST
