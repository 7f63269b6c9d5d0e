"""Icons drawn by a font are no words, a heading's mark is none of it, and a link that covers its card is no popup."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

from newscrawl.pipelines.record import read_record

HEADLINE = "Ferry crews find a way round the broken bridge"
HEADING = "What the engineers found on the western bank"
PARAGRAPHS = (
    "The bridge at Saltney has been shut since the storm of the ninth, when a barge struck its middle pier.",
    "Crews of the old ferry company met the same evening and agreed to run a boat every twenty minutes.",
    "Engineers found that the bank on the western side would not carry the weight of a span until spring.",
    "Until then the boats will go on running, and some people have found that they had come to like it.",
)


def read(mark: str, below: str = ""):
    first, second, third, last = PARAGRAPHS
    text = f"<p>{first}</p><p>{second}</p><h2>{HEADING}{mark}</h2><p>{third}</p><p>{mark} {last}</p>"
    html = f"<html><body><main><h1>{HEADLINE} {mark}</h1>{text}{below}</main></body></html>"
    return read_record("https://courier.example/news/bridge", html)


ICONS = [
    '<i class="material-icons">share</i>',
    '<span class="material-icons">expand_more</span>',
    '<span class="material-icons-outlined">bookmark_border</span>',
    '<span class="material-icons-round" aria-hidden="true">link</span>',
    '<span class="material-symbols-outlined">format_quote</span>',
    '<i class="icon material-symbols-rounded">arrow_forward</i>',
    '<i class="q-icon notranslate material-icons" aria-hidden="true" role="img">share</i>',
    '<span class="material-icons notranslate MuiIcon-root css-1qsx3xc" aria-hidden="true">star</span>',
    '<mat-icon class="mat-icon notranslate material-icons" role="img">share</mat-icon>',
    "<md-icon>favorite_border</md-icon>",
    '<i class="f7-icons">square_arrow_up</i>',
    '<i class="ms-Icon ms-Icon--Share">\ue72d</i>',
    '<iconify-icon icon="mdi:share">share</iconify-icon>',
]


@pytest.mark.parametrize("icon", ICONS)
def test_an_icon_that_a_font_draws_is_no_word(icon):
    article = read(icon)
    assert article.headline == HEADLINE
    assert article.articleBody == "\n\n".join([*PARAGRAPHS[:2], HEADING, *PARAGRAPHS[2:]])


MARKS = [
    '<a class="headerlink" href="#found" title="Link to this heading">\uf0c1</a>',
    '<a class="headerlink" href="#found">¶</a>',
    '<a class="anchor" href="#found">\uf4c6</a>',
    '<a href="#found" class="heading-link"><i>\ue9cb</i></a>',
    '<a class="anchorjs-link" href="#found" aria-label="Anchor">\ue9cb</a>',
    '<a class="header-anchor" href="#found">#</a>',
    '<a href="#found">\U000f0337</a>',
    '<a class="permalink" href="#found"> \uf0c1 </a>',
    '<a class="toclink" href="#found">§</a>',
    '<a class="heading-anchor" href="#found">🔗</a>',
]


@pytest.mark.parametrize("mark", MARKS)
def test_a_heading_s_link_to_itself_is_none_of_its_words(mark):
    article = read(mark)
    assert article.headline == HEADLINE
    assert HEADING in article.articleBody.split("\n\n")


CARDS = [
    '<article class="chakra-linkbox css-1"><h2 class="chakra-heading"><a class="chakra-linkbox__overlay css-2" href="{0}">{1}</a></h2><p class="chakra-text">{2}</p></article>',
    '<div class="post"><h3><a class="post__overlay" href="{0}">{1}</a></h3><p>{2}</p></div>',
    '<li class="story"><h3><a class="overlay" href="{0}">{1}</a></h3><p>{2}</p></li>',
    '<div class="item"><h4><a class="link-overlay" href="{0}">{1}</a></h4><p>{2}</p></div>',
    '<article><h3><a class="stretched-link overlay-link" href="{0}">{1}</a></h3><p>{2}</p></article>',
    '<div class="media"><h5 class="mt-0"><a class="media-overlay-link" href="{0}">{1}</a></h5><p>{2}</p></div>',
    '<div class="entry"><h3><a href="{0}" class="block-overlay"><span>{1}</span></a></h3><p>{2}</p></div>',
    '<section><h3><a class="c-block__link-overlay" href="{0}">{1}</a></h3><div><p>{2}</p></div></section>',
    '<div class="l-box"><p class="t"><a class="l-box__overlay" href="{0}">{1}</a></p><p>{2}</p></div>',
    '<article class="entry"><h2><a class="absolute inset-0 overlay" href="{0}">{1}</a></h2><p>{2}</p></article>',
]


@pytest.mark.parametrize("card", CARDS)
def test_a_link_that_covers_its_card_leaves_the_card_another_page_s(card):
    told = "A short account of what the market sold last week, and to whom, in the rain."
    cards = "".join(card.format(f"/other/{at}", f"The market of the harbour, part {at}", told) for at in range(4))
    assert read("", f"<div>{cards}</div>").articleBody == "\n\n".join([*PARAGRAPHS[:2], HEADING, *PARAGRAPHS[2:]])
