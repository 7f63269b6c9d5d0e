"""Addresses whose path stands in a query, first pages of other listings, single issues, pagers that call programs."""

from __future__ import annotations

import pytest

from newscrawl.discovery.link_classifier import begun_elsewhere, classify_link
from newscrawl.discovery.links import Link
from newscrawl.discovery.pagination import hides_rest, older_pages
from newscrawl.discovery.sitemaps import read_sitemap
from newscrawl.html.document import Document
from newscrawl.normalize.urls.parts import without_tracking

SITE = "https://paper.example/"
LABEL = "The old pier opens again"


@pytest.mark.parametrize(
    "path",
    [
        "index.php?post/2026/03/01/The-old-pier",  # Dotclear
        "?post/2026/03/01/The-old-pier-opens",
        "index.php?/site/comments/the_old_pier_opens/",  # ExpressionEngine
        "index.php?/news/view/2026/03/the-old-pier-opens",  # CodeIgniter
        "?q=blog/the-old-pier-opens-again",  # Drupal without clean addresses
        "index.php?q=node/12",
        "index.php?r=news/the-old-pier-opens-again",  # Yii
        "index.php?route=blog/post/the-old-pier-opens",  # OpenCart
        "doku.php?id=blog:2026:the_old_pier_opens",  # DokuWiki
        "cms/index.php?page=news/the-old-pier-opens-again",
        "index.php?url=news/the-old-pier-opens-again&lang=en",
        "index.php?path=news/2026/03/01/pier",
    ],
)
def test_a_path_in_a_query_is_read_as_one(path):
    assert classify_link(Link(f"{SITE}{path}", "page", text=LABEL, heading=True)).kind == "article"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("index.php?page/2", "pagination"),
        ("index.php?category/News", "listing"),
        ("?tag/rain", "listing"),
        ("index.php?archive/2026/03", "archive"),
        ("?q=rain", "other"),
        ("search?q=rain/snow", "other"),
        ("index.php?feed/atom", "feed"),
        ("epaper", "listing"),
        ("epaper/2026-03-12", "archive"),
        ("newsletter/archive", "listing"),
        ("newsletters/112", "listing"),
        ("newsletter/issue-12", "listing"),
        ("newsletter", "other"),
        ("newsletter/signup", "other"),
        ("newsletter/subscribe", "other"),
    ],
)
def test_other_addresses_in_queries_and_issues(path, kind):
    assert classify_link(Link(f"{SITE}{path}", "page", text="Pier")).kind == kind


@pytest.mark.parametrize(
    ("paths", "here", "begun"),
    [
        (["epaper/2026-03-12/page/1"], "", ["epaper/2026-03-12/page/1"]),
        (["epaper/2026-03-11/page/1"], "epaper/2026-03-12/page/1", ["epaper/2026-03-11/page/1"]),
        (["news?page=1", "news?page=2"], "", ["news?page=1"]),
        (["issue/112?start=0"], "issue/113", ["issue/112?start=0"]),
        (["blog/page/9"], "", ["blog/page/9"]),
        (["blog/page/9", "blog/page/8"], "about", ["blog/page/8"]),
        (["sport/page/2", "sport/"], "", []),
        (["news/page/1"], "news/", []),
        (["news/page/1", "news/page/9"], "news/page/3", []),
        (["?page=1", "page/2/"], "", []),
        (["news/the-long-story-of-the-pier?page=1"], "news", []),
        (["2026/03/the-long-story-of-the-pier/page/2"], "", []),
    ],
)
def test_listings_that_are_linked_by_a_numbered_page_alone_begin_there(paths, here, begun):
    found = begun_elsewhere([f"{SITE}{path}" for path in paths], f"{SITE}{here}")
    assert found == [f"{SITE}{path}" for path in begun]


