import json

import pytest

from newscrawl.extraction.body.article_body import read_body
from tests.html.pages import HEADLINE, PARAGRAPHS, TEXTS, cards, page

TITLE = f"<h1>{HEADLINE}</h1>"
LEAD = "An agreement that nobody had expected on Monday holds for the first week, and the boats sail again."


def texts(body, head=""):
    return list(read_body(page(body, head), HEADLINE).paragraphs)


@pytest.mark.parametrize(
    "body",
    [
        TITLE + PARAGRAPHS,
        f"<main><article>{TITLE}<div>{PARAGRAPHS}</div></article></main>",
        f"<div class=entry-content>{PARAGRAPHS}</div><div><p>{LEAD}</p></div>",
        f"{TITLE}<div>{'<br><br>'.join(TEXTS)}</div>",
        f"<div class=sidebar>{TITLE}{PARAGRAPHS}</div>",
        "".join(f"<div><section><div class=text><p>{text}</p></div></section></div>" for text in TEXTS),
        "".join(f"<div class=part><p>{TEXTS[n]}</p><p>{TEXTS[n + 1]}</p></div>" for n in (0, 2)),
        TITLE + "".join(f"<p class=paywall>{text}</p>" for text in TEXTS),
    ],
    ids=[
        "flat",
        "nested",
        "beside other prose",
        "line breaks",
        "odd name",
        "a box each",
        "two parts",
        "behind a paywall",
    ],
)
def test_the_article_is_found_wherever_its_paragraphs_stand(body):
    assert texts(body) == list(TEXTS)


@pytest.mark.parametrize(
    "line",
    [
        "<h2>What was agreed</h2>",
        "<h2 class=headline>What was agreed</h2>",
        "<h2 id=share-of-the-work>What was agreed</h2>",
        "<blockquote>“Open ears.”</blockquote>",
        "<figure><blockquote><p>“Open ears and a tidy kitchen.”</p></blockquote></figure>",
        "<ul><li>Two boats</li></ul>",
        "<p>They met.</p>",
        "<p class=intro>It was dark.</p>",
        "<table><tr><td>Boats</td></tr></table>",
        "<h2><a href=/boat>The boat</a></h2>",
    ],
)
def test_headings_quotes_lists_and_short_lines_among_the_text_are_text(line):
    found = texts(f"{TITLE}<p>{TEXTS[0]}</p>{line}<p>{TEXTS[1]}</p>")
    assert len(found) == 3


@pytest.mark.parametrize(
    "line",
    [
        "<p>By Nora Vale</p>",
        "<p class=byline>Nora Vale</p>",
        "<p>March 14, 2025</p>",
        f"<p>{HEADLINE}</p>",
        f"<h2>Harbour: {HEADLINE}</h2>",
        "<p>Share on Facebook</p>",
    ],
)
def test_who_when_and_the_headline_again_above_the_text_are_none(line):
    assert texts(TITLE + line + PARAGRAPHS) == list(TEXTS)


@pytest.mark.parametrize(
    "line",
    [
        "<p>Read more: <a href=/b>the council of Skerrow meets</a></p>",
        "<p>Lesen Sie auch: Der Rat von Skerrow</p>",
        "<p>Читайте также: новости острова</p>",
        "<p>Photo: N. Vale</p>",
        "<p>Crédit photo : N. Vale</p>",
        "<p>(Reporting by N. Vale; editing by I. Pascoe)</p>",
        "<p>(nv)</p>",
        "<p>(AP/dpa)</p>",
        "<p>mit dpa</p>",
        "<p>Sign up for our letter.</p>",
        "<p>© 2025 The Courier. All rights reserved.</p>",
        "<p><a href=/b>A story that is told elsewhere on this site</a></p>",
        "<p>14.03.2025</p>",
        "<p>Our editors choose for themselves. If you buy something through our links, we may earn a commission.</p>",
        "<div><img src=a.jpg><div>The landing at dusk.</div></div>",
        "<form><p>Get our letter every week.</p></form>",
        "<h2>Related Posts</h2>",
        "<div class=wp-caption-text>The landing at dusk.</div>",
    ],
)
def test_calls_credits_captions_and_dates_among_the_text_are_none(line):
    assert texts(f"{TITLE}<p>{TEXTS[0]}</p>{line}<p>{TEXTS[1]}</p>") == list(TEXTS[:2])


