"""The same pages read to records, as ``newscrawl extract`` and ``newscrawl try`` do: each in bounded time."""

from __future__ import annotations

import time

import pytest

from newscrawl.export.schema import check
from newscrawl.pipelines.record import read_record
from tests.hostile.case import ARTICLE_PATH
from tests.hostile.pages import PAGES
from tests.hostile.sources import HOMES

URL = f"http://127.77.0.1{ARTICLE_PATH}"
CASES = [*PAGES, *HOMES]
LIMIT = 2.0  # seconds of CPU for one page


@pytest.mark.parametrize("case", CASES, ids=[case.name[:40] for case in CASES])
def test_a_hostile_page_is_read_in_bounded_time_to_a_valid_record(case):
    text = case.body.decode("utf-8", "replace")
    start = time.process_time()
    record = read_record(URL, text)
    assert time.process_time() - start < LIMIT
    assert check(record.to_dict()) is None
