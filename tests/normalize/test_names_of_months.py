"""Persons who are called like months, right before the date of their byline."""

from __future__ import annotations

import pytest

from newscrawl.normalize.authors.bylines import split_byline
from tests.extraction.dated_pages import page, read

BYLINES = [
    ("By Tessa May March 12, 2026", "Tessa May"),
    ("By Tessa May May 12, 2026", "Tessa May"),
    ("By Ada March 12 March 2026", "Ada March"),
    ("By April May March 12, 2026", "April May"),
    ("By May March, March 12, 2026", "May March"),
    ("By June August on March 12, 2026 at 10:30", "June August"),
    ("Von Peter Jan, 12.03.2026", "Peter Jan"),
    ("Por Victoria Abril 12 de marzo de 2026", "Victoria Abril"),
    ("di Franca Maggio 12 marzo 2026", "Franca Maggio"),
    ("Par Léa Mars 12 mars 2026", "Léa Mars"),
    ("Anna Maj, 12 marca 2026", "Anna Maj"),
    # … and who are not
    ("By Ada Moreau Mar 12 2026", "Ada Moreau"),
    ("By Ada Moreau Thursday, March 12, 2026", "Ada Moreau"),
    ("Por Ana Ruiz mar 12 marzo 2026", "Ana Ruiz"),
]


@pytest.mark.parametrize(("byline", "name"), BYLINES)
def test_a_date_takes_one_month_of_a_byline(byline, name):
    assert split_byline(byline) == [name]


@pytest.mark.parametrize("text", ["May", "March April", "may june", "Jan Feb", "Sat May"])
def test_months_alone_name_nobody(text):
    assert split_byline(text) == []


@pytest.mark.parametrize("top", ["<p>May June 2026</p>", "<p>April May</p><p>March 12, 2026</p>"])
def test_months_beside_a_date_sign_nothing(top):
    assert read(page(top=top)).authors == []
