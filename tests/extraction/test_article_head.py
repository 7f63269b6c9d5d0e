"""What stands between the headline and the text, and what ends it, on systems that no rule names."""

from __future__ import annotations

import pytest

import newscrawl
from tests.extraction.small_pages import URL

PARAGRAPHS = [
    "The harbour council voted on Monday night to reopen the old fish market, eleven years after the last stall left.",
    "Work on the roof is to begin in January, and the first traders could move back before the summer.",
    "Three members voted against, arguing that the money would be better spent on the sea wall.",
    "The cost is put at 2.4 million pounds, of which the lottery fund has promised a little more than half.",
]
LEAD = "Eleven years after it closed, the market on Quay Street will get a new roof and its traders back."
TEXT = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def read(inside):
    head = "<head><title>Market to reopen</title></head>"
    html = f"<html lang=en>{head}<body><main><h1>Market to reopen</h1>{inside}</main></body></html>"
    return newscrawl.extract(html, URL, "2026-11-28T12:00:00Z")


def paragraphs(inside):
    return (read(inside).articleBody or "").split("\n\n")


HEADS = {
    "a link and a day": "<div><a href=/by/x>Ada Penrose</a><span>November 3, 2026</span></div>",
    "a job and a day": "<div><a href=/staff/x>Ada Penrose</a>, Coast reporter<br><time>November 3, 2026</time></div>",
    "a name, a day, a change": (
        "<div><span>Ada Penrose</span> <span>3 November 2026 09:15</span> <span>Updated 4 November 2026</span></div>"
    ),
    "a byline, then the day": "<p>By Ada Penrose | November 3, 2026 | 4 min</p>",
}


@pytest.mark.parametrize("name", HEADS)
def test_a_paragraph_above_who_and_when_is_the_standfirst(name):
    record = read(f"<p>{LEAD}</p>{HEADS[name]}{TEXT}")
    assert (record.articleBody or "").split("\n\n") == PARAGRAPHS
    assert record.description == LEAD
    assert [author.name for author in record.authors] == ["Ada Penrose"]
    assert (record.datePublished or "")[:10] == "2026-11-03"


@pytest.mark.parametrize(
    "between",
    [
        "<p>Updated November 3, 2026</p>",
        "<p>Ada Penrose, November 3, 2026</p>",
        "<ul><li>Ada Penrose, November 3, 2026</li></ul>",
        "<p>On November 3, 2026, Ada Penrose spoke of it to all who came to the quay, and to some who did not.</p>",
    ],
)  # fmt: skip
def test_a_first_paragraph_stays_above_lines_that_do_not_say_who_and_when(between):
    assert paragraphs(f"<p>{LEAD}</p>{between}{TEXT}")[0] == LEAD


def test_a_button_for_the_comments_above_the_text_heads_none():
    for button in ("View<br>comments", "Leave a comment", "Comments"):
        assert paragraphs(f"<div class=a><p>By Ada Penrose</p><p>{button}</p>{TEXT}</div>") == PARAGRAPHS


def test_comments_below_the_text_are_still_headed_by_a_plain_line():
    says = (
        "<div><p>A fine piece of news about the market, I shall come with my basket, and so will all of us.</p></div>"
    )
    assert paragraphs(f"<div>{TEXT}</div><div class=x><div>Comments</div>{says}</div>") == PARAGRAPHS


ALSO = {
    "a label and a headline in a box": "<div><b>Irakurri ere</b> <a href=/z>Ferriaren prezioa igoko da</a></div>",
    "the same, glued": "<div><span>Lire aussi</span><a href=/z>Les tarifs du bac augmentent au printemps</a></div>",
    "bold, with a colon": "<p><strong>மேலும் படிக்க: <a href=/z>படகுக் கட்டணம் இன்று உயர்கிறது</a></strong></p>",
    "a bold label above links": (
        "<p><strong>یہ بھی پڑھیں:</strong></p><ul><li><a href=/1>فیری کا کرایہ پھر بڑھے گا</a></li></ul>"
    ),
    "a linked headline as an article": (
        "<div><div><h4>Lisää muita</h4><article><a href=/y><h2>Lautan hinta nousee taas keväällä</h2></a></article>"
        "</div></div>"
    ),
}


@pytest.mark.parametrize("name", ALSO)
def test_a_link_to_another_story_goes_with_its_label(name):
    first, rest = TEXT.split("</p>", 1)
    assert paragraphs(f"<div>{first}</p>{ALSO[name]}{rest}</div>") == PARAGRAPHS


@pytest.mark.parametrize(
    "kept",
    [
        "<p>The plan: <a href=/plan>is on the council’s own pages.</a></p>",
        "<p>He wrote of it in <a href=/b>The Long Way to Quay Street</a>.</p>",
    ],
)
def test_a_sentence_with_a_link_stays(kept):
    first, rest = TEXT.split("</p>", 1)
    assert len(paragraphs(f"<div>{first}</p>{kept}{rest}</div>")) == len(PARAGRAPHS) + 1


@pytest.mark.parametrize("mark", ["###", "# # #", "-30-", "– Ends –", "- ENDE -"])
def test_contacts_below_the_end_mark_of_a_press_office_are_no_text(mark):
    below = "<p>Media contact:</p><p>Gil Sarratt</p><p>Office of Public Affairs, 555-0102</p>"
    assert paragraphs(f"<div>{TEXT}<p>{mark}</p>{below}</div>") == PARAGRAPHS


def test_a_mark_at_the_beginning_ends_nothing():
    assert paragraphs(f"<div><p>###</p>{TEXT}</div>") == PARAGRAPHS


def test_the_cell_of_a_layout_table_is_the_box_of_the_text():
    lines = "<br><br>".join(PARAGRAPHS)
    menu = "<td><a href=/>Harbour</a><br><a href=/n>Town</a></td>"
    foot = "<tr><td>Read/Post Comment: 0 | email to someone | printer friendly</td></tr>"
    story = f"<table><tr><td><b>Market to reopen</b></td></tr><tr><td>{lines}</td></tr>{foot}</table>"
    table = f"<table><tr>{menu}<td>{story}</td></tr></table>"
    assert paragraphs(table) == PARAGRAPHS


def test_a_list_of_terms_below_the_standfirst_says_when():
    terms = "<dl><dt>Published</dt><dd>November 3, 2026</dd><dt>Author</dt><dd>Ada Penrose</dd></dl>"
    record = read(f"<p>{LEAD}</p>{terms}<div>{TEXT}</div>")
    assert (record.datePublished or "")[:10] == "2026-11-03"
    assert "Published" not in (record.articleBody or "").split("\n\n")


def test_a_list_of_terms_of_an_event_below_the_standfirst_does_not():
    record = read(
        f"<p>{LEAD}</p><dl><dt>Fair</dt><dd>November 3, 2026</dd><dt>Where</dt><dd>Quay</dd></dl><div>{TEXT}</div>"
    )
    assert record.datePublished is None


def test_what_the_page_tells_of_an_author_is_a_bio_below_a_linked_byline():
    bio = "Ada Penrose follows the coast and its councils. She joined the paper in 2014 after ten years at sea."
    below = f"<div class=c1><div class=c2>Ada Penrose</div><div class=c3>{bio}</div></div>"
    record = read(
        f"<p>{LEAD}</p><div><a href=/by/x>Ada Penrose</a> <span>November 3, 2026</span></div><div>{TEXT}</div>{below}"
    )
    assert bio not in (record.articleBody or "")
    assert record.authors[0].bio == bio
