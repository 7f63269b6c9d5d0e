"""Bylines that tell a time elapsed, alone or beside the day."""

from __future__ import annotations

import pytest

from newscrawl.normalize.authors.bylines import split_byline
from tests.extraction.dated_pages import page, read

BYLINES = [
    ("7 weeks ago by Ada Moreau, October 6, 2026", "en"),
    ("Ada Moreau Today at 9:10 AM 11/28/26 9:10am", "en"),
    ("Ada Moreau about an hour ago", "en"),
    ("Ada Moreau last week", "en"),
    ("vor 2 Tagen von Ada Moreau", "de"),
    ("Ada Moreau vor einer Stunde", "de"),
    ("hace 2 días por Ada Moreau", "es"),
    ("Ada Moreau hoy a las 10:30", "es"),
    ("Par Ada Moreau il y a 2 jours - 26 novembre 2026 à 11h04", "fr"),
    ("il y a 2 jours par Ada Moreau", "fr"),
    ("2 dagen geleden door Ada Moreau", "nl"),
    ("2 dni temu przez Ada Moreau", "pl"),
    ("Ada Moreau dün 11:04", "tr"),
]
LINES = [
    ("<p>7 weeks ago by Ada Moreau, October 6, 2026</p>", "2026-10-06"),
    ('<p class="meta">Ada Moreau 10/06/26 11:04am Yesterday 11:04am</p>', "2026-10-06"),
    ('<p class="byline">By Ada Moreau 7 weeks ago - October 6, 2026</p>', "2026-10-06"),
    ('<p class="byline">2 days ago by Ada Moreau</p>', "2026-11-26"),
    ('<p class="byline">Ada Moreau Today at 9:10 AM 11/28/26 9:10am</p>', "2026-11-28"),
]


@pytest.mark.parametrize(("byline", "language"), BYLINES)
def test_a_time_elapsed_is_no_part_of_a_name(byline, language):
    assert split_byline(byline, language) == ["Ada Moreau"]


@pytest.mark.parametrize(("top", "day"), LINES)
def test_both_are_read_in_one_line(top, day):
    record = read(page(top=top))
    assert ([author.name for author in record.authors], record.datePublished[:10]) == (["Ada Moreau"], day)


def test_a_name_that_is_a_word_of_time_stays():
    assert split_byline("By Jane Today") == ["Jane Today"]
