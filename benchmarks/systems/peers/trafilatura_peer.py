"""trafilatura: its spider finds addresses, its extractor says which have a text. ``PYTHON trafilatura_peer.py URL``."""

from __future__ import annotations

import sys
from copy import deepcopy
from typing import TYPE_CHECKING

from giving import give, stand_for_loopback
from trafilatura import bare_extraction, fetch_url
from trafilatura.settings import DEFAULT_CONFIG
from trafilatura.spider import focused_crawler

if TYPE_CHECKING:
    from collections.abc import Iterator


def found(url: str) -> Iterator[tuple[str, str | None, str | None]]:
    """Yield address, title and text of each page that the spider knows."""
    config = deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"]["SLEEP_TIME"] = "0"
    config["DEFAULT"]["SSRF_PROTECTION"] = "off"  # its own setting: the site is on loopback
    _, known = focused_crawler(url, max_seen_urls=1_000, max_known_urls=10_000, config=config)
    for page in sorted(known):
        document = bare_extraction(fetch_url(page, config=config), url=page)
        if document is not None:
            yield page, document.title, document.text


stand_for_loopback(sys.argv[1])
give(found(sys.argv[1]))
