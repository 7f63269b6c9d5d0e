"""Rows of a site's memory as plain data, so that machines can pass them on: what changed here, what changed there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import orjson

from newscrawl.state.history_versions import NAMES_OF_1

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

# What names a row, and of which site it is: a column. The order of planned listings is their
# serial. What a sitemap listed before (``listed``) stays on the machine that read it.
_TABLES: dict[str, tuple[str, str]] = {
    "sources": ("url", "home"),
    "addresses": ("key", "home"),
    "planned": ("url", "home"),
    "url_patterns": ("home", "home"),
    "mentions": ("page", "home"),
    "extents": ("home", "home"),
}
_OF_TODAY = {old: new for new, old in NAMES_OF_1.items()}
# Each listing shows many known articles: that they were met is not passed on.
_EVENTS = {
    "addresses": ("INSERT", "UPDATE OF id, fetched, due", "DELETE"),
    "sources": ("INSERT", "UPDATE OF visited, interval, empty, etag, modified", "DELETE"),
}


PLANNED = "planned"


class Row(NamedTuple):
    """A row that changed: an address of its site, its table and name, its values or ``None`` when it is gone."""

    home: str
    table: str
    name: str
    values: list[Any] | None


def watch(db: sqlite3.Connection) -> None:
    """Note from now on which rows change."""
    db.execute("CREATE TEMP TABLE changed (home TEXT, tab TEXT, name, PRIMARY KEY (tab, name))")
    for table, (name, home) in _TABLES.items():
        for event in _EVENTS.get(table, ("INSERT", "UPDATE", "DELETE")):
            row = "OLD" if event == "DELETE" else "NEW"
            where = home.format(row=row) if "{" in home else f"{row}.{home}"
            trigger = f"{table}_{event.split()[0]} AFTER {event} ON main.{table}"
            # Not INSERT OR REPLACE: inside a trigger the conflict clause of the outer statement counts, and an UPSERT's
            # is to abort.
            forget = f"DELETE FROM changed WHERE tab = '{table}' AND name = {row}.{name}"  # noqa: S608 - our own names
            note = f"INSERT INTO changed VALUES ({where}, '{table}', {row}.{name})"  # noqa: S608 - our own names
            db.execute(f"CREATE TEMP TRIGGER {trigger} BEGIN {forget}; {note}; END")


def changes(db: sqlite3.Connection) -> list[Row]:
    """Return what changed since the last call."""
    found = []
    for home, table, name in db.execute("DELETE FROM changed RETURNING home, tab, name").fetchall():
        key = _TABLES[table][0]
        row = db.execute(f"SELECT * FROM {table} WHERE {key} = ?", (name,)).fetchone()  # noqa: S608 - our own names
        if home:  # a card or a date without an article is of no use
            found.append(Row(home, table, str(name), None if row is None else list(row)))
    return found


def replace(db: sqlite3.Connection, homes: Iterable[str], rows: Iterable[Row]) -> None:
    """Put *rows* from elsewhere in the place of all of the sites *homes*; what changed here and was not told, stays.

    None of it is a change. The serials of planned listings are of another count: their order stays.
    """
    kept = db.execute("SELECT home, tab, name FROM changed").fetchall()
    untold = {(table, str(name)) for _, table, name in kept}
    for home in homes:
        for table in _TABLES:
            name = _TABLES[table][0]
            query = f"DELETE FROM {table} WHERE home = ? AND {name} NOT IN (SELECT name FROM changed WHERE tab = ?)"  # noqa: S608 - our own names
            db.execute(query, (home, table))
    for row in sorted(rows, key=lambda row: row.values[0] if row.table == PLANNED and row.values else 0):
        values = [None, *(row.values or ())[1:]] if row.table == PLANNED else row.values
        if values and (row.table, row.name) not in untold:
            marks = ",".join("?" * len(values))
            db.execute(f"INSERT OR REPLACE INTO {row.table} VALUES ({marks})", values)  # noqa: S608 - our own names
    db.execute("DELETE FROM changed")
    db.executemany("INSERT INTO changed VALUES (?, ?, ?)", kept)


def field_of(row: Row) -> str:
    """Return the name under which a server keeps the row."""
    return f"{NAMES_OF_1.get(row.table, row.table)} {row.name}"


def row_of(field: bytes, packed: bytes) -> Row:
    """Return a row that a server keeps."""
    table, _, name = field.decode().partition(" ")
    return unpack(_OF_TODAY.get(table, table), name, packed)


def pack(row: Row) -> bytes:
    """Return a row's values as JSON."""
    values = [value.decode() if isinstance(value, bytes) else value for value in row.values or ()]
    return orjson.dumps([row.home, values])


def unpack(table: str, name: str, packed: bytes) -> Row:
    """Return the row that :func:`pack` made; ``ValueError`` for anything else, or a table that is not ours."""
    home, values = orjson.loads(packed)
    if table not in _TABLES or not isinstance(values, list):
        raise ValueError(f"no row of {table!r}")
    return Row(str(home), table, name, values)
