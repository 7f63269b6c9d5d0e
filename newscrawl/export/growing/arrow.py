"""Flat rows as tables of Arrow: instants in UTC, days as days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscrawl.export.libraries import library

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscrawl.export.flat import Column, Row


def flat_schema(columns: Sequence[Column]) -> Any:
    """Return the ``pyarrow.Schema`` of columns."""
    arrow = library("pyarrow", "parquet")
    kinds = {
        "text": arrow.string(),
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "boolean": arrow.bool_(),
        "timestamp": arrow.timestamp("us", "UTC"),
        "date": arrow.date32(),
    }
    return arrow.schema([(column.name, kinds[column.kind]) for column in columns])


def flat_table(columns: Sequence[Column], rows: Sequence[Row]) -> Any:
    """Return rows as a ``pyarrow.Table``."""
    arrow, schema = library("pyarrow", "parquet"), flat_schema(columns)
    values = list(zip(*rows, strict=True)) if rows else [() for _ in columns]
    arrays = [arrow.array(value, type=field.type) for value, field in zip(values, schema, strict=True)]
    return arrow.Table.from_arrays(arrays, schema=schema)
