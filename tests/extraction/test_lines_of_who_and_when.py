"""Lines of who and when as newspapers set them: long ones, fields, two dates, employers, titles; and what is none."""

from __future__ import annotations

import pytest

import newscrawl

TEXT = (
    "The water board voted late on Thursday to drain the canal basin for repairs, the first time in thirty years.",
    "Boats must leave by the end of the month, and the two families on barges will be given a berth below the lock.",
    "A diver who looked at the walls in spring found that roots had pushed out eleven stones of the northern wall.",
)
HEADLINE = "Canal basin to be drained for repairs"


HAN = (
    "水务局周四深夜投票决定排空运河船坞进行维修，这是三十年来人们第一次看到船坞的底部，工程将持续三个月。",
    "船只必须在月底前离开，住在驳船上的两户人家将在船闸下方获得一个免费的泊位，水务局的发言人对记者表示。",
    "一名潜水员在春天检查墙壁时发现，树根已经把十一块石头推了出来，闸门也不再能自行关闭，需要更换轴承。",
)


def _read(top: str = "", middle: str = "", bottom: str = "", language: str = "en") -> newscrawl.Article:
    first, second, third = HAN if language == "zh" else TEXT
    text = f"<p>{first}</p><p>{second}</p>{middle}<p>{third}</p>"
    page = (
        f'<html lang="{language}"><head><title>{HEADLINE} | Reed Post</title></head><body><header><a href="/">Reed Post'
        f"</a></header><main><article><h1>{HEADLINE}</h1>{top}{text}{bottom}</article></main></body></html>"
    )
    return newscrawl.extract(page, url="https://reed.example/story/basin", downloaded="2026-11-28T12:00:00Z")


def _names(article: newscrawl.Article) -> list[str | None]:
    return [author.name for author in article.authors]


@pytest.mark.parametrize(
    ("language", "top", "names", "day"),
    [
        (
            "de",
            '<div class="meta">Von <b>Lena Oster</b> und <b>Paul Zech</b>, Weidenau · 12.10.2026, 17:45 Uhr</div>',
            ["Lena Oster", "Paul Zech"],
            "2026-10-12",
        ),
        ("de", "<p>Ein Bericht von unserer Redakteurin Lena Oster</p><p>12. Oktober 2026</p>", ["Lena Oster"], None),
        (
            "de",
            (
                "<div><span>Lena Oster</span><span>Stand: 13.10.2026, 08:00 Uhr</span>"
                "<span>Erstmals veröffentlicht: 12.10.2026, 17:45 Uhr</span></div>"
            ),
            ["Lena Oster"],
            "2026-10-12",
        ),
        (
            "fr",
            '<div>Par <a href="/auteur/hm">Hélène Morvan</a>, avec Jean-Luc d\'Orves</div>',
            ["Hélène Morvan", "Jean-Luc d'Orves"],
            None,
        ),
        ("en", "<p>By Omar al-Bashar and Lina el-Masri</p>", ["Omar al-Bashar", "Lina el-Masri"], None),
        ("zh", "<div>2026-09-03 07:12 来源：芦苇邮报 作者：李文静 编辑：王强</div>", ["李文静"], "2026-09-03"),
        ("zh", "<div>芦苇邮报记者 李文静 报道 | 2026年9月3日</div>", ["李文静"], "2026-09-03"),
        ("hi", "<div>लेखक: अनीता वर्मा, नई दिल्ली</div>", ["अनीता वर्मा"], None),
        (
            "en",
            "<ul class=credits><li>Ida Marsh<li>Environment reporter<li>3 September 2026<li>5 min read</ul>",
            ["Ida Marsh"],
            "2026-09-03",
        ),
        ("en", "<div>Ida Marsh for the Reed Post</div><div>September 3, 2026</div>", ["Ida Marsh"], "2026-09-03"),
        ("en", "<p>Guest post by Ida Marsh, PhD, Professor of Hydrology at Weir University</p>", ["Ida Marsh"], None),
        (
            "en",
            "<p>Story by Ida Marsh | Photography by Tom Fell | Edited by Joan Wick</p><p>3 September 2026</p>",
            ["Ida Marsh"],
            "2026-09-03",
        ),
    ],
)
def test_who_and_when_are_read_from_lines_that_are_as_long_as_prose(language, top, names, day):
    article = _read(top, language=language)
    assert _names(article) == names
    if day:
        assert (article.datePublished or "")[:10] == day
    assert (article.articleBody or "").split("\n\n") == list(HAN if language == "zh" else TEXT)


