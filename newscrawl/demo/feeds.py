"""RSS and Atom feeds of each edition and section.

A feed is as precise as the page: an instant is ``pubDate``, a bare day is Dublin Core's ``date``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from newscrawl.demo.pages import Page
from newscrawl.demo.xml import XML_HEAD, element, is_instant, rfc2822, rfc3339

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscrawl.demo.content import Edition, Story
    from newscrawl.demo.newsroom import Card, Newsroom

FEED_LENGTH = 10
RSS = "application/rss+xml; charset=utf-8"
ATOM = "application/atom+xml; charset=utf-8"

_RSS_OPEN = '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
_ATOM_OPEN = '<feed xmlns="http://www.w3.org/2005/Atom">'


def feeds(newsroom: Newsroom) -> Iterator[Page]:
    """Yield ``feed.xml`` and ``atom.xml`` beside every home and section page."""
    for edition in newsroom.content.editions.values():
        yield from _both(newsroom, edition, edition.path, newsroom.stories(edition.language))
        for section in edition.sections.values():
            yield from _both(newsroom, edition, section.path, newsroom.stories(edition.language, section.key))


def _both(newsroom: Newsroom, edition: Edition, path: str, stories: Sequence[Story]) -> Iterator[Page]:
    chosen = stories[:FEED_LENGTH]
    changed = max(newsroom.changed(story).at for story in chosen)
    yield Page(f"{path}feed.xml", "feed", "\n".join(_rss(newsroom, edition, path, chosen)), changed, RSS)
    yield Page(f"{path}atom.xml", "feed", "\n".join(_atom(newsroom, path, chosen)), changed, ATOM)


def _rss(newsroom: Newsroom, edition: Edition, path: str, stories: Sequence[Story]) -> Iterator[str]:
    yield from (XML_HEAD, _RSS_OPEN)
    yield element("title", newsroom.content.name)
    yield element("link", newsroom.address(path))
    yield element("description", edition.words["tagline"])
    yield element("language", edition.language)
    for story in stories:
        yield f"<item>{''.join(_rss_item(newsroom, story, newsroom.card(story)))}</item>"
    yield "</channel></rss>\n"


def _rss_item(newsroom: Newsroom, story: Story, card: Card) -> Iterator[str]:
    moment = newsroom.published(story)
    yield element("title", card.headline)
    yield element("link", card.url)
    yield element("guid", card.url)
    yield element("pubDate", rfc2822(moment)) if is_instant(moment) else element("dc:date", card.day)
    yield from (element("dc:creator", author.name) for author in newsroom.authors(story))
    yield element("category", newsroom.section(story).name)
    yield element("description", card.printed_excerpt)


def _atom(newsroom: Newsroom, path: str, stories: Sequence[Story]) -> Iterator[str]:
    yield from (XML_HEAD, _ATOM_OPEN)
    yield element("title", newsroom.content.name)
    yield element("id", newsroom.address(path))
    yield element("updated", max(rfc3339(newsroom.changed(story)) for story in stories))
    yield f'<link rel="self" href="{escape(newsroom.address(path))}atom.xml"/>'
    for story in stories:
        yield f"<entry>{''.join(_atom_entry(newsroom, story, newsroom.card(story)))}</entry>"
    yield "</feed>\n"


def _atom_entry(newsroom: Newsroom, story: Story, card: Card) -> Iterator[str]:
    moment = newsroom.published(story)
    yield element("title", card.headline)
    yield element("id", card.url)
    yield f'<link rel="alternate" href="{escape(card.url)}"/>'
    if is_instant(moment):
        yield element("published", rfc3339(moment))
    yield element("updated", rfc3339(newsroom.changed(story)))
    yield from (f"<author>{element('name', author.name)}</author>" for author in newsroom.authors(story))
    yield element("summary", card.printed_excerpt)
