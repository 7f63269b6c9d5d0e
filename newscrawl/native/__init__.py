"""The parts in C, built by ``make compiled``: docs/explanation/native.md says how and why."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def native_part(name: str) -> Any:
    """Return the extension *name* of this folder, ``None`` where it is not built."""
    try:
        return import_module(f"newscrawl.native.{name}")
    except ModuleNotFoundError:  # Python does the same, only slower
        return None
