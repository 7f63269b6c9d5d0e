"""The parts of a job that several machines crawled: each has a folder of its own, and the server knows them all."""

from __future__ import annotations

import asyncio
import socket
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

import orjson

from newscrawl.job.files import replace_file
from newscrawl.server.keys import parts_key
from newscrawl.server.server import Server

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

NAME = "part.json"  # in the folder of a job that has parts elsewhere
ALL = "all"
_PATIENCE = 10.0  # seconds: a person waits at the other end


class MissingPartError(Exception):
    """A part of the job is not among the folders; the message is a sentence that says which, and what to do."""


@dataclass(frozen=True, slots=True)
class Part:
    """One machine's part: its *id*, the *host* that wrote it, and the *folder* there."""

    id: str
    host: str
    folder: str


def part_of(folder: Path) -> Part:
    """Return the part that a job's folder is, named when it is first asked for."""
    path = folder / NAME
    if (known := read_part(folder)) is not None:
        return known
    part = Part(uuid4().hex, socket.gethostname(), str(folder.resolve()))
    replace_file(path, orjson.dumps(asdict(part)))
    return part


def read_part(folder: Path) -> Part | None:
    """Return the part that a folder is; None where the job has none elsewhere."""
    try:
        facts = orjson.loads((folder / NAME).read_bytes())
        return Part(str(facts["id"]), str(facts["host"]), str(facts["folder"]))
    except (OSError, ValueError, KeyError, TypeError):  # a damaged one is a part that is missing
        return None


async def register(server: Server, job: str, part: Part) -> None:
    """Tell the server of a part."""
    await server.ask("HSET", parts_key(job), part.id, orjson.dumps(asdict(part)))


def known_parts(url: str, job: str) -> list[Part]:
    """Return all parts of a job that the server knows; ``ServerError`` where it does not answer."""

    async def ask() -> list[Part]:
        server = Server(url, _PATIENCE)
        try:
            await server.connect()
            told = await server.ask("HVALS", parts_key(job))
        finally:
            await server.close()
        return [Part(**orjson.loads(value)) for value in told]

    return asyncio.run(ask())


def check_parts(url: str | None, folders: Collection[Path], without: Collection[str]) -> None:
    """Return where all parts of a job are among its *folders*, or left out by host or id; `MissingPartError` if not.

    The first folder's name is the job's.
    """
    if ALL in without:
        return
    if url is None:
        parts = [folder for folder in folders if (folder / NAME).exists()]
        if len(parts) == 1:
            raise MissingPartError(
                f"{parts[0]} is one part of a job of several machines: set REDIS_URL, so that the others are "
                f"known, or write --without {ALL} to do without them"
            )
        return
    first = next(iter(folders))
    here = [part for folder in folders if (part := read_part(folder)) is not None]
    missing = _missing(known_parts(url, first.name), {part.id for part in here}, set(without))
    if missing:
        named = ", ".join(f"{part.folder} of {part.host}" for part in missing)
        raise MissingPartError(
            f"of the job {first.name} a part is missing: {named}: name a copy of its state folder with --also FOLDER, "
            f"or leave it out with --without {missing[0].host}"
        )


def _missing(known: Iterable[Part], here: set[str], without: set[str]) -> list[Part]:
    return [part for part in known if part.id not in here and not {part.id, part.host} & without]
