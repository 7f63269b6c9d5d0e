"""What a start of ours does without: looks for garbage, and patterns that are compiled anew each time."""

from __future__ import annotations

from newscrawl import garbage, pattern_code


def begin() -> None:
    """Begin an import of much: from the program's first line, and where components are loaded."""
    garbage.rest()
    pattern_code.begin()


def end() -> None:
    """End it, where all is imported."""
    pattern_code.end()
    garbage.wake()
