"""Names on pages of which nothing but the print is left: who writes below, does, links or owns is no author."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

import newscrawl
from newscrawl.extraction.authors.author_addresses import is_author_address
from newscrawl.normalize.authors.bylines import split_byline

TEXT = "".join(
    f"<p>The harbour board met on Tuesday and heard that the ferry would cross less often in winter, which the "
    f"islanders had feared since the autumn, for the {number}. time.</p>"
    for number in range(2, 7)
)
H1 = "<h1>Ferry to cross less often in winter</h1>"


def read(inner, head="", lang="en", url="https://paper.example/news/ferry-to-cross-less-often"):
    html = f"<html lang={lang}><head><title>Ferry to cross less often in winter</title>{head}</head><body><div>{inner}</div></body></html>"
    return newscrawl.extract(html, url=url)


def names(inner, **parts):
    return [author.name for author in read(inner, **parts).authors]


HEAD = "<div><a href=/@idafalk>Ida Falk</a></div><div>Aug 09, 2026</div>"


@pytest.mark.parametrize("folder", ["profile", "user", "member", "people", "users"])
@pytest.mark.parametrize("below", ["<div>Reply</div><div>Share</div>", ""])
def test_a_reader_below_the_text_does_not_go_before_the_name_beside_the_date(folder, below):
    entry = f"<div><div><a href=/{folder}/7-hugh-knowles>Hugh Knowles</a></div><div><a href=/p/1/comment/2>Aug 10</a></div><p>Thank you for that eye opening report, which I read twice on the ferry itself.</p>{below}</div>"
    assert names(f"{H1}<h3>A timetable for the few</h3>{HEAD}{TEXT}<h4>Discussion about this post</h4>{entry}") == [
        "Ida Falk"
    ]


THANKED = ", ".join(
    f"<a href=/users/{at}-name>{name}</a>"
    for at, name in enumerate(
        (
            "Sai Rao",
            "Taryn Voss",
            "Kris Nane",
            "Karen Smile",
            "Kat Wat",
            "Chet Dove",
            "Nil Kurt",
            "Jen Oyan",
            "Zain Hase",
            "Orel Zil",
            "Cat Ginn",
            "Ken Mars",
            "Lyn West",
            "Ral Jose",
            "Pau Fab",
            "Mark Will",
        )
    )
)


@pytest.mark.parametrize(
    "words",
    [
        "Finally, a big thank you to everyone who left a comment on the first note: ",
        "We asked these readers of the paper what they think of the ferry: ",
    ],
)
def test_a_long_line_of_links_behind_a_sentence_signs_nothing(words):
    assert names(f"{H1}{HEAD}{TEXT}<p>{words}{THANKED}</p>") == ["Ida Falk"]
    assert names(f"{H1}{TEXT}<p>{words}{THANKED}</p>") == []


@pytest.mark.parametrize("page", ["register", "login", "sign_up?next=/", "password", "edit"])
@pytest.mark.parametrize("folder", ["user", "users", "member", "author"])
def test_an_address_at_which_readers_do_something_is_no_authors(folder, page):
    assert not is_author_address(f"https://paper.example/{folder}/{page}")
    assert is_author_address(f"https://paper.example/{folder}/jane-doe")
    assert (
        names(
            f"{H1}<div>Please log in to keep this story. <a href=/{folder}/{page}>Create Free Account</a></div>{TEXT}"
        )
        == []
    )


@pytest.mark.parametrize(
    "line",
    [
        "Translated by <a href=/author/monica-see>Monica See</a>", "Übersetzt von <a href=/author/monica-see>Monica See</a>",
        "Traduit par <a href=/author/monica-see>Monica See</a>", "Translated (en) by <a href=/author/monica-see>Monica See</a>",
        "<span>Übersetzt von</span><a href=/author/monica-see>Monica See</a>", "<span>Translated by</span><a href=/author/monica-see>Monica See</a>", "Photos: <a href=/author/monica-see>Monica See</a>",
    ],
)  # fmt: skip
def test_a_line_that_credits_another_part_names_no_author(line):
    assert names(
        f"{H1}{TEXT}<div><div>Written by <a href=/author/ida-falk>Ida Falk</a></div><div>{line}</div></div>"
    ) == ["Ida Falk"]
    assert names(f"{H1}{TEXT}<div class=author-line>{line}</div>") == []


@pytest.mark.parametrize(
    ("raw", "language", "expected"),
    [
        ("Kiersten Hale · In: Sides, Sourdough", "en", ["Kiersten Hale"]),
        ("Kiersten Hale | Topic: Harbour Lights", "en", ["Kiersten Hale"]),
        ("Jule Radeck Vom 3. Februar 2026 0", "de", ["Jule Radeck"]),
        ("Lars Sober Lesezeit: 4 Min.", "de", ["Lars Sober"]),
        ("Ana Ruiz Lectura: 12 min", "es", ["Ana Ruiz"]),
        ("Jan Novak Zobrazení: 120", "cs", ["Jan Novak"]),
        ("Jane Doe: 3 May 2026", "en", ["Jane Doe"]),
        ("Jane Doe Updated: 2026-11-03", "en", ["Jane Doe"]),
    ],
)
def test_what_stands_behind_a_name_with_a_label_or_a_number_is_none_of_it(raw, language, expected):
    assert split_byline(raw, language) == expected


@pytest.mark.parametrize(
    "line", ["Related: Harbour Van Setup", "Next: Winter Tables Explained", "Mit Material von MDR"]
)
def test_a_bold_last_line_with_a_label_signs_nothing(line):
    assert names(f"{H1}{TEXT}<p><b>{line}</b></p>") == []
    assert names(f"{H1}{TEXT}<p><b>Author: Ida Falk</b></p>") == ["Ida Falk"]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("ar", "تم نشره الجمعة 24 أبريل 2026 09:22"),
        ("ar", "تم النشر الاثنين 9 مارس 2026"),
        ("fa", "منتشر شده جمعه 24 آوریل 2026"),
    ],
)
def test_words_that_end_in_a_weekday_before_a_date_are_no_name(lang, line):
    assert names(f"{H1}<div>{line}</div>{TEXT}", lang=lang) == []


@pytest.mark.parametrize(
    "behind",
    [
        "Winter Timetables",
        "<a href=/category/wt>Winter Timetables</a>",
        "Harbour Lights, Winter Timetables | No Comments",
    ],
)
@pytest.mark.parametrize("date", ["Nov 3, 2026", "03/11/2026", "3 November 2026"])
def test_sections_behind_the_date_are_no_co_authors(behind, date):
    assert names(f"{H1}<p>by Ida Falk | {date} | {behind}</p>{TEXT}") == ["Ida Falk"]


@pytest.mark.parametrize(
    "box",
    [
        "<h3>About Harbour Portfolio</h3><ul><li><a href=/us>About us</a></li><li><a href=/press>Press releases</a></li></ul>",
        "<h4><a href=https://gauge.example/privacy>About Gauge Measurement</a></h4><h4><a href=/terms>Terms of Use</a></h4>",
        "<div class=author-box><div>About the Author - Ida Falk</div><p>I have been on the quay for forty years, and I love the fog and the gulls there.</p><a href=mailto:ida@paper.example>SEND AN E-MAIL TO THE AUTHOR</a></div>",
        "<div class=about-box>About Saltney Media</div><div class=about-box>Saltney Media is a leader in digital media on both sides of the strait, with readers in forty lands.</div>",
    ],
)
def test_a_box_about_a_firm_or_with_a_call_names_no_author(box):
    assert set(names(f"{H1}{TEXT}<div>{box}</div>")) <= {"Ida Falk"}


def test_a_headline_that_begins_with_about_is_no_author_box():
    h1 = "<h1>Über Kohleausstieg und Erneuerbare Energien</h1>"
    assert names(f"<div class=author-bio>{h1}<p>Okt 13, 2026 | Umwelt</p></div>{TEXT}", lang="de") == []


def test_the_name_that_heads_a_box_goes_before_what_its_bearer_links_to():
    box = "<div class=author-card><div>Matt Elan</div><div>AI Specialist | <a href=https://prizes.example/>Harbour MVP</a> in Boats</div><p>Matt is a wizard who loves sharing his journey by teaching engineering, boats and the tides.</p></div>"
    assert names(f"{H1}{TEXT}{box}") == ["Matt Elan"]


@pytest.mark.parametrize(
    "line",
    [
        "Ida Falk on Dec. 13, 2026",
        "<a href=https://idafalk.example>Ida Falk</a> on 13 December 2026",
        "Ida Falk, 13.12.2026",
    ],
)
def test_a_name_with_its_date_below_a_label_signs(line):
    assert names(f"{H1}<p>How the few got there</p><div><div>By</div>{line}</div>{TEXT}") == ["Ida Falk"]


CARD = "<li><h3><a href=/news/{at}>The {at}. of the older stories of the harbour and its ferry</a></h3><div itemprop=author><span itemprop=name>{name}</span></div></li>"


@pytest.mark.parametrize("own", ["<div itemprop=author><span itemprop=name>Ida Falk</span></div>", ""])
def test_authors_of_cards_in_microdata_are_not_the_articles(own):
    cards = "".join(
        CARD.format(at=at, name=name) for at, name in enumerate(("Otto Reyes", "Nora Vale", "Bo Lind", "Ana Ruiz"), 3)
    )
    assert names(f"{H1}{own}<p>By Ida Falk</p>{TEXT}<div><h2>Read more</h2><ul>{cards}</ul></div>") == ["Ida Falk"]


def test_a_list_below_a_label_of_another_thing_is_no_byline():
    where = "".join(
        f"<li><a href=https://{host}.example/?q=Ida>{name}</a></li>"
        for host, name in (("pub", "Pub Med"), ("scholar", "Gauge Scholar"))
    )
    assert names(
        f"{H1}<div class=author-box><h3>Ida Falk</h3><h4>Search for this author in:</h4><ul>{where}</ul></div>{TEXT}"
    ) == ["Ida Falk"]


@pytest.mark.parametrize(
    "box",
    [
        "<h2>Written by <a href=/author/ferrylisa>Lisa Green-Lewis</a></h2><p>Lisa has twenty years of timetables behind her, and has written two books of them.</p>"
    ],
)
def test_an_account_is_named_as_the_box_that_leads_to_the_same_address_does(box):
    assert names(
        f"{H1}<div>Written by <a href=/author/ferrylisa>FerryLisa</a></div><div>Oct 10, 2026</div>{TEXT}<div class=author-box>{box}</div>"
    ) == ["Lisa Green-Lewis"]
