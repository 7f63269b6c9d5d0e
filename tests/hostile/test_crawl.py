"""No hostile site holds up a crawl: an honest neighbour's articles all arrive, in bounded time and memory."""

from __future__ import annotations

import json

import pytest

from tests.hostile.chosen import CRAWLED
from tests.hostile.kinds import KINDS
from tests.hostile.pages import PAGES
from tests.hostile.site import HONEST_ARTICLES, HonestSite, HostileSite, Sites
from tests.hostile.sources import SOURCES
from tests.hostile.wire import WIRES
from tests.running import QUICK, newscrawl, records

AT_ONCE = 16  # hostile sites of one crawl, one request to each at a time
CASES = [*WIRES, *SOURCES, *PAGES, *CRAWLED, *KINDS]
GROUPS = [CASES[at : at + AT_ONCE] for at in range(0, len(CASES), AT_ONCE)]
MAX_GAP = 600  # ordinary pages' CPU between two turns of the event loop: a second where one takes 1.6 ms
MAX_MEMORY = 300  # MB of the process
# Exit codes that a run with broken sites may have: 0 good, 3 something lost, 4 nothing of a site, 6 unhealthy.
CODES = {0, 3, 4, 6}
OPTIONS = (
    *QUICK,
    *("-s", "RETRY_TIMES=1", "-s", "DOWNLOAD_TIMEOUT=8", "-s", f"CONCURRENT_REQUESTS={AT_ONCE}"),
    *("-s", 'EXTENSIONS={"tests.hostile.probe.Probe": 1}', "-s", "NEWSCRAWL_COURTESY_MAX_REST=1"),
)


def test_there_are_at_least_120_cases_and_each_has_a_name_of_its_own():
    names = [case.name for case in CASES]
    assert len(names) >= 120
    assert len(set(names)) == len(names)


TRIES = 3  # a machine may take seconds from a process, and count them as its own; a page that is slow is slow each time


@pytest.mark.parametrize("number", range(len(GROUPS)))
def test_an_honest_neighbour_of_hostile_sites_is_crawled_whole(number, tmp_path):
    tries = []
    while len(tries) < TRIES and not (tries and is_whole(*tries[-1])):
        folder = tmp_path / str(len(tries))
        folder.mkdir()
        tries.append(crawled(number, folder))
    assert is_whole(*tries[-1]), tries


def is_whole(articles, gap):
    return articles == HONEST_ARTICLES and gap <= MAX_GAP


def crawled(number, tmp_path):
    """Crawl the honest neighbour beside a group; return its articles and the event loop's gap, in ordinary pages."""
    honest, hostile = HonestSite(), [HostileSite(case) for case in GROUPS[number]]
    with Sites([honest, *hostile], first=20 * number) as sites:
        urls = ",".join(sites.urls)
        run = newscrawl("crawl", "site", "-a", f"url={urls}", "-o", "out.jsonl", *OPTIONS, cwd=tmp_path, seconds=300)
        assert run.returncode in CODES, run.stderr[-3000:]
        for wrong in ("Spider error processing", "Unhandled", "Error processing {"):
            assert wrong not in run.stderr, run.stderr[run.stderr.index(wrong) - 200 :][:3000]
        found = records(tmp_path / "out.jsonl")
        of_neighbour = {record["url"] for record in found if record["url"].startswith(sites.urls[0])}
    probe = json.loads((tmp_path / "probe.json").read_text("utf-8"))
    assert probe["probe/megabytes"] <= MAX_MEMORY, probe
    return len(of_neighbour), probe["probe/gap"] / probe["probe/page"]
