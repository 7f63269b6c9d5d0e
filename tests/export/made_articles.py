"""Articles, and the plain facts that every test of the export checks."""

import sqlite3
from collections import Counter

import orjson

from newscrawl.export.lines import whole_lines
from newscrawl.export.schema import check
from newscrawl.export.shards import shard_lines, shard_number, shards
from newscrawl.items import Article, Author, Publisher
from newscrawl.normalize.fingerprint import content_hash
from newscrawl.normalize.urls.canonical import article_id


def made_article(number, *, edition=0, body_words=60, host="paper.example", **fields):
    """The article of that number; another edition has another text."""
    url = f"https://{host}/2025/03/article-{number}"
    headline = f"Ferry {number} runs at night"
    body = f"Edition {edition}. " + "The harbour was quiet. " * (body_words // 4)
    values = {
        "id": article_id(url),
        "url": url,
        "headline": headline,
        "articleBody": body,
        "datePublished": f"2025-03-{1 + number % 28:02}",
        "datePublishedPrecision": "day",
        "contentHash": content_hash(headline, body),
        "authors": [Author(name="Grace Young", nameRaw="By Grace Young")],
        "publisher": Publisher(domain=host),
    }
    return Article(**(values | fields))


def records_in(path):
    return [orjson.loads(line) for line in whole_lines(path)]


def shard_records(folder):
    numbers = [shard_number(path) for path in shards(folder / "shards")]
    return [orjson.loads(line) for number in numbers for line in shard_lines(folder / "shards", number)]


def assert_sound(folder, numbers, *, host="paper.example"):
    """Every article once, every line whole and valid, the store pointing to the lines."""
    records = shard_records(folder)
    versions = Counter((record["id"], record["version"]) for record in records)
    assert [key for key, count in versions.items() if count > 1] == []
    expected = {article_id(f"https://{host}/2025/03/article-{number}") for number in numbers}
    assert {record["id"] for record in records} == expected
    assert [check(record) for record in records if check(record)] == []
    with sqlite3.connect(folder / "articles.sqlite") as db:
        places = db.execute("SELECT id, shard, line FROM articles").fetchall()
    db.close()
    assert len(places) == len(expected)
    files = {int(path.name[9:14]): records_in(path) for path in shards(folder / "shards")}
    assert all(files[shard][line]["id"] == article for article, shard, line in places)
