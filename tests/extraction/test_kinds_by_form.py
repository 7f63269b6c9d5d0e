"""What a page is by its form: few words under the site's name, a player or many pictures at an address of them."""

# ruff: noqa: E501 -- markup reads best in one line; these are texts of their languages

from __future__ import annotations

import pytest

from newscrawl.pipelines.record import read_record
from tests.extraction.ferry_pages import told
from tests.extraction.formats.judge import SEEN
from tests.extraction.formats.made import TOWN

T = TOWN
#: What stands in an article's place under the site's name, with what it is.
PLACED = {
    "Estonian": ("Palun oodake", "Kontrollime teie ühendust. See võtab mõne sekundi, ärge palun akent sulgege.", ""),
    "Welsh": ("Croeso", "Rydym ni a'n partneriaid yn cadw gwybodaeth ar eich dyfais er mwyn dangos hysbysebion.", "<button>Derbyn</button>"),
    "Swahili": ("Karibu", "Sisi na washirika wetu tunahifadhi taarifa kwenye kifaa chako ili kuonyesha matangazo.", "<button>Kubali</button>"),
    "Basque": ("Barkatu", "Orri hau ez dago jadanik hemen. Itzuli azalera edo bilatu beste hitz batzuekin.", ""),
}  # fmt: skip


@pytest.mark.parametrize(("heading", "sentence", "button"), PLACED.values(), ids=PLACED)
def test_few_words_below_a_heading_that_the_title_does_not_know_are_no_article(heading, sentence, button):
    html = f"<html><head><title>Ellbrook Gazette</title></head><body><main><h1>{heading}</h1><p>{sentence}</p>{button}</main></body></html>"
    metadata = read_record("https://gazette.example/2026/11/03/cold-brickworks", html, None, SEEN).metadata
    assert (metadata.probability or 0) <= 0.1
    assert metadata.pageKind == ("wall" if button else "other")


@pytest.mark.parametrize(
    "head",
    [
        "<title>Bridge closed | Ellbrook Gazette</title>",
        '<title>Ellbrook Gazette</title><meta property="og:type" content="article">',
        '<title>Ellbrook Gazette</title><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge closed"}</script>',
    ],
)
def test_few_words_below_the_headline_are_an_article(head):
    html = f"<html><head>{head}</head><body><main><h1>Bridge closed</h1><p>{T[0]}</p></main></body></html>"
    metadata = read_record("https://gazette.example/2026/11/03/bridge-closed", html, None, SEEN).metadata
    assert metadata.pageKind == "article"


def kind_at(path: str, inside: str) -> str | None:
    html = f"<html><head><title>The first bus | Ellbrook Gazette</title></head><body><main><h1>The first bus</h1>{inside}</main></body></html>"
    return read_record(f"https://gazette.example{path}", html, None, SEEN).metadata.pageKind


PLAYERS = (
    "<video src=/v.mp4 poster=/v.jpg></video>",
    "<iframe src=https://www.youtube.com/embed/x></iframe>",
    "<iframe src=https://player.vimeo.com/video/1></iframe>",
    "<amp-video src=/v.mp4></amp-video>",
)


@pytest.mark.parametrize("player", PLAYERS)
@pytest.mark.parametrize("path", ["/video/first-bus-17", "/sport/videos/first-bus", "/mediathek/first-bus"])
def test_a_player_and_a_short_text_at_an_address_of_films_are_a_video(path, player):
    assert kind_at(path, f"{player}<p>{T[1]}</p>") == "video"
    assert kind_at(path, f"<time datetime=2026-11-03>3 November 2026</time>{player}<p>{T[0]}</p>") == "video"


def test_a_film_in_the_background_or_a_long_text_are_none():
    assert kind_at("/video/first-bus-17", f"<video autoplay muted loop></video><p>{T[1]}</p>") != "video"
    assert kind_at("/video/first-bus-17", f"{PLAYERS[0]}{told(*T)}") != "video"
    assert kind_at("/news/first-bus-17", f"{PLAYERS[0]}<p>{T[1]}</p>") != "video"


@pytest.mark.parametrize("path", ["/photo/first-bus", "/bilder/first-bus", "/galeria/first-bus", "/foto/first-bus"])
def test_many_pictures_at_an_address_of_pictures_are_a_gallery(path):
    pictures = "".join(
        f"<div><img src=/p{n}.jpg width=900 height=600><p>Picture {n} of the bus</p></div>" for n in range(9)
    )
    assert kind_at(path, pictures) == "gallery"
