"""The messages of the log at warning level and above, read from the code, with what they mean."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = Path(__file__).parent.parent
MEANINGS = tomllib.loads((Path(__file__).parent / "messages.toml").read_text(encoding="utf-8"))
_LEVELS = frozenset({"warning", "error", "exception", "critical"})
_PLACE = re.compile(r"%[-\d.]*[sdfr]")


def logged() -> Iterator[str]:
    """Yield each message that the package writes in one piece; those that are composed are named in the table alone."""
    for path in sorted((PROJECT / "newscrawl").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_log = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _LEVELS
            if is_log and "log" in ast.unparse(node.func.value).lower() and node.args:
                text = node.args[0].value if isinstance(node.args[0], ast.Constant) else None
                if isinstance(text, str) and _PLACE.sub("", text).strip():
                    yield text


def messages_section() -> str:
    """Return the table; ``ValueError`` where the code has a message that the table does not explain, or the reverse."""
    told, explained = set(logged()), set(MEANINGS["logged"])
    if told != explained:
        raise ValueError(
            f"tools/messages.toml does not explain {sorted(told - explained)}; no code says {sorted(explained - told)}"
        )
    rows = {**MEANINGS["logged"], **MEANINGS["composed"]}
    lines = [
        f"| {_PLACE.sub('…', text).replace('|', '/')} | {meaning} |"
        for text, meaning in sorted(rows.items(), key=lambda row: _PLACE.sub("", row[0]).strip(" :").lower())
    ]
    return "\n".join(
        ["## Messages of the log\n", "| Message | What it means, and what to do |", "|---|---|", *lines, ""]
    )
