"""What kind a test is, by its file or its fixtures, and which tests `make test` takes of the slow kinds.

``make test`` runs what has no mark here, and what is marked ``smoke``: for each component one real crawl, kill, server
and rendered page. ``make test-all`` runs the rest, too. A file that is in no table starts no crawl, or a short one.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

#: Folders, or files, of tests that start crawls and other processes of ours: all of `tests/integration`, and courtesy.
CRAWL = ["docs", "integration", "middlewares/test_courtesy"]

#: Those that need a Redis or Valkey, beside the tests that have one as a fixture.
SERVERS = """
integration/export/test_article_index integration/frontier/test_outage integration/frontier/test_servers
integration/frontier/test_shared_crawl integration/frontier/test_shared_politeness integration/test_acl
integration/test_lost_server integration/test_queue_lost integration/test_shared_hosts integration/server/test_hosts
integration/spiders/test_many_machines
""".split()

#: Those that need Splash or Chromium.
ENGINES = """
integration/browsing/test_browse integration/test_overlay integration/rendering/test_addresses
integration/rendering/test_engines integration/rendering/test_live_section integration/rendering/test_memory
integration/rendering/test_moves integration/rendering/test_outages integration/rendering/test_scrapy_splash
integration/rendering/test_server integration/rendering/test_wait_for
""".split()

#: Those that take long without any of these.
SLOW = """
hostile/test_crawl hostile/test_extract hostile/test_try html/test_memory reporting/test_steady_sites
integration/test_wheel scrapy_tuning/test_gc_tuning test_compiled
""".split()

#: Files that take long: begun first, so that no worker is left alone with one at the end.
LONGEST = """
test_compiled docs/test_blocks docs/test_orchestrators docs/test_peers docs/test_tutorial hostile/test_crawl
hostile/test_extract integration/test_frameworks integration/test_outcome integration/test_damaged_state
integration/rendering/test_outages integration/rendering/test_moves integration/rendering/test_hangs
integration/monitoring/test_panel
integration/export/test_crawl integration/schedule/test_run integration/frontier/test_shared_politeness
integration/test_shared_hosts integration/test_wheel
""".split()

KINDS = {"crawl": CRAWL, "servers": SERVERS, "engines": ENGINES, "slow": SLOW}

#: Fixtures that make a test one of a kind, wherever it stands.
FIXTURES = {"server": "servers", "chromium": "engines", "splash": "engines", "splash_server": "engines"}

#: Of each component: its crawl, its kill, its server, its page. A test by its name, or a whole file.
SMOKE = """
integration/archives/test_replay.py
integration/command_line/test_init.py::test_a_folder_is_made_and_every_file_of_it_is_said
integration/command_line/test_names.py::test_an_unknown_command_is_answered_with_the_nearest
integration/commands/test_export.py::test_a_job_as_csv
integration/commands/test_extract.py
integration/commands/test_try.py::test_an_address_is_fetched
integration/commands/test_validate.py::test_valid_articles_end_with_code_0
docs/test_docs.py::test_the_reference_pages_are_what_the_code_says
docs/test_docs.py::test_the_links_of_a_page_lead_to_a_file
docs/test_docs.py::test_every_page_stands_in_the_menu
integration/export/test_crawl.py::test_an_interrupted_run_publishes_nothing_and_the_same_command_goes_on
integration/export/test_durability.py::test_a_lost_store_is_made_again_from_the_shards
frontier/test_contract.py::test_an_expired_lease_is_another_workers_and_the_old_fence_is_refused[valkey]
frontier/test_contract.py::test_done_entries_are_gone_and_stay_seen[cluster]
integration/frontier/test_durable_crawl.py::test_the_other_process_goes_on_with_the_hosts_of_a_killed_one
integration/frontier/test_shared_crawl.py::test_workers_outlive_a_server_that_is_killed_and_comes_back
hostile/test_crawl.py::test_an_honest_neighbour_of_hostile_sites_is_crawled_whole[0]
hostile/test_extract.py::test_extract_reads_a_hostile_page_at_a_bounded_cost_to_a_valid_record[nested
hostile/test_extract.py::test_extract_reads_a_hostile_page_at_a_bounded_cost_to_a_valid_record[many-cards]
integration/test_page_class.py::test_crawl_try_and_extract_read_by_it
middlewares/test_courtesy.py::test_the_crawl_delay_of_robots_txt_is_kept_though_scrapy_would_not[our
integration/monitoring/test_panel.py::test_the_panel_is_whole_above_the_log_and_goes_with_the_crawl[80]
integration/monitoring/test_logs.py::test_no_secret_is_in_the_log_the_stats_or_the_report
integration/network/test_guard.py::test_with_public_nothing
integration/processes/test_worker_pool.py::test_a_helper_that_is_killed_loses_no_page
integration/rendering/test_engines.py::test_pages_are_as_if_they_had_come_without_a_browser
integration/rendering/test_engines.py::test_auto_renders_only_what_needs_it_and_remembers_it_for_the_next_run
integration/rights/test_rights_in_a_crawl.py::test_what_is_reserved_is_left_out_and_counted_and_each_file_is_asked_for_once
integration/schedule/test_run.py::test_a_crawl_that_is_killed_is_begun_again_in_the_same_run_and_loses_nothing
integration/server/test_hosts.py::test_a_host_has_one_holder_whose_job_does_not_matter[valkey]
integration/spiders/test_demo_crawl.py
integration/spiders/test_incremental_crawl.py::test_a_second_run_asks_a_few_listings_and_writes_nothing
integration/stories/test_stories_command.py::test_a_crawl_with_stories_fills_the_cluster_of_each_article
integration/test_addon.py::test_the_projects_own_items_are_normalised_and_exported_in_its_own_format
""".split()


def kinds_of(place: str, fixtures: set[str], case: str) -> set[str]:
    """Return the kinds of a test by *place*, its path below ``tests/``, its fixtures and its parameters."""
    named = {kind for kind, files in KINDS.items() if any(_is_in(place, each) for each in files)}
    named |= {kind for fixture, kind in FIXTURES.items() if fixture in fixtures}
    if "on_engine" in fixtures and case.startswith("sqlite"):
        named.discard("servers")
    return named


def is_smoke(place: str) -> bool:
    """Whether ``make test`` takes it though it is slow."""
    return place.startswith(tuple(SMOKE))


def when_begun(item: pytest.Item) -> int:
    """Return the place of a test in the order of files: those that take longest first, all others as collected."""
    place = item.nodeid.removeprefix("tests/")
    return next((at for at, name in enumerate(LONGEST) if _is_in(place, name)), len(LONGEST))


@cache
def takes_time(file: str) -> bool:
    """Whether a file of tests measures CPU seconds, itself or by what costs are counted with."""
    text = Path(file).read_text("utf-8")
    return "process_time()" in text or "import LIMIT, cost" in text


def mark(item: pytest.Item) -> None:
    """Mark a test that was collected."""
    place = item.nodeid.removeprefix("tests/")
    case = getattr(getattr(item, "callspec", None), "id", "")
    kinds = kinds_of(place, set(getattr(item, "fixturenames", ())), case)
    if takes_time(str(item.path)):
        item.add_marker(pytest.mark.no_cover)  # the trace of lines costs several times what is measured
    for kind in kinds | ({"smoke"} if kinds and is_smoke(place) else set()):
        item.add_marker(getattr(pytest.mark, kind))


def _is_in(place: str, name: str) -> bool:
    return place.startswith((f"{name}/", f"{name}.py"))
