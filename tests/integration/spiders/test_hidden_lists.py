"""Feeds that are refused, sections that only a program fills, lists that only a program or a POST takes further."""

from __future__ import annotations

from contextlib import ExitStack

import pytest

from tests.running import QUICK, newscrawl
from tests.spiders.scripted_paper import ScriptedPaper, article, listing, rss, urlset, words

HOME = [f"/news/the-{name}-of-the-old-pier" for name in ("morning", "noon", "evening", "night")]
FEED = "<link rel=alternate type='application/rss+xml' href='{}'>"
GA = "<script src='/gtag.js'></script>"
SHELLS = {
    "root": f"<title>City</title><body><div id='app'></div>{GA}",
    "asked": f"<title>City</title><body><noscript>You need to enable JavaScript to run this app.</noscript>"
    f"<div id='root'></div>{GA}",
    "framed": f"<title>City</title><body><header><a href='/'>The Paper</a></header><main><h1>City</h1>"
    f"<div class='list' id='list'></div></main><footer>© The Paper</footer>{GA}",
    "component": f"<title>City</title><body><news-list section='city'></news-list>{GA}",
    "module": "<title>City</title><body><div id='q-app'></div><script type='module' src='/a.js'></script>",
    "waits": f"<title>City</title><body><h1>City</h1><div id='posts'><p>Loading...</p></div>{GA}",
}
PLAIN = {
    "contact": f"<title>Contact</title><body><h1>Contact</h1><p>Pier road 5, Saltney.</p><div id='map'></div><form>"
    f"<input type='email' name='mail'><textarea name='words'></textarea></form>{GA}",
    "no posts": f"<title>City</title><body><h1>City</h1><p>No posts were found.</p>{GA}",
    "about": f"<title>About</title><body><h1>About</h1><p>{'The paper was begun by four friends in a shed. ' * 8}</p>"
    f"<div id='map'></div>{GA}",
}
MORE = {
    "button": "<button class='load-more'>Load more</button>",
    "anchor": "<a href='#' class='js-more'>Show more</a>",
    "call": "<a href='javascript:void(0)'>Ältere Artikel</a>",
    "role": "<div role='button' class='more' tabindex=0>Voir plus</div>",
    "script": "<button onclick='more()'>もっと見る</button>",
    "htmx by post": "<button hx-post='/more' hx-vals='{\"page\": 2}'>Load more articles</button>",
    "form by post": "<form method='post' action='/more'><input type=hidden name=page value=2>"
    "<button>Load more</button></form>",
    "input by post": "<form method='post' action='/'><input type=submit value='Older posts'></form>",
    "livewire": "<button wire:click='loadMore'>Mehr laden</button>",
    "action": "<button data-action='load_posts' data-nonce='a1'>Cargar más</button>",
}
NO_MORE = {
    "menu": "<nav><button>More</button><a href='#'>Show more</a></nav>",
    "unfolds": "<button aria-expanded='false' aria-controls='x'>Show more</button>",
    "heading": "<div class='more-news'>More news</div>",
    "side": "<aside><button>Load more</button></aside>",
    "comments": "<button class='more-comments'>Load more comments</button>",
}


def _pages(body="", head=""):
    pages = {path: article(words(path), date="2026-03-01") for path in HOME}
    return pages | {"/": listing(*HOME, head=head, body=body)}


@pytest.mark.parametrize(
    ("answer", "said"),
    [((403, {}, "no"), "(HTTP 403)"), ((405, {}, "no"), "(HTTP 405)"), ((406, {}, "no"), "(HTTP 406)"),
     ((200, {"Content-Type": "application/rss+xml"}, ""), "(an empty answer)")],
)  # fmt: skip
def test_a_feed_that_is_named_and_not_shown_makes_the_run_partial(tmp_path, answer, said):
    with ScriptedPaper(_pages(head=FEED.format("/feed.xml")) | {"/feed.xml": answer}) as site:
        site.crawl(tmp_path, code=3)
        assert f"not shown: 1 ({site.url}/feed.xml {said})" in site.log


