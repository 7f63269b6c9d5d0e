"""What files hold, their bytes tell: packed twice, zip files of all kinds, folders, tables, and what is no page."""

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile

import pyarrow as pa
import pytest
from backports import zstd
from pyarrow import parquet

from newscrawl.archives.beginnings import is_text, kind_of
from newscrawl.archives.page_units import Page, Reject
from newscrawl.archives.sources import SourceError
from newscrawl.archives.units import Reading
from tests.archives.made import PAGE, record
from tests.archives.reading import addresses

RECORDS = [record(number) for number in range(3)]
PACKED = b"".join(map(gzip.compress, RECORDS))


def units(path):
    return list(Reading([str(path)], url="http://p.example/").units())


def zipped(members):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in members:
            archive.writestr(name, content)
    return data.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(PACKED),
        gzip.compress(gzip.compress(b"".join(RECORDS))),
        zstd.compress(PACKED),
        bz2.compress(b"".join(RECORDS)),
        b"".join(map(bz2.compress, RECORDS)),
        lzma.compress(b"".join(RECORDS)),
        b"\xef\xbb\xbf" + b"".join(RECORDS),
        b"".join(RECORDS).replace(b"WARC/1.1", b"WARC/2"),
        zipped([("crawl/archive/a.warc.gz", PACKED)]),
        zipped([("archive\\a.warc.gz", PACKED)]),
        zipped([("data/a.warc.gz", PACKED)]),
        zipped([("archive/a", PACKED), ("archive/.DS_Store", b"\0\0\0\1Bud1"), ("archive/a.cdx", b" CDX N b a\n")]),
        zipped([("datapackage.json", "{}"), ("a.wacz", zipped([("archive/a.warc.gz", PACKED)]))]),
    ],
)
def test_an_archive_is_found_in_what_it_is_packed_in(tmp_path, data):
    (tmp_path / "file").write_bytes(data)
    assert [getattr(unit, "reason", unit.url) for unit in units(tmp_path / "file")] == addresses(0, 1, 2)


@pytest.mark.filterwarnings("ignore:Duplicate name")  # zipfile warns of the very file that is tried
def test_two_archives_of_one_name_in_a_zip_file_are_both_read(tmp_path):
    (tmp_path / "a.wacz").write_bytes(zipped([("archive/a.warc", RECORDS[0]), ("archive/a.warc", RECORDS[1])]))
    assert [unit.url for unit in units(tmp_path / "a.wacz")] == addresses(0, 1)


def encrypted(data):
    """Return a zip file with its flags of encryption set."""
    changed = bytearray(data)
    changed[6] |= 1
    changed[changed.index(b"PK\x01\x02") + 8] |= 1
    return bytes(changed)


def placed_before(data):
    """Return a zip file whose index says that a member begins where no byte can."""
    changed = bytearray(data)
    end = changed.rindex(b"PK\x05\x06")
    changed[end + 16 : end + 20] = (int.from_bytes(changed[end + 16 : end + 20], "little") + 5_000).to_bytes(
        4, "little"
    )
    return bytes(changed)


def tar():
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        info = tarfile.TarInfo("a.html")
        info.size = len(PAGE)
        archive.addfile(info, io.BytesIO(PAGE))
    return data.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        zipped([("a.html", PAGE)]),
        zipped([]),
        encrypted(zipped([("archive/a.warc", RECORDS[0])])),
        zipped([("archive/a.warc", RECORDS[0])])[:-30],
        placed_before(zipped([("archive/a.warc", RECORDS[0])])),
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200),
        b"%PDF-1.4\n%\xe2\xe3\n" + b"x" * 200,
        b"{\\rtf1 words",
        tar(),
        gzip.compress(tar()),
        json.dumps([{"url": "http://p.example/", "html": "<p>words"}]).encode(),
        b"words and no page",
        b"\x28\xb5\x2f\xfd\x00\xa8" + zstd.compress(RECORDS[0])[6:],  # a window of gigabytes
        b"\x1f\x8b\x08" + b"\xff" * 100,
        gzip.compress(gzip.compress(gzip.compress(PACKED))),
    ],
)
def test_what_holds_no_pages_is_said(tmp_path, data):
    (tmp_path / "file").write_bytes(data)
    found = units(tmp_path / "file")
    assert found
    assert all(isinstance(unit, Reject) and unit.is_fault for unit in found)


