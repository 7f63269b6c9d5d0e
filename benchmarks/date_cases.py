"""Other projects' own test cases of dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def compare(folder: Path, shown: int) -> None:
    """Print the tables."""
    print(folder, shown)
