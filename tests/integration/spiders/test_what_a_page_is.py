"""A page is what it is, whatever its address looks like and whoever named it: made papers, crawled."""

from __future__ import annotations

from urllib.parse import quote

from tests.spiders.scripted_paper import ScriptedPaper, article, listing, words

# Articles in the menu, and lists among the headings: addresses of both look like those of the other.
ARTICLES = (
    "/news/ferry-returns/", "/fog/", "/fog2", "/news/a1/", "/sport/final", "/people/nora-wins-it/", "/sea/rain.html",
    "/team/a-new-coach-comes", "/city", "/7k", "/s/aB3xQ9", "/archive/lamp", "/section/pier/", "/series/long-winter",
    "/all/one", "/by/the-river", "/theme/harbour", "/latest/storm", "/2f1c0a7e-8f43-5c1b-9a55-0e5b1f6a9d01",
    "/web/paper.nsf/0/C1257D3100AB?OpenDocument", "/magazine/", "/index.php/roof", quote("/νέα/ομίχλη"),
    quote("/ข่าว/ฝน"),
)  # fmt: skip
LISTS = (
    "/news/all-the-stories-of-the-year", "/2026/03/what-happened-in-the-harbour/", "/tales-of-the-old-pier-12345.html",
    "/a/1f0c", "/9a55-0e5b-1f6a", "/view.php?no=4", "/reports/everything-about-the-ferry", "/p/77",
    "/special/the-great-storm-of-the-year", "/notebook-of-the-harbour-office/", "/w/9001", "/x.html",
    "/what-we-read-this-week.html", "/tide/12", "/2026-03/all-of-march", "/our-town-in-ten-pictures-and-more/", "/q1",
    "/long/reads/of/the/week", "/n/5f", "/one-hundred-days-of-rain/",
)  # fmt: skip


def title(path: str) -> str:
    return f"The report number {len(path)} of {words(path) or 'the pier'} is out"


def test_articles_in_the_menu_are_articles_and_lists_with_headlines_for_addresses_are_lists(tmp_path):
    behind = {path: f"/news/what-is-behind-the-list-number-{n}" for n, path in enumerate(LISTS)}
    others = [f"/news/another-story-of-the-day-{letter}" for letter in "abcd"]
    menu = "".join(f"<li><a href='{path}'>Hot</a></li>" for path in ARTICLES)
    pages = {path: article(title(path), date="2026-03-01") for path in (*ARTICLES, *behind.values(), *others)}
    pages |= {path: listing(behind[path], *others, title="Stories") for path in LISTS}
    pages["/"] = listing(*others, *LISTS, body=f"<nav><ul>{menu}</ul></nav>")
    with ScriptedPaper(pages) as site:
        found = site.crawl(tmp_path)
        assert set(found) == {*ARTICLES, *behind.values(), *others}
        assert max(site.asked.values()) == 1
        site.crawl(tmp_path)
        assert not [path for path in found if path in site.hits]


def test_articles_that_only_their_neighbours_name_are_found_as_far_back_as_is_wanted(tmp_path):
    paths = [f"/posts/the-ferry-on-day-{day}-of-march" for day in range(9, 0, -1)]
    pages = {"/": listing(paths[0])}
    for number, path in enumerate(paths):
        older = "".join(f"<p><a href='{there}'>« {words(there)}</a></p>" for there in paths[number + 1 : number + 2])
        pages[path] = article(words(path), date=f"2026-03-0{9 - number}", body=older)
    with ScriptedPaper(pages) as site:
        assert set(site.crawl(tmp_path, "-a", "since=2026-03-06")) == set(paths[:4])
        assert sum(hit in paths for hit in site.hits) == 5
        other = tmp_path / "all"
        other.mkdir()
        assert set(site.crawl(other)) == set(paths)


def test_sections_that_were_asked_as_articles_are_asked_again_in_the_next_run(tmp_path):
    def address(number: int) -> str:
        return f"/{number:08x}-8f43-5c1b-9a55-0e5b1f6a9d01"

    sections, stories = [address(n) for n in (901, 902)], [address(n) for n in range(12)]
    menu = "".join(f"<a href='{path}'>Section</a>" for path in sections)
    pages = {
        path: article(f"What happened at the pier on day {n}", date="2026-03-01") for n, path in enumerate(stories)
    }
    pages["/"] = listing(*stories[:4], body=f"<nav>{menu}</nav>")
    pages |= {path: listing(*stories[4 + n * 4 : 8 + n * 4], title="Section") for n, path in enumerate(sections)}
    new = address(77)
    with ScriptedPaper(pages) as site:
        assert set(site.crawl(tmp_path)) == set(stories)
        site.pages[sections[1]] = listing(new, *stories[8:12], title="Section")
        site.pages[new] = article("The new crane has come at last", date="2026-03-02")
        assert set(site.crawl(tmp_path)) == {*stories, new}
        assert not [path for path in stories if path in site.hits]


def test_pages_about_the_paper_are_no_articles_and_stories_below_categories_are(tmp_path):
    stories = [f"/{folder}/the-ferry-comes-on-day-{at}" for at, folder in enumerate(("category/sea", "tag/sea/news"))]
    about = ("/about-our-paper", "/ethics", "/team-and-history/")
    pages = {path: article(words(path), date="2026-03-01") for path in stories}
    pages |= {path: article(f"What we are at {words(path)}", byline="") for path in about}
    foot = "".join(f"<a href='{path}'>{words(path)}</a>" for path in about)
    pages["/"] = listing(*stories).replace("</main>", f"</main><footer>{foot}</footer>")
    with ScriptedPaper(pages) as site:
        assert set(site.crawl(tmp_path)) == set(stories)
