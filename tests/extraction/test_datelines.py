"""A day that opens the text: the dateline of an agency or a release, and sentences that only begin like one."""

from __future__ import annotations

import pytest

from tests.extraction.dated_pages import BYLINE, page, read

TEXT = "The council of the harbour agreed on Tuesday evening to keep the old swing bridge open to walkers."
GERMAN = "Der Hafenrat hat am Dienstagabend beschlossen, die alte Drehbrücke für Fußgänger offen zu halten."
DATELINES = [
    f"Feb. 23, 2015 -- {TEXT}",
    f"HARBOUR CITY, Feb. 23, 2015 (Agency) -- {TEXT}",
    f"NEW HARBOUR, N.J., Feb. 23, 2015 /WireNews/ -- {TEXT}",
    f"HARBOUR CITY--(TRADE WIRE)--February 23, 2015--{TEXT}",
    f"(Berlin, 23 February 2015) {TEXT}",
    f"[23 February 2015, Geneva] {TEXT}",
    f"Geneva | 23 February 2015 | {TEXT}",
    f"NAIROBI, Kenya — Feb. 23, 2015 — {TEXT}",
    f"St. John's, N.L., Feb. 23, 2015 - {TEXT}",
    f"Monday, February 23, 2015 — {TEXT}",
    f"<em>Saltney, February 23, 2015</em>. {TEXT}",
    f"Harbour City, 23rd February 2015: {TEXT}",
    f"LONDON – 23 February 2015: {TEXT}",
    f"SAN FRANCISCO, CA -- (Wire) -- 02/23/15 -- {TEXT}",
    f"23 February 2015 – London, UK: {TEXT}",
    f"Berlin, 23. Februar 2015 - {GERMAN}",
    f"Frankfurt am Main, den 23.02.2015 – {GERMAN}",
    f"Wien (ABC, 23.02.2015) – {GERMAN}",
    "Paris, le 23 février 2015 — Le conseil du port a décidé mardi soir de garder le vieux pont ouvert aux piétons.",
    "Madrid, 23 feb 2015 (AGN).- El consejo del puerto acordó el martes por la noche mantener abierto el viejo puente.",
    "Rio de Janeiro, 23 fev 2015 (Agência) - O conselho do porto decidiu na terça-feira manter aberta a velha ponte.",
    "Москва, 23 февраля 2015 г. — Совет порта решил во вторник вечером оставить старый разводной мост открытым.",
    "Warszawa, 23 lutego 2015 r. – Rada portu postanowiła we wtorek wieczorem, że stary most pozostanie otwarty.",
    "القاهرة، 23 فبراير 2015 (وكالة) - قرر مجلس الميناء مساء الثلاثاء إبقاء الجسر القديم مفتوحا أمام المشاة",
    "【本报北京2015年2月23日讯】港口委员会星期二晚上决定，旧的旋转桥在整个冬天继续向行人开放，修理费用由基金支付。",
]
SENTENCES = [
    "On Feb. 23, 2015 -- the day of the storm -- the harbour closed its gates to all ships from the south for a week.",
    "Feb. 23, 2015, was a cold day in the harbour, and the ships from the south lay idle at the lower quay for hours.",
    "Feb. 23, 2015 -- The day of the storm -- is a day that nobody in the harbour has forgotten, said the clerk then.",
    "Since 23 February 2015 – The Day, as they call it here – the harbour has been closed to ships from the south.",
    "In Berlin, on 23 February 2015 - The Wall of the harbour was no more - the council met for the first time.",
    "The treaty of Berlin, 23 February 2015 - A paper of two pages - was signed in the old hall of the council.",
    "Ada Moreau (Geneva, 23 February 1996 – Paris, 4 March 2021) was a painter of harbours and of all their ships.",
    "Feb. 23, 2015 – Mar. 3, 2015: The museum of the harbour shows pictures of ships built at the lower quay.",
    "The storm of February 23, 2015 — The worst in living memory — took the roof of the harbour master's house.",
    "It was Monday, February 23, 2015 — Nobody in the harbour had slept that night, and all the ships lay idle.",
    f"Geneva, 23 February 1915 – {TEXT}",
    f"February 23, 2015: {TEXT}",
    "“February 23, 2015 – That was the day,” she said, “on which the harbour closed its old swing bridge to walkers.”",
    "Friday, February 23, 2015, 7:30 p.m. – Doors open at seven, and tickets are sold at the lower quay from Monday.",
    "When: February 23, 2015 – Where: The old hall of the harbour council, which is open to all who want to come.",
    "WASHINGTON -- On Feb. 23, 2015, the council of the harbour agreed to keep the old swing bridge open to walkers.",
    "Am 23. Februar 2015 – Der Hafen lag im Eis – beschloss der Rat, die alte Drehbrücke für alle offen zu halten.",
    "Le 23 février 2015 – Paris était sous la neige – le conseil du port a décidé de garder le vieux pont ouvert.",
    "2015年2月23日，港口委员会星期二晚上决定，旧的旋转桥在整个冬天继续向行人开放，修理费用由维修基金支付。",
]


def first(text: str, top: str = "") -> str | None:
    return read(page(top=f"{top}<p>{text}</p>")).datePublished


@pytest.mark.parametrize("text", DATELINES)
def test_the_day_of_a_dateline_is_the_articles(text):
    assert first(text) == "2015-02-23"


@pytest.mark.parametrize("text", SENTENCES)
def test_a_day_in_the_first_sentence_is_not(text):
    assert first(text) is None


def test_a_day_at_the_headline_goes_before_that_of_the_dateline():
    assert first(DATELINES[0], BYLINE.replace("Linde", "Linde, October 6, 2026")) == "2026-10-06"


@pytest.mark.parametrize(
    "top",
    [
        f"<figure><img src=a.jpg><figcaption>{DATELINES[0]}</figcaption></figure>",
        f"<blockquote><p>{DATELINES[0]}</p></blockquote>",
    ],
)
def test_that_of_a_picture_or_a_quotation_is_not(top):
    assert read(page(top=top)).datePublished is None


@pytest.mark.parametrize("entry", ["14 March 2019 – ", "14 March – ", "14 March 2019: ", "14.03.2019 | "])
def test_entries_of_a_chronicle_are_no_datelines(entry):
    assert first(f"12 March 2019 – {TEXT}</p><p>{entry}{TEXT}") is None


@pytest.mark.parametrize("other", ["PARIS, Feb. 23, 2015 -- ", "Mara Linde – ", "Point 12 – "])
def test_paragraphs_that_begin_with_something_else_leave_it(other):
    assert first(f"{DATELINES[1]}</p><p>{other}{TEXT}") == "2015-02-23"
