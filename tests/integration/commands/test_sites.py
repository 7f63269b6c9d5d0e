"""``newscrawl sites``: papers from addresses, OPML and CSV; a table of how they are."""

from __future__ import annotations

import tomllib

import pytest

from newscrawl.site_tools.papers import PaperListError, paper_of, read_csv, read_opml
from tests.made_papers import MadePaper, plain
from tests.running import newscrawl

OPML = """<?xml version="1.0"?><opml version="2.0"><body><outline text="Papers">
<outline text="One" htmlUrl="https://www.one.example/" xmlUrl="https://one.example/feed.xml"/>
<outline text="Two &amp; more" xmlUrl="https://two.example/rss?a=1&b=2"/><outline text="none"/>
</outline></body></opml>"""


def test_opml_gives_the_home_page_of_each_outline_else_its_feed():
    found = read_opml(OPML)
    assert [(paper.name, paper.facts["urls"]) for paper in found] == [
        ("one.example", ["https://www.one.example/"]),
        ("two.example", ["https://two.example/rss?a=1&b=2"]),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "url,timezone\nhttps://one.example/,Europe/Berlin\ntwo.example,\n",
        "\ufeffname;URL;timezone\n;https://one.example/;Europe/Berlin\n;two.example;\n",
        "timezone\thomepage\nEurope/Berlin\thttps://one.example/\n\ttwo.example\n",
    ],
)
def test_a_table_has_addresses_and_keys_of_site_files(table):
    one, two = read_csv(table)
    assert (one.name, one.facts["timezone"]) == ("one.example", "Europe/Berlin")
    assert (two.name, two.facts["urls"]) == ("two.example", ["https://two.example"])


def test_a_cell_of_a_table_holds_a_list_with_commas_and_yes_or_no_as_words():
    (paper,) = read_csv('url,languages,include,prune\none.example,"en, pt-BR",/news/*,FALSE\n')
    assert (paper.facts["languages"], paper.facts["include"], paper.facts["prune"]) == (
        ["en", "pt-BR"],
        ["/news/*"],
        False,
    )


def test_a_column_that_is_no_key_is_named_and_left_out(tmp_path):
    (tmp_path / "papers.csv").write_text("url,name,timezon,notes\nhttps://one.example/,one,Europe/Berlin,good\n")
    done = newscrawl("sites", "add", "--csv", "papers.csv", cwd=tmp_path)
    assert done.returncode == 0
    assert "the column 'timezon' is no key of a site file and is left out: did you mean timezone?" in done.stderr
    assert "the column 'notes'" in done.stderr
    assert "column 'name'" not in done.stderr
    assert "timezone" not in tomllib.loads((tmp_path / "sites" / "one.toml").read_text(encoding="utf-8"))


def test_a_table_without_a_header_is_a_list_of_addresses():
    assert [paper.name for paper in read_csv("one.example\nhttps://two.example/news\n")] == [
        "one.example",
        "two.example",
    ]


@pytest.mark.parametrize(
    ("read", "sentence"),
    [
        (lambda: read_opml("<opml/>"), "names no paper"),
        (lambda: read_csv(""), "the table is empty"),
        (lambda: read_csv("url,languages\none.example,english\n"), "row 1: .* 'english' is no code of a language"),
        (lambda: read_csv("url,timezone\none.example,Mars\n"), "row 1: has the unknown time zone"),
        (lambda: paper_of("ftp://x"), "is not a web address"),
    ],
)
def test_a_list_that_cannot_be_used_is_one_sentence(read, sentence):
    with pytest.raises(PaperListError, match=sentence):
        read()


def test_papers_are_added_listed_checked_and_removed(tmp_path):
    with MadePaper(4, plain) as paper, MadePaper(0) as closed:
        closed.answer = lambda handler, _body: (
            (200, {"Content-Type": "text/plain"}, "User-agent: *\nDisallow: /")
            if handler.path == "/robots.txt"
            else None
        )
        (tmp_path / "papers.csv").write_text(
            f"name,url\nsheet,{paper.url}\nclosed,{closed.url}\ngone,http://127.0.0.1:9/\n", encoding="utf-8"
        )
        added = newscrawl("sites", "add", "--csv", "papers.csv", cwd=tmp_path)
        assert (added.returncode, added.stdout) == (0, "3 sites added to sites, 0 there already\n"), added.stderr
        again = newscrawl("sites", "add", "--csv", "papers.csv", cwd=tmp_path)
        assert "0 sites added to sites, 3 there already" in again.stdout
        assert tomllib.loads((tmp_path / "sites" / "sheet.toml").read_text(encoding="utf-8"))["urls"] == [paper.url]
        listed = newscrawl("sites", "list", cwd=tmp_path)
        assert [line.split()[0] for line in listed.stdout.splitlines()] == ["site", "closed", "gone", "sheet"]
        checked = newscrawl("sites", "check", "-s", "DOWNLOAD_DELAY=0.01", cwd=tmp_path)
        rows = {line.split("  ")[0]: " ".join(line.split()) for line in checked.stdout.splitlines()}
        assert (
            rows["sheet"] == "sheet yes allowed 2025-03-04T07:03:00Z 3/3 3/3 3/3 3/3"
            or "yes allowed 2025-03-0" in rows["sheet"]
        )
        assert "robots.txt forbids it forbidden" in rows["closed"]
        assert "cannot be reached" in rows["gone"]
        assert checked.returncode == 1
    removed = newscrawl("sites", "remove", "gone", "closed", cwd=tmp_path)
    assert removed.returncode == 0, removed.stderr
    assert [path.stem for path in (tmp_path / "sites").glob("*.toml")] == ["sheet"]


@pytest.mark.parametrize(
    "words", [(), ("paint",), ("add",), ("remove", "nobody"), ("check", "nobody"), ("add", "ftp://x")]
)
def test_a_wrong_argument_is_exit_code_2(tmp_path, words):
    done = newscrawl("sites", *words, cwd=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
