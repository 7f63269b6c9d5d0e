import csv
import sqlite3
from contextlib import closing

import orjson
import pytest

from newscrawl.export.exporter import Exporter, plain
from newscrawl.items import Image
from tests.export.made_articles import made_article, records_in


@pytest.fixture
def job(tmp_path):
    exporter = Exporter(tmp_path / ".newscrawl/one")
    for number in range(3):
        exporter.take(plain(made_article(number, mainImage=Image("https://paper.example/x.png"))))
    exporter.take(plain(made_article(1, edition=1)))
    exporter.close()


def test_a_job_as_csv(job, newscrawl, tmp_path):
    code, said = newscrawl("export", "one", "--to", "csv")
    assert (code, said) == (0, "3 articles in one.csv\n")
    with (tmp_path / "one.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert sorted(row["version"] for row in rows) == ["1", "1", "2"]
    assert orjson.loads(rows[0]["authors"])[0]["name"] == "Grace Young"


def test_a_job_as_sqlite(job, newscrawl, tmp_path):
    assert newscrawl("export", "one", "--to", "sqlite", "-O", "out/a.db") == (0, "3 articles in out/a.db\n")
    with closing(sqlite3.connect(tmp_path / "out/a.db")) as db:
        assert db.execute("SELECT count(*), sum(version), min(datePublished) FROM articles").fetchone() == (
            3,
            4,
            "2025-03-01",
        )


def test_a_published_file_as_json_ld(job, newscrawl, tmp_path):
    newscrawl("publish", "one", "-O", "articles.jsonl.gz")
    assert newscrawl("export", "articles.jsonl.gz", "--to", "jsonld") == (0, "3 articles in articles.jsonld\n")
    graph = orjson.loads((tmp_path / "articles.jsonld").read_bytes())["@graph"]
    assert {article["@type"] for article in graph} == {"NewsArticle"}
    assert graph[0]["author"][0]["name"] == "Grace Young"


def test_publishing_an_interrupted_job_writes_its_articles_and_authors(job, newscrawl, tmp_path):
    assert newscrawl("publish", "one")[0] == 0
    assert len(records_in(tmp_path / "output/articles-one.jsonl")) == 3
    assert len(records_in(tmp_path / "output/authors-one.jsonl")) == 1


@pytest.mark.parametrize("words", [("export", "two", "--to", "csv"), ("publish", "two")])
def test_an_unknown_job_ends_with_code_2_and_the_names_of_those_there_are(job, newscrawl, words):
    code, said = newscrawl(*words)
    assert code == 2
    assert "there is no job 'two' in .newscrawl; there is: one" in said


def test_a_file_that_is_not_there_is_called_a_file(job, newscrawl):
    code, said = newscrawl("export", "none.jsonl", "--to", "csv")
    assert code == 2
    assert "there is no file 'none.jsonl' and no job 'none.jsonl' in .newscrawl; there is: one" in said


def test_a_job_into_a_table_that_grows(job, newscrawl, tmp_path):
    words = ("export", "one", "--to", "sqlite", "--flat", "--append", "table.db")
    assert newscrawl(*words) == (0, "3 articles in table.db\n")
    assert newscrawl(*words) == (0, "3 articles in table.db\n")
    with closing(sqlite3.connect(tmp_path / "table.db")) as db:
        assert db.execute("SELECT count(*), count(published_on) FROM articles").fetchone() == (3, 3)


def test_a_flat_file_and_the_lines_of_bulk_requests(job, newscrawl, tmp_path):
    assert newscrawl("export", "one", "--to", "csv", "--flat", "--bom", "-O", "flat.csv") == (
        0,
        "3 articles in flat.csv\n",
    )
    assert (tmp_path / "flat.csv").read_bytes().startswith(b"\xef\xbb\xbfid,version,url,")
    assert newscrawl("export", "one", "--to", "bulk") == (0, "3 articles in one.bulk\n")
    lines = [orjson.loads(line) for line in (tmp_path / "one.bulk").read_bytes().splitlines()]
    assert [line["index"]["_id"] for line in lines[::2]] == [line["id"] for line in lines[1::2]]
    assert all("evidence" not in line for line in lines)


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        (("--to", "sqlite", "--append", "a.db"), "add --flat"),
        (("--to", "jsonld", "--flat"), "has no flat form"),
        (("--to", "xlsx"), "add --flat"),
        (("--to", "csv", "--flat", "--append", "a", "-O", "b"), "give only one of them"),
        (("--to", "postgres", "--flat"), "--append postgresql://"),
        (("--to", "csv", "--flat", "-O", "/proc/none/a.csv"), "cannot be written"),
    ],
)
def test_what_cannot_be_exported_ends_with_code_2_and_what_to_write(job, newscrawl, words, advice):
    code, said = newscrawl("export", "one", *words)
    assert code == 2
    assert advice in said


def test_a_line_that_is_no_article_is_told_by_its_number_and_nothing_is_written(job, newscrawl, tmp_path):
    good = orjson.dumps(plain(made_article(1))) + b"\n"
    for bad, word in ((b"{}\n", "line 2 is not an article"), (b"{\n", "line 2 is not JSON")):
        (tmp_path / "mixed.jsonl").write_bytes(good + bad)
        code, said = newscrawl("export", "mixed.jsonl", "--to", "sqlite", "--flat", "-O", "mixed.sqlite")
        assert code == 2
        assert word in said
        assert not (tmp_path / "mixed.sqlite").exists()
