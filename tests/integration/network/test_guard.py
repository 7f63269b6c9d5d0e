"""Whole crawls are held to their addresses where they connect."""

from __future__ import annotations

import json

import pytest

from tests.hostile.site import HONEST_ARTICLES, HonestSite, HostileSite, Sites
from tests.hostile.wire import redirect
from tests.running import QUICK, newscrawl, records

OPTIONS = (
    *QUICK,
    *("-s", "RETRY_TIMES=0", "-s", "DOWNLOAD_TIMEOUT=5", "-s", "DNS_RESOLVER=tests.network.names.Names"),
    *("-s", 'EXTENSIONS={"tests.hostile.probe.Probe": 1}'),
)


def crawl(folder, url, *more):
    run = newscrawl("crawl", "site", "-a", f"url={url}", "-o", "out.jsonl", *OPTIONS, *more, cwd=folder)
    return run, json.loads((folder / "probe.json").read_text("utf-8"))


def named(url):
    """Return the address by a name that leads to it."""
    host = url.split("/")[2].split(":")[0]
    return url.replace(host, f"{host.replace('.', '-')}.example")


def test_a_named_site_may_be_in_ones_own_network(tmp_path):
    site = HonestSite()
    with Sites([site], first=900) as sites:
        run, stats = crawl(tmp_path, named(sites.urls[0]))
    assert run.returncode == 0, run.stderr[-2000:]
    assert len(records(tmp_path / "out.jsonl")) == HONEST_ARTICLES
    assert "newscrawl/addresses/refused" not in stats


def test_with_public_nothing_in_ones_own_network_is_connected_to_whatever_its_name(tmp_path):
    site = HonestSite()
    with Sites([site], first=900) as sites:
        run, stats = crawl(tmp_path, named(sites.urls[0]), "-s", "NEWSCRAWL_ADDRESSES=public")
    assert run.returncode == 4, run.stderr[-2000:]
    assert not site.hits
    assert stats["newscrawl/addresses/refused"] >= 1
    assert "NEWSCRAWL_ADDRESSES=any allows it" in run.stderr


@pytest.mark.parametrize(
    "target", ["http://10.255.255.1:1/", "http://169-254-169-254.example:1/", "http://192-168-0-1.example:1/"]
)
def test_a_redirect_of_a_home_page_to_another_range_is_refused_before_it_is_connected_to(tmp_path, target):
    with Sites([HostileSite(redirect("away", target.encode()))], first=900) as sites:
        run, stats = crawl(tmp_path, named(sites.urls[0]))
    assert stats["newscrawl/addresses/refused"] >= 1
    assert "where nothing but what you named may be" in run.stderr


def test_a_redirect_of_a_page_off_its_site_is_not_requested(tmp_path):
    other = HonestSite()

    class Leading(HonestSite):
        def _page(self, path):
            if path.startswith("/2026/03/01"):
                return b"HTTP/1.1 302 Found\r\nLocation: " + away + b"\r\nContent-Length: 0\r\n\r\n"
            return super()._page(path)

    with Sites([Leading(), other], first=900) as sites:
        away = (sites.urls[1] + "2026/03/01/the-harbour-news-of-day-1/").encode()
        _, stats = crawl(tmp_path, sites.urls[0])
    assert not other.hits
    assert stats["newscrawl/offsite"] >= 1
    assert len(records(tmp_path / "out.jsonl")) == HONEST_ARTICLES - 1
