"""Where in a TOML file a key stands, for messages: tomllib tells it of syntax only."""

from __future__ import annotations

import re

_TABLE = re.compile(r"\s{0,20}\[\[?\s{0,20}([^\]\n]{1,200}?)\s{0,20}\]\]?")
_KEY = re.compile(r"\s{0,40}([\w.\"'-]{1,200}?)\s{0,20}=")


def position(text: str, *path: str) -> tuple[int, int] | None:
    """Return line and column (from 1) of the key that *path* leads to, else of the nearest key above it."""
    best: tuple[int, int, int] | None = None
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        found = _key_of(line, table, path)
        if found is None:
            header = _TABLE.match(line)
            if header is None:
                continue
            table = tuple(_parts(header[1]))
            found = (len(table), line.index("[") + 1) if table == path[: len(table)] else None
        if found is not None and (best is None or found[0] > best[0]):
            best = (found[0], number, found[1])
    return best[1:] if best else None


def _key_of(line: str, table: tuple[str, ...], path: tuple[str, ...]) -> tuple[int, int] | None:
    """Return how many steps of *path* a line's key goes, and its column; inline tables are looked into."""
    match = _KEY.match(line)
    if match is None:
        return None
    own = (*table, *_parts(match[1]))
    if own != path[: len(own)]:
        return None
    depth, column = len(own), match.start(1) + 1
    for name in path[len(own) :]:
        inner = re.compile(rf"[{{,\s][\"']?({re.escape(name)})[\"']?\s{{0,20}}=").search(line, column)
        if inner is None:
            break
        depth, column = depth + 1, inner.start(1) + 1
    return depth, column


def _parts(dotted: str) -> list[str]:
    return [part.strip().strip("\"'") for part in dotted.split(".")]
