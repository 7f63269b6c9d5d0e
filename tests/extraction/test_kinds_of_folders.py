"""What a page says of itself and shows stands over the folder it stands in, its readers and its pictures."""

from __future__ import annotations

import pytest

from newscrawl.extraction.page import PageReader
from newscrawl.extraction.page_kind import _of_address, page_signals
from newscrawl.html.document import Document
from newscrawl.pipelines.record import read_record
from tests.extraction.unnamed_systems import LANGUAGES, paragraphs, texts_of

ARTICLE = '<meta property="og:type" content="article">'
BYLINE = '<div class="byline">By <a href="/author/ada-penrose" rel="author">Ada Penrose</a></div>'
FOLDERS = ("/topic/", "/discussion/", "/talk/", "/questions/", "/threads/")
SPACED = [name for name in LANGUAGES if name not in {"ja", "zh", "th", "ko"}]


def page(body, head="", classes=""):
    return f'<html><head><title>Harbour</title>{head}</head><body class="{classes}">{body}</body></html>'


def told(language):
    """Two paragraphs as long as those of an essay."""
    return paragraphs([" ".join(texts_of(language)), " ".join(texts_of(language)[::-1])])


@pytest.mark.parametrize("number", range(25))
def test_a_signed_article_with_long_paragraphs_is_one_in_any_folder(number):
    language, folder = SPACED[number % len(SPACED)], FOLDERS[number % len(FOLDERS)]
    html = page(f"<h1>Harbour</h1>{BYLINE}<div>{told(language)}</div>", ARTICLE)
    record = read_record(f"https://paper.example{folder}harbour", html)
    assert record.metadata.pageKind == "article"


@pytest.mark.parametrize("folder", FOLDERS)
def test_one_of_a_forum_is_none_there(folder):
    html = page(f"<h1>Harbour</h1>{BYLINE}<div class=forum-post>{told('en')}</div>", ARTICLE, "forum")
    assert (read_record(f"https://paper.example{folder}harbour", html).metadata.probability or 0) < 0.5


def test_readers_who_comment_are_no_writers_of_a_thread():
    def signals(name):
        posts = "".join(
            f'<div class="{name}"><div class="author">Reader {number}</div><p>I have seen it.</p></div>'
            for number in range(20)
        )
        document = Document(
            "https://paper.example/a/b", page(f"<h1>Harbour</h1>{told('en')}<section>{posts}</section>")
        )
        reader = PageReader(document)
        return page_signals(document, reader.structured, reader.body)["many authors"]

    assert (signals("comment"), signals("post")) == (False, True)


def test_pictures_under_a_sentence_are_an_article_where_a_day_or_a_name_stands_with_them():
    line = "of the lower quay, at its place in the winter harbour."
    pictures = "".join(f'<img src="/{number}.jpg"><p>Boat {number} {line}</p>' for number in range(12))

    def probability(who):
        body = f"<h1>Our boats for your next day on the water</h1>{who}<div>{pictures}</div>"
        html = page(body, ARTICLE, "single").replace("<title>Harbour", "<title>Rent a boat for the summer | Quay Boats")
        return read_record("https://quay.example/boats-for-your-day-on-the-water", html).metadata.probability or 0

    assert probability("") < 0.5 < probability(BYLINE)


LETTERS = (
    "https://www.t-post.example/news-7/harbour", "https://post-t.example/a/harbour", "https://t.post.example/a/harbour",
    "https://post.example/20241203-oyt1t50218/", "https://post.example/a_t_b/harbour", "https://post.example/x-p/harbour",
    "https://post.example/p-2026/harbour", "https://p-magazine.example/harbour-ferry/", "https://post.example/1p2/harbour",
    "https://post.example/city-t1/harbour",
)  # fmt: skip


@pytest.mark.parametrize("address", LETTERS)
def test_a_letter_in_a_name_is_no_folder_of_a_forum_or_a_shop(address):
    def signals(url):
        document = Document(url, page(f"<h1>Harbour</h1>{told('en')}"))
        reader = PageReader(document)
        found = page_signals(document, reader.structured, reader.body)
        return found["forum address"], found["shop address"]

    assert signals(address) == (False, False)
    assert signals("https://post.example/t/harbour") == (True, False)
    assert signals("https://post.example/p/harbour") == (False, True)


@pytest.mark.parametrize("url", ["https://shop.paper.example/blue-mug", "https://paper.example/shop/blue-mug"])
def test_a_host_says_what_a_folder_says(url):
    assert _of_address(url)["shop address"]
    assert not _of_address("https://paper.example/blue-mug-in-every-shop")["shop address"]
