"""``newscrawl stories`` and the setting, as people use them."""

import json

import orjson
import pytest

from newscrawl.demo import DemoNewsroom
from tests.running import QUICK, newscrawl

BODY = "\n\n".join(
    f"Paragraph {n} tells of the {word} of Saltney, which Nora Vale saw at {n + 5} in the morning on pier {n * 7}."
    for n, word in enumerate("ferry bridge market lamp clock dog rope gull bell net".split(), start=1)
)


def line(site, body, day):
    return {
        "id": f"a_{site}",
        "url": f"https://{site}/ferry",
        "publisher": {"name": site, "domain": site},
        "authors": [],
        "articleBody": body,
        "datePublished": f"2025-03-{day}T08:00:00Z",
        "metadata": {"dateDownloaded": "2025-03-20T08:00:00Z"},
    }


@pytest.fixture
def lines(tmp_path):
    shorter = "\n\n".join(BODY.split("\n\n")[:4])
    records = [line("b.example", shorter, 15), line("a.example", BODY, 14), line("c.example", "Too short.", 14)]
    (tmp_path / "articles.jsonl").write_bytes(b"".join(orjson.dumps(record) + b"\n" for record in records))
    return tmp_path


def test_stories_are_printed_with_their_first_publication(lines):
    done = newscrawl("stories", "articles.jsonl", cwd=lines)
    (story,) = map(json.loads, done.stdout.splitlines())
    assert story["size"] == 2
    assert story["sites"] == ["a.example", "b.example"]
    assert story["first"]["url"] == "https://a.example/ferry"
    assert {article["relation"] for article in story["articles"]} == {"same", "extended"}


def test_articles_come_again_with_their_cluster(lines):
    done = newscrawl("stories", "articles.jsonl", "--articles", cwd=lines)
    clusters = [json.loads(each)["cluster"] for each in done.stdout.splitlines()]
    assert clusters[0]["id"] == clusters[1]["id"]
    assert clusters[2] is None


def test_an_index_goes_on_from_call_to_call(lines):
    for _ in range(2):
        done = newscrawl("stories", "articles.jsonl", "--index", "kept.sqlite", cwd=lines)
    assert [json.loads(each)["size"] for each in done.stdout.splitlines()] == [2]


def test_an_article_is_taken_out_of_an_index_by_its_address_or_id(lines):
    newscrawl("stories", "articles.jsonl", "--index", "kept.sqlite", cwd=lines)
    done = newscrawl("stories", "--index", "kept.sqlite", "--forget", "https://a.example/ferry", cwd=lines)
    assert (done.returncode, done.stdout) == (0, "forgot 1 articles\n"), done.stderr
    again = newscrawl("stories", "--index", "kept.sqlite", "--forget", "https://a.example/ferry", cwd=lines)
    assert again.stdout == "forgot 0 articles\n"
    for wrong in (["--forget", "x"], ["articles.jsonl", "--index", "kept.sqlite", "--forget", "x"]):
        refused = newscrawl("stories", *wrong, cwd=lines)
        assert (refused.returncode, "write --index FILE" in refused.stderr) == (2, True), refused.stderr


def test_a_job_that_is_not_there_ends_with_a_sentence_and_code_2(lines):
    done = newscrawl("stories", "nothing", cwd=lines)
    assert done.returncode == 2
    assert "there is no job 'nothing'" in done.stderr


def test_a_crawl_with_stories_fills_the_cluster_of_each_article(tmp_path):
    with DemoNewsroom() as newsroom:
        done = newscrawl(
            *("crawl", "site", "-a", f"url={newsroom.url}", "-a", "max_articles=10", "-O", "out.jsonl"),
            *("-s", "NEWSCRAWL_STORIES=true", *QUICK),
            cwd=tmp_path,
        )
    assert done.returncode in {0, 6}, done.stderr
    records = [json.loads(each) for each in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert len(records) == 10
    assert all(record["cluster"]["size"] >= 1 for record in records if record["wordCount"] and record["wordCount"] > 60)
