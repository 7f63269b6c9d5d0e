"""Text that begins above its box is text where it is longer than standfirsts are; a standfirst is a description."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

from newscrawl.pipelines.record import read_record
from tests.extraction.world.texts import TEXTS

#: Markup between a headline and the box of the text, as systems set it; LEAD is above, TEXT below.
FRAMES = {
    "classic": '<main><h1>TITLE</h1><p class="lead">LEAD</p><p class="byline">By Ada Penrose</p><div class="entry-content">TEXT</div></main>',
    "hero": '<section class="hero"><div class="inner"><h1>TITLE</h1><div class="elementor-widget-text"><p>LEAD</p></div></div></section><section class="e-con"><div class="elementor-widget-theme-post-content">TEXT</div></section>',
    "table": "<table width='760'><tr><td><h1>TITLE</h1></td></tr><tr><td><font size='3'>LEAD</font></td></tr><tr><td class='txt'>TEXT</td></tr></table>",
    "utility": '<div class="mx-auto px-6"><h1 class="text-4xl">TITLE</h1><p class="mt-6 text-xl text-gray-600">LEAD</p><div class="mt-8 flex gap-2"><span>8 min</span></div><div class="prose prose-gray">TEXT</div></div>',
    "hashed": '<article class="_3xK"><header class="_9aB"><h1 class="_1tt">TITLE</h1><div class="_1sd">LEAD</div></header><div class="_2bd">TEXT</div></article>',
    "module": '<article><h1>TITLE</h1><div class="rte intro"><p>LEAD</p></div><figure><img src="/a.jpg" alt=""><figcaption>The quay</figcaption></figure><div class="rte content">TEXT</div></article>',
    "subheading": '<main><h1>TITLE</h1><section><h3>1</h3><p>LEAD</p></section><section class="article_content">TEXT</section></main>',
    "component": "<story-page><story-head><h1>TITLE</h1><p>LEAD</p></story-head><story-text>TEXT</story-text></story-page>",
    "no h1": '<div class="page"><h2 class="title">TITLE</h2><div class="intro"><p>LEAD</p></div><div class="text">TEXT</div></div>',
    "summary": '<main><h1>TITLE</h1><div class="summary"><p>LEAD</p></div><ul class="share"><li><a href="/s">Share</a></li></ul><div class="articleContent">TEXT</div></main>',
}
LANGUAGES = list(TEXTS)
CASES = [(frame, language) for at, frame in enumerate(FRAMES) for language in LANGUAGES[at % 4 :: 4]]


def page(frame: str, language: str, lead: str) -> str:
    title, paragraphs = TEXTS[language]
    text = "".join(f"<p>{n} – {paragraphs[n % 3]} {paragraphs[(n + 1) % 3]}</p>" for n in range(12))
    body = FRAMES[frame].replace("TITLE", title).replace("LEAD", lead).replace("TEXT", text)
    menu = '<header><a href="/">Courier</a><nav><a href="/n/">News</a><a href="/s/">Sport</a></nav></header>'
    return f'<!doctype html><html lang="{language}"><head><title>{title}</title></head><body>{menu}{body}<footer>© Courier</footer></body></html>'


def read(frame: str, language: str, lead: str):
    return read_record(f"https://courier.example/{language}/2026/11/story", page(frame, language, lead))


@pytest.mark.parametrize(("frame", "language"), CASES)
def test_a_long_beginning_above_the_box_is_the_text_s_first_paragraph(frame, language):
    lead = " ".join(TEXTS[language][1])
    lead = lead if language in {"ja", "zh", "th"} else " ".join([lead] * (1 + 300 // len(lead)))
    article = read(frame, language, lead)
    parts = article.articleBody.split("\n\n")
    assert parts[0] == lead or parts[:2] == ["1", lead]
    assert len(parts) >= 13
    assert not any("Penrose" in part or "Share" in part for part in parts)


@pytest.mark.parametrize(("frame", "language"), CASES)
def test_a_short_line_there_is_the_description_and_not_text(frame, language):
    lead = " ".join(TEXTS[language][1][:2] if language == "ko" else TEXTS[language][1][:1])
    article = read(frame, language, lead)
    assert lead not in article.articleBody.split("\n\n")
    assert article.description == lead


PARTS = {
    "two paragraphs": "<p>LEAD 0</p><p>LEAD 1</p><p>LEAD 2</p>",
    "under a heading": "<h2>How it began</h2><p>LEAD 0</p><p>LEAD 1</p><p>LEAD 2</p>",
    "with a list": "<p>LEAD 0</p><ul><li>The old line</li><li>The new engine</li></ul><p>LEAD 1</p><p>LEAD 2</p>",
    "behind a standfirst": '<p class="standfirst">The quay keeps what it has.</p><p>LEAD 0</p><p>LEAD 1</p><p>LEAD 2</p>',
    "with a quotation": "<p>LEAD 0</p><blockquote>LEAD 1</blockquote><p>LEAD 2</p>",
    "in divs": "<div>LEAD 0</div><div>LEAD 1</div><div>LEAD 2</div>",
}


@pytest.mark.parametrize("language", ["en", "de", "pt", "pl", "ru", "it", "hi", "zh"])
@pytest.mark.parametrize("part", PARTS)
def test_several_paragraphs_there_are_text_with_what_stands_between_them(part, language):
    leads = TEXTS[language][1]
    markup = PARTS[part]
    for at, lead in enumerate(leads):
        markup = markup.replace(f"LEAD {at}", lead)
    frame = f'<main><h1>TITLE</h1><div class="top">{markup}</div><div class="ad-slot">Advertisement</div><div class="rich-text">TEXT</div></main>'
    title, paragraphs = TEXTS[language]
    text = "".join(f"<p>{number} – {each}</p>" for number in range(1, 6) for each in paragraphs)
    html = f'<html lang="{language}"><title>{title}</title><body>{frame.replace("TITLE", title).replace("TEXT", text)}</body></html>'
    parts = read_record("https://courier.example/2026/11/story", html).articleBody.split("\n\n")
    assert [each for each in parts if each in leads] == leads
    assert "Advertisement" not in parts
    assert ("The old line" in parts) == (part == "with a list")
    assert ("How it began" in parts) == (part == "under a heading")
    assert "The quay keeps what it has." not in parts


@pytest.mark.parametrize(
    "beside",
    [
        '<nav class="menu"><ul><li><a href="/a">LEAD</a></li><li><a href="/b">LEAD</a></li></ul></nav>',
        "<aside><p>LEAD</p></aside>",
        '<div class="author-bio"><p>LEAD</p></div>',
        '<figure><img src="/a.jpg" alt=""><figcaption>LEAD</figcaption></figure>',
        '<div class="newsletter-signup"><p>LEAD</p><form><input type="email"></form></div>',
        '<div class="cookie-banner"><p>LEAD</p></div>',
        '<div class="related-posts"><p>LEAD</p></div>',
        '<div class="advertisement"><p>LEAD</p></div>',
        '<div style="display:none"><p>LEAD</p></div>',
        '<div class="comments"><p>LEAD</p></div>',
    ],
)
def test_what_the_markup_sets_beside_the_text_stays_out_however_long_it_is(beside):
    lead = " ".join(TEXTS["en"][1])
    text = "".join(f"<p>{number} – {part}</p>" for number in range(1, 5) for part in TEXTS["en"][1])
    html = f'<html lang="en"><title>{TEXTS["en"][0]}</title><body><main><h1>{TEXTS["en"][0]}</h1>{beside.replace("LEAD", lead)}<div class="text">{text}</div></main></body></html>'
    assert lead not in read_record("https://courier.example/2026/11/story", html).articleBody
