"""Days that stand beside the article's own: of a court, a match, an event, an issue's number, a sentence."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newscrawl.pipelines.record import Told, read_record
from tests.extraction.places.made import placed

SEEN = Told(datetime(2026, 11, 28, 12, tzinfo=UTC))


def day(lang: str, inside: str) -> str:
    page = placed("one", lang, f"<main><h1>«H»</h1>{inside}</main>", None, "")
    record = read_record(page.url, page.html, None, SEEN)
    return (record.datePublishedLocal or record.datePublished or "")[:10]


DECISIONS = [
    ("de", "Urteil vom 14. Oktober 2026 - VI ZR 17/26"), ("de", "Beschluss vom 14.10.2026, 1 BvR 17/26"),
    ("en", "Judgment of 14 October 2026, C-17/26"), ("fr", "Arrêt n° 17/26 du 14 octobre 2026"),
    ("fr", "Décision n° 2026-17 DC du 14 octobre 2026"), ("es", "Sentencia 17/2026 de 14 de octubre de 2026"),
    ("pt", "Acórdão n.º 17/2026 de 14 de outubro de 2026"), ("it", "Sentenza n. 17 del 14 ottobre 2026"),
    ("nl", "Uitspraak van 14 oktober 2026"), ("pl", "Wyrok z dnia 14 października 2026 r."),
    ("ru", "Постановление от 14 октября 2026 г."), ("cs", "Rozsudek ze dne 14. října 2026"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "line"), DECISIONS)
def test_the_day_of_a_decision_is_not_the_articles(lang, line):
    assert not day(lang, f"<p>{line}</p>«T»")
    assert day(lang, f"<p>{line}</p><p>3.11.2026, 10:15</p>«T»") == "2026-11-03"


ISSUES = [
    ("ru", "№ 41 (1207) от 3 ноября 2026 г."), ("en", "Issue 1012, Tuesday 3 November 2026"),
    ("en", "No. 1207 - Tuesday, November 3, 2026"), ("de", "Nr. 1207, Dienstag, 3. November 2026"),
    ("fr", "N° 1207 – mardi 3 novembre 2026"), ("es", "Núm. 1207, martes 3 de noviembre de 2026"),
    ("it", "N. 1207 - martedì 3 novembre 2026"), ("uk", "№ 41 (1207), 3 листопада 2026"),
    ("pl", "Nr 1207, wtorek, 3 listopada 2026"), ("en", "Vol. 12 No. 1841 Tue 3 November 2026"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "line"), ISSUES)
def test_an_issues_number_is_no_year(lang, line):
    assert day(lang, f"<p>{line}</p>«T»") == "2026-11-03"


EVENTS = [
    ("de", "<table><tr><td>Datum</td><td>20.11.2026</td></tr><tr><td>Beginn</td><td>19:30 Uhr</td></tr></table>"),
    ("en", "<p>Date: November 20, 2026</p><p>Time: 7 pm</p><p>Venue: Old Hall</p>"),
    ("en", "<p><b>Date:</b> Friday, 20 November 2026<br><b>Kick-off:</b> 15:00</p>"),
    ("fr", "<p>Date : 20 novembre 2026</p><p>Lieu : Salle du port</p>"),
    ("es", "<p>Fecha: 20 de noviembre de 2026</p><p>Hora: 19:00</p><p>Lugar: Sala vieja</p>"),
    ("it", "<p>Data: 20 novembre 2026</p><p>Luogo: Sala vecchia</p>"),
    ("nl", "<p>Datum: 20 november 2026</p><p>Aanvang: 20.00 uur</p>"),
    ("sv", "<p>Datum: 20 november 2026</p><p>Plats: Gamla salen</p>"),
    ("en", "<dl><dt>Date</dt><dd>20 November 2026</dd><dt>Venue</dt><dd>Old Hall</dd></dl>"),
    ("en", "<ul><li>Date: 20 November 2026</li><li>Admission: free</li></ul>"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "inside"), EVENTS)
def test_a_date_beside_a_place_and_a_price_is_an_events(lang, inside):
    assert not day(lang, f"{inside}«T»")


LATER = [
    ("de", "<p>Freitag, 20. November 2026, 19:30 Uhr | Alte Halle</p>", "<p>Eingestellt am 3.11.2026 von Ada Moreau</p>"),
    ("en", "<p>Friday, November 20, 2026, 7:30 pm, Old Hall</p>", "<p>Posted on November 3, 2026</p>"),
    ("fr", "<p>Vendredi 20 novembre 2026 à 20h, salle du port</p>", "<p>Publié le 3 novembre 2026</p>"),
    ("es", "<p>Viernes 20 de noviembre de 2026, 20:00</p>", "<p>Publicado el 3 de noviembre de 2026</p>"),
    ("it", "<p>Venerdì 20 novembre 2026, ore 21</p>", "<p>Pubblicato il 3 novembre 2026</p>"),
    ("pl", "<p>piątek, 20 listopada 2026, 19:00</p>", "<p>Opublikowano: 3 listopada 2026</p>"),
    ("ru", "<p>20 ноября 2026, 19:00, Старый зал</p>", "<p>Опубликовано: 3 ноября 2026</p>"),
    ("nl", "<p>Vrijdag 20 november 2026, 20.00 uur</p>", "<p>Geplaatst op 3 november 2026</p>"),
    ("sv", "<p>Fredag 20 november 2026 kl. 19.00</p>", "<p>Publicerad 3 november 2026</p>"),
    ("cs", "<p>pátek 20. listopadu 2026, 19:00</p>", "<p>Publikováno: 3. listopadu 2026</p>"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "event", "told"), LATER)
def test_a_plain_day_later_than_the_named_one_is_not_the_articles(lang, event, told):
    assert day(lang, f"{event}«T»{told}") == day(lang, f"{told}{event}«T»") == "2026-11-03"


SENTENCES = [
    ("en", "Otto Reyes, 95, of Lower Quay, passed away Wednesday, October 21, 2026."),
    ("de", "Am 21. Oktober 2026, gegen 22:30 Uhr, geriet die Fähre in Brand."),
    ("en", "On October 21, 2026, the ferry ran aground off the pier."),
    ("fr", "Le 21 octobre 2026, le bac a heurté le quai."),
    ("es", "El 21 de octubre de 2026 la barca chocó contra el muelle."),
    ("it", "Il 21 ottobre 2026 il traghetto ha urtato il molo."),
    ("ru", "21 октября 2026 года паром столкнулся с причалом."),
    ("nl", "Op 21 oktober 2026 raakte de veerboot de kade."),
    ("pl", "21 października 2026 prom uderzył w nabrzeże."),
    ("de", "Otto Reyes starb am 21. Oktober 2026 im Kreis seiner Familie."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "line"), SENTENCES)
def test_a_short_sentence_above_the_text_tells_no_day_of_publication(lang, line):
    assert not day(lang, f"<p>{line}</p>«T»")


@pytest.mark.parametrize(
    ("lang", "heading", "line"),
    [
        ("en", "Service Details", "Friday, November 6, 2026"), ("en", "Upcoming", "November 20, 2026"),
        ("de", "Trauerfeier", "Freitag, 6. November 2026"), ("fr", "Obsèques", "Vendredi 6 novembre 2026"),
        ("es", "Funeral", "Viernes 6 de noviembre de 2026"), ("it", "Esequie", "Venerdì 6 novembre 2026"),
    ],
)  # fmt: skip
def test_a_day_below_a_heading_behind_the_text_is_of_what_it_heads(lang, heading, line):
    assert not day(lang, f"«T»<h2>{heading}</h2><div>{line}</div>")
    assert day(lang, f"«T»<div>{line}</div>")


def test_what_an_entry_of_a_ticker_says_of_its_hour_is_not_the_articles():
    top = "<p>Updated 6:40 PM EST, Tue November 3, 2026</p><div><p>4 min ago</p><h3>Vote begins</h3></div>"
    page = placed("one", "en", f"<article><h1>«H»</h1>{top}«T»</article>", None, "")
    record = read_record(page.url, page.html, None, SEEN)
    assert (record.datePublished, record.dateModified) == (None, "2026-11-03T23:40:00Z")


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "Today: Nov 28, 2026"), ("de", "Heute: 28.11.2026"), ("fr", "Aujourd’hui : 28 novembre 2026"),
        ("es", "Hoy: 28 de noviembre de 2026"), ("it", "Oggi: 28 novembre 2026"), ("ru", "Сегодня: 28 ноября 2026"),
        ("nl", "Vandaag: 28 november 2026"), ("pl", "Dziś: 28 listopada 2026"),
    ],
)  # fmt: skip
def test_a_line_that_says_which_day_is_today_is_the_sites(lang, line):
    assert not day(lang, f"<p>{line}</p>«T»")


def test_a_name_of_a_server_is_no_running_text():
    assert day("en", "<p>Ada Moreau ada at quay.example<br>Tue Nov  3 09:15:22 CET 2026</p>«T»") == "2026-11-03"
