"""Site files: every key by its schema, what is wrong by line and column, comments kept by whoever writes."""

from __future__ import annotations

import json
import tomllib

import jsonschema
import pytest

from newscrawl.sites.catalogue import Catalogue, load_site
from newscrawl.sites.keys import KEYS, json_schema
from newscrawl.sites.site import Site, SiteError, parse_site
from newscrawl.sites.write import changed, diff, file_name, site_text
from tests.running import newscrawl

FULL = """urls = ["https://paper.example/", "https://paper.example/sport/"]  # two starts
domains = ["paper.example"]
timezone = "Europe/Berlin"
date_order = "DMY"
language = "de"
render = "auto"
render_wait_for = {article = "article p"}
precedence = "site"
scope = "section"
section = ["sport"]
include = ["/sport/"]
exclude = ["/sport/live/"]
since = "2025-03-01"
until = "2025-04-01"
languages = ["de"]
keywords = ["harbour"]
drop = ["//aside", ".promo", {css = "p", drop = "b", when = ".x"}]
drop_named = ["share"]
prune = false
next_page = "a[rel=next]"
single_page = {xpath = "//a[@class='all']/@href", when = "//p"}
cookies = "cookies.txt"
proxy = "http://${USER}:${PASSWORD}@proxy.example:8080"

[fields]
headline = "h1.title"
authors = [".by a", "//p[@class='by']"]
date_published = {css = "time", read = "@datetime"}

[headers]
X-Reader = "${TOKEN}"

[login]
url = "https://paper.example/login"
username = "${USER}"
password = "${PASSWORD}"
needed_when = ".wall"
required = false

[[replace]]
find = "<x"
with = "<p"

[[tests]]
url = "https://paper.example/a"
contains = ["words"]
"""


def test_every_key_is_read_and_allowed_by_the_schema():
    facts = tomllib.loads(FULL)
    assert set(facts) | {"page"} == set(KEYS)
    jsonschema.validate(facts, json_schema())
    jsonschema.Draft202012Validator.check_schema(json_schema())
    site = parse_site("paper", FULL, "paper.toml")
    assert (site.date_order, site.language, site.prune, site.login.required) == ("DMY", "de", False, False)
    assert [each.language for each in site.fields["authors"]] == ["css", "xpath"]
    assert site.rules.decides


@pytest.mark.parametrize(
    ("line", "place", "sentence"),
    [
        ("colour = 1", "line 2, column 1", "unknown key 'colour'"),
        ("fields = {headlne = 'h1'}", "line 2, column 11", "unknown field 'headlne'"),
        ("[fields]\nheadline = 'h1['", "line 3, column 1", "is not a CSS selector"),
        ("[fields]\n  authors = '//p['", "line 3, column 3", "is not an XPath"),
        ("[fields]\nbody = {css = 'p', xpath = '//p'}", "line 3, column 1", "write 'h1.title'"),
        ("[fields]\nbody = []", "line 3, column 1", "names no selector"),
        ("[fields]\nbody = {css = 'p', colour = 'x'}", "line 3, column 1", "unknown key 'colour' in a selector"),
        ("date_order = 'YDM'", "line 2, column 1", "write one of DMY, MDY, YMD"),
        ("language = 'german language'", "line 2, column 1", "write a tag of BCP 47 such as en"),
        ("language = 'deutsch'", "line 2, column 1", "'deutsch' is no code of a language: write de"),
        ("language = ['de']", "line 2, column 1", "write a tag of BCP 47 such as en"),
        ("languages = ['en', 'english']", "line 2, column 1", "'english' is no code of a language: write en"),
        ("languages = ['jp']", "line 2, column 1", "write ja"),
        ("languages = 'en'", "line 2, column 1", 'write ["en"]'),
        ("domains = ['a b']", "line 2, column 1", "write names of hosts"),
        ("prune = 'no'", "line 2, column 1", "write true or false"),
        ("[[replace]]\nfind = 'x'", "line 2, column 1", "write [[replace]]"),
        ("tests = ['x']", "line 2, column 1", "write [[tests]]"),
        ("timezone = 3", "line 2, column 1", "unknown time zone"),
        ("[login]\nurl = 'https://x.example'\ncolour = 1", "line 4, column 1", "in [login]"),
        ("page = 'Page'", "line 2, column 1", "write module.Class"),
    ],
)
def test_what_is_wrong_is_said_with_line_and_column(line, place, sentence):
    with pytest.raises(SiteError) as error:
        parse_site("paper", f'urls = ["https://x.example"]\n{line}\n', "sites/paper.toml")
    assert f"sites/paper.toml, {place}" in str(error.value)
    assert sentence in str(error.value)
    assert "\n" not in str(error.value)


def test_languages_are_read_in_the_spelling_of_bcp_47():
    text = 'urls = ["https://x.example"]\nlanguage = "PT_br"\nlanguages = ["eng", "zh-hant"]\n'
    site = parse_site("paper", text, "sites/paper.toml")
    assert (site.language, site.languages) == ("pt-BR", ("en", "zh-Hant"))


