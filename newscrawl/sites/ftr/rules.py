"""A rule file of ftr-site-config as directives; and where such files are read from.

A line is ``directive: value`` or ``directive(argument): value``; ``#`` begins a comment. The format is described at
https://help.fivefilters.org/full-text-rss/site-patterns.html.
"""

from __future__ import annotations

import json
import lzma
import re
import tarfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newscrawl.errors import NewscrawlError
from newscrawl.sites.write import file_name

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

MAX_FILE = 200_000  # characters of one rule file; the largest known has 9,000
MAX_FILES = 20_000
MAX_ARCHIVE = 200_000_000  # bytes unpacked
_DIRECTIVE = re.compile(r"([A-Za-z_]{1,40})\s{0,5}(?:\((.{0,2000}?)\))?\s{0,5}:(.{0,10000})", re.DOTALL)
_HOST = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){1,10}")


class FtrError(NewscrawlError, ValueError):
    """A rule file, folder or archive that cannot be read; the message is one sentence."""


class Directive(NamedTuple):
    """One line; ``argument`` is what stands in brackets, as in ``http_header(user-agent)``."""

    name: str
    argument: str | None
    value: str


class RuleFile(NamedTuple):
    """The directives of one site, in order; ``unread`` are all other lines, ``comments`` those of its author."""

    name: str
    directives: list[Directive]
    unread: list[str]
    comments: list[str]

    @property
    def domain(self) -> str:
        """The host for which the rules are; ``.example.com.txt`` is for all below it, too."""
        return self.name.lower().removesuffix(".txt").strip(".")

    def name_beside(self, others: Container[str]) -> str:
        """Return the name of its site file where *others* are converted, too: of two for one host each has its own.

        ``.example.com.txt`` beside ``example.com.txt`` is for the hosts below alone, and is looked for first there.
        """
        bare = self.domain.removeprefix("www.")
        is_second = bare != self.domain and f"{bare}.txt" in others
        is_narrow = not self.name.startswith(".") and f".{bare}.txt" in others
        return "www." * (is_second + is_narrow) + file_name(self.domain)

    def is_for_hosts_below(self, others: Container[str]) -> bool:
        """Tell whether the host itself has a rule file of its own among *others*."""
        return self.name.startswith(".") and f"{self.domain}.txt" in others

    @property
    def is_for_a_site(self) -> bool:
        """Tell whether the name is a host; ``global.txt`` holds what is for all sites."""
        return _HOST.fullmatch(self.domain) is not None


def read_rules(name: str, text: str) -> RuleFile:
    """Return the directives of *text*; never raises."""
    found = RuleFile(name, [], [], [])
    for line in text[:MAX_FILE].removeprefix("\ufeff").splitlines():
        bare = line.strip()
        if bare.startswith("#"):
            found.comments.append(bare.lstrip("#").strip())
        elif bare:
            match = _DIRECTIVE.fullmatch(bare)
            if match is None:
                found.unread.append(bare)
            else:
                found.directives.append(Directive(match[1].lower(), match[2], match[3].strip()))
    return found


def rule_files(path: Path) -> Iterator[RuleFile]:
    """Yield the rule files of a file, a folder, a zip or tar archive, or JSON lines ``{name, rules}``.

    Raises ``FtrError``.
    """
    try:
        for count, (name, text) in enumerate(_texts(path)):
            if count >= MAX_FILES:
                raise FtrError(f"{path} holds more than {MAX_FILES} rule files: give a folder with fewer")
            yield read_rules(Path(name).name, text)
    except (OSError, zipfile.BadZipFile, tarfile.TarError, lzma.LZMAError, EOFError) as error:
        raise FtrError(f"{path} cannot be read: {error}") from None


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    if path.is_dir():
        for file in sorted(path.rglob("*.txt")):
            yield file.name, _decoded(file.read_bytes())
    elif path.name.endswith((".jsonl", ".jsonl.xz")):
        yield from _json_lines(path)
    elif zipfile.is_zipfile(path):
        yield from _zipped(path)
    elif not path.name.endswith(".txt") and tarfile.is_tarfile(path):
        yield from _tarred(path)
    else:
        yield path.name, _decoded(path.read_bytes())


def _json_lines(path: Path) -> Iterator[tuple[str, str]]:
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                entry = json.loads(line)
                yield str(entry["name"]), str(entry["rules"])
            except (ValueError, KeyError, TypeError):
                raise FtrError(f'{path}, line {number}: write {{"name": "example.com.txt", "rules": "…"}}') from None


def _zipped(path: Path) -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(path) as archive:
        members = [each for each in archive.infolist() if each.filename.endswith(".txt")]
        if sum(each.file_size for each in members) > MAX_ARCHIVE:
            raise FtrError(f"{path} unpacks to more than {MAX_ARCHIVE // 1_000_000} MB")
        for each in members:
            yield each.filename, _decoded(archive.read(each))


def _tarred(path: Path) -> Iterator[tuple[str, str]]:
    left = MAX_ARCHIVE
    with tarfile.open(path) as archive:
        for each in archive:
            left -= each.size
            if left < 0:
                raise FtrError(f"{path} unpacks to more than {MAX_ARCHIVE // 1_000_000} MB")
            file = archive.extractfile(each) if each.isfile() and each.name.endswith(".txt") else None
            if file is not None:
                yield each.name, _decoded(file.read(MAX_FILE * 4))


def _decoded(data: bytes) -> str:
    return data[: MAX_FILE * 4].decode("utf-8", "replace")
