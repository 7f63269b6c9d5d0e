"""Stories that an endless page appends are not the first one's text; its own parts, events and updates are."""

import pytest

from newscrawl.extraction.body.article_body import read_body
from newscrawl.html import other_stories
from newscrawl.html.document import Document

HEAD = "The old weir at Tarnby is a bathing place again"
OWN = (
    "For almost forty years nobody was allowed to set foot on the weir at Tarnby, and the sign had rusted through.",
    "On Thursday evening the council voted by eleven to six to restore the basin behind it, with a shore for children.",
    "A decision about the survey is expected in two weeks, and until then the gate stays locked.",
)
NEXT = (
    "The bakers of the eastern quarter went back to their ovens on Friday, nine days after they had left them.",
    "Both sides agreed that nobody has to begin before three in the morning, and that the shop pays for the taxi.",
)
DAY = "12 March 2025"
OTHER = "Bakery strike ends after nine days"


def paragraphs(texts):
    return "".join(f"<p>{text}</p>" for text in texts)


def texts(body):
    html = f"<html><head><title>{HEAD} | Tarnby Post</title></head><body><main>{body}</main></body></html>"
    return list(read_body(Document("https://tarnby.example/2025/03/12/weir", html), HEAD).paragraphs)


def story(head, lines, signed=f"<p class=meta>By Ada Lane, {DAY}</p>"):
    return f"{head}{signed}{paragraphs(lines)}"


FIRST = story(f"<h1>{HEAD}</h1>", OWN)
SECOND = story(f"<h2>{OTHER}</h2>", NEXT)
STREAMS = {
    "one after the other": f"<div>{FIRST}{SECOND}{SECOND}</div>",
    "parted by rules, with main headings": f"<div>{FIRST}<hr>{story(f'<h1>{OTHER}</h1>', NEXT)}</div>",
    "within the article": f"<article>{FIRST}<div class=more>{SECOND}</div></article>",
    "boxes with numbers": f"<div class=story id=s-1>{FIRST}</div><div class=story id=s-2>{SECOND}</div>",
    "articles without a day": (
        f"<article id=a1>{FIRST}</article><article id=a2>{story(f'<h2>{OTHER}</h2>', NEXT, '')}</article>"
    ),
    "boxes that tell an address": (
        f"<article>{FIRST}<div data-url=/2025/03/11/bakery>{story(f'<h2>{OTHER}</h2>', NEXT, '')}</div></article>"
    ),
    "a longer one": f"<article>{FIRST}</article><article>{story(f'<h2>{OTHER}</h2>', NEXT * 5)}</article>",
}


@pytest.mark.parametrize("name", STREAMS)
def test_what_an_endless_page_appends_is_no_text(name):
    assert texts(STREAMS[name]) == list(OWN)


PARTS = {
    "parts": f"<h2>{OTHER}</h2>{paragraphs(NEXT)}",
    "parts with main headings": f"<h1>{OTHER}</h1>{paragraphs(NEXT)}",
    "parts in boxes alike": (
        f"<div class=part id=p1>{paragraphs(NEXT)}</div><div class=part id=p2><h2>{OTHER}</h2>{paragraphs(NEXT)}</div>"
    ),
    "parts that others wrote": f"<h2>{OTHER}</h2><p class=meta>By Nora Vale</p>{paragraphs(NEXT)}",
    "an update": f"<h2>Update</h2><p class=meta>{DAY}</p>{paragraphs(NEXT)}",
    "events": f"<h2>{OTHER}</h2><p class=meta>{DAY}, at eight</p><p>{NEXT[0]}</p><h2>{OTHER}</h2><p>{NEXT[1]}</p>",
}


@pytest.mark.parametrize("name", PARTS)
def test_parts_of_the_story_itself_stay(name):
    found = texts(f"<article>{FIRST}{PARTS[name]}</article>")
    assert [text for text in found if text in {*OWN, *NEXT}][-1] == NEXT[1]


def test_posts_of_a_live_blog_stay():
    post = story(f"<h2>{OTHER}</h2>", NEXT, f"<p class=meta>{DAY}, 14:05</p>")
    assert NEXT[1] in texts(f"<article class=live-blog>{FIRST}{post}{post}</article>")


def test_a_page_of_many_headings_is_left_alone():
    many = "".join(story(f"<h2>{OTHER}</h2>", NEXT) for _ in range(other_stories.MAX_HEADS + 1))
    assert NEXT[1] in texts(f"<div>{FIRST}{many}</div>")
