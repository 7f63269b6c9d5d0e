"""Later runs of one job: only what is new, changed or gone; and the crawl that stays on."""

from __future__ import annotations

import threading
import time
from collections import Counter

import pytest

from newscrawl.export.lines import whole_lines
from tests.running import QUICK, newscrawl, records
from tests.spiders.changing_site import ChangingSite
from tests.spiders.scripted_paper import ScriptedPaper, article, listing, words


def crawl(paper, folder, *options):
    paper.hits.clear()
    run = newscrawl("crawl", "site", "-a", f"url={paper.url}/", "-O", "out.jsonl", *QUICK, *options, cwd=folder)
    assert run.returncode == 0, run.stderr[-3000:]
    return run.stderr


def changes(folder):
    """The change types of all lines that the job's shards hold."""
    shards = folder.glob(".newscrawl/*/shards/articles-*.jsonl*")
    return Counter(record["changeType"] for shard in shards for record in records(shard))


def written(types):
    """Leave out what a feed told after the line of its page was written: which is first, is the machine's affair."""
    return {name: count for name, count in types.items() if name != "completed"}


def test_a_second_run_asks_a_few_listings_and_writes_nothing(tmp_path):
    with ChangingSite(40) as paper:
        crawl(paper, tmp_path)
        assert len(paper.hits) == 40 + 4  # robots.txt, the home page, its feed and the sitemap
        assert len(records(tmp_path / "out.jsonl")) == 40
        first = changes(tmp_path)
        log = crawl(paper, tmp_path)
        assert paper.hits == [("/robots.txt", 200), ("/", 304), *paper.hits[2:]]
        assert sorted(paper.hits[2:]) == [("/feed.xml", 304), ("/post-sitemap.xml", 304)]
        assert "'newscrawl/articles/known': 40" in log
        assert first == changes(tmp_path)
        assert written(first) == {"new": 40}
        assert len(records(tmp_path / "out.jsonl")) == 40


@pytest.mark.parametrize("soft", [False, True])
def test_new_edited_and_deleted_posts_are_each_seen_once(tmp_path, soft):
    with ChangingSite(40) as paper:
        paper.is_soft = soft
        crawl(paper, tmp_path)
        slugs = list(paper.posts)
        for number in range(100, 110):
            paper.publish(number)
        for slug in slugs[20:25]:
            paper.edit(slug)
        for slug in slugs[38:]:
            del paper.posts[slug]
        time.sleep(1.1)  # clocks of HTTP count in seconds
        crawl(paper, tmp_path)
        assert written(changes(tmp_path)) == {"new": 50, "updated": 5}
        (deletions,) = tmp_path.glob(".newscrawl/*/events.jsonl")
        told = records(deletions)
        assert {(event["event"], event["url"]) for event in told} == {
            ("gone", f"{paper.url}/news/{s}") for s in slugs[38:]
        }
        assert len(told) == 2
        crawl(paper, tmp_path)
        assert written(changes(tmp_path)) == {"new": 50, "updated": 5}
        assert len(list(whole_lines(deletions))) == 2


def test_the_last_change_that_only_a_feed_tells_is_in_the_record_though_the_sitemap_named_the_page_first(tmp_path):
    with ChangingSite(20) as paper:
        paper.is_silent = True
        slugs = list(paper.posts)  # the feed shows the first ten
        paper.edit(slugs[7])
        crawl(paper, tmp_path)
        found = {record["headline"]: record for record in records(tmp_path / "out.jsonl")}
        record = found[paper.posts[slugs[7]][0]]
        assert record["metadata"]["crawl"]["discoveredVia"] == "sitemap"
        assert record["dateModified"] == paper.posts[slugs[7]][3].strftime("%Y-%m-%dT%H:%M:%SZ")
        assert record["evidence"]["dateModified"]["rule"] == "feed"
        assert sum(record["dateModified"] is not None for record in found.values()) == 1
        time.sleep(1.1)
        paper.edit(slugs[8])
        crawl(paper, tmp_path)
        (changed,) = [record for record in records(tmp_path / "out.jsonl") if record["changeType"] == "updated"]
        assert changed["dateModified"] == paper.posts[slugs[8]][3].strftime("%Y-%m-%dT%H:%M:%SZ")