@pytest.mark.parametrize(
    ("language", "middle"),
    [
        ("es", "<div><b>Fecha:</b> 14 de octubre de 2026<br><b>Lugar:</b> Plaza de la Esclusa</div>"),
        ("en", "<div><b>Date:</b> 14 October 2026<br><b>Place:</b> Lock Square Hall</div>"),
        ("it", "<div><b>Data:</b> 14 ottobre 2026<br><b>Luogo:</b> Piazza della Chiusa</div>"),
    ],
)
def test_the_date_and_place_of_an_event_among_the_paragraphs_sign_and_date_nothing(language, middle):
    article = _read(middle=middle, language=language)
    assert (_names(article), article.datePublished) == ([], None)


@pytest.mark.parametrize(
    "bottom",
    [
        "<p>© Reed Post 3 September 2019</p>",
        "<p>Copyright 3 September 2019 Reed Post</p>",
        (
            '<div class="next"><span>Next story</span><a href="/story/x">Lock keeper retires after forty years</a>'
            "<span>10 November 2026</span></div>"
        ),
    ],
)
def test_a_note_of_rights_and_the_next_story_below_the_text_date_nothing(bottom):
    assert _read(bottom=bottom).datePublished is None


@pytest.mark.parametrize(
    ("language", "bottom"),
    [
        ("pl", "<p>Autor: Zofia Wilk</p><p>Zdjęcia: Jan Dąb</p>"),
        ("ru", "<p>Текст: Анна Ветрова</p><p>Фото: Пётр Ильин</p>"),
        ("en", "<p>Words: Ida Marsh</p>"),
        (
            "en",
            (
                '<div><span>Next story</span> <a href="/story/x">Lock keeper retires after forty years</a> '
                "<span>10 November 2026</span></div>"
            ),
        ),
    ],
)
def test_credits_and_the_next_story_are_no_last_lines_of_a_short_text(language, bottom):
    assert (_read(bottom=bottom, language=language).articleBody or "").split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    "middle",
    [
        '<div class="pic"><img src="/a.jpg" width="700"><span>The basin in April. Photo: Tom Fell</span></div>',
        '<div><a href="/big"><img src="/a.jpg" width="700" height="400"></a><em>The basin in April</em></div>',
        '<p align="center"><img src="/a.jpg" width="700"></p><p style="text-align: center">四月的运河船坞。王强 摄</p>',
    ],
)
def test_a_line_set_below_a_picture_is_its_caption(middle):
    assert (_read(middle=middle).articleBody or "").split("\n\n") == list(TEXT)


def test_a_sentence_set_as_a_heading_below_the_headline_is_the_description_too():
    told = "For the first time in thirty years the floor of it will be seen, the board says"
    assert _read(f"<h2>{told}</h2><p>3 September 2026</p>").description == told


@pytest.mark.parametrize(
    ("language", "middle"),
    [
        ("el", '<p><b>Διαβάστε επίσης:</b> <a href="/x">Ο φύλακας της πύλης συνταξιοδοτείται μετά από χρόνια</a></p>'),
        ("he", '<p>קראו גם: <a href="/x">שומר הסכר פורש אחרי ארבעים שנה</a></p>'),
        ("th", '<p>อ่านเพิ่มเติม : <a href="/x">ผู้ดูแลประตูน้ำเกษียณหลังทำงานสี่สิบปี</a></p>'),
        ("vi", '<p>&gt;&gt; Xem thêm: <a href="/x">Người gác cống nghỉ hưu sau bốn mươi năm</a></p>'),
        ("hu", '<p>Olvassa el: <a href="/x">Negyven év után nyugdíjba megy a zsilip őre</a></p>'),
        ("ko", "<p>무단 전재 및 재배포 금지</p><p>ⓒ 리드포스트</p>"),
        ("zh", "<p>（责任编辑：王强）</p><p>版权声明：本文版权归芦苇邮报所有，未经授权不得转载。</p>"),
    ],
)
def test_other_stories_credits_and_rights_are_left_out_in_any_script(language, middle):
    text = HAN if language == "zh" else TEXT
    assert (_read(bottom=middle, language=language).articleBody or "").split("\n\n") == list(text)


def test_an_editor_with_a_name_in_han_is_a_contributor():
    article = _read("<div>作者：李文静 编辑：王强</div>", language="zh")
    assert [(one.name, one.role) for one in article.contributors] == [("王强", "editor")]


def test_the_caption_below_the_headline_signs_nothing():
    picture = '<div class="foto"><img src="/a.jpg" width="700"><p>Rosa Gil, 3 de mayo de 2024</p></div>'
    assert _names(_read(picture, language="es")) == []
