"""Dates that begin or end a time, and those of the entries of a live blog, are not the article's."""

from __future__ import annotations

import pytest

import newscrawl

TEXT = (
    "<p>The harbour board approved a second ferry line on Thursday after a debate of three hours in the old hall.</p>"
    * 5
)
SPANS = [
    "May 3, 1934 - March 9, 2026",
    "* 3. Mai 1934 † 9. März 2026",
    "4 April 2026 to 9 April 2026",
    "12.03.2026 – 15.03.2026",
    "2026/03/12 14:05 ~ 2026/03/14 10:00",
    "Saturday, April 4, 2026, 10:00 – 14:00",
    "Von 3. bis 9. März 2026",
    "Du 3 au 9 mars 2026",
    "3-9 March 2026",
    "12.10. – 15.10.2026, Alte Halle",
    "28.3.-2.4.2026",
    "Dal 4 aprile 2026 al 9 aprile 2026",
]
OWN = {
    "March 12, 2026 – 5 min read": "2026-03-12",
    "12 March 2026 - 14:05": "2026-03-12",
    "14:05 - 12 March 2026": "2026-03-12",
    "Nr. 17 – 12. März 2026": "2026-03-12",
    "12 March 2026 — Saltney": "2026-03-12",
    "12.03.2026 | Aktualisiert 13.03.2026": "2026-03-12",
    "March 12, 2026 - Updated March 13, 2026": "2026-03-12",
}


def published(below: str) -> str | None:
    html = f"<html><body><main><h1>John Stone of the harbour</h1>{below}</main>"
    return newscrawl.extract(html, url="https://paper.example/john-stone").datePublished


@pytest.mark.parametrize("element", ["<p>{}</p>", '<p class="date">{}</p>'])
@pytest.mark.parametrize("line", SPANS)
def test_a_life_a_fair_and_opening_hours_are_no_day_of_publication(line, element):
    assert published(element.format(line) + TEXT) is None


@pytest.mark.parametrize("element", ["<p>{}</p>", '<p class="date">{}</p>'])
@pytest.mark.parametrize("line", OWN)
def test_a_dash_beside_a_date_makes_no_span(line, element):
    assert published(element.format(line) + TEXT) == OWN[line]


@pytest.mark.parametrize("tag", ["article", "section", "li", "div"])
def test_the_times_of_entries_are_not_the_live_blog_s(tag):
    hours = ("14:05", "13:40", "12:10", "11:00")
    entry = f"<{tag} class=entry><time datetime='2026-03-12T{{0}}:00Z'>{{0}}</time><h2>Bridge closed</h2>{TEXT}</{tag}>"
    entries = "".join(entry.format(hour) for hour in hours)
    assert published(f'<div class="live-blog">{entries}</div>') is None
    own = "<time datetime='2026-03-12T10:00:00Z'>12 March 2026</time>"
    assert published(f'{own}<div class="live-blog">{entries}</div>') == "2026-03-12T10:00:00Z"


def test_a_live_blog_without_a_time_of_its_own_is_an_article_all_the_same():
    entry = f"<article><time datetime='2026-03-12T10:00:00Z'>10:00</time><h2>Bridge closed</h2>{TEXT}</article>"
    html = f'<body><main><h1>Storm over Saltney: live updates</h1><div class="live-blog">{entry * 3}</div></main>'
    record = newscrawl.extract(html, url="https://paper.example/storm-over-saltney-live")
    assert record.metadata.pageKind == "liveblog"
    assert record.metadata.probability >= 0.5


def test_pictures_with_captions_and_no_other_text_are_a_gallery():
    figures = "<figure><img src=/a.jpg><figcaption>A boat at the quay in the morning</figcaption></figure>" * 10
    record = newscrawl.extract(f"<main><h1>Pictures of the week</h1>{figures}</main>", url="https://paper.example/week")
    assert record.metadata.pageKind == "gallery"


@pytest.mark.parametrize(
    "lines",
    [
        ("Matti Meikäläinen", "12.3.2026 14:05 | Päivitetty 12.3.2026 15:00"),
        ("12. března 2026 14:05", "Matti Meikäläinen, Reuters"),
        ("Matti Meikäläinen", "March 12, 2026 · Updated March 13, 2026"),
    ],
)
def test_a_name_alone_beside_the_line_of_dates_signs(lines):
    below = "".join(f"<div>{line}</div>" for line in lines)
    html = f"<html><body><main><h1>John Stone of the harbour</h1>{below}{TEXT}</main>"
    record = newscrawl.extract(html, url="https://paper.example/john-stone")
    assert [author.name for author in record.authors] == ["Matti Meikäläinen"]


@pytest.mark.parametrize(
    "above",
    [
        "<header>Saturday, November 28, 2026 12°C</header>{}",
        "<div class=top><span>Saturday, November 28, 2026</span></div>{}",
        "<div class=bar><b>28.11.2026</b> Saltney 12°C</div><div class=page>{}</div>",
    ],
)
@pytest.mark.parametrize("room", ["main", "article"])
def test_the_day_at_the_top_of_the_page_is_that_of_the_visit(above, room):
    page = above.format(f"<{room}><h1>John Stone of the harbour</h1>{TEXT}</{room}>")
    record = newscrawl.extract(f"<html><body>{page}</body></html>", url="https://paper.example/john-stone")
    assert record.datePublished is None


def test_a_date_in_the_last_line_of_the_page_is_read_without_a_line_behind_it():
    prose = "The harbour board approved a second ferry line on Thursday after a debate of three hours in the old hall."
    last = "<p>12 March 2026 - The harbour board approved a second ferry line on Thursday after a debate of hours."
    html = f"<html><body><main><h1>John Stone of the harbour</h1><p>{prose}</p><p>{prose}</p>{last}"
    assert newscrawl.extract(html, url="https://paper.example/john-stone").datePublished in {None, "2026-03-12"}
