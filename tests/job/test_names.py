from __future__ import annotations

import pytest

from newscrawl.job.names import job_folder, job_name


def test_a_job_is_named_after_its_spider_host_and_arguments_in_any_order():
    name = job_name("site", {"url": "https://a.example/", "site": "b"})
    assert name == job_name("site", {"site": "b", "url": "https://a.example/"})
    assert name.startswith("site-a.example-")
    assert name != job_name("site", {"url": "https://a.example/news", "site": "b"})
    assert job_name("site", {}) == "site"


def test_the_order_of_several_addresses_does_not_matter():
    assert job_name("site", {"url": "a.example b.example"}) == job_name("site", {"url": "b.example,a.example"})
    assert job_name("site", {"url": "a.example b.example"}) != job_name("site", {"url": "a.example"})


@pytest.mark.parametrize("limit", ["max_articles", "since", "follow", "sources", "_job"])
def test_how_far_a_run_goes_does_not_change_the_job(limit):
    assert job_name("site", {"url": "https://a.example/", limit: "7"}) == job_name(
        "site", {"url": "https://a.example/"}
    )


@pytest.mark.parametrize("job", ["../../etc", "...", "", "a b/ü", "x" * 300, "/abs"])
def test_a_job_stays_in_the_state_folder(job):
    path = job_folder("state", job)
    assert path.parent.name == "state"
    assert 0 < len(path.name) <= 100
    assert not path.name.startswith(".")
