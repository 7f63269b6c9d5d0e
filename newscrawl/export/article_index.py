"""What the machines of one crawl tell each other of articles and authors, over the server they share.

An article's latest version is told when its line is on the disk, and not before: what a machine dies with was never
told, is fetched and written again, and ``newscrawl publish`` knows the two lines by their id and version for one.
"""

from __future__ import annotations

import struct
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from newscrawl.export.author_mention import are_akin, mention_of
from newscrawl.export.parts import part_of, register
from newscrawl.export.seen import Known
from newscrawl.normalize.authors.merging import author_id
from newscrawl.server.keys import articles_key, people_key, script
from newscrawl.server.server import Server

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from newscrawl.export.author_mention import AuthorMention

# Version, first seen in seconds of the Unix epoch, whether it bears a date, SHA-256: 41 bytes, which a server packs.
_ARTICLE = struct.Struct(">IIB32s")
_HASH = "sha256:"
_TIME = "%Y-%m-%dT%H:%M:%SZ"
_MAX_NAMES = 10_000  # persons kept in memory
_ELSEWHERE = -1  # the shard of a line on another machine


class SharedArticleIndex:
    """The articles and persons of *job*, in one event loop."""

    def __init__(self, url: str, job: str) -> None:
        self._server = Server(url)
        self._job = job
        self._people: dict[AuthorMention, str] = {}

    async def register(self, folder: Path) -> None:
        """Tell the server that this machine has a part of the job, and where."""
        await register(self._server, self._job, part_of(folder))

    async def close(self) -> None:
        """Let the connection go."""
        await self._server.close()

    async def known(self, article: str) -> Known | None:
        """Tell what all machines know of an article; its date is empty where it bears one, its place is elsewhere."""
        told = await self._server.ask("HGET", articles_key(self._job, article), _digest(article))
        if told is None:
            return None
        version, first_seen, is_dated, digest = _ARTICLE.unpack(told)
        moment = datetime.fromtimestamp(first_seen, UTC).strftime(_TIME)
        return Known(_HASH + digest.hex(), version, "" if is_dated else None, moment, _ELSEWHERE, 0)

    async def tell(self, record: Mapping[str, Any]) -> None:
        """Tell all machines of an article whose line is on the disk."""
        first_seen = datetime.strptime(record["metadata"]["firstSeen"], _TIME).replace(tzinfo=UTC)
        digest = bytes.fromhex((record["contentHash"] or "").removeprefix(_HASH))
        is_dated = int(record["datePublished"] is not None)
        value = _ARTICLE.pack(record["version"], int(first_seen.timestamp()), is_dated, digest)
        key, article = articles_key(self._job, record["id"]), _digest(record["id"])
        await self._server.script(script("state/article"), key, article, record["version"], is_dated, value)

    async def people(self, record: Mapping[str, Any]) -> dict[AuthorMention, str]:
        """Return the persons that all machines take a record's authors for."""
        mentions = [mention_of(record["publisher"]["domain"], author) for author in record["authors"]]
        return {mention: await self._person(mention) for mention in mentions if mention}

    async def _person(self, mention: AuthorMention) -> str:
        if mention not in self._people:
            if len(self._people) >= _MAX_NAMES:
                self._people.clear()
            self._people[mention] = await self._settle(mention)
        return self._people[mention]

    async def _settle(self, mention: AuthorMention) -> str:
        """Find a person by their link, if the name is akin to whom it first stood for, else by name, else anew."""
        key = people_key(self._job, mention.publisher)
        wanted = [each for each in (mention.name, mention.link) if each]
        while True:
            held = dict(zip(wanted, await self._server.ask("HMGET", key, *wanted), strict=True))
            by_name, by_link = (_person(held.get(each or "")) for each in (mention.name, mention.link))
            if by_link and are_akin(by_link[1], mention.spelling):
                person = by_link[0]
            elif by_name:
                person = by_name[0]
            else:
                person = author_id(
                    mention.publisher, mention.spelling, mention.url if mention.link and not by_link else None
                )
            free = [each for each, taken in held.items() if taken is None]
            if not free or await self._server.script(
                script("state/person"), key, f"{person} {mention.spelling}", *free
            ):
                return person


def _digest(article: str) -> bytes:
    return bytes.fromhex(article.removeprefix("a_"))


def _person(held: bytes | None) -> tuple[str, str] | None:
    """Return a person's id and name as they were first told."""
    if held is None:
        return None
    person, _, name = held.decode().partition(" ")
    return person, name
