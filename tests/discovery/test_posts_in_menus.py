"""Lists of new posts in columns that a system marks as navigation, and menus that list none."""

import pytest

from newscrawl.discovery.listing import read_listing
from newscrawl.discovery.recent_posts import find_post_blocks
from newscrawl.html.document import Document
from tests.html.pages import PARAGRAPHS

TITLES = (
    "Ferry returns to the old pier",
    "Budget vote is put off again",
    "Lanterns of the quay are lit",
    "Market hall gets a new roof",
)
SECTIONS = ("International politics", "Business and economy", "Science and technology", "Culture and lifestyle")
ITEM = "<li><a href='/blog/story-{n}/'>{t}</a></li>"


def posts(form: str = ITEM) -> str:
    return "".join(form.format(n=number, t=title) for number, title in enumerate(TITLES, 1))


def sections(form: str) -> str:
    return "".join(form.format(s=name.lower().replace(" ", "-"), t=name) for name in SECTIONS)


def read(menu: str) -> Document:
    body = f"{menu}<main><h1>The whole harbour waits</h1>{PARAGRAPHS}</main>"
    return Document("https://paper.example/blog/other/", f"<html lang=en><body>{body}</body></html>")


POSTS = {
    "a column as Sphinx writes it": (
        "<div class=sphinxsidebar role=navigation aria-label=Main><div><h3><a href='/blog.html'>Recent Posts</a></h3>"
        f"<ul>{posts('<li><a href=/blog/story-{n}.html>0{n} July - {t}</a></li>')}</ul><h3>"
        "<a href=/tags.html>Tags</a></h3>"
        "<ul><li><a href='/blog/tag/harbour-and-quay-and-pier.html'>harbour, quay, pier and boats (3)"
        "</a></ul></div></div>"
    ),
    "a bold line": f"<nav><p><b>Recent posts</b></p><ul>{posts()}</ul></nav>",
    "a heading in German": f"<nav><h2>Neueste Beiträge</h2><ul>{posts()}</ul></nav>",
    "a heading in Russian": f"<div class='menu side'><h3>Последние записи</h3><ul>{posts()}</ul></div>",
    "a term in Spanish": (
        "<div role=navigation><dl><dt>Entradas recientes</dt>"
        f"{posts('<dd><a href=/blog/story-{n}/>{t}</a></dd>')}</dl></div>"
    ),
    "a label alone": f"<nav aria-label='Recent posts'><ul>{posts()}</ul></nav>",
    "a label of another element": (
        f"<nav aria-labelledby=new><span id=new>Derniers articles</span><ul>{posts()}</ul></nav>"
    ),
    "a column as Docusaurus writes it": (
        "<aside><nav aria-label='Blog recent posts navigation'><div>Recent posts</div><div role=group><h3>2026</h3>"
        f"<ul>{posts()}</ul></div></nav></aside>"
    ),
    "widgets": (
        "<div role=navigation><section><h4>Search</h4><form><input name=q></form></section><section><h4>最近の投稿</h4>"
        f"<ul>{posts()}</ul></section><section><h4>Archives</h4><ul><li><a href=/2026/07/>July 2026"
        "</a></ul></section></div>"
    ),
    "cards below a menu's entry": (
        "<header><nav><ul><li><a href='/news/'>News</a><div><h5>Latest stories</h5>"
        f"{posts('<article><a href=/blog/story-{n}/><h6>{t}</h6></a><p>Work goes on, it was said.</p></article>')}"
        "</div></li></ul></nav></header>"
    ),
    "times": (
        f"<nav>{posts('<div><time datetime=2026-07-1{n}>1{n} July</time><a href=/blog/story-{n}/>{t}</a></div>')}</nav>"
    ),
    "days": f"<nav><ul>{posts('<li><a href=/blog/story-{n}/>{t}</a> <small>1{n} July 2026</small></li>')}</ul></nav>",
    "times in the links": (
        "<nav class=portlet><header>Latest news</header><section>"
        f"{posts('<p><a href=/blog/story-{n}/>{t}<time datetime=2026-07-1{n}T10:00>Jul 1{n}, 2026</time></a></p>')}"
        "</section></nav>"
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", POSTS)
def test_a_list_of_new_posts_in_a_menu_has_cards(name):
    document = read(POSTS[name])
    found = [block for block in find_post_blocks(document) if block.kind == "recent"]
    assert [card.headline for block in found for card in block.cards] == list(TITLES)
    assert len([link for link in read_listing(document).articles if link.card]) == len(TITLES)


MENUS = {
    "sections": f"<nav><ul>{sections('<li><a href=/{s}/>{t}</a></li>')}</ul></nav>",
    "sections below a heading": (
        f"<nav><ul><li><span>Latest</span><ul>{sections('<li><a href=/{s}/>{t}</a>')}</ul></ul></nav>"
    ),
    "sections in a box named trending": f"<nav class=trending>{sections('<p><a href=/topic/{s}>{t}</a></p>')}</nav>",
    "a link to the latest": (
        f"<nav><ul><li><a href='/latest/'>Latest news</a></li>{sections('<li><a href=/{s}/>{t}</a></li>')}</ul></nav>"
    ),
    "a label of sections": f"<nav aria-label='Latest'><ul>{sections('<li><a href=/{s}/>{t}</a></li>')}</ul></nav>",
    "months": (
        "<nav><h3>Archive</h3><ul><li><a href='/2026/07/'>All that was in July 2026</a> (3)</li><li>"
        "<a href='/2026/06/'>"
        "All that was in June 2026</a> (4)</li><li><a href='/2026/05/'>All that was in May 2026</a> (5)</li></ul></nav>"
    ),
    "tags with counts": f"<nav><h3>Tags</h3><ul>{sections('<li><a href=/tag/{s}/>{t} (12)</a></li>')}</ul></nav>",
    "parts of the page": (
        f"<nav><h3>Contents</h3><ul>{sections('<li><a href=#{s}>How to read on {t}</a></li>')}</ul>"
        "</nav>"
    ),
    "pages of the house": (
        "<nav><h4>More from us</h4><ul><li><a href='/about-us/'>About the paper and us</a></li><li><a href='/contact/'>"
        "Contact the newsroom here</a></li><li><a href='/advertise/'>Advertise in the paper now</a></li></ul></nav>"
    ),
    "long titles without a heading": f"<nav><ul>{posts()}</ul></nav>",
    "two posts": f"<nav><h2>Recent posts</h2><ul>{''.join(posts().split('</li>')[:2])}</ul></nav>",
}  # fmt: skip


@pytest.mark.parametrize("name", MENUS)
def test_a_menu_has_no_cards(name):
    assert find_post_blocks(read(MENUS[name])) == []
