"""What a run says of its records is what they say at last, however late a source told it."""

from __future__ import annotations

import pytest

from tests.spiders.scripted_paper import ScriptedPaper, article, listing, rss, words

STORIES = [f"/news/the-{number}th-day-of-the-old-pier" for number in range(24)]


def _at(path):
    return f"Sun, 01 Mar 2026 08:{STORIES.index(path):02}:00 GMT"


@pytest.mark.parametrize("processes", [1, 2])
def test_dates_and_authors_that_a_late_feed_tells_are_counted_and_no_alarm_is_raised(tmp_path, processes):
    head = "<link rel=alternate type='application/rss+xml' href='/late/feed.xml'>"
    pages = {path: article(words(path), byline="") for path in STORIES}
    pages["/"] = listing(*STORIES, body="<nav><a href='/late/'>Late</a></nav>")
    pages["/late/"] = listing(STORIES[0], title="Late", head=head)
    pages["/late/feed.xml"] = rss(*(f"{path}|{_at(path)}|Nora Vale" for path in STORIES))
    options = ("-s", f"NEWSCRAWL_PROCESSES={processes}", "-s", "NEWSCRAWL_HEALTH_MAX_UNSIGNED=0.5")
    with ScriptedPaper(pages) as site:
        found = site.crawl(tmp_path, *options)
        assert len({record["datePublished"] for record in found.values()} - {None}) == 24
        assert "  dates     24 by second\n" in site.log
        assert "  authors   1\n" in site.log
