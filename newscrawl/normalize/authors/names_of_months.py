"""Persons whose given and family names are names of months as well: "April May", "June March"."""

from __future__ import annotations

import re
from typing import Final

from newscrawl.normalize.dates.month_names import MONTH_NAMES
from newscrawl.normalize.text import fold

FOLDED_MONTHS: Final = frozenset(fold(month) for group in MONTH_NAMES.values() for month in re.split(r"[| ]", group))
_GIVEN: Final = frozenset("april may june august avril abril mai mei juni juno".split())


def is_named_like_months(name: str) -> bool:
    """Tell such a person from months in a row: a month that is a given name, and another, both with capitals."""
    given, _, family = name.partition(" ")
    return name.istitle() and given.lower() in _GIVEN and fold(family) in FOLDED_MONTHS
