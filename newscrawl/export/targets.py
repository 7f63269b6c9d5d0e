"""Where a run's articles go: which of Scrapy's feeds are ours to write, and whether they can be written at all."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self
from urllib.parse import unquote, urlsplit

from newscrawl.export.lines import is_json_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

Mode = Literal["replace", "append"]

LINES = "jsonlines"
_JSON_LINES_FORMATS = frozenset({LINES, "jsonl", "jl"})
# Formats that can be added to: the others are one document, which ends where it ends.
_GROWING = frozenset({LINES, "csv"})
# Options of a feed that say how its file is written.
_HOW = ("fields", "encoding", "indent", "item_export_kwargs")
# Options by which a feed holds something else than all our records, or several files.
_SCRAPYS_OWN = ("item_classes", "item_filter", "batch_item_count", "postprocessing")
_PLACEHOLDER = "%("


class TargetError(ValueError):
    """A target cannot be written; the message is one sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Target:
    """A file that a run's articles go to. *options* are those of Scrapy's feed that say how it is written."""

    path: Path
    mode: Mode
    format: str = LINES
    options: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, path: str | Path, told: Mode | Mapping[str, Any]) -> Self:
        """Return what ``NEWSCRAWL_EXPORT_TARGETS`` says of a path: a mode, or mode, format and options."""
        if isinstance(told, str):
            return cls(Path(path), told)
        return cls(Path(path), told["mode"], told.get("format", LINES), told.get("options", {}))

    @property
    def is_lines(self) -> bool:
        """Whether it gets our lines as they are."""
        return self.format == LINES and not self.options

    @property
    def is_plain(self) -> bool:
        """Whether it is a file, or will be one, and no device or pipe."""
        return self.path.is_file() or not self.path.exists()

    def check(self) -> None:
        """Return if it can be written; `TargetError` if not. Leaves nothing behind."""
        if self.mode == "append" and self.format not in _GROWING:
            raise TargetError(
                f"-o {self.path} would put a second document behind the first: write -O {self.path}, or -o to a .jsonl"
            )
        path = self.path.resolve()
        if path.is_dir():
            raise TargetError(f"{self.path} is a folder: name a file in it")
        if not self.is_plain:
            _check_device(self.path)
        else:
            _check_folder(self.path, path)


def _check_device(path: Path) -> None:
    """Look at a device or pipe by the name it was given: /dev/stdout may lead to a pipe that has no other."""
    kind = path.stat().st_mode
    if stat.S_ISSOCK(kind) or stat.S_ISBLK(kind) or not os.access(path, os.W_OK):
        raise TargetError(f"{path} is not a file and cannot be written: name a file")


def _check_folder(named: Path, path: Path) -> None:
    """Find the first folder of the path that is there, and try to make a file in it."""
    folder = next(parent for parent in path.parents if parent.exists())
    probe = folder / f".{path.name}.{os.getpid()}.probe"
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise TargetError(
            f"{named} cannot be written, {folder} does not take it ({error.strerror}): name another file"
        ) from None


def take_over(
    feeds: Mapping[Any, Mapping[str, Any]], *, is_ours: bool = True
) -> tuple[dict[str, Mode | dict[str, Any]], dict[Any, Mapping[str, Any]]]:
    """Split ``FEEDS`` into our targets, path -> how to write it, and the feeds that stay with Scrapy.

    Ours are local files of whole records, in any format. ``-O`` (``overwrite``) replaces, ``-o`` appends.
    `TargetError` for a file that Scrapy would empty at the start of each run. A file to append to in a format
    that ends where it ends is refused later (`Target.check`), or left to Scrapy for a spider that is not ours.
    """
    targets: dict[str, Mode | dict[str, Any]] = {}
    remaining = {}
    for uri, options in feeds.items():
        path = _local_path(uri)
        if path is None or _PLACEHOLDER in str(path):
            remaining[uri] = options
        elif any(options.get(option) for option in _SCRAPYS_OWN):
            _refuse_to_empty(path, options)
            remaining[uri] = options
        elif not is_ours and not options.get("overwrite") and _format(path, options) not in _GROWING:
            remaining[uri] = options
        else:
            targets[str(path)] = _told(path, options)
    return targets, remaining


def kept_from_emptying(feeds: Mapping[Any, Mapping[str, Any]]) -> dict[Any, Mapping[str, Any]]:
    """Have Scrapy write a feed on another machine only where the run has something for it.

    It would put an empty document in the place of yesterday's whenever a run finds nothing.
    """
    return {uri: {**feed, "store_empty": False} if _is_replaced(uri) else feed for uri, feed in feeds.items()}


def _is_replaced(uri: Any) -> bool:
    """Whether it is the address of one document on another machine, and not of one for each run."""
    return _local_path(uri) is None and urlsplit(str(uri)).scheme not in {"", "stdout"} and _PLACEHOLDER not in str(uri)


def _refuse_to_empty(path: Path, options: Mapping[str, Any]) -> None:
    if options.get("overwrite") and not options.get("batch_item_count"):
        wrong = ", ".join(option for option in _SCRAPYS_OWN if options.get(option))
        raise TargetError(
            f"the feed {path} with {wrong} would be emptied at the start of each run: leave out overwrite, "
            "put %(time)s into its name, or write .jsonl and make the file from it with newscrawl export"
        )


def _told(path: Path, options: Mapping[str, Any]) -> Mode | dict[str, Any]:
    mode: Mode = "replace" if options.get("overwrite") else "append"
    written_as = _format(path, options)
    how = {option: options[option] for option in _HOW if options.get(option)}
    if written_as == LINES and not how.keys() - {"encoding"}:
        return mode
    return {"mode": mode, "format": written_as, "options": how}


def _format(path: Path, options: Mapping[str, Any]) -> str:
    named = options.get("format")
    if named in _JSON_LINES_FORMATS or (named is None and is_json_lines(path)):
        return LINES
    return str(named or path.suffix.removeprefix(".") or LINES)


def format_of(path: Path) -> str:
    """Return the format that a file's name says."""
    return _format(path, {})


def default_target(job: str) -> Path:
    """Return where the articles of a job go when nobody said."""
    return Path("output") / f"articles-{job}.jsonl"


def authors_beside(target: Path) -> Path:
    """Where the authors of a target's articles go: named after it, always JSON lines.

    ``articles-x.jsonl``: ``authors-x.jsonl``; ``x.jsonl``: ``authors-x.jsonl``; ``x.csv``: ``authors-x.jsonl``.
    """
    name = target.name if is_json_lines(target) else f"{target.stem}.jsonl"
    return target.with_name(name.replace("articles", "authors", 1) if "articles" in name else f"authors-{name}")


def _local_path(uri: Any) -> Path | None:
    if isinstance(uri, Path):
        return uri
    parts = urlsplit(str(uri))
    if parts.scheme == "file":
        return Path(unquote(parts.path))
    return None if parts.scheme or str(uri) == "-" else Path(uri)
