"""What is not asked because other sources have told it, and what is asked for all that: small real crawls."""

from __future__ import annotations

import pytest

from tests.spiders.scripted_paper import ScriptedPaper, article, listing, rss, urlset, words

DATED = "2026-03-01"
STORIES = [f"/news/the-story-number-{number}-of-the-pier" for number in range(12)]
FEED = "<link rel=alternate type='application/rss+xml' href='{}'>"


def paper(**pages):
    return ScriptedPaper({path: article(words(path), date=DATED) for path in STORIES} | pages)


def test_the_feed_of_a_section_is_asked_where_no_feed_told_all_that_the_section_shows(tmp_path):
    pages = {
        "/": listing(*STORIES[:6], "/sport/", "/city/", head=FEED.format("/feed.xml")),
        "/feed.xml": rss(*STORIES[:8]),
        "/sport/": listing(*STORIES[:6], head=FEED.format("/sport/feed.xml"), title="Sport"),
        "/city/": listing(*STORIES[6:], head=FEED.format("/city/feed.xml"), title="City"),
        "/sport/feed.xml": rss(*STORIES[:6]),
        "/city/feed.xml": rss(*(f"{path}|Sun, 01 Mar 2026 08:{n:02}:00 GMT" for n, path in enumerate(STORIES[6:]))),
    }
    with paper(**pages) as site:
        found = site.crawl(tmp_path)
        assert set(found) == set(STORIES)
        assert found[STORIES[11]]["datePublished"] == "2026-03-01T08:05:00Z"
        assert (site.asked["/sport/feed.xml"], site.asked["/city/feed.xml"]) == (0, 1)


def test_tags_authors_and_days_beside_a_whole_sitemap_are_asked_a_few_times(tmp_path):
    families = [f"/tag/{name}/" for name in "abcdefgh"] + [f"/author/{name}/" for name in "abcd"] + ["/2026/03/"]
    pages = {path: listing(*STORIES[number % 12 :][:3]) for number, path in enumerate(families)}
    pages |= {"/sitemap.xml": urlset(*STORIES), "/": listing(*STORIES[:5], *families)}
    with paper(**pages) as site:
        assert set(site.crawl(tmp_path)) == set(STORIES)
        assert sum(hit in families for hit in site.hits) <= 4


def test_what_only_the_last_tag_names_is_found_where_the_tags_bring_something(tmp_path):
    families = {f"/tag/{name}/": [STORIES[number]] for number, name in enumerate("abcdefghijkl")}
    pages = {path: listing(*stories, title=path) for path, stories in families.items()}
    pages["/"] = listing(STORIES[0], body="".join(f"<a href='{path}'>{path}</a>" for path in families))
    with paper(**pages) as site:
        assert set(site.crawl(tmp_path)) == set(STORIES)


# The page has neither date nor byline, and its address is one word: only a link calls it by its headline.
CALLED = (
    ("/tides/", "Spring tides reach the lowest steps of the fish market"),
    ("/city/fog", "Fog closes the outer harbour for a second morning"),
    ("/kultur/chor/", "Vierzig Sängerinnen singen im leeren Kornspeicher am alten Hafen"),
)


def undated(headline: str) -> str:
    text = "".join(
        f"<p>{headline}: that was said of part {part}, by all who came to see it, and nobody had reckoned with it. "
        "The work itself took some days, most of them spent waiting for a part that was made to measure.</p>"
        for part in "abc"
    )
    return f"<html><head><title>{headline}</title></head><body><main><h1>{headline}</h1>{text}</main></body></html>"


@pytest.mark.parametrize("place", ["nav", "footer", "section", "sitemap first"])
def test_a_page_that_a_link_calls_by_its_headline_is_an_article_though_its_address_says_nothing(tmp_path, place):
    links = "".join(f"<a href='{path}'>{headline}</a>" for path, headline in CALLED)
    pages = {path: undated(headline) for path, headline in CALLED}
    named = "main" if place in {"section", "sitemap first"} else place
    pages["/"] = listing(*STORIES[:3], body="" if place == "sitemap first" else f"<{named}>{links}</{named}>")
    if place == "sitemap first":  # it is asked before any link says what it is
        pages["/sitemap.xml"] = urlset(*STORIES, *(path for path, _ in CALLED))
        pages["/"] = listing(*STORIES[:3], "/notes/")
        pages["/notes/"] = listing(body=f"<ul>{links}</ul>", title="Notes")
    with paper(**pages) as site:
        assert {path for path, _ in CALLED} <= set(site.crawl(tmp_path))


def test_pages_of_the_house_are_no_articles_whatever_links_call_them(tmp_path):
    house = {"/about/": "About the paper and the people who make it", "/jobs/": "Jobs", "/boats/": "Boats"}
    links = "".join(f"<a href='{path}'>{headline}</a>" for path, headline in house.items())
    pages = {path: undated(headline) for path, headline in house.items()}
    pages["/"] = listing(*STORIES, body=f"<nav>{links}</nav>")
    with paper(**pages) as site:
        assert set(site.crawl(tmp_path)) == set(STORIES)


ROUTES = [f"/#/story/the-story-{number}-of-the-pier" for number in range(6)]
SHELLS = {
    "routes": listing(*ROUTES).replace("<main>", "<script src=/app.js></script><main>"),
    "routes with a mark": listing(
        *(route.replace("#", "#!") for route in ROUTES), head="<script src=/app.js></script>"
    ),
    "nothing": "<html><head><title>The Paper</title><script src=/app.js></script></head><body><div id=app></div>",
}


@pytest.mark.parametrize("shell", SHELLS)
def test_what_cannot_be_read_without_an_engine_is_said_in_the_runs_sentence(tmp_path, shell):
    with ScriptedPaper({"/": SHELLS[shell], "/app.js": "addEventListener('hashchange', () => {})"}) as site:
        assert site.crawl(tmp_path, "-a", "render=never", code=4) == {}
        sentence = site.log.strip().splitlines()[-1]
        assert sentence.startswith("newscrawl: not published: 0 articles seen")
        for words in ("JavaScript", "render=never", "-a render=auto", "pip install 'newscrawl[playwright]'"):
            assert words in sentence


def test_a_part_of_a_site_that_cannot_be_read_without_an_engine_is_said(tmp_path):
    pages = {"/": listing(*STORIES[:5], *ROUTES, head="<script src=/app.js></script>")}
    with paper(**pages) as site:
        assert set(site.crawl(tmp_path, "-a", "render=never")) == set(STORIES[:5])
        assert "6 articles need JavaScript, which this crawl does not run, such as" in site.log
