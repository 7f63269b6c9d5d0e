"""Load-more forms, articles on several pages and at several addresses, scopes: small real crawls."""

from __future__ import annotations

import json
import re

import pytest

from tests.spiders.scripted_paper import ScriptedPaper, article, listing, rss, urlset, words

DATED = "2026-03-01"


def stories(*names):
    return {f"/news/{name}-of-the-old-pier": article(words(f"/{name}-of-the-old-pier"), date=DATED) for name in names}


# In each section the second part of the list is behind another kind of "load more".
FORMS = {
    "a": "<a href='#' data-next-url='{next}'>Load more</a>",
    "b": "<a href='javascript:void(0)' data-url='{next}'>Show more</a>",
    "c": "<div class='load-more' data-href='{next}'>More</div>",
    "d": "<button hx-get='{next}' hx-swap='beforeend'>Load more</button>",
    "e": "<turbo-frame id='more' loading='lazy' src='{next}'></turbo-frame>",
    "f": "<button onclick=\"more('{next}')\">Ältere Artikel</button>",
    "g": "<div id='infinite-scroll' data-next='{next}'></div>",
    "h": '<script>var feed = {{"nextPageUrl": "{next}"}};</script>',
    "i": "<button class='more' data-endpoint='{next}'>もっと見る</button>",
    "j": "<form method='get' action='{path}'><input type=hidden name=page value=2><button>Load more</button></form>",
    "k": "<button class='load-more' data-page='2'>Load more</button>",
    "l": "<button class='js-more' data-next-cursor='abc'>Voir plus</button>",
    "m": "<div id='river' data-stream-src='{next}'></div>",
    "n": '<div class=turn><script>createPageHTML(2, 0, "index", "shtml");</script></div>',
}
ANSWERS = {
    "html": lambda links: "".join(f"<h2><a href='{link}'>{words(link)}</a></h2>" for link in links),
    "json html": lambda links: json.dumps(
        {"html": "".join(f"<h2><a href='{li}'>{words(li)}</a></h2>" for li in links)}
    ),
    "json items": lambda links: json.dumps({"items": [{"title": words(link), "url": link} for link in links]}),
}


def test_load_more_is_followed_in_all_its_forms_and_answers(tmp_path):
    pages, expected = {}, set()
    kinds = list(ANSWERS.values())
    for number, (name, form) in enumerate(FORMS.items()):
        first, second = stories(f"first-{name}-day"), stories(f"second-{name}-day", f"third-{name}-day")
        path = f"/section-{name}/"
        own = {"j": f"{path}?page=2", "k": f"{path}?page=2", "l": f"{path}?cursor=abc"}
        own |= {"m": "/api/stream?after=t1", "n": f"{path}index_1.shtml"}
        target = own.get(name, f"/more/{name}/2")
        button = form.replace("{{", "{").replace("}}", "}").replace("{next}", target).replace("{path}", path)
        pages[path] = listing(*first, title=name, body=button)
        pages[target] = kinds[number % 3](list(second))
        pages |= first | second
        expected |= {*first, *second}
    pages["/"] = listing(body="".join(f"<a href='/section-{name}/'>Section {name}</a>" for name in FORMS))
    with ScriptedPaper(pages) as site:
        assert set(site.crawl(tmp_path)) == expected


def test_what_loads_more_by_a_program_alone_is_said(tmp_path):
    pages = stories("only")
    pages["/"] = listing(*pages, body="<button class='load-more'>Load more</button>")
    with ScriptedPaper(pages) as site:
        site.crawl(tmp_path)  # it shows a single article: the button may be of something else
        assert "newscrawl/discovery/load_more_unreadable" in site.log


PARTS = {
    "rel next": ("/news/the-long-report", ["/news/the-long-report?page={}"], "<a rel=next href='{next}'>Next page</a>"),
    "folders": ("/news/the-long-report/", ["/news/the-long-report/{}/"], "<p class=page-links>{all}</p>"),
    "numbers": ("/news/the-long-report.html", ["/news/the-long-report-{}.html"], "<p>{all}</p>"),
}


SENTENCE = "This is paragraph {} of part {}, which is long enough to be read as prose by everybody who comes."


