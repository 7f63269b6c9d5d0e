"""Days in rows of one element, in elements that a style parts, and in numbers whose order another day tells."""

from __future__ import annotations

import pytest

from tests.extraction.ferry_pages import read


def _record(body, lang="en", url="https://courier.example/news/ferry-line"):
    text = "".join(
        f"<p>The harbour council kept the old ferry line open through winter number {number}, against all advice.</p>"
        for number in range(3)
    )
    html = f"<html lang={lang}><head><title>Ferry line stays open</title></head><body>{body}{text}</body></html>"
    return read(html, url=url)


@pytest.mark.parametrize(
    ("rows", "day"),
    [
        ("<font size=1>Hafenbote vom 08.03.1999</font><br><b>{}</b><br><i>Von Ada Moreau</i>", "1999-03-08"),
        ("<b>{}</b><br>By Ada Moreau, Harbour.example<br>Mar 8, 2000 10:15 AM", "2000-03-08"),
        ("<b>{}</b><br><i>Ada Moreau</i><br>8 March 2000", "2000-03-08"),
        ("Thursday, March 9, 2000<br><font size=5>{}</font><br>By ADA MOREAU", "2000-03-09"),
        ("<b>{}</b><br>Published 2001-06-05<br>By Ada Moreau, who has seen many ferries", "2001-06-05"),
        ("<b>{}</b><br>Since the storm of March 9, 2000, the quay has had no ferry", None),
    ],
)
def test_a_row_of_an_old_page_tells_the_day(rows, day):
    headline = "Ferry line stays open through the whole winter, council says"
    record = _record(f"<table><tr><td>{rows.format(headline)}</td></tr></table>")
    assert (record.datePublishedLocal or record.datePublished or "")[:10] == (day or "")


@pytest.mark.parametrize(
    ("time", "published", "modified"),
    [
        ("<span>November 3, 2026</span><span>10:15 AM</span><span>Updated November 4, 2026</span>", "03", "04"),
        ("<b>3 November 2026</b><b>Updated 4 November 2026</b>", "03", "04"),
        ("<i>Published 3 Nov 2026</i><i>Modified 5 Nov 2026</i>", "03", "05"),
    ],
)
def test_elements_that_a_style_parts_are_read_apart(time, published, modified):
    record = _record(f"<h1>Ferry line stays open</h1><div>Ada Moreau</div><article><time>{time}</time></article>")
    assert (record.datePublished or "")[:10] == f"2026-11-{published}"
    assert (record.dateModified or "")[:10] == f"2026-11-{modified}"


@pytest.mark.parametrize(
    ("printed", "told", "day"),
    [
        ("03/11/2026 10:15", "Mumbai, Nov 3 (PTI) The council decided to keep the ferry going.", "2026-11-03"),
        ("03/11/2026", "LONDON, 2 November - The council decided to keep the ferry going all winter.", "2026-11-03"),
        ("11/03/2026", "HARBOR CITY (Nov. 3) - The council decided to keep the ferry going all winter.", "2026-11-03"),
        ("04-05-2026", "Lagos, May 4, 2026 - The council decided to keep the ferry going all winter.", "2026-05-04"),
        ("05-04-2026", "Boston, May 4 - The council decided to keep the ferry going through winter.", "2026-05-04"),
        ("03/11/2026", "Nairobi, Monday - The council decided to keep the ferry going through winter.", "2026-03-11"),
        ("03/11/2026", "Nairobi, June 9 - The council decided to keep the ferry going through winter.", "2026-03-11"),
    ],
)
def test_a_dateline_tells_which_number_is_the_month(printed, told, day):
    record = _record(f"<h1>Ferry line stays open</h1><p>{printed}</p><p>{told}</p>")
    assert (record.datePublished or "")[:10] == day


def test_the_order_that_the_address_tells_holds_for_the_update():
    record = _record(
        "<h1>Ferry line stays open</h1><p>Issued on: <time>03/11/2026 - 10:15</time> "
        "<span>Modified: <time>04/11/2026 - 08:00</time></span></p>",
        url="https://courier.example/live/20261103-ferry-line",
    )
    assert (record.datePublished, record.dateModified) == ("2026-11-03", "2026-11-04")
