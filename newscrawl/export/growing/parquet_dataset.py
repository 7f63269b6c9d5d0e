"""A dataset of Parquet files, a folder a month, that can be read while it grows.

``articles`` is a symbolic link to ``articles.versions/000007``, and is put in place of the former at once. A month in
which nothing changed is a hard link to the file of the version before. The version before stays, for whoever reads it;
``os.path.realpath("articles")`` names a version, which is never changed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import orjson

from newscrawl.export.flat import COLUMNS, first_day, row_of
from newscrawl.export.growing.arrow import flat_schema, flat_table
from newscrawl.export.growing.errors import TableError
from newscrawl.export.libraries import library
from newscrawl.job.files import sync_folder
from newscrawl.job.lock import waiting_for

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from newscrawl.export.flat import Record
    from newscrawl.export.growing.sql import Names

    Key = tuple[Any, ...]

_UNDATED = "unknown"  # not the name that stands for null: pandas cannot read one such folder among others (pyarrow 26)
_KEPT = 2  # versions: the newest, and the one that somebody may be reading


def grow_parquet(records: Iterable[Record], folder: Path, names: Names) -> int:
    """Bring the dataset up to date; `TableError` where something else stands in its place."""
    library("pyarrow", "parquet")
    if folder.exists() and not folder.is_symlink():
        raise TableError(f"{folder} is not a dataset of newscrawl: name a folder that is not there yet")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with waiting_for(folder.with_name(f".{folder.name}.lock")), closing(_Incoming(names.key)) as incoming:
        count = incoming.load(records)
        _Dataset(folder).take(incoming)
        return count


class _Incoming:
    """The records of an export in a temporary file, by key: the last of each."""

    def __init__(self, key: tuple[str, ...]) -> None:
        self.key = key
        self._db = sqlite3.connect("", isolation_level=None)
        self._db.execute(
            f"CREATE TABLE incoming (id, version, seen, month, line, PRIMARY KEY ({', '.join(key)}))"  # our own names
        )
        self._db.execute("BEGIN")

    def load(self, records: Iterable[Record]) -> int:
        """Take the records; how many came."""
        put, count = "INSERT OR REPLACE INTO incoming VALUES (?, ?, ?, ?, ?)", 0
        for record in records:
            seen = record["metadata"]["lastSeen"] or ""
            row = (record["id"], record["version"], seen, _month(record["datePublished"]), orjson.dumps(record))
            self._db.execute(put, row)
            count += 1
        return count

    def seen(self, key: Key) -> str | None:
        """Return when the record with a key was last seen; None where none came."""
        where = " AND ".join(f"{name} = ?" for name in self.key)
        row = self._db.execute(f"SELECT seen FROM incoming WHERE {where}", key).fetchone()  # noqa: S608 - our own names
        return row[0] if row else None

    def drop(self, key: Key) -> None:
        """Forget a record that is older than what there is."""
        where = " AND ".join(f"{name} = ?" for name in self.key)
        self._db.execute(f"DELETE FROM incoming WHERE {where}", key)  # noqa: S608 - our own names

    def months(self) -> set[str]:
        """Return the months that records came for."""
        return {row[0] for row in self._db.execute("SELECT DISTINCT month FROM incoming")}

    def table(self, month: str) -> Any:
        """Return a month's records as a table."""
        lines = self._db.execute("SELECT line FROM incoming WHERE month = ?", (month,))
        return flat_table(COLUMNS, [row_of(orjson.loads(line)) for (line,) in lines])

    def close(self) -> None:
        """Remove the file."""
        self._db.close()


