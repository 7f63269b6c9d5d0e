"""Papers after systems whose listings are special: every article once, each named by its own address."""

from __future__ import annotations

from contextlib import ExitStack

from tests.running import QUICK, newscrawl, records
from tests.spiders.scripted_paper import ScriptedPaper, article, listing, rss, words

POSTS, SIZE = 20, 5
FEED = "/feed.xml"


def _pages(posts, parts, home=SIZE, body="", head=""):
    """Pages of posts, of their parts (path, what stands below the list) and of a home page of the newest."""
    pages = {
        path: article(words(f"/the-old-pier-opens-for-day-{at}"), date=f"2026-03-{at + 1:02}")
        for at, path in enumerate(posts)
    }
    chunks = [posts[at : at + SIZE] for at in range(0, len(posts), SIZE)]
    for (path, below), chunk in zip(parts, chunks, strict=True):
        pages[path] = _list(chunk, posts, below)
    return {"/": _list(posts[:home], posts, body, head)} | pages


def _list(chunk, posts, below="", head=""):
    cards = "".join(
        f"<h2><a href='{path.replace('&', '&amp;')}'>The old pier opens for day {posts.index(path)}</a></h2>"
        for path in chunk
    )
    return listing(body=cards + below, head=head)


def _slugs(form):
    return [form.format(at) for at in range(POSTS)]


def _older(form):
    return [f"<a href='{form.format(at)}'>Older</a>" for at in (2, 3, 4)] + [""]


def _dotclear():
    paths = ["/index.php", *(f"/index.php?page/{at}" for at in (2, 3, 4))]
    pages = _pages(
        posts := _slugs("/index.php?post/2026/03/{:02}/The-old-pier"),
        zip(paths, _older("/index.php?page/{}"), strict=True),
    )
    return posts, pages | {"/": pages["/index.php"]}


def _egov():
    field = "<form method=post><input type=hidden name=pageIndex value={}></form>"
    calls = "".join(f"<a href='#' onclick='fn_egov_link_page({at});return false;'>{at}</a>" for at in (1, 2, 3, 4))
    parts = [("/list.do" + f"?pageIndex={at}" * (at > 1), field.format(at) + calls) for at in (1, 2, 3, 4)]
    return (posts := _slugs("/view.do?seq={}")), _pages(posts, parts, body="<nav><a href='/list.do'>News</a></nav>")


def _epaper():
    issues = ("2026-03-12", "2026-03-11")
    pager = "<a href='/epaper/{0}/page/1'>Page 1</a> <a href='/epaper/{0}/page/2'>Page 2</a> "
    before = ["<a href='/epaper/2026-03-11/page/1'>Previous issue</a>", ""]
    parts = [
        (f"/epaper/{day}/page/{at}", pager.format(day) + link)
        for day, link in zip(issues, before, strict=True)
        for at in (1, 2)
    ]
    menu = "<nav><a href='/epaper/2026-03-12/page/1'>E-paper</a></nav>"
    return (posts := _slugs("/news/what-was-new-on-day-{}")), _pages(posts, parts, body=menu)


def _newsletter():
    parts = [(f"/newsletter/issues/{number}", "") for number in (112, 111, 110, 109)]
    pages = _pages(
        posts := _slugs("/news/what-was-new-on-day-{}"),
        parts,
        body="<nav><a href='/newsletter/archive'>Letters</a></nav>",
    )
    issues = "".join(f"<li><a href='{path}'>Issue</a></li>" for path, _ in parts)
    return posts, pages | {"/newsletter/archive": listing(title="Archive", body=f"<ul>{issues}</ul>")}


