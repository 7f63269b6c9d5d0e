"""The parts that need no engine."""

from __future__ import annotations

import sys

import pytest
from scrapy import Request
from scrapy.exceptions import UsageError
from scrapy.http import HtmlResponse
from scrapy.settings import Settings

from newscrawl.rendering.blocking import blocked_parts, is_blocked
from newscrawl.rendering.engine import Rendered, drop_conditions, page_cookies, page_headers
from newscrawl.rendering.engine_health import EngineHealth
from newscrawl.rendering.engines import named_engines
from newscrawl.rendering.handler import RenderingHandler, install
from newscrawl.rendering.page_kinds import page_kind
from newscrawl.state.renderings import Renderings


@pytest.mark.parametrize(
    ("url", "page", "is_out"),
    [
        ("https://www.google-analytics.com/collect", "https://news.example/", True),
        ("https://news.example/data.json", "https://news.example/", False),
        ("http://127.0.0.1:8050/execute", "https://news.example/", True),
        ("http://LOCALHOST/", "https://news.example/", True),
        ("http://169.254.169.254/latest/meta-data/", "https://news.example/", True),
        ("http://172.16.0.1/", "https://news.example/", True),
        ("http://172.32.0.1/", "https://news.example/", False),
        ("http://[::1]/", "https://news.example/", True),
        ("file:///etc/passwd", "https://news.example/", True),
        ("http://127.0.0.1:8080/data.json", "http://127.0.0.1:8080/", False),
        ("http://intranet.local/data.json", "http://intranet.local/", False),
    ],
)
def test_a_page_fetches_from_its_site_and_not_from_trackers_or_our_own_network(url, page, is_out):
    assert is_blocked(url, page) == is_out


def test_what_is_blocked_is_lower_case_as_splash_compares_it():
    assert all(part == part.lower() for part in blocked_parts("news.example"))


def test_a_rendered_page_tells_nothing_of_the_bytes_before_it():
    headers = {"ETag": '"x"', "Content-Encoding": "gzip", "Date": "Fri, 14 Mar 2025 12:00:00 GMT", "X-Edition": "late"}
    cookies = [{"name": "a", "value": "1", "domain": "n.example"}, {"name": "b", "value": "2", "domain": ".n.example"}]
    response = Rendered("https://n.example/", 200, headers, "<p>Zoë</p>", cookies).response("https://n.example/")
    assert isinstance(response, HtmlResponse)
    assert response.text == "<p>Zoë</p>"
    assert sorted(response.headers) == [b"Content-Type", b"Date", b"Set-Cookie", b"X-Edition"]
    assert response.headers.getlist("Set-Cookie") == [b"a=1; Path=/", b"b=2; Path=/; Domain=n.example"]


def test_a_page_is_asked_for_with_its_cookies_and_without_conditions():
    headers = {"Cookie": "a=1; b=2", "If-None-Match": '"x"', "Accept-Language": "en"}
    request = Request("https://n.example/", headers=headers)
    drop_conditions(request)
    assert page_headers(request) == {"Accept-Language": "en"}
    assert [(cookie["name"], cookie["value"], cookie["domain"]) for cookie in page_cookies(request)] == [
        ("a", "1", "n.example"),
        ("b", "2", "n.example"),
    ]


def test_each_cookie_goes_to_the_engine_as_it_was_set_whatever_its_neighbours_hold():
    cookie = 'seen={"walls":1}; user@paper=7; loose; bell=\x07; edition=late=yes; city=Köln'
    sent = page_cookies(Request("http://n.example/", headers={"Cookie": cookie}))
    assert {each["name"]: each["value"] for each in sent} == {
        "seen": '{"walls":1}',
        "user@paper": "7",
        "edition": "late=yes",
        "city": "Köln",
    }


