"""Several authors: a card for each, lists that lead nowhere, elements alike; and what around a name is none of it."""

from __future__ import annotations

import pytest

from tests.extraction.fog_pages import DAY, names, read

TIME = f"<time datetime={DAY}T08:00>{DAY}</time>"
THREE = ["Nora Vale", "Ludwig von Thurn", "Sam Oyelaran"]
CARDS = {
    "linked first": ("<div class=author-name><a href=/author/{0}>{1}</a></div>", "<div class=author-name>{1}</div>"),
    "all plain": ("<div class=author-name>{1}</div>", "<div class=author-name>{1}</div>"),
    "link around": (
        "<a href=/u{0} class=author><div class=author-name>{1}</div></a>",
        "<div class=author-name>{1}</div>",
    ),
    "hashed class": (
        "<div class=avatar><a href=/authors/{0}><span class=authorName_y1>{1}</span></a></div>",
        "<div class=avatar><span class=authorName_y1>{1}</span></div>",
    ),
    "rel": ("<p class=byline-name><a rel=author href=/p/{0}>{1}</a></p>", "<p class=byline-name>{1}</p>"),
}
JOBS = ["", "<div class=author-title>Harbour correspondent</div>", "<small class=author-job>Intern</small>"]
WRAPPED = [
    "<div class=authors>{}</div>",
    "<div class=author-cards>{}</div>",
    "<section class=post-authors>{}</section>",
]


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize("job", JOBS)
@pytest.mark.parametrize("wrapped", WRAPPED)
def test_each_card_names_an_author(card, job, wrapped):
    first, other = CARDS[card]
    cards = [first.format(0, THREE[0]), other.format(1, THREE[1]), first.format(2, THREE[2])]
    head = TIME + wrapped.format("".join(f"<div class=author>{one}{job}</div>" for one in cards))
    assert names(read(head)) == THREE


def test_a_card_of_another_name_is_none_of_the_authors():
    head = (
        f"{TIME}<div class=author-name><a href=/author/n>Nora Vale</a></div><div class=box><p>Most read</p></div>"
        "<div class=author-name>Otto Reyes</div>"
    )
    assert names(read(head)) == ["Nora Vale"]


LISTS = [
    ("en", ["Nora Vale", "Sam Oyelaran"]),
    ("en", ["Nora Vale", "Ludwig von Thurn", "Sam Oyelaran"]),
    ("de", ["Max zu Löwenstein", "Mai Thi Pham", "Björn Ødegård"]),
    ("fr", ["Hélène du Bellay", "Léa Saint-Ange", "Guy d'Arc"]),
    ("pt", ["Íris da Costa", "João Sem-Medo", "Ana do Carmo"]),
    ("ru", ["Ия Цой", "Глеб фон Штейн", "Лев Мартов"]),
    ("ar", ["ليلى أبو زيد", "محمد الحسن"]),
    ("zh", ["林海", "Paul Wang"]),
    ("zh", ["司马青", "王小明", "李五一"]),
    ("ja", ["伊集院 光子", "小野寺 直"]),
]
NOWHERE = [
    '<div class="author icon" title="作者"><a href="javascript:;">{}</a></div>',
    "<p class=author><a href=#>{}</a></p>",
]


@pytest.mark.parametrize(("lang", "writers"), LISTS)
@pytest.mark.parametrize("markup", NOWHERE)
def test_a_list_of_names_in_a_link_to_nowhere_signs(lang, writers, markup):
    assert names(read(markup.format(" & ".join(writers)) + TIME, lang=lang)) == writers


@pytest.mark.parametrize(
    "desk", ["Harbour Desk", "Redaktion Lokales", "Redacción Local", "Редакция города", "本报编辑部"]
)
@pytest.mark.parametrize("markup", NOWHERE)
def test_a_desk_in_a_link_to_nowhere_signs_by_its_whole_name(desk, markup):
    assert names(read(markup.format(desk) + TIME)) == [desk]


@pytest.mark.parametrize("button", ["Follow", "View profile", "Share"])
@pytest.mark.parametrize("markup", NOWHERE)
def test_a_button_signs_nothing(button, markup):
    assert names(read(markup.format(button) + TIME)) == []


@pytest.mark.parametrize(("lang", "writers"), LISTS)
def test_several_in_one_link_are_several_and_have_no_page_of_their_own(lang, writers):
    article = read(f"<ul><li><a href=/author/x/>{' & '.join(writers)}</a></li><li>{TIME}</li></ul>", lang=lang)
    assert names(article) == writers
    assert {author.url for author in article.authors} == {None}


ALIKE = ["<span class=name>{}</span>", "<b class=who>{}</b>", "<span class='badge fs-6'>{}</span>"]


@pytest.mark.parametrize(
    "writers", [["ليلى أبو زيد", "محمد الحسن"], ["Nora Vale", "Sam Oyelaran"], ["דנה כהן", "יואב לוי"]]
)
@pytest.mark.parametrize("piece", ALIKE)
def test_elements_alike_name_one_each(writers, piece):
    pieces = " ".join(map(piece.format, writers))
    assert names(read(f"<p class=author><span>by {pieces} — </span> <span class=date>{DAY}</span></p>")) == writers


