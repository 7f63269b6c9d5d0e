"""Who signs where the text ends: rows of names, names with what they do, the source in brackets, dispatches."""

from __future__ import annotations

import pytest

from newscrawl.extraction.authors.dateline_reporters import reporters_of_dateline
from newscrawl.normalize.authors.bylines import read_byline
from tests.extraction.fog_pages import names, read


@pytest.mark.parametrize(
    ("end", "authors"),
    [
        (
            "<p><b>Ada Moreau</b>, marine engineer<br><b>Otto Reyes</b>, shipbuilder<br><b>Rut Berg</b>, teacher</p>",
            ["Ada Moreau", "Otto Reyes", "Rut Berg"],
        ),
        ("<p>Ada Moreau, Lund<br>Otto Reyes, Oslo</p>", ["Ada Moreau", "Otto Reyes"]),
        ("<div>Ada Moreau<br>Otto Reyes<br>Rut Berg</div>", ["Ada Moreau", "Otto Reyes", "Rut Berg"]),
        ("<p><strong>Ada Moreau</strong><br><em>Quayside</em></p>", ["Ada Moreau"]),
        ("<p>Ada Moreau<br>Upper Quay</p>", ["Ada Moreau"]),
        ("<p><strong>Ada Moreau</strong> (agencies)</p>", ["Ada Moreau"]),
        ("<p><b>Nguyễn Thu Hà</b> (Theo <i>Reuters</i>)</p>", ["Nguyễn Thu Hà"]),
        ("<p><i>Ada Moreau</i></p>", ["Ada Moreau"]),
        ("<p>Ada Moreau<br>+46 40 123 456</p>", []),
        ("<p>Open daily<br>Free entry</p>", []),
        ("<p>Ada Moreau, Lund<br>The ferry leaves again at noon</p>", []),
        ("<p><strong>Tide tables</strong> (in metres)</p>", []),
    ],
)
def test_rows_where_the_text_ends_name_who_signed(end, authors):
    assert names(read("<p>3 November 2026</p>", end=end)) == authors


@pytest.mark.parametrize(
    ("end", "authors"),
    [
        ("김민준 항구대학교 교수", ["김민준"]),
        ("이서연 변호사", ["이서연"]),
        ("박지호 한국항만연구원 선임연구원", ["박지호"]),
        ("최유진 문학평론가", ["최유진"]),
        ("항구대학교 교수", []),
        ("관련기사 보기", []),
    ],
)
def test_a_korean_column_is_signed_with_a_post(end, authors):
    assert names(read("<p>2026.11.03</p>", end=f"<p>{end}</p>", lang="ko")) == authors


@pytest.mark.parametrize(
    ("text", "reporters"),
    [
        ("〔記者李麗、王強／高雄報導〕港務委員會決定", "李麗, 王強"),
        ("［記者李麗／綜合報導］港務委員會決定", "李麗"),
        ("【記者王小明／台北報導】港務委員會決定", "王小明"),
        ("（記者王小明／專題報導）港務委員會決定", "王小明"),
        ("（中央社記者王小明台北3日電）港務委員會決定", "王小明"),
        ("（中央社記者王明高雄28日電）港務委員會決定", "王明"),
        ("（中央社記者王小明華盛頓3日專電）港務委員會決定", "王小明"),
        ("（中央社記者謝怡璇、呂佳蓉台北3日電）港務委員會決定", "謝怡璇, 呂佳蓉"),
        ("（中央社台北3日電）港務委員會決定", None),
        ("〔記者李麗／攝影〕港務委員會決定", None),
        ("（記者會／台北報導）港務委員會決定", None),
    ],
)
def test_a_dispatch_of_taiwan_names_its_reporters(text, reporters):
    assert reporters_of_dateline(text) == reporters


@pytest.mark.parametrize(
    ("byline", "authors", "others"),
    [
        ("Text: Otto Reyes, Redaktion: Rut Berg", ["Otto Reyes"], [("Rut Berg", "editor")]),
        ("Texte : Otto Reyes – Rédaction : Rut Berg", ["Otto Reyes"], [("Rut Berg", "editor")]),
        ("Texto: Otto Reyes | Redacción: Rut Berg", ["Otto Reyes"], [("Rut Berg", "editor")]),
        ("Текст: Иван Петров; редакция: Анна Орлова", ["Иван Петров"], [("Анна Орлова", "editor")]),
        ("Redaktion: Rut Berg", ["Rut Berg"], []),
        ("Rédaction : Rut Berg", ["Rut Berg"], []),
        ("Redazione: Rut Berg", ["Rut Berg"], []),
        ("By Ada Moreau, as told to Otto Reyes", ["Ada Moreau", "Otto Reyes"], []),
        ("Ada Moreau as told to Otto Reyes", ["Ada Moreau", "Otto Reyes"], []),
        ("글 아다 모로 · 옮김 이서연", ["아다 모로"], [("이서연", "translator")]),
        ("خبرنگار: لیلا رضایی | انتشاردهنده: رضا کریمی", ["لیلا رضایی"], [("رضا کریمی", "editor")]),
        ("نوشته\u200cی لیلا رضایی و رضا کریمی", ["لیلا رضایی", "رضا کریمی"], []),
    ],
)
def test_a_label_says_who_had_which_part(byline, authors, others):
    read = read_byline(byline)
    assert (list(read.authors), list(read.contributors)) == (authors, others)


@pytest.mark.parametrize(
    "line",
    [
        "<p>Ada Moreau (now) and Otto Reyes (earlier)</p>",
        "<p>Ada Moreau and Otto Reyes</p>",
        "<div>Ada Moreau (live) and Otto Reyes</div>",
    ],
)
def test_two_who_tell_one_after_the_other_are_both_named(line):
    assert names(read(f"{line}<p>3 November 2026</p>")) == ["Ada Moreau", "Otto Reyes"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("posted by Ada at <a href='#17'>10:15 AM</a> | <a href='#c'>comments (3)</a>", "Ada"),
        ("Posted by Otto @ 9:15 AM", "Otto"),
        ("Written by Ada at 10:15", "Ada"),
        ("Eingestellt von Rut um 21:40", "Rut"),
        ("Par Ada à 10:15", "Ada"),
    ],
)
def test_a_nickname_below_the_text_signs_with_the_hour(line, name):
    assert names(read("<div>3 November 2026</div>", end=f"<div>{line}</div>")) == [name]


@pytest.mark.parametrize(
    ("above", "line", "authors"),
    [
        ("№ 41 (1207) от 4 ноября 2003 г.", "<p align=right><i>Иван ПЕТРОВ</i></p>", ["Иван ПЕТРОВ"]),
        ("4 November 2003", "<p><em>Ada Moreau</em></p>", ["Ada Moreau"]),
        ("4 November 2003", "<p>Harbour Report</p>", []),
        ("4 November 2003", "<p><i>Peer Reviewed</i></p><p>Quayside University</p>", []),
    ],
)
def test_between_headline_and_text_italics_sign_below_a_date(above, line, authors):
    assert names(read(line, before=f"<p>{above}</p>")) == authors
