"""Pagers whose first page is the oldest, that share a key with articles, or that are forms."""

from __future__ import annotations

import pytest

from newscrawl.discovery.listing import read_listing
from newscrawl.discovery.pagination import last_page, older_pages
from newscrawl.html.document import Document

SITE = "https://paper.example"


def _page(path, body):
    return Document(f"{SITE}{path}", f"<html><body><main>{body}</main></body></html>")


def _older(path, body, origin=None):
    return [url.removeprefix(SITE) for url in older_pages(_page(path, body), origin and f"{SITE}{origin}")]


def _numbers(form, numbers):
    return "".join(f"<a href='{form.format(number)}'>{number}</a> " for number in numbers)


@pytest.mark.parametrize(
    ("path", "numbers", "origin", "older"),
    [
        ("/?page=4", (5, 3, 2, 1), None, 3),
        ("/", (4, 3, 2, 1), None, 4),
        ("/?page=1", (5, 4, 3, 2), "/?page=2", None),
        ("/?page=5", (1, 2, 3, 4), "/", 4),
        ("/?page=4", (1, 2, 3, 5), "/?page=5", 3),
        ("/?page=2", (1, 3, 4, 5), "/?page=3", 1),
        ("/?page=4", (1, 2, 3, 5), "/?page=3", 5),
        ("/?page=4", (1, 2, 3, 5), "/other/?page=9", 5),
        ("/", (2, 3, 4), None, 2),
    ],
)
def test_a_pager_is_followed_from_the_newest_page_to_the_oldest(path, numbers, origin, older):
    assert _older(path, _numbers("/?page={}", numbers), origin) == ([f"/?page={older}"] if older else [])


def test_the_end_of_a_falling_pager_is_its_first_page():
    assert last_page(_page("/", _numbers("/?page={}", (4, 3, 2, 1)))) == f"{SITE}/?page=1"


def test_a_number_in_the_key_of_articles_is_a_page_where_the_link_says_the_number():
    body = f"<a href='/?p=7'>The old pier opens again</a>{_numbers('/?p={}', (2, 3))}"
    assert _older("/", body) == ["/?p=2"]
    assert [link.url for link in read_listing(_page("/", body)).articles] == [f"{SITE}/?p=7"]
    assert _older("/", "<a href='/?p=7'>The old pier opens again</a><a href='/?p=8'>12 things to do</a>") == []


@pytest.mark.parametrize(
    ("form", "older"),
    [
        ("<select name=page><option>1<option>2<option>3</select>", ["/news/?page=2"]),
        ("<select name=page><option value=1>One<option value=2>Two</select>", ["/news/?page=2"]),
        ("<input type=number name=page min=1 max=6 value=1>", ["/news/?page=2"]),
        ("<button name=page value=2>2</button>", ["/news/?page=2"]),
        ("<select name=start><option value=0>1<option value=20>2</select>", ["/news/?start=20"]),
        ("<select name=sort><option value=1>Newest<option value=2>Oldest</select>", []),
        ("<input type=text name=page value=1>", []),
        ("<input type=number name=page max=1 value=1>", []),
    ],
)
def test_a_form_leads_to_the_next_page(form, older):
    assert _older("/news/", f"<form action='/news/?x=1'>{form}<button>Go</button></form>") == older


def test_a_form_keeps_what_it_hides():
    form = "<form><input type=hidden name=cat value=city><button name=page value=2>2</button></form>"
    assert _older("/news/?cat=city", form) == ["/news/?cat=city&page=2"]


def test_a_choice_of_addresses_is_a_pager_and_a_form_by_post_is_none():
    assert _older("/news/", "<select><option value='/news/?page=1'>1<option value='/news/?page=2'>2</select>") == [
        "/news/?page=2"
    ]
    assert _older("/news/", "<form method=post><select name=page><option>1<option>2</select></form>") == []
