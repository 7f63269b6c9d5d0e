"""Which links a crawl of the days since one leaves out by their last change."""

from __future__ import annotations

from datetime import date

import pytest

from newscrawl.crawl_plan.scope import Scope
from newscrawl.discovery.links import Link
from newscrawl.normalize.dates.reader import DateContext


@pytest.mark.parametrize(
    ("modified", "reason"),
    [
        ("2024-03-06", None),
        ("2024-03-05", None),  # as Django writes 6 March, 02:30 UTC, on a server in New York
        ("2024-03-04", "since"),
        ("2024-03-05T21:30:00-05:00", None),
        ("2024-03-05T12:00:00Z", None),  # already 6 March in the farthest east
        ("2024-03-05T09:00:00Z", "since"),
        ("2024-03", None),
        (None, None),
    ],
)
def test_a_last_change_on_the_day_before_may_be_of_the_first_day(modified, reason):
    link = Link("https://paper.example/ferry", "sitemap", modified=modified)
    scope = Scope(since=date(2024, 3, 6))
    assert scope.refuses_link(link, "https://paper.example/", DateContext()) == reason
