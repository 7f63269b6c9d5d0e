"""Every signal of a publisher, where it stands, and which of two that disagree holds."""

import pytest

from newscrawl.html.document import Document
from newscrawl.rights.files import robots_txt_usage, tdmrep_usage, trust_usage
from newscrawl.rights.page import header_usage, page_usage
from newscrawl.rights.reserved import reserved_by
from newscrawl.rights.rsl import matches, rsl_usage

URL = "https://paper.example/news/ferry-returns"
RSL = b"""<rsl xmlns="https://rslstandard.org/rsl"><content url="/news/"><license>
<permits type="usage">search</permits><prohibits type="usage">ai-train ai-index</prohibits>
<payment type="subscription"/>
</license></content><content url="/"><license><permits type="usage">all</permits></license></content></rsl>"""


def page(head):
    return page_usage(Document(URL, f"<html><head>{head}</head><body><p>Text.</p></body></html>"))


def pairs(usage):
    return {(each.signal, each.value) for each in usage}


@pytest.mark.parametrize(
    ("head", "signals"),
    [
        ('<meta name="robots" content="noindex, NOARCHIVE">', {("noindex", "true"), ("noarchive", "true")}),
        ('<meta name="robots" content="max-snippet:50, noai">', {("max-snippet", "50"), ("noai", "true")}),
        ('<meta name="robots" content="index, follow">', set()),
        ('<meta name="robots" content="some-new-word">', {("some-new-word", "true")}),
        (
            '<meta name="robots" content="unavailable_after: 25 Jun 2026 15:00:00 GMT">',
            {("unavailable_after", "25 Jun 2026 15:00:00 GMT")},
        ),
        ('<meta name="newscrawl" content="noarchive">', {("noarchive", "true")}),
        ('<meta name="otherbot" content="noarchive">', set()),
        (
            '<meta name="tdm-reservation" content="1"><meta name="tdm-policy" content="https://paper.example/p.json">',
            {("tdm-reservation", "1"), ("tdm-policy", "https://paper.example/p.json")},
        ),
        (
            '<link rel="license" href="https://licence.example/by/4.0/">',
            {("license", "https://licence.example/by/4.0/")},
        ),
        ('<link rel="license" type="application/rsl+xml" href="/license.xml">', {("rsl", "/license.xml")}),
        (
            (
                '<script type="application/ld+json">{"@type":"NewsArticle","license":"https://l.example",'
                '"copyrightHolder":{"name":"Paper Ltd"},"isAccessibleForFree":false}</script>'
            ),
            {("license", "https://l.example"), ("copyrightHolder", "Paper Ltd"), ("isAccessibleForFree", "false")},
        ),
    ],
)
def test_a_page_tells_its_signals(head, signals):
    assert pairs(page(head)) == signals


@pytest.mark.parametrize(
    ("headers", "signals"),
    [
        ([("X-Robots-Tag", "noarchive")], {("noarchive", "true")}),
        ([("X-Robots-Tag", "newscrawl: nosnippet")], {("nosnippet", "true")}),
        ([("X-Robots-Tag", "otherbot: noindex")], set()),
        ([("X-Robots-Tag", "unavailable_after: 25 Jun 2026")], {("unavailable_after", "25 Jun 2026")}),
        ([("TDM-Reservation", "0")], {("tdm-reservation", "0")}),
        ([("Content-Usage", "train-ai=n, search=y")], {("content-usage:train-ai", "n"), ("content-usage:search", "y")}),
        ([("Link", '</l.xml>; rel="license"; type="application/rsl+xml"')], {("rsl", "/l.xml")}),
        ([("Content-Type", "text/html")], set()),
    ],
)
def test_headers_tell_their_signals(headers, signals):
    assert pairs(header_usage(headers)) == signals


def test_robots_txt_names_licences_and_preferences_by_path():
    text = (
        "User-agent: *\nLicense: https://paper.example/license.xml\nContent-Signal: search=yes, ai-train=no # note\n"
        "Content-Usage: /news/ train-ai=n\nContent-Usage: /sport/ train-ai=y\nDisallow: /private/\n"
    )
    assert pairs(robots_txt_usage(text, URL)) == {
        ("rsl", "https://paper.example/license.xml"),
        ("content-signal:search", "yes"),
        ("content-signal:ai-train", "no"),
        ("content-usage:train-ai", "n"),
    }


