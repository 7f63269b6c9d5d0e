"""What a path holds, told by looking: WARC, ARC, WACZ, JSON lines, HTML, Parquet, packed or not; folders and globs."""

from __future__ import annotations

import glob
import io
import sys
import zipfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal, NamedTuple

from newscrawl.archives.compression import Chunk, plain_chunks
from newscrawl.errors import NewscrawlError

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["warc", "wacz", "jsonl", "html", "parquet", "empty"]

_LOOK = 2_000  # plain bytes that tell what a file is
_ZIP = b"PK\x03\x04"
_PARQUET = b"PAR1"
_HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
_BY_ENDING: tuple[tuple[str, Kind], ...] = (
    *((".warc", "warc"), (".warc.gz", "warc"), (".warc.zst", "warc"), (".arc", "warc"), (".arc.gz", "warc")),
    *((".wacz", "wacz"), (".parquet", "parquet"), (".jsonl", "jsonl"), (".jsonl.gz", "jsonl"), (".jsonl.zst", "jsonl")),
    *((".jsonl.xz", "jsonl"), (".ndjson", "jsonl"), (".html", "html"), (".htm", "html"), (".xhtml", "html")),
)

_BEGINNINGS: tuple[tuple[bytes, Kind], ...] = (
    *((b"WARC/", "warc"), (b"FILEDESC:", "warc"), (b"{", "jsonl"), (b"<", "html")),
)


class SourceError(NewscrawlError, ValueError):
    """A source cannot be read; the message says which and what to give instead."""


class Source(NamedTuple):
    """One file: its *name* as given, or ``-``; *path* is None for what can be read once only, *size* where unknown."""

    name: str
    path: Path | None
    size: int | None = None


def sources(names: list[str]) -> Iterator[Source]:
    """Yield the files that paths, folders and globs name, in the order of their names; ``SourceError`` for none."""
    for name in names or ["-"]:
        if name == "-" or name.startswith("s3://"):
            yield Source(name, None)
            continue
        is_pattern = glob.has_magic(name) and not Path(name).exists()
        found = sorted(glob.glob(name, recursive=True)) if is_pattern else [name]  # noqa: PTH207 - absolute ones too
        if not found:
            raise SourceError(f"no file is named like {name!r}")
        for each in found:
            yield from _files_of(Path(each))


def _files_of(path: Path) -> Iterator[Source]:
    if not path.is_dir():
        if not path.exists():
            raise SourceError(f"{path} does not exist: name a file, a folder, or - for standard input")
        yield Source(str(path), path, _size(path))
        return
    for below in sorted(path.rglob("*")):
        if below.is_file() and kind_by_name(below.name) is not None:
            yield Source(str(below), below, _size(below))


def _size(path: Path) -> int | None:
    """Return the bytes of a file; None for a pipe."""
    return path.stat().st_size if path.is_file() else None


def kind_by_name(name: str) -> Kind | None:
    """Return what a file's name says that it holds; None for a name that says nothing."""
    lower = name.lower()
    return next((kind for ending, kind in _BY_ENDING if lower.endswith(ending)), None)


@contextmanager
def opened(source: Source) -> Iterator[io.BufferedReader | BinaryIO]:
    """Open a source for reading; ``SourceError`` where that fails."""
    if source.name == "-":
        yield sys.stdin.buffer
    elif source.path is None:
        with _s3(source.name) as file:
            yield file
    else:
        try:
            file = source.path.open("rb")
        except OSError as error:
            raise SourceError(f"{source.name} cannot be read: {error.strerror}") from None
        with file:
            yield file


@contextmanager
def _s3(name: str) -> Iterator[BinaryIO]:
    try:
        import boto3  # noqa: PLC0415 - an extra
    except ImportError:
        raise SourceError(f"{name} wants a library: pip install 'newscrawl[s3]'") from None
    bucket, _, key = name.removeprefix("s3://").partition("/")
    try:
        body = boto3.client("s3").get_object(Bucket=bucket, Key=key)["Body"]
    except Exception as error:  # noqa: BLE001 - boto3 raises classes of its own for each service
        raise SourceError(f"{name} cannot be read: {error}") from None
    try:
        yield body
    finally:
        body.close()


class Replayed(io.RawIOBase):
    """A file that was looked into, with what was read of it in front again."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        if self._head:
            taken, self._head = (self._head, b"") if size < 0 else (self._head[:size], self._head[size:])
            return taken
        return self._rest.read(size)


def kind_of(head: bytes, name: str) -> Kind:
    """Return what a file holds by its first bytes, packed or not; its name decides only where they do not tell."""
    if head.startswith((_ZIP, _PARQUET)):
        return "wacz" if head.startswith(_ZIP) else "parquet"
    chunk = next((each for each in plain_chunks(io.BytesIO(head)) if isinstance(each, Chunk)), None)
    plain = chunk.data[:_LOOK].lstrip(b"\xef\xbb\xbf \t\r\n\0") if chunk else b""
    if not plain:
        return "empty"
    told = (kind for begins, kind in _BEGINNINGS if plain.upper().startswith(begins))
    return next(told, kind_by_name(name) or "html")


def wacz_members(path: Path) -> Iterator[tuple[str, int, BinaryIO]]:
    """Yield name, size and content of the archives in a WACZ file; ``SourceError`` for a damaged one."""
    try:
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if name.startswith("archive/") and not name.endswith("/"):
                    with archive.open(name) as member:
                        yield name, archive.getinfo(name).file_size, member  # type: ignore[misc]  # ZipExtFile reads as BinaryIO does
    except (zipfile.BadZipFile, NotImplementedError, EOFError) as error:
        raise SourceError(f"{path} is not a whole WACZ file: {error}") from None
