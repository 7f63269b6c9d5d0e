"""Forms of archives beyond the usual ones: joined files, dictionaries, ARC 2, long headers, digests, versions."""

import base64
import gzip
import hashlib
import json
import random
import zipfile

import pytest
from backports import zstd

from newscrawl.archives.page_units import Page, Reject
from newscrawl.archives.pages import StoredPage
from newscrawl.archives.record import MAX_LINE
from newscrawl.archives.sources import SourceError
from newscrawl.archives.units import Reading
from newscrawl.archives.wanted import Wanted
from tests.archives.made import ARC, HTML, PAGE, answer, arc, chunked, frames_with_dictionary, record
from tests.archives.reading import addresses, read, urls


def packed_dictionary(records):
    dictionary = zstd.ZstdDict(b"".join(records)[:2_000], is_raw=True)
    content = zstd.compress(bytes(dictionary.dict_content))
    frame = b"\x5d\x2a\x4d\x18" + len(content).to_bytes(4, "little") + content
    return frame + b"".join(zstd.compress(each, zstd_dict=dictionary) for each in records)


def trained_dictionary(records):
    samples = [b"%s sample %d" % (each, number) for number in range(40) for each in records]
    dictionary = zstd.train_dict(samples, 2_000)
    content = bytes(dictionary.dict_content)
    frame = b"\x5d\x2a\x4d\x18" + len(content).to_bytes(4, "little") + content
    return frame + b"".join(zstd.compress(each, zstd_dict=dictionary) for each in records)


FIRST, SECOND = [record(0), record(1)], [record(2, fields=b"X-Other: words\r\n"), record(3)]


@pytest.mark.parametrize("pack", [frames_with_dictionary, packed_dictionary, trained_dictionary])
@pytest.mark.parametrize("again", [frames_with_dictionary, packed_dictionary, trained_dictionary])
def test_joined_files_are_read_each_with_its_own_dictionary(pack, again):
    assert urls(pack(FIRST) + again(SECOND)) == addresses(0, 1, 2, 3)


def test_a_file_with_a_dictionary_may_follow_plain_and_gzip_parts():
    data = record(7) + frames_with_dictionary(FIRST) + gzip.compress(record(8)) + packed_dictionary(SECOND)
    assert urls(data) == addresses(7, 0, 1, 8, 2, 3)


REVISIT = record(
    9, answer(b""), b"WARC-Refers-To: <urn:uuid:%d>\r\nWARC-Profile: x/identical-payload-digest\r\n", b"revisit"
)


@pytest.mark.parametrize("number", [1, 3])
def test_a_revisit_is_found_in_the_part_with_its_dictionary(tmp_path, number):
    length = b"Content-Length: %d" % len(answer(b""))
    revisit = REVISIT.partition(b"Content-Length")[0] % number + length + b"\r\n\r\n" + answer(b"") + b"\r\n\r\n"
    data = trained_dictionary(FIRST) + packed_dictionary([*SECOND, revisit])
    (tmp_path / "a.warc.zst").write_bytes(data)
    found = read(data, tmp_path / "a.warc.zst")[-1]
    assert (found.url, found.body, found.is_revisit) == ("http://p.example/9", PAGE, True)


def test_a_damaged_frame_costs_itself_alone():
    frames = [zstd.compress(record(number)) for number in range(4)]
    damaged = frames[1][:40] + b"\xff" * 8 + frames[1][48:]
    found = read(frames[0] + damaged + frames[2] + frames[3])
    assert [each.url for each in found if isinstance(each, StoredPage)][-2:] == addresses(2, 3)
    assert any(not isinstance(each, StoredPage) or each.problem for each in found)


def test_a_frame_whose_dictionary_is_missing_is_said():
    data = trained_dictionary(FIRST)
    size = int.from_bytes(data[4:8], "little")
    (refused,) = read(data[8 + size :])
    assert refused.is_fault


