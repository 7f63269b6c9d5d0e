"""First lines of a text that begin as bylines and date lines do, and are sentences; standfirsts; quotations."""

from __future__ import annotations

import pytest

from newscrawl.extraction.page import PageReader
from newscrawl.html.document import Document
from tests.extraction.small_pages import TEXT, URL, page

HEAD = "<h1>The oven of Quay Street</h1>"
SENTENCES = (
    "By then it was too late.",
    "By night nobody sleeps.",
    "By noon the ice had gone.",
    "By God!",
    "By George, it worked.",
    "By the way, who asks?",
    "Story by story the tower grew.",
    "Par une nuit sans lune, le phare s'est éteint.",
    "Par chance, personne.",
    "Par Toulon, on passe vite.",
    "Di notte nessuno dorme.",
    "Por que a senhora nunca tirou férias?",
    "Por volta das nove, a luz caiu.",
    "Por suerte, nadie murió.",
    "Door de mist zag niemand iets.",
    "Von hier sieht man alles.",
    "Av båten finns inget kvar.",
    "Oleh karena itu mereka pergi.",
    "On 3 May 1920 the bridge fell.",
    "Am 3. Mai 1920 fiel die Brücke.",
    "Two years ago he lost his boat.",
    "Hace dos años perdió el barco.",
)
LINES = (
    "By Ann Archer",
    "By Ann Archer.",
    "By Ann Archer and Tom Ellery.",
    "Par Luc de la Tour",
    "Von Anna von Berg",
    "Por Lucía Arregui y Iker Zubiri.",
    "Published on 3 May 2020.",
    "Updated 3 May 2020 at 10:30 a.m.",
    "3 May 2020",
)


def record(body, head=""):
    return PageReader(page(body, head)).to_item()


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize(
    "above", ["<p>By Ann Archer</p>", "<p>9 December 2018</p>", '<div class="byline">Ann Archer</div>']
)
@pytest.mark.parametrize("markup", ["<p>{}</p>", "<p><strong>{}</strong></p>", "<h2>{}</h2>"])
def test_a_sentence_that_begins_as_a_byline_is_text(sentence, above, markup):
    article = record(f"<article>{HEAD}{above}{markup.format(sentence)}{TEXT}</article>")
    assert article.articleBody.split("\n\n")[0] == sentence


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_who_and_when_is_none(line):
    article = record(f"<article>{HEAD}<p>{line}</p>{TEXT}</article>")
    assert article.articleBody.startswith("The ferry")


def test_a_long_line_of_who_is_above_the_date_and_not_the_first_paragraph():
    who = "Words by Priya Raman-Holt, with additional reporting by Tom Ellery"
    when = "Published 03/02/2021, last updated 14/02/2021"
    article = record(f'<article><header>{HEAD}<p class="by">{who}</p><p>{when}</p></header>{TEXT}</article>')
    assert article.articleBody.startswith("The ferry")


@pytest.mark.parametrize(
    ("title", "standfirst", "byline"),
    [
        (
            "The oven of Quay Street",
            "For fifty years the oven has not gone out in Quay Street",
            "By Ann Archer, 9 December 2018",
        ),
        ("O forno do cais", "Há cinquenta anos que o forno não se apaga", "Por Rui Prado, 9 de dezembro de 2018"),
        ("The lamp", "After 140 years the lamp is out", "By Ann Archer"),
        ("Die Lampe", "Seit zwei Jahren brennt sie nicht mehr", "Von Anna Berg"),
    ],
)
@pytest.mark.parametrize("order", ["{s}{b}", "{b}{s}"])
def test_a_sentence_set_as_a_heading_below_the_headline_is_standfirst_and_text(title, standfirst, byline, order):
    between = order.format(s=f"<h2>{standfirst}</h2>", b=f"<p>{byline}</p>")
    article = record(f"<h1>{title}</h1>{between}{TEXT}")
    assert article.description == standfirst
    assert article.articleBody.split("\n\n")[0] == standfirst
    article = record(f"<h1>{title}</h1>{between}<div>{TEXT}</div>")
    assert article.description == standfirst


def test_a_subheading_is_no_standfirst():
    article = record(f"{HEAD}<h2>The first loaf of the morning</h2>{TEXT}<h2>The last loaf</h2>{TEXT}")
    assert article.description is None
    head = '<meta name="description" content="What the baker said.">'
    article = record(f"{HEAD}<h2>The first loaf of the morning</h2>{TEXT}", head)
    assert article.description == "What the baker said."


