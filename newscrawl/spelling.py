"""Names that somebody may have meant."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(name: str, names: Iterable[str], cutoff: float = 0.75) -> str | None:
    """Return the name that is spelt most like the one given, None where none is as near as *cutoff*, 0 to 1."""
    found = difflib.get_close_matches(name, list(names), 1, cutoff)
    return found[0] if found else None
