"""The records of WARC and ARC files, as bytes; ISO 28500:2017 where files keep to it, and what they do where not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from newscrawl.archives.stream import Stream

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.archives.compression import PlainChunks

MAX_LINE = 1 << 16  # bytes of a field
MAX_FIELDS = 1_000
MAX_CONTENT = 32 << 20  # bytes of a record that are kept; what is longer is cut, and said to be
_MAX_DIGITS = 12  # of a length
_MAX_EMPTY = 10_000  # empty lines between two records
_VERSION = re.compile(rb"\A(?:\xef\xbb\xbf)?\s{0,8}WARC/\d(?:\.\d{1,2})?\s{0,8}\Z", re.IGNORECASE)
_ARC_DATE = re.compile(rb"\A(?:\d{14}|\d{12}|\d{8})\Z")
_ARC_SCHEME = re.compile(rb"\A(?:https?|ftp|filedesc|dns|whois|warcinfo|metadata)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\A\s{0,8}(\d{1,15})\s{0,8}\Z")


class Place(NamedTuple):
    """Where a record stands: the byte of the file at which its part begins, and the plain bytes before it there."""

    member: int
    offset: int


@dataclass(slots=True)
class Record:
    """One record.

    ``fields`` are its named fields in small letters; of a repeated name the last counts. ``problem`` says what was
    wrong with it; ``is_whole`` is False for one whose content was cut.
    """

    kind: str
    fields: dict[str, str]
    content: bytes
    place: Place
    is_whole: bool = True
    problem: str | None = None

    @property
    def target(self) -> str | None:
        """The address, without the angle brackets that some writers put around it."""
        text = self.fields.get("warc-target-uri", "").strip()
        return text.removeprefix("<").removesuffix(">").strip().replace(" ", "%20") or None


def read_records(chunks: PlainChunks) -> Iterator[Record]:
    """Yield every record of a file, damaged ones too, each with the place where it stands."""
    stream = Stream(chunks)
    while True:
        record = _next(stream)
        damage = stream.damage
        if damage is not None:
            stream.go_on()
            problem = f"the part at byte {damage.member} {damage.reason}"
            if record is None:
                record = Record("unreadable", {}, b"", Place(damage.member, 0))
            record.is_whole, record.problem = False, record.problem or problem
        if record is None:
            return
        yield record


def _next(stream: Stream) -> Record | None:
    """Return the record that comes next; ``None`` at the end of the file, and where nothing of one could be read."""
    for _ in range(_MAX_EMPTY):
        stream.at_boundary()
        place = Place(*stream.place)
        line = stream.line(MAX_LINE)
        if not line:
            return None
        if not line.strip(b"\0\r\n \t"):
            continue
        if _VERSION.match(line):
            return _warc(stream, place)
        if found := _arc_line(line):
            return _arc(stream, place, found)
        return _stray(stream, place)
    return Record("unreadable", {}, b"", Place(*stream.place), is_whole=False, problem="too many empty lines")


def _warc(stream: Stream, place: Place) -> Record:
    fields, problem = _fields(stream)
    kind = fields.get("warc-type", "").strip().lower() or "unknown"
    length = _DIGITS.match(fields.get("content-length", ""))
    if length is None:
        content = _up_to_next(stream)
        return Record(kind, fields, content, place, problem=problem or "it has no Content-Length")
    record = _with_content(stream, Record(kind, fields, b"", place, problem=problem), int(length[1]))
    if record.problem is None and not stream.ends_here():
        record.is_whole, record.problem = False, "no record ends where its Content-Length says"
    if fields.get("warc-truncated") or fields.get("warc-segment-number"):
        record.is_whole = False
    return record


def _fields(stream: Stream) -> tuple[dict[str, str], str | None]:
    """Return the named fields up to the empty line; folded lines are joined."""
    fields: dict[str, str] = {}
    name, problem = "", None
    for _ in range(MAX_FIELDS):
        line = stream.line(MAX_LINE)
        if not line.strip():
            return fields, problem if line else "its header is cut"
        if not line.endswith(b"\n") and _pass_line(stream):
            problem = f"a field of its header is longer than {MAX_LINE} bytes"
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        if text[:1] in {" ", "\t"} and name:
            fields[name] += " " + text.strip()
            continue
        name, _, value = text.partition(":")
        name = name.strip().lower()
        fields[name] = value.strip()
    return fields, f"its header has more than {MAX_FIELDS} fields"


def _pass_line(stream: Stream) -> bool:
    """Pass the rest of a line that is too long; False where the stream ended and nothing was left."""
    rest = stream.line(MAX_LINE)
    found = bool(rest)
    while rest and not rest.endswith(b"\n"):
        rest = stream.line(MAX_LINE)
    return found


def _with_content(stream: Stream, record: Record, length: int) -> Record:
    record.content = stream.read(min(length, MAX_CONTENT))
    if length > MAX_CONTENT:
        stream.skip(length - MAX_CONTENT)
        record.is_whole = False
    elif len(record.content) < length:
        record.is_whole = False
        record.problem = record.problem or f"it ends after {len(record.content)} of {length} bytes"
    return record


def _up_to_next(stream: Stream) -> bytes:
    """Return what stands before the next record, for a record that does not say how long it is."""
    parts, size = [], 0
    while size < MAX_CONTENT and not stream.starts_with(b"WARC/"):
        line = stream.line(MAX_LINE)
        if not line:
            break
        parts.append(line)
        size += len(line)
    return b"".join(parts).rstrip(b"\r\n")


def _stray(stream: Stream, place: Place) -> Record:
    """Pass bytes that belong to no record, as one unreadable record."""
    while not stream.starts_with(b"WARC/") and not _arc_line(stream.next_line(MAX_LINE)) and stream.line(MAX_LINE):
        pass
    return Record("unreadable", {}, b"", place, is_whole=False, problem="these bytes begin no record")


class _ArcLine(NamedTuple):
    url: str
    moment: str
    kind: str
    length: int


def _arc_line(line: bytes) -> _ArcLine | None:
    """Return what the first line of a record of ARC version 1 (five fields) or 2 (ten) says; None for another line.

    Addresses and types may hold blanks: the date tells which field is which.
    """
    if not _ARC_SCHEME.match(line):
        return None
    parts = line.strip().split(b" ")
    at = next((number for number, part in enumerate(parts[2:], 2) if _ARC_DATE.match(part)), None)
    if at is None or at + 1 >= len(parts) or not parts[-1].isdigit() or len(parts[-1]) > _MAX_DIGITS:
        return None
    url, kind = b" ".join(parts[: at - 1]).decode("utf-8", "replace"), b" ".join(parts[at + 1 : -1])
    return _ArcLine(url, parts[at].decode(), kind.partition(b" ")[0].decode("utf-8", "replace"), int(parts[-1]))


def _arc(stream: Stream, place: Place, found: _ArcLine) -> Record:
    """Return a record of an ARC file, with the fields that a WARC would give it."""
    fields = {"warc-target-uri": found.url, "warc-date": _arc_date(found.moment), "content-type": found.kind}
    is_response = found.url.lower().startswith(("http://", "https://"))
    record = Record("response" if is_response else "warcinfo", fields, b"", place)
    return _with_content(stream, record, found.length)


def _arc_date(digits: str) -> str:
    day = f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}"
    return f"{day}T{digits[8:10]}:{digits[10:12]}:{digits[12:14] or '00'}Z" if len(digits) > 8 else day
