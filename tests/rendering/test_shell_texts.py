"""What stands in pages before a script fills them is no part of their articles."""

from __future__ import annotations

import pytest

from newscrawl.rendering.shell_texts import shell_texts, without_shell
from newscrawl.state.renderings import Renderings

NOTICE = "Your browser is out of date &amp; should be a newer one to read these stories."
SHELL = f"<html><head><title>{NOTICE}</title></head><body><div id=app></div><p>{NOTICE}</p><p>Short.</p></body></html>"


def test_a_notice_that_stood_there_before_is_taken_out_of_a_filled_page_and_nothing_else():
    texts = shell_texts(SHELL)
    assert len(texts) == 1
    filled = SHELL.replace("<div id=app></div>", "<div id=app><p>The mayor said so in the hall.</p></div>")
    assert without_shell(filled, texts) == filled.replace(f"<p>{NOTICE}</p>", "<p></p>")
    assert without_shell(filled, frozenset()) == filled


@pytest.mark.parametrize(
    "heading", ["<h1>News of the harbour</h1>", "<h2 class=hero><a href=/><b>News</b> of it</a></h2>"]
)
def test_a_heading_of_the_shell_is_not_the_headline_of_what_fills_it(heading):
    shell = f"<body>{heading}<div id=app></div></body>"
    texts = shell_texts(shell)
    assert len(texts) == 1
    filled = shell.replace("></div>", "><h1>Mill burns down</h1><h2>News of the harbour and the mill</h2></div>")
    assert without_shell(filled, texts) == filled.replace(heading, "")


def test_scripts_and_words_of_menus_are_no_texts():
    page = "<body><script>if (a > b) { document.write('a line of a program'); }</script><a>News</a></body>"
    assert not shell_texts(page)


def test_the_texts_are_known_in_the_next_run(tmp_path):
    first = Renderings(tmp_path / "sites.sqlite")
    first.learn_shell("quay.example", frozenset({"a notice"}))
    first.note("quay.example", "article", "playwright")
    first.save()
    assert Renderings(tmp_path / "sites.sqlite").shell_texts("quay.example") == {"a notice"}
