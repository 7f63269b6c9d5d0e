"""A browser goes nowhere by itself: each move to another document is Scrapy's to make, so robots.txt holds for it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.rendering.scripted_site import ARTICLE, PLAIN, WORDS, ScriptedSite

_PAGE = "<!DOCTYPE html><html><head>%s</head><body><div id='app'></div>%s</body></html>"
_FORM = '<form id="f" action="TO"><input name="f" value="1"></form>'


def script(text):
    return _PAGE % ("", f"<script>{text}</script>")


# How a page may lead elsewhere: by an answer, or by what stands in it. TO is where.
LEADING = {
    "answer": (302, {"Location": "TO"}, ""),
    "twice": (301, {"Location": "/answer?again&TO"}, ""),
    "refresh": (200, {}, _PAGE % ('<meta http-equiv="refresh" content="0; url=TO">', "")),
    "location": (200, {}, script('location.href = "TO"')),
    "loaded": (200, {}, script('window.onload = function () { location.replace("TO"); }')),
    "late": (200, {}, script('setTimeout(function () { location.assign("TO"); }, 200)')),
    "form": (200, {}, _PAGE % ("", _FORM + '<script>document.getElementById("f").submit()</script>')),
    "click": (200, {}, _PAGE % ("", '<a id="a" href="TO">x</a><script>document.getElementById("a").click()</script>')),
}
# The same, beside the page and not instead of it.
_RULES = '{"%s": [{"source": "list", "urls": ["TO"], "eagerness": "immediate"}]}'
BESIDE = {
    "frame": '<iframe src="TO"></iframe>',
    "object": '<object data="TO" type="text/html"></object>',
    "late-frame": "<script>document.body.appendChild(document.createElement('iframe')).src = 'TO'</script>",
    "popup": '<script>window.open("TO")</script>',
    "blank": '<a id="a" target="_blank" href="TO">x</a><script>document.getElementById("a").click()</script>',
    "prefetch": '<link rel="prefetch" href="TO"><link rel="prerender" href="TO"><link rel="next" href="TO">',
    "rules": f'<script type="speculationrules">{_RULES % "prefetch"}</script>',
    "prerender": f'<script type="speculationrules">{_RULES % "prerender"}</script>',
    "header": "",
    "button": f"{_FORM.replace('<form', '<form method=post').replace('</form>', '<button id=b></button></form>')}"
    '<script>document.getElementById("b").click()</script>',
    "post": f'{_FORM.replace("<form", "<form method=post")}<script>document.getElementById("f").submit()</script>',
}
MOVES = {
    "/hash": (
        200,
        {},
        script(
            "window.onhashchange = function () { document.getElementById('app').innerHTML = "
            f"'<p>' + location.hash + ' {WORDS}</p><p>{WORDS}</p>'; }}; location.hash = '/one';"
        ),
    ),
    "/reload": (
        200,
        {},
        script(
            "if (document.cookie.indexOf('seen=1') < 0) { document.cookie = 'seen=1'; location.reload(); } else "
            f"{{ document.getElementById('app').innerHTML = '<p>{WORDS}</p><p>{WORDS}</p>'; }}"
        ),
    ),
    "/shown": (200, {}, PLAIN + '<script>setTimeout(function () { location.href = "/private"; }, 50)</script>'),
    "/round": (200, {}, script('location.href = "/round"')),
}


def pages(to):
    """Every way of leading to *to*: at ``/way``."""
    found = dict(MOVES)
    for way, (status, headers, body) in LEADING.items():
        target = f"{to}?{way}"
        found[f"/{way}"] = (
            status,
            {k: v.replace("TO", target) for k, v in headers.items()},
            body.replace("TO", target),
        )
    for way, body in BESIDE.items():
        headers = {"Speculation-Rules": '"/rules.json"'} if way == "header" else {}
        found[f"/{way}"] = (200, headers, PLAIN.replace("<body>", f"<body>{body}").replace("TO", f"{to}?{way}"))
    rules = {"Content-Type": "application/speculationrules+json"}
    found["/rules.json"] = (200, rules, (_RULES % "prefetch").replace("TO", f"{to}?header"))
    return found


@pytest.mark.parametrize("way", ["answer", "location"])
def test_a_move_to_another_host_is_stopped_where_a_spider_stays_on_its_own(crawl, engine, way):
    with ScriptedSite() as other, ScriptedSite(pages(f"http://localhost:{other.port}/article")) as site:
        run = crawl([(site.url(f"/{way}"), "article")], NEWSCRAWL_RENDER="always", SPIDER="bound", **engine)
        stats = run.run()
    assert site.paths().count(f"/{way}") == 1
    assert other.paths() == []
    assert stats["offsite/filtered"] == 1


def crawled(crawl, site, engine, *ways, **settings):
    run = crawl([(site.url(f"/{way}"), "article") for way in ways], NEWSCRAWL_RENDER="always", **engine, **settings)
    run.run()
    return {item["asked"].rpartition("/")[2]: item for item in run.items()}, run


def test_nothing_is_asked_for_that_robots_txt_forbids_however_a_page_leads_there(crawl, engine):
    with ScriptedSite(pages("/private")) as site:
        items, run = crawled(crawl, site, engine, *LEADING, *BESIDE)
    assert [path for path in site.paths() if path.startswith("/private")] == []
    stopped = {path for path, item in items.items() if "Forbidden by robots.txt" in item.get("error", "")}
    query = {"form": "private?f=1"}
    assert stopped == {query.get(way, f"private?{'answer' if way == 'twice' else way}") for way in LEADING}, run.log()
    assert {way for way in BESIDE if items[way]["text"].count(WORDS) == 2} == set(BESIDE)


def test_where_robots_txt_allows_it_scrapy_follows_at_the_pace_of_the_host(crawl, engine):
    with ScriptedSite({**pages("/article"), "/article": (200, {}, ARTICLE)}) as site:
        items, _ = crawled(
            crawl, site, engine, "location", "refresh", "answer", DOWNLOAD_DELAY=0.5, DOWNLOAD_DELAY_JITTER=0
        )
    for way in ("location", "refresh", "answer"):
        item = items[f"article?{way}"]
        assert item["redirects"] == [site.url(f"/{way}")]
        assert (item["url"], item["status"]) == (site.url(f"/article?{way}"), 200)
        assert item["text"].count(WORDS) >= 3
    times = [hit.at for hit in site.hits if hit.path != "/robots.txt"]
    assert len(times) == 6
    assert min(later - earlier for earlier, later in pairwise(times)) > 0.4


def test_a_page_that_has_its_text_is_not_left_and_a_new_fragment_is_no_new_page(crawl, engine):
    with ScriptedSite(pages("/private")) as site:
        items, _ = crawled(crawl, site, engine, "shown", "hash", "reload", "round")
    assert items["shown"]["text"].count(WORDS) == 2
    assert (items["shown"]["url"], items["shown"]["redirects"]) == (site.url("/shown"), [])
    assert items["hash"]["text"].count("#/one") == 1
    assert items["reload"]["text"].count(WORDS) >= 2
    assert site.paths().count("/reload") == 2
    assert "/private" not in site.paths()
    assert "redirections" in items["round"]["error"]
    assert site.paths().count("/round") == 5  # as often as any redirect is followed


@pytest.mark.parametrize("way", ["answer", "location"])
def test_a_move_brings_the_cookies_along(crawl, engine, way):
    status, headers, body = pages("/cookie")[f"/{way}"]
    leading = (status, {**headers, "Set-Cookie": "lock=open; Path=/"}, body)
    with ScriptedSite({"/lead": leading, "/cookie": (200, {}, ARTICLE)}) as site:
        crawled(crawl, site, engine, "lead")
    (hit,) = [hit for hit in site.hits if hit.path.startswith("/cookie")]
    assert "lock=open" in hit.headers.get("cookie", "")
