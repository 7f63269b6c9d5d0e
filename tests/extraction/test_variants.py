"""Every variant of every kind gives the record that its module says."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.extraction.variants import bios, boxes, hidden, lines, names, pictures, prose, seed, state, topics, walls
from tests.extraction.variants.expect import wrong

MODULES = (bios, boxes, hidden, lines, names, pictures, prose, seed, state, topics, walls)
CASES = [case for module in MODULES for case in module.CASES]


def test_each_kind_has_ten_variants_or_more():
    assert min(Counter(case.kind for case in CASES).values()) >= 10


@pytest.mark.parametrize("case", CASES, ids=[f"{case.kind}-{case.name}" for case in CASES])
def test_a_variant_is_read_right(case):
    assert wrong(case) == []
