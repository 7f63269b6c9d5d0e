"""A path names the section: neither the page itself, in whatever words, nor the site, nor what holds all its articles."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import json

import pytest

from newscrawl import extract
from tests.extraction.world.texts import TEXTS

OWN = "https://courier.example/town/2026/ferry-line"
#: The section, its address, and the words with which sites of the language begin a path.
WORDS = {
    "en": ("Town", "Home"), "de": ("Stadt", "Startseite"), "fr": ("Ville", "Accueil"), "es": ("Ciudad", "Inicio"),
    "pt": ("Cidade", "Início"), "it": ("Città", "Home"), "nl": ("Stad", "Voorpagina"), "pl": ("Miasto", "Strona główna"),
    "cs": ("Město", "Úvod"), "sv": ("Staden", "Hem"), "tr": ("Şehir", "Anasayfa"), "ru": ("Город", "Главная"),
    "uk": ("Місто", "Головна"), "ar": ("المدينة", "الرئيسية"), "he": ("העיר", "ראשי"), "hi": ("शहर", "होम"),
    "zh": ("城市", "首页"), "ja": ("街の話題", "トップ"), "ko": ("도시", "홈"), "vi": ("Thành phố", "Trang chủ"),
}  # fmt: skip

Step = tuple[str, str | None]


def page(language: str, crumbs: str, head: str = "") -> str:
    title, paragraphs = TEXTS[language]
    text = "".join(f"<p>{part}</p>" for part in paragraphs)
    return f'<!doctype html><html lang="{language}"><head><title>{title}</title>{head}</head><body><header><a href="/">Quayside Courier</a></header>{crumbs}<main><article><h1>{title}</h1>{text}</article></main></body></html>'


def json_ld(steps: list[Step]) -> str:
    items = [
        {"@type": "ListItem", "position": at, "name": name, **({"item": url} if url else {})}
        for at, (name, url) in enumerate(steps, 1)
    ]
    node = {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def visible(steps: list[Step]) -> str:
    entries = "".join(f'<li><a href="{url}">{name}</a></li>' if url else f"<li>{name}</li>" for name, url in steps)
    return f'<nav class="breadcrumb" aria-label="Breadcrumb"><ol>{entries}</ol></nav>'


def sections(language: str, steps: list[Step], form, head: str = "") -> list[str]:
    markup = form(steps)
    html = page(language, "", markup + head) if form is json_ld else page(language, markup, head)
    return list(extract(html, url=OWN).articleSection)


FORMS = [json_ld, visible]
#: How the last step, which is the page, is called beside its headline.
ENDS = {
    "the headline": lambda title: (title, None),
    "the headline with the page's address": lambda title: (title, OWN),
    "another title with the page's address": lambda title: (f"Harbour: {title[:20]}", OWN),
    "the headline cut off": lambda title: (f"{title[: 2 * len(title) // 3]}…", OWN),
    "a longer headline": lambda title: (f"{title} – the council decides after a long night", None),
}


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("end", ENDS)
def test_the_step_before_the_page_is_its_section(language, form, end):
    section, home = WORDS[language]
    last = ENDS[end](TEXTS[language][0])
    steps = [(home, "https://courier.example/"), (section, "https://courier.example/town/"), last]
    assert sections(language, steps, form) == [section]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "name",
    ["Newsroom", "News", "Press", "Blog", "Press Office", "Media Centre", "Aktuelles", "Actualités", "Noticias", "Nieuws", "ニュース", "Новости", "Articles", "All Articles"],
)  # fmt: skip
def test_what_holds_all_articles_of_a_site_is_no_section(form, name):
    title = TEXTS["en"][0]
    steps = [("Home", "https://courier.example/"), (name, "https://courier.example/n/"), (title, None)]
    assert sections("en", steps, form) == []
    steps.insert(2, ("Harbour", "https://courier.example/n/harbour/"))
    assert sections("en", steps, form) == ["Harbour"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["Harbour", "Opinion", "Destacado", "Sport"])
def test_a_short_last_step_without_an_address_is_the_section(form, name):
    assert sections("en", [("Home", "https://courier.example/"), (name, None)], form) == [name]


@pytest.mark.parametrize("name", ["Arts &amp; Books", "Arts &#38; Books", "Arts & Books"])
def test_references_of_html_in_a_path_are_read(name):
    steps = [("Home", "https://courier.example/"), (name, "https://courier.example/arts/"), (TEXTS["en"][0], None)]
    assert sections("en", steps, json_ld) == ["Arts & Books"]


def declared(value: str) -> str:
    return (
        f'<meta property="article:section" content="{value}"><meta property="og:site_name" content="Quayside Courier">'
    )


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("Town", ["Town"]),
        ("Town,Harbour", ["Town", "Harbour"]),
        ("Town, Harbour, Boats", ["Town", "Harbour", "Boats"]),
        ("Town, Health & Fitness, Boats", ["Town", "Health & Fitness", "Boats"]),
        ("Arts, Culture, and Books", ["Arts, Culture, and Books"]),
        ("Kunst, Bücher & Musik", ["Kunst, Bücher & Musik"]),
        ("Szene, Touren,", ["Szene", "Touren"]),
        ("Ciudad,País,Semana del puerto", ["Ciudad", "País", "Semana del puerto"]),
        ("Quayside Courier", ["Harbour"]),
        ("tags", ["Harbour"]),
        ("2026.11.03", ["Harbour"]),
        (
            "The harbour council decided on Monday evening to keep the old ferry line open through the winter",
            ["Harbour"],
        ),
    ],
)
def test_a_declared_section_is_a_name_or_a_list_of_names_and_not_the_site_s(value, wanted):
    steps = [("Home", "https://courier.example/"), ("Harbour", "https://courier.example/h/"), (TEXTS["en"][0], None)]
    assert sections("en", steps, visible, declared(value)) == wanted


def test_the_site_s_name_is_kept_where_nothing_else_is_told():
    assert sections("en", [("Home", "https://courier.example/")], visible, declared("Quayside Courier")) == [
        "Quayside Courier"
    ]


@pytest.mark.parametrize("name", ["Newsroom", "Press", "Blog", "Home", "News"])
def test_a_link_above_the_headline_to_all_articles_names_no_section(name):
    link = '<p class="back"><a href="/town/">{}</a></p>'
    assert list(extract(page("en", link.format(name)), url=OWN).articleSection) == []
    assert list(extract(page("en", link.format("Town")), url=OWN).articleSection) == ["Town"]


def test_links_to_many_categories_are_an_index_of_others():
    links = "".join(f'<li><a href="/category/c{n}/">Part {n}</a></li>' for n in range(12))
    html = page("en", "").replace("</article>", f"<ul>{links}</ul></article>")
    assert list(extract(html, url=OWN).articleSection) == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["正文", "新闻正文", "詳細", "본문", "Detailansicht", "Details", "Новость"])
def test_last_step_that_calls_the_page_a_text_is_no_section(form, name):
    steps = [("Home", "https://courier.example/"), ("Town", "https://courier.example/town/"), (name, None)]
    assert sections("en", steps, form) == ["Town"]