@pytest.mark.parametrize(
    "name", ["Глеб фон Штейн", "Мария де Соуза", "Ян ван Дейк", "Петер фон дер Лейен", "Омар ибн Халид"]
)
@pytest.mark.parametrize(
    "markup", ["<p class=byline>Автор: {}</p>", "<a rel=author href=/a/1>{}</a>", "<p>{}, 14.03.2026</p>"]
)
def test_particles_in_cyrillic_stand_in_names(name, markup):
    assert names(read(markup.format(name), lang="ru")) == [name]


@pytest.mark.parametrize("ending", ["", " —", " –", " |", " •"])
@pytest.mark.parametrize("name", ["Conceição dos Santos e Silva", "José Ortega y Gasset"])
def test_a_sign_behind_a_double_surname_parts_nothing(name, ending):
    assert names(read(f"<p class=author><span class=author>{name}{ending}</span> {TIME}</p>", lang="es")) == [name]


LABELS = ["آخر تعديل", "آخر تحديث", "آخر تحديث في", "تم التحديث", "تم التعديل", "עדכון אחרון"]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize(
    "markup",
    [
        "<p>{} <time datetime=2026-05-02>2026-05-02</time></p>",
        "<p><span>{}</span> <em>2026-05-02</em></p>",
        "<p>{} 2026-05-02</p>",
    ],
)
def test_the_label_of_a_day_is_no_author(label, markup):
    assert names(read(TIME + markup.format(label), lang="ar")) == []


@pytest.mark.parametrize("label", ["Zadnja sprememba", "Letzter Stand", "Last Edit", "Síðast Breytt"])
def test_words_in_the_element_of_the_last_change_are_no_author(label):
    head = f"<p>{TIME} <span class=documentModified><span>{label}</span> <span>2026-05-02</span></span></p>"
    assert names(read(head)) == []


@pytest.mark.parametrize("word", ["كتبه", "بواسطة", "أعده", "נכתב", "लेखक"])
@pytest.mark.parametrize("name", ["ليلى أبو زيد", "محمد الحسن"])
def test_a_word_before_a_linked_name_is_none_of_it(word, name):
    assert names(read(f"<p class=info>{word} <a rel=author href=/a/1>{name}</a> {TIME}</p>", lang="ar")) == [name]


@pytest.mark.parametrize("label", ["发表于", "发布于", "更新于", "發佈於"])
def test_a_label_behind_a_chinese_name_is_no_second_name(label):
    assert names(read(f"<p>作者 <a rel=author href=/a/1>欧阳明珠</a> {label} {TIME}</p>", lang="zh")) == ["欧阳明珠"]


def test_what_files_the_article_is_no_author():
    head = (
        f"<p>Written by <a rel=author href=/a/1>佐々木 健</a>, on {TIME} in <a rel='tag category' href=/c>地域</a>.</p>"
    )
    assert names(read(head, lang="ja")) == ["佐々木 健"]


OWNERS = [
    "<aside class=sidebar><div class=site-author-name><a href=/about>Kim Doe</a></div></aside>",
    "<div class=panel><p class=site-author>Kim Doe</p></div>",
    "<div id=site-author><b>Kim Doe</b></div>",
]
RIGHTS = [
    "<ul class=post-copyright><li class=post-copyright-author><strong>{}</strong><span>Nora Vale</span></li></ul>",
    "<div class=post-copyright><div class=copyright-author><b>{}</b> Nora Vale</div></div>",
]


@pytest.mark.parametrize("owner", OWNERS)
@pytest.mark.parametrize("rights", RIGHTS)
@pytest.mark.parametrize("label", ["Author: ", "Autor: ", "Post author: ", "文章作者：", "By "])
def test_the_author_in_the_box_of_rights_goes_before_the_owner_beside_the_text(owner, rights, label):
    assert names(read(TIME, before=owner, tail=rights.format(label))) == ["Nora Vale"]


LONG = [
    ["Íris da Costa", "João Sem-Medo", "Ana do Carmo"],
    ["María de los Ángeles Ruiz", "Juan de la Cruz", "Ana de la Torre"],
    ["Anneliese von der Heide", "Max zu Löwenstein", "Mai Thi Pham"],
    ["Maria da Silva", "Rui dos Santos", "Zé Ramalho da Costa"],
]


@pytest.mark.parametrize("writers", LONG)
@pytest.mark.parametrize("markup", ["<p><span class=article-author>{}</span> • <span class=article-date>{}</span></p>",
                                    "<p><span class=author>{}</span> | <i>{}</i></p>"])  # fmt: skip
@pytest.mark.parametrize("day", ["14 de mar. de 2026", "14 de marzo de 2026", "14.03.2026"])
def test_many_long_names_do_not_hide_the_day(writers, markup, day):
    article = read(markup.format(", ".join(writers), day), lang="pt")
    assert ((article.datePublished or "")[:10], names(article)) == (DAY, writers)


@pytest.mark.parametrize("writers", [["林海", "Paul Wang"], ["佐々木 健", "五十嵐はるか"], ["Ana Roe", "王小明"]])
def test_a_list_beside_the_date_is_read_whole(writers):
    assert names(read(f"<div>{', '.join(writers)},<time datetime={DAY}>{DAY}</time></div>", lang="zh")) == writers
