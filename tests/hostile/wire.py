"""Answers that are hostile before their body: heads, lengths, chunks, redirects. Each writes to a connection and ends."""

from __future__ import annotations

import asyncio
import gzip
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.hostile.case import article

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

OK = b"HTTP/1.1 200 OK\r\n"
HTML = b"Content-Type: text/html; charset=utf-8\r\n"
SECONDS = 8.0  # how long an answer without end goes on
_PAUSE = 0.05
_BLOCK = 65_536


@dataclass(frozen=True)
class Wire:
    """*parts* yields what is written; the server stops when the other side is gone."""

    name: str
    parts: Callable[[], AsyncIterator[bytes]]


def once(name: str, data: bytes) -> Wire:
    """Return an answer that is written at once."""

    async def parts() -> AsyncIterator[bytes]:
        yield data

    return Wire(name, parts)


def endless(name: str, head: bytes, piece: bytes) -> Wire:
    """Return a head and then pieces until the time is over: 64 KB at once, as fast as the other side reads."""
    block = piece * max(1, _BLOCK // len(piece))

    async def parts() -> AsyncIterator[bytes]:
        yield head
        end = asyncio.get_running_loop().time() + SECONDS
        while asyncio.get_running_loop().time() < end:
            yield block

    return Wire(name, parts)


def slow(name: str, head: bytes, piece: bytes) -> Wire:
    """Return a head and then a piece now and then."""

    async def parts() -> AsyncIterator[bytes]:
        yield head
        for _ in range(int(SECONDS / _PAUSE)):
            await asyncio.sleep(_PAUSE)
            yield piece

    return Wire(name, parts)


def whole(headers: bytes = b"", body: bytes | None = None) -> bytes:
    """Return an answer with its length."""
    body = article().encode() if body is None else body
    return OK + HTML + headers + b"Content-Length: %d\r\n\r\n" % len(body) + body


def chunked(size: int, extension: bytes = b"") -> bytes:
    """Return an article in chunks of *size* bytes."""
    body = article("<p>The harbour board met again on Friday.</p>" * 2_000).encode()
    parts = (body[at : at + size] for at in range(0, len(body), size))
    chunks = b"".join(b"%x%s\r\n%s\r\n" % (len(part), extension, part) for part in parts)
    return OK + HTML + b"Transfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\n\r\n"


def redirect(name: str, target: bytes, code: int = 302) -> Wire:
    """Return a redirect to *target*."""
    return once(name, b"HTTP/1.1 %d Found\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n" % (code, target))


def _packed(times: int) -> bytes:
    body = gzip.compress(b"<p>" + b"a" * 15_000_000, mtime=0)
    for _ in range(times - 1):
        body = gzip.compress(body, mtime=0)
    return whole(b"Content-Encoding: " + b", ".join([b"gzip"] * times) + b"\r\n", body)


CHUNKED = OK + HTML + b"Transfer-Encoding: chunked\r\n\r\n"
WIRES: list[Wire] = [
    endless("headers", OK, b"X-A: b\r\n"),
    endless("headers-of-one-name", OK + HTML, b"Set-Cookie: a=b\r\n"),
    endless("header-line", OK + b"X-A: ", b"a"),
    endless("folded-header", OK + b"X-A: b\r\n", b" b\r\n"),
    endless("headers-without-colon", OK, b"a\r\n"),
    endless("header-letters", OK, b"\n"),
    endless("status-line", b"HTTP/1.1 200 ", b"a"),
    endless("informational", b"", b"HTTP/1.1 102 Processing\r\n\r\n"),
    endless("early-hints", b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"),
    endless("trailers", CHUNKED + b"1\r\na\r\n0\r\n", b"X-A: b\r\n"),
    endless("trailer-line", CHUNKED + b"0\r\nX-A: ", b"a"),
    endless("chunks-of-one-byte", CHUNKED, b"1\r\na\r\n"),
    endless("chunk-extensions", CHUNKED, b"1;" + b"a" * 900 + b"\r\nb\r\n"),
    endless("chunk-size", CHUNKED, b"0"),
    endless("body", OK + HTML + b"\r\n", b"<p>a</p>"),
    endless("body-of-chunks", CHUNKED, b"1000\r\n" + b"a" * 4096 + b"\r\n"),
    endless("after-the-end", whole(), b"a"),
    slow("slow-headers", OK, b"X-A: b\r\n"),
    slow("slow-body", OK + HTML + b"Content-Length: 100000\r\n\r\n", b"a"),
    slow("slow-status", b"", b"H"),
    slow("slow-informational", b"", b"HTTP/1.1 102 Processing\r\n\r\n"),
    once("nothing", b""),
    once("garbage", b"\0\1\2\3" * 1000),
    once("no-status", b"HTTP/1.1\r\n\r\n"),
    once("status-of-letters", b"HTTP/1.1 abc OK\r\n\r\n"),
    once("status-of-many-digits", b"HTTP/1.1 " + b"2" * 5000 + b" OK\r\n\r\n"),
    once("status-999", b"HTTP/1.1 999 No\r\nContent-Length: 1\r\n\r\na"),
    once("status-000", b"HTTP/1.1 000 No\r\nContent-Length: 1\r\n\r\na"),
    once("old-protocol", b"<html><p>HTTP/0.9</p></html>"),
    once("strange-protocol", b"HTTP/9.99 200 OK\r\nContent-Length: 1\r\n\r\na"),
    once("length-too-long", OK + HTML + b"Content-Length: 1000000\r\n\r\n" + article().encode()),
    once("length-too-short", OK + HTML + b"Content-Length: 10\r\n\r\n" + article().encode()),
    once("length-negative", OK + HTML + b"Content-Length: -5\r\n\r\n" + article().encode()),
    once("length-of-letters", OK + HTML + b"Content-Length: many\r\n\r\n" + article().encode()),
    once("length-beyond", OK + HTML + b"Content-Length: 99999999999999999999\r\n\r\na"),
    once("two-lengths", OK + HTML + b"Content-Length: 10\r\nContent-Length: 20\r\n\r\n" + b"a" * 20),
    once("length-and-chunks", OK + HTML + b"Content-Length: 5\r\n" + b"Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n"),
    once("unknown-transfer", OK + b"Transfer-Encoding: magic\r\n\r\nabc"),
    once("small-chunks", chunked(3)),
    once("chunks-with-extensions", chunked(40, b";a=b")),
    once("chunk-size-negative", CHUNKED + b"-5\r\nabcde\r\n0\r\n\r\n"),
    once("chunk-torn", CHUNKED + b"ffff\r\nabc"),
    once("packed", _packed(1)),
    once("packed-twice", _packed(2)),
    once("packed-five-times", _packed(5)),
    once("packed-lie", whole(b"Content-Encoding: gzip\r\n")),
    once("packed-unknown", whole(b"Content-Encoding: " + b"x, " * 2000 + b"br\r\n")),
    once("many-cookies", whole(b"".join(b"Set-Cookie: a%d=%s\r\n" % (n, b"b" * 200) for n in range(900)))),
    once("long-cookie", whole(b"Set-Cookie: a=" + b"b" * 15_000 + b"\r\n")),
    once("cookie-of-all", whole(b"Set-Cookie: a=b; Domain=.0.1; Path=/; Max-Age=99999999999999999999\r\n")),
    once("long-etag", whole(b'ETag: "' + b"a" * 15_000 + b'"\r\n')),
    once("strange-dates", whole(b"Date: Fri, 31 Dec 9999 23:59:59 GMT\r\nLast-Modified: Mon, 01 Jan 0001 00:00:00 GMT\r\n")),
    once("strange-type", whole(b"Content-Type: " + b"text/html;" * 1500 + b"\r\n")),
    once("many-link-headers", whole(b"".join(b"Link: </a%d>; rel=preload\r\n" % n for n in range(900)))),
    once("part-of-a-page", b"HTTP/1.1 206 Partial Content\r\n" + HTML + b"Content-Range: bytes 0-9/100\r\nContent-Length: 10\r\n\r\n" + b"a" * 10),
    once("not-modified", b"HTTP/1.1 304 Not Modified\r\n\r\n"),
    once("refused-for-ever", b"HTTP/1.1 403 Forbidden\r\nRetry-After: 99999999999999\r\nContent-Length: 0\r\n\r\n"),
    once("authenticate", b"HTTP/1.1 401 No\r\nWWW-Authenticate: " + b"Basic, " * 2000 + b"\r\nContent-Length: 0\r\n\r\n"),
    redirect("redirect-to-itself", b"/"),
    redirect("redirect-to-another-range", b"http://127.99.0.1:1/"),
    redirect("redirect-to-private", b"http://10.255.255.1:1/"),
    redirect("redirect-to-link-local", b"http://169.254.169.254/latest/"),
    redirect("redirect-to-mapped", b"http://[::ffff:10.0.0.1]:1/"),
    redirect("redirect-to-number", b"http://2130706433:1/"),
    redirect("redirect-to-file", b"file:///etc/hostname"),
    redirect("redirect-to-data", b"data:text/html,<p>a</p>"),
    redirect("redirect-to-script", b"javascript:alert(1)"),
    redirect("redirect-to-ftp", b"ftp://127.0.0.1:1/a"),
    redirect("redirect-to-nothing", b""),
    redirect("redirect-to-long", b"/" + b"a" * 15_000),
    redirect("redirect-to-letters", b"http://\xff\xfe\x80/"),
    redirect("redirect-again-and-again", b"/?again=1", 307),
]  # fmt: skip
