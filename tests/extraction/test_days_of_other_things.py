"""The day of an event, a deadline or a term below the headline is no day of the article, in many languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newscrawl.pipelines.record import Told, read_record
from tests.extraction.world.made import headline, told

SEEN = Told(datetime(2026, 11, 28, 12, tzinfo=UTC))
URL = "https://paper.example/news/harbour-ferry-line-17"
LABELS = {
    "en": "When|Where and when|Deadline|Closing date|Starts|Register by|Event date|Valid until|Expires|Next meeting",
    "de": "Wann|Beginn|Anmeldeschluss|Einsendeschluss|Bewerbungsfrist|Termin|Gültig bis|Nächster Termin",
    "fr": "Quand|Date limite|Clôture des inscriptions|Date de l'événement|Valable jusqu'au",
    "es": "Cuándo|Fecha límite|Fecha del evento|Plazo|Cierre de inscripciones",
    "it": "Quando|Scadenza|Data dell'evento|Termine iscrizioni",
    "pt": "Quando|Prazo|Data do evento|Inscrições até",
    "nl": "Wanneer|Sluitingsdatum|Deadline|Datum evenement",
    "pl": "Kiedy|Termin|Data wydarzenia|Termin składania wniosków",
    "cs": "Kdy|Termín|Datum konání|Uzávěrka",
    "ru": "Когда|Срок|Дата проведения|Прием заявок до",
    "sv": "När|Sista ansökningsdag|Anmälan senast",
    "tr": "Ne zaman|Son başvuru tarihi|Etkinlik tarihi",
    "ja": "開催日|締切|申込期限|開催日時",
    "zh": "活动时间|截止日期|会议时间|报名截止",
    "ko": "행사일|마감일|접수기한|행사일시",
    "ar": "الموعد النهائي|موعد الفعالية",
    "fa": "مهلت ثبت نام|زمان برگزاری",
    "hi": "अंतिम तिथि|कार्यक्रम की तिथि",
    "vi": "Thời hạn|Ngày diễn ra",
    "id": "Batas waktu|Tanggal acara",
}
#: A verb or a preposition: with its colon alone it is a label, and without one it begins a sentence.
WITH_A_COLON = frozenset({"Valid until", "Gültig bis", "Valable jusqu'au", "Inscrições até", "Прием заявок до"})
CASES = [(language, label) for language, labels in LABELS.items() for label in labels.split("|")]


def day_of(language, *lines):
    body = f"<main><article><h1>{headline(language)}</h1>{''.join(lines)}<div>{told(language)}</div></article></main>"
    html = f"<html lang={language}><title>{headline(language)} | Quayside Courier</title><body>{body}"
    record = read_record(URL, html, None, SEEN)
    return (record.datePublishedLocal or record.datePublished or "")[:10]


def _day(language, day):
    return f"{day}.11.2026" if language not in {"zh", "ja", "ko"} else f"2026-11-{day:02}"


@pytest.mark.parametrize(("language", "label"), CASES)
@pytest.mark.parametrize(
    "markup", ["<p>{}: {}</p>", "<p><strong>{}:</strong> {}</p>", "<div><span>{}:</span> <span>{}</span></div>"]
)
def test_the_day_of_another_thing_is_not_the_articles(language, label, markup):
    assert day_of(language, markup.format(label, _day(language, 20))) == ""


@pytest.mark.parametrize(("language", "label"), CASES)
def test_the_articles_own_day_is_found_beside_it(language, label):
    line = f"<p>{label}: {_day(language, 20)}</p>"
    assert day_of(language, line, f"<p class=date>{_day(language, 3)}</p>") == "2026-11-03"


@pytest.mark.parametrize(("language", "label"), [case for case in CASES if case[1] not in WITH_A_COLON])
@pytest.mark.parametrize(
    "markup",
    [
        *("<p>{} {}</p>", "<h3>{}</h3><p>{}</p>", "<p>{}</p><p>{}</p>", "<div><div>{}</div><div>{}</div></div>"),
        *("<p>{} | {}</p>", "<p>{} – {}</p>", "<dl><dt>{}</dt><dd>{}</dd></dl>"),
    ],
)
def test_a_label_of_another_thing_needs_no_colon(language, label, markup):
    assert day_of(language, markup.format(label, _day(language, 20))) == ""


@pytest.mark.parametrize("section", ["Harbour", "When the ferry sails", "Deadline Harbour", "Hafen", "Terminal", "港"])
def test_a_section_before_the_day_is_no_such_label(section):
    assert day_of("en", f"<p>{section} | {_day('en', 3)}</p>") == "2026-11-03"
    assert day_of("en", f"<p>{section}</p><p>{_day('en', 3)}</p>") == "2026-11-03"
