import gzip

import orjson
import pytest
from jsonschema import Draft202012Validator

from newscrawl.export.exporter import plain
from tests.export.made_articles import made_article


def lines(*records):
    return b"".join(orjson.dumps(record) + b"\n" for record in records)


GOOD = [plain(made_article(number)) for number in range(3)]


def test_valid_articles_end_with_code_0(newscrawl, tmp_path):
    (tmp_path / "a.jsonl").write_bytes(lines(*GOOD))
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(lines(*GOOD)))
    code, said = newscrawl("validate", "a.jsonl", "b.jsonl.gz")
    assert (code, said) == (
        0,
        "a.jsonl: 3 of 3 lines are valid articles\nb.jsonl.gz: 3 of 3 lines are valid articles\n",
    )


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (lines(*GOOD, GOOD[0] | {"wordCount": "7"}), "a.jsonl:4: wordCount: not an integer"),
        (lines(*GOOD, GOOD[1]), "a.jsonl:4: id: "),
        (lines(*GOOD) + b'{"id": ', "a.jsonl:4: the last line is cut"),
        (b"{]\n" + lines(*GOOD), "a.jsonl:1: not JSON"),
    ],
)
def test_what_is_wrong_is_named_with_its_line_and_ends_with_code_1(newscrawl, tmp_path, content, complaint):
    (tmp_path / "a.jsonl").write_bytes(content)
    code, said = newscrawl("validate", "a.jsonl")
    assert code == 1
    assert complaint in said
    assert said.endswith("a.jsonl: 3 of 4 lines are valid articles\n")


def test_lines_of_pages_that_are_no_article_are_counted_and_are_no_fault(newscrawl, tmp_path):
    (tmp_path / "a.jsonl").write_bytes(lines(*GOOD, {"url": "http://127.0.0.1/", "isArticle": False}))
    assert newscrawl("validate", "a.jsonl") == (
        0,
        "a.jsonl: 3 of 4 lines are valid articles, 1 are of pages that are no article\n",
    )


def test_a_missing_file_ends_with_code_2(newscrawl):
    code, said = newscrawl("validate", "a.jsonl")
    assert (code, "there is no file a.jsonl" in said) == (2, True)


def test_the_printed_schema_validates_a_record(newscrawl):
    code, said = newscrawl("schema")
    assert code == 0
    Draft202012Validator(orjson.loads(said)).validate(GOOD[0])
