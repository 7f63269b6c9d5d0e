"""Every kind of table that grows, by name, and flat files that are written once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Self

from newscrawl.export.flat import COLUMNS, row_of
from newscrawl.export.growing.arrow import flat_schema, flat_table
from newscrawl.export.growing.duckdb_table import grow_duckdb
from newscrawl.export.growing.errors import TableError
from newscrawl.export.growing.parquet_dataset import grow_parquet
from newscrawl.export.growing.postgres_table import grow_postgres
from newscrawl.export.growing.sheets import grow_csv, grow_xlsx
from newscrawl.export.growing.sql import Names
from newscrawl.export.growing.sqlite_table import grow_sqlite
from newscrawl.export.libraries import library
from newscrawl.job.files import replacing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newscrawl.export.flat import Record, Row

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,50}")
_BATCH = 500  # rows of a row group at least: about 5 MB


@dataclass(frozen=True, slots=True)
class Growing:
    """A table: its *form*, where it is (a file, a folder or an address), and how it is kept."""

    form: str
    place: str
    table: str = "articles"
    history: bool = False
    bom: bool = False

    @classmethod
    def read(cls, text: str, *, is_here: bool = True) -> Self:
        """Read ``FORM:PLACE``; `TableError` where it means no table, or the articles are on another machine."""
        form, _, place = text.partition(":")
        if not place:
            raise TableError(f"--table {text!r} names no table: write FORM:PLACE, such as parquet:articles")
        if not is_here:
            raise TableError("--table is filled where the articles are: leave out --via scrapyd, or --table")
        table = cls(form, place)
        table.check()
        return table

    @property
    def told(self) -> str:
        """The text that `read` takes."""
        return f"{self.form}:{self.place}"

    def check(self) -> None:
        """Return if it can be one; `TableError` if not. Nothing is written."""
        if self.form not in GROWING:
            raise TableError(f"{self.form} is one document and cannot grow: write --to {', '.join(GROWING)}")
        if not _NAME.fullmatch(self.table):
            raise TableError(f"--table {self.table!r} is not a name of a table: write letters, digits and underscores")
        if self.form == "postgres" and not self.place.startswith(("postgresql://", "postgres://")):
            raise TableError(f"{self.place!r} is not an address of a database: write postgresql://USER@HOST/DATABASE")

    @property
    def names(self) -> Names:
        """The tables, and the key of a row."""
        return Names(self.table, self.history)


def grow(records: Iterable[Record], table: Growing) -> int:
    """Bring a table up to date with records; how many came. All of it is there afterwards, or nothing.

    `TableError` or ``MissingLibraryError`` with one sentence, ``OSError`` where the disk fails.
    """
    table.check()
    return GROWING[table.form](records, table)


def write_flat(records: Iterable[Record], table: Growing) -> int:
    """Write a flat file, which takes the place of the former at once."""
    target = Path(table.place)
    if table.form == "postgres":
        raise TableError("a table of PostgreSQL is not written anew: say --append postgresql://USER@HOST/DATABASE")
    table.check()
    with TemporaryDirectory(prefix="newscrawl-flat-") as folder:
        made = Path(folder) / target.name
        if table.form == "parquet":
            count = _write_parquet(records, made)
        else:
            count = grow(records, Growing(table.form, str(made), table.table, table.history, table.bom))
        with made.open("rb") as source, replacing(target) as file:
            while chunk := source.read(1 << 20):
                file.write(chunk)
    return count


def _write_parquet(records: Iterable[Record], path: Path) -> int:
    parquet = library("pyarrow.parquet", "parquet")
    count = 0
    rows: list[Row] = []
    with parquet.ParquetWriter(path, flat_schema(COLUMNS), compression="zstd") as writer:
        for record in records:
            rows.append(row_of(record))
            count += 1
            if len(rows) == _BATCH:
                writer.write_table(flat_table(COLUMNS, rows))
                rows = []
        if rows:
            writer.write_table(flat_table(COLUMNS, rows))
    return count


GROWING: dict[str, Callable[[Iterable[Record], Growing], int]] = {
    "parquet": lambda records, table: grow_parquet(records, Path(table.place), table.names),
    "csv": lambda records, table: grow_csv(records, Path(table.place), table.names, bom=table.bom),
    "sqlite": lambda records, table: grow_sqlite(records, Path(table.place), table.names),
    "duckdb": lambda records, table: grow_duckdb(records, Path(table.place), table.names),
    "xlsx": lambda records, table: grow_xlsx(records, Path(table.place), table.names),
    "postgres": lambda records, table: grow_postgres(records, table.place, table.names),
}
