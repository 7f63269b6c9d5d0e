"""JSON lines as files: read whole lines, plain or compressed, and write a file that appears at once or not at all."""

from __future__ import annotations

import gzip
import sys
import zlib
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

from newscrawl.job import files

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd  # comes with Scrapy, which needs it for Content-Encoding: zstd

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

# setting value -> what is added to the file name
SUFFIX = {"none": "", "gzip": ".gz", "zstd": ".zst"}
_OPENERS: dict[str, Callable[..., Any]] = {".gz": gzip.open, ".zst": zstd.open}
# A reader that meets a file cut by a crash gets what came before the cut.
_CUT = (EOFError, zstd.ZstdError, gzip.BadGzipFile, zlib.error)


def is_json_lines(path: str | Path) -> bool:
    """Whether the name says JSON lines, compressed or not."""
    name = Path(path).name.lower().removesuffix(".gz").removesuffix(".zst")
    return name.endswith((".jsonl", ".jl", ".ndjson"))


def with_format(outputs: list[str] | None) -> list[str] | None:
    """Name the format of compressed JSON lines: Scrapy reads it from the last suffix, which is the compression here."""
    if outputs is None:
        return None
    return [f"{path}:jsonlines" if path.endswith((".gz", ".zst")) and is_json_lines(path) else path for path in outputs]


def open_lines(path: Path, mode: str = "rb") -> IO[bytes]:
    """Return a binary file, (de)compressed as the suffix says (``.gz``, ``.zst``, else plain)."""
    opener = _OPENERS.get(path.suffix, open)
    return cast("IO[bytes]", opener(path, mode))


def whole_lines(path: Path) -> Iterator[bytes]:
    """Every line that ends in a newline, with it; a torn tail or a cut compressed stream ends the lines quietly.

    So does a line that is being written: read on, its second half would pass for a line.
    """
    with open_lines(path) as file:
        try:
            for line in file:
                if not line.endswith(b"\n"):
                    return
                yield line
        except _CUT:  # `unreadable_tail` tells of it
            return


def unreadable_tail(path: Path) -> str | None:
    """Tell what `whole_lines` leaves out at the end of the file: a line without newline, a cut stream, or nothing."""
    last = b"\n"
    try:
        with open_lines(path) as file:
            while chunk := file.read(1 << 20):
                last = chunk[-1:]
    except _CUT:
        return "the compressed stream is cut"
    return None if last == b"\n" else "the last line is cut"


def replacing(path: Path) -> AbstractContextManager[IO[bytes]]:
    """Give a file, compressed as its suffix says, that takes the place of ``path`` when the block ends well."""
    return files.replacing(path, open_lines)
