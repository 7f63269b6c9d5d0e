"""What a job remembers of its sites, over versions and clocks."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import NamedTuple

import pytest

from newscrawl.export.store import open_store
from newscrawl.job.errors import JobError
from newscrawl.job.job import Job
from newscrawl.job.salvage import salvage
from newscrawl.state.addresses import KnownArticle
from newscrawl.state.ask_again import ask_again, exported
from newscrawl.state.copies import PLANNED, Row, field_of, pack, row_of
from newscrawl.state.crawl_history import SCHEMA, CrawlHistory
from newscrawl.state.history_versions import VIEWS_OF_1
from newscrawl.state.mentions import MentionStore
from newscrawl.state.sources import Visit

NOW = 1_800_000_000.0
DAY = 86_400.0


class Place(NamedTuple):
    home: str = "https://a.example"
    site: str = ""
    source_type: str = "home"


@pytest.fixture
def history(tmp_path):
    history = CrawlHistory(tmp_path / "sites.sqlite")
    yield history
    history.close()


def add(history, url: str, visited: float, interval: float) -> None:
    history.add_source(url, Place(), None)
    history.note_visit(url, Visit(visited, 1, interval))


def test_what_an_interrupted_run_met_and_did_not_fetch_is_known_to_the_run_that_goes_on(history, tmp_path):
    articles = tmp_path / "articles.sqlite"
    assert history.met_since(2, articles) == {}
    with closing(sqlite3.connect(articles)) as fetched:
        fetched.execute("CREATE TABLE articles (id TEXT PRIMARY KEY, run INTEGER NOT NULL)")
        fetched.executemany("INSERT INTO articles VALUES (?, ?)", [("a_1", 1), ("a_2", 1), ("a_3", 2), ("a_4", 1)])
        fetched.commit()
    for number, home in ((1, "a"), (2, "a"), (3, "a"), (4, "b")):
        article = KnownArticle(
            number, f"a_{number}", f"https://{home}.example/{number}", f"https://{home}.example", NOW
        )
        history.put_article(article, None, 1)
    assert history.meet([1, 2, 3, 4], 2) == 4
    assert history.meet([1, 2, 3, 4], 2) == 0
    assert history.met_since(2, articles) == {"https://a.example": 2, "https://b.example": 1}
    assert history.met_since(3, articles) == {}


def test_a_clock_that_was_ahead_once_keeps_no_source_and_no_article_from_being_asked(history):
    add(history, "https://a.example/ahead", NOW + 400 * DAY, 300)
    add(history, "https://a.example/long", NOW - 10, 90 * DAY)
    add(history, "https://a.example/fine", NOW - 100, 900)
    history.put_article(
        KnownArticle(1, "a_1", "https://a.example/1", "https://a.example", NOW + 400 * DAY), NOW + 401 * DAY, 1
    )
    history.put_article(KnownArticle(2, "a_2", "https://a.example/2", "https://a.example", NOW - 50), NOW + 9 * DAY, 1)
    assert history.end_future(NOW, DAY) == 3
    assert {source.url[18:] for source in history.take_due_sources(NOW, NOW + 60)} == {"ahead", "long"}
    assert history.source("https://a.example/ahead").visited == NOW
    assert history.source("https://a.example/fine").visited == NOW - 100
    assert [article.key for article in history.due_articles(NOW, 9)] == [1]
    assert history.articles([2])[2].fetched == NOW - 50
    assert history.end_future(NOW, DAY) == 0


def test_a_file_without_a_version_goes_on_and_a_newer_one_is_refused(tmp_path):
    path = version_1(tmp_path / "sites.sqlite")
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == 0
    CrawlHistory(path).close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == SCHEMA.version
        db.execute(f"PRAGMA user_version = {SCHEMA.version + 1}")
    with pytest.raises(JobError, match="go on with the newscrawl that wrote it"):
        CrawlHistory(path)


def test_what_is_told_of_a_page_twice_before_it_is_passed_on_is_one_change(history):
    history.watch()
    store = MentionStore(history._db)
    store.tell("https://a.example/", {1: {"feed": {"headline": "One"}}})
    store.tell("https://a.example/", {1: {"feed": {"headline": "Two"}}})  # an UPSERT, whose trigger notes the row again
    store.judge(1, "https://a.example/", "listing")
    assert [(row.table, row.name) for row in history.changes()] == [("mentions", "1")]
    assert history.changes() == []


VERSION_1 = """
CREATE TABLE sources (
  url TEXT PRIMARY KEY, home TEXT NOT NULL, site TEXT NOT NULL, rung TEXT NOT NULL, parent TEXT,
  visited REAL, interval REAL, due REAL, empty INTEGER NOT NULL DEFAULT 0, etag TEXT, modified TEXT
) WITHOUT ROWID;
CREATE TABLE articles (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL, url TEXT NOT NULL, home TEXT NOT NULL, fetched REAL NOT NULL,
  due REAL, met INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX due ON articles (due) WHERE due IS NOT NULL;
CREATE TABLE walk (
  serial INTEGER PRIMARY KEY, home TEXT NOT NULL, url TEXT NOT NULL, priority INTEGER NOT NULL, trail BLOB NOT NULL,
  UNIQUE (home, url)
);
CREATE TABLE books (home TEXT PRIMARY KEY, shapes BLOB NOT NULL) WITHOUT ROWID;
INSERT INTO sources (url, home, site, rung, visited, due)
  VALUES ('https://a.example/feed', 'https://a.example', 'A', 'feed', 1, 2);
INSERT INTO articles VALUES (7, 'a_7', 'https://a.example/7', 'https://a.example', 5, 6, 1);
INSERT INTO walk (home, url, priority, trail)
  VALUES ('https://a.example', 'https://a.example/old', 3, '{"home": "x"}');
INSERT INTO books VALUES ('https://a.example', '[1]');
"""


def version_1(path):
    with closing(sqlite3.connect(path)) as db:
        db.executescript(VERSION_1)
    return path


def assert_whole(history):
    assert history.articles([7])[7] == KnownArticle(7, "a_7", "https://a.example/7", "https://a.example", 5)
    assert [article.id for article in history.due_articles(6, 9)] == ["a_7"]
    assert history.source("https://a.example/feed").source_type == "feed"
    assert history.next_listing("https://a.example") == ("https://a.example/old", {"home": "x"})
    assert history.url_patterns("https://a.example") == [1]
    history.close()


def test_a_file_of_the_first_version_goes_on_under_todays_names(tmp_path):
    path = version_1(tmp_path / "sites.sqlite")
    assert_whole(CrawlHistory(path))
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == SCHEMA.version
        names = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert {"addresses", "planned", "url_patterns"} <= names
    assert not {"articles", "walk", "books"} & names


def test_a_file_that_another_part_of_the_job_began_gets_its_tables(tmp_path):
    with closing(sqlite3.connect(tmp_path / "sites.sqlite")) as db:
        db.execute("CREATE TABLE renderings (host TEXT)")
    history = CrawlHistory(tmp_path / "sites.sqlite")
    assert history.articles([7]) == {}
    history.close()


@pytest.mark.parametrize("version", [1, 2])
def test_what_can_be_read_of_a_file_of_any_version_is_saved(tmp_path, version):
    path = version_1(tmp_path / "sites.sqlite")
    if version == 2:
        CrawlHistory(path).close()
    saved, is_whole = salvage(path, lambda new: CrawlHistory(new).close(), VIEWS_OF_1)
    assert (saved["addresses"], saved["sources"], saved["planned"], saved["url_patterns"]) == (1, 1, 1, 1)
    assert_whole(CrawlHistory(path))
    assert is_whole == (version == 2), "the first version lacks tables of today, so all is asked for again"


def test_articles_are_asked_again_in_a_file_of_the_first_version(tmp_path):
    job = Job.at(tmp_path)
    version_1(job.sites_file)
    assert exported(job) == {"a_7"}
    assert "1 articles are fetched again" in ask_again(job, ["a_7"])


def test_a_server_keeps_rows_under_the_names_that_it_has_them_under(history):
    row = Row("https://a.example", PLANNED, "https://a.example/old", [1, "https://a.example"])
    assert field_of(row) == "walk https://a.example/old"
    assert row_of(field_of(row).encode(), pack(row)) == row


def test_no_fact_of_an_article_stands_in_two_files(tmp_path):
    history = CrawlHistory(tmp_path / "sites.sqlite")
    with closing(open_store(tmp_path / "articles.sqlite")) as store, closing(history):
        of_listings, of_lines = (
            {name for _, name, *_ in db.execute(f"PRAGMA table_info({table})")}
            for db, table in ((history._db, "addresses"), (store, "articles"))
        )
    assert of_listings & of_lines == {"id"}
