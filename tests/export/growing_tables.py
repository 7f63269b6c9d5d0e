"""Reads the tables of each form back."""

import csv
import sqlite3
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path

import psycopg
from pyarrow import dataset
from python_calamine import CalamineWorkbook

from newscrawl.export.exporter import plain
from newscrawl.export.flat import COLUMNS, row_of
from tests.export.made_articles import made_article

NAMES = [column.name for column in COLUMNS]


def record(number, *, version=1, seen="2026-03-01T00:00:00Z", **fields):
    made = plain(made_article(number, edition=version, body_words=8, **fields))
    made["metadata"] |= {"firstSeen": "2026-03-01T00:00:00Z", "lastSeen": seen}
    return made | {"version": version}


def rows(form, where, table="articles"):
    """All rows as dicts with real times, by id and version, however the form holds them."""
    found = sorted(READ[form](where, table), key=lambda row: (row["id"], row["version"]))
    return [{name: row[name] for name in NAMES} for row in found]


def from_sqlite(where, table):
    with sqlite3.connect(where) as db:
        found = db.execute(f"SELECT {', '.join(NAMES)} FROM {table}").fetchall()
    db.close()
    return [typed(row) for row in found]


def from_duckdb(where, table):
    # imported here: where nothing uses it, it prints at the end what it leaks
    with import_module("duckdb").connect(where, read_only=True) as db:
        return db.sql(f"SELECT * FROM {table}").to_arrow_table().to_pylist()


def from_parquet(where, _table):
    return dataset.dataset(where, partitioning="hive").to_table().to_pylist()


def from_csv(where, _table):
    with Path(where).open(encoding="utf-8-sig", newline="") as file:
        head, *found = list(csv.reader(file))
    assert head == NAMES
    return [typed([cell or None for cell in row]) for row in found]


def from_xlsx(where, _table):
    head, *found = CalamineWorkbook.from_path(where).get_sheet_by_name("articles").to_python()
    assert head == NAMES
    return [typed([None if cell == "" else cell for cell in row]) for row in found]


def from_postgres(where, table):
    with psycopg.connect(where) as connection:
        cursor = connection.execute(f"SELECT * FROM {table}")
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]


READ = {
    "sqlite": from_sqlite,
    "duckdb": from_duckdb,
    "parquet": from_parquet,
    "csv": from_csv,
    "xlsx": from_xlsx,
    "postgres": from_postgres,
}


def moment(cell):
    """A cell of a workbook at midnight looks like a day to its reader."""
    if isinstance(cell, str):
        return datetime.fromisoformat(cell.replace("Z", "")).replace(tzinfo=UTC)
    return datetime(*cell.timetuple()[:6], tzinfo=UTC)


TEXTS = {
    "integer": int,
    "number": float,
    "timestamp": moment,
    "date": lambda cell: cell if isinstance(cell, date) else date.fromisoformat(cell),
    "boolean": lambda cell: {"true": True, "false": False}.get(cell, bool(cell)),
    "text": str,
}


def typed(row):
    """A row of a form that has only texts and numbers, as the columns say."""
    cells = zip(COLUMNS, row, strict=True)
    return {column.name: None if cell is None else TEXTS[column.kind](cell) for column, cell in cells}


def wanted(records):
    found = sorted((dict(zip(NAMES, row_of(each), strict=True)) for each in records), key=lambda row: row["id"])
    return sorted(found, key=lambda row: (row["id"], row["version"]))
