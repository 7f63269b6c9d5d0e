"""``newscrawl …`` is ``scrapy …`` with newscrawl's settings, from any folder."""

from __future__ import annotations

import gc
import os
import sys

# What is imported stays, and Python's 700 new objects before each look for garbage come 200 times in it.
gc.set_threshold(50_000)

# First, while few modules call each other: it looks at the source of each, several times (0.1 s from a command).
import scrapy.core.downloader.contextfactory  # noqa: E402, F401 - as said above
from scrapy.cmdline import execute  # noqa: E402 - the line above
from scrapy.utils.conf import closest_scrapy_cfg  # noqa: E402 - the line above


def main() -> None:
    """Run Scrapy's command line; inside somebody's Scrapy project that project's settings stay in charge."""
    if not closest_scrapy_cfg():
        os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "newscrawl.settings")
    execute(["newscrawl", *sys.argv[1:]])


if __name__ == "__main__":
    main()
