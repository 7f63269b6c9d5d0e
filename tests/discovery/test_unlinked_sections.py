"""Sections that no plain link names, and what looks like one and is none."""

from __future__ import annotations

import json
from html import escape

import pytest

from newscrawl.discovery.listing import read_listing
from newscrawl.discovery.unlinked_sections import unlinked_sections
from newscrawl.html.document import Document

SITE = "https://paper.example"
NAMES = ("sport", "culture", "economy")
PATHS = [f"/{name}/" for name in NAMES]
MENU = [
    {"title": name.title(), "url": path, "children": [], "icon": "chevron-right"}
    for name, path in zip(NAMES, PATHS, strict=True)
]
WIDE = [item | {"note": "n" * 90} for item in MENU]  # attributes that are short hold no data of a page
QUERIES = [f"/list?section={name}" for name in NAMES]


def _each(form):
    return "".join(form.format(path, name) for path, name in zip(PATHS, NAMES, strict=True))


KINDS = {
    "elements of a program": (_each("<router-link to='{}'>{}</router-link>"), PATHS),
    "elements with an address": (_each("<site-link href='{}'>{}</site-link>"), PATHS),
    "links of a drawing": (f"<svg>{_each('<a xlink:href={0}><text>{1}</text></a>')}</svg>", PATHS),
    "boxes with an address": (_each("<span role=link data-url='{}'>{}</span>"), PATHS),
    "a menu in a template": (f"<template><ul>{_each('<li><a href={0}>{1}</a></li>')}</ul></template>", PATHS),
    "a menu in a script": (f"<script type='application/json'>{json.dumps({'menu': MENU})}</script>", PATHS),
    "a menu in an attribute": (f'<div data-props="{escape(json.dumps({"menu": WIDE}))}"></div>', PATHS),
    "a short menu in an attribute": (f"<main-menu :items='{json.dumps(MENU)}'></main-menu>", PATHS),
    "the head": (_each("<link rel=section href='{}' title='{}'>"), PATHS),
    "data for search engines": (
        "<script type='application/ld+json'>"
        + json.dumps({"@context": "https://schema.org", "@type": "SiteNavigationElement", "name": NAMES, "url": PATHS})
        + "</script>",
        PATHS,
    ),
    "buttons that are forms": (_each("<form action='{}'><button>{}</button></form>"), PATHS),
    "buttons of a form": (
        f"<form action=/list>{''.join(f'<button name=section value={name}>x</button>' for name in NAMES)}</form>",
        QUERIES,
    ),
    "fields that are hidden": (
        "".join(
            f"<form action=/list><input type=hidden name=section value={name}><button>x</button></form>"
            for name in NAMES
        ),
        QUERIES,
    ),
    "one of several": (
        f"<form action=/list>{''.join(f'<input type=radio name=section value={name}>' for name in NAMES)}</form>",
        QUERIES,
    ),
    "a choice by numbers": (
        "<form action=/list.php><select name=id><option value=11>A<option value=12>B</select></form>",
        ["/list.php?id=11", "/list.php?id=12"],
    ),
}
NONE = {
    "a search": "<form action=/find><input name=words><button>Find</button></form>",
    "a form that is sent": "<form method=post action=/sport/><button>Sport</button></form>",
    "an order": "<form action=/list><select name=sort><option>new<option>old</select></form>",
    "a picture": "<span data-url='/pictures/pier.jpg'></span>",
    "an answer for a program": "<div data-url='/api/list'></div>",
    "an article": "<div data-url='/news/the-old-pier-opens-for-all-again'></div>",
    "articles in data": "<script type='application/json'>"
    + json.dumps([item | {"summary": "It was said by all of them. " * 6} for item in MENU])
    + "</script>",
    "two of a menu": f"<script type='application/json'>{json.dumps(MENU[:2])}</script>",
}


def _page(body):
    return Document(f"{SITE}/", f"<html><body>{body}</body></html>")


@pytest.mark.parametrize("kind", KINDS)
def test_a_section_that_no_link_names_is_found(kind):
    body, paths = KINDS[kind]
    assert [url.removeprefix(SITE) for url in unlinked_sections(_page(body))] == paths


@pytest.mark.parametrize("kind", NONE)
def test_other_addresses_are_no_sections(kind):
    assert unlinked_sections(_page(NONE[kind])) == []


def test_a_page_with_a_menu_of_links_is_not_searched():
    body = _each("<a href='{}'>{}</a>") + "<site-link href='/other/'>Other</site-link>"
    assert [link.url.removeprefix(SITE) for link in read_listing(_page(body)).pages] == PATHS
