"""Site files written and changed: comments and order of what is there are kept."""

from __future__ import annotations

import difflib
import json
import os
import re
from typing import TYPE_CHECKING, Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from newscrawl.job.files import replace_file
from newscrawl.sites.keys import KEYS, json_schema
from newscrawl.sites.site import SiteError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

SCHEMA = "site.schema.json"
_SELECTORS = frozenset({"drop", "next_page", "single_page", "login.needed_when"})  # one alone is not a list
_TABLES = frozenset({"fields", "headers", "login"})
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f]{1,1000}")
_NOT_IN_NAMES = re.compile(r"[^a-z0-9._-]{1,300}")


def site_text(facts: Mapping[str, Any], remarks: Mapping[str, str] | None = None, notes: Iterable[str] = ()) -> str:
    """Return a site file: *facts* in the order of the keys, a remark above or beside its key, *notes* at the top."""
    document, remarks = tomlkit.document(), remarks or {}
    for note in notes:
        document.add(tomlkit.comment(_one_line(note)))
    tables = [key for key in KEYS if key in facts and _is_table(key, facts[key])]
    for key in [key for key in KEYS if key in facts and key not in tables] + tables:
        value = _item(key, facts[key])
        if key in remarks:
            document.add(tomlkit.comment(_one_line(remarks[key])))
        document.add(key, value)
        for name in facts[key] if key in _TABLES else ():
            if f"{key}.{name}" in remarks:
                value[name].comment(_one_line(remarks[f"{key}.{name}"]))
    return f"#:schema ./{SCHEMA}\n{tomlkit.dumps(document)}"


def changed(text: str, changes: Mapping[str, Any], remarks: Mapping[str, str] | None = None) -> str:
    """Return a site file with *changes*: keys, or ``fields.headline`` for what a table holds; ``None`` takes one out.

    A change's remark stands beside it. Everything else, comments too, stays as it is. Raises ``SiteError`` for a text
    that is not TOML.
    """
    try:
        document = tomlkit.parse(text)
    except TOMLKitError as error:
        raise SiteError(f"the site file is not TOML: {error}") from None
    for path, value in changes.items():
        table, _, name = path.rpartition(".")
        place: Any = document
        if table:
            if table not in document:
                document.add(table, tomlkit.table())
            place = document[table]
        if value is None:
            place.pop(name, None)
        else:
            place[name] = _item(path, value)
        if remarks is not None and path in remarks:
            place[name].comment(_one_line(remarks[path]))
    return tomlkit.dumps(document)


def diff(old: str, new: str, name: str) -> str:
    """Return what changes, as ``diff -u`` prints it; empty for nothing."""
    lines = difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def write_file(path: Path, text: str) -> None:
    """Write a file so that nobody ever sees half of it."""
    replace_file(path, text.encode("utf-8"))
    if os.name == "posix":
        path.chmod(0o644)


def write_schema(folder: Path) -> None:
    """Write the JSON Schema that site files name in their first line, for editors."""
    write_file(folder / SCHEMA, json.dumps(json_schema(), indent=1) + "\n")


def file_name(host: str) -> str:
    """Return the name of the site file for a host: without ``www.``, and nothing that leads out of the folder."""
    return _NOT_IN_NAMES.sub("-", host.lower().removeprefix("www.")).strip(".-")[:150] or "site"


def _is_table(key: str, value: Any) -> bool:
    return key in _TABLES or (key in {"replace", "tests"} and bool(value))


def _item(key: str, value: Any) -> Any:
    """Return a value as tomlkit writes it: lists of more than two entries one a line, tables inline below the top."""
    if isinstance(value, dict):
        inline = key not in _TABLES
        table: Any = tomlkit.inline_table() if inline else tomlkit.table()
        for name, each in value.items():
            table.add(name, _item(f"{key}.{name}", each))
        return table
    if isinstance(value, (list, tuple)):
        if key in {"replace", "tests"}:
            return _tables(value)
        items = [_single(each) for each in value]
        is_selector = key in _SELECTORS or key.startswith("fields.")
        if len(items) == 1 and is_selector:
            return items[0]
        array = tomlkit.array()
        array.extend(items)
        return array.multiline(len(items) > 2)
    return tomlkit.item(value)


def _single(value: Any) -> Any:
    return _item(".", value) if isinstance(value, dict) else tomlkit.item(value)


def _tables(values: Iterable[Mapping[str, Any]]) -> Any:
    tables = tomlkit.aot()
    for each in values:
        table = tomlkit.table()
        for name, value in each.items():
            table.add(name, _item(f".{name}", value))
        tables.append(table)
    return tables


def _one_line(text: str) -> str:
    return _UNPRINTABLE.sub(" ", text).strip()
