"""An HTTP answer as archives hold it: as it came over the wire, or half undone by who stored it."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import brotli

from newscrawl.archives.compression import all_parts
from newscrawl.archives.unpackers import PACKED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MAX_BODY = 32 << 20  # bytes of a body that are unpacked
_STATUS = re.compile(rb"\A\s{0,8}(?:(?:HTTP|RTSP|SPDY)/\d(?:\.\d)?|ICY)\s{1,8}(\d{3})(?!\d)", re.IGNORECASE)
#: An empty line; carriage returns alone; or a line that begins with markup where the empty line was forgotten.
_HEADER_END = re.compile(rb"\r{0,2}\n\r{0,2}\n|\r\r(?!\n)|\r?\n(?=<[!?a-z])", re.IGNORECASE)
_LINE_END = re.compile(rb"\r{0,2}\n|\r")
_CHUNK = re.compile(rb"\A\s{0,8}([0-9A-Fa-f]{1,8})\s{0,8}(?:;[^\r\n]{0,4096})?\r?\n")
_LONGEST_CHUNK_LINE = 4_200
_MAX_HEADER = 1 << 20
_MAX_CODINGS = 5
#: Statuses of an answer that is a page: 203 is one that a proxy changed on its way.
OF_PAGE = frozenset({200, 203})
_LATER_PARTS = 3  # of answers in one record that are not the final one
INFORMATIONAL = range(100, 200)
_ERRORS = (zlib.error, brotli.error, EOFError, OSError, ValueError)


@dataclass(slots=True)
class Answer:
    """The final answer; ``status`` is None where there is no status line.

    ``headers`` keep order and repetition, names in small letters. ``body`` is unpacked, or as stored where it is not
    what its headers say: ``notes`` tells.
    """

    status: int | None
    headers: list[tuple[str, str]]
    body: bytes
    notes: tuple[str, ...] = ()

    def header(self, name: str) -> str | None:
        """Return the first header of that name, in small letters; None for none."""
        return next((value for key, value in self.headers if key == name), None)


def read_answer(content: bytes) -> Answer:
    """Return the final answer of a record's content, its body unpacked. Never raises."""
    status, headers, body = _parted(content)
    for _ in range(_LATER_PARTS):
        if status not in INFORMATIONAL and not _is_of_proxy(status, headers, body):
            break
        status, headers, body = _parted(body)
    answer = Answer(status, headers, body)
    _undo_transfer(answer)
    undo_content(answer)
    _undo_unsaid(answer)
    return answer


def _is_of_proxy(status: int | None, headers: list[tuple[str, str]], body: bytes) -> bool:
    """Tell whether an answer is that of a tunnel's proxy ("200 Connection established"), before the server's own."""
    return status is not None and all(name != "content-type" for name, _ in headers) and _STATUS.match(body) is not None


def stored_forms(content: bytes) -> Iterator[bytes]:
    """Yield the body of a record's content as stored, without chunks, and unpacked: what its digest may be of."""
    answer = Answer(*_parted(content))
    yield answer.body
    _undo_transfer(answer)
    yield answer.body
    yield read_answer(content).body


def status_of(content: bytes) -> int | None:
    """Return the status of a record's content, which is not unpacked; None for one without a status line."""
    found = _STATUS.match(content)
    return int(found[1]) if found else None


def _parted(content: bytes) -> tuple[int | None, list[tuple[str, str]], bytes]:
    found = _STATUS.match(content)
    if found is None:
        return None, [], content
    end = _HEADER_END.search(content, 0, _MAX_HEADER)
    head, body = (content[: end.start()], content[end.end() :]) if end else (content, b"")
    return int(found[1]), _headers(head), body


def _headers(head: bytes) -> list[tuple[str, str]]:
    headers: list[tuple[str, str]] = []
    for line in _LINE_END.split(head)[1:]:
        text = _text(line)
        if text[:1] in {" ", "\t"} and headers:
            headers[-1] = headers[-1][0], f"{headers[-1][1]} {text.strip()}"
            continue
        name, sign, value = text.partition(":")
        if sign:
            headers.append((name.strip().lower(), value.strip()))
    return headers


