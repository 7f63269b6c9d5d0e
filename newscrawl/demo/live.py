"""The section that JavaScript writes: its pages arrive empty, and bundles old and new fetch what belongs in them."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from newscrawl.demo.content import Story, story_from
from newscrawl.demo.pages import LIVE, Frame, Page, cards, framed, recent_block
from newscrawl.demo.storypage import story_main
from newscrawl.demo.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from newscrawl.demo.newsroom import Newsroom

SCRIPTS = ("es5", "fetch", "es2015", "es2017", "module")
_HEADING = "Live"
_ASKS = "<noscript>Please enable JavaScript to read this page.</noscript>"
_JSON, _JAVASCRIPT = "application/json", "text/javascript; charset=utf-8"


class _Empty(NamedTuple):
    """A page before its script ran: what is to come, and which script brings it."""

    path: str
    title: str
    theme: str
    bundle: str
    changed: datetime


def live_newsroom(newsroom: Newsroom) -> Newsroom:
    """Return the newsroom with the stories of this section and no others."""
    return replace(newsroom, content=replace(newsroom.content, stories=tuple(story for story, _ in _stories())))


def live_pages(newsroom: Newsroom) -> Iterator[Page]:
    """Yield the listing, the stories, what their scripts fetch, and the scripts."""
    live = live_newsroom(newsroom)
    stories, edition = live.stories(), live.content.editions["en"]
    bundles = {story.path: bundle for story, bundle in _stories()}
    look = theme(edition.theme)
    river = look.fill(
        "listing", heading=_HEADING, intro="", older="", cards=cards(look, "card", map(live.card, stories))
    )
    newest = live.changed(stories[0]).at
    yield from _filled(live, _Empty(LIVE, _HEADING, edition.theme, "fetch", newest), river, "")
    for story in stories:
        side = recent_block(edition, theme(story.theme), live.recent(story.language, story))
        empty = _Empty(story.path, story.headline, story.theme, bundles[story.path], live.changed(story).at)
        yield from _filled(live, empty, story_main(live, story), side)
    for name in SCRIPTS:
        yield Page(f"{LIVE}{name}.js", "asset", _file(f"{name}.js"), newest, _JAVASCRIPT)


def _filled(newsroom: Newsroom, empty: _Empty, main: str, side: str) -> Iterator[Page]:
    """Yield an empty page and the JSON that its script fills it with."""
    data = f"{LIVE}data/{empty.path.removeprefix(LIVE).strip('/').replace('/', '-') or 'newest'}.json"
    kind = ' type="module"' if empty.bundle == "module" else ""
    script = f'<script{kind} src="{LIVE}{empty.bundle}.js"></script>'
    frame = Frame(empty.title, aside=f'<div id="live-side"></div>\n{script}')
    place = f'<div id="live-main" data-page="{data}"></div>\n{_ASKS}'
    text = framed(newsroom, newsroom.content.editions["en"], theme(empty.theme), frame, place)
    yield Page(empty.path, "section" if empty.path == LIVE else "article", text, empty.changed)
    yield Page(data, "asset", json.dumps({"main": main, "side": side}), empty.changed, _JSON)


@cache
def _stories() -> tuple[tuple[Story, str], ...]:
    """Return the stories with the bundle that brings each."""
    tables = tomllib.loads(_file("stories.toml"))["story"]
    return tuple(
        (
            story_from({"language": "en", **{key: value for key, value in facts.items() if key != "bundle"}}),
            facts["bundle"],
        )
        for facts in tables
    )


def _file(name: str) -> str:
    return files(__package__).joinpath("live", name).read_text(encoding="utf-8")
