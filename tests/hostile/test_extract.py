"""The same pages given to ``newscrawl extract``: each is read at a bounded cost to a valid record of bounded size."""

from __future__ import annotations

import argparse

import orjson

from newscrawl import stored_pages
from newscrawl.export.schema import check
from tests.hostile.cost import LIMIT, cost
from tests.hostile.stored import URL, each_page

# A record holds what the page said, each part with its bound: 6,000 lines of text are the largest.
MOST_BYTES = 20_000_000


@each_page
def test_extract_reads_a_hostile_page_at_a_bounded_cost_to_a_valid_record(stored, capsysbinary):
    parser = argparse.ArgumentParser()
    stored_pages.add_options(parser)
    opts = parser.parse_args(["--url", URL, "--processes", "1"])
    codes = []
    assert cost(lambda: codes.append(stored_pages.run([str(stored)], opts)), LIMIT) < LIMIT
    assert set(codes) == {0}
    lines = capsysbinary.readouterr().out.splitlines()
    if not stored.read_bytes().strip(b"\0"):  # no page at all: a file's padding
        assert lines == []
        return
    assert len(lines) == len(codes)
    assert len(lines[0]) < MOST_BYTES
    record = orjson.loads(lines[0])
    assert isinstance(record.pop("isArticle"), bool)
    assert record.pop("ms") >= 0
    assert record.pop("id").endswith(stored.name)
    assert check({**record, "id": "a_" + "0" * 32}) is None
