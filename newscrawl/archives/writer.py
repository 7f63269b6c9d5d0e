"""WARC 1.1 files (ISO 28500:2017), one member a record, each record whole on disk before the next begins."""

from __future__ import annotations

import base64
import fcntl
import hashlib
import os
import uuid
import zlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from newscrawl.archives.http import Answer, undo_content
from newscrawl.archives.unpackers import zstd_frame
from newscrawl.job.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

Form = Literal["warc", "warc.gz", "warc.zst"]
PROFILES = {
    "same": "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
    304: "http://netpreserve.org/warc/1.1/revisit/server-not-modified",
}
_NOT_MODIFIED = 304
_DATE = "%Y-%m-%dT%H:%M:%SZ"
_HTTP = "application/http; msgtype="
# Twisted has undone chunks: these would say what is no longer so, and are kept under another name.
_UNDONE = frozenset({"transfer-encoding", "content-length"})


class Exchange(NamedTuple):
    """One answer: *headers* with order and repetition, *body* without chunks, *moment* aware, *ip* where known."""

    url: str
    status: int
    headers: Sequence[tuple[bytes, bytes]]
    body: bytes
    moment: datetime
    method: str = "GET"
    request_headers: Sequence[tuple[bytes, bytes]] = ()
    ip: str | None = None


class Original(NamedTuple):
    """The record that a revisit refers to."""

    id: str
    url: str
    date: str


class WarcFile:
    """A file that grows a record at a time; a kill leaves whole records, and the last one in part at the most."""

    def __init__(self, path: Path, form: Form = "warc.gz") -> None:
        self.path = path
        self._form = form
        self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        self.size = os.fstat(self._descriptor).st_size

    def lock(self) -> None:
        """Hold the file for as long as it is open: whoever mends what a kill left asks for this."""
        fcntl.flock(self._descriptor, fcntl.LOCK_EX)

    def begin(self, facts: Iterable[tuple[str, str]]) -> None:
        """Write the record of the file itself."""
        content = "".join(f"{name}: {value}\r\n" for name, value in facts).encode()
        fields = [("WARC-Filename", self.path.name), ("Content-Type", "application/warc-fields")]
        self._write("warcinfo", fields, content, datetime.now(UTC))

    def answer(self, exchange: Exchange, original: Original | None = None) -> Original:
        """Write an answer, whole or as a revisit of *original*, and its request; return what later ones refer to."""
        payload = digest(exchange.body)
        fields = [("WARC-Target-URI", exchange.url), *([("WARC-IP-Address", exchange.ip)] if exchange.ip else [])]
        head = _head(exchange)
        if original is None:
            fields += [("WARC-Payload-Digest", payload), ("Content-Type", f"{_HTTP}response")]
            written = self._write("response", fields, head + exchange.body, exchange.moment)
        else:
            fields += _of_revisit(exchange, original, payload)
            written = self._write("revisit", fields, head, exchange.moment)
        request = [("WARC-Target-URI", exchange.url), ("WARC-Concurrent-To", written)]
        request += [("WARC-Payload-Digest", digest(b"")), ("Content-Type", f"{_HTTP}request")]
        self._write("request", request, _request(exchange), exchange.moment)
        return Original(written, exchange.url, exchange.moment.strftime(_DATE))

    def sync(self) -> None:
        """Return when all records are on disk."""
        os.fsync(self._descriptor)

    def close(self) -> None:
        """Close the file."""
        os.close(self._descriptor)

    def _write(self, kind: str, fields: list[tuple[str, str]], content: bytes, moment: datetime) -> str:
        name = f"<urn:uuid:{uuid.uuid4()}>"
        named = [("WARC-Type", kind), ("WARC-Record-ID", name), ("WARC-Date", moment.strftime(_DATE)), *fields]
        named += [("WARC-Block-Digest", digest(content)), ("Content-Length", str(len(content)))]
        header = "".join(f"{key}: {_one_line(value)}\r\n" for key, value in named).encode()
        packed = self._packed(b"WARC/1.1\r\n" + header + b"\r\n" + content + b"\r\n\r\n")
        write_whole(self._descriptor, packed)
        self.size += len(packed)
        return name

    def _packed(self, record: bytes) -> bytes:
        if self._form == "warc.gz":
            packer = zlib.compressobj(6, wbits=31)
            return packer.compress(record) + packer.flush()
        return zstd_frame(record) if self._form == "warc.zst" else record


def digest(data: bytes) -> str:
    """Return ``sha1:`` and base 32, as archives name digests."""
    return "sha1:" + base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode()


def _of_revisit(exchange: Exchange, original: Original, payload: str) -> list[tuple[str, str]]:
    profile = PROFILES[304] if exchange.status == _NOT_MODIFIED else PROFILES["same"]
    fields = [
        *(("WARC-Profile", profile), ("WARC-Refers-To", original.id)),
        *(("WARC-Refers-To-Target-URI", original.url), ("WARC-Refers-To-Date", original.date)),
    ]
    digests = [] if exchange.status == _NOT_MODIFIED else [("WARC-Payload-Digest", payload)]
    return [*fields, *digests, ("Content-Type", f"{_HTTP}response")]


def _head(exchange: Exchange) -> bytes:
    """Return status line and fields; what the stored body no longer is stands under ``X-Crawl-`` names.

    Those of a revisit, too: whoever replays it puts its fields before the body of the first record.
    """
    has_body = exchange.status != _NOT_MODIFIED
    lines = [f"HTTP/1.1 {exchange.status} {_REASONS.get(exchange.status, 'Status')}".encode()]
    untrue = _UNDONE if _is_packed_as_said(exchange) else _UNDONE | {"content-encoding"}
    for name, value in exchange.headers:
        prefix = b"X-Crawl-" if has_body and name.decode("latin-1").lower() in untrue else b""
        lines.append(prefix + name + b": " + value.replace(b"\r", b" ").replace(b"\n", b" "))
    if has_body:
        lines.append(b"Content-Length: %d" % len(exchange.body))
    return b"\r\n".join(lines) + b"\r\n\r\n"


_REASONS = {200: "OK", 301: "Moved Permanently", 302: "Found", 304: "Not Modified", 404: "Not Found", 410: "Gone"}


def _is_packed_as_said(exchange: Exchange) -> bool:
    """Tell whether a stated Content-Encoding is true of the body, such as of one that a browser rendered it is not."""
    codings = [(name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in exchange.headers]
    answer = Answer(exchange.status, [each for each in codings if each[0] == "content-encoding"], exchange.body)
    undo_content(answer)
    return not answer.notes


def _request(exchange: Exchange) -> bytes:
    scheme, _, rest = exchange.url.partition("://")
    host, slash, path = rest.partition("/")
    lines = [f"{exchange.method} {slash}{path or ('' if slash else '/')} HTTP/1.1".encode(), b"Host: " + host.encode()]
    lines += [name + b": " + value for name, value in exchange.request_headers if name.lower() != b"host"]
    return b"\r\n".join(lines) + b"\r\n\r\n" if scheme else b""


def _one_line(value: str) -> str:
    return " ".join(value.split("\n")).replace("\r", " ")
