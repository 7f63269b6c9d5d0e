"""What every system publishes: a small paper with two authors, undated, edited and short-named articles, tags, sections."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST_DAY = datetime(2026, 9, 1, 6, 30, tzinfo=UTC)
AUTHORS = ("Nora Vale", "Ilse Brandt")
SECTIONS = ("city", "culture", "harbour")
_TAGS = ("ferries", "budget", "weather", "schools", "music", "tides")
_STORIES = (
    ("budget-vote-2025", "Council votes on the budget for the coming year"),
    ("fog", "Fog closes the outer harbour for a second morning"),
    ("ferry-returns", "The night ferry returns after eleven weeks in dock"),
    ("tides", "Spring tides reach the lowest steps of the fish market"),
    ("library-opens-late", "Library keeps its doors open until ten at night"),
    ("a-choir-of-forty", "A choir of forty sings in the empty grain store"),
    ("school-bus-route-nine", "School bus route nine is to be run by volunteers"),
    ("rain", "Rain fills the upper reservoir to its old mark"),
    ("the-clock-that-stood-still", "The clock that stood still for nine years strikes again"),
    ("market-hall-roof", "Market hall gets a new roof of larch and slate"),
    ("lamps", "Lamps along the quay are changed for warmer ones"),
    ("herring-season-begins", "Herring season begins with half of the boats"),
)
_SENTENCES = (
    "The {place} stood open to anybody who wished to look, and by noon some {number} people had come by.",
    "“We had not reckoned with so many questions,” said the clerk at the {place}, who has worked there for {number} years.",
    "Nothing will change for those who live near the {place} before the {number}th of the month, the office wrote.",
    "A report of {number} pages describes what was tried, what it cost and why the {place} was chosen in the end.",
    "Neighbours of the {place} had asked for it since the winter of the great storm, {number} of them in writing.",
    "The work itself took {number} days, most of them spent waiting for a part that was made to measure for the {place}.",
)
_PLACES = ("town hall", "old pier", "grain store", "fish market", "upper school", "lock house", "tram depot")


@dataclass(frozen=True, slots=True)
class Post:
    """One article; ``published`` is an instant, ``None`` where it is undated; ``edited`` the last change told."""

    slug: str
    headline: str
    author: str
    section: str
    tags: tuple[str, ...]
    paragraphs: tuple[str, ...]
    published: datetime | None
    edited: datetime | None = None


def first_edition() -> list[Post]:
    """Return the posts of the first run, the oldest first."""
    return [_post(number, slug, headline) for number, (slug, headline) in enumerate(_STORIES)]


def second_edition() -> list[Post]:
    """Return the posts of the second run: one edited, one new."""
    posts = first_edition()
    edited = posts[4]
    correction = "The paper corrected this article: the doors close at ten, and not at eleven as it had written."
    posts[4] = replace(
        edited, paragraphs=(*edited.paragraphs, correction), edited=FIRST_DAY + timedelta(days=80, minutes=11)
    )
    return [*posts, _post(len(posts), "new-crane-for-pier-two", "A new crane for pier two arrives by barge")]


def as_json(posts: Sequence[Post]) -> str:
    """Return posts as a list of objects, for programs that fill a system's database."""
    data = [
        {
            "slug": post.slug, "title": post.headline, "author": post.author, "section": post.section,
            "tags": post.tags, "body": "".join(f"<p>{text}</p>" for text in post.paragraphs),
            "date": post.published.isoformat() if post.published else None,
            "edited": post.edited.isoformat() if post.edited else None,
        }
        for post in posts
    ]  # fmt: skip
    return json.dumps(data)


def _post(number: int, slug: str, headline: str) -> Post:
    undated = number in {3, 8}
    published = None if undated else FIRST_DAY + timedelta(days=5 * number, minutes=37 * number)
    return Post(
        slug,
        headline,
        AUTHORS[number % 2],
        SECTIONS[number % 3],
        (_TAGS[number % 6], _TAGS[(number + 2) % 6]),
        tuple(_paragraph(number, part) for part in range(4)),
        published,
    )


def _paragraph(number: int, part: int) -> str:
    chosen = (_SENTENCES[(number + 2 * part + step) % len(_SENTENCES)] for step in range(2))
    place = _PLACES[(number + part) % len(_PLACES)]
    return " ".join(
        sentence.format(place=place, number=11 + 7 * number + 3 * part + step) for step, sentence in enumerate(chosen)
    )
