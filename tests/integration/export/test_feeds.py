"""Feeds and documents on other machines that cannot be written: which, and why."""

from tests.export.made_articles import records_in


def test_a_feed_that_fails_makes_the_run_partial_and_is_named(crawl, tmp_path):
    code, said = crawl("-o", "ftp://nora:hunter2@127.0.0.1:9/%(time)s.csv", "-o", "articles.jsonl")
    assert code == 3
    assert said.splitlines()[-1].startswith("newscrawl: partial: feeds failed: 1 (ftp://***@127.0.0.1:9/20")


def test_a_document_that_cannot_be_stored_makes_the_run_partial_and_is_named(crawl, tmp_path):
    code, said = crawl("-o", "ftp://nora:hunter2@127.0.0.1:9/articles.csv", "-o", "articles.jsonl")
    assert code == 3
    assert said.splitlines()[-1].startswith(
        "newscrawl: partial: documents not stored, to be tried again next run: 1 "
        "(ftp://***@127.0.0.1:9/articles.csv: ConnectionRefusedError"
    )
    assert "hunter2" not in said
    assert len(records_in(tmp_path / "articles.jsonl")) == 5
    assert not list(tmp_path.glob(".newscrawl/*/document-*"))
