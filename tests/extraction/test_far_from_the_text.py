"""Prose of the page that stands far from the text, behind many lines that lead elsewhere, where no name tells it."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

from tests.extraction.world.made import FOUR as TEXT
from tests.extraction.world.made import headline, read_lines

MENU = "".join(f"<div><a href=/town/{n}>Street {n}</a></div>" for n in range(12))
NOTE = (
    "The Tarnby Post has been printed on Mill Street since the year of the great flood and belongs to its readers.",
    "Prices of shares are told with a delay of fifteen minutes, and nobody vouches for what others write on these pages.",
)


def told(*texts: str, tag: str = "p") -> str:
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


HEAD = f"<h1>{headline('en')}</h1>"
PLACES = {
    "at the foot": f"<div>{HEAD}<div>{{0}}</div></div><div>{MENU}</div><div><div>{{1}}</div></div>",
    "at the top": f"<div><div>{{1}}</div></div><div>{MENU}</div><div>{HEAD}<div>{{0}}</div></div>",
    "in a column of links": f"<div>{HEAD}<div>{{0}}</div></div><div>{MENU}<div>{{1}}</div></div>",
    "in the box of the whole page": f"<div><div>{HEAD}<div>{{0}}</div></div>{MENU}<div>{{1}}</div></div>",
    "in sections": f"<section>{HEAD}<section>{{0}}</section></section><section>{MENU}</section><section>{{1}}</section>",
    "in cells": f"<table><tr><td>{HEAD}<div>{{0}}</div><td>{MENU}<div>{{1}}</div></table>",
    "in rows": f"<table><tr><td>{HEAD}{{0}}<tr><td>{MENU}<tr><td><div>{{1}}</div></table>",
    "in elements of programs": f"<x-page>{HEAD}<x-text>{{0}}</x-text></x-page><x-menu>{MENU}</x-menu><x-end>{{1}}</x-end>",
    "below a list": f"<div>{HEAD}<div>{{0}}</div></div><ul>{MENU.replace('div', 'li')}</ul><div>{{1}}</div>",
    "below paragraphs of links": f"<div>{HEAD}<div>{{0}}</div></div>{MENU.replace('div', 'p')}<div>{{1}}</div>",
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_prose_behind_many_lines_that_lead_elsewhere_is_no_text(place):
    assert read_lines(place.format(told(*TEXT), told(*NOTE))) == TEXT


NEAR = {
    "right below": "",
    "behind a picture": "<figure><img src=/quay.jpg><figcaption>The quay</figcaption></figure>",
    "behind a few links": "".join(f"<p><a href=/town/{n}>Street {n}</a></p>" for n in range(4)),
    "behind a long list": "<ul>" + "".join(f"<li>{n} boats of oak" for n in range(20)) + "</ul>",
    "behind a table": "<table>" + "".join(f"<tr><td>{n} May<td>{n} boats" for n in range(20)) + "</table>",
}


@pytest.mark.parametrize("between", NEAR.values(), ids=NEAR)
def test_prose_near_the_text_or_parted_from_it_by_what_leads_nowhere_is_text(between):
    found = read_lines(f"<div>{HEAD}<div>{told(*TEXT[:3])}</div>{between}<div><div>{told(TEXT[3])}</div></div></div>")
    assert found[-1] == TEXT[3]
