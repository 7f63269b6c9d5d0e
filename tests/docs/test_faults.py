"""Each row of the page of faults names tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.running import PROJECT

ROWS = [line for line in (PROJECT / "docs" / "faults.md").read_text(encoding="utf-8").splitlines() if "::" in line]
NUMBERS = (
    [f"1.{n}" for n in range(1, 16)]
    + ["2.11", "2.12", "4.7"]
    + [f"7.{n}" for n in range(1, 9)]
    + [f"12.{n}" for n in range(1, 26)]
)


def test_every_fault_has_its_row():
    assert [row.split("|")[1].strip() for row in ROWS] == NUMBERS


@pytest.mark.parametrize("row", ROWS, ids=NUMBERS)
def test_its_tests_are_there(row):
    named = re.findall(r"`(tests/[^`:]+)::(\w+)`", row)
    assert named
    for path, name in named:
        assert re.search(rf"^def {name}\(", Path(PROJECT / path).read_text(encoding="utf-8"), re.MULTILINE), name
