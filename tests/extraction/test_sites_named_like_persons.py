"""The owner of a site is its author only where the site's name is a person's, and one person tells the text."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

from tests.extraction.test_names_that_print_alone_tells import H1, names

ME = (
    "<p>I have kept this blog of my walks for years, and my boots and I are still on good terms, I think, as I write of the WHAT.</p>"
    * 6
)


@pytest.mark.parametrize(
    ("site", "host", "lang", "told"),
    [
        ("Girl Meets World", "girlmeetsworld", "en", "a girl on her way"),
        ("Restless Walker", "restlesswalker", "en", "restless feet of a walker"),
        ("Creative Rambling", "creativerambling", "en", "creative side of walking"),
        ("Faro Vigo", "farovigo", "es", "faro de la costa"),
    ],
)
def test_a_site_named_in_words_that_the_page_has_in_small_letters_is_nobody(site, host, lang, told):
    url = f"https://www.{host}.example/walk"
    assert names(f"<header><a href=/>{site}</a></header>{H1}{ME.replace('WHAT', told)}", lang=lang, url=url) == []
    assert names(
        f"<header><a href=/>Mara Linde</a></header>{H1}{ME.replace('WHAT', told)}", url="https://maralinde.example/walk"
    ) == ["Mara Linde"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("cs", "Přívoz je v zimě zavřený, a to je škoda, protože je tu hodně lidí a je to tak."),
        ("es", "Este mes el ferry no cruza, y otros meses tampoco, dijo el consejo del puerto."),
    ],
)
def test_the_first_person_of_another_language_says_nothing(lang, text):
    paragraphs = f"<p>{text} {text}</p>" * 5
    assert (
        names(
            f"<header><a href=/>Seznam Novinek</a></header>{H1}{paragraphs}",
            lang=lang,
            url="https://seznamnovinek.example/a",
        )
        == []
    )