def _feed_as_sitemap():
    posts = _slugs("/news/what-was-new-on-day-{}")

    def feed(part, following=""):
        entries = "".join(f"<entry><title>A</title><link href='{{url}}{path}'/></entry>" for path in part)
        more = f"<link rel='next' href='{following}'/>" if following else ""
        return f"<feed xmlns='http://www.w3.org/2005/Atom'>{more}{entries}</feed>"

    pages = _pages(posts, [(f"/nowhere/{at}", "") for at in range(4)])
    more = "/atom.xml?start-index=11"
    return posts, pages | {
        "/robots.txt": "User-agent: *\nSitemap: {url}/atom.xml\n",
        "/atom.xml": feed(posts[:10], more),
        more: feed(posts[10:]),
    }


def _proxied_feed():
    posts = _slugs("/news/what-was-new-on-day-{}")
    pages = _pages(
        posts,
        [(f"/nowhere/{at}", "") for at in range(4)],
        0,
        head=f"<link rel=alternate type='application/rss+xml' href='{FEED}'>",
    )
    counted = "?utm_source=feed&utm_medium=rss&fbclid=a1"
    pages |= {f"/~r/{at}": (302, {"Location": f"{path}{counted}"}, "") for at, path in enumerate(posts)}
    pages |= {f"{path}{counted}": pages[path] for path in posts}
    return posts, pages | {FEED: rss(*(f"/~r/{at}|Sun, 01 Mar 2026 08:{at:02}:00 GMT" for at in range(POSTS)))}


def _numbered_backwards():
    parts = [(f"/blog/page/{at}", f"<a href='/blog/page/{at - 1}'>Older</a>" * (at > 1)) for at in (4, 3, 2, 1)]
    posts = _slugs("/news/what-was-new-on-day-{}")
    return posts, _pages(posts, parts, 3, body="<nav><a href='/blog/page/4'>Blog</a></nav>")


def _sections_above_articles():
    posts = _slugs("/news/what-was-new-on-day-{}")
    pages = _pages(posts, [(f"/part-{name}/", "") for name in "abcd"])
    for at, path in enumerate(posts):
        crumbs = f"<p class=breadcrumbs><a href='/'>Home</a> &gt; <a href='/part-{'abcd'[at // SIZE]}/'>Part</a></p>"
        pages[path] = pages[path].replace("<main>", f"<main>{crumbs}")
    return posts, pages | {"/": _list(posts[::SIZE], posts)}


def _home_that_a_script_leads_on_from():
    posts = _slugs("/news/what-was-new-on-day-{}")
    pages = _pages(
        posts,
        [("/start.html", _older("/start.html?page={}")[0])]
        + [
            (f"/start.html?page={at}", below)
            for at, below in zip((2, 3, 4), _older("/start.html?page={}")[1:], strict=True)
        ],
    )
    script = "<script>window.location.href = '/start.html';</script>"
    return posts, pages | {"/": f"<html><head><title>The Paper</title>{script}</head><body></body></html>"}


SYSTEMS = (
    _dotclear,
    _egov,
    _epaper,
    _newsletter,
    _feed_as_sitemap,
    _proxied_feed,
    _numbered_backwards,
    _sections_above_articles,
    _home_that_a_script_leads_on_from,
)


def test_every_article_of_special_systems_is_found_once_under_its_own_address(tmp_path):
    with ExitStack() as stack:
        made = {make.__name__: make() for make in SYSTEMS}
        papers = {
            name: stack.enter_context(ScriptedPaper(pages, f"127.0.2.{at}"))
            for at, (name, (_, pages)) in enumerate(made.items(), 1)
        }
        urls = " ".join(f"{paper.url}/" for paper in papers.values())
        run = newscrawl("crawl", "site", "-a", f"url={urls}", "-O", "out.jsonl", *QUICK, cwd=tmp_path)
        found = sorted(record["url"] for record in records(tmp_path / "out.jsonl"))
        expected = sorted(f"{papers[name].url}{path}" for name, (posts, _) in made.items() for path in posts)
        assert found == expected, run.stderr[-2000:]
        assert run.returncode == 0, run.stderr[-2000:]
        assert max(max(paper.asked.values()) for paper in papers.values()) == 1
