"""A page and its frame: head, menu, footer in a theme's markup."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Literal

from newscrawl.demo.moments import Moment, printed_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from newscrawl.demo.content import Edition
    from newscrawl.demo.newsroom import Card, Newsroom
    from newscrawl.demo.theme import Theme

Kind = Literal["article", "home", "section", "author", "tag", "plain", "feed", "sitemap", "robots", "asset", "missing"]
LIVE = "/live/"  # the section that JavaScript writes
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Page:
    """One address of the site: what is sent, and when it last changed."""

    path: str
    kind: Kind
    text: str
    changed: datetime
    media: str = HTML


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds a page's main part; ``head`` and ``aside`` are HTML."""

    title: str
    head: str = ""
    aside: str = ""


def framed(newsroom: Newsroom, edition: Edition, look: Theme, frame: Frame, main: str) -> str:
    """Return a whole HTML page."""
    name = newsroom.content.name
    title = f"<title>{escape(frame.title)} – {escape(name)}</title>"
    return look.fill(
        "page",
        lang=edition.language,
        head="\n".join(filter(None, ['<meta charset="utf-8">', title, frame.head])),
        home=edition.path,
        site=escape(name),
        menu="\n".join(_menu(newsroom, edition, look)),
        main=main,
        aside=frame.aside,
        today=printed_day(Moment(newsroom.now, "day"), edition),
        year=str(newsroom.now.year),
        search=edition.words["search"],
        skip=edition.words["skip"],
        footer=" · ".join(_footer(newsroom)),
    )


def cards(look: Theme, snippet: str, entries: Iterable[Card]) -> str:
    """Return the cards in the theme's markup, one a line."""
    return "\n".join(
        look.fill(
            snippet,
            url=escape(card.url),
            headline=escape(card.headline),
            excerpt=escape(card.printed_excerpt),
            day=card.printed_day,
        )
        for card in entries
    )


def recent_block(edition: Edition, look: Theme, entries: Iterable[Card]) -> str:
    """Return the edition's block of recent posts."""
    return look.fill("recent", heading=edition.words["recent"], cards=cards(look, "recent_card", entries))


def _menu(newsroom: Newsroom, edition: Edition, look: Theme) -> Iterable[str]:
    entries = [(section.path, section.name) for section in edition.sections.values()]
    entries += [(other.path, language.upper()) for language, other in newsroom.content.editions.items()]
    entries.append((LIVE, "Live"))
    entries += [(page["path"], page["title"]) for page in newsroom.content.plain_pages if page["path"] != "/search/"]
    return (look.fill("menu_item", url=path, text=escape(name)) for path, name in entries)


def _footer(newsroom: Newsroom) -> Iterable[str]:
    return (f'<a href="{page["path"]}">{escape(page["title"])}</a>' for page in newsroom.content.plain_pages[:4])