@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress, zstd.compress])
@pytest.mark.parametrize("page", [PAGE, ("\ufeff" + PAGE.decode()).encode("utf-16-le"), PAGE.decode().encode("utf-16")])
def test_html_files_are_unpacked(tmp_path, pack, page):
    (tmp_path / "a").write_bytes(pack(page))
    (unit,) = units(tmp_path / "a")
    assert "<h1>Ferry</h1>" in unit.decoded()[0]


def test_a_folder_gives_the_pages_whose_names_say_nothing_and_counts_what_is_none(tmp_path):
    pages = ["index.html?p=1", "article", "a.html.gz", "b.shtml", "c.php", "d.html"]
    for name in pages:
        (tmp_path / name).write_bytes(gzip.compress(PAGE) if name.endswith(".gz") else PAGE)
    for name, data in {
        "style.css": b"p {}",
        "a.png": b"\x89PNG\r\n\x1a\n",
        "state.json": b"{}",
        "feed.xml": b"<rss/>",
    }.items():
        (tmp_path / name).write_bytes(data)
    found = units(tmp_path)
    assert sorted(unit.id.rpartition("/")[2] for unit in found if isinstance(unit, Page)) == sorted(pages)
    assert [unit.is_fault for unit in found if isinstance(unit, Reject)] == [False] * 4


def test_lines_may_begin_with_a_mark_of_their_encoding(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b"\xef\xbb\xbf" + b'{"id": 1}\r\n{"id": 2}\r\n')
    assert [json.loads(unit.content) for unit in units(tmp_path / "a.jsonl")] == [{"id": 1}, {"id": 2}]


def table(path, urls, pages):
    parquet.write_table(pa.table({"URL": urls, "html": pages}), path)
    return path


def test_tables_of_bytes_and_packed_pages_are_read_and_rows_without_are_said(tmp_path):
    pages = pa.array([PAGE, gzip.compress(PAGE), None, PAGE], pa.large_binary())
    urls = pa.array([*addresses(0, 1, 2), None]).dictionary_encode()
    found = units(table(tmp_path / "a.parquet", urls, pages))
    assert [unit.content for unit in found[:2]] == [PAGE, PAGE]
    assert [unit.reason for unit in found[2:]] == ["row 2 has no page", "row 3 has no address"]


def test_damaged_tables_are_said_and_others_refused(tmp_path):
    data = table(tmp_path / "a.parquet", addresses(0), [PAGE.decode()]).read_bytes()
    for damaged in (data[:200], data[:60] + bytes(30) + data[90:]):
        (tmp_path / "b.parquet").write_bytes(damaged)
        (unit,) = units(tmp_path / "b.parquet")
        assert unit.reason.startswith("it cannot be read on after 0 rows")
    with pytest.raises(SourceError, match="of type list"):
        units(table(tmp_path / "c.parquet", addresses(0), [[1, 2]]))


def test_a_damaged_beginning_is_no_empty_file():
    assert kind_of(b"\x1f\x8b\x08" + b"\xff" * 40, "a.warc.gz") == "warc"
    assert kind_of(b"\x1f\x8b\x08" + b"\xff" * 40, "a.jsonl.gz") == "jsonl"
    assert kind_of(b"", "a.warc.gz") == "empty"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "koi8-r", "iso2022_jp", "big5"])
def test_text_of_any_encoding_is_text(encoding):
    assert is_text("<html><p>Паром 日本語 ferry".encode(encoding, "ignore") * 9)


def test_packed_bytes_are_no_text():
    packed = zstd.compress(b"".join(b"%d %d " % (number, number**3) for number in range(999)))
    assert not is_text(packed)
    assert not is_text(tar())


@pytest.mark.parametrize("letters", ["\0", "\7", "\x1b[31m", "\1\2\3\0"])
@pytest.mark.parametrize("begin", ["<!DOCTYPE html><p>", "<html><body>", "\n<HEAD><title>a</title>", "<body class=a>"])
def test_markup_is_a_page_whatever_control_letters_follow(begin, letters):
    assert kind_of((begin + letters * 2_000).encode(), "file") == "html"
