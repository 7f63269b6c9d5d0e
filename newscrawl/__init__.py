"""newscrawl: a news site's recent posts, one clean JSON line an article.

The names below are imported when they are first used: without ``Addon``, ``fetch`` and ``crawl`` nothing of Scrapy is.
Versions promise these names, the record's keys, settings, stats, commands and exit codes; all else is private.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.2.0"

_WHERE = {
    "Addon": "newscrawl.addon",
    "Article": "newscrawl.items",
    "ArticlePage": "newscrawl.extraction.article_page",
    "Author": "newscrawl.items",
    "CrawlError": "newscrawl.errors",
    "Document": "newscrawl.html.document",
    "FetchError": "newscrawl.errors",
    "NewscrawlError": "newscrawl.errors",
    "PostRef": "newscrawl.items",
    "Site": "newscrawl.sites.site",
    "crawl": "newscrawl.library.crawling",
    "css": "newscrawl.extraction.selectors",
    "extract": "newscrawl.library.reading",
    "fetch": "newscrawl.library.fetching",
    "read_authors": "newscrawl.library.reading",
    "read_date": "newscrawl.library.reading",
    "xpath": "newscrawl.extraction.selectors",
}
__all__ = sorted([*_WHERE, "__version__"])  # noqa: PLE0605 - it is a list of names


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'newscrawl' has no attribute {name!r}: it has {', '.join(sorted(_WHERE))}")
    value = getattr(import_module(_WHERE[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_WHERE})
