"""A rendered page behaves as a fetched one, whichever engine rendered it: real Splash, real Chromium."""

from __future__ import annotations

import ssl

import pytest

from tests.certificates import write_certificate
from tests.rendering.scripted_site import WORDS, ScriptedSite

# What no engine has a part in is shown with one.
ONE_ENGINE = pytest.mark.parametrize("engine", ["splash"], indirect=True)


def name_of(engine) -> str:
    return engine["NEWSCRAWL_RENDER_ENGINES"]


def articles(site, *paths):
    return [(site.url(path), "article") for path in paths]


def by_path(items):
    return {item["asked"].partition("/")[2].partition("/")[2].partition("/")[2]: item for item in items}


def test_pages_are_as_if_they_had_come_without_a_browser(crawl, site, engine):
    paths = ["/article", "/slow", "/plain", "/gone", "/sets-cookies", "/pictures", "/agent"]
    run = crawl(articles(site, *paths, "/article", "/article?utm_source=x"), NEWSCRAWL_RENDER="always", **engine)
    stats = run.run()
    items = by_path(run.items())
    assert sorted(items) == sorted(path[1:] for path in paths), run.log()
    assert [path for path in site.paths() if path.startswith("/article")] == ["/article"]
    for path in ("article", "slow", "plain", "pictures", "sets-cookies", "agent"):
        assert items[path]["text"].count(WORDS) >= 2, path
        assert (items[path]["url"], items[path]["status"]) == (site.url(f"/{path}"), 200)
        assert (items[path]["engine"], items[path]["flags"]) == (name_of(engine), ["rendered"])
    assert items["gone"]["status"] == 404
    headers = {name.lower(): value for name, value in items["article"]["headers"].items()}
    assert headers["x-edition"] == "late"
    assert not {"etag", "last-modified", "content-length"} & set(headers)
    assert "newscrawl-tests" in items["agent"]["text"]
    assert {hit.headers["user-agent"] for hit in site.hits} == {"newscrawl-tests"}
    assert not [path for path in site.paths() if "duck" in path or "analytics" in path]
    assert stats[f"newscrawl/rendering/rendered/{name_of(engine)}"] == len(paths) - 1
    cookies = [hit.headers.get("cookie", "") for hit in site.hits if hit.path == "/agent"]
    assert all("lock=open" in cookie and "ducks=4" in cookie for cookie in cookies), cookies


def test_chromium_verifies_certificates_and_splash_cannot(crawl, engine, tmp_path):
    write_certificate(tmp_path / "tls")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "tls" / "cert", tmp_path / "tls" / "key")
    with ScriptedSite(tls=context) as site:
        run = crawl(articles(site, "/article"), NEWSCRAWL_RENDER="always", RETRY_TIMES=0, **engine)
        run.run()
    (item,) = run.items()
    if name_of(engine) == "splash":  # as the README says
        assert item["text"].count(WORDS) >= 3
    else:
        assert "ERR_CERT_AUTHORITY_INVALID" in item["error"]
        assert "/article" not in site.paths()


@ONE_ENGINE
def test_what_shows_nothing_even_when_rendered_is_a_failure_of_its_own(crawl, site, engine):
    run = crawl([(site.url("/never"), "article"), (site.url("/never?list"), "listing")], **engine)
    stats = run.run()
    items = by_path(run.items())
    assert items["never"]["error"] == "NeedsJavaScript: needs JavaScript: it asks for JavaScript"
    assert items["never?list"]["engine"] == name_of(engine)
    assert stats[f"newscrawl/rendering/empty/{name_of(engine)}"] == 2
    assert stats["newscrawl/frontier/dead_letters"] == 1
    assert stats["exit code"] == 3
    assert "newscrawl/frontier/unreachable/127.0.0.1" not in stats
    assert "pages need JavaScript and were left" in run.log()


@ONE_ENGINE
def test_auto_renders_only_what_needs_it_and_remembers_it_for_the_next_run(crawl, site, engine):
    pages = [f"/page/{number}" for number in range(5)]
    run = crawl(articles(site, "/plain", *pages), **engine)
    stats = run.run()
    assert all(item["text"].count(WORDS) >= 2 for item in run.items())
    assert stats[f"newscrawl/rendering/rendered/{name_of(engine)}"] == 5
    assert stats["newscrawl/rendering/needed"] == 3
    assert site.paths().count("/plain") == 1
    assert [site.paths().count(path) for path in pages] == [2, 2, 2, 1, 1]
    before = len(site.hits)
    run.run()
    assert [site.paths()[before:].count(path) for path in pages] == [1, 1, 1, 1, 1]


def test_splash_logs_each_request_and_not_the_script_in_it(crawl, site, splash):
    before = splash.log.stat().st_size
    engine = {"NEWSCRAWL_RENDER_ENGINES": "splash", "SPLASH_URL": splash.url}
    crawl(articles(site, "/article", "/slow"), NEWSCRAWL_RENDER="always", **engine).run()
    written = splash.log.read_text()[before:]
    assert written.count("POST /execute") == 2
    assert "splash:go" not in written


@ONE_ENGINE
def test_a_page_and_the_same_page_rendered_are_two_in_the_http_cache(crawl, site, engine, tmp_path):
    settings = {"HTTPCACHE_ENABLED": True, "HTTPCACHE_DIR": str(tmp_path / "cache"), **engine}
    crawl(articles(site, "/article"), NEWSCRAWL_STATE="", **settings).run()
    again = crawl(articles(site, "/article"), NEWSCRAWL_STATE="", **settings)
    stats = again.run()
    assert stats["httpcache/hit"] >= 2
    assert site.paths().count("/article") == 2
    assert all(item["text"].count(WORDS) >= 3 for item in again.items())


def test_pages_in_todays_javascript_are_for_chromium_and_it_is_asked_when_splash_shows_nothing(
    crawl, site, splash, chromium
):
    assert chromium
    run = crawl(articles(site, "/new", "/article"), NEWSCRAWL_RENDER_ENGINES="splash playwright", SPLASH_URL=splash.url)
    stats = run.run()
    engines = {path: item["engine"] for path, item in by_path(run.items()).items()}
    assert engines == {"new": "playwright", "article": "splash"}
    assert stats["newscrawl/rendering/empty/splash"] == 1
