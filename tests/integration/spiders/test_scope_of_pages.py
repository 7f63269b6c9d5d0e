"""Days and addresses that are wanted of a paper which only pages list, the newest first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.spiders.scripted_paper import ScriptedPaper, article, listing

LAST = date(2026, 3, 20)
ON_A_PAGE, PAGES = 8, 6
FORMS = {
    "figures": lambda day, number: f"/{day:%Y/%m/%d}/story-{number}-of-the-old-pier/",
    "names of months": lambda day, number: f"/story/{day:%Y}/{day:%b}/{day:%d}/story-{number}-of-the-pier".lower(),
}


def paper(form):
    """Return the paths of the articles by number, a day each back from ``LAST``, and the paper."""
    days = [LAST - timedelta(days=number) for number in range(ON_A_PAGE * PAGES)]
    paths = [FORMS[form](day, number) for number, day in enumerate(days)]
    pages = {
        path: article(f"Story {number} of the old pier", date=days[number].isoformat())
        for number, path in enumerate(paths)
    }
    for page in range(PAGES):
        older = f"<a rel=next href='/?page={page + 2}'>Older</a>" if page < PAGES - 1 else ""
        address = f"/?page={page + 1}" if page else "/"
        pages[address] = listing(*paths[page * ON_A_PAGE : (page + 1) * ON_A_PAGE], body=older)
    return paths, ScriptedPaper(pages)


@pytest.mark.parametrize("form", FORMS)
def test_until_goes_through_the_pages_before_and_asks_for_what_is_wanted_only(tmp_path, form):
    paths, scripted = paper(form)
    last = LAST - timedelta(days=36)
    with scripted as site:
        assert set(site.crawl(tmp_path, "-a", f"until={last}")) == set(paths[36:])
        assert sum(hit in paths for hit in site.hits) == len(paths[36:])
        # The same job asks for other days later: what the first run passed is no news, and lies before them.
        assert set(site.crawl(tmp_path, "-a", f"until={last + timedelta(days=12)}")) == set(paths[24:])


def test_patterns_go_through_pages_that_show_nothing_of_theirs(tmp_path):
    paths, scripted = paper("figures")
    with scripted as site:
        assert set(site.crawl(tmp_path, "-a", "include=/2026/02/*")) == {path for path in paths if "/2026/02/" in path}


def test_since_ends_at_the_first_pages_of_older_days(tmp_path):
    paths, scripted = paper("figures")
    with scripted as site:
        assert set(site.crawl(tmp_path, "-a", f"since={LAST - timedelta(days=9)}")) == set(paths[:10])
        assert sum(hit in paths for hit in site.hits) == 10
        assert sum("page=" in hit for hit in site.hits) < PAGES - 1
