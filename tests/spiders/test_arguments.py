from __future__ import annotations

from datetime import date

import pytest

from newscrawl.sites.site import Site
from newscrawl.spiders.arguments import NAMES, ArgumentError, read_arguments
from newscrawl.spiders.site import SiteSpider

PAPER = Site("paper", ("https://paper.example/",))


def urls(**given):
    return [url for site in read_arguments(given, {}).sites for url in site.urls]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://a.example/", ["https://a.example/"]),
        ("https://a.example/, https://b.example/x", ["https://a.example/", "https://b.example/x"]),
        ("https://a.example/ http://b.example/", ["https://a.example/", "http://b.example/"]),
        ("a.example", ["https://a.example"]),
        ("a.example:8080/news", ["https://a.example:8080/news"]),
        ("https://a.example/ https://a.example/", ["https://a.example/"]),
    ],
)
def test_one_or_many_addresses_are_read(text, expected):
    assert urls(url=text) == expected


def test_addresses_come_from_a_file_too_without_its_comments(tmp_path):
    path = tmp_path / "urls.txt"
    path.write_text("# papers\nhttps://a.example/\n\n  b.example\n", encoding="utf-8")
    assert urls(urls_file=str(path)) == ["https://a.example/", "https://b.example"]


def test_configured_sites_are_crawled_by_name_and_all_of_them_without_any():
    assert read_arguments({"site": "paper"}, {"paper": PAPER}).sites == (PAPER,)
    assert read_arguments({}, {"paper": PAPER}).sites == (PAPER,)
    assert read_arguments({}, {}).sites == ()


def test_limits_are_read():
    arguments = read_arguments({"url": "a.example", "max_articles": "5", "since": "2025-03-14"}, {})
    assert (arguments.max_articles, arguments.scope.since) == (5, date(2025, 3, 14))


def test_sources_and_following_are_read():
    arguments = read_arguments({"url": "a.example", "sources": "feeds, recent", "follow": "true"}, {})
    assert (arguments.sources, arguments.follow) == (("recent", "feeds"), True)


def test_names_of_other_programs_are_left_alone():
    assert urls(url="a.example", _job="7f1") == ["https://a.example"]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"ulr": "https://a.example"}, "did you mean url?"),
        ({"colour": "red"}, "the arguments are"),
        ({"url": "ftp://a.example/"}, "write one such as https://example.com"),
        ({"url": "https:///path"}, "write one such as https://example.com"),
        ({"url": " , "}, "write url=https://example.com"),
        ({"urls_file": "/no/such/file"}, "cannot be read"),
        ({"site": "times"}, "the configured sites are paper"),
        ({"url": "a.example", "max_articles": "many"}, "write a whole number from 1"),
        ({"url": "a.example", "max_articles": "0"}, "write a whole number from 1"),
        ({"url": "a.example", "max_articles": "-3"}, "write a whole number from 1"),
        (
            {"url": "a.example", "sources": "feeds,twitter"},
            "sources='twitter' is not a source: write one or more of recent",
        ),
        ({"url": "a.example", "sources": " "}, "sources names none"),
        ({"url": "a.example", "follow": "perhaps"}, "write follow=true"),
        ({"url": "a.example", "since": "yesterday"}, "write YYYY-MM-DD"),
        ({"url": "a.example", "since": "2025-02-30"}, "write YYYY-MM-DD"),
    ],
)
def test_a_wrong_argument_is_refused_with_what_to_write(given, sentence):
    with pytest.raises(ArgumentError, match=sentence.replace("?", r"\?")):
        read_arguments(given, {"paper": PAPER})


def test_no_argument_hides_a_method_of_the_spider():
    """Scrapy makes attributes of all arguments: one of a method's name would take its place."""
    assert not [name for name in NAMES if hasattr(SiteSpider, name)]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"language": "english"}, "language: 'english' is no code of a language: write en"),
        ({"language": "en,klingon"}, "write a tag of BCP 47 such as en, de or pt-BR"),
        ({"language": ""}, "language is empty: leave it out, or write language=en"),
        ({"keywords": " , "}, "keywords is empty"),
        ({"section": ""}, "section is empty"),
        ({"include": ""}, "include is empty"),
        ({"exclude": " "}, "exclude is empty"),
        ({"scope": ""}, "scope is empty"),
        ({"urls_file": ""}, "urls_file is empty"),
        ({"sources": "feed"}, "did you mean feeds"),
        ({"urls_file": "none.txt"}, r"'none.txt' cannot be read \(No such file or directory\): name a file"),
        ({"urls_file": "a\0b"}, "is no text in UTF-8"),
    ],
)
def test_what_says_nothing_is_refused_with_what_to_write(given, sentence):
    with pytest.raises(ArgumentError, match=sentence):
        read_arguments({"url": "https://paper.example", **given}, {})


def test_a_binary_list_of_addresses_is_refused_with_a_sentence(tmp_path):
    (tmp_path / "urls").write_bytes(b"\xff\xfe\x00\x80")
    with pytest.raises(ArgumentError, match="write an address on each line"):
        read_arguments({"urls_file": str(tmp_path / "urls")}, {})


def test_languages_are_read_in_any_spelling_of_their_code():
    assert read_arguments({"language": "EN, de_at,deu"}, {}).scope.languages == ("en", "de-AT", "de")
