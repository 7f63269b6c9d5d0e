import csv
import sqlite3
from contextlib import closing

import orjson
import pytest
from made_articles import made_article, records_in

from newscrawl.export.exporter import Exporter, plain
from newscrawl.items import Image


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