@pytest.mark.parametrize("size", [40_000, MAX_LINE + 10, 300_000])
def test_a_header_over_32_kilobytes_costs_no_record(size):
    found = read(record(0, fields=b"WARC-Note: " + b"x" * size + b"\r\n") + record(1))
    assert [each.url for each in found] == addresses(0, 1)
    assert all(each.body == PAGE for each in found)
    assert bool(found[0].problem) == (size > MAX_LINE)


def test_an_http_header_over_32_kilobytes_is_passed():
    (page,) = read(record(0, answer(fields=b"X-Long: " + b"y" * 70_000 + b"\r\n" + HTML)))
    assert page.body == PAGE


ARC2 = b"http://p.example/%d 10.0.0.1 20261101080000 text/html 200 - - 0 a.arc %d\n%s\n"


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_arc_2_addresses_with_blanks_and_types_with_parameters_are_read(pack):
    second = arc(1).replace(b"text/html", b"text/html; charset=utf-8", 1)
    third = arc(2).replace(b"/2 ", b"/a b ", 1)
    data = pack(ARC) + pack(ARC2 % (0, len(answer()), answer())) + pack(second) + pack(third)
    found = read(data)
    assert [each.url for each in found] == [*addresses(0, 1), "http://p.example/a%20b"]
    assert all(each.body == PAGE for each in found)


def test_arc_files_in_pieces_are_read_and_what_is_missing_is_said():
    whole = ARC + arc(0) + arc(1)
    assert urls(whole + whole) == addresses(0, 1, 0, 1)
    assert urls(arc(4) + arc(5)) == addresses(4, 5)  # without the record of the file
    cut = ARC + arc(0)[:-100] + b"\n" + arc(1)
    found = read(ARC + arc(0) + b"stray bytes\n" + arc(1))
    assert [each.url for each in found] == [*addresses(0), None, *addresses(1)]
    assert any(getattr(each, "problem", None) or not isinstance(each, StoredPage) for each in read(cut))


@pytest.mark.parametrize("reason", [b"length", b"time", b"disconnect", b"unspecified"])
def test_what_its_writer_cut_is_marked(reason):
    (page,) = read(record(0, fields=b"WARC-Truncated: " + reason + b"\r\n"))
    assert not page.is_whole
    assert page.notes == (f"its writer cut it: {reason.decode()}",)


def test_several_answers_of_one_address_come_in_order():
    bodies = [PAGE.replace(b"back", word) for word in (b"late", b"gone", b"here")]
    data = b"".join(record(0, answer(body)) for body in bodies)
    assert [page.body for page in read(data)] == bodies


def wacz(path, members):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("datapackage.json", json.dumps({"profile": "data-package", "wacz_version": "1.1.1"}))
        archive.writestr("pages/pages.jsonl", '{"format":"json-pages-1.0"}\n')
        for name, data in members.items():
            archive.writestr(f"archive/{name}", data)


def test_a_wacz_file_gives_the_pages_of_all_its_archives(tmp_path):
    packed = b"".join(gzip.compress(record(number)) for number in range(2))
    wacz(tmp_path / "a.wacz", {"a.warc.gz": packed, "b.warc": record(2), "c.warc.zst": packed_dictionary([record(3)])})
    reading = Reading([str(tmp_path / "a.wacz")])
    assert [unit.url for unit in reading.units()] == addresses(0, 1, 2, 3)
    assert reading.counts.records == {"response": 4}
    assert reading.counts.files == 3


def test_a_wacz_file_with_a_damaged_part_says_so(tmp_path):
    wacz(tmp_path / "a.wacz", {"a.warc": record(0) + record(1) * 300, "b.warc": record(2)})
    data = bytearray((tmp_path / "a.wacz").read_bytes())
    at = data.index(b"http://p.example/1") + 100_000
    data[at] ^= 0xFF
    (tmp_path / "a.wacz").write_bytes(data)
    units = list(Reading([str(tmp_path / "a.wacz")]).units())
    assert any(isinstance(unit, Reject) and "cannot be read on" in unit.reason for unit in units)
    assert units[-1].url == "http://p.example/2"


