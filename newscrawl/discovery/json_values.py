"""Values of a JSON object that somebody else wrote: of the type asked for, or not there."""

from __future__ import annotations

from typing import Any


def text_in(item: dict[str, Any], key: str) -> str | None:
    """Return the text under *key* without white space around it, ``None`` for an empty one or anything else."""
    value = item.get(key)
    return value.strip() or None if isinstance(value, str) else None


def list_in(item: dict[str, Any], key: str) -> list[Any]:
    """Return the list under *key*, an empty one for anything else."""
    value = item.get(key)
    return value if isinstance(value, list) else []