class _Dataset:
    """The versions behind a link."""

    def __init__(self, link: Path) -> None:
        self._link = link
        self._versions = link.with_name(f"{link.name}.versions")
        self._now = link.resolve() if link.exists() else None

    def take(self, incoming: _Incoming) -> None:
        """Write the next version, unless nothing changes, and show it."""
        there = self._months()
        gone = {month: self._gone(path, incoming) for month, path in there.items()}
        written = self._begin()
        is_changed = self._now is None
        for month in sorted(there.keys() | incoming.months()):
            old = there.get(month)
            table = self._merged(old, gone.get(month, set()), incoming, month)
            is_changed |= self._write(table, old, written / f"month={month}")
        if is_changed:
            self._show(written)
        else:
            shutil.rmtree(written)

    def _months(self) -> dict[str, Path]:
        paths = sorted(self._now.glob("month=*/*.parquet")) if self._now else []
        return {path.parent.name.removeprefix("month="): path for path in paths}

    @staticmethod
    def _gone(path: Path, incoming: _Incoming) -> set[Key]:
        """Return the keys of a month's rows that a record replaces; records that are older are forgotten."""
        keys = library("pyarrow.parquet", "parquet").read_table(path, columns=[*incoming.key, "last_seen_at"])
        gone = set()
        for row in keys.to_pylist():
            key = tuple(row[name] for name in incoming.key)
            seen = incoming.seen(key)
            if seen is None:
                continue
            if row["last_seen_at"] is not None and seen < row["last_seen_at"].strftime("%Y-%m-%dT%H:%M:%SZ"):
                incoming.drop(key)
            else:
                gone.add(key)
        return gone

    def _begin(self) -> Path:
        """Return an empty folder for the next version; what a crash left is gone."""
        self._versions.mkdir(exist_ok=True)
        for left in self._versions.glob("*.new"):
            shutil.rmtree(left)
        number = max((int(path.name) for path in self._versions.glob("[0-9]*")), default=0) + 1
        written = self._versions / f"{number:06}.new"
        written.mkdir()
        return written

    @staticmethod
    def _merged(old: Path | None, gone: set[Key], incoming: _Incoming, month: str) -> Any:
        arrow = library("pyarrow", "parquet")
        table = incoming.table(month)
        if old is not None:
            there = library("pyarrow.parquet", "parquet").read_table(old, partitioning=None)
            keys = zip(*(there[name].to_pylist() for name in incoming.key), strict=True)
            kept = there.filter(arrow.array([key not in gone for key in keys], type=arrow.bool_()))
            table = arrow.concat_tables([kept, table], promote_options="default").select(table.column_names)
        return table.sort_by([("published", "ascending"), ("id", "ascending"), ("version", "ascending")])

    def _write(self, table: Any, old: Path | None, folder: Path) -> bool:
        """Write a month's file, or link to the old one; whether it differs. A month without rows gets none."""
        parquet = library("pyarrow.parquet", "parquet")
        if not table.num_rows:
            return old is not None
        folder.mkdir()
        if old is not None and parquet.read_table(old, partitioning=None).equals(table):
            os.link(old, folder / old.name)
            return False
        path = folder / "articles.parquet"
        parquet.write_table(table.cast(flat_schema(COLUMNS)), path, compression="zstd")
        with path.open("rb") as file:  # a name that no other content has: no reader takes one for the other
            path = path.rename(folder / f"articles-{hashlib.file_digest(file, 'sha256').hexdigest()[:12]}.parquet")
            os.fsync(file.fileno())
        sync_folder(folder)
        return True

    def _show(self, written: Path) -> None:
        """Put the link to the version in place of the former, and remove what nobody can be reading any more."""
        sync_folder(written)
        version = written.rename(written.with_suffix(""))
        sync_folder(self._versions)
        link = self._link.with_name(f".{self._link.name}.link")
        link.unlink(missing_ok=True)
        link.symlink_to(os.path.join(self._versions.name, version.name))  # noqa: PTH118 - relative: both can be moved
        link.replace(self._link)
        sync_folder(self._link.parent)
        for old in sorted(self._versions.glob("[0-9]*"))[:-_KEPT]:
            shutil.rmtree(old)


def _month(published: str | None) -> str:
    """Return the month of a record's date, January where only the year is known; no date has a folder, too."""
    day = first_day(published)
    return day.strftime("%Y-%m") if day else _UNDATED
