import copy
from pathlib import Path

import orjson
import pytest
from jsonschema import Draft202012Validator

import newscrawl.export
from newscrawl.export.exporter import plain
from newscrawl.export.forms_of_lines import upgraded
from newscrawl.export.schema import check, json_schema
from newscrawl.export.tables import write_table
from newscrawl.items import Article, Author, Evidence, Image, PostRef, Rejected
from tests.export.made_articles import made_article

VALIDATOR = Draft202012Validator(json_schema())
FULL = plain(
    made_article(
        1,
        authors=[Author(id="p_" + "0" * 16, name="Grace Young", nameRaw="By Grace Young", image=Image("https://x/"))],
        recentPosts=[PostRef(headline="Ferry 2", datePublished="2025-03-14", datePublishedPrecision="day")],
        evidence={"headline": Evidence("meta", "og:title", rejected=[Rejected("x", "too short", "h1")])},
        wordCount=60,
    )
)


def test_the_shipped_schema_is_the_generated_one():
    shipped = Path(newscrawl.export.__file__).with_name("article.schema.json").read_bytes()
    assert orjson.loads(shipped) == json_schema()


def test_the_schema_is_a_schema_and_every_key_of_the_record_is_required():
    Draft202012Validator.check_schema(json_schema())
    assert json_schema()["required"] == list(Article.__dataclass_fields__)
    assert json_schema()["additionalProperties"] is False


@pytest.mark.parametrize("record", [FULL, plain(Article(id="a_" + "0" * 32, url="http://x/"))])
def test_records_are_valid(record):
    assert check(record) is None
    VALIDATOR.validate(record)


BROKEN = [
    (("id",), "7"),
    (("url",), "ftp://x"),
    (("headline",), 7),
    (("version",), 0),
    (("version",), True),
    (("version",), 1.5),
    (("wordCount",), -1),
    (("authors",), None),
    (("authors", 0, "type"), "Robot"),
    (("authors", 0, "id"), "p_1"),
    (("authors", 0, "sameAs"), [None]),
    (("authors", 0, "image"), {"url": "x"}),
    (("datePublished",), "2025-3-1"),
    (("datePublished",), "2025-03-01T10:00:00+01:00"),
    (("datePublished",), "2025-03-01\n"),
    (("datePublishedPrecision",), "century"),
    (("isAccessibleForFree",), 1),
    (("metadata", "probability"), 1.5),
    (("metadata", "http", "status"), "200"),
    (("evidence", "headline"), None),
    (("evidence", "headline", "rejected", 0), {}),
    (("recentPosts", 0, "position"), 0),
    (("keywords",), "x"),
    (("more",), 1),
    (("publisher",), "x"),
]


@pytest.mark.parametrize(("path", "value"), BROKEN)
def test_the_check_and_the_schema_refuse_the_same(path, value):
    record = copy.deepcopy(FULL)
    place = record
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    reason = check(record)
    assert reason is not None
    assert reason.startswith(".".join(map(str, path)))
    assert not VALIDATOR.is_valid(record) or value == "2025-03-01\n"  # Python's $ lets a newline pass there


@pytest.mark.parametrize("key", FULL)
def test_no_key_may_be_missing(key):
    record = {name: value for name, value in FULL.items() if name != key}
    assert check(record) == f"{key}: missing"
    assert not VALIDATOR.is_valid(record)


@pytest.mark.parametrize("value", [None, 7, "x", []])
def test_only_an_object_is_a_record(value):
    assert check(value) == "not an object"


def test_the_keys_of_version_1_1_are_always_there_and_empty_where_nothing_is_known():
    record = plain(Article())
    lists = {key: record[key] for key in ("contributors", "alternateUrls", "usage")}
    others = ("datePublishedLocal", "dateModifiedLocal", "articleBodyMarkdown", "pages", "cluster")
    assert record["schemaVersion"] == "1.1"
    assert lists == {"contributors": [], "alternateUrls": [], "usage": []}
    assert [record[key] for key in others] == [None] * 5
    assert record["descriptionTruncated"] is False
    assert record["metadata"]["pageKind"] == "other"


def test_a_line_of_version_1_0_is_a_record_and_takes_the_new_keys_in_their_places():
    new = ("datePublishedLocal", "dateModifiedLocal", "articleBodyMarkdown", "pages", "cluster", "contributors")
    old = {
        key: value for key, value in FULL.items() if key not in {*new, "alternateUrls", "usage", "descriptionTruncated"}
    }
    old |= {"schemaVersion": "1.0", "metadata": {k: v for k, v in FULL["metadata"].items() if k != "pageKind"}}
    assert check(old) is None
    assert list(upgraded(old)) == list(FULL)
    assert upgraded(old) == FULL
    assert check(old | {"schemaVersion": "1.1"}) is not None


def test_a_line_of_extract_is_a_record_without_what_it_tells_of_its_page():
    line = FULL | {
        "isArticle": True,
        "archive": {"file": "crawl.warc.gz", "offset": 7, "recordId": "<urn:x>"},
        "ms": 3.1,
    }
    assert check(line) is None
    assert upgraded(line) == FULL
    assert check(line | {"isArticle": False}) == "isArticle: the page is no article"
    assert check(line | {"more": 1}) == "more: not a key of the record"
    assert check(FULL | {"archive": None}) == "archive: not a key of the record"


def test_a_table_of_stored_pages_holds_the_articles_among_them(tmp_path):
    lines = [orjson.dumps(FULL | {"isArticle": is_one, "ms": 1.0}) for is_one in (True, False)]
    assert write_table(lines, tmp_path / "all.csv", "csv") == 1
    assert FULL["headline"] in (tmp_path / "all.csv").read_text(encoding="utf-8")
