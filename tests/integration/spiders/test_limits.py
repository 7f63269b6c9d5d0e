"""How far a crawl goes: max_articles, since, and what is left for the next run; exit codes of wrong arguments."""

from __future__ import annotations

import pytest

from newscrawl.demo import DemoNewsroom, truth
from tests.running import QUICK, newscrawl, records


@pytest.fixture
def newsroom():
    with DemoNewsroom() as running:
        yield running


def crawl(newsroom, folder, *more):
    return newscrawl("crawl", "site", "-a", f"url={newsroom.url}", "-O", "out.jsonl", *QUICK, *more, cwd=folder)


def test_max_articles_is_exact_and_the_next_run_goes_on(newsroom, tmp_path):
    assert crawl(newsroom, tmp_path, "-a", "max_articles=7").returncode == 0
    first = {record["id"] for record in records(tmp_path / "out.jsonl")}
    assert len(first) == 7
    assert crawl(newsroom, tmp_path).returncode == 0
    urls = [record["url"] for record in records(tmp_path / "out.jsonl")]
    assert sorted(urls) == sorted(article.url for article in truth(newsroom.url))


def test_max_articles_is_exact_with_many_requests_at_once_too(newsroom, tmp_path):
    assert crawl(newsroom, tmp_path, "-a", "max_articles=7", "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=8").returncode == 0
    assert len(records(tmp_path / "out.jsonl")) == 7


def test_since_leaves_what_is_older(newsroom, tmp_path):
    assert crawl(newsroom, tmp_path, "-a", "since=2025-03-10").returncode == 0
    found = {record["url"] for record in records(tmp_path / "out.jsonl")}
    assert found == {article.url for article in truth(newsroom.url) if article.datePublished >= "2025-03-10"}


def test_without_an_output_the_articles_go_to_the_output_folder(newsroom, tmp_path):
    run = newscrawl("crawl", "site", "-a", f"url={newsroom.url}", "-a", "max_articles=3", *QUICK, cwd=tmp_path)
    assert run.returncode == 0
    (path,) = (tmp_path / "output").glob("articles-*.jsonl")
    assert len(records(path)) == 3


def test_an_article_named_as_the_start_is_taken(newsroom, tmp_path):
    url = f"{newsroom.url}2025/03/14/early-ferry-returns/"
    run = newscrawl(
        "crawl", "site", "-a", f"url={url}", "-a", "max_articles=1", "-O", "out.jsonl", *QUICK, cwd=tmp_path
    )
    assert run.returncode == 0
    assert [record["url"] for record in records(tmp_path / "out.jsonl")] == [url]


def test_a_configured_site_is_crawled_by_its_name(newsroom, tmp_path):
    (tmp_path / "sites").mkdir()
    (tmp_path / "sites" / "courier.toml").write_text(f'urls = ["{newsroom.url}"]\n', encoding="utf-8")
    run = newscrawl(
        "crawl", "site", "-a", "site=courier", "-a", "max_articles=2", "-O", "o.jsonl", *QUICK, cwd=tmp_path
    )
    assert run.returncode == 0
    assert {record["metadata"]["crawl"]["site"] for record in records(tmp_path / "o.jsonl")} == {"courier"}


@pytest.mark.parametrize(
    "argument", ["ulr=https://x.example", "since=soon", "max_articles=0", "url=ftp://x", "site=no"]
)
def test_a_wrong_argument_stops_before_any_request_with_exit_code_2_and_a_sentence(tmp_path, argument):
    run = newscrawl("crawl", "site", "-a", argument, cwd=tmp_path)
    assert run.returncode == 2
    assert "Traceback" not in run.stderr
    assert run.stderr.strip().splitlines()[-1].partition("error: ")[2]
    assert "Crawled" not in run.stderr
    assert not list(tmp_path.iterdir())