@pytest.mark.parametrize("kind", PARTS)
def test_an_article_on_several_pages_is_one_record_in_order(tmp_path, kind):
    first, (pattern,), navigation = PARTS[kind]
    paths = [first, pattern.format(2), pattern.format(3)]
    texts = ["one", "two", "three"]
    pages = {"/": listing(first), "/sitemap.xml": urlset(*paths)}
    for number, path in enumerate(paths):
        links = "".join(f"<a href='{other}'>{n}</a>" for n, other in enumerate(paths, 1) if other != path)
        following = paths[number + 1] if number < 2 else first
        text = "".join(f"<p>{SENTENCE.format(part, texts[number])}</p>" for part in "xyz")
        foot = navigation.replace("{next}", following).replace("{all}", links)
        pages[path] = (
            "<html lang=en><head><title>The long report</title></head><body><main><article><h1>The long report</h1>"
            f"<p>By Nora Vale</p><time datetime={DATED}>{DATED}</time>{text}{foot}</article></main></body></html>"
        )
    with ScriptedPaper(pages) as site:
        (record,) = site.crawl(tmp_path).values()
        assert record["url"] == f"{site.url}{first}"
        assert record["articleBody"].split("\n\n")[0::3] == [SENTENCE.format("x", text) for text in texts]
        assert record["pages"] == {"read": 3, "of": 3 if kind != "rel next" else record["pages"]["of"]}
        assert "Next page" not in record["articleBody"]


def test_a_part_that_is_missing_is_said(tmp_path):
    first = "/news/the-long-report-of-the-pier"
    links = f"<p class=page-links><a href='{first}/2'>2</a> <a href='{first}/3'>3</a></p>"
    pages = {"/": listing(first), first: article("The long report", date=DATED, body=links)}
    with ScriptedPaper(pages) as site:
        (record,) = site.crawl(tmp_path).values()
        assert record["pages"] == {"read": 1, "of": 3}


def test_one_text_at_several_addresses_is_one_article_with_the_others_named(tmp_path):
    path = "/news/fog-closes-the-outer-harbour"
    others = [f"{path}?src=home", f"{path}?partner=a", f"{path}?intcmp=b", f"{path}/index.html", f"//news{path[5:]}"]
    pages = dict.fromkeys([path, *others], article("Fog closes the outer harbour", date=DATED))
    pages["/"] = listing(path, *(other for other in others if not other.startswith("//")))
    with ScriptedPaper(pages) as site:
        (record,) = site.crawl(tmp_path).values()
        assert set(record["alternateUrls"]) <= {f"{site.url}{other}" for other in [path, *others]}
        assert record["alternateUrls"]
        (again,) = site.crawl(tmp_path).values()
        assert again["version"] == 1


def test_an_address_is_asked_as_the_page_wrote_it(tmp_path):
    path = "/news/view.php?z=1&b=2&id=777&a=Fog%20closes"
    pages = {"/": f"<html><body><main><h2><a href='{path.replace('&', '&amp;')}'>Fog closes the outer harbour</a></h2>"}
    pages[path] = article("Fog closes the outer harbour", date=DATED)
    with ScriptedPaper(pages) as site:
        assert len(site.crawl(tmp_path)) == 1
        assert site.asked[path] == 1


def test_sitemaps_at_rotating_addresses_are_not_read_for_ever(tmp_path):
    pages = stories("only") | {"/": listing()}
    with ScriptedPaper(pages) as site:
        asked = []
        for run in range(4):
            names = [f"/maps/{run}-{number}.xml" for number in range(5)]
            entries = "".join(f"<sitemap><loc>{{url}}{name}</loc></sitemap>" for name in names)
            site.pages["/sitemap.xml"] = f"<sitemapindex>{entries}</sitemapindex>"
            site.pages |= {name: urlset(*stories("only")) for name in names}
            site.crawl(tmp_path)
            asked.append(sum(hit.startswith("/maps/") for hit in site.hits))
        assert max(asked) <= 5


GERMAN = (
    "Das Hafenamt teilte am Dienstag mit, dass die Arbeiten an der Mole bei jedem Wetter bis zum Herbst weitergehen. "
    "Danach soll die Fähre wieder an ihrem alten Platz anlegen, wie es sich viele gewünscht hatten."
)


