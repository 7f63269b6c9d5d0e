"""Excerpts that end in a call to read on which names the article: on cards, in feeds and in an API."""

from __future__ import annotations

from html import escape

import pytest

from newscrawl.discovery.excerpt import plain_text, without_call
from newscrawl.normalize.text import cut_ellipsis
from tests.pipelines.made_sources import PATH, TITLE, URL, atom, cards, json_feed, links_of, rest, rss

TEXT = "The ferry calls at the outer pier again, as the harbour office said"
CALLS = {
    "in a link": f"{TEXT} … <a href='{PATH}'>Continue reading {TITLE}</a>",
    "with an arrow": f"{TEXT} [&hellip;] <a href='{PATH}'>Continue reading <span>{TITLE}</span> &rarr;</a>",
    "in quotation marks": f"{TEXT}... <a href='{PATH}'>Fortsätt läsa ”{TITLE}”</a>",
    "in a language that is not listed": f"{TEXT}&#8230; <a href='{PATH}'>Jatka lukemista: {TITLE}</a>",
}
SOURCES = {
    "card": lambda text: cards("14 March 2025", text),
    "RSS": lambda text: rss(f"<description>{escape(text)}</description>"),
    "Atom": lambda text: atom(f"<summary type='html'>{escape(text)}</summary>"),
    "JSON Feed": lambda text: json_feed(title=TITLE, content_html=text),
    "API": lambda text: rest(excerpt={"rendered": f"<p>{text}</p>"}),
}


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("call", CALLS)
def test_a_call_to_read_on_that_names_the_article_is_no_part_of_its_excerpt(source, call):
    (card,) = (link.card for link in links_of(*SOURCES[source](CALLS[call])) if link.url == URL)
    assert (card.headline, card.description, card.descriptionTruncated) == (TITLE, TEXT, True)


@pytest.mark.parametrize(
    "text",
    [
        f"{TEXT}. {TITLE}",
        f"They waited… and then, after eleven weeks in which nobody had believed in it any more: {TITLE}",
        f"{TEXT} … and on Friday the ferry returned",
        TITLE,
    ],
)
def test_what_is_no_call_stays(text):
    assert without_call(text, TITLE) == text


def test_without_a_title_nothing_is_cut():
    assert without_call(CALLS["in a link"], None) == CALLS["in a link"]


FORMS = (
    "… „{}“ weiterlesen", " … 「{}」の続きを読む", " … {} okumaya devam et", " (more…)", " [Read more...] about {}",
    ' Continue reading "{}"', " Weiterlesen: {}", "... Continue reading {} →", " … {}を読む",
    " […] Read more about {} »",
)  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_call_is_known_before_and_behind_the_title_and_without_dots(form):
    assert cut_ellipsis(without_call(TEXT + form.format(TITLE), TITLE))[0] == TEXT


@pytest.mark.parametrize("cut", [14, 18])
def test_a_call_may_cut_the_title(cut):
    assert cut_ellipsis(without_call(f"{TEXT} … Continue reading {TITLE[:cut]}…", TITLE))[0] == TEXT


def test_a_short_title_counts_at_the_end_only():
    assert without_call(f"{TEXT} … Continue reading Fog", "Fog") == f"{TEXT} …"
    assert without_call(f"{TEXT} … and fog in the evening", "Fog") == f"{TEXT} … and fog in the evening"


@pytest.mark.parametrize(
    "text", [f"{TEXT} (as it had said before…)", f"They waited (and so on…) until {TEXT}", f"“{TITLE}”"]
)
def test_brackets_and_quotes_of_the_text_stay(text):
    assert without_call(text, TITLE) == text


@pytest.mark.parametrize(
    ("told", "headline"),
    [
        ("Draw on <canvas> again", "Draw on <canvas> again"),
        ("List<String> and <your-name>", "List<String> and <your-name>"),
        ("Draw on &lt;canvas&gt; again", "Draw on <canvas> again"),
        ("The <b>early</b> <EM>ferry</EM>", "The early ferry"),
        ("<p>The ferry<br>returns", "The ferry returns"),
        ("<blink>The ferry</blink> returns", "The ferry returns"),
        ('The <x-mark class="a">ferry', "The ferry"),
        ("<script>a()</script>The ferry", "The ferry"),
        ("a < b and c > d", "a < b and c > d"),
    ],
)
def test_a_word_in_angle_brackets_stays_in_a_title_that_is_otherwise_without_its_tags(told, headline):
    assert plain_text(told) == headline
