"""The scheduler in real crawls."""

from __future__ import annotations

import sqlite3
from collections import Counter

from newscrawl.frontier.entries import url_key
from tests.frontier.counting_site import Answer, CountingSite, tree
from tests.frontier.crawls import Crawls, pages


def dead_letters(crawls: Crawls) -> dict[str, tuple[str, str]]:
    """The dead letters: last part of the URL to outcome and reason."""
    connection = sqlite3.connect(crawls.state)
    rows = connection.execute("SELECT outcome, reason FROM dead ORDER BY id").fetchall()
    connection.close()
    return dict(rows)


def test_a_host_never_gets_more_at_once_than_its_limit_though_the_delay_is_0(tmp_path):
    with CountingSite(tree(60, width=60), delay=0.05) as site:
        crawls = Crawls(tmp_path, [site.url(host=n) for n in (1, 2)], CONCURRENT_REQUESTS_PER_DOMAIN=2)
        crawls.run()
    assert set(site.most_at_once.values()) == {2}
    assert len(site.hits) == 120


def test_a_slot_of_its_own_limit_is_kept(tmp_path):
    with CountingSite(tree(30, width=30), delay=0.05) as site:
        crawls = Crawls(tmp_path, [site.url()], DOWNLOAD_SLOTS={"127.0.1.1": {"concurrency": 3, "delay": 0}})
        crawls.run()
    assert site.most_at_once.most_common(1)[0][1] == 3


def test_requests_of_a_host_keep_the_download_delay(tmp_path):
    with CountingSite(tree(8)) as site:
        Crawls(tmp_path, [site.url()], DOWNLOAD_DELAY=0.3, DOWNLOAD_DELAY_JITTER=0).run()
    assert min(site.gaps()) > 0.27
    assert max(site.gaps()) < 0.6


def test_a_second_run_fetches_only_its_listings_again(tmp_path):
    with CountingSite(tree(20)) as site:
        crawls = Crawls(tmp_path, [site.url()])
        first = crawls.run()
        before = len(site.hits)
        second = crawls.run()
    assert (first["newscrawl/frontier/run"], second["newscrawl/frontier/run"]) == (1, 2)
    assert before == 20
    assert site.paths()[before:] == ["/"]


def test_redirects_and_retries_stay_with_the_request_they_come_from(tmp_path):
    failures = iter(range(2))

    def answer(path: str) -> Answer:
        if path == "/":
            return Answer('<a href="/old">x</a><a href="/flaky">x</a>')
        if path == "/old":
            return Answer(status=301, headers=("Location: /new",))
        return Answer("fine", status=500 if path == "/flaky" and next(failures, None) is not None else 200)

    with CountingSite(answer) as site:
        crawls = Crawls(tmp_path, [site.url()])
        stats = crawls.run()
    assert Counter(site.paths()) == {"/": 1, "/old": 1, "/new": 1, "/flaky": 3}
    assert stats["newscrawl/frontier/done"] == 3
    assert stats["scheduler/enqueued"] == 3


def test_a_page_that_breaks_its_callback_is_tried_again_and_then_a_dead_letter(tmp_path):
    with CountingSite(pages(boom=Answer("x"), fine=Answer("x"))) as site:
        crawls = Crawls(tmp_path, [site.url()])
        stats = crawls.run()
    assert Counter(site.paths())["/boom"] == 3
    assert dead_letters(crawls) == {"error": "ValueError: a page that breaks its callback"}
    assert stats["newscrawl/frontier/dead_letters"] == 1
    assert stats["finish_reason"] == "finished"


def test_an_item_that_no_pipeline_takes_makes_its_page_a_dead_letter(tmp_path):
    with CountingSite(pages(**{"bad-item": Answer("x")})) as site:
        crawls = Crawls(tmp_path, [site.url()])
        crawls.run()
    assert dead_letters(crawls) == {"error": "ValueError: an item that cannot be written"}


def test_a_full_disk_stops_the_crawl_and_the_page_is_not_done(tmp_path):
    with CountingSite(pages(**{"disk-full": Answer("x")})) as site:
        crawls = Crawls(tmp_path, [site.url()])
        stats = crawls.run()
        assert stats["finish_reason"] == "disk_full"
        before = len(site.hits)
        crawls.run()
    assert site.paths()[before:] == ["/disk-full"]


def test_nothing_is_done_that_could_not_be_made_durable(tmp_path):
    with CountingSite(tree(80)) as site:
        starts = [site.url()]
        stats = Crawls(tmp_path, starts, REFUSING=True).run()
        before = len(site.hits)
        done = stats["newscrawl/frontier/done"]
        Crawls(tmp_path, starts).run()
    assert stats["finish_reason"] == "disk_full"
    assert before < 80
    assert len(site.hits) - before == 80 - done


