"""Revisits: records that say "as before" and hold no page. What they mean is found again by digest, address or id."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Self

from newscrawl.archives.compression import plain_chunks
from newscrawl.archives.record import Place, read_records
from newscrawl.job.sqlite import open_sqlite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.archives.http import Answer
    from newscrawl.archives.record import Record

_OK = 200


class Revisits:
    """The places of all pages met so far, in a file of its own: memory does not grow with the archive.

    A revisit is looked up by its payload digest, then by the address and date that it refers to, then by the record id
    that it refers to; one for a 304 by the last page of its address. A place can be read again where the archive is a
    file whose parts begin with a record; elsewhere (standard input, one packed stream) a revisit is refused.
    """

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="newscrawl-")
        self._db = open_sqlite(Path(self._folder.name, "revisits.sqlite"))
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.execute("PRAGMA journal_mode = OFF")
        self._db.execute(
            "CREATE TABLE page (name BLOB PRIMARY KEY, file INTEGER, member INTEGER, at INTEGER) WITHOUT ROWID"
        )
        self._db.execute("BEGIN")
        self._files: list[Path | None] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()
        self._folder.cleanup()

    def begin_file(self, path: Path | None) -> None:
        """Say which file the next records are from; None for a stream that cannot be read again."""
        self._files.append(path)

    def note(self, record: Record, answer: Answer) -> None:
        """Remember where a page stands."""
        if answer.status not in {None, _OK} or not self._files or self._files[-1] is None:
            return
        row = len(self._files) - 1, record.place.member, record.place.offset
        names = [(_hashed(name), *row) for name in _names(record)]
        self._db.executemany("INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?)", names)

    def find(self, record: Record) -> Record | None:
        """Return the record that a revisit refers to, read again; None where there is none."""
        for name in _referred(record):
            query = "SELECT file, member, at FROM page WHERE name = ?"
            row = self._db.execute(query, (_hashed(name),)).fetchone()
            path = self._files[row[0]] if row else None
            if row and path is not None:
                return _read_at(path, Place(row[1], row[2]))
        return None


def _names(record: Record) -> Iterator[str]:
    fields = record.fields
    if digest := fields.get("warc-payload-digest"):
        yield f"digest {digest.lower()}"
    if record.target:
        yield f"address {record.target}"
        yield f"at {record.target} {fields.get('warc-date', '')}"
    if name := fields.get("warc-record-id"):
        yield f"id {name.strip('<>')}"


def _referred(record: Record) -> Iterator[str]:
    fields = record.fields
    is_not_modified = "server-not-modified" in fields.get("warc-profile", "")
    if (digest := fields.get("warc-payload-digest")) and not is_not_modified:
        yield f"digest {digest.lower()}"
    target = fields.get("warc-refers-to-target-uri", "").strip("<> ")
    if target and (moment := fields.get("warc-refers-to-date")):
        yield f"at {target} {moment}"
    if name := fields.get("warc-refers-to"):
        yield f"id {name.strip('<>')}"
    if record.target and (is_not_modified or not fields.get("warc-payload-digest")):
        yield f"address {target or record.target}"


def _hashed(name: str) -> bytes:
    return blake2b(name.encode("utf-8", "replace"), digest_size=12).digest()


def _read_at(path: Path, place: Place) -> Record | None:
    with path.open("rb") as file:
        file.seek(place.member)
        for record in read_records(plain_chunks(file, place.member)):
            if record.place == place:
                return record
            if record.place.member != place.member or record.place.offset > place.offset:
                return None
    return None
