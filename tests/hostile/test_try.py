"""The same pages given to ``newscrawl try``: each is shown at a bounded cost, in a bounded number of lines."""

from __future__ import annotations

import argparse
from importlib import import_module

from scrapy.settings import Settings

from tests.hostile.cost import LIMIT, cost
from tests.hostile.stored import URL, each_page

MOST_LINES = 10_000  # of the table; each value has 2,000 characters at most


@each_page
def test_try_shows_a_hostile_page_at_a_bounded_cost_in_bounded_lines(stored, capsys):
    command = import_module("newscrawl.commands.try").Command()
    command.settings = Settings({"NEWSCRAWL_SITES_DIR": str(stored.parent / "sites")})
    parser = argparse.ArgumentParser()
    command.add_options(parser)
    opts = parser.parse_args(["--url", URL])
    assert cost(lambda: command.run([str(stored)], opts), LIMIT) < LIMIT
    shown = capsys.readouterr().out
    assert shown.startswith(URL)
    assert shown.count("\n") < MOST_LINES
    assert "\x1b" not in shown