def test_a_feed_that_each_build_dates_anew_tells_no_change(tmp_path):
    paths = [f"/news/the-ferry-returns-for-the-time-number-{number}" for number in range(3)]

    def atom(built: str) -> str:
        entries = "".join(
            f"<entry><title>{words(path)}</title><link href='{{url}}{path}'/>"
            f"<published>2026-03-01T00:00:00Z</published><updated>{built}</updated></entry>"
            for path in paths
        )
        return f"<feed xmlns='http://www.w3.org/2005/Atom'><updated>{built}</updated>{entries}</feed>"

    head = "<link rel=alternate type='application/atom+xml' href='/atom.xml'>"
    pages = {path: article(words(path), date="2026-03-01") for path in paths} | {"/": listing(*paths, head=head)}
    with ScriptedPaper(pages) as site:
        for built in ("2026-03-01T00:00:00Z", "2026-03-09T10:00:00Z", "2026-03-10T10:00:00Z"):
            site.pages["/atom.xml"] = atom(built)
            found = site.crawl(tmp_path)
            assert [(r["datePublished"], r["dateModified"], r["version"]) for r in found.values()] == [
                ("2026-03-01", None, 1)
            ] * 3
            assert f"articles  {3 if built.startswith('2026-03-01') else 0} new or changed" in site.log


def test_an_edit_that_only_the_text_of_a_listing_shows_is_seen(tmp_path):
    paths = [f"/blog/what-the-harbour-did-in-week-{number}/" for number in range(4)]

    def shown(path: str, last: str) -> str:
        words_of = [
            f"The {part} of {words(path).lower()} is told here, as it came, by those who saw it."
            for part in ("beginning", "middle")
        ]
        return f"<h2><a href='{path}'>{words(path)}</a></h2>" + "".join(f"<p>{text}</p>" for text in (*words_of, last))

    def pages(last: str) -> dict[str, str]:
        ends = dict.fromkeys(paths, "And so it ended, with the lamps put out one by one along the quay.") | {
            paths[2]: last
        }
        listed = "".join(f"<article>{shown(path, ends[path])}</article>" for path in paths)
        found = {path: article(words(path), body=f"<p>{ends[path]}</p>", date="2026-03-01") for path in paths}
        return found | {"/": f"<html lang=en><title>The Paper</title><body><main>{listed}</main></body></html>"}

    with ScriptedPaper(pages("And so it ended, with all lamps burning along the old quay.")) as site:
        site.crawl(tmp_path)
        assert not [path for path in site.crawl(tmp_path) if path in site.hits]
        site.pages = pages("And so it ended, with all but two lamps burning along the old quay.")
        found = site.crawl(tmp_path)
        assert [path for path in paths if site.asked[path]] == [paths[2]]
        assert [found[path]["version"] for path in paths] == [1, 1, 2, 1]
        assert "all but two lamps" in found[paths[2]]["articleBody"]


def test_a_crawl_that_follows_finds_what_is_published_meanwhile(tmp_path):
    with ChangingSite(10) as paper:
        stop = threading.Event()

        def publish():
            while len(paper.hits) < 10 and not stop.wait(0.05):
                pass  # what was there before the crawl began tells nothing of how soon it is found
            for number in range(200, 204):
                if stop.wait(2):
                    return
                paper.publish(number)

        threading.Thread(target=publish, daemon=True).start()
        fast = ("-s", "NEWSCRAWL_FOLLOW_MIN_INTERVAL=0.5", "-s", "NEWSCRAWL_FOLLOW_MAX_INTERVAL=2")
        end = ("-s", "CLOSESPIDER_ITEMCOUNT=14", "-s", "CLOSESPIDER_TIMEOUT=300")  # the latter for one that hangs
        log = crawl(paper, tmp_path, "-a", "follow=true", *fast, *end)
        stop.set()
        assert written(changes(tmp_path)) == {"new": 14}
        assert "'newscrawl/freshness/articles': 4" in log
        assert "freshness " in log
        assert len(paper.hits) == len({hit for hit in paper.hits if hit[0].startswith("/news/")}) + sum(
            not path.startswith("/news/") for path, _ in paper.hits
        )


def test_sources_limit_what_is_read(tmp_path):
    with ChangingSite(12) as paper:
        crawl(paper, tmp_path, "-a", "sources=feeds")
        assert sorted({path for path, _ in paper.hits if not path.startswith("/news/")}) == [
            "/",
            "/feed.xml",
            "/robots.txt",
        ]
        assert len(records(tmp_path / "out.jsonl")) == 10
