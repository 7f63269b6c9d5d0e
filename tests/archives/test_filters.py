"""The filters of ``newscrawl extract`` count for every form of input, or are refused with what to write."""

import argparse
import json

import pytest

from newscrawl.archives.options import ArgumentValueError, add_options, base_of, output_of, wanted_of
from newscrawl.archives.page_units import NO_PAGES, Line, Reject
from newscrawl.archives.sources import SourceError
from newscrawl.archives.totals import Result, Totals
from newscrawl.archives.units import Reading
from newscrawl.stored_pages import run

PAGE = "<!doctype html><html lang={}><p>The ferry is back."


def options(*arguments):
    parser = argparse.ArgumentParser()
    add_options(parser)
    return parser.parse_args(["--processes", "1", *arguments])


def left_out(path, *arguments):
    units = list(Reading([str(path)], wanted=wanted_of(options(*arguments))).units())
    return [unit.reason if isinstance(unit, Reject) else None for unit in units]


@pytest.fixture
def lines(tmp_path):
    pages = [
        {"url": "https://paper.example/1", "html": PAGE.format("en"), "downloaded": "2026-11-01T08:00:00Z"},
        {"url": "https://www.other.example/2", "html": PAGE.format("de-AT"), "downloaded": "2026-11-02T08:00:00"},
        {"url": "https://paper.example/3", "html": PAGE.format("de")},
    ]
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps(page) + "\n" for page in pages) + "[]\nno JSON\n")
    return path


@pytest.mark.parametrize(
    ("arguments", "reasons"),
    [
        ((), [None, None, None]),
        (("--domains", "paper.example"), [None, "another domain", None]),
        (("--domains", "https://www.Other.example/x,none.example"), ["another domain", None, "another domain"]),
        (("--languages", "de"), ["another language", None, None]),
        (("--languages", "EN-gb, deu"), [None, None, None]),
        (("--since", "2026-11-02"), ["captured before --since", None, "no moment of capture"]),
        (("--until", "2026-11-02"), [None, "captured after --until", "no moment of capture"]),
    ],
)
def test_filters_count_for_lines_of_json(lines, arguments, reasons):
    assert left_out(lines, *arguments) == [*reasons, None, None]  # what is no page is said by whoever reads it


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ((), None),
        (("--domains", "paper.example"), None),
        (("--domains", "zzz.example"), "another domain"),
        (("--languages", "de"), None),
        (("--languages", "fr"), "another language"),
        (("--news",), "no sign of an article"),
    ],
)
def test_filters_count_for_html(tmp_path, arguments, reason):
    link = "<link rel=canonical href=https://paper.example/1>"
    (tmp_path / "a.html").write_text(PAGE.format("de").replace("<p>", link + "<p>"))
    assert left_out(tmp_path, *arguments) == [reason]


def test_days_are_refused_for_what_tells_no_capture(tmp_path):
    (tmp_path / "a.html").write_text(PAGE.format("de"))
    with pytest.raises(SourceError, match="does not say when its pages were captured"):
        left_out(tmp_path, "--since", "2030-01-01")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--domains", "nofile.txt"), "there is no file nofile.txt"),
        (("--domains", "lists/papers"), "there is no file lists/papers"),
        (("--domains", ""), "no domain is named|is not a text file"),
        (("--domains", "."), "is not a text file"),
        (("--domains", "a b"), "is no domain"),
        (("--languages", "english"), "'english' is no code of a language: write en"),
        (("--languages", "en,klingon"), "write a tag of BCP 47 such as en"),
        (("--languages", "jp"), "write ja"),
        (("--languages", "qq"), "write a tag"),
        (("--languages", ","), "no language is named"),
        (("--since", ""), "is a day such as"),
    ],
)
def test_a_filter_that_cannot_be_used_is_refused_with_what_to_write(arguments, sentence):
    with pytest.raises(ArgumentValueError, match=sentence):
        wanted_of(options(*arguments))


def test_a_file_of_domains_is_read(tmp_path):
    (tmp_path / "papers.txt").write_text("# papers\nwww.paper.example\nhttps://zeitung.example/  # with a path\n\n")
    wanted = wanted_of(options("--domains", str(tmp_path / "papers.txt")))
    assert wanted.domains == {"paper.example", "zeitung.example"}


@pytest.mark.parametrize(("name", "content"), [("a.html", b""), ("a.bin", bytes(range(256)) * 20), ("a.jsonl", b"\n")])
def test_an_empty_or_binary_file_of_a_folder_is_counted(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    (unit,) = Reading([str(tmp_path)]).units()
    assert (unit.reason, unit.is_fault) == (NO_PAGES, False)


def test_a_line_knows_its_file_and_place(lines):
    *_, one, two = Reading([str(lines)]).units()
    assert isinstance(one, Line)
    data = lines.read_bytes()
    assert (one.file, one.at, two.at) == (str(lines), data.index(b"[]"), data.index(b"no JSON"))


def test_a_line_that_cannot_be_read_is_a_reject_with_its_file(lines, tmp_path):
    assert run([str(lines)], options("-O", str(tmp_path / "out"), "--sites-dir", str(tmp_path))) == 3
    rejects = [json.loads(line) for line in (tmp_path / "out.rejects.jsonl").read_text().splitlines()]
    assert {reject["file"] for reject in rejects} == {str(lines)}


def test_the_last_line_is_a_sentence_that_names_files():
    totals = Totals()
    totals.add(Result([b"{}"], [], 4, Totals().left_out, ("a.bin", "b.txt")))
    assert totals.sentence() == "1 record was written, 2 files hold no pages: a.bin, b.txt"
    totals.add(Result([b"{}"], [], 4, Totals().left_out, ("c", "d", "e")))
    totals.left_out.update({"no article": 2, "status 404": 1})
    assert totals.sentence() == (
        "2 records were written, 3 pages were left out (2 no article, 1 status 404), "
        "5 files hold no pages: a.bin, b.txt, c and 2 more"
    )


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "is no file"),
        (".", "is no file"),
        ("b.csv", "write b.jsonl"),
        ("b.xyz", "write b.jsonl"),
        ("b.gz", "b.jsonl"),
    ],
)
def test_an_output_that_would_be_something_else_is_refused(name, sentence):
    with pytest.raises(ArgumentValueError, match=sentence):
        output_of(options("-O", name))


@pytest.mark.parametrize("url", ["", "foo", "paper.example/x"])
def test_an_address_that_is_none_is_refused(url):
    with pytest.raises(ArgumentValueError, match="--url is a web address such as"):
        base_of(options("--url", url))
