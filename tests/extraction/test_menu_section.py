"""The section that stands as the menu's current entry only."""

from __future__ import annotations

import pytest

from newscrawl import extract

TEXT = "".join(
    f"<p>The harbour office said on Tuesday that part {part} of the work would go on until the autumn of the year.</p>"
    for part in "abcd"
)
SECTIONS = ("Sport", "City", "Culture")


def section(menu: str, path: str = "/sport/ferry-returns-to-the-pier", above: str = "") -> list[str]:
    page = (
        f"<html lang=en><body>{menu}<main><article>{above}<h1>Ferry returns to the pier</h1>{TEXT}"
        "</article></main></body>"
        "</html>"
    )
    return list(extract(page, url=f"https://paper.example{path}").articleSection)


def menu(entry: str, tag: str = "nav") -> str:
    others = "".join(f"<li><a href='/{name.lower()}/'>{name}</a></li>" for name in SECTIONS[1:])
    return f"<{tag}><ul><li><a href='/'>Home</a></li>{entry}{others}</ul></{tag}>"


MARKED = {
    "aria-current": menu("<li><a href='/sport/' aria-current=true>Sport</a></li>"),
    "aria-current page": menu("<li><a href='/sport' aria-current=page>Sport</a></li>"),
    "a class of the link": menu("<li><a class='nav-link active' href='/sport/'>Sport</a></li>"),
    "a class of the entry": menu("<li class='menu-item current-menu-item'><a href='/sport/'>Sport</a></li>"),
    "a parent": menu("<li class='current-post-parent'><a href='/sport/'>Sport</a></li>"),
    "a class in two parts": menu("<li class=is-active><a href=https://paper.example/sport/>Sport</a></li>"),
    "a box named menu": menu("<li class=current><a href='/sport/'>Sport</a></li>", "section").replace(
        "<section>", "<section class=menu>"
    ),
    "a page of the section": menu("<li class=selected><a href='/sport.html'>Sport</a></li>"),
}  # fmt: skip


@pytest.mark.parametrize("name", MARKED)
def test_the_current_entry_whose_folder_holds_the_article_is_its_section(name):
    assert section(MARKED[name]) == ["Sport"]


def test_a_category_s_address_agrees_where_the_article_has_none():
    entry = "<li class=current-post-ancestor><a href='/category/sport/'>Sport</a></li>"
    assert section(menu(entry), "/ferry-returns-to-the-pier") == ["Sport"]


def test_the_deepest_current_entry_counts():
    both = menu(
        "<li class=active><a href='/news2/'>All</a><ul><li class=active><a href='/news2/sport/'>Sport</a></ul></li>"
    )
    assert section(both, "/news2/sport/ferry-returns-to-the-pier") == ["Sport"]


UNSURE = {
    "no mark": menu("<li><a href='/sport/'>Sport</a></li>"),
    "a mark that says no": menu("<li><a href='/sport/' aria-current=false>Sport</a></li>"),
    "another folder": menu("<li class=active><a href='/football/'>Football</a></li>"),
    "the home page": menu("<li class=active><a href='/'>Start</a></li>"),
    "the article itself": menu("<li class=active><a href='/sport/ferry-returns-to-the-pier'>Ferry</a></li>"),
    "another site": menu("<li class=active><a href='https://other.example/sport/'>Sport</a></li>"),
    "a class of other words": menu("<li class=interactive><a class=currency href='/sport/'>Sport</a></li>"),
}  # fmt: skip


@pytest.mark.parametrize("name", UNSURE)
def test_an_entry_alone_is_no_section(name):
    assert section(UNSURE[name]) == []


@pytest.mark.parametrize("folder", ["blog", "news", "en", "en-gb", "articles"])
def test_a_folder_of_all_articles_is_no_section(folder):
    entry = f"<li class=active><a href='/{folder}/'>Everything</a></li>"
    assert section(menu(entry), f"/{folder}/ferry-returns-to-the-pier") == []


@pytest.mark.parametrize("name", ["Blog", "News", "Magazine"])
def test_an_entry_of_all_articles_is_no_section(name):
    assert section(menu(f"<li class=active><a href='/our-own/'>{name}</a></li>"), "/our-own/ferry-returns") == []


def test_what_the_article_says_goes_first():
    kicker = "<p class=kicker><a href='/city/'>City</a></p>"
    assert section(MARKED["aria-current"], above=kicker) == ["City"]