def _text(line: bytes) -> str:
    """Return a field as text: UTF-8 where it is that, as browsers and newer servers write it, else Latin-1."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("latin-1")


def _listed(answer: Answer, name: str) -> list[str]:
    values = [value for key, value in answer.headers if key == name]
    parts = (part.partition(";")[0].strip("\"' \t").lower() for value in values for part in value.split(","))
    return [coding for coding in parts if coding][:_MAX_CODINGS]


def _undo_transfer(answer: Answer) -> None:
    codings = _listed(answer, "transfer-encoding")
    for coding in reversed(codings):
        plain = without_chunks(answer.body) if coding == "chunked" else _unpacked(coding, answer.body)
        if plain is None:
            answer.notes += (f"stored without its transfer coding {coding}",)
        else:
            answer.body = plain


def without_chunks(body: bytes, *, is_whole: bool = False) -> bytes | None:
    """Return the body without chunk sizes, extensions and trailers; None for one that has none.

    *is_whole*: None also for one that does not end with its last chunk.
    """
    parts: list[bytes] = []
    at = size = 0
    while found := _CHUNK.match(body[at : at + _LONGEST_CHUNK_LINE]):
        length = int(found[1], 16)
        at += found.end()
        if length == 0:
            return b"".join(parts) if parts or not is_whole else None
        parts.append(body[at : at + length])
        size += len(parts[-1])
        at += length
        at += 2 if body[at : at + 2] == b"\r\n" else body[at : at + 1] == b"\n"
        if at >= len(body):  # cut, or its end was left out
            break
        if size > MAX_BODY:
            break
    return b"".join(parts) if parts and not is_whole else None


def undo_content(answer: Answer) -> None:
    """Unpack a body by its Content-Encoding, in place; a note where it is not what that says."""
    for coding in reversed(_listed(answer, "content-encoding")):
        if coding in {"identity", "utf-8", "none"}:
            continue
        plain = _unpacked(coding, answer.body)
        if plain is None:
            answer.notes += (f"stored without its coding {coding}, or packed in another way",)
            return
        answer.body = plain


def _undo_unsaid(answer: Answer) -> None:
    """Unpack what its fields do not say, or say otherwise, in place, with a note: no text begins as packed bytes do."""
    if answer.body.startswith(PACKED) and (unpacked := all_parts(answer.body, MAX_BODY)):
        answer.body = unpacked
        answer.notes = ("stored packed otherwise than its fields say",)
    elif _CHUNK.match(answer.body[:_LONGEST_CHUNK_LINE]) and (joined := without_chunks(answer.body, is_whole=True)):
        answer.body = joined
        answer.notes = (*answer.notes, "stored in chunks that its fields do not say")


def _unpacked(coding: str, body: bytes) -> bytes | None:
    """Return a body unpacked, the beginning of one that is cut; None where it is not packed so."""
    unpack = _CODINGS.get(coding)
    if unpack is None:
        return None
    try:
        return unpack(body)
    except _ERRORS:  # the caller notes that the body is not packed so
        return None


def _gunzip(body: bytes) -> bytes | None:
    if not body.startswith(b"\x1f\x8b"):
        return None
    return all_parts(body, MAX_BODY)


def _inflate(body: bytes) -> bytes:
    """Return a ``deflate`` body: with zlib's header, as RFC 9110 says, or without, as servers once sent it."""
    try:
        return zlib.decompressobj().decompress(body, MAX_BODY)
    except zlib.error:
        return zlib.decompressobj(wbits=-15).decompress(body, MAX_BODY)


def _unbrotli(body: bytes) -> bytes:
    unpacker, parts, size = brotli.Decompressor(), [], 0
    for at in range(0, len(body), 1 << 16):
        parts.append(unpacker.process(body[at : at + (1 << 16)], output_buffer_limit=MAX_BODY))
        size += len(parts[-1])
        if size > MAX_BODY:
            break
    if not size and body:
        raise ValueError("nothing unpacked")
    return b"".join(parts)


def _unzstd(body: bytes) -> bytes | None:
    return all_parts(body, MAX_BODY) or None


_CODINGS: dict[str, Callable[[bytes], bytes | None]] = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _inflate,
    "br": _unbrotli,
    "zstd": _unzstd,
}
