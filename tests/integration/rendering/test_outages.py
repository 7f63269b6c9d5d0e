"""A renderer that dies, hangs or never was there: pages wait, none is lost."""

from __future__ import annotations

import os
import signal
import time
from itertools import pairwise
from pathlib import Path

import pytest

from tests.integration.rendering.conftest import descendants, free_port
from tests.integration.rendering.deaths import noticed_after
from tests.rendering.scripted_site import WORDS

PAGES = 16


def splash_process(server) -> int:
    """The process that renders, a child of the one that watches over it."""
    children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()
    return int(children[0])


def wait_for(items, number, process):
    while len(items()) < number:
        assert process.poll() is None, "the crawl has ended"
        time.sleep(0.05)


def test_no_page_is_lost_when_splash_is_killed_twice_in_the_middle(crawl, site, splash):
    pages = [(site.url(f"/page/{number}"), "article") for number in range(PAGES)]
    run = crawl(pages, NEWSCRAWL_RENDER="always", SPLASH_URL=splash.url, NEWSCRAWL_RENDER_ENGINES="splash")
    process = run.begin()
    for share in (4, 2):
        wait_for(run.items, PAGES // share, process)
        os.kill(splash_process(splash), signal.SIGKILL)
    stats = run.end(process)
    items = run.items()
    assert sorted(item["asked"] for item in items) == sorted(url for url, _ in pages)
    assert all(item["text"].count(WORDS) >= 3 for item in items)
    assert stats["newscrawl/rendering/down/splash"] >= 1
    assert "newscrawl/frontier/dead_letters" not in stats
    assert "splash is back after" in run.log()


def test_without_splash_the_crawl_says_so_and_the_next_run_goes_on(crawl, site, splash_server):
    splash_server.stop()
    pages = [(site.url(f"/page/{number}"), "article") for number in range(4)]
    run = crawl(pages, SPLASH_URL=splash_server.url, NEWSCRAWL_RENDER_ENGINES="splash", NEWSCRAWL_RENDER_PATIENCE=2)
    stats = run.run()
    assert (stats["finish_reason"], stats["exit code"]) == ("renderer_unavailable", 7)
    assert run.items() == []
    assert "splash does not answer" in run.log()
    assert "newscrawl splash start" in run.log()
    splash_server.start()
    stats = run.run()
    assert stats["exit code"] == 0
    assert sorted(item["asked"] for item in run.items()) == [url for url, _ in pages]


TRIES = 3  # a frontier that lets two workers ask at once fails in each


def test_a_site_that_needs_no_renderer_is_crawled_while_others_wait(crawl, site, splash_server):
    splash_server.stop()
    pages = [(site.url("/page/1"), "article"), (site.url("/plain").replace("127.0.0.1", "127.0.0.2"), "article")]
    run = crawl(pages, SPLASH_URL=splash_server.url, NEWSCRAWL_RENDER_PATIENCE=1, NEWSCRAWL_RENDER_ENGINES="splash")
    run.run()
    assert [item["asked"] for item in run.items()] == [pages[1][0]]


@pytest.mark.parametrize("kind", [None, "valkey"])
def test_two_workers_of_a_job_render_a_site_as_politely_as_one(crawl, site, splash, server, monkeypatch, kind):
    if kind is not None:
        monkeypatch.setenv("REDIS_URL", server(kind).url)
    pages = [(site.url(f"/page/{number}"), "article") for number in range(8)]
    settings = {"NEWSCRAWL_RENDER": "always", "NEWSCRAWL_RENDER_ENGINES": "splash", "SPLASH_URL": splash.url}
    smallest: list[float] = []
    while not smallest or (smallest[-1] <= 0.4 and len(smallest) < TRIES):  # an answer that Splash asks for late
        run = crawl(pages, DOWNLOAD_DELAY=0.5, DOWNLOAD_DELAY_JITTER=0, NEWSCRAWL_FRONTIER_BATCH=2, **settings)
        settings["NEWSCRAWL_JOB"] = f"again-{len(smallest)}"
        run.out.unlink(missing_ok=True)
        site.hits.clear()
        for process in [run.begin(), run.begin()]:
            run.end(process)
        assert sorted(item["asked"] for item in run.items()) == [url for url, _ in pages]
        times = sorted(hit.at for hit in site.hits if hit.path.startswith("/page/"))
        assert len(times) == len(pages)
        smallest.append(min(later - earlier for earlier, later in pairwise(times)))
    assert smallest[-1] > 0.4, smallest


def test_a_chromium_that_dies_during_a_page_is_noticed_at_once_and_the_page_rendered_by_another(tmp_path, chromium):
    assert chromium
    seconds, run, stats = noticed_after(tmp_path, signal.SIGKILL)
    assert seconds < 2, run.log()  # 0.2 on a machine with ten times its work; nothing is waited for but the page, 50 s
    (item,) = run.items()
    assert item["text"].count(WORDS) >= 3
    assert stats["playwright/browser_count"] == 2


@pytest.mark.parametrize(("who", "sent"), [("browser", signal.SIGSTOP), ("driver", signal.SIGKILL)])
def test_chromium_is_started_again_when_it_hangs_or_its_driver_is_killed(crawl, site, chromium, who, sent):
    assert chromium
    pages = [(site.url(f"/page/{number}"), "article") for number in range(6)]
    settings = {"NEWSCRAWL_RENDER_ENGINES": "playwright", "NEWSCRAWL_RENDER_TIMEOUT": 15}
    run = crawl(pages, NEWSCRAWL_RENDER="always", **settings)
    process = run.begin()
    wait_for(run.items, 2, process)
    hit = [pid for pid in descendants(process.pid) if is_the(who, command(pid))]
    assert hit
    try:
        for pid in hit:
            os.kill(pid, sent)
        stats = run.end(process)
    finally:
        for pid in filter(lambda pid: is_the(who, command(pid)), hit):
            os.kill(pid, signal.SIGKILL)
    assert sorted(item["asked"] for item in run.items()) == [url for url, _ in pages]
    assert all(item.get("text", "").count(WORDS) >= 3 for item in run.items()), run.log()
    assert stats["playwright/browser_count"] == 2


def test_without_any_renderer_a_listing_comes_as_it_is_and_one_line_says_what_was_left(crawl, site):
    run = crawl([(site.url("/never"), "listing")], NEWSCRAWL_RENDER_CHROMIUM="/nowhere")
    stats = run.run()
    assert [item["engine"] for item in run.items()] == [None]
    assert stats["exit code"] == 0
    assert "1 pages need JavaScript and were left" in run.log()


def test_always_without_any_renderer_ends_with_the_exit_code_for_it(crawl, site):
    settings = {"NEWSCRAWL_RENDER_CHROMIUM": "/nowhere", "NEWSCRAWL_RENDER_PATIENCE": 1}
    run = crawl(
        [(site.url("/article"), "article")],
        NEWSCRAWL_RENDER="always",
        SPLASH_URL=f"http://127.0.0.1:{free_port()}",
        **settings,
    )
    assert run.run()["exit code"] == 7


def is_the(who: str, line: str) -> bool:
    """Whether a command line is that of Chromium itself, or of Playwright's own process."""
    return "--headless" in line and "--type=" not in line if who == "browser" else "run-driver" in line


def command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().decode().replace("\0", " ")
    except FileNotFoundError:  # it has just ended
        return ""