@pytest.mark.parametrize("between", ["Sitemap: https://paper.example/s.xml", "License: /license.xml", "# note", ""])
def test_a_line_of_no_group_ends_none(between):
    text = f"User-agent: newscrawl\n{between}\nUser-agent: otherbot\nContent-Usage: train-ai=n\n"
    assert ("content-usage:train-ai", "n") in pairs(robots_txt_usage(text, URL))


def test_tdmrep_json_gives_the_first_rule_that_covers_the_address():
    rules = (
        b'[{"location":"/news/*.pdf$","tdm-reservation":0},{"location":"/news/","tdm-reservation":1,"tdm-policy":"/p"}]'
    )
    assert pairs(tdmrep_usage(rules, URL)) == {("tdm-reservation", "1"), ("tdm-policy", "/p")}
    assert tdmrep_usage(rules, "https://paper.example/sport/") == []
    assert pairs(tdmrep_usage(b"\xef\xbb\xbf" + rules, URL)) == pairs(tdmrep_usage(rules, URL))
    assert tdmrep_usage(b"{not json", URL) == []
    assert tdmrep_usage(b'{"location": "/"}', URL) == []


def test_an_rsl_file_gives_the_terms_of_the_longest_address_that_covers_the_page():
    found = pairs(rsl_usage(RSL, URL))
    assert ("rsl:prohibits:usage", "ai-train ai-index") in found
    assert ("rsl:payment", "subscription") in found
    assert pairs(rsl_usage(RSL, "https://paper.example/about")) == {("rsl:permits:usage", "all")}
    assert rsl_usage(b"<rsl>", URL) == []


def test_trust_txt_says_whether_training_is_allowed():
    assert pairs(trust_usage("member=https://x.example/\ndatatrainingallowed=no\n")) == {("datatrainingallowed", "no")}
    assert trust_usage("# nothing") == []


@pytest.mark.parametrize(
    ("pattern", "path", "covers"),
    [
        ("/news/", "/news/a", True),
        ("/news/*.pdf$", "/news/a.pdf", True),
        ("/news/*.pdf$", "/news/a.pdf?x", False),
        ("/*/b$", "/a/b/b", True),
        ("", "/", False),
        ("/" + "a*" * 500 + "c$", "/" + "a" * 5_000 + "b", False),
    ],
)
def test_paths_are_matched_as_robots_txt_matches_them(pattern, path, covers):
    assert matches(pattern, path) is covers


@pytest.mark.parametrize(
    ("usage", "respected", "name"),
    [
        (page('<meta name="robots" content="noarchive">'), ["noarchive"], "noarchive"),
        (page('<meta name="robots" content="noarchive">'), ["robots"], None),
        (
            page('<meta name="robots" content="unavailable_after: 25 Jun 2020">'),
            ["unavailable_after"],
            "unavailable_after",
        ),
        (page('<meta name="robots" content="unavailable_after: 25 Jun 2199">'), ["unavailable_after"], None),
        (header_usage([("TDM-Reservation", "1")]), ["tdm"], "tdm"),
        # The page wins over the header, the header over the file.
        (
            [*page('<meta name="tdm-reservation" content="0">'), *header_usage([("tdm-reservation", "1")])],
            ["tdm"],
            None,
        ),
        (
            [*header_usage([("tdm-reservation", "1")]), *tdmrep_usage(b'[{"location":"/","tdm-reservation":0}]', URL)],
            ["tdm"],
            "tdm",
        ),
        (rsl_usage(RSL, URL), ["rsl"], "rsl"),
        (rsl_usage(RSL, "https://paper.example/"), ["rsl"], None),
        (robots_txt_usage("Content-Signal: ai-train=no", URL), ["content-signal"], "content-signal"),
        (robots_txt_usage("Content-Usage: train-ai=n", URL), ["content-usage"], "content-usage"),
        (robots_txt_usage("Content-Usage: search=n", URL), ["content-usage"], None),
        (trust_usage("datatrainingallowed=no"), ["trust"], "trust"),
    ],
)
def test_what_a_publisher_reserves_is_left_out_only_where_that_signal_is_respected(usage, respected, name):
    reserved = reserved_by(usage, respected)
    assert (reserved and reserved[0]) == name