def dated_paper():
    pages = {}
    for number in range(100):
        day = f"2026/{1 + number // 28:02}/{1 + number % 28:02}"
        path = f"/{day}/story-number-{number}-of-the-pier/"
        text = article(f"Story number {number} of the pier", date=day.replace("/", "-"))
        text = (
            text.replace("</h1>", "</h1><p>It has a ferry in it, as some have and some do not.</p>")
            if number % 7 == 0
            else text
        )
        section = "Sport" if number % 4 == 0 else "City"
        head = f"<meta property='article:section' content='{section}'><meta property='og:type' content='article'>"
        pages[path] = text.replace("</head>", f"{head}</head>")
        if number % 10 == 0:  # each other one says "en", as its template does
            pages[path] = re.sub(r"(?<=<p>)The harbour[^<]*", GERMAN, pages[path])
            pages[path] = pages[path].replace("lang=en", "lang=de") if number % 20 else pages[path]
    return pages, ScriptedPaper(pages | {"/": listing(*list(pages)[:10]), "/sitemap.xml": urlset(*pages)})


def test_since_and_until_save_the_requests_of_what_is_not_wanted(tmp_path):
    pages, paper = dated_paper()
    with paper as site:
        found = site.crawl(tmp_path, "-a", "since=2026-03-10")
        wanted = {path for path in pages if path[1:11] >= "2026/03/10"}
        assert set(found) == wanted
        assert sum(hit in pages for hit in site.hits) <= 1.1 * len(wanted)
        other = tmp_path / "other"
        other.mkdir()
        found = site.crawl(other, "-a", "until=2026-01-05")
        assert set(found) == {path for path in pages if path[1:11] <= "2026/01/05"}
        assert sum(hit in pages for hit in site.hits) <= 6


@pytest.mark.parametrize(
    ("argument", "is_wanted"),
    [
        ("language=de", lambda number: number % 10 == 0),
        ("section=sport", lambda number: number % 4 == 0),
        ("keywords=ferry,zeppelin", lambda number: number % 7 == 0),
        ("include=/2026/02/*", lambda number: 28 <= number < 56),
        ("exclude=/2026/01/,/2026/03/", lambda number: 28 <= number < 56 or number >= 84),
    ],
)
def test_a_scope_gives_exact_sets(tmp_path, argument, is_wanted):
    pages, paper = dated_paper()
    with paper as site:
        found = site.crawl(tmp_path, "-a", argument)
        assert set(found) == {path for number, path in enumerate(pages) if is_wanted(number)}


def test_a_section_alone_and_an_address_alone(tmp_path):
    sport, city = stories("sport-one", "sport-two", "sport-three"), stories("city-one", "city-two")
    pages = sport | city
    names = list(sport)
    pages["/"] = listing(names[0], *city, "/sport/", "/city/")
    pages["/sport/"] = listing(*names[:2], body="<a href='/sport/?page=2'>Older posts</a>", title="Sport").replace(
        "</main>", f"</main><aside><a href='{next(iter(city))}'>{words(next(iter(city)))}</a></aside>"
    )
    pages["/sport/?page=2"] = listing(names[2], title="Sport")
    with ScriptedPaper(pages) as site:
        assert set(site.crawl(tmp_path, "-a", "scope=section", start="/sport/")) == set(sport)
        other = tmp_path / "page"
        other.mkdir()
        (other / "list.txt").write_text(f"{site.url}{names[0]}\n{site.url}{names[2]}\n")
        assert set(site.crawl(other, "-a", "urls_file=list.txt", "-a", "scope=page")) == {names[0], names[2]}
        assert [hit for hit in site.hits if hit != "/robots.txt"] == [names[0], names[2]]


def test_tags_and_authors_with_pages_and_feeds_cost_two_requests_an_article_at_most(tmp_path):
    pages = stories(*(f"story-{number}" for number in range(15)))
    paths = list(pages)
    tags = [f"/tag/{name}/" for name in "abcdefghijklm"] + [f"/author/{name}/" for name in "abcdef"]
    for number, tag in enumerate(tags):
        head = f"<link rel=alternate type='application/rss+xml' href='{tag}feed.xml'>"
        pages[tag] = listing(paths[number % 15], paths[(number * 3) % 15], title=tag, head=head)
        pages[f"{tag}feed.xml"] = rss(paths[number % 15])
    pages["/"] = listing(*paths, body="".join(f"<a href='{tag}'>{tag}</a>" for tag in tags))
    with ScriptedPaper(pages) as site:
        assert len(site.crawl(tmp_path)) == 15
        assert len(site.hits) <= 30
