"""Commands that look at a page or learn a site take it from an archive, without the network."""

import gzip
import json
import zipfile

import pytest

from newscrawl.archives.sources import SourceError
from newscrawl.site_tools.stored_site import StoredSite
from tests.archives.made import HTML, PAGE, answer, record
from tests.integration.archives.test_extract_archives import page
from tests.running import newscrawl

MOVED = answer(b"", b"Location: /0\r\n", b"HTTP/1.1 301 Moved\r\n")
SAME = b"WARC-Refers-To: <urn:uuid:0>\r\nWARC-Profile: x/revisit/identical-payload-digest\r\n"


def archive(path, records):
    path.write_bytes(b"".join(map(gzip.compress, records)))
    return str(path)


@pytest.fixture
def stored(tmp_path):
    records = [
        record(0, answer(PAGE.replace(b"back", b"late"))),
        record(0, answer(PAGE)),
        record(1, MOVED),
        record(2, answer(b""), SAME, b"revisit"),
        record(3, answer(status=b"HTTP/1.1 404 Not Found\r\n")),
    ]
    return archive(tmp_path / "a.warc.gz", records)


@pytest.mark.parametrize(
    "url", [f"http://p.example/{each}" for each in ("0", "0/", "0#top", "1", "2")] + ["https://p.example/0"]
)
def test_an_address_gives_its_last_good_page_through_redirects_and_revisits(stored, url):
    with StoredSite(stored) as site:
        found = site.page(url)
    assert (found.problem, found.body, found.status) == (None, PAGE, 200)
    assert found.downloaded.isoformat() == "2026-11-01T08:00:00+00:00"


@pytest.mark.parametrize("number", [3, 4])
def test_what_is_not_there_or_was_an_error_is_said(stored, number):
    with StoredSite(stored) as site:
        assert site.page(f"http://p.example/{number}").problem == "it is not in the archive"


def test_redirects_in_a_circle_end(tmp_path):
    name = archive(tmp_path / "a.warc.gz", [record(0, MOVED)])
    with StoredSite(name) as site:
        assert site.page("http://p.example/0").problem is not None


def test_a_wacz_file_and_a_folder_give_pages_too(tmp_path, stored):
    with zipfile.ZipFile(tmp_path / "a.wacz", "w") as packed:
        packed.write(stored, "archive/a.warc.gz")
    for name in (str(tmp_path / "a.wacz"), str(tmp_path)):
        with StoredSite(name) as site:
            assert site.page("http://p.example/0").body == PAGE


def test_a_file_that_is_no_archive_is_refused(tmp_path):
    (tmp_path / "a.html").write_bytes(PAGE)
    with pytest.raises(SourceError, match="is not a web archive"):
        StoredSite(str(tmp_path / "a.html"))


def test_try_shows_the_record_of_a_stored_page_by_its_time_of_capture(tmp_path):
    body = page(0).replace(b"<p>By Nora Vale</p>", b"<p>By Nora Vale</p><time>3 hours ago</time>")
    name = archive(tmp_path / "a.warc.gz", [record(0, answer(body))])
    done = newscrawl("try", "--from", name, "http://p.example/0", "--json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["headline"] == "Ferry number 0 returns"
    assert found["datePublished"].startswith("2026-11-01T05:00")
    done = newscrawl("try", "--from", name, "http://p.example/9", cwd=tmp_path)
    assert done.returncode == 1
    assert "http://p.example/9 could not be read: it is not in the archive" in done.stderr
    done = newscrawl("try", "--from", "none.warc", "http://p.example/9", cwd=tmp_path)
    assert done.returncode == 2
    assert "does not exist" in done.stderr


def site_archive(path, *, home):
    links = "".join(
        f'<article><h2><a href="/2026/11/ferry-story-{number}">Ferry number {number} returns</a></h2></article>'
        for number in range(5)
    )
    front = f"<html lang=en><head><title>Paper</title></head><body>{links}</body></html>".encode()
    names = [(f"2026/11/ferry-story-{number}", page(number)) for number in range(5)]
    pages = [("", front)] * home + names
    return archive(
        path,
        [record(0, answer(body, HTML)).replace(b"p.example/0", b"p.example/" + name.encode()) for name, body in pages],
    )


@pytest.mark.parametrize("home", [True, False], ids=["with its home page", "articles alone"])
def test_a_site_is_learned_with_golden_pages_from_an_archive(tmp_path, home):
    name = site_archive(tmp_path / "a.warc.gz", home=home)
    done = newscrawl("new", "http://p.example/", "--from", name, "--name", "paper", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "sites" / "paper.toml").exists()
    golden = [json.loads(path.read_bytes()) for path in (tmp_path / "sites" / "pages" / "paper").glob("*.json")]
    assert golden
    assert all(each["downloaded"].startswith("2026-11-01T08:00") for each in golden)
    assert {each["record"]["headline"] for each in golden} <= {f"Ferry number {number} returns" for number in range(5)}
