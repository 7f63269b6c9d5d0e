"""The walk in C makes the outlines that the walk in Python makes, object for object; skipped where it is not built."""

from __future__ import annotations

import json
import logging
import lzma
import random
import re
import sys
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from types import SimpleNamespace

import pytest
import selectolax
from selectolax.lexbor import LexborHTMLParser

from newscrawl.html import outline_reader, page_outline
from newscrawl.html.opened_parts import Shown
from newscrawl.html.outline import Outline
from newscrawl.html.page_bounds import bounded
from newscrawl.normalize.text import squash

# Of public sets of pages, where they lie beside the project.
SETS = sorted((Path(__file__).parents[3] / "shared/data/extraction").glob("*.jsonl.xz"))
NUMBER = 5_000  # pages, broken ones with the whole
# A page with what the walk has a branch for, and what pages are broken with.
PIECES = (
    *"<p> </p> <div> </div> <br> <br><br> <b> </b> <strong> </a> <li> <pre> </pre> <!-- --> <script> </script> <svg> <math>".split(),
    *"<template> <table> <td> <noscript> </noscript> <base href=/a> <frameset> <body> <html> <head> <linearGradient>".split(),
    *"<meta/name=a/content=b> <link/rel=x/itemprop=y> <time> </time> &nbsp; &#0; é 中 й \v \x1c \u2003 \u3000 \xa0 \xad e\u0301".split(" "),
    "text of a line", "<i>Ada Penrose</i><i>Published", "<b>3 May</b>", "<h2>You</i>Tube", "\n\n", "\r\n", "  ", "\t", "{ code }", "<pre>a\n\n{b}\n c", "<a href=#>¶</a>", "<a href='/x' rel=author>",
    "<a href=/story>A title that is long enough", "<a>", "<a href>", "<span class=sr-only>", "<span itemprop=name>",
    "<span style='clip: rect(0 0 0 0)'>", "<span property=a class='byline'>", "<i style='background:url(a)'></i>",
    "<div hidden>", "<div hidden id=part>", "<button aria-controls=part>", "<h2><button aria-expanded=false>Who", "</button>", "<span class=mw-editsection>", "<div hidden id='S:1'>", "<div role=tabpanel hidden>",
    "<div style='display:none'>", "<div style='white-space:pre-wrap'>", "<div class='whitespace-pre'>", "<div class=hidden>",
    "<main class=body>", "<article class=card id=a>", "<h2 id=share class='related'>", "<table><tr><td class=date>",
    "<x-box class=author>", "<amp-img src=a></amp-img>", "<img data-bg=a alt='a b'>", "<div data-bg=a></div>", "<nav id>", "<p class>",
    "<div itemprop=author property=b itemscope>", "<section CLASS='Entry-Meta' DATA-X>", "<p " + "a=b " * 40 + ">", "<div>" * 120,
)  # fmt: skip


def made(chance: random.Random) -> str:
    return "<html><head><title>x</title>" + "".join(chance.choices(PIECES, k=chance.choice((5, 40, 300))))


def broken(text: str, chance: random.Random) -> str:
    """Return *text* with a few pieces put in, doubled, moved or left out."""
    for _ in range(chance.randrange(1, 12)):
        at, length = chance.randrange(len(text) + 1), chance.choice((1, 3, 20, 300, 3_000))
        piece = text[at : at + length]
        put = chance.choice(("", piece * 2, chance.choice(PIECES), chance.choice(PIECES) * 50, piece[::-1]))
        text = text[:at] + put + text[at + len(piece) * chance.randrange(2) :]
    return text


def pages():
    """Yield real pages, where there are any, each whole and broken; then made ones."""
    chance = random.Random(22)
    for path in SETS:
        with lzma.open(path, "rb") as lines:
            for line in islice(lines, 40):
                html = json.loads(line)["html"]
                yield from (html, broken(html, chance), broken(html, chance))
    while True:
        page = made(chance)
        yield from (page, broken(page, chance))


def test_five_thousand_real_and_broken_pages_give_equal_outlines():
    native = pytest.importorskip("newscrawl.native.outline_reader", reason="the walk in C is not built here")
    for number, html in enumerate(islice(pages(), NUMBER)):
        page, _ = bounded(html.encode("utf-8", "replace").decode())
        tree, noscript = LexborHTMLParser(page), number % 5 == 0
        one = page_outline.told(outline_reader.read_outline(tree, Shown(page, noscript=noscript)))
        other = page_outline.told(native.read_outline(tree, Shown(page, noscript=noscript)))
        assert [part for part in one if one[part] != other[part]] == [], f"page {number}: {page[:3_000]}"


def test_the_bounds_of_the_walk_hold_in_c():
    native = pytest.importorskip("newscrawl.native.outline_reader", reason="the walk in C is not built here")
    for page in (
        "<div>" * 900 + "deep",
        "<p>x" * 7_000,
        "<i></i>" * 60_000,
        "<a href=b>c</a>" * 3_000,
        "<meta name=a>" * 4_000,
    ):
        tree = LexborHTMLParser(page)
        assert page_outline.told(native.read_outline(tree)) == page_outline.told(outline_reader.read_outline(tree))


def test_a_line_of_any_characters_is_squashed_alike():
    native = pytest.importorskip("newscrawl.native.outline_reader", reason="the walk in C is not built here")
    for first in range(1, 0x3200, 4):
        text = "a".join(map(chr, range(first, first + 6)))
        outline = native.read_outline(LexborHTMLParser(f"<p>{text.replace('<', '&lt;').replace('&', '&amp;')}"))
        assert [line.text for line in outline.lines] == [squash(text.replace("<", "&lt;"))]


@pytest.mark.parametrize(
    ("native", "why"),
    [
        (SimpleNamespace(BUILT_FOR="0.1"), r"built for selectolax 0\.1, and \d"),
        (SimpleNamespace(BUILT_FOR=selectolax.__version__, read_outline=lambda *_: Outline()), "as the one in Python"),
    ],
    ids=["another release", "another reading"],
)  # fmt: skip
def test_a_walk_that_does_not_fit_steps_aside_with_one_line(monkeypatch, caplog, native, why):
    monkeypatch.setitem(sys.modules, "newscrawl.native.outline_reader", native)
    with caplog.at_level(logging.WARNING):
        chosen = page_outline.chosen()
    assert chosen is outline_reader.read_outline
    (line,) = caplog.messages
    assert re.search(why, line)


def test_without_the_walk_in_c_pages_are_read_in_python_and_nothing_is_said(monkeypatch, caplog):
    if find_spec("newscrawl.native.outline_reader") is not None:
        monkeypatch.setitem(sys.modules, "newscrawl.native.outline_reader", None)
    assert page_outline.chosen() is outline_reader.read_outline
    assert caplog.messages == []
