"""Pages that a program tells apart by the fragment of one address: ``#/story/x``."""

from __future__ import annotations

import pytest
from scrapy import Request

from newscrawl.discovery.links import page_links
from newscrawl.html.document import Document
from newscrawl.normalize.urls.canonical import canonical_url, identity_url, same_page_key
from newscrawl.normalize.urls.parts import route_of
from newscrawl.rendering.engine import Rendered
from newscrawl.rendering.fingerprint import RenderingFingerprinter

HOME = "https://paper.example/"


def links(*hrefs: str) -> list[str]:
    anchors = "".join(f'<p><a href="{href}">The news of the day</a></p>' for href in hrefs)
    return [link.url for link in page_links(Document(HOME, f"<html><body><main>{anchors}</main></body></html>"))]


@pytest.mark.parametrize("mark", ["#/", "#!/"])
def test_links_of_a_page_that_routes_by_fragment_are_addresses(mark: str) -> None:
    assert links(*(f"{mark}story/bridge-{n}" for n in range(3)), f"/{mark}story/quay") == [
        f"{HOME}{mark}story/bridge-0", f"{HOME}{mark}story/bridge-1", f"{HOME}{mark}story/bridge-2",
        f"{HOME}{mark}story/quay",
    ]  # fmt: skip


def test_a_page_with_a_few_fragments_among_links_has_none() -> None:
    plain = [f"/news/bridge-{n}" for n in range(8)]
    assert links(*plain, "#/login", "#/search", "#/menu") == [f"{HOME}news/bridge-{n}" for n in range(8)]
    assert links("#/login", "#/login", "#top") == []


@pytest.mark.parametrize(
    ("url", "route"),
    [
        ("https://paper.example/#/story/x", "#/story/x"),
        ("https://paper.example/app/#!/story/x?tab=1", "#!/story/x?tab=1"),
        ("https://paper.example/index.html#/story/x", "#/story/x"),
        ("https://paper.example/#/", ""),
        ("https://paper.example/#story", ""),
        ("https://paper.example/#:~:text=story", ""),
        ("https://paper.example/news/bridge.html#/comments/3", ""),
        ("https://paper.example/news/bridge#/slide/3", ""),
        ("https://paper.example/#//story", ""),
    ],
)
def test_a_route_is_a_path_behind_the_page_of_a_program(url: str, route: str) -> None:
    assert route_of(url) == route
    assert canonical_url(url).partition("#")[2] == route.lstrip("#")


def test_two_routes_are_two_pages_and_a_shells_canonical_names_neither() -> None:
    one, other = f"{HOME}#/story/one", f"{HOME}#/story/other"
    assert same_page_key(one) != same_page_key(other)
    assert identity_url(one, HOME) == one
    assert identity_url(f"{HOME}news/bridge-nine", f"{HOME}#/story/one") == f"{HOME}news/bridge-nine"
    mark = RenderingFingerprinter().fingerprint
    assert mark(Request(one)) != mark(Request(other))
    assert mark(Request(f"{HOME}#top")) == mark(Request(HOME))


def test_a_rendered_page_keeps_the_route_that_was_asked_for_and_no_other_fragment() -> None:
    def url(asked: str, shown: str) -> str:
        return Rendered(shown, 200, {}, "<p>x</p>").response(asked).url

    assert url(f"{HOME}#/story/one", f"{HOME}#/story/one") == f"{HOME}#/story/one"
    assert url(HOME, f"{HOME}#/home") == HOME
    assert url(f"{HOME}news", f"{HOME}news#part") == f"{HOME}news"
