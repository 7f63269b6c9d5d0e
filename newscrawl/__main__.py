"""``newscrawl …`` is ``scrapy …`` with newscrawl's settings, from any folder."""

from __future__ import annotations

import os
import sys

from scrapy.cmdline import execute
from scrapy.utils.conf import closest_scrapy_cfg


def main() -> None:
    """Run Scrapy's command line; inside somebody's Scrapy project that project's settings stay in charge."""
    if not closest_scrapy_cfg():
        os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "newscrawl.settings")
    execute(["newscrawl", *sys.argv[1:]])


if __name__ == "__main__":
    main()