def test_bytes_and_records_are_counted_and_wrong_digests_said(tmp_path):
    stated = b"WARC-Payload-Digest: sha1:" + base64.b32encode(hashlib.sha1(b"other").digest()) + b"\r\n"
    data = record(0, fields=stated) + record(1) + record(2, b"GET / HTTP/1.1\r\n\r\n", kind=b"request")
    (tmp_path / "a.warc").write_bytes(data)
    reading = Reading([str(tmp_path / "a.warc")])
    assert all(isinstance(unit, Page) for unit in reading.units())
    said = reading.counts.sentence()
    assert f"3 records (2 response, 1 request) in {len(data)} bytes of 1 archive" in said
    assert "1 its payload digest is of another body" in said


def test_a_file_of_which_less_was_read_than_it_holds_is_said(tmp_path, monkeypatch):
    (tmp_path / "a.warc").write_bytes(record(0) + b"\r\n" * 20_000 + record(1))
    units = list(Reading([str(tmp_path / "a.warc")]).units())
    assert any(isinstance(unit, Reject) and unit.is_fault for unit in units)
    monkeypatch.setattr("newscrawl.archives.sources._size", lambda path: path.stat().st_size + 5)
    *_, last = Reading([str(tmp_path / "a.warc")]).units()
    assert last.reason.startswith("it was read to byte")


def test_what_is_not_wanted_is_neither_unpacked_nor_parsed(tmp_path, monkeypatch):
    data = b"".join(record(number) for number in range(3)).replace(b"p.example/1", b"q.example/1")
    (tmp_path / "a.warc").write_bytes(data + record(3).replace(b"http://p.example/3", b"http://p.example/"))
    unpacked = []
    monkeypatch.setattr("newscrawl.archives.pages.read_answer", unpacked.append)
    wanted = Wanted(frozenset({"r.example"}))
    units = list(Reading([str(tmp_path / "a.warc")], wanted=wanted).units())
    assert [unit.reason for unit in units] == ["another domain"] * 4
    assert unpacked == []


def test_a_home_page_is_no_news(tmp_path):
    data = record(0).replace(b"http://p.example/0", b"http://p.example/") + record(1)
    (tmp_path / "a.warc").write_bytes(data)
    found = list(Reading([str(tmp_path / "a.warc")], wanted=Wanted(articles=True)).units())
    assert [getattr(unit, "reason", unit.url) for unit in found] == ["a home page", "http://p.example/1"]


def test_mutated_files_raise_nothing_and_are_accounted_for(tmp_path):
    chance = random.Random(23)
    stated = b"WARC-Payload-Digest: sha1:" + base64.b32encode(hashlib.sha1(PAGE).digest()) + b"\r\n"
    records = [
        record(number, answer(chunked(PAGE), HTML + b"Transfer-Encoding: chunked\r\n"), stated) for number in range(4)
    ]
    wacz(tmp_path / "whole.wacz", {"a.warc.gz": b"".join(map(gzip.compress, records)), "b.warc": b"".join(records)})
    forms = [trained_dictionary(records), ARC + arc(0) + arc(1), (tmp_path / "whole.wacz").read_bytes()]
    forms += [gzip.compress(b"".join(records)), b"".join(map(zstd.compress, records))]
    for number in range(200):
        data = bytearray(forms[number % len(forms)])
        for _ in range(chance.randint(1, 5)):
            at = chance.randrange(len(data))
            data[at : at + chance.randint(0, 6)] = chance.randbytes(chance.randint(0, 6))
        (tmp_path / "mutated").write_bytes(data)
        try:
            units = list(Reading([str(tmp_path / "mutated")]).units())
        except SourceError:  # a refusal in a sentence is what damage may lead to
            continue
        assert all(isinstance(unit, Page | Reject | bytes) for unit in units)
