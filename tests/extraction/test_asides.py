"""What desks set between and below the paragraphs is not the text; what reads like it and is not, stays."""

import pytest

from newscrawl.extraction.body import last_words
from newscrawl.extraction.body.article_body import read_body
from tests.html.pages import HEADLINE, PARAGRAPHS, TEXTS, page

TITLE = f"<h1>{HEADLINE}</h1>"
QUOTE = "Bring the question of pay with them"


def texts(body):
    return list(read_body(page(body), HEADLINE).paragraphs)


BETWEEN = {
    "a box whose heading heads a link only": "<div class=issue><h4>Current issue</h4><p><a href=/i>May</a></p></div>",
    "a linked heading in a card of its own": "<div><h3><a href=/b>Who still owns the boats</a></h3><i>Boats</i></div>",
    "a notice in place of an embed": "<p>To see this post, allow all cookies of third-party content there.</p>",
    "the same in German": "<p>An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt.</p>",
    "a pull quote": f"<blockquote class=pullquote>“{QUOTE}”</blockquote>",
    "a pull quote in a paragraph": f"<blockquote class=article__pullquote><p>“{QUOTE}”</p></blockquote>",
    "a post of Instagram that waits": (
        "<blockquote class=instagram-media><p>View this post on Instagram</p><p>A post shared by Nora Vale (@nora) on "
        "Feb 16, 2020 at 3:02pm PST</p></blockquote>"
    ),
    "how to cite it": "<div class=how-to-cite><p>N. Vale, The boats of Saltney, Harbour Review, 14.3.2025.</p></div>",
    "a long caption in words": f"<p>Pictured at the landing, {'two men with lanterns, ' * 10}both.</p>",
    "tags": "<p>Tags: boats, lanterns, the harbour council</p>",
    "a caption in words": "<p>Pictured at the landing: two ferrymen and the clerk of the council</p>",
}


@pytest.mark.parametrize("name", BETWEEN)
def test_pieces_between_the_paragraphs_are_cut(name):
    whole = f"{TITLE}<p>{TEXTS[0]}</p><p>{TEXTS[1]}</p>{BETWEEN[name]}<p>{TEXTS[2]}</p><p>{TEXTS[3]}</p>"
    assert texts(whole) == list(TEXTS)


BELOW = (
    "<p>Follow us for more news from the harbour</p>",
    "<p>Folgen Sie uns auch auf den anderen Wegen</p>",
    "<p>All news in our <a href=/letter>newsletter</a>, each morning.</p>",
    "<p>Find all stories about boats <a href=/boats>here</a>.</p>",
    "<p>Writers Nora Vale and Tom Reed contributed to this report.</p>",
    "<p>Reach the reporters at the harbour, and on the boats.</p>",
    "<p>Follow our full coverage of the strike on the landing.</p>",
    "<p>Want to row? Check out our picks of the best boats.</p>",
    "<p>Note: we are moderating all comments since Monday.</p>",
    "<p>Siga-nos no Telegram</p>",
    "<p>Ana Ruiz contribuyó a este reportaje</p>",
    "<p>Follow more of Ada Moreau's coverage</p>",
    "<p>Comentários com textos ininteligíveis não serão aprovados.</p>",
    "<p>You can follow any responses to this entry through the <a href=/feed>RSS 2.0</a> feed.</p>",
)


@pytest.mark.parametrize("line", BELOW)
def test_last_words_about_the_site_are_cut(line):
    assert texts(f"{TITLE}<div>{PARAGRAPHS}{line}</div>") == list(TEXTS)


