"""Imports every module of the package and writes each pattern that it compiles, with its place, as JSON lines.

    python tests/recorded_patterns.py

Run in a process of its own: a module that is imported already compiles nothing again. Dates are read then, in letters
of several scripts, and what speaks of walls is asked for: their patterns are compiled on first use.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "newscrawl"
_compile = re.compile
DATES = ("12 March 2026", "12 mars 2026 à 8 h", "2026年3月12日", "१२ मार्च २०२६", "12 มีนาคม 2569")


def record(pattern, flags=0, depth=1):
    """Compile as ``re.compile`` does, and write what and where: as many frames up as *depth* says."""
    compiled = _compile(pattern, flags)
    frame = sys._getframe(depth)
    place = Path(frame.f_code.co_filename)
    if place.is_relative_to(PACKAGE):
        raw = compiled.pattern
        text = raw.decode("latin-1") if isinstance(raw, bytes) else raw
        where = f"{place.relative_to(PACKAGE)}:{frame.f_lineno}"
        line = {"where": where, "pattern": text, "flags": compiled.flags, "bytes": isinstance(raw, bytes)}
        print(json.dumps(line))  # noqa: T201 - its output
    return compiled


def record_late(late, pattern, flags=0):
    """Make a pattern that is compiled at once, and write it."""
    late._compiled = record(pattern, flags, depth=2)


if __name__ == "__main__":
    sys.path.insert(0, str(PACKAGE.parent))
    re.compile = record
    from newscrawl.normalize.east_asian import LatePattern

    LatePattern.__init__ = record_late
    for info in pkgutil.walk_packages([str(PACKAGE)], "newscrawl."):
        try:
            importlib.import_module(info.name)
        except ImportError as error:
            sys.stderr.write(f"{info.name}: {error}\n")
    from newscrawl.extraction.no_article import _matters
    from newscrawl.normalize.dates.reader import find_dates, read_date

    for text in DATES:
        read_date(text)
        find_dates(text)
    _matters()
