"""Plain links of a listing page."""

from __future__ import annotations

from scrapy import Request

from newscrawl.discovery.links import Link, absolute, page_links
from newscrawl.html.document import Document
from tests.cpu_clock import CpuClock


def links(body: str, url: str = "https://www.example.org/news/") -> list[Link]:
    return page_links(Document(url, f"<body>{body}</body>"))


def test_anchors_to_one_page_are_one_link_with_the_best_of_each():
    (link,) = links(
        """<div><a href="/a?utm_source=home"><img></a><h3><a href="/a">Mayor   opens\nbridge</a></h3>
        <footer><a href="https://www.example.org/a#more" rel="nofollow">More</a></footer></div>"""
    )
    assert link == Link("https://www.example.org/a", "page", text="Mayor opens bridge", heading=True)


def test_an_anchor_says_more_of_a_page_than_a_menu_that_leads_there_too():
    (link,) = links('<h2><a href="/a">Mayor opens bridge</a></h2><select><option value="/a">Bridges</option></select>')
    assert link == Link("https://www.example.org/a", "page", text="Mayor opens bridge", heading=True)


def test_links_stay_in_page_order_and_on_the_site():
    body = """<a href="/b">b</a><a href="https://other.example/">x</a><a href="//example.org/c">c</a>
    <a href="mailto:a@b.example">m</a><a href="javascript:void(0)">j</a><a href="tel:1">t</a><a href="#top">t</a>
    <a href="a/../d">d</a><a href="http://[bad">bad</a><a href="">self</a><a>none</a><a href="/news/">self</a>"""
    assert [link.url for link in links(body)] == [
        "https://www.example.org/b",
        "https://example.org/c",
        "https://www.example.org/news/d",
    ]


def test_the_place_of_an_anchor_is_told():
    body = """<header class="site-header"><a href="/1">1</a></header><nav><ul><li><a href="/2">2</a></ul></nav>
    <main><article><header><h2><a href="/3">3</a></h2></header><p><a href="/4" rel="nofollow">4</a></p></article></main>
    <aside><section><a href="/5">5</a></section></aside><footer><div><a href="/6">6</a></div></footer>"""
    assert [(link.text, link.place, link.heading, link.nofollow) for link in links(body)] == [
        ("1", "nav", False, False),
        ("2", "nav", False, False),
        ("3", "main", True, False),
        ("4", "main", False, True),
        ("5", "aside", False, False),
        ("6", "footer", False, False),
    ]


def test_relative_links_start_from_the_base_element():
    page = Document("https://example.org/x/", "<head><base href='https://www.example.org/y/'></head><a href='z'>z</a>")
    assert [link.url for link in page_links(page)] == ["https://www.example.org/y/z"]


def test_session_ids_and_tracking_end_in_one_link():
    body = "".join(f"<a href='/a?sid={n:016x}&utm_medium=slot{n}'>a</a>" for n in range(20))
    assert [link.url for link in links(body)] == ["https://www.example.org/a"]


def test_an_absolute_address_has_no_fragment_and_a_sane_length():
    assert absolute(" /a#b ", "https://example.org/") == "https://example.org/a"
    assert absolute("/" + "a" * 3_000, "https://example.org/") is None
    assert absolute(None, "https://example.org/") is None


def test_scrapy_is_given_the_host_that_a_browser_asks():
    """Its own encoding of names is that of 2003, by which ß is ss: another site."""
    for href in ("http://faß.example/a", "HTTP://Faß.example/a", " //faß.example/a"):
        assert Request(str(absolute(href, "http://a.example/"))).url == "http://xn--fa-hia.example/a"
    (link,) = links('<base href="https://www.faß.example/"><a href="/straße">a</a>', "https://www.xn--fa-hia.example/")
    assert Request(link.url).url == "https://www.xn--fa-hia.example/stra%C3%9Fe"


def test_who_asks_and_sessions_in_a_path_are_left_out():
    assert absolute("https://nora:secret@example.org/a?b=c@d", "https://example.org/") == "https://example.org/a?b=c@d"
    body = "<a href='/a;jsessionid=A0000000000000000000000000000001'>a</a><a href='/b;x=1'>b</a>"
    assert [link.url for link in links(body)] == ["https://www.example.org/a", "https://www.example.org/b;x=1"]


def test_a_page_of_a_hundred_thousand_links_is_bounded():
    page = Document("https://example.org/", "".join(f"<nav><a href='/{n}'>{n}</a></nav>" for n in range(100_000)))
    assert page.tree
    started = CpuClock()
    assert len(page_links(page)) == 2_000
    assert started.seconds() < 3
