"""Names and days as lines of who and when print them, each kind in many languages and markups."""

from __future__ import annotations

import pytest

from newscrawl.pipelines.record import read_record
from tests.extraction.world.declared_people import declared, person
from tests.extraction.world.made import headline, told

URL = "https://paper.example/news/harbour-ferry-line-17"
DAY = "<span class=date>2026-11-03</span>"


def read(lang, line, head="", below=""):
    title = f"<title>{headline(lang)} | Quayside Courier</title>{head}"
    body = f"<main><article><h1>{headline(lang)}</h1>{line}<div>{told(lang)}</div>{below}</article></main>"
    return read_record(URL, f"<html lang={lang}><head>{title}</head><body>{body}</body></html>")


def authors_of(*page, **more):
    return [author.name for author in read(*page, **more).authors]


@pytest.mark.parametrize(
    ("lang", "word", "behind"),
    [
        *(("is", "og", "skrifa"), ("fr", "et", "Publié"), ("en", "and", "Reporting"), ("en", "and", "Published")),
        *(
            ("nl", "en", "Gepubliceerd"),
            ("es", "y", "Publicado"),
            ("it", "e", "Pubblicato"),
            ("de", "und", "berichten"),
        ),
        *(("da", "og", "Udgivet"), ("nb", "og", "Publisert"), ("sv", "och", "Publicerad")),
    ],
)
@pytest.mark.parametrize("glue", [" ", "</span><span>"])
def test_a_word_behind_linked_names_is_none_of_them(lang, word, behind, glue):
    two = f"<a href=/a/1>Ada Penrose</a> {word} <a href=/a/2>Otto Reyes</a>"
    line = f"<div class=authors><span>{two}{glue}{behind}</span></div>"
    assert authors_of(lang, line + DAY) == ["Ada Penrose", "Otto Reyes"]


@pytest.mark.parametrize(
    ("lang", "names", "day"),
    [
        ("nl", "Ada Penrose en Otto Reyes", "dinsdag 3 november 2026"),
        ("en", "Ada Penrose and Otto Reyes", "November 3, 2026"),
        ("de", "Ada Penrose und Otto Reyes", "3. November 2026"),
        ("fr", "Ada Penrose et Otto Reyes", "3 novembre 2026"),
        ("es", "Ada Penrose y Otto Reyes", "3 de noviembre de 2026"),
        ("it", "Ada Penrose e Otto Reyes", "3 novembre 2026"),
        ("sv", "Ada Penrose och Otto Reyes", "3 november 2026"),
        ("da", "Ada Penrose og Otto Reyes", "3. november 2026"),
        ("pl", "Ada Penrose, Otto Reyes", "3 listopada 2026"),
        ("en", "Ada Penrose, Otto Reyes", "3 Nov 2026"),
    ],
)
def test_two_names_of_one_element_sign_beside_the_day(lang, names, day):
    assert authors_of(lang, f"<div class=row><span>{names}</span> <span>{day}</span></div>") == [
        "Ada Penrose",
        "Otto Reyes",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "<div><span>Gold and Silver, Old Harbour</span> <span>November 3, 2026</span></div>",
        "<div><span>Moving from Ada Penrose to Otto Reyes and on</span> <span>November 3, 2026</span></div>",
        "<div><span>Politics</span> <span>Culture</span> <span>November 3, 2026</span></div>",
    ],
)
def test_an_element_of_more_than_names_signs_nothing_beside_the_day(line):
    assert authors_of("en", line) == []


@pytest.mark.parametrize("place", ["Neustadt.", "Havenstad.", "Quay:", "Saltney:", "Oslo."])
def test_a_place_in_an_element_of_its_own_is_none_of_the_name(place):
    line = f"<div>{place} <span>Ada Penrose</span></div><div>03.11.2026</div>"
    assert authors_of("de", line) == ["Ada Penrose"]


