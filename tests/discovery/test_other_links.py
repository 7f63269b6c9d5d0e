from __future__ import annotations

import pytest

from newscrawl.discovery.links import page_links
from newscrawl.html.document import Document

URL = "https://paper.example/town/"
STORY = "https://paper.example/news/fog-closes-the-outer-harbour.html"
PATH = "/news/fog-closes-the-outer-harbour.html"
MANY = "".join(f"<a href='/town/{number}/'>Part {number}</a>" for number in range(10))
FORMS = {
    "image map": "<map name=m><area shape=rect coords='0,0,9,9' href='{}' alt='Fog closes'></map>",
    "choice": "<select onchange='location = this.value'><option value=''>All</option><option value='{}'>Fog</select>",
    "choice of a file": "<select><option value='../news/fog-closes-the-outer-harbour.html'>Fog</option></select>",
    "location": "<div class=card onclick=\"location.href='{}'\"><h3>Fog closes</h3><p>Nobody sails.</p></div>",
    "window": "<table><tr onclick='window.location = \"{}\"; return false'><td>Fog closes</td></tr></table>",
    "assign": "<li onclick=\"document.location.assign('{}')\">Fog closes</li>",
    "own call": "<span onclick=\"openNews('{}', 1)\">Fog closes</span>",
    "popup": "<a href='#' onclick=\"window.open('{}', 'w', 'width=600')\">Fog closes</a>",
    "call in the address": "<h2><a href=\"javascript:openNews('{}')\">Fog closes</a></h2>",
    "capitals": "<a href=\"JavaScript:go('{}')\">Fog closes</a>",
    "data-href": "<article data-href='{}'><h2>Fog closes</h2></article>",
    "data-link": "<div data-link='{}'>Fog closes</div>",
    "whole address": "<div data-href='https://paper.example{}'>Fog closes</div>",
    "tab": "<ul><li><a href='#tab-2' data-url='{}'>Fog closes</a></li></ul>",
    "frame": "<frameset cols='20%,80%'><frame src='{}'></frameset>",
    "frame in a page": "<iframe src='{}'></iframe>",
}


def links(markup: str) -> dict[str, str]:
    return {link.url: link.text for link in page_links(Document(URL, f"<html><title>T</title>{markup}"))}


@pytest.mark.parametrize("form", FORMS)
def test_links_that_are_no_anchors_are_links(form):
    assert STORY in links(FORMS[form].format(PATH))


@pytest.mark.parametrize(("form", "text"), [("image map", "Fog closes"), ("location", "Fog closes"), ("choice", "Fog")])
def test_such_a_link_has_the_text_that_people_see(form, text):
    assert links(FORMS[form].format(PATH))[STORY] == text


OTHERS = {
    "another host": "<div onclick=\"location.href='https://other.example/news/x.html'\">Fog</div>",
    "no address": "<div onclick=\"show('tab-2')\">Fog</div>",
    "a word": "<option value='english'>English</option>",
    "a date": "<option value='2026-03-01'>1 March</option>",
    "a card with a link": f"<div data-href='/track/1'><a href='{PATH}'>Fog closes the outer harbour</a></div>",
    "an anchor that counts clicks": f"<a href='{PATH}' onclick=\"count('/track/1')\">Fog closes</a>",
    "a host alone": "<div data-href='//ads.example/x'>Ad</div>",
    "a frame beside many links": MANY + "<iframe src='/track/1'></iframe>",
}


@pytest.mark.parametrize("markup", OTHERS.values(), ids=OTHERS)
def test_what_leads_to_no_page_of_the_site_is_none(markup):
    assert not [url for url in links(markup) if url != STORY and "/town/" not in url]
