"""The newsroom at an address and an hour: which stories there are, newest first, and their cards."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote

from newscrawl.demo.content import Library, library
from newscrawl.demo.moments import NOW, Moment, ago, printed_day, written
from newscrawl.demo.text import excerpt

if TYPE_CHECKING:
    from datetime import datetime

    from newscrawl.demo.content import Author, Edition, Section, Story

RECENT_CARDS = 6
RELATED_CARDS = 3


@dataclass(frozen=True, slots=True)
class Card:
    """What a listing prints of a story: ``excerpt`` is without the ellipsis that ``is_cut`` stands for."""

    headline: str
    url: str
    excerpt: str
    is_cut: bool
    day: str
    printed_day: str

    @property
    def printed_excerpt(self) -> str:
        """The excerpt as a reader sees it."""
        return self.excerpt + "…" * self.is_cut


@dataclass(frozen=True, slots=True)
class Newsroom:
    """The site as it stands at *now* under *base*, an address without a closing slash."""

    base: str
    now: datetime = NOW
    content: Library = field(default_factory=library)

    def address(self, path: str) -> str:
        """Return the absolute URL of a path, percent-encoded."""
        return self.base + quote(path)

    def edition(self, story: Story) -> Edition:
        """Return the edition that the story appears in."""
        return self.content.editions[story.language]

    def section(self, story: Story) -> Section:
        """Return the story's section in its edition."""
        return self.edition(story).sections[story.section]

    def authors(self, story: Story) -> list[Author]:
        """Return the story's authors in the order of the byline."""
        return [self.content.authors[key] for key in story.authors]

    def published(self, story: Story) -> Moment:
        """Return when the story appeared."""
        return ago(story.age, self.now) if story.age else written(story.published)

    def modified(self, story: Story) -> Moment | None:
        """Return when the story was last edited, if it was."""
        return written(story.modified) if story.modified else None

    def changed(self, story: Story) -> Moment:
        """Return when the story's page last changed."""
        return self.modified(story) or self.published(story)

    def stories(self, language: str | None = None, section: str | None = None) -> list[Story]:
        """Return the stories of an edition and section, newest first; None stands for all."""
        found = [
            story
            for story in self.content.stories
            if language in (None, story.language) and section in (None, story.section)
        ]
        return sorted(found, key=lambda story: (self.published(story).at, story.path), reverse=True)

    def card(self, story: Story) -> Card:
        """Return the story's card."""
        text, is_cut = excerpt(story)
        moment = self.published(story)
        day = printed_day(moment, self.edition(story))
        return Card(story.headline, self.address(story.path), text, is_cut, moment.day.isoformat(), day)

    def recent(self, language: str, besides: Story | None = None) -> list[Card]:
        """Return the cards of the newest stories of an edition."""
        stories = [story for story in self.stories(language) if story is not besides]
        return [self.card(story) for story in stories[:RECENT_CARDS]]

    def related(self, story: Story) -> list[Story]:
        """Return older stories, of the same section where there are enough; none of them needs its card for a date."""
        others = [other for other in self.stories(story.language) if other.dated and other is not story]
        nearest_last = sorted(others, key=lambda other: other.section == story.section)
        return nearest_last[-RELATED_CARDS:]