def test_bad_syntax_has_its_place_too():
    with pytest.raises(SiteError, match=r"sites/x.toml is not TOML: .*line 2, column 7"):
        parse_site("x", 'urls = ["https://x.example"]\nfoo = \n', "sites/x.toml")


def test_a_change_keeps_comments_and_order():
    text = changed(
        FULL, {"fields.headline": "h2", "fields.body": {"css": "p", "read": "text"}, "prune": None, "language": "fr"}
    )
    assert "# two starts" in text
    assert tomllib.loads(text)["fields"] == tomllib.loads(FULL)["fields"] | {
        "headline": "h2",
        "body": {"css": "p", "read": "text"},
    }
    assert "prune" not in tomllib.loads(text)
    lines = [line for line in diff(FULL, text, "paper.toml").splitlines() if line[0] in "+-"]
    assert len(lines) == 8, lines


def test_what_is_written_is_read_again():
    facts = tomllib.loads(FULL)
    assert tomllib.loads(site_text(facts, {"timezone": "a\nremark"}, ["note"])) == facts


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("www.Paper.Example", "paper.example"),
        ("../../etc", "etc"),
        ("", "site"),
        ("münchen.example", "m-nchen.example"),
    ],
)
def test_a_file_name_never_leads_out_of_the_folder(host, name):
    assert file_name(host) == name


def test_a_site_is_found_by_the_host_of_a_page(tmp_path):
    for name, text in {
        "paper.example": 'urls = ["https://paper.example"]',
        "mine": 'urls = ["https://other.example"]\ndomains = ["other.example", "second.example"]',
        "broken.example": "urls = [",
    }.items():
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    catalogue = Catalogue(tmp_path)
    hosts = ["paper.example", "www.paper.example", "en.paper.example", "second.example", "broken.example", "x.example"]
    found = [site.name if (site := catalogue.of_host(host)) else None for host in hosts]
    assert found == ["paper.example", "paper.example", "paper.example", "mine", None, None]
    assert "is not TOML" in catalogue.problems["broken.example"]
    with pytest.raises(SiteError, match="is not TOML"):
        catalogue.needed("broken.example")
    assert Catalogue("").names == []


def test_the_schema_of_a_site_file_is_printed(tmp_path):
    done = newscrawl("schema", "--site", cwd=tmp_path)
    assert json.loads(done.stdout) == json_schema()


def test_a_site_may_be_made_in_python():
    assert Site("paper", ("https://www.paper.example/",)).is_for("paper.example")


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ('feilds = {headline = "h1"}', "(did you mean fields?)"),
        ('Timezone = "Europe/Berlin"', "(did you mean timezone?)"),
        ('[fields]\nheadlin = "h1"', "(did you mean headline?)"),
        ('[fields]\nbody = {css = "p", drop = 3}', "part of which is not text"),
        ('[fields]\nbody = {css = "p", drop = true}', "part of which is not text"),
        ('replace = [{find = "a", with = "b", all = true}]', "has a replacement that cannot be used"),
        ('tests = [{url = "https://x.example/1", contains = "words"}]', "has a test that cannot be used"),
        ('tests = [{url = "https://x.example/1", contains = [3]}]', "has a test that cannot be used"),
        ('domains = ["*"]', "has domains = ['*']"),
        ('domains = ["a.*.example"]', "has domains = ['a.*.example']"),
    ],
)
def test_what_a_slip_of_the_hand_makes_is_told_with_its_place(lines, sentence):
    with pytest.raises(SiteError, match=r"line \d, column \d") as told:
        parse_site("x", f'urls = ["https://x.example/"]\n{lines}\n', "x.toml")
    assert sentence in str(told.value)


def test_the_selector_of_a_login_is_told_with_its_own_line():
    text = 'urls = ["https://x.example/"]\n[login]\nurl = "https://x.example/in"\nneeded_when = "p["\n'
    with pytest.raises(SiteError, match=r"line 4, column 1"):
        parse_site("x", text, "x.toml")


def test_a_byte_order_mark_is_no_part_of_the_file(tmp_path):
    (tmp_path / "x.toml").write_text('urls = ["https://x.example/"]\n', encoding="utf-8-sig")
    assert load_site(tmp_path, "x").urls == ("https://x.example/",)


@pytest.mark.parametrize(
    ("proxy", "is_one"),
    [
        ("http://proxy.example:8080", True),
        ("proxy.example:8080", True),
        ("${PROXY}", True),
        ("http://me:${WORD}@proxy.example:8080", True),
        ("socks5:/proxy.example", False),
        ("http:///proxy", False),
        ("ftp://proxy.example", False),
        ("", False),
    ],
)
def test_a_proxy_has_a_host(proxy, is_one):
    text = f'urls = ["https://paper.example/"]\nproxy = "{proxy}"'
    if is_one:
        assert parse_site("paper", text, "paper.toml").proxy == proxy
        return
    with pytest.raises(SiteError, match="http://host:port"):
        parse_site("paper", text, "paper.toml")
