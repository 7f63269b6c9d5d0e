"""What we write is what the standard and other people's tools take for a WARC."""

import io
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from newscrawl.archives.compression import plain_chunks
from newscrawl.archives.pages import read_pages
from newscrawl.archives.record import read_records
from newscrawl.archives.revisits import Revisits
from newscrawl.archives.writer import Exchange, WarcFile
from tests.archives.made import PAGE

HEADERS = [
    (b"Content-Type", b"text/html"),
    (b"Set-Cookie", b"a=1"),
    (b"Set-Cookie", b"b=2"),
    (b"Content-Encoding", b"gzip"),
]
MOMENT = datetime(2026, 11, 1, 8, tzinfo=UTC)
WARCIO_READS = pytest.mark.parametrize("written", ["warc", "warc.gz"], indirect=True)  # and no Zstandard
FASTWARC = shutil.which("fastwarc", path=Path(sys.executable).parent)


@pytest.fixture(params=["warc", "warc.gz", "warc.zst"])
def written(request, tmp_path):
    path = tmp_path / f"pages.{request.param}"
    file = WarcFile(path, request.param)
    file.begin([("software", "test")])
    first = file.answer(Exchange("http://p.example/a?b=1", 200, HEADERS, PAGE, MOMENT))
    file.answer(Exchange("http://p.example/c", 200, HEADERS, PAGE, MOMENT), first)
    file.answer(Exchange("http://p.example/a?b=1", 304, HEADERS[:1], b"", MOMENT), first)
    file.answer(Exchange("http://p.example/r", 301, [(b"Location", b"/a?b=1")], b"", MOMENT))
    file.sync()
    file.close()
    return path


def test_our_own_reader_gives_the_pages_back_revisits_included(written):
    with written.open("rb") as file, Revisits() as revisits:
        revisits.begin_file(written)
        found = list(read_pages(read_records(plain_chunks(file)), revisits=revisits))
    assert [getattr(each, "body", each) == PAGE for each in found[:3]] == [True] * 3
    assert found[3].reason == "status 301"


@WARCIO_READS
def test_fields_and_body_agree_and_repeated_fields_are_kept(written):
    with written.open("rb") as file:
        answer = next(each for each in ArchiveIterator(file) if each.rec_type == "response")
        fields = answer.http_headers
        assert [value for name, value in fields.headers if name == "Set-Cookie"] == ["a=1", "b=2"]
        assert fields.get_header("Content-Encoding") is None
        assert fields.get_header("X-Crawl-Content-Encoding") == "gzip"
        assert int(fields.get_header("Content-Length")) == len(PAGE)
        assert answer.content_stream().read() == PAGE


@WARCIO_READS
def test_warcio_finds_all_digests_right(written):
    done = subprocess.run(
        [sys.executable, "-m", "warcio.cli", "check", "-v", written], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    assert "digest failed" not in done.stdout


@pytest.mark.skipif(FASTWARC is None, reason="there is no fastwarc command here")
def test_fastwarc_finds_all_digests_right(written):
    done = subprocess.run([FASTWARC, "check", written], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_file_that_grows_again_after_a_stop_holds_both_parts(tmp_path):
    path = tmp_path / "pages.warc.gz"
    for number in range(2):
        file = WarcFile(path)
        file.answer(Exchange(f"http://p.example/{number}", 200, HEADERS, PAGE, MOMENT))
        file.close()
    data = path.read_bytes()
    urls = [record.target for record in read_records(plain_chunks(io.BytesIO(data))) if record.kind == "response"]
    assert urls == ["http://p.example/0", "http://p.example/1"]


@WARCIO_READS
def test_a_revisit_states_the_fields_that_its_first_record_states(written):
    """Readers put a revisit's fields before the body of the first record."""
    with written.open("rb") as file:
        records = [each for each in ArchiveIterator(file) if each.rec_type in {"response", "revisit"}]
        first, same, not_modified = (dict(each.http_headers.headers) for each in records[:3])
    assert same == first
    assert same["Content-Length"] == str(len(PAGE))
    assert "Content-Length" not in not_modified
