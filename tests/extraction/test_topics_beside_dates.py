"""Topics, rubrics and places that stand where a name may: in capitals beside the date, with no markup."""

from __future__ import annotations

import pytest

from newscrawl import extract
from tests.extraction.world.made import headline, told

#: Language, what stands above the headline, and below it.
TOPICS = (
    *(
        ("en", [], [topic, "3 November 2026"])
        for topic in (
            "Climate Change", "Press Release", "Real Estate", "North Harbour", "Breaking News", "Community Voices",
            "Human Resources", "Machine Learning", "Case Study", "Member Spotlight", "Artificial Intelligence",
            "Supply Chain", "Middle East", "Premier League", "White House", "Product Updates", "Student Life",
            "Social Media", "Open Source", "Harbour Office", "Latest News", "Top Stories",
        )
    ),
    *(
        ("de", [], [topic, "03.11.2026"])
        for topic in ("Hafen Nord", "Künstliche Intelligenz", "Deutsche Bahn", "Bayerischer Wald")
    ),
    ("fr", [], ["Vie locale", "3 novembre 2026"]),
    ("fr", ["3 novembre 2026"], ["Vie locale"]),
    ("es", ["3 de noviembre de 2026"], ["Puerto Nuevo"]),
    ("es", ["3 de noviembre de 2026"], ["Ciudad de México"]),
    ("es", [], ["Inteligencia Artificial", "3 de noviembre de 2026"]),
    ("es", [], ["Real Madrid", "3 de noviembre de 2026"]),
    ("pl", ["3 listopada 2026"], ["Nowa Huta"]),
    ("ru", ["3 ноября 2026"], ["Нижний Новгород"]),
    ("it", ["3 novembre 2026"], ["Regione Liguria"]),
    ("it", [], ["Serie A", "3 novembre 2026"]),
    ("pt", ["3 de novembro de 2026"], ["São Paulo"]),
    ("pt", [], ["Meio Ambiente", "3 de novembro de 2026"]),
    ("tr", ["3 Kasım 2026"], ["Son Dakika"]),
    ("id", ["3 November 2026"], ["Liga Inggris"]),
    ("nl", ["3 november 2026"], ["Rode Kruis"]),
    ("vi", [], ["Thời Sự", "3/11/2026 10:15"]),
    ("ja", [], ["高橋工業", "2026年11月3日 10:15"]),
    ("ja", [], ["山本太郎氏に聞く", "2026年11月3日 10:15"]),
    ("ko", [], ["경제 일반", "2026.11.03 10:15"]),
    ("ar", [], ["الشرق الأوسط", "3 نوفمبر 2026"]),
    ("ar", [], ["أخبار عاجلة", "3 نوفمبر 2026"]),
)  # fmt: skip


def read(language, above, below, text):
    lines = ["".join(f"<div>{line}</div>" for line in each) for each in (above, below)]
    return extract(
        f"<html lang={language}><head><title>{headline(language)}</title></head><body><div>{lines[0]}"
        f"<h1>{headline(language)}</h1>{lines[1]}{text}</div></body></html>",
        url="https://paper.example/harbour/ferry",
        downloaded="2026-11-28T12:00:00Z",
    )


@pytest.mark.parametrize(("language", "above", "below"), TOPICS)
def test_a_topic_beside_the_date_is_no_author(language, above, below):
    article = read(language, above, below, told(language))
    assert article.authors == []
    assert (article.datePublishedLocal or article.datePublished)[:10] == "2026-11-03"


@pytest.mark.parametrize(
    ("name", "sentence", "authors"),
    [
        ("Tidal Gates", "Critics say that the tidal gates, and other gates, were built too late for this town.", []),
        (
            "Quay Rovers",
            (
                "On Saturday the Quay Rovers won at home, in wind and rain from the sea.</p><p>For the eleven "
                "Quay Rovers it was the first time since the spring of last year."
            ),
            [],
        ),
        (
            "Ada Moreau",
            "Critics say that the tidal gates, and other gates, were built too late for this town.",
            ["Ada Moreau"],
        ),
        ("Ada Moreau", "We asked Ada Moreau, who built the gates, to tell of her work in this paper.", ["Ada Moreau"]),
        ("Mark Young", "Critics say that the young mark their names on the tidal gates of the town each summer.", []),
    ],
)
def test_what_the_text_speaks_of_is_no_author(name, sentence, authors):
    article = read("en", [], [name, "3 November 2026"], f"<p>{sentence}</p>{told('en')}")
    assert [author.name for author in article.authors] == authors
