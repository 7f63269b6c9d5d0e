"""Python's garbage collector, told that what this process holds stays."""

from __future__ import annotations

import gc

# Objects made since the last collection before the next: Python's 700 comes several times a page.
DEFAULT = 50_000


def tune(threshold: int = DEFAULT) -> tuple[int, int, int]:
    """Freeze what this process holds and make its collector's rounds rare; return the thresholds that it had."""
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(threshold, 20, 100)
    return before


def restore(before: tuple[int, int, int]) -> None:
    """Take back what ``tune`` did."""
    gc.set_threshold(*before)
    gc.unfreeze()