def test_a_commission_that_the_text_tells_of_is_text():
    told = "The harbour office earns a commission with each berth that a skipper may buy, said the council."
    assert texts(f"{TITLE}<p>{TEXTS[0]}</p><p>{told}</p><p>{TEXTS[1]}</p>") == [TEXTS[0], told, TEXTS[1]]


def test_a_linked_heading_without_prose_below_leads_away():
    teasers = "<h3><a href=/b>A story told elsewhere</a></h3><h3><a href=/c>Another one</a></h3>"
    found = texts(f"{TITLE}<p>{TEXTS[0]}</p>{teasers}<h2>What was agreed</h2><p>{TEXTS[1]}</p>")
    assert found == [TEXTS[0], "What was agreed", TEXTS[1]]


def test_headings_after_the_last_paragraph_head_nothing():
    assert texts(f"{TITLE}{PARAGRAPHS}<h2>What else</h2><h3>Boats</h3>") == list(TEXTS)
    assert texts(f"{TITLE}{PARAGRAPHS}<h4>Boats for 40 to 60 crowns</h4>") == [*TEXTS, "Boats for 40 to 60 crowns"]


def test_a_list_of_cards_below_the_text_is_not_the_text():
    assert texts(f"<div>{TITLE}{PARAGRAPHS}</div><div>{cards(8)}</div>") == list(TEXTS)


def test_the_entries_of_a_listicle_are_text_though_they_look_like_cards():
    body = f"<div class=entry-content><p>{TEXTS[0]}</p>{cards(8, TEXTS[1])}</div>"
    found = texts(TITLE + body)
    assert found.count(TEXTS[1]) == 8


@pytest.mark.parametrize(
    "above",
    [f"<p class=standfirst>{LEAD}</p>", f"<h2>{LEAD}</h2>", f"<div class=deck><p>{LEAD}</p></div>", f"<p>{LEAD}</p>"],
)
def test_what_stands_between_headline_and_text_is_the_standfirst(above):
    body = read_body(page(f"<header>{TITLE}{above}</header><div class=article-body>{PARAGRAPHS}</div>"), HEADLINE)
    assert body.standfirst == LEAD
    assert body.paragraphs == TEXTS


def test_a_page_of_links_has_no_body():
    body = read_body(page(f"<h1>News</h1><div>{cards(8, '')}</div>"), "News")
    assert body.text is None
    assert body.prose == 0


@pytest.mark.parametrize("shown", ["", f"<p>{TEXTS[0]}</p>"])
def test_the_text_in_json_ld_stands_in_where_the_page_shows_little_of_it(shown):
    data = json.dumps({"@type": "NewsArticle", "articleBody": "\n\n".join(TEXTS)})
    assert texts(TITLE + shown, f'<script type="application/ld+json">{data}</script>') == list(TEXTS)


def test_the_texts_of_several_articles_in_json_ld_are_no_witness():
    data = json.dumps([{"@type": "NewsArticle", "articleBody": " ".join(TEXTS)}] * 2)
    assert texts(TITLE, f'<script type="application/ld+json">{data}</script>') == []


def test_a_text_that_is_set_in_headings_is_text():
    told = [f"<h{rank}>{text}</h{rank}>" for rank, text in zip((2, 3, 4, 5), TEXTS, strict=True)]
    assert texts(f"{TITLE}<div>{''.join(told)}</div>") == list(TEXTS)
    assert texts(f"{TITLE}<div>{PARAGRAPHS}<h2>{'What remains of the boats ' * 5}</h2></div>") == list(TEXTS)


def test_a_short_quotation_in_japanese_brackets_is_text():
    assert texts(f"{TITLE}<article>{PARAGRAPHS}<div>「長かった」</div><p>{LEAD}</p></article>")[-2] == "「長かった」"
