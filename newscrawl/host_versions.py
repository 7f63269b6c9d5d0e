"""The libraries of which private names are used, and the versions that are known to have them.

Scrapy and Twisted: the HTTP handler, its connection pool and parser (``network.http11``, ``network.client``,
``network.guard``, ``scrapy_tuning``). scrapy-splash and scrapy-playwright: how an engine is started and asked
(``rendering``).
"""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, version

#: From which version, and below which.
BOUNDS: dict[str, tuple[str, str]] = {
    "scrapy": ("2.19", "2.20"),
    "twisted": ("25.5", "27"),
    "scrapy-splash": ("0.11.1", "0.12"),
    "scrapy-playwright": ("0.0.48", "0.1"),
}
_NUMBERS = re.compile(r"\d{1,9}")


def wrong_version() -> str | None:
    """Return a sentence about the first library whose version is not known to work, ``None`` if all are."""
    for name, (least, below) in BOUNDS.items():
        try:
            found = version(name)
        except PackageNotFoundError:
            continue  # an extra
        if not _numbers(least) <= _numbers(found) < _numbers(below):
            advice = f"pip install '{name}>={least},<{below}'"
            return f"newscrawl works with {name} from {least} and below {below}, and {found} is installed: {advice}"
    return None


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, _NUMBERS.findall(text)[:3]))
