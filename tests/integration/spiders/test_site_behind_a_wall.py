"""A site that turns into a wall, a notice or a login page between two runs, and back again."""

from __future__ import annotations

import pytest

from tests.integration.spiders.test_incremental_crawl import changes, crawl, records
from tests.running import QUICK, newscrawl
from tests.spiders.changing_site import ChangingSite

CONSENT = (
    "We and our 812 partners store information on your device, such as cookies, and process personal data to show you "
    "advertising. You can accept or manage your choices at any time."
)
MAINTENANCE = (
    "Our site is down for scheduled maintenance. We are sorry for the inconvenience and expect to be back within the "
    "hour. Thank you for your patience."
)
LOGIN = (
    "Enter your email address and password to log in to your account. Do not have an account yet? Create one for free."
)
WALLS = {
    "consent": ("Your privacy choices", CONSENT),
    "maintenance": ("We’ll be back soon", MAINTENANCE),
    "login": ("Log in to continue", LOGIN),
}


@pytest.mark.parametrize("kind", WALLS)
def test_a_wall_makes_no_version_and_no_record_and_the_run_names_the_site(tmp_path, kind):
    heading, text = WALLS[kind]
    with ChangingSite(12) as paper:
        crawl(paper, tmp_path)
        before = {record["id"]: record["contentHash"] for record in records(tmp_path / "out.jsonl")}
        paper.edit_all(list(paper.posts)[:6])
        for number in range(100, 103):
            paper.publish(number)
        paper.instead = (
            f"<html><head><title>{heading}</title></head><body><h1>{heading}</h1><p>{text}</p></body></html>"
        )
        run = newscrawl("crawl", "site", "-a", f"url={paper.url}/", "-O", "out.jsonl", *QUICK, cwd=tmp_path, seconds=60)
        log = run.stderr
        assert changes(tmp_path) == {"new": 12}
        assert {record["id"]: record["contentHash"] for record in records(tmp_path / "out.jsonl")} == before
        assert "newscrawl/complete/walls/127.0.0.1': 9" in log
        assert "9 pages are walls" in log
        paper.instead = None
        crawl(paper, tmp_path)
        assert changes(tmp_path) == {"new": 15, "updated": 6}
