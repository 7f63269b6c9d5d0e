"""Links that are no anchors, archives by days in queries, other languages, site maps for people: small real crawls."""

from __future__ import annotations

import json

from tests.spiders.scripted_paper import ScriptedPaper, article, listing, words

WAYS = {
    "map": "<map name=m><area href='{}' alt='{}'></map>",
    "choice": "<select><option value='{}'>{}</option></select>",
    "click": "<div class=card onclick=\"location.href='{}'\"><h2>{}</h2></div>",
    "data": "<div class=card data-href='{}'><h2>{}</h2></div>",
    "call": "<h2><a href=\"javascript:openNews('{}')\">{}</a></h2>",
}
NAMES = ("the-first-day-of-the-{}", "the-other-day-of-the-{}")
DAYS = ("2026-03-03", "2026-03-02", "2026-03-01")


def stories(name: str) -> list[str]:
    return [f"/news/{form.format(name)}" for form in NAMES]


def test_what_is_linked_by_no_anchor_is_found(tmp_path):
    pages = {}
    for name, form in WAYS.items():
        pages[f"/{name}s/"] = listing(title=name, body="".join(form.format(url, words(url)) for url in stories(name)))
    pages["/frames/"] = (
        "<html><title>Frames</title><frameset><frame src='/menu.html'><frame src='/front.html'></frameset>"
    )
    pages["/framed/"] = listing(body="<iframe src='/latest-list.html'></iframe>", title="Framed")
    pages |= {"/front.html": listing(*stories("frames")), "/latest-list.html": listing(*stories("framed"))}
    pages["/menu.html"] = listing("/frames/")
    for at, day in enumerate(DAYS):
        earlier = f"<a href='/archive?date={DAYS[at + 1]}'>Previous day</a>" if at < 2 else ""
        pages[f"/archive?date={day}"] = listing(f"/news/what-was-new-on-day-{at}-here", body=earlier, title="Archive")
    listed = [{"@type": "ListItem", "url": url} for url in stories("listed")]
    data = json.dumps({"@context": "https://schema.org", "@type": "ItemList", "itemListElement": listed})
    pages["/listed/"] = listing(title="Listed", head=f"<script type='application/ld+json'>{data}</script>")
    items = "".join(f"<item><title>{words(url)}</title><link>{{url}}{url}</link></item>" for url in stories("header"))
    pages["/named-in-a-header.xml"] = f"<rss version='2.0'><channel><title>Feed</title>{items}</channel></rss>"
    pages["/site-map"] = listing(*stories("site-map"), title="Site map")
    pages["/fr/"] = listing(*stories("canal"), title="Le journal")
    found = {
        url for name in (*WAYS, "frames", "framed", "site-map", "canal", "listed", "header") for url in stories(name)
    }
    found |= {f"/news/what-was-new-on-day-{at}-here" for at in range(3)}
    sections = [*(f"/{name}s/" for name in WAYS), "/frames/", "/framed/", "/listed/"]
    body = "".join(f"<a href='{url}'>{url}</a> " for url in [*sections, f"/archive?date={DAYS[0]}", "/site-map"])
    feed = "</named-in-a-header.xml>; rel=alternate; type=application/rss+xml"
    pages["/"] = (200, {"Link": feed}, listing(head="<link rel=alternate hreflang=fr href='/fr/'>", body=body))
    with ScriptedPaper({url: article(words(url), date="2026-03-01") for url in found} | pages) as site:
        assert set(site.crawl(tmp_path)) == found
        assert max(site.asked.values()) == 1


def test_an_archive_whose_years_and_months_are_chosen_in_a_form_is_read(tmp_path):
    months = [(year, month) for year in (2025, 2024) for month in (2, 1)]
    of_month = {
        f"/archive?year={year}&month={month}": [f"/news/day-{at}-of-{year}-and-{month}" for at in range(4)]
        for year, month in months
    }
    pages = {path: listing(*urls, title=path) for path, urls in of_month.items()}
    choices = (
        "<select name=year><option value=''>All</option><option>2025</option><option>2024</option></select>"
        "<select name=month><option value=''>All</option><option>2</option><option>1</option></select>"
    )
    pages["/archive"] = listing(title="Archive", body=f"<form action='/archive'>{choices}<button>Show</button></form>")
    pages["/"] = listing(*of_month["/archive?year=2025&month=2"], body="<a href='/archive'>Archive</a>")
    found = {url for urls in of_month.values() for url in urls}
    with ScriptedPaper({url: article(words(url), date="2025-03-01") for url in found} | pages) as site:
        assert set(site.crawl(tmp_path)) == found


def test_years_that_a_capped_run_did_not_come_to_are_read_by_the_next(tmp_path):
    days = [(year, month, number) for year in (2026, 2025, 2024) for month in (2, 1) for number in range(4)]
    of_month = {
        f"/{year}/{month:02}/": [f"/news/day-{at}-of-{y}-and-{m}" for y, m, at in days if (y, m) == (year, month)]
        for year, month, _ in days
    }
    pages = {path: listing(*urls, title=path) for path, urls in of_month.items()}
    for year in (2026, 2025, 2024):
        months = "".join(f"<a href='/{year}/{month:02}/'>Month {month}</a>" for month in (2, 1))
        pages[f"/{year}/"] = listing(title=str(year), body=months)
    years = "".join(f"<a href='/{year}/'>{year}</a>" for year in (2026, 2025, 2024))
    pages["/"] = listing(*of_month["/2026/02/"], body=years)
    found = {url for urls in of_month.values() for url in urls}
    with ScriptedPaper({url: article(words(url), date="2026-03-01") for url in found} | pages) as site:
        site.crawl(tmp_path, "-a", "max_articles=4")
        site.crawl(tmp_path, "-a", "max_articles=4")
        assert set(site.crawl(tmp_path)) == found
        site.crawl(tmp_path)
        assert len(site.hits) <= 6
