"""What people do, right behind their names or before them."""

from __future__ import annotations

import pytest

from newscrawl.normalize.authors.bylines import split_byline

BYLINES = [
    ("Ada Moreau News Editor", "en"),
    ("Ada Moreau Senior News Reporter", "en"),
    ("Ada Moreau Contributor", "en"),
    ("Ada Moreau Reporter Harbour Desk", "en"),
    ("Ada Moreau Verified", "en"),
    ("Guest contributor: Ada Moreau", "en"),
    ("Senior reporter: Ada Moreau", "en"),
    ("Ada Moreau, Local Democracy Reporter", "en"),
    ("Ada Moreau Redakteurin Lokales", "de"),
    ("Gastautorin Ada Moreau", "de"),
    ("Ada Moreau, Korrespondentin in Paris und Rom", "de"),
    ("Ada Moreau, corresponsal en París", "es"),
    ("Ada Moreau, korrespondent i Paris", "sv"),
]
OTHERS = [
    ("Ada Moreau, editor, and Mara Linde", ["Ada Moreau", "Mara Linde"]),
    ("Ada Moreau, correspondent and 田中花子", ["Ada Moreau", "田中花子"]),  # one word, and a whole name
    ("Ana Ruiz Gómez: March 3, 2026", ["Ana Ruiz Gómez"]),  # no label of a number, as "Reading time: 3" is
    ("Quayside Courier News Editor", ["Quayside Courier News Editor"]),
    ("BBC News", ["BBC News"]),
]


@pytest.mark.parametrize(("byline", "language"), BYLINES)
def test_a_job_is_no_part_of_a_name_and_no_second_author(byline, language):
    assert split_byline(byline, language) == ["Ada Moreau"]


@pytest.mark.parametrize(("byline", "names"), OTHERS)
def test_other_people_and_organisations_stay(byline, names):
    assert split_byline(byline, "en") == names
