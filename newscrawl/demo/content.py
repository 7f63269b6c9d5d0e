"""What the newsroom publishes: the files of ``content/`` as values.

A body is blocks between blank lines. The first character says what a block is: ``#`` a subheading, ``>`` a
quote, ``-`` a list, ``!figure caption | credit`` a picture, and ``!related``, ``!newsletter`` and ``!more``
furniture that belongs to the page and not to the text. ``*word*`` and ``[words](address)`` work inside.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BlockKind = Literal["paragraph", "subheading", "quote", "list", "figure", "related", "newsletter", "more"]
Meta = Literal["none", "og", "jsonld", "graph", "microdata"]

TEXT_KINDS: frozenset[BlockKind] = frozenset({"paragraph", "subheading", "quote", "list"})
_MARKS: dict[str, BlockKind] = {"#": "subheading", ">": "quote", "-": "list"}


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a body; a list has several lines, a figure a caption and a credit."""

    kind: BlockKind
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Author:
    """A person of the newsroom, with a bio in each language the person writes in."""

    key: str
    name: str
    bio: Mapping[str, str]

    @property
    def path(self) -> str:
        """The profile's path."""
        return f"/author/{self.key}/"


@dataclass(frozen=True, slots=True)
class Section:
    """A section of one edition; ``key`` is the same in all editions."""

    key: str
    name: str
    path: str
    theme: str


@dataclass(frozen=True, slots=True)
class Edition:
    """The newsroom in one language: its home page, its sections, and the words its pages use."""

    language: str
    path: str
    theme: str
    months: tuple[str, ...]
    words: Mapping[str, str]
    sections: Mapping[str, Section]


@dataclass(frozen=True, slots=True)
class Story:
    """One article as its file states it.

    ``published`` and ``modified`` are ISO 8601 and as precise as the page is to be; ``age`` stands in for
    ``published`` where the page says "2 hours ago". ``printed`` and ``encoded`` are spellings of the authors'
    names that the byline and the metadata use instead of the right ones.
    """

    path: str
    language: str
    section: str
    theme: str
    headline: str
    authors: tuple[str, ...]
    body: tuple[Block, ...]
    published: str = ""
    age: str = ""
    modified: str = ""
    meta: Meta = "none"
    dated: bool = True
    standfirst: str = ""
    keywords: tuple[str, ...] = ()
    byline: str = ""
    printed: tuple[str, ...] = ()
    encoded: tuple[str, ...] = ()
    bio: bool = False
    comments: bool = False


@dataclass(frozen=True, slots=True)
class Library:
    """All that the newsroom knows, before an address or a clock is given."""

    name: str
    authors: Mapping[str, Author]
    editions: Mapping[str, Edition]
    stories: tuple[Story, ...]
    plain_pages: tuple[Mapping[str, str], ...]


@cache
def library() -> Library:
    """Return the shipped content, read once."""
    newsroom = _toml("newsroom")
    editions = {language: _edition(language, table) for language, table in _toml("editions").items()}
    authors = {key: Author(key, **table) for key, table in newsroom["author"].items()}
    return Library(newsroom["name"], authors, editions, tuple(_stories()), tuple(newsroom["page"]))


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a body in order."""
    for chunk in filter(None, map(str.strip, text.split("\n\n"))):
        if chunk.startswith("!"):
            kind, _, rest = chunk[1:].partition(" ")
            yield Block(cast("BlockKind", kind), tuple(part.strip() for part in rest.split("|") if part.strip()))
        elif chunk[0] in _MARKS:
            yield Block(_MARKS[chunk[0]], tuple(line[1:].strip() for line in chunk.splitlines()))
        else:
            yield Block("paragraph", (chunk,))


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("content", f"{name}.toml").read_text(encoding="utf-8"))


def _edition(language: str, table: dict[str, Any]) -> Edition:
    sections = {key: Section(key, **facts) for key, facts in table["section"].items()}
    return Edition(language, table["path"], table["theme"], tuple(table["months"].split()), table["words"], sections)


def _stories() -> Iterator[Story]:
    for file in sorted(files(__package__).joinpath("content", "stories").iterdir(), key=lambda entry: entry.name):
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        for facts in table["story"]:
            yield story_from({**table["all"], **facts})


def story_from(facts: Mapping[str, Any]) -> Story:
    """Return the story that a table of a file states."""
    lists = {key: tuple(value) for key, value in facts.items() if isinstance(value, list)}
    return Story(**{**facts, **lists, "body": tuple(blocks(facts["body"]))})
