"""Feeds and sitemaps that are named by a link as any other, by a list of feeds, or by a header: small real crawls."""

from __future__ import annotations

import gzip
from contextlib import ExitStack

from tests.running import QUICK, newscrawl, records
from tests.spiders.scripted_paper import ScriptedPaper, article, listing, rss, urlset, words

HEAD = "<link rel=alternate type='application/rss+xml' href='/feed.xml'>"
OUTLINE = "<opml version='2.0'><body><outline xmlUrl='{url}/a.rss'/><outline xmlUrl='{url}/b.rss'/></body></opml>"
ENTRY = "<entry><title>A</title><id>tag:a,2026:{0}</id><content type='text/html' src='{0}'/></entry>"


def _named_next(stories):
    header = {"Link": "</feed.xml?part=b>; rel=next"}
    return HEAD, "", {"/feed.xml": (200, header, rss(*stories[:4])), "/feed.xml?part=b": rss(*stories[4:])}


def _outline(stories):
    feeds = {"/a.rss": rss(*stories[:4]), "/b.rss": rss(*stories[4:])}
    return "<link rel=outline type='text/x-opml' href='/feeds.opml'>", "", feeds | {"/feeds.opml": OUTLINE}


def _packed(stories):
    return HEAD, "", {"/feed.xml": gzip.compress(rss(*stories).replace("{url}", "").encode())}


def _content(stories):
    entries = "".join(map(ENTRY.format, stories))
    return HEAD, "", {"/feed.xml": f"<feed xmlns='http://www.w3.org/2005/Atom'>{entries}</feed>"}


def _linked_map(stories):
    return "", "<a href='/xml/sitemap-all.xml'>XML</a>", {"/xml/sitemap-all.xml": urlset(*stories)}


def _link_to_map(stories):
    return "", "<a href='/map.php'>All pages</a>", {"/map.php": urlset(*stories)}


def _page_as_map(stories):
    robots = "User-agent: *\nSitemap: {url}/all.html\n"
    return "", "", {"/robots.txt": robots, "/all.html": listing(*stories)}


#: Each returns what the head of the home page says, what stands below its list, and what else there is.
NAMED = (_named_next, _outline, _packed, _content, _linked_map, _link_to_map, _page_as_map)


def _paper(at, name):
    stories = [f"/news/what-was-new-on-day-{day}-of-paper-{at}" for day in range(8)]
    head, body, lists = name(stories)
    pages = {path: article(words(path), date="2026-03-01") for path in stories}
    return stories, ScriptedPaper(pages | {"/": listing(*stories[:2], head=head, body=body)} | lists)


def test_lists_are_read_whoever_names_them(tmp_path):
    with ExitStack() as stack:
        made = {name.__name__: _paper(at, name) for at, name in enumerate(NAMED)}
        papers = {name: stack.enter_context(paper) for name, (_, paper) in made.items()}
        urls = " ".join(f"{paper.url}/" for paper in papers.values())
        run = newscrawl("crawl", "site", "-a", f"url={urls}", "-O", "out.jsonl", *QUICK, cwd=tmp_path)
        found = {record["url"] for record in records(tmp_path / "out.jsonl")}
        missing = {
            name: [path for path in stories if f"{papers[name].url}{path}" not in found]
            for name, (stories, _) in made.items()
        }
        assert missing == {name: [] for name in papers}, run.stderr[-2000:]
        assert run.returncode == 0, run.stderr[-2000:]
