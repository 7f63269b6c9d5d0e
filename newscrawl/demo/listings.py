"""Pages that are not articles: home, sections, authors, tags, and the ones that never change."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from newscrawl.demo.content import blocks
from newscrawl.demo.newsroom import RECENT_CARDS
from newscrawl.demo.pages import Frame, Page, cards, framed
from newscrawl.demo.storypage import tag_path
from newscrawl.demo.text import markup
from newscrawl.demo.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscrawl.demo.content import Edition, Section, Story
    from newscrawl.demo.newsroom import Newsroom
    from newscrawl.demo.pages import Kind
    from newscrawl.demo.theme import Theme

PER_PAGE = 5


def listing_pages(newsroom: Newsroom) -> Iterator[Page]:
    """Yield every page that is not an article."""
    for edition in newsroom.content.editions.values():
        yield _home(newsroom, edition)
        for section in edition.sections.values():
            yield from _section(newsroom, edition, section)
        yield from _tags(newsroom, edition)
    yield from _profiles(newsroom)
    yield from _plain_pages(newsroom)


def _feed_links(newsroom: Newsroom, edition: Edition, path: str) -> str:
    name = escape(newsroom.content.name)
    return "\n".join(
        f'<link rel="alternate" type="application/{kind}+xml" title="{name} ({edition.language})" href="{path}{file}">'
        for kind, file in (("rss", "feed.xml"), ("atom", "atom.xml"))
    )


def _home(newsroom: Newsroom, edition: Edition) -> Page:
    look, heading = theme(edition.theme), edition.words["recent"]
    stories = newsroom.stories(edition.language)[:RECENT_CARDS]
    intro = look.fill("intro", text=edition.words["tagline"])
    main = _river(newsroom, look, stories, heading=heading, intro=intro, older="")
    frame = Frame(heading, _feed_links(newsroom, edition, edition.path))
    return _listing(newsroom, "home", edition.path, framed(newsroom, edition, look, frame, main), stories)


def _section(newsroom: Newsroom, edition: Edition, section: Section) -> Iterator[Page]:
    look = theme(section.theme)
    intro = look.fill("intro", text=edition.words["section_intro"].format(section.name))
    chunks = list(_chunks(newsroom.stories(edition.language, section.key)))
    for number, chunk in enumerate(chunks, 1):
        path = section.path if number == 1 else f"{section.path}page/{number}/"
        older = f"{section.path}page/{number + 1}/" if number < len(chunks) else ""
        main = _river(newsroom, look, chunk, heading=section.name, intro=intro, older=_older(edition, look, older))
        frame = Frame(section.name, _feed_links(newsroom, edition, section.path))
        yield _listing(newsroom, "section", path, framed(newsroom, edition, look, frame, main), chunk)


def _tags(newsroom: Newsroom, edition: Edition) -> Iterator[Page]:
    look, stories = theme(edition.theme), newsroom.stories(edition.language)
    for keyword in dict.fromkeys(keyword for story in stories for keyword in story.keywords):
        chosen = [story for story in stories if keyword in story.keywords]
        main = _river(newsroom, look, chosen, heading=keyword, intro="", older="")
        text = framed(newsroom, edition, look, Frame(keyword), main)
        yield _listing(newsroom, "tag", tag_path(edition, keyword), text, chosen)


def _profiles(newsroom: Newsroom) -> Iterator[Page]:
    for author in newsroom.content.authors.values():
        chosen = [story for story in newsroom.stories() if author.key in story.authors]
        edition = newsroom.edition(chosen[0])
        look = theme(edition.theme)
        intro = look.fill("intro", text=escape(author.bio[edition.language]))
        main = _river(newsroom, look, chosen, heading=author.name, intro=intro, older="")
        text = framed(newsroom, edition, look, Frame(author.name), main)
        yield _listing(newsroom, "author", author.path, text, chosen)


def _plain_pages(newsroom: Newsroom) -> Iterator[Page]:
    edition = newsroom.content.editions["en"]
    look = theme(edition.theme)
    for facts in newsroom.content.plain_pages:
        body = "\n".join(look.fill(block.kind, text=markup(block.lines[0])) for block in blocks(facts["body"]))
        main = look.fill("plain", heading=escape(facts["title"]), body=body)
        text = framed(newsroom, edition, look, Frame(facts["title"]), main)
        yield Page(facts["path"], "plain", text, newsroom.published(newsroom.stories()[-1]).at)


def _river(newsroom: Newsroom, look: Theme, stories: Sequence[Story], **parts: str) -> str:
    entries = cards(look, "card", map(newsroom.card, stories))
    return look.fill("listing", **(parts | {"heading": escape(parts["heading"]), "cards": entries}))


def _older(edition: Edition, look: Theme, path: str) -> str:
    return look.fill("older", url=path, text=edition.words["older"]) if path else ""


def _listing(newsroom: Newsroom, kind: Kind, path: str, text: str, stories: Sequence[Story]) -> Page:
    return Page(path, kind, text, max(newsroom.changed(story).at for story in stories))


def _chunks(stories: Sequence[Story]) -> Iterator[Sequence[Story]]:
    return (stories[start : start + PER_PAGE] for start in range(0, len(stories), PER_PAGE))
