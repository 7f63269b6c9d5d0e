"""Who led a talk, who signs a letter, who translated: the lines of kinds that are no plain articles."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newscrawl.pipelines.record import Told, read_record
from tests.extraction.places.made import placed

SEEN = Told(datetime(2026, 11, 28, 12, tzinfo=UTC))


def who(lang: str, inside: str) -> tuple[list[str], list[tuple[str, str]]]:
    page = placed("one", lang, f"<main><article><h1>«H»</h1>{inside}</article></main>", None, "")
    record = read_record(page.url, page.html, None, SEEN)
    return [one.name for one in record.authors], [(one.name, one.role) for one in record.contributors]


TALKS = [
    ("de", "Das Gespräch führte Otto Reyes.", ["Otto Reyes"]),
    ("de", "Das Interview führten Otto Reyes und Rut Berg", ["Otto Reyes", "Rut Berg"]),
    ("de", "Die Fragen stellte Otto Reyes", ["Otto Reyes"]),
    ("fr", "Propos recueillis par Otto Reyes", ["Otto Reyes"]),
    ("fr", "Entretien réalisé par Otto Reyes", ["Otto Reyes"]),
    ("pl", "Rozmawiała Maria Zielińska", ["Maria Zielińska"]), ("pl", "Rozmawiał: Jan Kowalski", ["Jan Kowalski"]),
    ("ru", "Беседовал Иван Петров", ["Иван Петров"]), ("ru", "Беседовала Мария Белова", ["Мария Белова"]),
    ("uk", "Розмовляла Олена Коваль", ["Олена Коваль"]), ("ja", "（聞き手・田中花子）", ["田中花子"]),
    ("cs", "Rozhovor vedl Jan Novák", ["Jan Novák"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "line", "names"), TALKS)
def test_who_led_a_talk_signs_it_above_and_below(lang, line, names):
    assert who(lang, f"<p>{line}</p><p>3.11.2026</p>«T»")[0] == names
    assert who(lang, f"<p>3.11.2026</p>«T»<p><i>{line}</i></p>")[0] == names


SIGNED = [
    ("en", "<p><strong>Ada Moreau</strong><br><em>Quayside</em></p>", ["Ada Moreau"]),
    ("en", "<p><b>Ada Moreau</b><br>Lower Quay</p>", ["Ada Moreau"]),
    ("en", "<p>Best wishes,<br>Ada Moreau<br>Editor</p>", ["Ada Moreau"]),
    ("en", "<p>Sincerely,</p><p>Ada Moreau<br>Mayor of Quayside</p>", ["Ada Moreau"]),
    ("fr", "<p>Bien à vous,</p><p><strong>Ada Moreau</strong><br>Rédactrice en chef</p>", ["Ada Moreau"]),
    ("de", "<p>Herzliche Grüße<br>Ada Moreau<br>Hafenmeisterin</p>", ["Ada Moreau"]),
    ("es", "<p><strong>Ada Moreno</strong><br>Vecina del puerto</p>", ["Ada Moreno"]),
    ("it", "<p><b>Ada Moretti</b><br><i>Porto Vecchio</i></p>", ["Ada Moretti"]),
    ("en", "<p>Yours sincerely,<br>Ada Moreau, Lower Quay</p>", ["Ada Moreau"]),
    ("nl", "<p><strong>Jan de Boer</strong><br>Kadestad</p>", ["Jan de Boer"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "below", "names"), SIGNED)
def test_who_signs_a_letter_below_it_wrote_it(lang, below, names):
    assert who(lang, f"<p>3.11.2026</p>«T»{below}")[0] == names


@pytest.mark.parametrize(
    "below",
    [
        "<p><strong>Read more</strong><br>The old crane will be moved</p>",
        "<p><strong>Ada Moreau</strong><br>Tel. 555-0100</p>",
        "<p><b>Press contact:</b><br>Ada Moreau</p>",
        "<p><b>Wissenschaftliche Ansprechpartner:</b><br>Prof. Dr. Otto Reyes</p>",
        "<p><b>More information</b><br>Otto Reyes, harbour office</p>",
        "<p>Directed by:<br>Otto Reyes</p>", "<p><strong>Harbour Museum Quayside</strong><br>1 Quay Street</p>",
    ],
)  # fmt: skip
def test_a_contact_or_a_place_below_the_text_signs_nothing(below):
    assert who("en", f"<p>3.11.2026</p>«T»{below}")[0] == []


PICTURES = [
    ("en", "Photographs and text by Ada Moreau", ["Ada Moreau"], []),
    ("en", "Photographs by Ada Moreau<br>Words by Otto Reyes", ["Otto Reyes"], [("Ada Moreau", "photographer")]),
    ("en", "Photos by Ada Moreau<br>Story by Otto Reyes", ["Otto Reyes"], [("Ada Moreau", "photographer")]),
    ("en", "Pictures: Ada Moreau<br>Words: Otto Reyes", ["Otto Reyes"], [("Ada Moreau", "photographer")]),
    ("de", "Fotos: Ada Moreau<br>Text: Otto Reyes", ["Otto Reyes"], [("Ada Moreau", "photographer")]),
    ("fr", "Photos : Ada Moreau<br>Texte : Otto Reyes", ["Otto Reyes"], [("Ada Moreau", "photographer")]),
    ("es", "Fotos: Ada Moreno<br>Texto: Otto Reyes", ["Otto Reyes"], [("Ada Moreno", "photographer")]),
    ("nl", "Tekst Jan de Boer, foto’s Piet Bakker", ["Jan de Boer"], [("Piet Bakker", "photographer")]),
    ("id", "Pewarta : Siti Rahma<br>Fotografer : Dewi Lestari", ["Siti Rahma"], [("Dewi Lestari", "photographer")]),
    ("en", "Photography and words by Ada Moreau", ["Ada Moreau"], []),
    ("sv", "Foto: Piet Holm<br>Text: Ada Lind", ["Ada Lind"], [("Piet Holm", "photographer")]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "line", "names", "roles"), PICTURES)
def test_who_took_the_pictures_stands_above_who_wrote(lang, line, names, roles):
    assert who(lang, f"<p>{line}</p><p>3.11.2026</p>«T»") == (names, roles)


TRANSLATED = [
    ("de", "(Übersetzung aus dem Englischen: Otto Reyes)", "Otto Reyes"), ("fa", "مترجم: لیلا رضایی", "لیلا رضایی"),
    ("zh", "译者：李丽", "李丽"), ("zh", "譯者：李麗", "李麗"), ("ko", "옮김: 이서연", "이서연"), ("ko", "번역: 이서연", "이서연"),
    ("es", "Traducido por Otto Reyes", "Otto Reyes"), ("ar", "ترجمة: ليلى منصور", "ليلى منصور"),
    ("de", "Übersetzerin: Rut Berg", "Rut Berg"), ("ru", "Переводчик: Иван Петров", "Иван Петров"),
    ("tr", "Çevirmen: Mehmet Kaya", "Mehmet Kaya"), ("id", "Penerjemah: Siti Rahma", "Siti Rahma"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "line", "name"), TRANSLATED)
def test_who_translated_is_credited_and_no_author(lang, line, name):
    assert who(lang, f"<p>3.11.2026</p>«T»<p>{line}</p>") == ([], [(name, "translator")])


LABELS = [
    ("es", "Escrito por", "Traducido por", "translator"), ("en", "Written by", "Translated by", "translator"),
    ("en", "Written by", "Edited by", "editor"), ("fr", "Écrit par", "Traduit par", "translator"),
    ("en", "Author", "Photographer", "photographer"), ("pt", "Escrito por", "Traduzido por", "translator"),
    ("it", "Scritto da", "Tradotto da", "translator"), ("de", "Geschrieben von", "Übersetzt von", "translator"),
    ("nl", "Geschreven door", "Vertaald door", "translator"), ("en", "Written by", "Reviewed by", "reviewer"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "wrote", "helped", "role"), LABELS)
def test_a_label_in_a_line_of_its_own_says_what_the_name_below_it_did(lang, wrote, helped, role):
    lines = f"<div>{wrote}</div><div><a href=/author/ada>Ada Moreau</a></div><div>{helped}</div><div><a href=/author/otto>Otto Reyes</a></div>"
    assert who(lang, f"{lines}<p>3.11.2026</p>«T»") == (["Ada Moreau"], [("Otto Reyes", role)])


NUMBERED = [
    ("de", "Pressemitteilung Nr. 87/2026 vom 3. November 2026"), ("de", "Ausgabe Hafen Nr. 45, 3. November 2026"),
    ("en", "Press Release No. 87 – November 3, 2026"), ("fr", "Communiqué Presse n° 87, 3 novembre 2026"),
    ("de", "03.11.2026 ∙ Hafenschau ∙ Das Erste"), ("de", "Das Zweite, 3. November 2026"),
    ("en", "The Quay, 3 November 2026"), ("es", "Nota Prensa 87, 3 de noviembre de 2026"),
    ("en", "Writer: Otto Reyes | Director: Rut Berg"), ("en", "Directed by Rut Berg, written by Otto Reyes"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "line"), NUMBERED)
def test_a_number_a_channel_and_who_made_a_play_sign_nothing(lang, line):
    assert who(lang, f"<p>{line}</p>«T»")[0] == []


ALONE = [
    ("es", "<p>Análisis de Ada Moreno · 3 noviembre, 2026</p>", "Ada Moreno"),
    ("es", "<p>Crítica de Ada Moreno</p><p>3 noviembre, 2026</p>", "Ada Moreno"),
    ("es", "<p>Reseña de Ada Moreno</p><p>3 noviembre, 2026</p>", "Ada Moreno"),
    ("fr", "<p>Critique par Ada Moreau le 3 novembre 2026</p>", "Ada Moreau"),
    ("it", "<p>Recensione di Ada Moretti</p><p>3 novembre 2026</p>", "Ada Moretti"),
    ("nl", "<p>Recensie door Jan de Boer</p><p>3 november 2026</p>", "Jan de Boer"),
    ("it", "<p>Ada Moretti, giornalista</p><p>3 novembre 2026</p>", "Ada Moretti"),
    ("en", "<p>Ada Moreau, columnist</p><p>3 November 2026</p>", "Ada Moreau"),
    ("fr", "<p>Ada Moreau, journaliste</p><p>3 novembre 2026</p>", "Ada Moreau"),
    ("es", "<p>Ada Moreno, corresponsal</p><p>3 de noviembre de 2026</p>", "Ada Moreno"),
    ("en", "<p>Ada Moreau, Chief Reporter</p><p>3 November 2026</p>", "Ada Moreau"),
    ("el", "<p>Γράφει ο Νίκος Δήμου</p><p>3 Νοεμβρίου 2026</p>", "Νίκος Δήμου"),
    ("el", "<p>Γράφει η Μαρία Παππά</p><p>3 Νοεμβρίου 2026</p>", "Μαρία Παππά"),
    ("bn", "<p>লেখা: রহিম উদ্দিন</p><p>০৩ নভেম্বর ২০২৬</p>", "রহিম উদ্দিন"),
    ("am", "<p>ጸሐፊ፦ አበበ ከበደ</p><p>3 ኖቬምበር 2026</p>", "አበበ ከበደ"),
    ("fa", "<p>خبرنگار: لیلا رضایی</p><p>۱۲ آبان ۱۴۰۵</p>", "لیلا رضایی"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "lines", "name"), ALONE)
def test_a_name_with_a_job_or_a_word_for_by_signs(lang, lines, name):
    assert who(lang, f"{lines}«T»")[0] == [name]
