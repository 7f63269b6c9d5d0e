"""Archive records written by hand after the standard, one form each."""

from __future__ import annotations

import gzip
import zlib

import brotli
from backports import zstd

PAGE = (
    b"<html><head><title>Ferry</title></head><body><h1>Ferry</h1>"
    + b"<p>The ferry is back.</p>" * 20
    + b"</body></html>"
)
HTML = b"Content-Type: text/html; charset=utf-8\r\n"


def answer(body: bytes = PAGE, fields: bytes = HTML, status: bytes = b"HTTP/1.1 200 OK\r\n") -> bytes:
    return status + fields + b"\r\n" + body


def record(number: int = 0, content: bytes | None = None, fields: bytes = b"", kind: bytes = b"response") -> bytes:
    content = answer() if content is None else content
    return (
        (
            b"WARC/1.1\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:%d>\r\nWARC-Target-URI: http://p.example/%d\r\n"
            b"WARC-Date: 2026-11-01T08:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
            b"%sContent-Length: %d\r\n\r\n" % (kind, number, number, fields, len(content))
        )
        + content
        + b"\r\n\r\n"
    )


def chunked(body: bytes, size: int = 200, extension: bytes = b"", trailer: bytes = b"") -> bytes:
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    lines = b"".join(b"%x%s\r\n%s\r\n" % (len(part), extension, part) for part in parts)
    return lines + b"0\r\n" + trailer + b"\r\n"


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


#: Name: (fields, body as stored). Each gives the page.
BODIES = {
    "gzip kept": (b"Content-Encoding: gzip\r\n", gzip.compress(PAGE)),
    "GZIP in capitals": (b"CONTENT-ENCODING: GZIP\r\n", gzip.compress(PAGE)),
    "gzip undone": (b"Content-Encoding: gzip\r\n", PAGE),
    "x-gzip": (b"Content-Encoding: x-gzip\r\n", gzip.compress(PAGE)),
    "unknown token": (b"Content-Encoding: utf-8\r\n", PAGE),
    "deflate with zlib's header": (b"Content-Encoding: deflate\r\n", zlib.compress(PAGE)),
    "raw deflate": (b"Content-Encoding: deflate\r\n", raw_deflate(PAGE)),
    "two gzip members": (b"Content-Encoding: gzip\r\n", gzip.compress(PAGE[:300]) + gzip.compress(PAGE[300:])),
    "gzip twice": (b"Content-Encoding: gzip, gzip\r\n", gzip.compress(gzip.compress(PAGE))),
    "gzip twice in two fields": (b"Content-Encoding: gzip\r\n" * 2, gzip.compress(gzip.compress(PAGE))),
    "br kept": (b"Content-Encoding: br\r\n", brotli.compress(PAGE)),
    "br undone": (b"Content-Encoding: br\r\n", PAGE),
    "zstd kept": (b"Content-Encoding: zstd\r\n", zstd.compress(PAGE)),
    "zstd undone": (b"Content-Encoding: zstd\r\n", PAGE),
    "chunked kept": (b"Transfer-Encoding: chunked\r\n", chunked(PAGE)),
    "chunked undone": (b"Transfer-Encoding: chunked\r\n", PAGE),
    "Chunked": (b"Transfer-Encoding: Chunked\r\n", chunked(PAGE)),
    "chunked and gzip": (b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked(gzip.compress(PAGE))),
    "chunk extension": (b"Transfer-Encoding: chunked\r\n", chunked(PAGE, extension=b";name=value")),
    "trailer": (b"Transfer-Encoding: chunked\r\n", chunked(PAGE, trailer=b"T: 1\r\n")),
    "gzip, chunked": (b"Transfer-Encoding: gzip, chunked\r\n", chunked(gzip.compress(PAGE))),
    "gzip and zeros": (b"Content-Encoding: gzip\r\n", gzip.compress(PAGE) + b"\0" * 20),
    "gzip and a line end": (b"Content-Encoding: gzip\r\n", gzip.compress(PAGE) + b"\r\n"),
    "length too short": (b"Content-Length: 5\r\n", PAGE),
    "length too long": (b"Content-Length: 99999\r\n", PAGE),
    "gzip with a parameter": (b"Content-Encoding: gzip;q=1.0\r\n", gzip.compress(PAGE)),
    "gzip in quotes": (b'Content-Encoding: "gzip"\r\n', gzip.compress(PAGE)),
    "gzip, said to be deflate too": (b"Content-Encoding: gzip, deflate\r\n", gzip.compress(PAGE)),
    "gzip, not said": (b"", gzip.compress(PAGE)),
    "gzip, said to be br": (b"Content-Encoding: br\r\n", gzip.compress(PAGE)),
    "zstd, said to be gzip": (b"Content-Encoding: gzip\r\n", zstd.compress(PAGE)),
    "br, then gzip": (b"Content-Encoding: br, gzip\r\n", gzip.compress(brotli.compress(PAGE))),
    "chunked, not said": (b"", chunked(PAGE)),
    "chunked, said twice": (b"Transfer-Encoding: chunked\r\n" * 2, chunked(PAGE)),
    "renamed fields": (b"X-Crawl-Content-Encoding: gzip\r\n", PAGE),
}

