"""The page class that a site names, imported and checked once."""

from __future__ import annotations

import importlib
import sys
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newscrawl.extraction.article_page import ArticlePage, PageClassError, check_page_class
from newscrawl.sites.site import SiteError

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from newscrawl.sites.site import Site


def page_class_of(site: Site) -> type[ArticlePage] | None:
    """Return the page class of a site, ``None`` where it has none. Raises ``SiteError`` in one sentence."""
    if site.page is None:
        return None
    page: Any = site.page  # a class can be hashed; mypy does not see it
    return _loaded(page, site.name, site.folder)


@lru_cache(maxsize=1_000)
def _loaded(page: Hashable, name: str, folder: str) -> type[ArticlePage]:
    try:
        if not isinstance(page, str):
            return check_page_class(page, getattr(page, "__name__", repr(page)))
        return check_page_class(_imported(page, folder), page)
    except PageClassError as error:
        raise SiteError(f"site {name!r}: {error}") from None
    except Exception as error:  # the import runs whatever stands in the module
        raise SiteError(f"site {name!r} has page = {page!r}, which cannot be imported: {error}") from error


def _imported(path: str, folder: str) -> object:
    module, _, name = path.rpartition(".")
    with _importable(folder):
        return getattr(importlib.import_module(module), name)


@contextmanager
def _importable(folder: str) -> Iterator[None]:
    """Let modules beside the site files, and in the folder that holds theirs, be found while one is imported."""
    if not folder:
        yield
        return
    own = [str(Path(folder).resolve()), str(Path(folder).resolve().parent)]
    sys.path[:0] = own
    importlib.invalidate_caches()
    try:
        yield
    finally:
        for each in own:
            sys.path.remove(each)
