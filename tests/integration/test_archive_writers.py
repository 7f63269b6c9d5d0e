"""Archives of one site of the loopback, written by other people's programs, give its pages."""

import gzip
import io
import shutil
import subprocess
import sys

import pytest
from fastwarc.warc import WarcRecord, WarcRecordType

from newscrawl.archives.page_units import Page, Reject
from newscrawl.archives.units import Reading
from tests.archives.made import PAGE, chunked
from tests.loopback import LoopbackSite, QuietHandler

WGET = shutil.which("wget")
PATHS = ("plain", "gzip", "chunked", "both")


class Handler(QuietHandler):
    def take(self, _body):
        name = self.path.strip("/")
        body = gzip.compress(PAGE) if name in {"gzip", "both"} else PAGE
        self.send_response(200 if name in PATHS else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if name in {"gzip", "both"}:
            self.send_header("Content-Encoding", "gzip")
        if name in {"chunked", "both"}:
            self.send_header("Transfer-Encoding", "chunked")
            body = chunked(body)
        else:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="module")
def site():
    with LoopbackSite(Handler) as site:
        yield site.url.rstrip("/")


def read(path):
    reading = Reading([str(path)])
    return list(reading.units()), reading.counts


def check(path, site, names=PATHS):
    units, counts = read(path)
    pages = [unit for unit in units if isinstance(unit, Page)]
    assert [page.url for page in pages] == [f"{site}/{name}" for name in names]
    assert all(page.content == PAGE for page in pages)
    assert all(page.downloaded is not None for page in pages)
    assert not any(unit.is_fault for unit in units if isinstance(unit, Reject))
    assert not counts.notes
    assert counts.bytes == path.stat().st_size
    return counts


@pytest.mark.skipif(WGET is None, reason="there is no wget here")
@pytest.mark.parametrize("options", [(), ("--no-warc-compression",)], ids=["packed", "plain"])
def test_wget(tmp_path, site, options):
    command = [WGET, "-q", "--no-proxy", "--compression=auto", "--warc-file=out", *options, "-O", "pages"]
    subprocess.run([*command, *(f"{site}/{name}" for name in PATHS)], cwd=tmp_path, check=True)
    (path,) = tmp_path.glob("out.warc*")
    counts = check(path, site)
    assert counts.records["request"] == len(PATHS)


@pytest.mark.skipif(WGET is None, reason="there is no wget here")
def test_wget_with_revisits_and_errors(tmp_path, site):
    command = [WGET, "-q", "--no-proxy", "-O", "pages"]
    subprocess.run([*command, "--warc-file=first", "--warc-cdx", f"{site}/plain"], cwd=tmp_path, check=True)
    again = [*command, "--warc-file=second", "--warc-dedup=first.cdx", f"{site}/plain", f"{site}/gone"]
    subprocess.run(again, cwd=tmp_path, check=False)
    reading = Reading([str(tmp_path / "first.warc.gz"), str(tmp_path / "second.warc.gz")])
    units = list(reading.units())
    pages = [unit for unit in units if isinstance(unit, Page)]
    assert [page.content for page in pages] == [PAGE, PAGE]
    assert reading.counts.records["revisit"] == 1
    assert "status 404" in [unit.reason for unit in units if isinstance(unit, Reject)]


#: Programs of their own, because warcio leaves files open.
WRITES = """
import io, sys
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter
path, version, gz, page, *urls = sys.argv[1:]
with open(path, "wb") as file:
    writer = WARCWriter(file, gzip=gz == "True", warc_version=version)
    writer.write_record(writer.create_warcinfo_record("out.warc", {"software": "test"}))
    for url in urls:
        fields = [("Content-Type", "text/html"), ("X-Stadt", "K\u00f6ln")]
        headers = StatusAndHeaders("200 OK", fields, protocol="HTTP/1.1")
        body = io.BytesIO(page.encode())
        writer.write_record(writer.create_warc_record(url, "response", body, http_headers=headers))
"""
CAPTURES = """
import sys
from warcio.capture_http import capture_http
import http.client
from urllib.parse import urlsplit
with capture_http(sys.argv[1]):
    for url in sys.argv[2:]:
        parts = urlsplit(url)
        client = http.client.HTTPConnection(parts.netloc)
        client.request("GET", parts.path)
        client.getresponse().read()
        client.close()
"""


@pytest.mark.parametrize("version", ["1.0", "1.1"])
@pytest.mark.parametrize("gz", [True, False])
def test_warcio_writes_records(tmp_path, site, version, gz):
    path = tmp_path / "out.warc"
    urls = [f"{site}/{name}" for name in PATHS]
    subprocess.run([sys.executable, "-c", WRITES, path, version, str(gz), PAGE.decode(), *urls], check=True)
    check(path, site)


def test_warcio_captures_a_client(tmp_path, site):
    path = tmp_path / "out.warc.gz"
    subprocess.run([sys.executable, "-c", CAPTURES, path, *(f"{site}/{name}" for name in PATHS)], check=True)
    check(path, site)


@pytest.mark.parametrize("gz", [True, False])
def test_fastwarc_writes_records(tmp_path, site, gz):
    path = tmp_path / "out.warc"
    data = io.BytesIO()
    for name in PATHS:
        record = WarcRecord()
        record.init_headers(record_type=WarcRecordType.response)
        record.headers["WARC-Target-URI"] = f"{site}/{name}"
        record.headers["Content-Type"] = "application/http; msgtype=response"
        record.set_bytes_content(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE)
        one = io.BytesIO()
        record.write(one, checksum_data=True)
        data.write(gzip.compress(one.getvalue()) if gz else one.getvalue())
    path.write_bytes(data.getvalue())
    check(path, site)
