"""The article of a page that shows nothing: the one that its data calls by the page's address."""

from __future__ import annotations

import json

import pytest

from newscrawl import extract

URL = "https://paper.example/story/bridge-roof-repairs-2026"
BODY = [f"The council decided on day {n} that the bridge gets a roof of larch, after {n + 3} hours." for n in range(3)]


def page(*stories: dict[str, object], shown: str = "") -> str:
    data = json.dumps({"props": {"pageProps": {"stories": stories}}})
    return f'<html><body><div id="__next">{shown}</div><script type="application/json">{data}</script></body></html>'


def story(**more: object) -> dict[str, object]:
    return {"title": "Council votes for larch", "body": BODY, "published": "2026-11-01T09:00:00Z", **more}


OTHER = {"title": "A choir of forty sings", "body": [*BODY, *BODY], "slug": "a-choir-of-forty-sings-today"}


@pytest.mark.parametrize(
    "named",
    [
        {"slug": "bridge-roof-repairs-2026"},
        {"url": "/story/bridge-roof-repairs-2026"},
        {"permalink": f"{URL}/"},
        {"uri": f"{URL}?from=home"},
        {"path": "story/bridge-roof-repairs-2026.html"},
    ],
)
def test_a_shell_is_read_from_the_story_at_its_address(named: dict[str, object]) -> None:
    article = extract(page(OTHER, story(**named)), url=URL)
    assert article.headline == "Council votes for larch"
    assert article.articleBody == "\n\n".join(BODY)


@pytest.mark.parametrize(
    "named", [{}, {"slug": "bridge"}, {"url": f"{URL}#comment-3"}, {"url": "http://[/"}, {"id": 7}]
)
def test_a_story_that_is_not_called_so_is_not_the_pages(named: dict[str, object]) -> None:
    article = extract(page(OTHER, story(**named)), url=URL)
    assert article.articleBody is None


def test_a_comment_at_the_pages_address_is_not_its_article_where_the_page_shows_text() -> None:
    shown = "<h1>The bridge is repaired at last</h1>" + "".join(f"<p>{part} It rained.</p>" for part in BODY)
    article = extract(page({"name": "Reader from the quay", "text": BODY[0] * 2, "url": URL}, shown=shown), url=URL)
    assert article.headline == "The bridge is repaired at last"
