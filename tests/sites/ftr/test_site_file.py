"""Rule files that we wrote in the syntax of ftr-site-config, and what becomes of each directive."""

from __future__ import annotations

import io
import json
import lzma
import os
import random
import tarfile
import tomllib
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from newscrawl.extraction.selectors import Selector
from newscrawl.sites.ftr.rules import FtrError, read_rules, rule_files
from newscrawl.sites.ftr.site_file import site_file
from newscrawl.sites.keys import json_schema

SHARED = Path(os.environ.get("NEWSCRAWL_SHARED", Path(__file__).parents[3].parent / "shared"))
GIVEN = SHARED / "data" / "ftr" / "rules.jsonl.xz"
VALIDATOR = Draft202012Validator(json_schema())
HARBOUR = """\
# The Harbour Post moved to new markup in spring
title: //h1[@class='head']
author: //p[@class='by']/a
author: substring-after(//p[@class='by'], 'By ')
date: //time/@datetime
body: //div[@id='story'] | //div[@class='text']
strip: //div[@class='promo']
strip_id_or_class: 'share-bar'
strip_image_src: /blank.gif
prune: no
tidy: yes
find_string: <noscript>
replace_string: <div>
replace_string(</noscript>): </div>
single_page_link: concat(//link[@rel='canonical']/@href, '?print')
if_page_contains: //div[@class='pages']
next_page_link: //a[@rel='next']
http_header(user-agent): HarbourReader/1.0
http_header(Cookie): consent=yes
requires_login: yes
login_uri: https://post.example/login
login_username_field: email
login_password_field: secret
login_extra_fields: remember=1
login_extra_fields: token=@=xpath('//input[@name="token"]', request_html('https://post.example/login'))
not_logged_in_xpath: //a[@class='log-in']
test_url: https://post.example/a
test_contains: the swing bridge
test_url: https://post.example/b
wrap_in(blockquote): //div[@class='quote']
"""


def made(rules, name="post.example.txt"):
    return site_file(read_rules(name, rules))


def facts(rules, name="post.example.txt"):
    return tomllib.loads(made(rules, name).text)


def test_each_directive_means_what_it_means_there():
    site = made(HARBOUR).site
    assert site.urls == ("https://post.example/",)
    assert site.hosts == ("post.example",)
    assert {name: [str(each) for each in found] for name, found in site.fields.items()} == {
        "headline": ["//h1[@class='head']"],
        "authors": ["//p[@class='by']/a", "substring-after(//p[@class='by'], 'By ')"],
        "date_published": ["//time/@datetime"],
        "body": ["//div[@id='story'] | //div[@class='text']"],
    }
    assert all(each.language == "xpath" for found in site.fields.values() for each in found)
    assert [str(each) for each in site.drop] == ["//div[@class='promo']", "//img[contains(@src, '/blank.gif')]"]
    assert site.drop_named == ("share-bar",)
    assert not site.prune
    assert site.replace == (("<noscript>", "<div>"), ("</noscript>", "</div>"))
    assert site.headers == {"User-Agent": "HarbourReader/1.0", "Cookie": "consent=yes"}
    assert [each["url"] for each in site.tests] == ["https://post.example/a", "https://post.example/b"]
    assert site.tests[0]["contains"] == ["the swing bridge"]
    assert str(site.next_page[0]) == "//a[@rel='next']"


def test_a_link_may_hold_only_on_some_pages():
    link = made(HARBOUR).site.single_page[0]
    assert link == Selector(
        "concat(//link[@rel='canonical']/@href, '?print')", "xpath", when=Selector("//div[@class='pages']", "xpath")
    )


def test_the_login_lines_become_a_login_whose_secrets_the_environment_holds(monkeypatch):
    login = made(HARBOUR).site.login
    assert (login.url, login.username_field, login.password_field) == ("https://post.example/login", "email", "secret")
    assert login.extra_fields == {"remember": "1"}
    assert login.required
    assert str(login.needed_when[0]) == "//a[@class='log-in']"
    monkeypatch.setenv("NEWSCRAWL_LOGIN_POST_EXAMPLE_USERNAME", "ada")
    monkeypatch.setenv("NEWSCRAWL_LOGIN_POST_EXAMPLE_PASSWORD", "hidden")
    assert login.credentials("post.example") == ("ada", "hidden")


def test_what_has_no_counterpart_is_named_in_a_comment():
    comments = [line for line in made(HARBOUR).text.splitlines() if line.startswith("#")]
    for directive in ("tidy: yes", "wrap_in(blockquote): //div[@class='quote']", "login_extra_fields: token=@="):
        assert any(directive in line for line in comments), directive


def test_the_remarks_of_the_author_stay():
    assert "# The Harbour Post moved to new markup in spring" in made(HARBOUR).text.replace("#   ", "# ")


