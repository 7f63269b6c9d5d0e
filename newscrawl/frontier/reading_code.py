"""A name for the code that reads pages: another one where any of it changed."""

from __future__ import annotations

import hashlib
import inspect
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import newscrawl

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrapy import Spider
    from scrapy.settings import BaseSettings

_MAX_FILE = 1_000_000  # bytes read of each
_MAX_SITES = 10_000  # files of a folder of sites


def reading_code(spider: Spider, settings: BaseSettings) -> str:
    """Return 32 hex digits over newscrawl, the spider's module, the project's pipelines, sites and page classes."""
    pipelines = sorted(_pipelines(settings))
    digest = hashlib.blake2b("\n".join([_package(), *pipelines]).encode(), digest_size=16)
    sites = sorted(Path(settings.get("NEWSCRAWL_SITES_DIR", "sites")).glob("*.toml"))[:_MAX_SITES]
    for path in (*sites, *_module_files(spider, pipelines)):
        digest.update(_content(path))
    return digest.hexdigest()


@cache
def _package() -> str:
    """Return the same over newscrawl's own files: 1.5 MB, 5 ms of CPU."""
    digest = hashlib.blake2b(newscrawl.__version__.encode(), digest_size=16)
    for path in sorted(Path(inspect.getfile(newscrawl)).parent.rglob("*.py")):
        digest.update(_content(path))
    return digest.hexdigest()


def _pipelines(settings: BaseSettings) -> Iterable[str]:
    """Yield the paths of the item pipelines that are in use and not newscrawl's."""
    for pipeline, order in settings.getdict("ITEM_PIPELINES").items():
        path = pipeline if isinstance(pipeline, str) else f"{pipeline.__module__}.{pipeline.__qualname__}"
        if order is not None and not path.startswith("newscrawl."):
            yield path


def _module_files(spider: Spider, pipelines: Iterable[str]) -> Iterable[Path]:
    """Return the files of the spider, of the pipelines, and of the page classes that configured sites name."""
    names = {type(spider).__module__, *(path.rpartition(".")[0] for path in pipelines)}
    names.update(str(site.page).rpartition(".")[0] for site in getattr(spider, "sites", {}).values() if site.page)
    for name in sorted(names):
        try:
            spec = find_spec(name) if name and name != "__main__" else None
        except (ImportError, ValueError):  # a module that is in no file has none to read
            continue
        if spec is not None and spec.origin is not None:
            yield Path(spec.origin)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MAX_FILE)
    except OSError:  # once it can be read, it counts as changed
        return b""
