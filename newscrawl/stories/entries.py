"""What goes into the index of stories and comes out of it: articles, their places, and the stories they match."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newscrawl.stories.likeness import Likeness, Relation
    from newscrawl.stories.signature import Signature


@dataclass(frozen=True, slots=True)
class Print:
    """One article as the index takes it: *key* names it for good, *seen* is in seconds of the Unix epoch.

    *published* is the record's ``datePublished``; *original* the address of the text that the page itself calls its
    source (canonical of another host, isBasedOn); *source* and *evidence* the agency and where the page says so.
    """

    key: str
    url: str
    site: str
    seen: float
    published: str | None = None
    original: str | None = None
    source: str | None = None
    evidence: str | None = None


class Match(NamedTuple):
    """A story that a text belongs to, and how."""

    story: int
    likeness: Likeness


class Member(NamedTuple):
    """An article of a story, as ``StoryIndex.members`` gives it."""

    key: str
    url: str
    site: str
    published: str | None
    seen: float
    relation: Relation
    likeness: float
    source: str | None
    evidence: str | None
    original: str | None


class Placed(NamedTuple):
    """Where an article came to stand: its story, what it is to it, and the stories that it has parts of."""

    story: int
    relation: Relation
    likeness: float
    contains: tuple[int, ...] = ()


class Stored(NamedTuple):
    """A text as the index keeps it, under its row's number."""

    id: int
    signature: Signature


def parts_of(matches: list[Match]) -> list[Match]:
    """Return the stories that stand in a text side by side: each nearly whole, none the whole of it."""
    parts = [match for match in matches if match.likeness.relation == "extended"]
    whole = [match for match in matches if match.likeness.relation in {"same", "shortened"}]
    return [] if whole else parts
