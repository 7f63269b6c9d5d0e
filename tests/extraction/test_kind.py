import html
import json

import pytest

from newscrawl.extraction.body.article_body import read_body
from newscrawl.extraction.metadata.structured_data import StructuredData
from newscrawl.extraction.page_kind import article_probability
from newscrawl.html.document import Document
from tests.html.pages import ADDRESS, HEADLINE, PARAGRAPHS, TEXTS, cards

TITLE = f"<h1>{HEADLINE}</h1>"
SITE = "https://courier.example"


def probability(html, url=ADDRESS, **known):
    document = Document(url, html)
    structured = StructuredData(document)
    return article_probability(
        document, structured, read_body(document, HEADLINE), **{"dated": False, "signed": False, **known}
    )


def json_ld(**node):
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


@pytest.mark.parametrize(
    ("html", "url", "known"),
    [
        (TITLE + PARAGRAPHS, ADDRESS, {"dated": True, "signed": True}),
        (TITLE + PARAGRAPHS, f"{SITE}/harbour-council-keeps-lantern-lit/", {}),
        (
            json_ld(**{"@type": "NewsArticle", "headline": HEADLINE}) + TITLE + PARAGRAPHS,
            f"{SITE}/x/17",
            {"dated": True},
        ),
        (f"<body class=single-post>{TITLE}<p>{TEXTS[0]}</p>", f"{SITE}/?p=17", {"dated": True}),
        (f"{TITLE}<p>{TEXTS[0]}</p>", f"{SITE}/note/17", {"listed": True}),
    ],
    ids=["dated and signed", "a slug", "declared", "short, single", "short, without a date, but listed"],
)
def test_an_article_is_one(html, url, known):
    assert probability(html, url, **known) >= 0.5


@pytest.mark.parametrize(
    ("html", "url"),
    [
        (f"<body class=home>{cards(12)}", f"{SITE}/"),
        (f"<body class='archive category'><h1>Harbour</h1>{cards(12)}", f"{SITE}/category/harbour/"),
        (f"<h1>Lanterns</h1><p>{TEXTS[0]}</p>{cards(12)}", f"{SITE}/tag/lanterns/"),
        (f"<body class=page><h1>About</h1>{PARAGRAPHS}", f"{SITE}/about/"),
        ("<h1>Contact</h1><form><p>Write to us</p></form>", f"{SITE}/contact/"),
        (
            json_ld(**{"@type": "Product", "name": "Lantern"}) + f"<h1>Lantern</h1><p>{TEXTS[0]}</p>",
            f"{SITE}/product/lantern",
        ),
        (f"<body class=forum><h1>Lanterns?</h1>{PARAGRAPHS}", f"{SITE}/forum/thread/17"),
        (TITLE, ADDRESS),
    ],
    ids=["home", "category", "tag", "about", "contact", "product", "forum", "without a text"],
)
def test_what_is_no_article_is_none(html, url):
    assert probability(html, url) < 0.5


def test_a_card_that_pointed_here_makes_it_likelier():
    assert probability(TITLE + PARAGRAPHS, listed=True) > probability(TITLE + PARAGRAPHS)


def test_an_unknown_sign_is_an_error():
    with pytest.raises(KeyError):
        probability(TITLE, liked=True)


def test_the_text_of_a_page_that_a_script_is_to_show_counts_as_one_that_is_shown():
    story = {"title": HEADLINE, "published": "2026-11-03T09:00:00Z", "body": list(TEXTS)}
    told = html.escape(json.dumps(story), quote=True)
    address = f"{SITE}/2026/11/03/{HEADLINE.lower().replace(' ', '-')}"
    page = f'<title>The Courier</title><body><div data-story="{told}"></div><script src="/app.js"></script></body>'
    assert probability(page, address, dated=True) >= 0.5
    assert probability(page.replace(told, ""), address, dated=True) < 0.5


def pictures(count, text="Oak, 1994"):
    return "".join(f"<figure><img src=/{n}.jpg width=800 height=600><p>{text} {n}</p></figure>" for n in range(count))


BRIEF = f"<p>{TEXTS[0]}</p>"
DATED_ARTICLE = '<meta property="og:type" content="article">'


@pytest.mark.parametrize("name", ["Portfolio", "Our projects", "Wedding gallery", "作品集", "Unsere Arbeiten"])
def test_many_pictures_under_a_name_that_nobody_signs_are_a_shop_s_or_a_portfolio(name):
    html = f"{DATED_ARTICLE}<h1>{name}</h1>{BRIEF}{pictures(12)}"
    assert probability(html, f"{SITE}/news/{name}", dated=True) < 0.5


@pytest.mark.parametrize("headline", [HEADLINE, "Storm over the lower quay, in twelve pictures"])
def test_a_gallery_under_a_headline_or_of_a_reporter_is_an_article(headline):
    html = f"{DATED_ARTICLE}<h1>{headline}</h1>{BRIEF}{pictures(12)}"
    assert probability(html, dated=True) >= 0.5
    assert probability(html.replace(headline, "Storm"), dated=True, signed=True) >= 0.5


def test_code_the_site_s_own_address_and_cards_before_the_text_make_an_article_less_likely():
    plain = TITLE + PARAGRAPHS
    assert probability(f"{plain}<pre><code>make all</code></pre>") < probability(plain)
    assert probability(plain, f"{SITE}/") < probability(plain, f"{SITE}/17")
    inside, before = (f"<main>{html}</main>" for html in (TITLE + PARAGRAPHS + cards(9), TITLE + cards(9) + PARAGRAPHS))
    assert probability(before) < probability(inside)
