"""Cells of a table that a spreadsheet opens: text in them is text, and no formula."""

from __future__ import annotations

from typing import Any

# What spreadsheets begin a formula with (OWASP, CSV injection): tab and return are skipped before it, and the wide
# forms of East Asian input count as the narrow ones.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(value: Any) -> Any:
    """Return the value of a cell; a text that begins as a formula does gets an apostrophe, which spreadsheets hide."""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    if isinstance(value, list) and value:
        return [harmless(value[0]), *value[1:]]
    return value


def table_row(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record with each value harmless as a cell."""
    return {name: harmless(value) for name, value in record.items()}