def test_what_became_of_each_directive_is_counted():
    fates = made(HARBOUR).fates
    assert fates["strip_image_src", "turned into ours"] == 1
    assert fates["author", "kept"] == 2
    assert fates["tidy", "named in a comment"] == 1
    lines = [line for line in HARBOUR.splitlines() if not line.startswith("#")]
    assert sum(fates.values()) == len(lines)


def test_a_date_of_the_last_change_is_not_the_date_of_publication():
    found = facts("date: //meta[@property='article:modified_time']/@content")
    assert found["fields"] == {"date_modified": "//meta[@property='article:modified_time']/@content"}


def test_pages_go_before_rules_that_somebody_else_wrote():
    assert made("title: //h1").site.precedence == "page"


def test_a_rule_file_for_all_hosts_of_a_domain_is_for_all_of_them():
    site = made("title: //h1", ".post.example.txt").site
    assert site.is_for("en.post.example")
    assert site.is_for("www.post.example")
    assert not site.is_for("notpost.example")


@pytest.mark.parametrize(
    "rules",
    [
        "",
        "\n\n# nothing but a remark\n",
        "titel: //h1",
        "no colon at all",
        "title:",
        "body: //div[",
        "strip: unknown-function(//p)",
        "find_string: <b>",
        "replace_string: <i>",
        "if_page_contains: //a",
        "login_username_field: name",
        "login_uri: not an address at all",
        "http_header(): x",
        "http_header(X Y): x",
        "http_header(X-Odd): a\x07b",
        "test_contains: words",
        "strip_id_or_class: ''",
        'strip_id_or_class: a"b\\c',
        "strip_image_src: it's",
        "login_extra_fields: =x",
        "date: //time\ndate: //time",
        "prune: perhaps",
        "body: //p[text()='\u0001']",
        'replace_string(,"text":): <p>',
        "\ufefftitle: //h1",
    ],
)
def test_whatever_a_rule_file_says_it_becomes_a_valid_site_file(rules):
    VALIDATOR.validate(facts(rules))


def test_rule_files_of_random_lines_become_valid_site_files():
    seeded = random.Random(7)
    lines = HARBOUR.splitlines()
    for _ in range(300):
        picked = seeded.choices(lines, k=12)
        cut = [line[: seeded.randint(0, len(line))] if seeded.random() < 0.3 else line for line in picked]
        VALIDATOR.validate(facts("\n".join(cut)))


@pytest.mark.parametrize("name", ["global.txt", "...txt", "-.txt", "x" * 300 + ".example.txt", "münchen.example.txt"])
def test_a_name_that_is_no_host_becomes_a_site_file_too(name):
    found = made("title: //h1", name)
    assert "/" not in found.name
    assert found.name
    assert len(found.name) <= 150


def test_a_file_a_folder_archives_and_json_lines_are_read(tmp_path):
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "one.example.txt").write_text("title: //h1", encoding="utf-8")
    (tmp_path / "rules" / "README.md").write_text("not a rule file", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "rules.zip", "w") as archive:
        archive.writestr("site-config/one.example.txt", "title: //h1")
    with tarfile.open(tmp_path / "rules.tar.gz", "w:gz") as archive:
        member = tarfile.TarInfo("site-config/one.example.txt")
        member.size = len(b"title: //h1")
        archive.addfile(member, io.BytesIO(b"title: //h1"))
    with lzma.open(tmp_path / "rules.jsonl.xz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps({"name": "one.example.txt", "rules": "title: //h1"}) + "\n")
    for place in ("rules/one.example.txt", "rules", "rules.zip", "rules.tar.gz", "rules.jsonl.xz"):
        found = list(rule_files(tmp_path / place))
        assert [(each.name, len(each.directives)) for each in found] == [("one.example.txt", 1)], place


@pytest.mark.parametrize(
    ("name", "data"), [("gone.txt", None), ("bad.zip", b"PK\x03\x04 no zip"), ("bad.jsonl", b"{}\n")]
)
def test_what_cannot_be_read_is_said_in_one_sentence(tmp_path, name, data):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    if name == "bad.zip":
        assert [each.directives for each in rule_files(tmp_path / name)] == [[]]  # by its content it is a text
        return
    with pytest.raises(FtrError, match=name):
        list(rule_files(tmp_path / name))


@pytest.mark.skipif(not GIVEN.exists(), reason="the public rule files are not on this machine")
def test_all_public_rule_files_become_valid_site_files():
    count, fates = 0, Counter()
    for rules in rule_files(GIVEN):
        found = site_file(rules)
        assert VALIDATOR.is_valid(tomllib.loads(found.text)), rules.name
        fates.update(found.fates)
        count += 1
    assert count >= 1_208
    assert sum(number for (name, fate), number in fates.items() if name == "body" and fate == "kept") >= 1_182