def test_what_could_not_be_fetched_is_told_from_what_was_not_to_be(tmp_path):
    with CountingSite(pages(down=Answer(status=500), gone=Answer(status=410), secret=Answer("x"))) as site:
        crawls = Crawls(tmp_path, [site.url(), "http://127.0.1.9:9/"], RETRY_TIMES=1)
        stats = crawls.run()
    assert stats["newscrawl/frontier/done"] == 3
    assert stats["newscrawl/frontier/failed"] == 2
    assert stats["newscrawl/frontier/unreachable_hosts"] == 1
    assert stats["newscrawl/frontier/unreachable/127.0.1.9"] == 1


def test_a_host_that_never_answers_is_left_for_the_next_run(tmp_path):
    start = [f"http://127.0.1.9:9/{n}" for n in range(40)]
    crawls = Crawls(tmp_path, start, RETRY_ENABLED=False, CONCURRENT_REQUESTS_PER_DOMAIN=1)
    stats = crawls.run()
    assert stats["newscrawl/frontier/abandoned"] > 15
    assert stats["scheduler/dequeued"] < 25
    assert stats["finish_reason"] == "finished"


def test_robots_txt_keeps_pages_out_without_calling_them_failed(tmp_path):
    def answer(path: str) -> Answer:
        robots = Answer("User-agent: *\nDisallow: /a/1")
        return robots if path == "/robots.txt" else tree(5)(path)

    with CountingSite(answer) as site:
        stats = Crawls(tmp_path, [site.url()], ROBOTSTXT_OBEY=True).run()
    assert "/a/1" not in site.paths()
    assert "newscrawl/frontier/failed" not in stats


def test_asking_first_makes_no_request_twice(tmp_path):
    with CountingSite(tree(40)) as site:
        stats = Crawls(tmp_path, [site.url()], spider="asking", CONCURRENT_REQUESTS=1).run()
    assert len(site.hits) == 40
    assert stats["asked"] > 100
    assert stats.get("dupefilter/filtered", 0) == 0


def test_requests_that_cannot_be_stored_are_crawled_from_memory(tmp_path):
    with CountingSite(tree(30)) as site:
        crawls = Crawls(tmp_path, [site.url()], spider="in_memory", CONCURRENT_REQUESTS_PER_DOMAIN=2)
        stats = crawls.run()
    assert stats["newscrawl/frontier/in_memory"] == 30  # / again: in memory nobody knows the first one
    assert len(set(crawls.items())) == 30
    assert site.most_at_once.most_common(1)[0][1] <= 2
    assert crawls.log().count("cannot be stored") == 1


def test_without_a_state_folder_nothing_is_left(tmp_path):
    with CountingSite(tree(20)) as site:
        crawls = Crawls(tmp_path, [site.url()], NEWSCRAWL_STATE="")
        crawls.run()
    assert len(crawls.items()) == 20
    assert not crawls.state.parent.parent.exists()


def test_a_budget_stops_a_site_that_never_ends(tmp_path):
    def endless(path: str) -> Answer:
        return Answer(f'<a href="{path}x">x</a><a href="{path}y">x</a>')

    with CountingSite(endless) as site:
        stats = Crawls(tmp_path, [site.url("/p")], NEWSCRAWL_FRONTIER_HOST_BUDGET=40).run()
    assert 36 <= len(site.hits) <= 41
    assert stats["newscrawl/frontier/over_budget"] > 0


def test_a_queue_that_is_full_leaves_links_for_the_next_run(tmp_path):
    def wide(path: str) -> Answer:
        return Answer("".join(f'<a href="/{n}">x</a>' for n in range(100)) if path == "/" else "")

    with CountingSite(wide) as site:
        crawls = Crawls(tmp_path, [site.url()], NEWSCRAWL_FRONTIER_QUEUE_BUDGET=50)
        first = crawls.run()
        assert len(site.hits) == 1 + first["item_scraped_count"] - 1 <= 1 + 45 + 16
        assert first["newscrawl/frontier/over_queue_budget"] == 101 - len(site.hits)
        assert crawls.log().count("The queue is full") == 1
        crawls.run()
    assert len(set(crawls.items())) > first["item_scraped_count"] + 40


def test_a_job_of_a_newer_newscrawl_is_refused_in_one_sentence(tmp_path):
    crawls = Crawls(tmp_path, ["http://127.0.1.1:9/"])
    crawls.state.parent.mkdir(parents=True)
    connection = sqlite3.connect(crawls.state)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    process = crawls.begin()
    process.communicate(timeout=30)
    assert "has tables of version 99 and this newscrawl knows 2" in crawls.log()


def test_the_identity_of_a_request_is_its_canonical_url_method_and_body():
    assert url_key("HTTP://A.example:80/x?utm_source=y#z") == url_key("http://a.example/x")
    assert url_key("http://a.example/x") != url_key("http://a.example/y")
    assert (
        len(
            {
                url_key("http://a.example/"),
                url_key("http://a.example/", "POST"),
                url_key("http://a.example/", "POST", b"1"),
            }
        )
        == 3
    )
