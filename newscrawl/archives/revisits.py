"""Revisits: records that say "as before" and hold no page. What they mean is found again by digest, address or id."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple, Self

from newscrawl.archives.compression import plain_chunks_at
from newscrawl.archives.http import OF_PAGE
from newscrawl.archives.record import Place, read_records
from newscrawl.job.sqlite import open_sqlite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscrawl.archives.record import Record


class _File(NamedTuple):
    path: Path | None
    dictionaries: Sequence[int]


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
        self._files: list[_File] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()
        self._folder.cleanup()

    def begin_file(self, path: Path | None, dictionaries: Sequence[int] = ()) -> None:
        """Say which file the next records are from; None for a stream that cannot be read again.

        *dictionaries* are the places of those that were met so far, and grow as the file is read.
        """
        self._files.append(_File(path, dictionaries))

    def note(self, record: Record, status: int | None) -> None:
        """Remember where a page stands."""
        if status not in {None, *OF_PAGE} or not self._files or self._files[-1].path is None:
            return
        row = len(self._files) - 1, record.place.member, record.place.offset
        names = [(_hashed(name), *row) for name in _names(record)]
        self._db.executemany("INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?)", names)

    def find(self, record: Record) -> Record | None:
        """Return the record that a revisit refers to, read again; None where there is none."""
        for name in _referred(record):
            query = "SELECT file, member, at FROM page WHERE name = ?"
            row = self._db.execute(query, (_hashed(name),)).fetchone()
            if row:
                return _read_at(self._files[row[0]], Place(row[1], row[2]))
        return None

    def latest(self, url: str) -> Record | None:
        """Return the last page of an address, read again; None where there is none."""
        query = "SELECT file, member, at FROM page WHERE name = ?"
        row = self._db.execute(query, (_hashed(f"address {url}"),)).fetchone()
        return _read_at(self._files[row[0]], Place(row[1], row[2])) if row else None


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


def _read_at(source: _File, place: Place) -> Record | None:
    if source.path is None:
        return None
    before = [at for at in source.dictionaries if at < place.member]
    with source.path.open("rb") as file:
        for record in read_records(plain_chunks_at(file, place.member, max(before, default=None))):
            if record.place == place:
                return record
            if record.place.member != place.member or record.place.offset > place.offset:
                return None
    return None