_FIELD = "<form><input type=hidden name='{}' value='{}'></form>"
READ = {  # what stands on the page, and its next address
    "fn_egov_link_page": (_FIELD.format("pageIndex", 1), "onclick='fn_egov_link_page({n});'", "pageIndex=2"),
    "linkPage": (_FIELD.format("pageNo", 1), "onclick=\"linkPage('{n}')\"", "pageNo=2"),
    "href": (_FIELD.format("page", 1), "href='javascript:goPage({n});'", "page=2"),
    "second page": (_FIELD.format("curPage", 1), "onclick='movePage({n})'", "curPage=2"),
    "behind a form": (_FIELD.format("currentPage", 1), 'onclick="gotoPage(document.f, {n})"', "currentPage=2"),
    "in a pager": (_FIELD.format("pg", 1), "onclick='go({n})'", "pg=2"),
    "upper case": (_FIELD.format("PageNum", 1), "onclick='doPage({n})'", "PageNum=2"),
    "lists": (_FIELD.format("pn", 1), "href=\"javascript:listPage('news','{n}')\"", "pn=2"),
}  # fmt: skip
HIDDEN = {
    "postback": "href=\"javascript:__doPostBack('ctl00$pager','{n}')\"",
    "grid": "href=\"javascript:__doPostBack('ctl00$list','Page${n}')\"",
    "no field": "onclick='goPage({n})'",
    "ajax": "onclick=\"loadPage('/ajax/list', {n})\"",
}
NO_PAGER = {
    "calendar": "<p class=calendar><a href='javascript:pick(1)'>1</a><a href='javascript:pick(2)'>2</a></p>",
    "carousel": "<div class='carousel pages'><a href='#' onclick='at(1)'>1</a><a href='#' onclick='at(2)'>2</a></div>",
    "rating": "<p class=rate><a href='#' onclick='rate(1)'>1</a><a href='#' onclick='rate(2)'>2</a></p>",
    "other number": "<p class=pager><a href='#' onclick='goPage(17)'>2</a></p>",
    "last page": _FIELD.format("page", 3) + "<p class=pager><a href='#' onclick='goPage(2)'>2</a></p>",
}  # fmt: skip


def _page(body, path="list.do"):
    cards = "".join(f"<h2><a href='/view.do?seq={n}'>{LABEL} for the {n}th time</a></h2>" for n in range(5))
    return Document(f"{SITE}{path}", f"<html><body><main>{cards}{body}</main></body></html>")


def _pager(call):
    return "<p class=pager>{}</p>".format("".join(f"<a {call.replace('{n}', str(n))}>{n}</a> " for n in (2, 3)))


@pytest.mark.parametrize(("field", "call", "query"), READ.values(), ids=READ)
def test_a_pager_that_calls_a_program_is_read_by_its_field(field, call, query):
    page = _page(field + _pager(call))
    assert older_pages(page) == [f"{SITE}list.do?{query}"]
    assert not hides_rest(page)
    name = query.partition("=")[0]
    second = _page(field.replace("value='1'", "value='2'") + _pager(call), f"list.do?{query}")
    assert older_pages(second) == [f"{SITE}list.do?{name}=3"]


@pytest.mark.parametrize("call", HIDDEN.values(), ids=HIDDEN)
def test_a_pager_that_only_its_program_knows_hides_the_rest(call):
    page = _page(_pager(call))
    assert older_pages(page) == []
    assert hides_rest(page)


@pytest.mark.parametrize("body", NO_PAGER.values(), ids=NO_PAGER)
def test_other_numbers_that_call_programs_turn_no_pages(body):
    page = _page(body)
    assert older_pages(page) == []
    assert not hides_rest(page)


@pytest.mark.parametrize(
    ("url", "plain"),
    [
        ("news/a?utm_source=feedburner&utm_medium=feed", "news/a"),
        ("news/a?id=12&utm_source=x&b=1", "news/a?id=12&b=1"),
        ("news/a?fbclid=x#comments", "news/a#comments"),
        ("news/a?sid=0123456789abcdef", "news/a"),
        ("news/a?b=2&a=1", "news/a?b=2&a=1"),
        ("news/a?", "news/a?"),
        ("news/a", "news/a"),
        ("news/a?ref=rss", "news/a"),
        ("news/a?ref=4711", "news/a?ref=4711"),
        ("?p=12&mc_cid=a1", "?p=12"),
    ],
)
def test_an_address_loses_what_counts_readers_and_keeps_its_spelling(url, plain):
    assert without_tracking(f"{SITE}{url}") == f"{SITE}{plain}"


def test_a_feed_that_is_given_as_a_sitemap_names_its_next_page():
    entry = "<entry><link href='https://paper.example/news/a'/></entry>"
    feed = f"<feed xmlns='http://www.w3.org/2005/Atom'><link rel='next' href='/atom.xml?start-index=26'/>{entry}</feed>"
    found = read_sitemap(feed, f"{SITE}atom.xml")
    assert [ref.url for ref in found.maps] == [f"{SITE}atom.xml?start-index=26"]
    assert [link.url for link in found.links] == [f"{SITE}news/a"]
