"""NEWSCRAWL_RECORD leaves things out of the lines; each is a record all the same."""

import pytest

from newscrawl.demo import DemoNewsroom
from newscrawl.export.exporter import plain
from newscrawl.export.schema import check
from newscrawl.export.slim import EMPTY, slimmed
from tests.export.made_articles import made_article, records_in
from tests.export.test_readers import rich
from tests.running import QUICK, newscrawl


@pytest.mark.parametrize("form", EMPTY)
def test_a_slim_record_is_valid_and_keeps_everything_else(form):
    record = plain(made_article(1, **rich(1)))
    slim = slimmed(record, form)
    assert check(slim) is None
    assert {key for key in record if record[key] != slim[key]} <= EMPTY[form].keys()
    assert all(slim[key] == value for key, value in EMPTY[form].items())
    assert record["evidence"] is not None


@pytest.mark.parametrize(("form", "has_evidence"), [("full", True), ("plain", False)])
def test_a_crawl_writes_what_the_setting_says(tmp_path, form, has_evidence):
    with DemoNewsroom() as newsroom:
        words = ("-a", f"url={newsroom.url}", "-a", "max_articles=3", "-O", "a.jsonl", *QUICK)
        done = newscrawl("crawl", "site", *words, "-s", f"NEWSCRAWL_RECORD={form}", cwd=tmp_path)
    records = records_in(tmp_path / "a.jsonl")
    assert records, done.stderr[-2000:]
    assert {record["evidence"] is not None for record in records} == {has_evidence}
