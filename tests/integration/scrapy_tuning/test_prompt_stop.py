"""A run that is stopped while it opens is closed as any other: whoever waits for its end is told, and it is noted."""

from __future__ import annotations

import json
import signal

import pytest

from tests.integration.scrapy_tuning.slow_to_begin import MOMENTS
from tests.paper import Paper
from tests.running import QUICK, newscrawl, records

_EXTENSION = '{"tests.integration.scrapy_tuning.slow_to_begin.SlowToBegin": %d}'


@pytest.mark.parametrize(
    ("order", "which"),
    [(0, signal.SIGINT), (1000, signal.SIGTERM)],
    ids=["before the product's own extensions", "after them"],
)
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_run_that_is_stopped_while_it_opens_is_closed_and_noted(tmp_path, moment, order, which):
    options = ("-s", f"EXTENSIONS={_EXTENSION % order}", "-s", "NEWSCRAWL_METRICS_TEXTFILE=last.prom", *QUICK)
    told = {"STOP_MOMENT": moment, "STOP_WITH": str(int(which))}
    with Paper(2) as paper:
        command = ("crawl", "site", "-a", f"url={paper.url}", "-O", "out.jsonl")
        stopped = newscrawl(*command, *options, cwd=tmp_path, **told)
        assert stopped.returncode == 130, stopped.stderr[-2000:]
        assert "Spider closed (shutdown)" in stopped.stderr
        assert (tmp_path / "closed").exists()
        assert "newscrawl_last_run_exit_code" in (tmp_path / "last.prom").read_text("utf-8")
        (runs,) = tmp_path.rglob("runs.jsonl")
        (line,) = runs.read_text("utf-8").splitlines()
        assert json.loads(line)["exit"] == 130
        again = newscrawl(*command, *QUICK, cwd=tmp_path)
        assert again.returncode == 0, again.stderr[-2000:]
        assert sorted(record["url"] for record in records(tmp_path / "out.jsonl")) == paper.urls()
