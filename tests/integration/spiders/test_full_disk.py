"""A disk that fills in the middle of a whole crawl, frontier, memory and shards and all, and is then enlarged."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.running import QUICK, newscrawl, records
from tests.spiders.changing_site import ChangingSite

POSTS = 160


@pytest.mark.parametrize("small_disk", ["450k", "800k"], indirect=True)
def test_a_full_disk_stops_the_crawl_and_room_lets_the_same_command_end_it_with_nothing_lost(small_disk, tmp_path):
    disk, resize = small_disk
    with ChangingSite(POSTS) as paper:
        place = ("-s", f"NEWSCRAWL_STATE={disk}", "-O", "out.jsonl")
        command = ("crawl", "site", "-a", f"url={paper.url}", *place, *QUICK)
        first = newscrawl(*command, cwd=tmp_path)
        assert first.returncode == 5, first.stderr[-3000:]
        assert "the disk is full" in first.stderr.splitlines()[-1]
        assert not (tmp_path / "out.jsonl").exists()
        begun = sum(path.startswith("/news/") for path, _ in paper.hits)
        assert begun < POSTS
        again = newscrawl(*command, cwd=tmp_path)
        assert again.returncode == 5, again.stderr[-3000:]
        resize("40m")
        last = newscrawl(*command, cwd=tmp_path)
        assert last.returncode == 0, last.stderr[-3000:]
        asked = Counter(path for path, _ in paper.hits if path.startswith("/news/"))
    headlines = [record["headline"] for record in records(tmp_path / "out.jsonl")]
    assert sorted(headlines) == sorted(post[0] for post in paper.posts.values())
    assert sum(asked.values()) - POSTS <= 3 * (16 + 16)
