"""Lines of JSON: the address of a page whose line tells none, and a sentence for a line that holds no page."""

import argparse
from datetime import UTC, datetime

import orjson
import pytest

from newscrawl import stored_pages
from newscrawl.archives.json_lines import LineError, address_of, read_line
from newscrawl.archives.wanted import Wanted

STORY = "https://paper.example/2026/ferry"
STATED = f"<!doctype html><link rel=canonical href='{STORY}'><h1>The ferry is back</h1>"
PLAIN = "<!doctype html><h1>The ferry is back</h1>"


def line(**page):
    return orjson.dumps(page)


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ({"html": STATED}, STORY),
        ({"url": "", "html": STATED}, STORY),
        ({"url": None, "html": STATED}, STORY),
        ({"url": ["https://other.example/1"], "html": STATED}, STORY),
        ({"url": "/2026/ferry", "html": STATED}, STORY),
        ({"url": "https://other.example/1", "html": STATED}, "https://other.example/1"),
        ({"url": " https://other.example/a b ", "html": STATED}, "https://other.example/a b"),
        ({"url": "/2026/ferry", "html": PLAIN}, "/2026/ferry"),
        ({"html": PLAIN}, "http://localhost/"),
    ],
)
def test_a_line_has_the_address_that_it_tells_or_that_its_page_states(page, address):
    assert address_of(read_line(line(**page))) == address


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b'{"url": "https', "it is no JSON: "),
        (b"[]", "it is no object with the keys id, url and html"),
        (line(id=7, url=STORY), "it has no html"),
        (line(id=7, html=["<p>"]), "its html is no text"),
        (line(id=7, html=PLAIN, downloaded="yesterday"), "its downloaded is no date and time of ISO 8601: 'yesterday'"),
    ],
)
def test_what_is_wrong_with_a_line_is_a_sentence_and_its_id_is_kept(content, problem):
    with pytest.raises(LineError, match=problem):
        read_line(content)
    written, said = stored_pages.record_line(stored_pages.Line(content))
    assert said.startswith(problem)
    assert orjson.loads(written) == {"id": 7 if b"7" in content else None, "error": said}


def test_a_moment_without_a_zone_is_in_utc():
    assert read_line(line(html=PLAIN, downloaded="2026-11-30T12:00:00"))["downloaded"] == datetime(
        2026, 11, 30, 12, tzinfo=UTC
    )


def test_filters_go_by_the_address_that_a_page_states():
    ours = Wanted(domains=frozenset({"paper.example"}))
    assert ours.leaves_out_line(line(html=STATED)) is None
    assert Wanted(domains=frozenset({"other.example"})).leaves_out_line(line(html=STATED)) == "another domain"
    assert Wanted(articles=True).leaves_out_line(line(html=f"{PLAIN}<time>Monday</time>")) is None  # no home page


def extract(folder, *arguments):
    parser = argparse.ArgumentParser()
    stored_pages.add_options(parser)
    opts, names = parser.parse_known_args([*arguments, "-O", str(folder / "out.jsonl"), "--processes", "1"])
    return stored_pages.run(names, opts)


def test_records_and_lines_without_an_address_are_counted(tmp_path, capsys):
    pages = [line(html=STATED), line(html=PLAIN), line(html=PLAIN), line(url=STORY)]
    (tmp_path / "pages.jsonl").write_bytes(b"\n".join(pages))
    assert extract(tmp_path, str(tmp_path / "pages.jsonl")) == 3
    said = capsys.readouterr().err
    assert "3 records were written, 1 page could not be read" in said
    assert "2 lines of JSON have no url, and the page states none" in said


@pytest.mark.parametrize("arguments", [("nowhere.jsonl",), ("page.html", "--since", "2026-11-01")])
def test_a_refused_start_leaves_what_is_there_and_makes_nothing(tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.html").write_text(STATED)
    (tmp_path / "out.jsonl.rejects.jsonl").write_text("of the last run\n")
    with pytest.raises(stored_pages.ArgumentValueError):
        extract(tmp_path, *arguments)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl.rejects.jsonl", "page.html"]
    assert (tmp_path / "out.jsonl.rejects.jsonl").read_text() == "of the last run\n"
