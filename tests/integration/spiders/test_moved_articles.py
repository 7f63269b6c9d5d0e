"""A paper that gives all its articles other addresses: they are known, and the run is good."""

from __future__ import annotations

from tests.spiders.scripted_paper import ScriptedPaper, article, listing, words

STORIES = [f"/news/the-story-number-{number}-of-the-pier" for number in range(8)]


def test_articles_that_moved_are_known_and_leave_each_later_run_good(tmp_path):
    pages = {path: article(words(path), date="2026-03-01") for path in STORIES} | {"/": listing(*STORIES)}
    with ScriptedPaper(pages) as site:
        assert set(site.crawl(tmp_path)) == set(STORIES)
        moved = [f"/stories{path}" for path in STORIES]
        site.pages |= {new: site.pages[old] for old, new in zip(STORIES, moved, strict=True)}
        site.pages |= {old: (301, {"Location": new}, "") for old, new in zip(STORIES, moved, strict=True)}
        site.pages["/"] = listing(*moved)
        assert set(site.crawl(tmp_path)) == set(STORIES)  # one text is one article, by the address it was read at
        assert set(site.crawl(tmp_path)) == set(STORIES)
        assert not set(site.hits) & {*STORIES, *moved}
