"""The first crawl of every user, as a user runs it: the demo newsroom, compared with its truth field by field."""

from __future__ import annotations

import json

import jsonschema
import pytest

from newscrawl.demo import TIMEZONE, DemoNewsroom, nonarticles, truth
from newscrawl.normalize.text import fold
from tests.running import QUICK, newscrawl, records


@pytest.fixture(scope="module")
def crawl(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    with DemoNewsroom() as newsroom:
        run = newscrawl(
            "crawl",
            "site",
            "-a",
            f"url={newsroom.url}",
            "-O",
            "out.jsonl",
            "-s",
            f"NEWSCRAWL_TIMEZONE={TIMEZONE}",
            "-s",
            'EXTENSIONS={"tests.spiders.newsroom_clock.NewsroomClock": 1}',
            *QUICK,
            cwd=folder,
        )
        assert run.returncode == 0, run.stderr[-3000:]
        return {
            "truth": {article.url: article for article in truth(newsroom.url)},
            "others": nonarticles(newsroom.url),
            "records": records(folder / "out.jsonl"),
            "authors": records(folder / "authors-out.jsonl"),
            "hits": list(newsroom.hits),
            "stderr": run.stderr,
        }


def differences(crawl, found, wanted):
    """(url, found, wanted) of every article whose *found* is not its *wanted*."""
    pairs = ((record, crawl["truth"][record["url"]]) for record in crawl["records"] if record["url"] in crawl["truth"])
    return [(record["url"], found(record), wanted(true)) for record, true in pairs if found(record) != wanted(true)]


def test_every_article_is_found_once_and_nothing_else(crawl):
    urls = [record["url"] for record in crawl["records"]]
    assert sorted(urls) == sorted(crawl["truth"])
    assert not set(urls) & set(crawl["others"])


def test_no_page_is_fetched_twice_and_what_robots_txt_forbids_is_left(crawl):
    assert len(crawl["hits"]) == len(set(crawl["hits"]))
    assert not [hit for hit in crawl["hits"] if hit.startswith(("/search", "/login"))]


def test_every_record_tells_its_run_and_worker(crawl):
    told = [record["metadata"]["crawl"] for record in crawl["records"]]
    (run,), (worker,) = {crawl["runId"] for crawl in told}, {crawl["worker"] for crawl in told}
    assert run.endswith("/1")
    assert worker.split(":")[1].isdigit()
    assert {crawl["renderedBy"] for crawl in told} == {None}


def test_headlines_are_exact(crawl):
    assert not differences(crawl, lambda r: r["headline"], lambda t: t.headline)


def test_bodies_are_exact_paragraph_by_paragraph(crawl):
    assert not differences(crawl, lambda r: r["articleBody"].split("\n\n"), lambda t: list(t.paragraphs))


def test_dates_of_publication_are_exact_in_instant_and_precision(crawl):
    assert not differences(
        crawl,
        lambda r: (r["datePublished"], r["datePublishedPrecision"]),
        lambda t: (t.datePublished, t.datePublishedPrecision),
    )


def test_dates_of_modification_are_exact_in_instant_and_precision(crawl):
    assert not differences(
        crawl,
        lambda r: (r["dateModified"], r["dateModifiedPrecision"]),
        lambda t: (t.dateModified, t.dateModifiedPrecision),
    )


def test_authors_are_exact_each_person_once(crawl):
    assert not differences(
        crawl, lambda r: [author["name"] for author in r["authors"]], lambda t: [author.name for author in t.authors]
    )


def test_bios_and_profiles_stand_with_their_author(crawl):
    assert not differences(
        crawl,
        lambda r: [(author["bio"], author["url"]) for author in r["authors"]],
        lambda t: [(author.bio, author.url) for author in t.authors],
    )


def test_sections_are_exact(crawl):
    """Where a page shows none, its feed may tell it: the union of sources has it, and says from where."""

    def section(record):
        told = record["evidence"].get("articleSection") or {}
        is_feeds = crawl["truth"][record["url"]].articleSection is None and told.get("rule") == "feed"
        return [name.lower() for name in record["articleSection"]] if is_feeds else record["articleSection"]

    pairs = [(section(record), crawl["truth"][record["url"]]) for record in crawl["records"]]
    for found, true in pairs:
        assert found == ([true.articleSection] if true.articleSection else []) or found == [true.sectionKey], true.url


def test_languages_and_keywords_are_exact(crawl):
    assert not differences(
        crawl,
        lambda r: (r["inLanguage"], sorted(map(fold, r["keywords"]))),
        lambda t: (t.inLanguage or t.language, sorted(map(fold, t.keywords))),
    )


def test_an_article_without_a_date_has_its_cards_date_and_says_so(crawl):
    from_cards = {url for url, article in crawl["truth"].items() if article.dateFromCard}
    assert from_cards
    for record in crawl["records"]:
        source = (record["evidence"].get("datePublished") or {}).get("source")
        assert (source == "listing") == (record["url"] in from_cards), record["url"]


def test_the_cards_of_article_pages_are_exact(crawl):
    def cards(posts):
        return [(post["headline"], post["url"], post["description"], post["datePublished"]) for post in posts]

    assert not differences(
        crawl,
        lambda r: cards(r["recentPosts"]),
        lambda t: [(c.headline, c.url, c.description, c.datePublished) for c in t.recentPosts],
    )


def test_there_is_one_line_for_each_person(crawl):
    names = sorted(author["name"] for author in crawl["authors"])
    assert len(names) == 8
    assert len({fold(name) for name in names}) == 8


def test_every_line_is_valid_against_the_shipped_schema(crawl, tmp_path):
    schema = json.loads(newscrawl("schema", cwd=tmp_path).stdout)
    validator = jsonschema.Draft202012Validator(schema)
    for record in crawl["records"]:
        validator.validate(record)


def test_the_run_ends_with_a_summary(crawl):
    assert "articles  60" in crawl["stderr"]
    assert "authors   8" in crawl["stderr"]
