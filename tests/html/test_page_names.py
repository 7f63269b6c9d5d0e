"""A page's tags and attributes have a bounded number of names, wherever another reading of it would find them."""

from __future__ import annotations

import time

import pytest

from newscrawl.html.document import Document
from newscrawl.html.page_bounds import bounded
from newscrawl.html.page_names import MAX_NAMES, with_bounded_names

URL = "https://paper.example/2026/03/12/harbour/"
ORDINARY = (
    '<p class="a" hidden>The board met.</p><script>if (a < b) { c(\'</p>\'); }</script><!-- a --><a href="/b">B</a>'
)
MANY = 150_000
TAGS = "".join(f"<p a{n:x}>" for n in range(MANY))
CROWDED = "<p " + " ".join(f"a{n:x}=1" for n in range(MANY)) + ">"
LIMIT = 4.0  # seconds; without the bound these take 10 to 60


def test_an_ordinary_page_keeps_all_that_is_read_of_it():
    kept, has_cut = with_bounded_names(ORDINARY)
    assert not has_cut
    script = "if (a \\u003c b) { c('\\u003c/p>'); }"
    assert kept == f'<p class="a" hidden>The board met.</p><script>{script}</script><a href="/b">B</a>'


@pytest.mark.parametrize(
    "html",
    [
        '<p title="a>b" x=\'c>d\' y=e"f g>',
        "<p =a = b>",
        '<p a=="c">d">',
        "<br/>",
        "<p a/b/c>",
        "<IMG SRC=a>",
        "<p a=>b",
    ],
)
def test_tags_of_any_spelling_are_left_as_they_are(html):
    assert with_bounded_names(html) == (html, False)


def test_tags_beyond_the_names_keep_their_text_and_lose_their_attributes():
    kept, has_cut = with_bounded_names("".join(f"<p a{n}>word{n}</p>" for n in range(MAX_NAMES + 500)))
    assert has_cut
    assert kept.endswith(f"<p>word{MAX_NAMES + 499}</p>")
    assert "<p a5>word5</p>" in kept


def packed(between, names=60_000):
    """Tags that are full of names without values, fewer of them than one tag may have."""
    parts = (between.join(f"a{n + m:x}" for m in range(500)) for n in range(0, names, 500))
    return "".join(f"<p {part}>" for part in parts)


@pytest.mark.parametrize("between", [" ", "\n", "\t", "\r", "\f", "/", " /"])
@pytest.mark.parametrize("share", [0, 1, 8])
def test_names_without_values_are_counted_wherever_in_a_page_they_stand(between, share):
    prose = "<p>The harbour board met, and went home again.</p>" * 8_000 * share
    for html in (prose + packed(between), packed(between) + prose):
        assert bounded(html)[1] == "too many names"


def test_a_long_page_of_words_has_few_names():
    html = "<p class=a>The harbour board met, and went home again.</p>" * 20_000
    assert bounded(html) == (html, None)


@pytest.mark.parametrize("blank", ["\n" + " " * 30, "\r\n" + "\t" * 12])
def test_a_page_is_not_read_once_more_for_its_indentation(blank):
    html = f"<p>{blank}a" * 9_000 + "<script>if (a < b) { c() }</script>"  # which is written anew where it is read
    assert bounded(html) == (html, None)


@pytest.mark.parametrize(
    "html",
    [
        TAGS,
        "".join(f"<b{n:x}></b{n:x}>" for n in range(MANY)),
        "<!--<script>-->" + TAGS,
        "<!--><script>-->" + TAGS + "</script>",
        "<title><script></title>" + CROWDED,
        "<svg><style>" + CROWDED + "</style></svg>",
        "<svg><script>" + CROWDED + "</script></svg>",
        "<textarea><!--</textarea>" + CROWDED,
        '<p = "><p ' + CROWDED,
        "</p " + CROWDED,
        "".join(f"<p {' '.join(f'a{n + m:x}' for m in range(500))}>" for n in range(0, MANY, 500)),
    ],
    ids=str.split("attributes tags comment empty-comment title style script area equals-sign end packed"),
)
def test_no_context_hides_names_from_the_bound(html):
    start = time.process_time()
    document = Document(URL, html)
    assert document.tree.body is not None
    assert time.process_time() - start < LIMIT
