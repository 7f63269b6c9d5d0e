"""Pages of our own with the record each must give, exactly: see tests/golden/README.md."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import pytest

from newscrawl.items import PostRef
from newscrawl.pipelines.record import Told, read_record

GOLDEN = Path(__file__).parent.parent / "golden"
CASES = sorted(path.parent.name for path in GOLDEN.glob("*/expected.json"))


def read(case):
    expected = json.loads((GOLDEN / case / "expected.json").read_text(encoding="utf-8"))
    html = (GOLDEN / case / "page.html").read_text(encoding="utf-8")
    card = PostRef(**expected["card"]) if expected["card"] else None
    base = datetime.fromisoformat(expected["downloaded"])
    return asdict(read_record(expected["url"], html, told=Told(base, card=card))), expected


def test_there_are_golden_pages():
    assert len(CASES) >= 11


@pytest.mark.parametrize("case", CASES)
def test_the_record_is_exactly_the_expected_one(case):
    record, expected = read(case)
    for field, value in expected["record"].items():
        found = record[field]
        if field == "authors":
            assert len(found) == len(value)
            found = [{key: author[key] for key in wanted} for author, wanted in zip(found, value, strict=True)]
        assert found == value, field


@pytest.mark.parametrize("case", CASES)
def test_a_golden_page_is_taken_for_what_it_is(case):
    record, expected = read(case)
    assert (record["metadata"]["probability"] >= 0.5) == expected.get("article", True)


@pytest.mark.parametrize("case", CASES)
def test_the_evidence_says_where_a_value_came_from_and_what_was_rejected(case):
    record, expected = read(case)
    for field, wanted in expected["evidence"].items():
        evidence = record["evidence"][field]
        assert evidence["source"] == (wanted["source"] or "none")
        if "raw" in wanted:
            assert evidence["raw"] == wanted["raw"]
        assert evidence["assumed"] == wanted.get("assumed", evidence["assumed"])
        rejected = [(entry["raw"], entry["reason"]) for entry in evidence["rejected"]]
        for entry in wanted.get("rejected", ()):
            match = next((pair for pair in rejected if pair[0] == entry["raw"] and entry["reason"] in pair[1]), None)
            assert match is not None, (entry, rejected)
            rejected.remove(match)