@pytest.mark.parametrize(("scheme", "names"), [("https", ["__Host-id", "a"]), ("http", ["a"])])
def test_a_cookie_that_a_browser_takes_of_a_secure_page_only_is_given_there(scheme, names):
    sent = page_cookies(Request(f"{scheme}://n.example/", headers={"Cookie": "__Host-id=5; a=1"}))
    assert [(each["name"], each["secure"]) for each in sent] == [(name, scheme == "https") for name in names]


@pytest.mark.parametrize(
    ("marks", "method", "kind"),
    [
        ({"class": "listing", "trail": {"home": "x", "via": "start", "rung": "home"}}, "GET", "listing"),
        ({"class": "listing", "trail": {"home": "x", "via": "feed", "rung": "feed"}}, "GET", None),
        ({"class": "article"}, "GET", "article"),
        ({"class": "fresh"}, "POST", None),
        (None, "GET", None),
    ],
)
def test_only_pages_for_readers_are_rendered(marks, method, kind):
    assert page_kind(Request("https://n.example/", method=method, meta={"newscrawl": marks} if marks else {})) == kind


def test_what_a_site_needed_is_remembered_and_looked_at_again_now_and_then(tmp_path):
    path = tmp_path / "sites.sqlite"
    memory = Renderings(path)
    for host, way in (("a", "splash"), ("b", "plain")):
        for _ in range(3):
            memory.note(host, "article", way)
    memory.note("c", "article", "playwright")
    memory.save()
    later = Renderings(path)
    assert later.habit("a", "article").engine == "splash"
    assert [later.habit(host, "article").engine for host in "bcd"] == [None, None, None]
    asked = []
    for _ in range(60):
        asked.append(later.habit("a", "article").engine)
        later.note("a", "article", "splash")
    assert asked.count(None) == 2
    later.note("a", "article", "plain")
    later.save()
    assert Renderings(path).habit("a", "article").engine is None


def test_an_outage_is_asked_after_ever_more_rarely_and_has_an_end():
    outage = EngineHealth(patience=0.05)
    assert (outage.begin(), outage.begin()) == (True, False)
    assert 0.5 <= outage.wait <= 10
    while not outage.is_hopeless:
        pass
    assert outage.end() >= 0.05
    assert (outage.seconds, outage.is_hopeless) == (0.0, False)


@pytest.mark.parametrize(
    ("settings", "names"),
    [
        ({}, []),
        ({"NEWSCRAWL_RENDER_ENGINES": "playwright, splash"}, ["playwright", "splash"]),
        ({"NEWSCRAWL_RENDER_ENGINES": ["splash"]}, ["splash"]),
        ({"SPLASH_URL": "http://127.0.0.1:1", "NEWSCRAWL_RENDER_CHROMIUM": "/nowhere"}, ["splash"]),
        ({"SPLASH_URL": "http://127.0.0.1:1", "NEWSCRAWL_RENDER_CHROMIUM": sys.executable}, ["splash", "playwright"]),
    ],
)
def test_engines_are_those_named_or_splash_by_its_address_and_the_browser_that_is_there(settings, names):
    assert named_engines(Settings({"NEWSCRAWL_RENDER_CHROMIUM": sys.executable, **settings})) == names


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("netscape", "'netscape': write splash or playwright"), ("playwright", "apt-get install chromium")],
)
def test_an_engine_that_cannot_be_used_is_a_sentence_that_says_what_to_do(name, sentence):
    with pytest.raises(UsageError, match=sentence):
        named_engines(Settings({"NEWSCRAWL_RENDER_ENGINES": name, "NEWSCRAWL_RENDER_CHROMIUM": "/nowhere"}))


def test_handlers_of_the_project_stay_below_ours():
    settings = Settings({"DOWNLOAD_HANDLERS": {"https": "my.Handler", "ftp": None}}, priority="project")
    install(settings, "addon")
    assert settings.getdict("DOWNLOAD_HANDLERS")["http"] is RenderingHandler
    assert settings.getdict("DOWNLOAD_HANDLERS")["ftp"] is None
    assert settings.getdict("NEWSCRAWL_RENDERING_PLAIN_HANDLERS")["https"] == "my.Handler"
