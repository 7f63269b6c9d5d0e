"""Pages that tell machines one person and readers another: an account, the site, a theme's maker, whoever set it."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

import json
from typing import Any

from tests.extraction.world.made import FOOTER, TOP, headline, signed, told

DAY = '<time datetime="2026-11-03T09:15:00+00:00">2026-11-03</time>'
SITE = {"@type": "Organization", "name": "Quayside Courier"}


def declared(author: Any, **more: Any) -> str:
    """Return the node of an article that names *author*."""
    node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "datePublished": "2026-11-03T09:15:00+00:00",
        "author": author,
        "publisher": SITE,
        **more,
    }
    return f'<script type="application/ld+json">{json.dumps(node, ensure_ascii=False)}</script>'


def person(name: str, **more: Any) -> dict[str, Any]:
    return {"@type": "Person", "name": name, **more}


def printed(lang: str, byline: str, below: str = "") -> str:
    return f"{TOP}<main><article><h1>{headline(lang)}</h1>{byline}{DAY}<div class=text>{told(lang)}</div>{below}</article></main>{FOOTER}"


CASES = [
    signed(
        "the team is printed, whoever set it is declared",
        "en",
        printed("en", "<p class=byline>By <a href=/authors/harbour-team>Harbour Team</a></p>"),
        ["Harbour Team"],
        head=declared(person("Otto Reyes")),
    ),
    signed(
        "staff is printed, whoever set it is declared",
        "en",
        printed("en", "<p class=byline>By Staff Writer</p>"),
        ["Staff Writer"],
        head=declared(person("Otto Reyes")),
    ),
    signed(
        "a person is printed, whoever set it is declared",
        "en",
        printed("en", "<p class=byline>By Ada Penrose</p>"),
        ["Ada Penrose"],
        head=declared(person("Otto Reyes")),
    ),
    signed(
        "a writer in German below the text, the editor's account declared",
        "de",
        printed("de", "", "<p>Text: Jana Krüger</p>"),
        ["Jana Krüger"],
        head=declared(person("redaktion2")),
    ),
    signed(
        "a writer in Spanish, admin declared",
        "es",
        printed("es", "", "<p>Por: Lucía Romero</p>"),
        ["Lucía Romero"],
        head=declared(person("admin")),
    ),
    signed(
        "nobody printed, admin declared",
        "es",
        printed("es", ""),
        [],
        head=declared(person("admin")),
    ),
    signed(
        "nobody printed, administrator declared in Russian",
        "ru",
        printed("ru", ""),
        [],
        head=declared(person("Администратор")),
    ),
    signed(
        "nobody printed, webmaster declared",
        "fr",
        printed("fr", ""),
        [],
        head='<meta name="author" content="webmaster">',
    ),
    signed(
        "nobody printed, an editor's part declared in Italian",
        "it",
        printed("it", ""),
        [],
        head=declared(person("amministratore")),
    ),
    signed(
        "the maker of the theme in the head",
        "de",
        printed("de", ""),
        [],
        head='<meta name="author" content="Frank Beltge - http://beltge.example">',
    ),
    signed(
        "the maker of the theme in the head, with www",
        "en",
        printed("en", "<p class=byline>By Ada Penrose</p>"),
        ["Ada Penrose"],
        head='<meta name="author" content="Design by Pixelhaus, www.pixelhaus.example">',
    ),
    signed(
        "surname first",
        "en",
        printed("en", "<p class=byline>By Ada Penrose</p>"),
        ["Ada Penrose"],
        head='<meta name="author" content="Penrose, Ada">',
    ),
    signed(
        "a name with the paper behind it",
        "en",
        printed("en", ""),
        ["Ada Penrose"],
        head=declared(person("Ada Penrose, Quayside Courier")),
    ),
    signed(
        "a name with a role behind a bar",
        "en",
        printed("en", ""),
        ["Ada Penrose"],
        head=declared(person("Ada Penrose | Harbour Reporter")),
    ),
    signed(
        "a name with an address",
        "en",
        printed("en", ""),
        ["Ada Penrose"],
        head=declared(person("Ada Penrose apenrose@paper.example")),
    ),
    signed(
        "by and a name",
        "fr",
        printed("fr", ""),
        ["Zoé Martin"],
        head=declared(person("Par Zoé Martin")),
    ),
    signed(
        "two in one name, with their roles",
        "pt",
        printed("pt", ""),
        ["Marta Silva"],
        head=declared(person("Marta Silva (texto) e Rui Costa (fotografia)")),
        credited=[("Rui Costa", "photographer")],
    ),
    signed(
        "the site as a person, a writer printed",
        "sv",
        printed("sv", "<p class=byline>Text: Elsa Lindqvist</p>"),
        ["Elsa Lindqvist"],
        head=declared(person("Quayside Courier")),
    ),
    signed(
        "an address as the name",
        "nl",
        printed("nl", "<p class=byline>Door Sanne de Wit</p>"),
        ["Sanne de Wit"],
        head=declared(person("https://paper.example/author/sdewit")),
    ),
    signed(
        "an empty name beside a full one",
        "pl",
        printed("pl", ""),
        ["Anna Nowak"],
        head=declared([person(""), person("Anna Nowak")]),
    ),
    signed(
        "a login, and its writer below the text",
        "cs",
        printed("cs", "", "<p class=autor>Autor: Petr Novák</p>"),
        ["Petr Novák"],
        head=declared(person("pnovak")),
    ),
    signed(
        "a login, and its writer beside the day",
        "en",
        printed("en", "<p><a class=author href=/author/apenrose>Ada Penrose</a> | </p>"),
        ["Ada Penrose"],
        head=declared(person("apenrose")),
    ),
    signed(
        "a person for the site in the head, a column by another",
        "hu",
        printed("hu", "<div class=szerzo>Kovács Anna</div>"),
        ["Kovács Anna"],
        head='<meta name="author" content="Kikötő Média Kft.">',
    ),
    signed(
        "an agency declared, a person printed",
        "it",
        printed("it", "<p class=firma>di Giulia Ferri</p>"),
        ["Giulia Ferri"],
        head=declared({"@type": "Organization", "name": "ANSA"}),
    ),
    signed(
        "a writer declared who stands in no line, another one's picture",
        "da",
        printed("da", "<p class=foto>Foto: Lars Bech</p>"),
        ["Mette Holm"],
        head=declared(person("Mette Holm")),
        credited=[("Lars Bech", "photographer")],
    ),
    signed(
        "a list with the paper among its people",
        "el",
        printed("el", ""),
        ["Μαρία Παπαδάκη"],
        head=declared([person("Μαρία Παπαδάκη"), SITE]),
    ),
]
