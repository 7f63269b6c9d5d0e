"""Files for spreadsheets: CSV, and workbooks of Excel. Every text in them is text, and no formula.

Such a file cannot be changed in a place. The rows of one that grows stand in a SQLite file beside it,
``articles.xlsx.rows.sqlite``, from which it is written again and put in the place of the former at once.
"""

from __future__ import annotations

import csv
import io
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from typing import IO, TYPE_CHECKING, Any

from newscrawl.export.cells import harmless
from newscrawl.export.flat import AUTHOR_COLUMNS, COLUMNS, Column
from newscrawl.export.growing.errors import TableError
from newscrawl.export.growing.sqlite_table import grow_sqlite
from newscrawl.export.libraries import library
from newscrawl.job.files import replacing
from newscrawl.job.lock import waiting_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from newscrawl.export.flat import Record, Row
    from newscrawl.export.growing.sql import Names

    Rows = Callable[[str, Sequence[Column]], Iterator[Row]]

_MOST_ROWS = 1_048_575  # of a sheet, without its head (Excel's specification)
_MOST_CHARACTERS = 32_767  # of a cell
_CUT = "…"
_FIRST_YEAR = 1900  # workbooks know no day before


def grow_csv(records: Iterable[Record], path: Path, names: Names, *, bom: bool = False) -> int:
    """Bring a CSV file up to date; with *bom* Excel knows it as UTF-8."""
    return _grow(records, path, names, lambda file, rows: _write_csv(file, rows(names.articles, COLUMNS), bom))


def grow_xlsx(records: Iterable[Record], path: Path, names: Names) -> int:
    """Bring a workbook up to date: a sheet of articles, a sheet of authors."""
    library("xlsxwriter", "xlsx")

    def write(file: IO[bytes], rows: Rows) -> None:
        sheets = {"articles": (names.articles, COLUMNS), "authors": (names.authors, AUTHOR_COLUMNS)}
        _write_xlsx(file, {sheet: (columns, rows(table, columns)) for sheet, (table, columns) in sheets.items()})

    return _grow(records, path, names, write)


def _grow(records: Iterable[Record], path: Path, names: Names, write: Callable[[IO[bytes], Rows], None]) -> int:
    store = path.with_name(f"{path.name}.rows.sqlite")
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not store.exists():
        raise TableError(f"{path} was not begun with --append, or {store.name} is gone: name another file")
    with waiting_for(path.with_name(f".{path.name}.lock")):
        count = grow_sqlite(records, store, names)
        with closing(sqlite3.connect(store)) as db, replacing(path) as file:
            write(file, lambda table, columns: _stored(db, table, columns))
    return count


def _stored(db: sqlite3.Connection, table: str, columns: Sequence[Column]) -> Iterator[Row]:
    """Return the rows of a table, the newest articles first, with real instants and days."""
    names = ", ".join(f'"{column.name}"' for column in columns)
    order = "published DESC, id, version" if columns is COLUMNS else "article_id, article_version, position"
    for row in db.execute(f"SELECT {names} FROM {table} ORDER BY {order}"):  # noqa: S608 - our own names
        yield tuple(_typed(value, column.kind) for value, column in zip(row, columns, strict=True))


def _typed(value: Any, kind: str) -> Any:
    if value is None:
        return None
    if kind == "timestamp":
        return datetime.fromisoformat(value)
    if kind == "date":
        return date.fromisoformat(value)
    return bool(value) if kind == "boolean" else value


def _write_csv(file: IO[bytes], rows: Iterable[Row], bom: bool) -> None:
    text = io.TextIOWrapper(file, encoding="utf-8-sig" if bom else "utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow([column.name for column in COLUMNS])
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    text.flush()
    text.detach()


def _cell(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")  # what spreadsheets take as a time; UTC
    if isinstance(value, date):
        return value.isoformat()
    return str(value).lower() if isinstance(value, bool) else harmless(value)


def _write_xlsx(file: IO[bytes], sheets: dict[str, tuple[Sequence[Column], Iterator[Row]]]) -> None:
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "remove_timezone": True,
        "in_memory": False,
    }
    with library("xlsxwriter", "xlsx").Workbook(file, options) as book:
        formats = {
            "timestamp": book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
            "date": book.add_format({"num_format": "yyyy-mm-dd"}),
        }
        for name, (columns, rows) in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            sheet.write_row(0, 0, [column.name for column in columns])
            for number, row in enumerate(rows, start=1):
                if number > _MOST_ROWS:
                    raise TableError(f"a sheet holds {_MOST_ROWS:,} rows and there are more: write Parquet or CSV")
                _write_row(sheet, number, zip(columns, row, strict=True), formats)


def _write_row(sheet: Any, number: int, cells: Iterable[tuple[Column, Any]], formats: dict[str, Any]) -> None:
    for place, (column, value) in enumerate(cells):
        if value is None:
            continue
        if isinstance(value, date):
            if value.year < _FIRST_YEAR:
                sheet.write_string(number, place, value.isoformat())
            else:
                sheet.write_datetime(number, place, value, formats[column.kind])
        elif isinstance(value, bool):
            sheet.write_boolean(number, place, value)
        elif isinstance(value, (int, float)):
            sheet.write_number(number, place, value)
        else:
            sheet.write_string(number, place, fitting(value))


def fitting(text: str) -> str:
    """Return a text as a cell of a workbook holds it: cut, with an ellipsis, where it is too long."""
    size = len(text.encode("utf-16-le")) // 2  # Excel counts units of UTF-16
    if size <= _MOST_CHARACTERS:
        return text
    cut = text.encode("utf-16-le")[: 2 * (_MOST_CHARACTERS - 1)].decode("utf-16-le", "ignore")
    return cut + _CUT
