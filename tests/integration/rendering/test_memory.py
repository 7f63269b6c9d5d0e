"""A page that eats memory, or never ends: it fails and says why, and every other page is rendered."""

from __future__ import annotations

import asyncio
import os

import pytest
from scrapy import Request

from newscrawl.rendering.memory import page_processes, resident
from newscrawl.rendering.render_queue import RenderQueue
from newscrawl.rendering.server import SplashServer
from newscrawl.request_meta import ENGINES_LOST
from tests.integration.rendering.conftest import free_port
from tests.rendering.scripted_site import WORDS, ScriptedSite

EATER = (
    "<html><body><div id='app'></div><script>var all = []; setInterval(function () {"
    " for (var i = 0; i < 4; i++) { var part = new Array(1000000);"
    " for (var j = 0; j < 1000000; j++) { part[j] = j + 0.5; }"
    " all.push(part); } document.getElementById('app').textContent = all.length; }, 20)</script></body></html>"
)
PAGES = 6


@pytest.fixture
def small_splash(splash_server):
    """A Splash that may take little more memory than it does at rest."""
    server = SplashServer(splash_server.home, free_port(), memory=200)
    server.start()
    yield server
    server.stop()


def crawled(crawl, engine):
    """An eater amid pages like any other, four at a time."""
    with ScriptedSite({"/eater": (200, {}, EATER)}) as site:
        paths = ["/page/0", "/eater", *(f"/page/{number}" for number in range(1, PAGES))]
        run = crawl(
            [(site.url(path), "article") for path in paths],
            NEWSCRAWL_RENDER="always",
            CONCURRENT_REQUESTS_PER_DOMAIN=4,
            **engine,
        )
        stats = run.run()
    found = {item["asked"].partition(f":{site.port}")[2]: item for item in run.items()}
    rendered = {path for path, item in found.items() if item.get("text", "").count(WORDS) >= 3}
    assert rendered == {path for path in paths if path != "/eater"}, run.log()
    assert found["/eater"]["error"].startswith("RendererDown")
    assert "ended 2 times over" in run.log()
    assert stats["newscrawl/frontier/dead_letters"] == 1
    assert stats["exit code"] != 7
    return stats, run


def test_splash_is_started_again_when_it_takes_too_much_and_only_the_page_that_took_it_fails(crawl, small_splash):
    stats, _ = crawled(crawl, {"NEWSCRAWL_RENDER_ENGINES": "splash", "SPLASH_URL": small_splash.url})
    assert stats["newscrawl/rendering/failed/splash"] == 1
    assert small_splash.log.read_text().count("MB of memory and is started again") == 2


def test_a_page_that_takes_too_much_in_chromium_is_ended_and_no_other(crawl, chromium):
    assert chromium
    stats, run = crawled(crawl, {"NEWSCRAWL_RENDER_ENGINES": "playwright", "NEWSCRAWL_RENDER_MEMORY": 350})
    assert stats["newscrawl/rendering/failed/playwright"] == 1
    assert stats["playwright/browser_count"] == 1
    assert "MB of memory in Chromium and was ended" in run.log()


def test_pages_that_never_end_are_closed_in_chromium_and_the_next_is_rendered(crawl, chromium):
    assert chromium
    with ScriptedSite() as site:
        paths = ["/endless?1", "/endless?2", "/article"]
        run = crawl(
            [(site.url(path), "article") for path in paths],
            NEWSCRAWL_RENDER="always",
            NEWSCRAWL_RENDER_ENGINES="playwright",
            NEWSCRAWL_RENDER_TIMEOUT=8,
            PLAYWRIGHT_MAX_PAGES_PER_CONTEXT=2,  # a page that was left open would be in the way
        )
        run.run()
    found = {item["asked"].partition(f":{site.port}")[2]: item for item in run.items()}
    assert [found[path]["error"] for path in paths[:2]] == ["RenderFailed: Chromium had no page after 8 s"] * 2
    assert found["/article"]["text"].count(WORDS) >= 3


def test_this_process_runs_no_pages_and_takes_some_memory():
    assert list(page_processes()) == []
    assert 10 < resident(os.getpid()) < 10_000
    assert resident(2**22 + 1) == 0.0  # no such process


def test_a_page_under_suspicion_has_its_turn_alone_and_those_after_it_wait():
    now, seen = [], []

    async def render(render_queue, name, meta):
        async with render_queue.take(Request("http://x.example", meta=meta)):
            now.append(name)
            seen.append((name, len(now)))
            await asyncio.sleep(0.02)
            now.remove(name)

    suspect = {ENGINES_LOST: 1}
    plan = [("a", {}), ("b", {}), ("suspect", suspect), ("other suspect", suspect), ("c", {}), ("d", {})]

    async def all_at_once():
        render_queue = RenderQueue(2)
        await asyncio.gather(*(render(render_queue, name, meta) for name, meta in plan))

    asyncio.run(all_at_once())
    assert [name for name, _ in seen] == [name for name, _ in plan]
    assert [number for _, number in seen] == [1, 2, 1, 1, 1, 2]


def test_a_turn_that_is_given_up_while_waiting_keeps_nobody_out():
    plain, suspect = Request("http://x.example"), Request("http://x.example", meta={ENGINES_LOST: 1})

    async def give_up():
        render_queue = RenderQueue(2)
        async with render_queue.take(plain):
            waiting = asyncio.ensure_future(render_queue.take(suspect).__aenter__())
            for _ in range(3):
                await asyncio.sleep(0)
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await waiting
        async with asyncio.timeout(1), render_queue.take(plain), render_queue.take(plain):
            return True

    assert asyncio.run(give_up())
