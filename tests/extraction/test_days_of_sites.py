"""The day at the head of a site, above the headline of a plain page, and the article's own date below it."""

from __future__ import annotations

# ruff: noqa: E501 -- markup reads best in one line
from datetime import UTC, datetime

import pytest

from newscrawl.pipelines.record import Told, read_record
from tests.extraction.dated_pages import P

SEEN = datetime(2026, 11, 30, 12, tzinfo=UTC)
BOX = "<div class=nota>{}</div>"


def read(above: str, date: str, lang: str = "en", box: str = "{}", seen: datetime | None = None, text: str = P):
    article = box.format(f"<h1>Old lighthouse goes dark</h1><p>By Mara Linde</p>{date}{text}")
    html = f"<html lang={lang}><head><title>Old lighthouse goes dark</title></head><body>{above}{article}</body></html>"
    return read_record("https://courier.example/news/old-lighthouse", html, None, Told(seen))


def why(record, raw: str) -> str:
    return next(one.reason for one in record.evidence["datePublished"].rejected if one.raw == raw)


@pytest.mark.parametrize("seen", [None, SEEN], ids=["day of the visit unknown", "seen"])
@pytest.mark.parametrize("box", ["{}", BOX], ids=["no box", "box"])
@pytest.mark.parametrize(
    ("lang", "above", "date"),
    [
        ("en", "<div>Monday, 30 November 2026</div>", "3 April 2024"),
        ("en", '<div class="top"><span>Monday, 30 November 2026</span> <a href="/">Paper</a></div>', "3 April 2024"),
        ("en", "<p>The Saltney Paper</p><p>Monday, November 30, 2026</p>", "April 3, 2024"),
        ("en", "<div>30 November 2026</div>", "3 April 2024"),
        ("en", "<div>Monday, 30 November 2026 | 8°C | Log in</div>", "3 April 2024"),
        ("de", "<table><tr><td>Montag, 30. November 2026</td><td><a href=/>Blatt</a></td></tr></table>", "3. April 2024"),
        ("es", "<div id=cabeza>lunes, 30 de noviembre de 2026</div>", "3 de abril de 2024"),
        ("fr", "<span>Lundi 30 novembre 2026</span>", "3 avril 2024"),
        ("it", "<div><time datetime=2026-11-30>lunedì 30 novembre 2026</time></div>", "3 aprile 2024"),
        ("pt", "<div class=data>Segunda-feira, 30 de novembro de 2026</div>", "3 de abril de 2024"),
        ("ru", "<div>Понедельник, 30 ноября 2026 года</div>", "3 апреля 2024"),
        ("pl", "<div>poniedziałek, 30 listopada 2026</div>", "3 kwietnia 2024"),
        ("tr", "<div>30 Kasım 2026 Pazartesi</div>", "3 Nisan 2024"),
        ("ja", "<div>2026年11月30日(月曜日)</div>", "2024年4月3日"),
        ("zh", "<div>今天是2026年11月30日 星期一</div>", "2024年4月3日"),
    ],
)  # fmt: skip
def test_the_article_s_own_date_counts(lang, above, date, box, seen):
    assert read(above, f"<p>{date}</p>", lang, box, seen).datePublished == "2024-04-03"


@pytest.mark.parametrize(
    ("lang", "above"),
    [
        ("en", "Today is Monday, 30 November 2026"),
        ("es", "Hoy es lunes, 30 de noviembre de 2026"),
        ("fr", "Nous sommes le lundi 30 novembre 2026"),
        ("ru", "Сегодня понедельник, 30 ноября 2026"),
    ],
)
@pytest.mark.parametrize("box", ["{}", BOX], ids=["no box", "box"])
def test_a_day_that_is_called_today_is_no_article_s(lang, above, box):
    assert read(f"<div>{above}</div>", "", lang, box).datePublished is None


GERMAN = "<p>Der Rat der Stadt hat am Dienstag beschlossen, dass die alte Brücke am Hafen auch im Winter offen bleibt und nicht abgebaut wird.</p>"
CHINESE = "<p>市议会星期二晚上决定,港口的旧桥冬天也不会关闭,行人可以继续通过,工程师将在春天检查桥墩的情况,并向居民报告结果。</p>"


@pytest.mark.parametrize(
    ("lang", "above", "text"),
    [("de", "Heute ist Montag, der 30. November 2026", GERMAN), ("zh", "今天是2026年11月30日 星期一", CHINESE)],
)
def test_a_day_that_is_called_today_in_the_page_s_language(lang, above, text):
    assert read(f"<div>{above}</div>", "", lang, text=text).datePublished is None


def test_a_day_of_the_visit_above_the_headline_dates_nothing():
    assert read("<div>Monday, 30 November 2026</div>", "", seen=SEEN).datePublished is None


def test_the_reason_is_told():
    record = read("<div>Monday, 30 November 2026</div>", "<p>3 April 2024</p>")
    assert why(record, "30 November 2026") == "is the day at the head of the site"


@pytest.mark.parametrize(
    ("above", "date", "box", "expected"),
    [
        ("", "", "<div class=nota><p>Wednesday, 3 April 2024</p>{}</div>", "2024-04-03"),
        ("<h2>Wednesday, 3 April 2024</h2>", "", BOX, "2024-04-03"),  # as logs print the day over its entries
        ("<div>Monday, 30 November 2026</div>", "", "<div class=nota><p class=date>3 April 2024</p>{}</div>", "2024-04-03"),
        ("<p>3 April 2024</p>", "<p>Open day: 5 May 2024</p>", "{}", "2024-04-03"),
        ("<p>3 April 2024</p>", "<p>5 May 2024</p>", "{}", "2024-04-03"),  # no site's day is before the article's
        ("<p>Published Monday, 30 November 2026</p>", "", "{}", "2026-11-30"),
        ("<div>Monday, 30 November 2026</div>", "<p>30 November 2026</p>", "{}", "2026-11-30"),
    ],
)  # fmt: skip
def test_a_date_above_the_headline_may_be_the_article_s(above, date, box, expected):
    assert read(above, date, box=box).datePublished == expected
