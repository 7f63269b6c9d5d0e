"""The date in a line that first tells who wrote, photographed and edited the article."""

from __future__ import annotations

# ruff: noqa: E501 -- lines of names read best in one line
import pytest

from newscrawl.pipelines.record import Told, read_record
from tests.extraction.dated_pages import SEEN, P

TEXTS = {
    "en": P,
    "es": "<p>El consejo del puerto decidió el martes por la noche que el viejo puente quedará abierto para los paseantes durante todo el invierno.</p>",
    "pt": "<p>O conselho do porto decidiu na terça-feira à noite que a velha ponte ficará aberta para quem passeia durante todo o inverno.</p>",
    "fr": "<p>Le conseil du port a décidé mardi soir que le vieux pont tournant restera ouvert aux promeneurs pendant tout l'hiver, malgré les travaux.</p>",
    "de": "<p>Der Rat des Hafens hat am Dienstag beschlossen, dass die alte Brücke auch im Winter für alle offen bleibt und nicht abgebaut wird.</p>",
}


def read(line: str, lang: str = "en"):
    text = TEXTS.get(lang, P) * (1 if lang == "en" else 3)
    html = f"<html lang={lang}><head><title>Old lighthouse goes dark</title></head><body><main><article><h1>Old lighthouse goes dark</h1>{line}{text}</article></main></body></html>"
    return read_record("https://courier.example/news/old-lighthouse", html, None, Told(SEEN))


@pytest.mark.parametrize("markup", ["<p>{}</p>", "<p class=byline>{}</p>", "<div>{}</div>"])
@pytest.mark.parametrize(
    ("lang", "line", "published", "modified"),
    [
        ("en", "By Ann Archer and Ben Bow · Photos: Cy Dow · 3 April 2024", "2024-04-03", None),
        ("en", "By Ann Archer, Ben Bow, Cy Dow and Dee Elm | Photographs by Flo Gray | Wednesday 3 April 2024 | 14:05", "2024-04-03", None),
        ("en", "Words: Ann Archer. Pictures: Ben Bow. Editing: Cy Dow. Graphics: Dee Elm. 3 April 2024", "2024-04-03", None),
        ("es", "Por Lucía Arregui y Iker Zubiri de la Torre · Fotos: Marta Sanz · 03/04/2024 21:15 h · Actualizado 05/04/2024", "2024-04-03", "2024-04-05"),
        ("pt", "Por Ana Luísa Arco e João Pedro da Silva Nunes • Fotos: Rita Melo • 03/04/2024 21h15 • Atualizado em 05/04/2024 10h20", "2024-04-03", "2024-04-05"),
        ("fr", "Publié le mardi 1er mars 2016 à 18h05 par notre correspondant à Saint-Malo, Yann Le Goff", "2016-03-01", None),
        ("de", "Von Anna Bogner, Karl Heinz Mauerer und Friederike von der Tann | Fotos: Resi Obermaier | 3. April 2024, 18:05 Uhr", "2024-04-03", None),
        ("de", "Veröffentlicht am Mittwoch, 3. April 2024 von unserer Korrespondentin in Bad Tölz, Anna Bogner, und dpa", "2024-04-03", None),
        ("it", "Di Anna Maria Arco e Paolo De Santis della Torre - Foto di Gino Sala - 3 aprile 2024 - Aggiornato il 5 aprile 2024", "2024-04-03", "2024-04-05"),
        ("nl", "Door Anna van den Berg en Kees de Wit | Foto's: Piet van der Meer | 3 april 2024 | Bijgewerkt: 5 april 2024", "2024-04-03", "2024-04-05"),
        ("pl", "Anna Arcz, Jan Maria Kowalski, Ewa Nowak-Wilk | Zdjęcia: Marek Zych | 3 kwietnia 2024 | Aktualizacja: 5 kwietnia 2024", "2024-04-03", "2024-04-05"),
        ("ru", "Автор: Анна Петровна Арцева, Иван Сергеевич Белов · Фото: Олег Николаевич Дугин · 3 апреля 2024", "2024-04-03", None),
    ],
)  # fmt: skip
def test_names_do_not_hide_the_date(lang, line, published, modified, markup):
    record = read(markup.format(line), lang)
    assert ((record.datePublished or "")[:10], record.dateModified and record.dateModified[:10]) == (
        published,
        modified,
    )


@pytest.mark.parametrize(
    "line",
    [
        "The bridge in the old harbour town was closed on 3 April 2019 after a storm broke the northern pier",
        "Ann Archer and Ben Bow were married in the old town hall of Saltney on 3 April 2019",
        "The Great Saltney Harbour Fire: What We Know About The Blaze Of 3 April 2019",
        "Read also: how the council of the harbour closed the northern pier for good | 3 April 2019",
        "The man who built the bridge for the harbour of the town with his brother · 3 April 2019",
    ],
)
def test_a_day_behind_other_words_is_not_the_article_s(line):
    assert read(f"<p>{line}</p>").datePublished is None
