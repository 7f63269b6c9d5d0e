"""Every article of a site, whoever names it and whatever its address looks like: small real crawls."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime

import pytest

from newscrawl.crawl_plan.edits import CLOCK_SLACK
from tests.running import records
from tests.spiders.scripted_paper import ScriptedPaper, article, listing, rss, urlset, words

PLAIN = (
    "/news/fog-closes-the-outer-harbour",
    "/news/market-hall-gets-a-new-roof",
    "/news/lamps-on-the-quay-are-changed",
)


def paper(pages):
    found = {path: article(words(path), date="2026-03-01") for path in PLAIN}
    return ScriptedPaper(found | pages)


def lines(folder):
    return [r for shard in sorted(folder.glob(".newscrawl/*/shards/articles-*.jsonl")) for r in records(shard)]


SHORT = ("/news/ferry-returns/", "/fog/", "/news/a1/", "/sport/final", "/people/nora-wins-prize/", "/topic/rain.html")


def test_articles_with_addresses_like_sections_are_found_in_menu_sitemap_feed_and_page(tmp_path):
    menu = "".join(f"<a href='{path}'>Hot now</a>" for path in SHORT[:2])
    pages = {
        "/": listing(*PLAIN, "/city/", body=f"<nav>{menu}</nav>"),
        "/city/": listing(PLAIN[0], PLAIN[1], SHORT[2], title="City"),
        "/sitemap.xml": urlset(*PLAIN, SHORT[3], "/city/"),
        "/feed.xml": rss(f"{SHORT[4]}|Sun, 01 Mar 2026 08:00:00 GMT", f"{SHORT[5]}|Sat, 28 Feb 2026 08:00:00 GMT"),
    } | {path: article(f"{words(path)} again after eleven weeks") for path in SHORT}
    head = "<link rel=alternate type='application/rss+xml' href='/feed.xml'>"
    pages["/"] = pages["/"].replace("</head>", f"{head}</head>")
    with paper(pages) as site:
        found = site.crawl(tmp_path)
        assert set(found) == {*PLAIN, *SHORT}
        assert max(site.asked.values()) == 1
        assert found[SHORT[4]]["datePublished"] == "2026-03-01T08:00:00Z"
        first = len(site.hits)
        assert set(site.crawl(tmp_path)) == set(found)
        assert len(site.hits) <= 6 < first
        assert not [hit for hit in site.hits if hit in found]


SOURCES = {
    "feed": {"/feed.xml": rss("/news/fog-closes-the-outer-harbour|Sun, 01 Mar 2026 08:05:00 GMT|Ilse Brandt|Harbour")},
    "sitemap": {"/sitemap.xml": urlset("/news/fog-closes-the-outer-harbour|2026-03-01")},
}


@pytest.mark.parametrize("slow", ["/feed.xml", "/sitemap.xml", "/"])
def test_one_record_is_the_union_of_its_sources_whichever_came_first(tmp_path, slow):
    path = PLAIN[0]
    feed = rss(
        f"{path}|Sun, 01 Mar 2026 08:05:00 GMT|Ilse Brandt|Harbour,Boats", f"{PLAIN[1]}|Mon, 02 Mar 2026 08:00:00 GMT"
    )
    head = "<link rel=alternate type='application/rss+xml' href='/feed.xml'>"
    pages = {
        "/": listing(*PLAIN, head=head),
        "/feed.xml": feed,
        "/sitemap.xml": urlset(*PLAIN),
        path: article(words(path), date="2026-03-01", byline=""),
    }
    with paper(pages) as site:
        if slow != "/":  # a first run does not know it, a second run hears it of the known article
            body = site.pages.pop(slow)
            site.crawl(tmp_path)
            site.pages[slow] = body
        record = site.crawl(tmp_path)[path]
        assert record["datePublished"] == "2026-03-01T08:05:00Z"
        assert [author["name"] for author in record["authors"]] == ["Ilse Brandt"]
        assert set(record["articleSection"]) | set(record["keywords"]) == {"Harbour", "Boats"}
        assert record["version"] == 1
        told = [line["changeType"] for line in lines(tmp_path) if line["url"].endswith(path)]
        assert told == (["new"] if slow != "/feed.xml" else ["new", "completed"]) or told == ["new", "completed"]


def test_a_date_that_cannot_be_used_is_no_reason_to_fetch_again(tmp_path):
    bad = "Mon, 01 Jan 0001 00:00:00 +0000"
    feeds = [f"/feed{number}.xml" for number in range(4)]
    head = "".join(f"<link rel=alternate type='application/rss+xml' href='{feed}'>" for feed in feeds)
    pages = {"/": listing(*PLAIN, head=head)} | {path: article(words(path)) for path in PLAIN}
    pages |= {feed: rss(*(f"{path}|{bad}" for path in PLAIN)) for feed in feeds}
    with paper(pages) as site:
        found = site.crawl(tmp_path)
        assert [site.asked[path] for path in PLAIN] == [1, 1, 1]
        assert [record["datePublished"] for record in found.values()] == [None] * 3
        assert "3 without a date" in site.log


def test_a_feed_whose_dates_are_all_its_build_tells_no_dates(tmp_path):
    built = "Tue, 03 Mar 2026 10:00:00 GMT"
    head = "<link rel=alternate type='application/rss+xml' href='/feed.xml'>"
    pages = {"/": listing(*PLAIN, head=head), "/feed.xml": rss(*(f"{path}|{built}" for path in PLAIN), built=built)}
    pages |= {path: article(words(path), date="2026-03-01") for path in PLAIN[1:]} | {
        PLAIN[0]: article(words(PLAIN[0]))
    }
    with paper(pages) as site:
        found = site.crawl(tmp_path)
        assert [found[path]["datePublished"] for path in PLAIN] == [None, "2026-03-01", "2026-03-01"]


@pytest.mark.parametrize(
    ("before", "after"),
    [("2026-03-01", "2026-03-05"), ("2026-03-01T10:00:00Z", "2026-03-02T11:00:00Z"), ("today", "today")],
)
def test_an_edit_is_seen_by_the_lastmod_told_before_and_a_day_lasts_to_its_end(tmp_path, before, after):
    day = datetime.now(UTC).date().isoformat()
    told = [one.replace("today", day) for one in (before, after)]
    rest = [f"{path}|2026-02-0{number}" for number, path in enumerate(PLAIN[1:], 1)]
    with paper({"/": listing(*PLAIN), "/sitemap.xml": urlset(f"{PLAIN[0]}|{told[0]}", *rest)}) as site:
        site.crawl(tmp_path)
        site.pages[PLAIN[0]] = article(
            words(PLAIN[0]), date="2026-03-01", body="<p>This article was corrected by hand.</p>"
        )
        site.pages["/sitemap.xml"] = urlset(f"{PLAIN[0]}|{told[1]}", *rest)
        time.sleep(2 * CLOCK_SLACK)  # clocks of whole seconds: what was fetched a moment ago counts as of this run
        found = site.crawl(tmp_path)
        assert (found[PLAIN[0]]["changeType"], found[PLAIN[0]]["version"]) == ("updated", 2)
        assert [site.asked[path] for path in PLAIN] == [1, 0, 0]


STARTS = {
    "rss": ("/feed.xml", rss(*(f"{path}|Sun, 01 Mar 2026 08:00:00 GMT" for path in PLAIN[:2]))),
    "json feed": ("/feed.json", json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [
        {"id": path, "url": path, "title": words(path)} for path in PLAIN[:2]]})),
    "sitemap": ("/maps/news.xml", urlset(*PLAIN[:2])),
    "index": ("/map.xml", "<sitemapindex><sitemap><loc>{url}/maps/news.xml</loc></sitemap></sitemapindex>"),
    "robots": ("/robots.txt", "User-agent: *\nDisallow:\nSitemap: {url}/maps/news.xml\n"),
    "opml": ("/feeds.opml", "<opml version='2.0'><body><outline type='rss' xmlUrl='{url}/feed.xml'/></body></opml>"),
    "article": (PLAIN[0], article(words(PLAIN[0]), date="2026-03-01")),
}  # fmt: skip


@pytest.mark.parametrize("kind", STARTS)
def test_a_start_is_what_it_is(tmp_path, kind):
    path, body = STARTS[kind]
    pages = {
        "/": listing(*PLAIN),
        STARTS["rss"][0]: STARTS["rss"][1],
        STARTS["sitemap"][0]: STARTS["sitemap"][1],
        path: body,
    }
    with paper(pages) as site:
        found = site.crawl(tmp_path, start=path)
        if kind == "article":
            assert PLAIN[0] in found
        else:
            assert set(found) == set(PLAIN[:2])
            assert "/" not in site.asked
            assert set(site.crawl(tmp_path, start=path)) == set(PLAIN[:2])
            assert site.asked[PLAIN[0]] == 0


REFRESH = "<html><head><meta http-equiv=refresh content='0; url={}/'></head><body>We have moved.</body></html>"


@pytest.mark.parametrize("way", ["answer", "page"])
def test_a_home_that_redirects_to_another_host_makes_that_host_the_site(tmp_path, way):
    with paper({}) as site:
        other = f"http://localhost:{site.port}"
        site.pages["/start"] = (302, {"Location": f"{other}/"}, "") if way == "answer" else REFRESH.format(other)
        site.pages["/"] = listing(PLAIN[0])
        site.pages["/sitemap.xml"] = urlset(*PLAIN).replace("{url}", other)
        found = site.crawl(tmp_path, "-s", "NEWSCRAWL_ADDRESSES=any", start="/start")
        assert set(found) == {f"{other}{path}" for path in PLAIN}


def test_more_than_twenty_feeds_are_read(tmp_path):
    paths = [f"/news/the-story-number-{number}-of-the-pier" for number in range(26)]
    head = "".join(f"<link rel=alternate type='application/rss+xml' href='/f/{n}/feed.xml'>" for n in range(26))
    pages = {"/": listing(head=head)} | {path: article(words(path), date="2026-03-01") for path in paths}
    pages |= {f"/f/{number}/feed.xml": rss(path) for number, path in enumerate(paths)}
    with paper(pages) as site:
        assert set(paths) <= set(site.crawl(tmp_path))


def test_other_languages_that_a_sitemap_names_are_followed(tmp_path):
    other = "/de/nachrichten/nebel-schliesst-den-hafen"
    links = f"<xhtml:link rel='alternate' hreflang='de' href='{{url}}{other}'/>"
    body = urlset(*PLAIN).replace("</loc></url>", f"</loc>{links}</url>", 1)
    with paper(
        {"/": listing(PLAIN[0]), "/sitemap.xml": body, other: article("Nebel am Hafen", date="2026-03-01")}
    ) as site:
        assert set(site.crawl(tmp_path)) == {*PLAIN, other}


def test_a_sitemap_that_only_the_home_page_names_is_read(tmp_path):
    head = "<link rel=sitemap href='/maps/all.xml'>"
    with paper({"/": listing(PLAIN[0], head=head), "/maps/all.xml": urlset(*PLAIN)}) as site:
        assert set(site.crawl(tmp_path)) == set(PLAIN)