@pytest.mark.parametrize("name", ["strap", "strapline", "strap-line", "article__strap"])
def test_a_strap_above_the_byline_is_the_standfirst(name):
    article = record(f'{HEAD}<p class="{name}">An odd winter, and a warm shop.</p><p>By Ann Archer</p>{TEXT}')
    assert article.description == "An odd winter, and a warm shop."
    assert article.articleBody.startswith("The ferry")


@pytest.mark.parametrize(
    "quotation",
    [
        "Sign up for our newsletter, they said. I signed up for the ice.",
        "Abonnez-vous, disait notre mère.",
        "Follow us, they told me, and I followed you.",
        "Click here.",
        "Werbung ist unser Leben.",
        "Read more, my teacher said to us.",
    ],
)
@pytest.mark.parametrize(
    "markup",
    [
        "<blockquote>{}</blockquote>",
        "<blockquote><p>{}</p></blockquote>",
        "<figure><blockquote>{}</blockquote></figure>",
        "<p><q>{}</q></p>",
    ],
)
def test_words_cut_no_quotation(quotation, markup):
    within = record(f"<article>{HEAD}{TEXT}{markup.format(quotation)}{TEXT}</article>")
    assert quotation in within.articleBody
    if "blockquote" in markup:
        last = record(f"<article>{HEAD}{TEXT}{TEXT}{markup.format(quotation)}</article>")
        assert last.articleBody.endswith(quotation)


def test_a_call_in_a_quotation_with_a_link_goes():
    call = '<blockquote>Read also: <a href="/port">The port froze twice this year</a></blockquote>'
    assert "froze" not in record(f"<article>{HEAD}{TEXT}{call}{TEXT}</article>").articleBody


@pytest.mark.parametrize("end", [".", "!", "?", "…", "”", "»"])
def test_who_said_a_quotation_is_parted_from_it(end):
    quotation = f"<blockquote>The ice held until March that year{end}<cite>Mabel Crane, lock keeper</cite></blockquote>"
    text = record(f"<article>{HEAD}{TEXT}{quotation}{TEXT}</article>").articleBody
    assert f"year{end} Mabel Crane" in text


def test_a_word_with_a_full_stop_is_one():
    lines = Document(URL, "<p>It runs on Node.<i>JS</i> and in the U.<b>S.</b></p>").outline.lines
    assert lines[0].text == "It runs on Node.JS and in the U.S."


NEXT = '<a href="/2018/12/{}">{}</a>'
NEIGHBOURS = (NEXT.format("port", "Port froze for the second time"), NEXT.format("ship", "The ship is back in town"))


@pytest.mark.parametrize(
    "row",
    [
        "Previous: {} Next: {}",
        "Poprzedni: {} Następny: {}",
        "Vorheriger Artikel: {} Nächster Artikel: {}",
        "Précédent\u00a0: {} — Suivant\u00a0: {}",
        "Anterior: {} | Siguiente: {}",
        "« Previous post: {} | Next post: {} »",
        "上一篇：{} 下一篇：{}",
        "Предыдущая новость: {} Следующая новость: {}",
    ],
)
@pytest.mark.parametrize("markup", ["<p>{}</p>", "<div>{}</div>", "<table><tr><td>{}</td></tr></table>"])
def test_a_last_line_that_names_the_neighbours_is_no_text(row, markup):
    article = record(f"{HEAD}{TEXT}{markup.format(row.format(*NEIGHBOURS))}")
    assert "Port froze" not in article.articleBody


@pytest.mark.parametrize("row", ["Director: {} Cast: {}", "Next week we see {} and {}", "Older than {} is only {}"])
def test_a_last_line_of_two_links_is_text(row):
    article = record(f"{HEAD}{TEXT}<p>{row.format(*NEIGHBOURS)}</p>")
    assert "Port froze" in article.articleBody


@pytest.mark.parametrize("byline", ["Por <b>Lucía Arregui</b> y <b>Iker Zubiri de la Torre</b>", "By Ann Archer"])
def test_a_byline_below_the_first_paragraph_is_no_text(byline):
    first = "<p>A long night in the harbour, and a light that nobody wanted to put out before the morning.</p>"
    text = record(f"<article>{HEAD}{first}<p>{byline}</p>{TEXT}</article>").articleBody
    assert text.split("\n\n")[1].startswith("The ferry")


@pytest.mark.parametrize("markup", ["<blockquote>{}</blockquote>", "<blockquote><p>{}</p></blockquote>"])
def test_a_quotation_heads_no_box_of_a_letter(markup):
    quotation = "Subscribe to us, the sea said to my father."
    assert quotation in record(f"<article>{HEAD}{TEXT}{markup.format(quotation)}{TEXT}</article>").articleBody
