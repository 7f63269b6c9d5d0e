"""The files that paths, folders and globs name, opened; the archives in a WACZ file."""

from __future__ import annotations

import glob
import io
import shutil
import struct
import sys
import zipfile
import zlib
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast

from newscrawl.archives.beginnings import kind_by_name, kind_of
from newscrawl.archives.compression import Damage, plain_chunks
from newscrawl.errors import NewscrawlError

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOOK = 1 << 16
_MOST_NESTED = 2  # WACZ files in a WACZ file of several


class SourceError(NewscrawlError, ValueError):
    """A source cannot be read; the message says which and what to give instead."""


class Source(NamedTuple):
    """One file: its *name* as given, or ``-``; *path* is None for what can be read once only, *size* where unknown.

    *is_listed* for a file of a folder that is gone through, which need not hold pages; *below* is its name from there,
    or the last part of the name of one among several.
    """

    name: str
    path: Path | None
    size: int | None = None
    is_listed: bool = False
    below: str = ""


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
        if below.is_file():
            yield Source(str(below), below, _size(below), is_listed=True, below=below.relative_to(path).as_posix())


def _size(path: Path) -> int | None:
    """Return the bytes of a file; None for a pipe."""
    return path.stat().st_size if path.is_file() else None


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
        from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415 - of the same
    except ImportError:
        raise SourceError(f"{name} wants a library: pip install 'newscrawl[s3]'") from None
    bucket, _, key = name.removeprefix("s3://").partition("/")
    try:
        body = boto3.client("s3").get_object(Bucket=bucket, Key=key)["Body"]
    except (BotoCoreError, ClientError) as error:
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


class Unpacked(io.RawIOBase):
    """A packed file in a packed file: what the outer one holds; ``OSError`` where that is damaged."""

    def __init__(self, file: BinaryIO) -> None:
        self._chunks = iter(plain_chunks(file))

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes, as many as come at once."""
        del size
        chunk = next(self._chunks, None)
        if isinstance(chunk, Damage):
            raise OSError(f"the part at byte {chunk.member} {chunk.reason}")
        return chunk.data if chunk else b""


def wacz_members(path: Path, depth: int = 0) -> Iterator[tuple[str, int, BinaryIO]]:
    """Yield name, size and content of the archives in a WACZ file, and in WACZ files in it.

    Which these are, their content tells: names differ. ``SourceError`` for a file that is damaged or has none.
    """
    found = 0
    try:
        with zipfile.ZipFile(path) as archive:
            for info in filter(_may_be_archive, archive.infolist()):
                with archive.open(info) as member:
                    head = member.read(_LOOK)
                    kind = kind_of(head, info.filename)
                    whole = cast("BinaryIO", Replayed(head, cast("BinaryIO", member)))
                    if kind == "warc":
                        found += 1
                        yield info.filename, info.file_size, whole
                    elif kind == "zip" and depth < _MOST_NESTED:
                        found += 1
                        yield from _nested(info.filename, whole, depth)
    except SourceError:
        raise
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, zlib.error, struct.error) as error:
        raise SourceError(f"{path} is not a whole WACZ file: {error}") from None
    except RuntimeError as error:  # zipfile's for what is encrypted
        raise SourceError(f"{path} cannot be unpacked: {error}") from None
    if not found:
        raise SourceError(f"{path} is a zip file without a web archive in it")


def _may_be_archive(info: zipfile.ZipInfo) -> bool:
    folders = info.filename.replace("\\", "/").split("/")
    return not info.is_dir() and ("archive" in folders[:-1] or kind_by_name(info.filename) in {"warc", "zip"})


def _nested(name: str, member: BinaryIO, depth: int) -> Iterator[tuple[str, int, BinaryIO]]:
    with NamedTemporaryFile(prefix="newscrawl-") as copy:
        shutil.copyfileobj(member, copy)
        copy.flush()
        for inner, size, content in wacz_members(Path(copy.name), depth + 1):
            yield f"{name}/{inner}", size, content