@pytest.mark.parametrize(
    ("lang", "line", "authors"),
    [
        ("zh", "2026-11-03 10:15 来源: 港口日报 记者 王小明 通讯员 李丽", ["王小明", "李丽"]),
        ("zh", "2026年11月3日 本报记者 王小明", ["王小明"]),
        ("zh", "2026-11-03 港口日报记者 王小明、李丽", ["王小明", "李丽"]),
        ("zh", "记者王小明 通讯员李丽 2026-11-03", ["王小明", "李丽"]),
        ("zh", "发布时间：2026-11-03 作者：王小明 来源：港口日报 浏览次数：341", ["王小明"]),
        ("zh", "發布日期：2026-11-03 記者：王小明 點閱：341", ["王小明"]),
        ("ko", "<span>김도윤</span><span>입력 2026.11.03</span><span>수정 2026.11.04</span>", ["김도윤"]),
        ("ko", "<span>정치부</span><span>입력 2026.11.03</span>", []),
        ("ko", "<span>스포츠</span><span>입력 2026.11.03</span>", []),
        ("ko", "<strong>담당부서</strong> 항만정책과", []),
    ],
)
def test_reporters_of_east_asian_lines(lang, line, authors):
    assert authors_of(lang, f"<div>{line}</div><p>2026-11-03</p>") == authors


@pytest.mark.parametrize(
    ("lang", "line", "published", "modified"),
    [
        ("zh", "发布时间：2026-11-03 更新时间：2026-11-04", "2026-11-03", "2026-11-04"),
        ("zh", "更新于：2026-11-04 发布于：2026-11-03", "2026-11-03", "2026-11-04"),
        ("ja", "更新日：2026年11月4日 公開日：2026年11月3日", "2026-11-03", "2026-11-04"),
        ("ja", "公開日時：2026年11月3日 更新日時：2026年11月4日", "2026-11-03", "2026-11-04"),
        ("ko", "등록일: 2026.11.03 수정일: 2026.11.04", "2026-11-03", "2026-11-04"),
        ("ko", "입력일시: 2026.11.03 수정일시: 2026.11.04", "2026-11-03", "2026-11-04"),
        ("it", "3 novembre 2026 (modifica il 4 novembre 2026)", "2026-11-03", "2026-11-04"),
        ("bg", "3 ноември 2026, обновена 4 ноември 2026", "2026-11-03", "2026-11-04"),
        ("en", "By A. Penrose, B. Lind and the harbour desk of us all | Updated at : Nov 4, 2026", "", "2026-11-04"),
        ("zh", "发布会时间：2026-11-03", "", ""),
    ],
)
def test_labels_of_days_as_systems_write_them(lang, line, published, modified):
    record = read(lang, f"<div>{line}</div>")
    assert ((record.datePublished or "")[:10], (record.dateModified or "")[:10]) == (published, modified)


@pytest.mark.parametrize("byline", ["By Harbour Team", "By <a href=/author/desk>Harbour Desk</a>", "By Staff Writer"])
@pytest.mark.parametrize("below", ["", "<p>Otto Reyes is a reporter.</p>"])
def test_a_desk_goes_before_a_declared_person_only_where_the_page_is_silent_about_it(byline, below):
    line, head = f"<p class=byline>{byline}</p>{DAY}", declared(person("Otto Reyes"))
    names = authors_of("en", line, head=head, below=below)
    assert (names == ["Otto Reyes"]) is bool(below)


@pytest.mark.parametrize("account", ["harbournews", "redaktion2", "quay-web", "Quayside Courier", "hn"])
@pytest.mark.parametrize(
    "line", ["<p>Ada Penrose</p>", "<p class=byline>By Ada Penrose</p>", "<p>Text: Ada Penrose</p>"]
)
def test_a_person_below_the_headline_goes_before_a_declared_account(account, line):
    assert authors_of("en", line + f"<p>{DAY}</p>", head=declared(person(account))) == ["Ada Penrose"]
