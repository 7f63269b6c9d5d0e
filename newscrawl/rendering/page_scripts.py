"""The programs that are run in pages, for both engines, and the bounds of what they do."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

#: Of a page's time, after which its list is let grow no more.
GROWING = 0.7
#: Addresses of JSON that are kept of a page.
MAX_DATA = 3


@cache
def script(name: str) -> str:
    """Return a script of this folder."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
