"""What a job remembers of its sites, over versions and clocks."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import NamedTuple

import pytest

from newscrawl.job.errors import JobError
from newscrawl.state.articles import KnownArticle
from newscrawl.state.crawl_history import SCHEMA, CrawlHistory
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
    path = tmp_path / "sites.sqlite"
    CrawlHistory(path).close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == SCHEMA.version
        db.execute("PRAGMA user_version = 0")
    CrawlHistory(path).close()
    with closing(sqlite3.connect(path)) as db:
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
