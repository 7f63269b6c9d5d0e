"""Where a run's articles go: which of Scrapy's feeds are ours to write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import unquote, urlsplit

from newscrawl.export.lines import is_json_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

Mode = Literal["replace", "append"]

_JSON_LINES_FORMATS = frozenset({"jsonlines", "jsonl", "jl"})
# Feed options by which a feed holds something else than all our lines, or is written otherwise.
_SCRAPYS_OWN = ("fields", "item_classes", "item_filter", "batch_item_count", "postprocessing", "item_export_kwargs")


def take_over(feeds: Mapping[Any, Mapping[str, Any]]) -> tuple[dict[str, Mode], dict[Any, Mapping[str, Any]]]:
    """Split ``FEEDS`` into our targets, path -> mode, and the feeds that stay with Scrapy.

    Ours are local JSON lines files of whole records. ``-O`` (``overwrite``) replaces, ``-o`` appends.
    """
    targets: dict[str, Mode] = {}
    remaining = {}
    for uri, options in feeds.items():
        path = _local_path(uri)
        if path is None or not _is_ours(path, options):
            remaining[uri] = options
        else:
            targets[str(path)] = "replace" if options.get("overwrite") else "append"
    return targets, remaining


def default_target(job: str) -> Path:
    """Return where the articles of a job go when nobody said."""
    return Path("output") / f"articles-{job}.jsonl"


def authors_beside(target: Path) -> Path:
    """Where the authors of a target's articles go: ``authors.jsonl`` in its folder.

    A target named after what it holds keeps its authors apart: ``articles-x.jsonl``, ``authors-x.jsonl``.
    """
    name = target.name
    return target.with_name(name.replace("articles", "authors", 1) if "articles" in name else "authors.jsonl")


def _local_path(uri: Any) -> Path | None:
    if isinstance(uri, Path):
        return uri
    parts = urlsplit(str(uri))
    if parts.scheme == "file":
        return Path(unquote(parts.path))
    return None if parts.scheme or str(uri) == "-" else Path(uri)


def _is_ours(path: Path, options: Mapping[str, Any]) -> bool:
    written_as = options.get("format")
    is_ours = written_as in _JSON_LINES_FORMATS or (written_as is None and is_json_lines(path))
    return is_ours and "%(" not in str(path) and not any(options.get(option) for option in _SCRAPYS_OWN)
