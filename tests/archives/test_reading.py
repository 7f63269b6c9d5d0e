"""Every form in which archives hold pages gives the page, or a refusal that says why; nothing is lost silently."""

import gzip
import io
import random
import zlib
from contextlib import ExitStack
from datetime import UTC, datetime

import brotli
import pytest

from newscrawl.archives import unpackers
from newscrawl.archives.compression import plain_chunks
from newscrawl.archives.pages import Refused, StoredPage, read_pages
from newscrawl.archives.record import read_records
from newscrawl.archives.revisits import Revisits
from tests.archives.made import ANSWERS, ARC, BODIES, HEADERS, HTML, PAGE, answer, arc, containers, record
from tests.cpu_clock import CpuClock

NUMBER = 12


def read(data, path=None):
    with ExitStack() as stack:
        revisits = stack.enter_context(Revisits())
        revisits.begin_file(path)
        return list(read_pages(read_records(plain_chunks(io.BytesIO(data))), revisits=revisits))


def pages(data):
    found = read(data)
    assert all(isinstance(each, StoredPage) for each in found), found
    return found


@pytest.mark.parametrize("name", BODIES)
def test_a_body_is_unpacked_however_it_was_stored(name):
    fields, body = BODIES[name]
    first, second = pages(record(0, answer(body, HTML + fields)) + record(1))
    assert first.body == PAGE
    assert second.url == "http://p.example/1"


def test_a_body_that_is_cut_gives_its_beginning():
    (page,) = pages(record(0, answer(gzip.compress(PAGE)[:-30], HTML + b"Content-Encoding: gzip\r\n")))
    assert PAGE.startswith(page.body)


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_is_read_whatever_its_head_looks_like(name):
    (page,) = pages(record(0, ANSWERS[name]))
    assert page.body == PAGE or page.body == PAGE.replace(b"\r\n", b"\n")


@pytest.mark.parametrize("name", containers([record()]))
def test_a_file_gives_all_its_records_whatever_was_joined_to_what(name):
    data = containers([record(number) for number in range(NUMBER)])[name]
    assert [page.url for page in pages(data)] == [f"http://p.example/{number}" for number in range(NUMBER)]


@pytest.mark.parametrize("name", HEADERS)
def test_a_records_header_is_read_as_the_standard_allows_and_as_writers_write_it(name):
    old, new = HEADERS[name]
    assert old in record()
    (page,) = pages(record().replace(old, new, 1))
    assert (page.url, page.body) == ("http://p.example/0", PAGE)


def test_dates_keep_their_offset_and_count_from_the_first_moment_of_a_month():
    assert pages(record().replace(b"08:00:00Z", b"08:00:00+02:00"))[0].captured == datetime(2026, 11, 1, 6, tzinfo=UTC)
    assert pages(record().replace(b"2026-11-01T08:00:00Z", b"2026-11"))[0].captured == datetime(2026, 11, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        (b"2016-12-31T23:59:60Z", datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)),
        (b"20261101080000", datetime(2026, 11, 1, 8, tzinfo=UTC)),
        (b"20261301080000", None),
        (b"yesterday", None),
        (b"0001-01-01T00:00:00+14:00", None),
    ],
)
def test_leap_seconds_and_moments_in_digits_are_read(text, moment):
    assert pages(record().replace(b"2026-11-01T08:00:00Z", text))[0].captured == moment


def test_the_first_segment_of_several_is_no_whole_page_and_the_others_are_said():
    first = record(0, answer(PAGE)[:300], b"WARC-Segment-Number: 1\r\n")
    page, later = read(first + record(9, answer(PAGE)[300:], b"WARC-Segment-Number: 2\r\n", b"continuation"))
    assert (page.is_whole, page.notes) == (False, ("it is the first segment of several",))
    assert later.reason == "a record of type continuation"


@pytest.mark.parametrize(("more", "lost"), [(300, 1), (-300, 0)])
def test_a_length_at_which_no_record_ends_is_said(more, lost):
    length = len(answer())
    wrong = record(0).replace(b"Content-Length: %d" % length, b"Content-Length: %d" % (length + more))
    found = read(wrong + record(1) + record(2))
    assert found[0].problem == "no record ends where its Content-Length says"
    assert not found[0].is_whole
    assert [page.url for page in found if page.url][1:] == [f"http://p.example/{n}" for n in range(1 + lost, 3)]
    assert found[1].reason == "these bytes begin no record"


def test_a_body_that_is_no_text_is_refused_with_what_is_known_of_it():
    packed = brotli.compress(bytes(random.Random(7).choices(range(256), k=900)))
    (refused,) = read(record(0, answer(packed, HTML + b"Content-Encoding: gzip\r\n")))
    assert refused.is_fault
    assert refused.reason == "stored without its coding gzip, or packed in another way; its body is no text"
    (empty,) = read(record(0, answer(b"")))
    assert empty.reason == "its body is empty"


def test_arc_files_are_read_plain_and_packed():
    files = [ARC + arc(0) + arc(1), gzip.compress(ARC) + gzip.compress(arc(0)) + gzip.compress(arc(1))]
    for data in files:
        found = pages(data)
        assert [page.url for page in found] == ["http://p.example/0", "http://p.example/1"]
        assert found[0].captured == datetime(2026, 11, 1, 8, tzinfo=UTC)