def test_feeds_that_are_gone_or_of_tags_and_those_beside_a_whole_list_leave_it_good(tmp_path):
    feeds = {"/feed.xml": (404, {}, "no"), "/tag/pier/feed.xml": (403, {}, "no"), "/empty.xml": rss()}
    head = "".join(map(FEED.format, feeds))
    with ScriptedPaper(_pages(head=head) | feeds) as site:
        site.crawl(tmp_path)
        site.pages |= {"/feed.xml": (403, {}, "no"), "/sitemap.xml": urlset(*HOME)}
        site.crawl(tmp_path)


def _crawl_all(tmp_path, variants, pages_of):
    """Crawl a paper for each variant in one run; return what came of it, their addresses by name, and the report."""
    with ExitStack() as stack:
        papers = {name: stack.enter_context(ScriptedPaper(pages_of(body))).url for name, body in variants.items()}
        urls = " ".join(f"{url}/" for url in papers.values())
        run = newscrawl("crawl", "site", "-a", f"url={urls}", "-O", "out.jsonl", *QUICK, cwd=tmp_path)
    return run, papers, next(tmp_path.rglob("report.html")).read_text("utf-8")


def _with_city(body):
    return _pages(body="<nav><a href='/city/'>City</a></nav>") | {"/city/": body}


def test_a_section_that_only_a_program_fills_is_named(tmp_path):
    run, papers, report = _crawl_all(tmp_path, SHELLS, _with_city)
    assert run.returncode == 3, run.stderr[-2000:]
    assert f"not shown: {len(SHELLS)} (" in run.stderr
    assert [name for name, url in papers.items() if f"{url}/city/ (needs JavaScript)" not in report] == []


def test_pages_without_articles_need_no_program(tmp_path):
    run, *_ = _crawl_all(tmp_path, PLAIN, _with_city)
    assert run.returncode == 0, run.stderr[-2000:]


def test_lists_that_only_a_program_or_a_post_takes_further_are_named(tmp_path):
    run, papers, report = _crawl_all(tmp_path, MORE, _pages)
    assert run.returncode == 3, run.stderr[-2000:]
    assert [name for name, url in papers.items() if f"{url}/ (the rest is behind a button)" not in report] == []


def test_other_buttons_and_lists_whose_older_articles_stand_elsewhere_leave_it_good(tmp_path):
    run, *_ = _crawl_all(tmp_path, NO_MORE, _pages)
    assert run.returncode == 0, run.stderr[-2000:]


def test_a_later_run_that_meets_known_articles_in_the_list_has_read_all_that_is_new(tmp_path):
    with ScriptedPaper(_pages(MORE["button"])) as site:
        site.crawl(tmp_path, code=3)
        site.crawl(tmp_path)
        new = "/news/the-next-day-of-the-old-pier"
        site.pages |= {"/": listing(new, *HOME[:3], body=MORE["button"]), new: article(words(new), date="2026-03-02")}
        assert new in site.crawl(tmp_path)


@pytest.mark.parametrize(("named", "codes"), [(HOME, [0, 0, 0]), (HOME[:1], [3, 3, 3])], ids=["all", "the newest"])
def test_an_unchanged_sitemap_names_in_a_later_run_what_it_named_before(tmp_path, named, codes):
    """A refused section is no loss beside a list of all articles, also where that is answered as unchanged."""
    pages = _with_city((403, {}, "no")) | {"/robots.txt": "Sitemap: {url}/sitemap.xml", "/sitemap.xml": urlset(*named)}
    pages["/sitemap.xml"] = (200, {"ETag": '"a"'}, pages["/sitemap.xml"])
    with ScriptedPaper(pages) as site:
        for code in codes:
            assert len(site.crawl(tmp_path, code=code)) == len(HOME)
            site.pages["/sitemap.xml"] = (304, {"ETag": '"a"'}, "")
        assert "/sitemap.xml" in site.hits
