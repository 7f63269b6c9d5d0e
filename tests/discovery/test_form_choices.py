"""Archives whose years and months are chosen in a form."""

from __future__ import annotations

from datetime import date

import pytest

from newscrawl.discovery.date_archives import archive_pages
from newscrawl.discovery.form_choices import MAX_CHOSEN, form_choices
from newscrawl.html.document import Document

SITE = "https://paper.example"
_YEARS = "<option value=''>Year</option><option>2025</option><option>2024</option>"
_MONTHS = "<option value=''>Month</option><option value=1>January</option><option value=2>February</option>"
_CHOSEN = "<select name={}><option>{}</select>"
FORMS = {
    "one choice": (
        "<form action=/archive><select name=month><option value=2025-02>February<option value=2025-01>January</select>",
        ["/archive?month=2025-02", "/archive?month=2025-01"],
    ),
    "WordPress' months": (
        "<form action='/'><select name=m><option value=''>-<option value=202502>02/25</select><input type=submit>",
        ["/?m=202502"],
    ),
    "year and month": (
        f"<form action='/old.asp' method=GET><select name=year>{_YEARS}</select><select name=month>{_MONTHS}</select>",
        [
            *("/old.asp?year=2025&month=2", "/old.asp?year=2025&month=1", "/old.asp?year=2025"),
            *("/old.asp?year=2024&month=2", "/old.asp?year=2024&month=1", "/old.asp?year=2024"),
        ],
    ),
    "years by their text": (
        f"<form action=/archive><select name=year>{_YEARS}</select></form>",
        ["/archive?year=2025", "/archive?year=2024"],
    ),
    "a hidden field": (
        "<form action=/index.php><input type=hidden name=view value=old><select name=year><option>2025</select></form>",
        ["/index.php?view=old&year=2025"],
    ),
    "a query of its own": (
        "<form action='/archive?old=1'><select name=year><option>2025</select></form>",
        ["/archive?year=2025"],
    ),
    "a field for a day": (
        "<form action=/archive><input type=date name=date min=2025-02-27 max=2025-03-01><button>Show</button></form>",
        ["/archive?date=2025-03-01", "/archive?date=2025-02-28", "/archive?date=2025-02-27"],
    ),
    "a field for a month": (
        "<form action=/archive><input type=month name=month min=2024-12 max=2025-01></form>",
        ["/archive?month=2025-01", "/archive?month=2024-12"],
    ),
    "a field for a year": (
        "<form action=/old><input type=number name=year min=2024 max=2025><select name=month><option>2</select></form>",
        ["/old?year=2025&month=2", "/old?year=2024&month=2"],
    ),
    "year, month and day": (
        f"<form action=/archive>{_CHOSEN.format('y', 2025)}{_CHOSEN.format('m', 2)}{_CHOSEN.format('d', 3)}</form>",
        ["/archive?y=2025&m=2&d=3"],
    ),
    "months by a name of the site's own": (
        "<form action=/archive><select name=period><option>2025-02<option>2025-01</select></form>",
        ["/archive?period=2025-02", "/archive?period=2025-01"],
    ),
    "what a script puts behind an address": (
        "<select onchange=\"location.href='/archive/'+this.value\"><option>2025-02<option>2025-01</select>",
        ["/archive/2025-02", "/archive/2025-01"],
    ),
    "months by their names": (
        f"<form action=/archive><input type=hidden name=year value=2024>{_CHOSEN.format('month', 'mars')}</form>",
        ["/archive?year=2024&month=mars"],
    ),
    "no address": ("<form><select name=month><option value=2025-02>February</select></form>", ["/news?month=2025-02"]),
}
NOT_FORMS = {
    "a search": "<form action=/search><input name=q><select name=year><option>2025</select></form>",
    "a search by its type": "<form action=/s><input type=search name=q><select name=year><option>2025</select></form>",
    "a letter": "<form action=/ask><textarea name=text></textarea><select name=year><option>2025</select></form>",
    "a form that is sent": "<form action=/archive method=post><select name=year><option>2025</select></form>",
    "languages": "<form action=/go><select name=lang><option value=de>Deutsch<option value=fr>Français</select></form>",
    "ages": "<form action=/quiz><select name=age><option>17<option>2025</select></form>",
    "events": "<form action=/calendar><select name=year><option>2025</select></form>",
    "a choice without a name": "<form action=/archive><select><option>2025</select></form>",
    "a day without bounds": "<form action=/archive><input type=date name=date></form>",
    "bounds that are no days": "<form action=/archive><input type=date name=date min=x max=2025-99-99></form>",
    "three choices": "<form action=/a>" + "<select name=year><option>2025</select>" * 3 + "</form>",
    "the future": "<form action=/archive><select name=year><option>2031</select></form>",
}  # fmt: skip


def _archives(form: str) -> list[str]:
    page = Document(f"{SITE}/news", f"<html><body><h1>Archive</h1>{form}</body></html>")
    return [url.removeprefix(SITE) for url in archive_pages(page, date(2025, 3, 1))]


@pytest.mark.parametrize("name", FORMS)
def test_the_choices_of_a_form_are_archives(name):
    form, paths = FORMS[name]
    assert _archives(form) == paths


@pytest.mark.parametrize("name", NOT_FORMS)
def test_other_forms_lead_to_no_archive(name):
    assert _archives(NOT_FORMS[name]) == []


def test_a_form_of_many_choices_is_read_as_far_as_it_may_be():
    select = "<select name=year>" + "<option>2025" * 2_000 + "</select>"
    page = Document(SITE, f"<form action=/archive>{select}{select.replace('year', 'month')}</form>" * 3)
    assert len(list(form_choices(page))) == 3 * MAX_CHOSEN
