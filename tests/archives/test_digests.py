"""Digests of blocks and payloads, however they are written."""

import gzip

import pytest

from tests.archives.made import HTML, PAGE, answer, chunked, record
from tests.archives.reading import forms, read

ALGORITHMS = [("sha1", "sha1"), ("sha256", "sha-256"), ("sha512", "SHA512"), ("md5", "md5")]


@pytest.mark.parametrize(("name", "written"), ALGORITHMS)
@pytest.mark.parametrize("field", [b"WARC-Block-Digest", b"WARC-Payload-Digest"])
@pytest.mark.parametrize("number", range(5))
def test_a_digest_is_compared_however_it_is_written(name, written, field, number):
    content = answer() if field == b"WARC-Block-Digest" else PAGE
    for covered, is_right in ((content, True), (content + b"!", False)):
        line = field + b": " + f"{written}:{forms(name, covered)[number]}".encode() + b"\r\n"
        (page,) = read(record(0, fields=line))
        assert page.body == PAGE
        assert (page.notes == ()) is is_right


@pytest.mark.parametrize("covered", ["as stored", "without chunks", "unpacked"])
def test_a_payload_digest_may_be_of_the_body_as_stored_or_undone(covered):
    packed = gzip.compress(PAGE)
    fields = HTML + b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"
    body = {"as stored": chunked(packed), "without chunks": packed, "unpacked": PAGE}[covered]
    stated = f"WARC-Payload-Digest: sha1:{forms('sha1', body)[2]}\r\n".encode()
    (page,) = read(record(0, answer(chunked(packed), fields), stated))
    assert (page.body, page.notes) == (PAGE, ())


def test_an_unknown_digest_is_left_alone():
    (page,) = read(record(0, fields=b"WARC-Block-Digest: xxh3:abcdef0123456789\r\n"))
    assert page.notes == ()
