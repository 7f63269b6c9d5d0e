"""Days that are no article's, and the article's own among them, on pages whose markup says nothing."""

# ruff: noqa: E501 -- a page is a row

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newscrawl.pipelines.record import Told, read_record
from tests.extraction.world.made import headline, paragraphs

SEEN = Told(datetime(2026, 11, 28, 12, tzinfo=UTC))
#: What it is, the language, the markup by its place, and the day that the article has.
PAGES = [
    ("masthead day", "en", {"head": "<div>Quayside Courier</div><div>Saturday, November 28, 2026</div>"}, None),
    ("masthead + own", "en", {"head": "<div>Saturday, November 28, 2026</div>", "below": "<div>3 November 2026</div>"}, "2026-11-03"),
    ("masthead de", "de", {"head": "<div>Samstag, 28. November 2026</div>"}, None),
    ("today is", "en", {"head": "<div>Today is November 28, 2026 | 12°C</div>", "below": "<div>By Ada Moreau</div><div>Nov. 3, 2026</div>"}, "2026-11-03"),
    ("weather widget", "fr", {"head": "<div>Sam. 28 nov. 2026 8° / 12°</div>", "below": "<div>Publié le 3 novembre 2026</div>"}, "2026-11-03"),
    ("event", "en", {"below": "<div>When: 12 December 2026, 7 pm</div><div>Where: Old Hall</div>"}, None),
    ("event de", "de", {"below": "<div>Termin: 12. Dezember 2026, 19 Uhr</div><div>Ort: Alte Halle</div>"}, None),
    ("deadline", "en", {"below": "<div>Application deadline: 15 December 2026</div>"}, None),
    ("deadline es", "es", {"below": "<div>Fecha límite: 15 de diciembre de 2026</div>"}, None),
    ("from to", "en", {"below": "<div>12 October 2026 – 15 October 2026</div><div>Old Hall</div>"}, None),
    ("from to de", "de", {"below": "<div>12.10. – 15.10.2026, Alte Halle</div>"}, None),
    ("copyright", "en", {"foot": "<div>© 2019-2026 Quayside Courier</div>"}, None),
    ("related below", "en", {"below": "<div>3 November 2026</div>", "foot": "<div><div><a href='/a'>The lock closes for two weeks</a> 27 November 2026</div><div><a href='/b'>A new market opens</a> 26 November 2026</div></div>"}, "2026-11-03"),
    ("related only", "en", {"foot": "<div><div><a href='/a'>The lock closes for two weeks</a> 27 November 2026</div><div><a href='/b'>A new market opens</a> 26 November 2026</div></div>"}, None),
    ("related above", "en", {"head": "<div><div><a href='/a'>The lock closes for two weeks</a> 27 November 2026</div><div><a href='/b'>A new market opens</a> 26 November 2026</div></div>", "below": "<div>3 November 2026</div>"}, "2026-11-03"),
    ("comments", "en", {"below": "<div>3 November 2026</div>", "foot": "<div><h3>2 comments</h3><div><b>otto</b> 5 November 2026 at 09:00 <p>I shall write another letter to the council, for the old one was lost.</p></div><div><b>rut</b> 6 November 2026 <p>The bakery was full of people who wanted to sign it, as I saw.</p></div></div>"}, "2026-11-03"),
    ("comments only", "en", {"foot": "<div><h3>2 comments</h3><div><b>otto</b> 5 November 2026 at 09:00 <p>I shall write another letter to the council, for the old one was lost.</p></div><div><b>rut</b> 6 November 2026 <p>The bakery was full of people who wanted to sign it, as I saw.</p></div></div>"}, None),
    ("photo date", "en", {"below": "<div><img src=a.jpg><div>The ferry on 12 August 2025. Photo: Otto Reyes</div></div><div>3 November 2026</div>"}, "2026-11-03"),
    ("photo date only", "en", {"below": "<div><img src=a.jpg><div>The ferry on 12 August 2025. Photo: Otto Reyes</div></div>"}, None),
    ("in text", "en", {"mid": "<p>The council had last voted on 12 August 2025, when the ferry was damaged in a storm at the outer wall.</p>"}, None),
    ("in text de", "de", {"mid": "<p>Zuletzt hatte der Rat am 12. August 2025 abgestimmt, als die Fähre im Sturm an der Mauer beschädigt wurde.</p>"}, None),
    ("born", "en", {"below": "<div>Born: 12 March 1931</div><div>Died: 21 October 2026</div><div>Published 3 November 2026</div>"}, "2026-11-03"),
    ("founded", "en", {"head": "<div>Quayside Courier. Founded 12 March 1898</div>", "below": "<div>3 November 2026</div>"}, "2026-11-03"),
    ("valid until", "de", {"below": "<div>Angebot gültig bis 31.12.2026</div><div>03.11.2026</div>"}, "2026-11-03"),
    ("retrieved", "en", {"end": "<p>Retrieved 27 November 2026</p>"}, None),
    ("next meeting", "en", {"end": "<p>Next meeting: 8 December 2026</p>", "below": "<div>3 November 2026</div>"}, "2026-11-03"),
    ("updated only", "en", {"below": "<div>Last updated: 5 November 2026</div>"}, None),
    ("law", "de", {"below": "<div>Gesetz vom 12. August 2025</div>"}, None),
    ("issue number", "pl", {"below": "<div>Nr 17/2026 z dnia 3 listopada 2026</div>"}, "2026-11-03"),
    ("archive box", "en", {"foot": "<div><h3>Archives</h3><ul><li><a href='/2026/10'>October 2026</a></li><li><a href='/2026/09'>September 2026</a></li></ul></div>"}, None),
    ("calendar", "en", {"below": "<div>3 November 2026</div>", "foot": "<table><caption>November 2026</caption><tr><td>1<td>2<td>3</table>"}, "2026-11-03"),
    ("table of days", "en", {"mid": "<table><tr><td>12 August 2025</td><td>Storm</td></tr><tr><td>1 March 2026</td><td>Repair</td></tr></table>"}, None),
    ("version", "en", {"below": "<div>Version 3.11.26</div><div>Downloaded 1,204 times</div>"}, None),
    ("price", "en", {"below": "<div>3.11 € per ride, 26 rides</div>"}, None),
    ("phone", "de", {"below": "<div>Tel. 03.11.26-7744</div>"}, None),
    ("ja event", "ja", {"below": "<div>開催日：2026年12月12日</div><div>会場：旧ホール</div>"}, None),
    ("ko masthead", "ko", {"head": "<div>2026년 11월 28일 토요일</div>", "below": "<div>입력 2026.11.03 10:15</div>"}, "2026-11-03"),
    ("ru masthead", "ru", {"head": "<div>28 ноября 2026, суббота</div><div>USD 81,2 EUR 90,1</div>"}, None),
    ("es masthead", "es", {"head": "<div>sábado, 28 de noviembre de 2026</div>", "below": "<div>03/11/2026</div>"}, "2026-11-03"),
    ("ar masthead", "ar", {"head": "<div>السبت 28 نوفمبر 2026</div>", "below": "<div>3 نوفمبر 2026</div>"}, "2026-11-03"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "language", "parts", "day"), PAGES, ids=[page[0] for page in PAGES])
def test_a_day_is_the_articles_by_where_it_stands(name, language, parts, day):
    first, *others = (f"<p>{text}</p>" for text in paragraphs(language))
    put = {"head": "", "above": "", "below": "", "mid": "", "end": "", "foot": ""} | parts
    page = (
        f"<html lang={language}><head><title>{headline(language)}</title></head><body>{put['head']}<div>{put['above']}"
        f"<h1>{headline(language)}</h1>{put['below']}{first}{put['mid']}{''.join(others)}{put['end']}</div>{put['foot']}</body></html>"
    )
    record = read_record("https://paper.example/harbour-ferry", page, None, SEEN)
    assert (record.datePublishedLocal or record.datePublished or "")[:10] == (day or ""), name
