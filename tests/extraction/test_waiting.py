"""The word of waiting that stands where a script puts text is no line of an article; sentences and headings are."""

import pytest

from newscrawl import extract
from newscrawl.items import Article
from newscrawl.rendering.shown import article_shown

FIRST = "The council decided on Tuesday that the ferry will be repaired before winter comes, after a debate of an hour."
LAST = "Work on the ferry begins on Monday with the roof, and the mayor said that it would take at most four weeks."
PAGE = (
    '<html lang="en"><head><title>The ferry is repaired</title></head><body><article><h1>The ferry is repaired</h1>'
    "%s</article><script src=/app.js></script></body></html>"
)


@pytest.mark.parametrize(
    "word",
    [
        "Loading",
        "Loading…",
        "Loading...",
        "LOADING",
        "Loading the story…",
        "Please wait ...",
        "Wird geladen …",
        "Chargement en cours…",
        "Cargando...",
        "Carregando…",
        "Caricamento in corso",
        "Even geduld",
        "Ładowanie…",
        "Загрузка…",
        "Завантаження",
        "Yükleniyor...",
        "جار التحميل…",
        "लोड हो रहा है…",
        "กำลังโหลด",
        "読み込み中...",
        "로딩 중…",
        "正在加载…",
    ],
)
@pytest.mark.parametrize("markup", ["<p>%s</p>", '<div class="rest"><span>%s</span></div>', "<p><em>%s</em></p>"])
def test_a_word_of_waiting_is_no_text_and_an_engine_is_asked_for_the_rest(word, markup):
    page = PAGE % f"<p>{FIRST}</p>{markup % word}"
    article = extract(page, url="https://quay.example/story/x")
    assert article.articleBody == FIRST
    assert article_shown(article, lambda: page).lack == "one paragraph of text"
    both = extract(PAGE % f"<p>{FIRST}</p>{markup % word}<p>{LAST}</p>", url="https://quay.example/story/x")
    assert both.articleBody == f"{FIRST}\n\n{LAST}"


@pytest.mark.parametrize(
    "line",
    [
        "<p>Loading is done by hand.</p>",
        "<h2>Loading</h2>",
        "<ul><li>Loading</li><li>Sailing</li></ul>",
        "<p>Please wait until the gate is open, said the guard.</p>",
        "<p>Laden und Löschen kosten Zeit.</p>",
        "<p>Loading docks are closed, and nobody knows when they open again…</p>",
    ],
)
def test_what_speaks_of_loading_stays(line):
    article = extract(PAGE % f"<p>{FIRST}</p>{line}<p>{LAST}</p>", url="https://quay.example/story/x")
    assert len(article.articleBody.split("\n\n")) > 2


def test_an_article_of_waiting_alone_has_no_text():
    page = PAGE % "<p>Loading the story…</p>"
    article = extract(page, url="https://quay.example/story/x")
    assert isinstance(article, Article)
    assert not article.articleBody
