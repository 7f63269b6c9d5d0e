"""The articles before and after an article, as its page names them."""

from __future__ import annotations

import pytest

from newscrawl.discovery.neighbours import neighbours
from newscrawl.html.document import Document

SITE = "https://example.org"
HERE = f"{SITE}/news/fog-closes-the-outer-harbour.html"
THERE = "/news/market-hall-gets-a-new-roof.html"


def found(body: str, head: str = "", here: str = HERE) -> list[str]:
    page = (
        f"<html><head>{head}</head><body><main><article><h1>Fog</h1><p>Text.</p></article>{body}</main></body></html>"
    )
    return [link.url.removeprefix(SITE) for link in neighbours(Document(here, page))]


@pytest.mark.parametrize(
    "body",
    [
        "<a rel=prev href='{}'>Market hall gets a new roof</a>",
        "<a rel='next nofollow' href='{}'><img src=a.jpg></a>",
        "<nav class='navigation post-navigation'><a href='{}'><span>Roof</span></a></nav>",
        "<div class=nav-previous><a href='{}'>Roof</a></div>",
        "<div class=pagination-nav><a href='{}'><div>Roof</div></a></div>",
        "<p><a href='{}'>Previous post: Market hall gets a new roof</a></p>",
        "<p><a href='{}'>« Market hall gets a new roof</a></p>",
        "<p><a href='{}'>Market hall gets a new roof →</a></p>",
        "<p><a href='{}'>Older post</a></p>",
        "<p><a href='{}'>← Previous article</a></p>",
        "<p><a href='{}'>Vorheriger Artikel: Markthalle bekommt neues Dach</a></p>",
        "<p><a href='{}'>Article précédent</a></p>",
        "<p><a href='{}'>Artículo anterior: Nuevo techo</a></p>",
        "<p><a href='{}'>Próxima notícia</a></p>",
        "<p><a href='{}'>Предыдущая новость</a></p>",
        "<p><a href='{}'>上一篇：市场大厅换上新屋顶</a></p>",
        "<p><a href='{}'>前の記事</a></p>",
        "<p><a href='{}'>이전 글</a></p>",
        "<p><a href='{}'>المقال السابق: سقف جديد للسوق</a></p>",
        "<p><a href='{}'>הכתבה הבאה</a></p>",
        "<p><a href='{}'>पिछला लेख</a></p>",
        "<p><a href='{}'>บทความก่อนหน้า</a></p>",
        "<p><a href='{}'>Önceki yazı</a></p>",
        "<p><a href='{}'>Bài trước</a></p>",
    ],
)
def test_a_neighbour_is_known_by_its_link_its_box_or_its_words(body):
    assert found(body.format(THERE)) == [THERE]


def test_the_head_of_the_page_may_name_it():
    assert found("", f"<link rel=prev title='Roof' href='{THERE}'>") == [THERE]


@pytest.mark.parametrize(
    "body",
    [
        "<a href='/news/market-hall-gets-a-new-roof.html'>Market hall gets a new roof</a>",  # says nothing
        "<a href='/login'>Log in to view ></a>",
        "<a rel=next href='/news/fog-closes-the-outer-harbour.html?page=2'>Next</a>",  # a part of the article
        "<a rel=next href='/news/page/2/'>Next</a>",  # a listing
        "<a rel=prev href='/tag/harbour/'>« The harbour and all that</a>",
        "<a rel=next href='https://elsewhere.example/news/market-hall-gets-a-new-roof.html'>Next</a>",
        "<a rel=next href='/calendar/2026/04/'>Next month</a>",
        "<a href='/news/market-hall-gets-a-new-roof.html'>More →</a>",
    ],
)
def test_other_links_are_no_neighbours(body):
    assert found(body) == []


def test_a_page_of_arrows_names_four_at_most():
    body = "".join(
        f"<a href='/news/story-number-{n}-of-the-pier.html'>« Story number {n} of the pier</a>" for n in range(900)
    )
    assert len(found(body)) == 4
