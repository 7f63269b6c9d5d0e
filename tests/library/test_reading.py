"""What ``import newscrawl`` gives to whoever has pages, dates or bylines already."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

import newscrawl
from newscrawl.records import article_of

GOLDEN = Path(__file__).parents[1] / "golden"
PAGE = """<html lang="en"><head><title>Swing bridge stuck open - The Harbour Post</title></head><body>
<div class="kopf">Swing bridge stuck open</div><p class="wer">By <b>Ada Lane</b> and <b>Nora Vale</b></p>
<span data-on="2025-03-14T08:05:00+01:00"></span>
<article><h1>The Harbour Post</h1>
<p>The swing bridge in the old harbour has been stuck open since Friday morning, and nobody knows for how long.</p>
<p>A wedding party waited on both sides of it, and the bride was rowed across by the harbour master himself.</p>
</article></body></html>"""


class Post(newscrawl.ArticlePage):
    headline = newscrawl.css(".kopf")
    authors = newscrawl.css(".wer b")
    date_published = newscrawl.css("span", "@data-on")


def test_a_page_becomes_a_finished_record():
    page = (GOLDEN / "seed-json-ld" / "page.html").read_text(encoding="utf-8")
    expected = json.loads((GOLDEN / "seed-json-ld" / "expected.json").read_text(encoding="utf-8"))
    article = newscrawl.extract(page, url=expected["url"], downloaded=expected["downloaded"])
    assert article.datePublished == expected["record"]["datePublished"]
    assert [author.name for author in article.authors] == [each["name"] for each in expected["record"]["authors"]]
    assert all(author.id for author in article.authors)
    assert article.id
    assert article.contentHash


def test_a_page_class_of_six_lines_says_where_its_fields_stand():
    plain = newscrawl.extract(PAGE, url="https://post.example/bridge", downloaded="2025-03-15")
    article = newscrawl.extract(PAGE, url="https://post.example/bridge", downloaded="2025-03-15", site=Post)
    assert plain.headline != article.headline == "Swing bridge stuck open"
    assert [author.name for author in article.authors] == ["Ada Lane", "Nora Vale"]
    assert article.datePublished == "2025-03-14T07:05:00Z"
    assert article.evidence["headline"].source == "site"
    assert article.evidence["headline"].rule == ".kopf"


def test_a_record_goes_to_plain_values_and_back():
    article = newscrawl.extract(PAGE, url="https://post.example/bridge", site=Post)
    plain = json.loads(json.dumps(article.to_dict()))
    assert article_of(plain) == article


def test_relative_dates_count_from_the_download():
    page = PAGE.replace("<article>", "<article><time>2 days ago</time>")
    article = newscrawl.extract(page, "https://post.example/a", downloaded=datetime(2025, 3, 16, 9, tzinfo=UTC))
    assert article.datePublished == "2025-03-14"


def test_bytes_are_read_in_their_encoding():
    page = PAGE.replace("<head>", '<head><meta charset="windows-1252">').replace("Friday", "frühen").encode("cp1252")
    assert "frühen" in newscrawl.extract(page, "https://post.example/a").articleBody


def test_a_date_is_what_the_text_says_and_no_more():
    reading = newscrawl.read_date("14. März 2025", language="de")
    assert (reading.value, reading.precision) == ("2025-03-14", "day")
    assert newscrawl.read_date("03/04/2025", order="DMY").value == "2025-04-03"
    assert newscrawl.read_date("14 March 2025 08:05", timezone="Europe/Berlin").value == "2025-03-14T07:05:00Z"
    assert newscrawl.read_date("not a date").value is None


def test_bylines_are_people():
    found = newscrawl.read_authors("By Ada Lane and Nora Vale")
    assert [(author.name, author.type) for author in found] == [("Ada Lane", "Person"), ("Nora Vale", "Person")]


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: newscrawl.extract(PAGE, "ftp://x"), "is not a web address"),
        (lambda: newscrawl.extract(PAGE, downloaded="yesterday"), "write ISO 8601"),
        (lambda: newscrawl.extract(PAGE, site="paper"), "give a newscrawl.Site"),
        (lambda: newscrawl.extract(PAGE, site=int), "is not a page class"),
        (lambda: newscrawl.extract(PAGE, site=newscrawl.Site("x", page="nowhere.Page")), "cannot be imported"),
        (lambda: newscrawl.read_date("1 May", timezone="Mars"), "There is no time zone"),
        (lambda: newscrawl.fetch("ftp://x"), "is not a web address"),
        (newscrawl.crawl, "no address given"),
    ],
)
def test_what_cannot_be_used_is_one_kind_of_exception_with_a_sentence(call, sentence):
    with pytest.raises(newscrawl.NewscrawlError, match=sentence):
        call()


def test_every_public_name_is_there_and_listed():
    names = {"Addon", "Article", "ArticlePage", "Author", "Document", "NewscrawlError", "PostRef", "Site", "crawl"}
    names |= {"css", "extract", "fetch", "read_authors", "read_date"}
    assert names <= set(dir(newscrawl))
    assert names <= set(newscrawl.__all__)
    assert all(getattr(newscrawl, name) for name in newscrawl.__all__)
    with pytest.raises(AttributeError, match="it has Addon"):
        newscrawl.nothing  # noqa: B018 - looked up, to raise


def test_reading_a_page_imports_neither_scrapy_nor_an_http_client():
    code = (
        "import sys, newscrawl\n"
        "newscrawl.extract('<h1>Ferry</h1><p>It is late today, as it was yesterday, and the day before.</p>', 'https://a.example/')\n"
        "print(*[name for name in ('scrapy', 'twisted', 'pydantic', 'requests', 'lxml') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


@pytest.mark.parametrize("form", [str, str.encode], ids=["text", "bytes"])
def test_a_page_without_an_address_has_the_one_that_it_states(form):
    stated = PAGE.replace("<title>", "<link rel=canonical href='https://post.example/bridge'><title>")
    assert newscrawl.extract(form(stated)).url == "https://post.example/bridge"
    assert newscrawl.extract(form(stated), url="https://copy.example/1").url == "https://copy.example/1"
    assert newscrawl.extract(form(PAGE)).url == "http://localhost/"