def test_a_file_that_is_cut_gives_what_there_is_and_says_so():
    data = b"".join(record(number) for number in range(3))
    *whole, cut = read(data[:-200])
    assert len(whole) == 2
    assert not cut.is_whole
    assert "ends after" in cut.notes[0]


def test_a_member_that_is_cut_or_damaged_is_one_refusal_and_the_rest_is_read():
    members = [gzip.compress(record(number)) for number in range(4)]
    damaged = members[1][:80] + bytes(byte ^ 0xFF for byte in members[1][80:120]) + members[1][120:]
    for data in (members[0] + members[1][:-20] + members[2], members[0] + damaged + members[2]):
        found = read(data)
        assert [page.url for page in found if isinstance(page, StoredPage)][:1] == ["http://p.example/0"]
        assert "http://p.example/2" in [page.url for page in found]
        assert any(
            (isinstance(each, Refused) and each.is_fault) or not getattr(each, "is_whole", True) for each in found
        )


def test_zlib_gives_what_the_quicker_unpacker_gives_of_damaged_files(monkeypatch):
    chance = random.Random(23)
    data = b"".join(gzip.compress(record(number)) for number in range(NUMBER))
    for _ in range(60):
        broken = bytearray(data[: chance.randrange(40, len(data))])
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
        told = []
        for module in (unpackers.quick, zlib):
            monkeypatch.setattr(unpackers, "quick", module)
            told.append([(type(each), getattr(each, "url", None)) for each in read(bytes(broken))])
        assert told[0] == told[1]


def test_a_record_without_a_length_ends_where_the_next_begins():
    head, _, rest = record(0).partition(b"Content-Length")
    data = head + rest.partition(b"\r\n")[2] + record(1)
    found = read(data)
    assert [page.url for page in found] == ["http://p.example/0", "http://p.example/1"]
    assert b"p.example/1" not in found[0].body


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (answer(status=b"HTTP/1.1 404 Not Found\r\n"), "status 404"),
        (answer(status=b"HTTP/1.1 301 Moved\r\n", fields=HTML + b"Location: /x\r\n"), "status 301"),
        (answer(b"%PDF-1.4", b"Content-Type: application/pdf\r\n"), "type application/pdf"),
        (answer(b"just text", b"Content-Type: text/plain\r\n"), "type text/plain"),
    ],
)
def test_what_is_no_page_is_refused_with_its_reason(content, reason):
    (refused,) = read(record(0, content))
    assert refused.reason == reason
    assert not refused.is_fault


def test_requests_metadata_and_file_headers_are_passed_by():
    kinds = (b"request", b"metadata", b"warcinfo")
    assert read(b"".join(record(number, b"x", kind=kind) for number, kind in enumerate(kinds))) == []


DIGEST = b"WARC-Payload-Digest: sha1:AAAA\r\n"
PROFILE = b"WARC-Profile: http://netpreserve.org/warc/1.%d/revisit/%s\r\n"
SAME, NOT_MODIFIED = PROFILE % (1, b"identical-payload-digest"), PROFILE % (0, b"server-not-modified")


@pytest.mark.parametrize(
    "fields",
    [
        SAME + DIGEST,
        SAME + b"WARC-Refers-To-Target-URI: http://p.example/0\r\nWARC-Refers-To-Date: 2026-11-01T08:00:00Z\r\n",
        SAME + b"WARC-Payload-Digest: sha1:BBBB\r\nWARC-Refers-To: <urn:uuid:0>\r\n",
        NOT_MODIFIED + b"WARC-Refers-To-Target-URI: http://p.example/0\r\n",
    ],
    ids=["digest", "address and date", "record id", "not modified"],
)
@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_a_revisit_gives_the_page_that_it_refers_to(tmp_path, fields, pack):
    revisit = record(7, answer(b"", HTML), fields, b"revisit").replace(b"2026-11-01T08", b"2026-11-02T08")
    data = pack(record(0, fields=DIGEST)) + pack(record(1)) + pack(revisit)
    (tmp_path / "a.warc").write_bytes(data)
    found = read(data, tmp_path / "a.warc")[-1]
    assert (found.url, found.body) == ("http://p.example/7", PAGE)
    assert found.captured == datetime(2026, 11, 2, 8, tzinfo=UTC)


def test_a_revisit_of_what_is_not_there_is_refused():
    (refused,) = read(record(7, answer(b"", HTML), SAME + DIGEST, b"revisit"))
    assert refused.is_fault
    assert "not in these files" in refused.reason


def test_a_revisit_that_says_that_there_is_no_page_is_no_fault():
    missing = answer(b"", HTML, b"HTTP/1.1 404 Not Found\r\n")
    refused = read(record(0, missing, DIGEST) + record(7, missing, SAME + DIGEST, b"revisit"))
    assert [(each.reason, each.is_fault) for each in refused] == [("status 404", False)] * 2


def test_mutated_files_raise_nothing_and_end_soon():
    chance = random.Random(20_261_128)
    forms = list(
        containers([record(number, answer(*reversed(list(BODIES.values())[number]))) for number in range(8)]).values()
    )
    start = CpuClock()
    for _ in range(400):
        data = bytearray(chance.choice(forms))
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(data))
            data[at : at + chance.randint(0, 5)] = chance.randbytes(chance.randint(0, 5))
        read(bytes(data[: chance.randint(len(data) // 2, len(data))]))
    assert start.seconds() < 15
