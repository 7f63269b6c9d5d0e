"""Lists of articles that stand in a page's data only."""

from __future__ import annotations

import json

from newscrawl.discovery.listing import read_listing
from newscrawl.html.document import Document

HOME = "https://paper.example/"


def page(data: object, shown: str = "") -> Document:
    script = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'
    return Document(HOME, f'<html><body><div id="__next">{shown}</div>{script}</body></html>')


def stories(number: int) -> list[dict[str, str]]:
    return [
        {
            "url": f"/story/the-council-decides-on-bridge-{n}",
            "title": f"The council decides on bridge number {n}",
            "published": f"2026-11-{n:02}T09:00:00Z",
        }
        for n in range(1, number + 1)
    ]


def test_a_list_that_only_the_data_has_is_read_with_its_dates() -> None:
    found = read_listing(page({"props": {"pageProps": {"stories": stories(4)}}})).articles
    assert [link.url.rpartition("/")[2] for link in found] == [
        f"the-council-decides-on-bridge-{n}" for n in range(1, 5)
    ]
    assert found[0].card is not None
    assert found[0].card.datePublishedRaw == "2026-11-01T09:00:00Z"


def test_a_list_deep_in_the_data_is_found() -> None:
    data: object = stories(3)
    for _ in range(15):
        data = [{"children": data}]
    assert len(read_listing(page(data)).articles) == 3


def test_menus_and_authors_are_no_articles() -> None:
    menu = [{"href": f"/about-the-paper-and-us-{n}", "title": f"What we do number {n}"} for n in range(6)]
    assert read_listing(page({"menu": menu})).articles == ()


def test_a_page_that_shows_its_list_is_not_looked_at_again() -> None:
    shown = "".join(
        f'<h2><a href="/2026/11/0{n}/the-{n}-ferries-come-back-to-town">The {n} ferries come back</a></h2>'
        for n in range(1, 5)
    )
    found = read_listing(page({"stories": stories(4)}, shown)).articles
    assert not [link for link in found if "/story/" in link.url]


def test_other_sites_and_the_page_itself_are_left_out() -> None:
    others = [{**story, "url": f"https://other.example{story['url']}"} for story in stories(4)]
    assert read_listing(page({"stories": others})).articles == ()
    own = [{**story, "url": "/"} for story in stories(4)]
    assert read_listing(page({"stories": own})).articles == ()
