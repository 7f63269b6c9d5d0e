"""One story on pages of many systems, languages and kinds: headline, authors, day and text are what the page says."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newscrawl.pipelines.record import Told, read_record
from tests.extraction.world import (
    bare,
    blogs,
    boards,
    builders,
    components,
    days_of_pages,
    declared_people,
    institutions,
    kinds,
    languages,
    national_papers,
    newsrooms,
    regional_papers,
    smaller_papers,
    static_sites,
    systems,
)

SEEN = Told(datetime(2026, 11, 28, 12, tzinfo=UTC))
ROOMS = (
    *(systems, languages, kinds, blogs, boards, static_sites, newsrooms, builders, components, bare),
    *(regional_papers, national_papers, smaller_papers, institutions, declared_people, days_of_pages),
)
CASES = [page for room in ROOMS for page in room.CASES]


@pytest.mark.parametrize("page", CASES, ids=[page.name for page in CASES])
def test_a_page_of_the_world_is_read_right(page):
    record = read_record(page.url, page.html, None, SEEN)
    body = record.articleBody or ""
    assert record.headline == page.headline
    assert page.authors is None or [author.name for author in record.authors] == page.authors
    assert (record.datePublishedLocal or record.datePublished or "")[:10] == page.day
    assert page.body is None or body == page.body
    assert [text for text in page.lacks if text in body] == []
    assert (record.metadata.probability or 0) >= 0.5
    for key, value in page.more.items():
        if key == "contributors":
            assert [(one.name, one.role) for one in record.contributors] == value
        elif key == "modified":
            assert (record.dateModifiedLocal or record.dateModified or "")[:10] == (value or "")
        elif key == "articleBody_contains":
            assert [text for text in value if text not in body] == []
        else:
            assert (record.metadata.pageKind if key == "pageKind" else getattr(record, key)) == value


@pytest.mark.parametrize(
    "title", ["항만위원회, 오래된 나룻배 노선 유지하기로", "Harbour, Ada Penrose Bridge", "Seilbahn, Neue Alte Linie"]
)
def test_a_line_of_headline_section_and_day_in_one_signs_with_no_piece_of_its_headline(title):
    line = f"<strong>{title}</strong><span><a href=/c>News</a></span><span>2026. 11. 3. 10:20</span>"
    html = f"<title>{title} | Quay</title><body><h1><a href=/>Quay</a></h1><div class=head>{line}</div>{systems.told('ko')}</body>"
    assert read_record("https://paper.example/entry/17", html, None, SEEN).authors == []


def test_bold_links_that_head_paragraphs_and_days_that_part_the_text_stay():
    books = "".join(
        f"<p><b><a href=https://shop.example/{number}>The Harbour Atlas, volume {number}</a></b></p><p>{text}</p>"
        for number, text in enumerate(systems.paragraphs("en"))
    )
    days = "".join(
        f"<p>Date: January {day}-{day + 3}, 2026</p><p>{text}</p>"
        for day, text in zip((6, 12, 20), systems.paragraphs("en"), strict=True)
    )
    for inside, piece in ((books, "The Harbour Atlas, volume 2"), (days, "Date: January 20-23, 2026")):
        html = (
            f"<title>Quay</title><body><article><h1>Books of the quay</h1>{systems.told('en')}{inside}</article></body>"
        )
        assert piece in (read_record("https://paper.example/entry/17", html, None, SEEN).articleBody or "").split(
            "\n\n"
        )