#: Name: a whole answer that gives the page.
ANSWERS = {
    "HTTP/2": answer(status=b"HTTP/2 200\r\n"),
    "HTTP/3": answer(status=b"HTTP/3 200 OK\r\n"),
    "no reason": answer(status=b"HTTP/1.1 200\r\n"),
    "small letters": answer(status=b"http/1.1 200 OK\r\n"),
    "ICY": answer(status=b"ICY 200 OK\r\n"),
    "line feeds only": answer().replace(b"\r\n", b"\n"),
    "folded field": answer(fields=b"X-Note: one\r\n two\r\n" + HTML),
    "field in UTF-8": answer(fields="X-Stadt: Köln\r\n".encode() + HTML),
    "no field but the type": answer(fields=b"Content-Type: text/html\r\n"),
    "no type": answer(fields=b"Server: x\r\n"),
    "100 Continue first": b"HTTP/1.1 100 Continue\r\n\r\n" + answer(),
    "200 of a tunnel first": b"HTTP/1.1 200 Connection established\r\nVia: x\r\n\r\n" + answer(),
    "203": answer(status=b"HTTP/1.1 203 Non-Authoritative Information\r\n"),
    "reason without a blank": answer(status=b"HTTP/1.1 200OK\r\n"),
    "RTSP": answer(status=b"RTSP/1.0 200 OK\r\n"),
    "SPDY": answer(status=b"SPDY/3 200\r\n"),
    "carriage returns only": answer(fields=HTML.replace(b"\r\n", b"\r"), status=b"HTTP/1.1 200 OK\r").replace(
        b"\r\r\n", b"\r\r"
    ),
    "two carriage returns a line": answer(b"", HTML).replace(b"\r\n", b"\r\r\n") + PAGE,
    "no empty line before the page": b"HTTP/1.1 200 OK\r\n" + HTML + PAGE,
    "103 Early Hints first": b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + answer(),
}


def frames_with_dictionary(records: list[bytes]) -> bytes:
    """Return records packed with a dictionary, which stands before them in a skippable frame."""
    dictionary = zstd.ZstdDict(b"".join(records)[:2_000], is_raw=True)
    content = bytes(dictionary.dict_content)
    frame = b"\x5d\x2a\x4d\x18" + len(content).to_bytes(4, "little") + content
    return frame + b"".join(zstd.compress(each, zstd_dict=dictionary) for each in records)


def containers(records: list[bytes]) -> dict[str, bytes]:
    """Return the same records in every kind of file."""
    members = [gzip.compress(each) for each in records]
    whole, half = b"".join(records), len(records) // 2
    return {
        "plain": whole,
        "one member a record": b"".join(members),
        "one gzip stream": gzip.compress(whole),
        "three records a member": b"".join(
            gzip.compress(b"".join(records[n : n + 3])) for n in range(0, len(records), 3)
        ),
        "members end inside records": gzip.compress(whole[:700]) + gzip.compress(whole[700:]),
        "an empty member between": members[0] + gzip.compress(b"") + b"".join(members[1:]),
        "zstd, one frame": zstd.compress(whole),
        "zstd, a frame a record": b"".join(zstd.compress(each) for each in records),
        "zstd with a dictionary": frames_with_dictionary(records),
        "gzip, then plain": b"".join(members[:half]) + b"".join(records[half:]),
        "plain, then gzip": b"".join(records[:half]) + b"".join(members[half:]),
        "gzip, then zstd": b"".join(members[:half]) + b"".join(zstd.compress(each) for each in records[half:]),
        "no empty line between": b"".join(each.removesuffix(b"\r\n\r\n") + b"\r\n" for each in records),
        "ten empty lines between": b"".join(each + b"\r\n" * 10 for each in records),
        "an empty line at the start": b"\r\n" + whole,
        "zeros at the end": b"".join(members) + b"\0" * 512,
        "a line end at the end": b"".join(members) + b"\r\n",
        "line feeds in the record's header": b"".join(_with_line_feeds(each) for each in records),
    }


def _with_line_feeds(each: bytes) -> bytes:
    head, _, rest = each.partition(b"\r\n\r\n")
    return head.replace(b"\r\n", b"\n") + b"\n\n" + rest


#: Name: (what is replaced in a record, by what). Each still gives the page of its address.
HEADERS = {
    "names in small letters": (b"WARC-Type", b"warc-type"),
    "length in small letters": (b"Content-Length: ", b"content-length: "),
    "angle brackets": (b"http://p.example/0", b"<http://p.example/0>"),
    "type with a capital": (b"WARC-Type: response", b"WARC-Type: Response"),
    "content type with capitals": (b"application/http", b"Application/HTTP"),
    "WARC/1.0": (b"WARC/1.1", b"WARC/1.0"),
    "WARC/1.2": (b"WARC/1.1", b"WARC/1.2"),
    "a folded field": (b"WARC-Date", b"WARC-Note: one\r\n two\r\nWARC-Date"),
    "a day": (b"2026-11-01T08:00:00Z", b"2026-11-01"),
    "a month": (b"2026-11-01T08:00:00Z", b"2026-11"),
    "a year": (b"2026-11-01T08:00:00Z", b"2026"),
    "a leap second": (b"2026-11-01T08:00:00Z", b"2016-12-31T23:59:60Z"),
    "fourteen digits": (b"2026-11-01T08:00:00Z", b"20261101080000"),
    "WARC/2": (b"WARC/1.1", b"WARC/2"),
    "two lengths": (b"Content-Length: ", b"Content-Length: 5\r\nContent-Length: "),
    "a fraction": (b"08:00:00Z", b"08:00:00.123456Z"),
    "an offset": (b"08:00:00Z", b"08:00:00+02:00"),
    "no date": (b"WARC-Date: 2026-11-01T08:00:00Z\r\n", b""),
}

ARC = (
    b"filedesc://a.arc 0.0.0.0 20261101080000 text/plain 76\n"
    b"1 0 Example\nURL IP-address Archive-date Content-type Archive-length\n12345678\n\n"
)


def arc(number: int) -> bytes:
    content = answer()
    return b"http://p.example/%d 10.0.0.1 20261101080000 text/html %d\n%s\n" % (number, len(content), content)
