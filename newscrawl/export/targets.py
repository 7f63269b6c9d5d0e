"""Where a run's articles go: which of Scrapy's feeds are ours to write, and whether they can be written at all."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self
from urllib.parse import unquote, urlsplit

from newscrawl.export.lines import is_json_lines
from newscrawl.reporting.redact import redacted

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
STDOUT, _STDOUT_FILE = "stdout:", "/dev/stdout"


class TargetError(ValueError):
    """A target cannot be written; the message is one sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Target:
    """A file that a run's articles go to. *options* are those of Scrapy's feed that say how it is written.

    With an *address* it is a document on another machine: *path* is where its copy is made before it goes there, and
    *feed* is what Scrapy's storage is told.
    """

    path: Path
    mode: Mode
    format: str = LINES
    options: Mapping[str, Any] = field(default_factory=dict)
    address: str = ""
    feed: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, path: str | Path, told: Mode | Mapping[str, Any]) -> Self:
        """Return what ``NEWSCRAWL_EXPORT_TARGETS`` says of a path: a mode, or mode, format and options."""
        if isinstance(told, str):
            return cls(Path(path), told)
        how = (told["mode"], told.get("format", LINES), told.get("options", {}))
        return cls(Path(path), *how, str(path) if "feed" in told else "", told.get("feed", {}))

    @property
    def name(self) -> str:
        """How it is called in messages: its path, or its address without secrets."""
        return redacted(self.address) or str(self.path)

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
        if self.address:
            self._check_address()
            return
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

    def _check_address(self) -> None:
        if self.mode == "append":
            raise TargetError(
                f"{self.name} with overwrite=False would lack what a stopped run had found: leave that out, "
                "and the document is replaced as a whole; or put %(time)s into its name, for one of each run"
            )


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
    feeds: Mapping[Any, Mapping[str, Any]], *, is_ours: bool = True, prints: bool = True
) -> tuple[dict[str, Mode | dict[str, Any]], dict[Any, Mapping[str, Any]]]:
    """Split ``FEEDS`` into our targets, path -> how to write it, and the feeds that stay with Scrapy.

    Ours are local files of whole records, in any format, and for a spider of ours single documents on other machines
    and, where we are to be what *prints*, standard output, but for ``-o -:jsonl``, which gets each new article as it
    comes (`is_stream`).
    ``-O`` (``overwrite``) replaces, ``-o`` appends; a document is always replaced. `TargetError` for one that Scrapy
    would empty, or replace by what the run alone found. A file to append to in a format that ends where it ends is
    refused later (`Target.check`), or left to Scrapy for a spider that is not ours.
    """
    targets: dict[str, Mode | dict[str, Any]] = {}
    remaining = {}
    for uri, options in feeds.items():
        if prints and str(uri) == STDOUT and not is_stream(uri, options):
            targets[_STDOUT_FILE] = _told(Path(_STDOUT_FILE), options)
        elif _PLACEHOLDER in str(uri) or not (_local_path(uri) or (is_ours and is_remote(uri))):
            remaining[uri] = options
        elif any(options.get(option) for option in _SCRAPYS_OWN):
            _refuse_to_empty(uri, options)
            remaining[uri] = options
        elif not is_ours and not options.get("overwrite") and _format(_path(uri), options) not in _GROWING:
            remaining[uri] = options
        else:
            targets[str(_local_path(uri) or uri)] = _told(uri, options)
    return targets, remaining


def is_stream(uri: Any, options: Mapping[str, Any]) -> bool:
    """Whether a feed is lines on standard output, as they come."""
    is_lines = options.get("format") in _JSON_LINES_FORMATS and not any(options.get(option) for option in _HOW)
    return str(uri) == STDOUT and is_lines and not options.get("overwrite")


def is_remote(uri: Any) -> bool:
    """Whether it is an address on another machine, such as s3://bucket/articles.csv."""
    return _local_path(uri) is None and urlsplit(str(uri)).scheme not in {"", "stdout"}


def local_file(name: str) -> Path:
    """Return the path of a file of this machine; `TargetError` for an address on another."""
    if is_remote(name):
        raise TargetError(
            f"{redacted(name)} is no file of this machine: name a file; a crawl with -O publishes to an address"
        )
    return Path(name)


def _refuse_to_empty(uri: Any, options: Mapping[str, Any]) -> None:
    if options.get("overwrite", is_remote(uri)) and not options.get("batch_item_count"):
        wrong = ", ".join(option for option in _SCRAPYS_OWN if options.get(option))
        what = "replaced by what each run alone finds" if is_remote(uri) else "emptied at the start of each run"
        raise TargetError(
            f"the feed {redacted(str(uri))} with {wrong} would be {what}: leave out {wrong} or overwrite, "
            "put %(time)s into its name, or write .jsonl and make the file from it with newscrawl export"
        )


def _told(uri: Any, options: Mapping[str, Any]) -> Mode | dict[str, Any]:
    is_document = is_remote(uri)
    mode: Mode = "replace" if options.get("overwrite", is_document) else "append"
    how = {option: options[option] for option in _HOW if options.get(option)}
    written_as = _format(_path(uri), options)
    if is_document:
        return {"mode": mode, "format": written_as, "options": how, "feed": dict(options)}
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


def _path(uri: Any) -> Path:
    return _local_path(uri) or Path(urlsplit(str(uri)).path)


def _local_path(uri: Any) -> Path | None:
    if isinstance(uri, Path):
        return uri
    parts = urlsplit(str(uri))
    if parts.scheme == "file":
        return Path(unquote(parts.path))
    return None if parts.scheme or str(uri) == "-" else Path(uri)
