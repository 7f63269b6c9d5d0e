"""What letters and press releases set around their texts."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

import pytest

from tests.extraction.ferry_pages import TEXT, TITLE, lines, told


def cells(*texts: str) -> str:
    return "".join(f"<tr><td><div style=font-size:15px>{text}</div></td></tr>" for text in texts)


FEET = {
    "a link in a sentence": "You receive this email because you signed up. <a href=/u>Unsubscribe</a>",
    "a system's address": "<a href='https://x.us1.list-manage.com/profile'>Update your preferences</a> to hear less",
    "German": "Sie erhalten diese Nachricht als Leserin. <a href=/u>Newsletter abbestellen</a>",
    "French": "Vous recevez cette lettre en tant que lecteur. <a href=/u>Se désabonner</a>",
    "Spanish": "Recibe este boletín por su suscripción. <a href=/u>Darse de baja</a>",
    "Portuguese": "Você recebe esta carta como leitor. <a href=/u>Cancelar inscrição</a>",
    "Italian": "Ricevi questa lettera come lettore. <a href=/u>Disiscriviti</a>",
    "Dutch": "U ontvangt deze brief als lezer. <a href=/u>Uitschrijven</a>",
    "Russian": "Вы получили это письмо как читатель. <a href=/u>Отписаться</a>",
    "Japanese": "このメールは読者の方にお送りしています。<a href=/u>配信停止</a>",
}


@pytest.mark.parametrize("foot", FEET.values(), ids=FEET)
def test_a_letter_ends_where_it_says_how_to_end_it(foot):
    top = cells("Trouble reading? <a href=/view>View in browser</a>", f"<h1>{TITLE}</h1>")
    table = (
        f"<table><tbody>{top}{cells(*TEXT)}{cells(foot, 'Quayside Courier, 12 Lower Quay, Quayside')}</tbody></table>"
    )
    assert lines(table) == TEXT


def test_what_stands_with_the_foot_of_a_letter_in_one_small_box_goes_with_it():
    foot = told(
        "<b>Our mailing address is:</b>", "12 Lower Quay, Quayside QS1 2AB", "You can <a href=/u>unsubscribe</a> here."
    )
    assert lines(f"<div><h1>{TITLE}</h1>{told(*TEXT)}<div class=x>{foot}</div></div>") == TEXT


def test_a_text_about_leaving_a_list_has_no_foot():
    about = "Readers who press {} hear from the harbour no more, the office said."
    linked = about.format("<a href=/help/unsubscribe>unsubscribe</a>")
    found = lines(f"<div><h1>{TITLE}</h1>{told(TEXT[0], linked, *TEXT[1:])}</div>")
    assert found == [TEXT[0], about.format("unsubscribe"), *TEXT[1:]]


HEADS = {
    "a label": told("FOR IMMEDIATE RELEASE"),
    "a label and contacts": told(
        "<b>FOR IMMEDIATE RELEASE</b>", "<b>Media Contact:</b>", "Nora Vale", "press@port.example"
    ),
    "contacts in one paragraph": "<p>Media Contact:<br>Nora Vale<br>press@port.example<br>(555) 010-2030</p>",
    "a telephone": told("Contact: Nora Vale", "Tel. +44 20 7946 0018"),
    "German": told("Pressemitteilung"),
    "French": told("Communiqué de presse"),
    "Spanish": told("Nota de prensa"),
    "Italian": told("Comunicato stampa"),
    "Dutch": told("Persbericht"),
    "Japanese": told("プレスリリース"),
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_what_a_press_office_sets_above_a_release_is_no_text(head):
    assert lines(f"<main><div class=field><h1>{TITLE}</h1>{head}{told(*TEXT)}</div></main>") == TEXT


CONTACTS = {
    "one paragraph": "<p><b>Contact:</b></p><p>Nora Vale, Port Office<br>Tel. +44 20 7946 0018<br>press@port.example</p>",
    "a paragraph each": told("Contact presse :", "Nora Vale", "01 23 45 67 89", "presse@port.example"),
    "a label in bold": told("<b>Pressekontakt</b>", "Hafenamt, E-Mail: presse@hafen.example"),
    "a label with a colon": told("Contatti:", "ufficio@porto.example"),
    "a telephone above": told("Media contact:", "(555) 010-2030", "press@port.example"),
}


@pytest.mark.parametrize("contacts", CONTACTS.values(), ids=CONTACTS)
def test_contacts_below_a_release_go_with_their_label(contacts):
    assert lines(f"<main><div class=field><h1>{TITLE}</h1>{told(*TEXT)}{contacts}</div></main>") == TEXT


def test_a_label_above_nothing_that_is_cut_and_numbers_of_a_draw_stay():
    text = [*TEXT, "The numbers of the harbour's draw:", "4 8 15 16 23 42"]
    assert lines(f"<main><div class=field><h1>{TITLE}</h1>{told(*text)}</div></main>") == text


OTHERS = {
    "a letter's digest": "<div class=digest><h4>The lock keeper retires</h4><div>{0}</div><a href=https://quay.example/p/lock>Read full story</a></div>",
    "bold": "<div class=promo><p><b>The lock keeper retires</b></p><p>{0}</p><p><a href=/lock>Weiterlesen</a></p></div>",
    "a section": "<section class=s><h3>The lock keeper retires</h3><p>{0}</p><a href=/lock>Lire la suite</a></section>",
    "an arrow": "<div class=x><h5>The lock keeper retires</h5><p>{0}</p><a href=/lock>Leer más →</a></div>",
}


@pytest.mark.parametrize("box", OTHERS.values(), ids=OTHERS)
def test_a_box_that_leads_to_the_rest_of_another_story_is_no_text(box):
    excerpt = "Forty years at the upper lock end this week for a man who has opened its gates half a million times."
    page = f"<main><article><h1>{TITLE}</h1><div class=c>{told(*TEXT[:2])}{box.format(excerpt)}{told(*TEXT[2:])}</div></article></main>"
    assert lines(page) == TEXT


def test_last_words_go_above_a_heading_that_heads_nothing_but_a_vote():
    votes = "".join(
        f"<li><a href=/poll/{number}>{name}</a></li>" for number, name in enumerate(("Loved it", "Fine", "No"))
    )
    foot = (
        "<p>Was this email forwarded to you? <a href=/subscribe>Sign up here</a>.</p><h3>What did you think of today's letter?</h3>"
        f"<ul>{votes}</ul><p><a href=/in>Login</a> or <a href=/subscribe>Subscribe</a> to participate in polls.</p>"
    )
    assert lines(f"<main><div class=c><h1>{TITLE}</h1>{told(*TEXT)}{foot}</div></main>") == TEXT
