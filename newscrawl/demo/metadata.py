"""What a story's page says in its head: JSON-LD plain or as a graph, OpenGraph, or nothing."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any

from newscrawl.demo.text import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newscrawl.demo.content import Story
    from newscrawl.demo.newsroom import Newsroom


def metadata(newsroom: Newsroom, story: Story) -> str:
    """Return the elements for the page's head, "" where the story has none."""
    build = _FORMS.get(story.meta)
    if build is None:
        return ""
    canonical = f'<link rel="canonical" href="{escape(newsroom.address(story.path))}">'
    return "\n".join([canonical, *build(newsroom, story)])


def _open_graph(newsroom: Newsroom, story: Story) -> Iterator[str]:
    properties = [
        ("og:type", "article"),
        ("og:site_name", newsroom.content.name),
        ("og:title", story.headline),
        ("og:url", newsroom.address(story.path)),
        ("og:description", story.standfirst),
        ("article:published_time", story.published),
        ("article:modified_time", story.modified),
        ("article:section", newsroom.section(story).name),
        *(("article:tag", keyword) for keyword in story.keywords),
    ]
    for name, value in properties:
        if value:
            yield f'<meta property="{name}" content="{escape(value)}">'
    for name in _names(newsroom, story):
        yield f'<meta name="author" content="{escape(name)}">'


def _json_ld(newsroom: Newsroom, story: Story) -> Iterator[str]:
    people = [{"@type": "Person", "name": name} for name in _names(newsroom, story)]
    keywords = {"keywords": ", ".join(story.keywords)} if story.keywords else {}
    publisher = {"@type": "Organization", "name": newsroom.content.name, "url": newsroom.address("/")}
    record = _news_article(newsroom, story) | {"author": people, "publisher": publisher} | keywords
    yield _script({"@context": "https://schema.org", **record})


def _json_ld_graph(newsroom: Newsroom, story: Story) -> Iterator[str]:
    home, url = newsroom.address("/"), newsroom.address(story.path)
    site = {"@type": "WebSite", "@id": f"{home}#website", "url": home, "name": newsroom.content.name}
    page = {"@type": "WebPage", "@id": url, "url": url, "name": story.headline, "isPartOf": {"@id": site["@id"]}}
    people = [
        {"@type": "Person", "@id": f"{home}#person-{author.key}", "name": name, "url": newsroom.address(author.path)}
        for author, name in zip(newsroom.authors(story), _names(newsroom, story), strict=True)
    ]
    keywords = {"keywords": list(story.keywords)} if story.keywords else {}
    links = {"@id": f"{url}#article", "isPartOf": {"@id": url}, "author": [{"@id": node["@id"]} for node in people]}
    article = _news_article(newsroom, story) | links | keywords
    yield _script({"@context": "https://schema.org", "@graph": [site, page, article, *people]})


def _news_article(newsroom: Newsroom, story: Story) -> dict[str, Any]:
    facts = {
        "@type": "NewsArticle",
        "headline": story.headline,
        "description": plain(story.standfirst),
        "datePublished": story.published,
        "dateModified": story.modified,
        "articleSection": newsroom.section(story).name,
        "inLanguage": story.language,
        "mainEntityOfPage": newsroom.address(story.path),
    }
    return {key: value for key, value in facts.items() if value}


def _names(newsroom: Newsroom, story: Story) -> list[str]:
    return list(story.encoded) or [author.name for author in newsroom.authors(story)]


def _script(value: dict[str, Any]) -> str:
    text = json.dumps(value, ensure_ascii=False).replace("</", "<\\/")
    return f'<script type="application/ld+json">{text}</script>'


_FORMS: dict[str, Callable[[Newsroom, Story], Iterator[str]]] = {
    "og": _open_graph,
    "jsonld": _json_ld,
    "graph": _json_ld_graph,
}
