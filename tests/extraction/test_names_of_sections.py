"""What looks like a section, a tag, the site's name or the standfirst, and is a button, an hour, a path, a byline."""

from __future__ import annotations

import pytest

from newscrawl import Article, extract

_TEXT = "".join(
    f"<p>The harbour of the old town opened again on Tuesday, {days} days after the storm had closed it, officials "
    "said, and the first ferries left for the islands.</p>"
    for days in ("three", "four", "five", "six")
)
_MENU = '<nav><a href="/">Home</a><a href="/town/">Town</a><a href="#">Search</a></nav>'


def _read(above: str = "", below: str = "", head: str = "") -> Article:
    page = (
        f"<html><head><title>Harbour reopens after storm</title>{head}</head><body>{_MENU}<article>{above}<h1>"
        f"Harbour reopens after storm</h1>{_TEXT}{below}</article><footer>© 2026 Quay Courier</footer></body></html>"
    )
    return extract(page, "https://courier.example/2026/11/harbour")


def _sections(above: str = "", below: str = "", head: str = "") -> list[str]:
    return _read(above, below, head).articleSection


@pytest.mark.parametrize(
    "above",
    [
        '<ul><li><a href="#">Email</a></li></ul>',
        '<ul class="share"><li><a href="/town/">Print</a></li></ul>',
        '<div class="breadcrumb"><a href="/">Home</a> / 3/11/26 11:04am Yesterday 11:04am</div>',
        '<p class="kicker">At the old quay, close to the lighthouse</p>',
        '<p class="kicker">Four days of wind and rain</p>',
    ],
)
def test_what_stands_above_the_headline_and_is_no_section(above: str) -> None:
    assert _sections(above) == []


@pytest.mark.parametrize(
    "above",
    [
        '<p class="kicker">Town and Harbour</p>',
        '<p class="kicker"><a href="/town/">Town and Harbour</a></p>',
        '<div class="breadcrumb"><a href="/">Home</a> / <a href="/town/">Town and Harbour</a></div>',
    ],
)
def test_sections_above_the_headline_hold(above: str) -> None:
    assert _sections(above) == ["Town and Harbour"]


@pytest.mark.parametrize("value", ["/town/harbour", "/town", "11:04 Town"])
def test_path_or_hour_in_a_meta_tag_is_no_section(value: str) -> None:
    assert _sections(head=f'<meta property="article:section" content="{value}">') == []


@pytest.mark.parametrize(
    "button",
    [
        '<a class="get-alerts" href="#" onclick="open()">Get Alerts for these topics »</a>',
        '<a href="javascript:void(0)">Follow</a>',
        '<a href="mailto:desk@courier.example">Write to us</a>',
    ],
)
def test_button_in_the_line_of_a_category_is_none(button: str) -> None:
    line = f'<div class="tags">Category: <a href="/category/town">Town</a> | {button}</div>'
    assert _sections(below=line) == ["Town"]


def test_category_s_arrow_is_no_part_of_its_name() -> None:
    assert _sections(below='<p>Category: <a href="/category/town">Town »</a></p>') == ["Town"]


def test_stories_whose_address_names_their_category_are_no_sections() -> None:
    rows = "".join(
        f'<li><a href="https://photo.courier.example/view.php?idxno=2026{number}&amp;category=0032">{title}</a></li>'
        for number, title in ((1103, "Swans on the ice"), (1104, "A boat in fog"), (1105, "Lamps of the pier"))
    )
    assert _sections(below=f"<div><ul>{rows}</ul></div>") == []


@pytest.mark.parametrize(
    "line",
    [
        '<p>Podcast: <a href="/pod/130206.mp3">Play in new window</a> | <a href="/pod/130206.mp3">Download</a></p>',
        '<p><a href="/topics/harbour">More</a> ›</p>',
        '<ul><li><a href="/tag/all">All our topics »</a></li></ul>',
    ],
)
def test_call_to_go_on_is_no_tag(line: str) -> None:
    assert _read(below=line).keywords == []


def test_links_of_one_folder_behind_a_label_stay_tags() -> None:
    line = '<p>Hafenthemen: <a href="/stichworte/fähre">Fähre</a>, <a href="/stichworte/sturm">Sturm</a></p>'
    assert _read(below=line).keywords == ["Fähre", "Sturm"]


@pytest.mark.parametrize("name", ["http://www.courier.example", "https://courier.example/", "www.courier.example"])
def test_address_is_no_name_of_a_publisher(name: str) -> None:
    publisher = _read(head=f'<meta property="og:site_name" content="{name}">').publisher
    assert publisher is not None
    assert publisher.name == "Quay Courier"  # of the copyright line


@pytest.mark.parametrize(
    "line", ["By Jane Doe Archive | Contact", "Von Jane Doe und John Roe, Hafenredaktion", "3 November 2026, 11:25"]
)
def test_byline_and_date_in_a_box_named_as_the_standfirst_are_no_description(line: str) -> None:
    page = f"<h1>Harbour reopens after storm</h1><div class=subhead><div>{line}</div></div>{_TEXT}"
    record = extract(f"<html><body><article>{page}</article></body></html>", "https://courier.example/2026/11/harbour")
    assert line not in (record.description or "")


def test_button_that_reads_a_page_out_is_no_picture() -> None:
    button = '<img src="/articles/readspeaker/listen_en_us.gif" alt="Listen">'
    assert _read(above=button).images == []
