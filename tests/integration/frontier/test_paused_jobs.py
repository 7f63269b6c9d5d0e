"""Jobs that are paused, and what is shown of one that has ended."""

from __future__ import annotations

import asyncio
import time

from newscrawl.frontier.sqlite.admin import SQLiteFrontierAdmin
from tests.frontier.counting_site import Answer, CountingSite, tree
from tests.frontier.crawls import Crawls, pages


def test_a_paused_job_takes_nothing_new_until_it_is_resumed(tmp_path):
    with CountingSite(tree(60), delay=0.02) as site:
        crawls = Crawls(tmp_path, [site.url()], CONCURRENT_REQUESTS_PER_DOMAIN=1)
        process = crawls.begin()
        while len(site.hits) < 5:
            time.sleep(0.01)
        admin = SQLiteFrontierAdmin(crawls.state)
        asyncio.run(admin.pause())
        time.sleep(1)
        paused = len(site.hits)
        time.sleep(1)
        assert len(site.hits) == paused < 60
        asyncio.run(admin.resume())
        asyncio.run(admin.close())
        crawls.end(process)
    assert len(set(crawls.items())) == 60


def test_the_admin_shows_what_a_crawl_left(tmp_path):
    with CountingSite(pages(boom=Answer("x"))) as site:
        crawls = Crawls(tmp_path, [site.url()])
        crawls.run()

    async def look() -> None:
        admin = SQLiteFrontierAdmin(crawls.state)
        stats = await admin.stats()
        assert (stats.run, stats.pending.entries, stats.pending.workers, stats.dead) == (1, 0, 0, {"error": 1})
        assert [dead_letter.host async for dead_letter in admin.dead_letters()] == ["127.0.1.1"]
        assert await admin.requeue() == 1
        assert (await admin.stats()).pending.entries == 1
        await admin.close()

    asyncio.run(look())