CALLS = (
    "Follow us", "Folgen Sie uns", "Síguenos", "Siga-nos", "Suivez-nous", "Seguici", "Volg ons", "Följ oss", "Følg oss",
    "Obserwuj nas", "Takip bizi", "Ikuti kami", "Sign up", "Subscribe", "Abonnieren", "Abonnez", "Suscríbete", "Assine",
    "Iscriviti", "Registrieren Sie sich", "Jetzt registrieren", "Hier klicken", "Click here", "Подписывайтесь",
    "Підписуйтесь", "Support us", "RSS 2.0", "contributed to this report", "a contribué à cet article",
    "contribuyó con esta nota", "contribuiu para esta reportagem", "ha contribuito a questo articolo",
    "hat an diesem Artikel mitgearbeitet", "Reach the reporter ", "follow all of our coverage", "Check out our",
    "moderating comments", "comentários que não serão aprovados",
)  # fmt: skip


@pytest.mark.parametrize("line", CALLS)
def test_the_look_before_the_pattern_of_calls_lets_each_of_them_through(line):
    assert last_words._CALL.search(line)
    assert any(word in line.lower() for word in last_words._CALL_WORDS)


SIGNED = (
    "<p>Nora Vale</p>",
    "<p>Nora Vale, Тарас Шевченко und Jean de la Tour</p>",
    "<div>AFP / The Harbour Review</div>",
    "<p>Harbour-Redaktion</p>",
    "<p>Desk 7</p>",
    "<p>Nora Vale is our harbour reporter. She was born on a boat.</p>",
    "<p>Nora Vale lebt und arbeitet in Saltney.</p>",
)


@pytest.mark.parametrize("line", SIGNED)
def test_who_signs_below_the_text_is_no_text(line):
    names = ["Nora Vale", "The Harbour Review", "Desk 7"]
    document = page(f"{TITLE}<div>{PARAGRAPHS}{line}</div>")
    assert list(read_body(document, HEADLINE, names).paragraphs) == list(TEXTS)


@pytest.mark.parametrize("line", ["渡し船は再び動く", "Nora Vale sang.", "Of boats and men"])
def test_a_short_last_line_that_is_no_name_stays(line):
    document = page(f"{TITLE}<div>{PARAGRAPHS}<p>{line}</p></div>")
    assert read_body(document, HEADLINE, ["Nora Vale"]).paragraphs[-1] == line


KEPT = (
    "<p>The council’s newsletter had said so.</p>",  # a channel without a link may be the matter
    "<blockquote>“An unnamed quotation.”</blockquote>",
    "<h2>What was agreed</h2><p>Two boats, and bread.</p>",
)


@pytest.mark.parametrize("line", KEPT)
def test_what_is_of_the_matter_stays(line):
    found = texts(f"{TITLE}<div><p>{TEXTS[0]}</p>{PARAGRAPHS.replace(TEXTS[0], 'They met again.')}{line}</div>")
    assert len(found) == len(TEXTS) + 1 + line.count("</h2>") + line.count("</p>") + line.count("</blockquote>")


@pytest.mark.parametrize("line", ["Mon 03/02/25 | 14:07 | Nora Vale", "14 March 2025, 9:26 am, reading time 4 minutes"])
def test_a_dated_line_above_the_text_is_cut(line):
    assert texts(f"{TITLE}<div><div>{line}</div>{PARAGRAPHS}</div>") == list(TEXTS)


@pytest.mark.parametrize(
    "around",
    [
        '<aside class="mod sidebar"><div class="live"><ul>{}</ul></div></aside>',
        '<div class="sidebar"><div>{}</div></div>',
        '<div role="complementary"><ul>{}</ul></div>',
    ],
)
def test_ticker_beside_an_article_that_is_shorter_is_none_of_it(around):
    entries = "".join(
        f"<li><div>{hour}:32</div><div>Harbour.</div><p>{hour} boats came in from the islands this morning, and the "
        "crews had seen neither ice nor fog on their way across the sound and back to the old quay.</p></li>"
        for hour in range(10, 22)
    )
    article = f"<article><header><h1>{HEADLINE}</h1></header><div>{PARAGRAPHS}</div></article>"
    columns = f'<div class="main-content"><section>{article}</section>{around.format(entries)}</div>'
    assert texts(columns) == list(TEXTS)
