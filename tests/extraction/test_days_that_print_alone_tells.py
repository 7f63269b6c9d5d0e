"""Days of pages of which nothing but the print is left: no names of elements, no metadata."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

from tests.extraction.dated_pages import P, page, read

CAPTION = "<figure><img src=a.jpg><figcaption>The bridge in the first light of a winter morning, seen from the southern quay.</figcaption></figure>"
BARE = "<title>{}</title><body><div><div>{}</div></div>"


def day(html):
    record = read(html)
    return (record.datePublishedLocal or record.datePublished or "")[:10]


def bare(inner, title="Heron bridge stays open for walkers"):
    return f"<html lang=en>{BARE.format(title, inner)}"


@pytest.mark.parametrize(
    "below",
    [
        "<p>Published 27 October 2026 at 07:39</p><figure><p class=meta>Audio 03:07 min | <time datetime=2026-10-25>25.10.26</time></p></figure>",
        "<p>Published on 27 October 2026</p><div class=meta>Video from <time datetime=2026-10-25>25 October 2026</time></div>",
        "<div>Posted: 27 Oct 2026</div><div class=meta><time datetime=2026-10-20>20 Oct 2026</time> Podcast of the council</div>",
    ],
)
def test_a_line_with_a_day_of_its_own_is_no_label_of_the_next(below):
    assert day(page(top=below)) == "2026-10-27"


@pytest.mark.parametrize("label", ["Published on 2:", "Published:"])
def test_a_label_with_a_number_and_a_colon_is_one(label):
    assert day(page(top=f"<p>{label}</p><p>27 October 2026</p>")) == "2026-10-27"


@pytest.mark.parametrize("label", ["Updated on ", "Last updated: ", "Modified "])
@pytest.mark.parametrize("name", ["entry-date published", "entry-date published updated", "published"])
def test_the_printed_word_for_a_change_goes_before_the_name_of_the_element(label, name):
    mark = f'<p class="meta">By Mara Linde <span>{label}<time class="{name}" datetime="2026-11-16T05:14:48-08:00">16 November 2026</time></span></p>'
    record = read(page(top=mark))
    assert record.datePublished is None
    assert record.dateModified == "2026-11-16T13:14:48Z"


@pytest.mark.parametrize(
    "both",
    [
        "<span>December 10, 2025</span> <span>April 9, 2024</span> by <a href=/author/mara>Mara Linde</a>",
        "<span>April 9, 2024</span> <span>December 10, 2025</span> by <a href=/author/mara>Mara Linde</a>",
        "<time>December 10, 2025</time> <time>April 9, 2024</time> by <a href=/author/mara>Mara Linde</a>",
    ],
)
def test_of_two_days_in_one_line_the_earlier_is_the_publication(both):
    assert day(page(top=f"<div>{both}</div>")) == "2024-04-09"


@pytest.mark.parametrize("days", ["January 6-9, 2026", "6–9 January 2026", "6. - 9. January 2026", "January 6—9, 2026"])
def test_several_days_below_a_loose_label_are_an_events(days):
    inside = f"<h2>1. The walkers' fair</h2><div><b>Date:</b> {days}</div><div>Bring boots</div>"
    assert day(page(above="<div>October 13, 2025</div>", inside=inside)) != "2026-01"


@pytest.mark.parametrize("line", ["26/10/2026 by the Web Team", "By Mara Linde | 26 October 2026", "26.10.2026"])
@pytest.mark.parametrize("headline", ["Minutes of the meeting of 10 October 2026", "Council, 10.10.2026: the minutes"])
def test_a_day_in_the_headline_gives_way_to_one_below_it(line, headline):
    html = f"<html lang=en-GB>{BARE.format(headline, f'<h1>{headline}</h1><div>{line}</div>{P}')}"
    assert day(html) == "2026-10-26"
    assert day(html.replace(line, "")) == "2026-10-10"


@pytest.mark.parametrize("name", ["entry-comments", "share-bar comments-count meta", "meta comments"])
def test_a_line_of_who_and_when_that_is_named_for_its_comments_keeps_its_day(name):
    line = f'<div class="byline {name}">By <a href=/author/mara>Mara Linde</a> • 10/16/26 12:21pm <a href="#comments">4</a></div>'
    assert day(page(top=line)) == "2026-10-16"


@pytest.mark.parametrize(
    "behind",
    [
        "<h3>Share this article:</h3><h4>Link copied</h4><p>The address was copied to your clipboard.</p>",
        "<h4>Listen</h4><p>This text was read by a machine.</p>",
    ],
)
def test_a_sentence_below_another_heading_does_not_make_a_box_of_the_byline(behind):
    head = "<h1>Heron bridge stays open for walkers</h1><p>The council kept it open through the winter, and the walkers cheered.</p>"
    assert day(bare(f"{head}<div><div>Mara Linde</div><div>17.10.2026, 19:06</div>{behind}</div>{P}")) == "2026-10-17"


def test_a_caption_is_no_paragraph_below_which_the_text_begins():
    head = f"<h1>Heron bridge stays open for walkers</h1>{CAPTION}"
    inner = f"{head}<div><div><div>by Mara Linde</div>28.10.2026, 19:09 3 min.</div>{P}</div>"
    assert day(bare(inner)) == "2026-10-28"


@pytest.mark.parametrize("line", ["Published on November 7, 2026, 3:50pm ET", "Published: 7 November 2026"])
def test_a_labelled_day_in_small_print_beside_credits_counts(line):
    when = f"<div><div><img src=mark.png></div><div>{line}</div><div>| Fact Checked</div></div>"
    inner = f"<h1>Heron bridge stays open for walkers</h1><div>Written by Mara Linde</div>{when}{P}"
    assert day(bare(inner)) == "2026-11-07"


@pytest.mark.parametrize(
    "day_and_hour", ["<time>3 October 2026</time><time>21:25</time>", "<i>3 October 2026</i><b>9:05</b>"]
)
def test_an_hour_that_only_a_style_parts_from_the_year(day_and_hour):
    inner = f"<h1>Heron bridge stays open for walkers</h1><div><h2>The walkers cheered</h2><span>{day_and_hour}</span><p>LA TARDE</p></div>{P}"
    assert day(bare(inner)) == "2026-10-03"


@pytest.mark.parametrize("rank", ["h4", "h5", "h6"])
def test_headings_of_one_rank_with_who_when_and_a_section_are_no_cards(rank):
    sources = "".join(
        f"<p><a href=https://gauge.example/{at}/>https://gauge.example/{at}/levels-of-the-harbour</a></p>"
        for at in range(5)
    )
    who = f"<div><{rank}><b>by</b> <a href=/author/mara-linde>Mara Linde of the Quay</a></{rank}></div>"
    when = f"<div><{rank}>24 October 2026</{rank}><{rank}><b>in</b> <a href=/category/bridges/>Bridges of the harbour</a></{rank}></div>"
    assert day(bare(f"<h1>Heron bridge stays open for walkers</h1>{who}{when}{P}{sources}")) == "2026-10-24"


@pytest.mark.parametrize("heading", ["What is a swing bridge?", "A guided walk over the bridge"])
def test_a_heading_below_the_text_of_the_h1_is_no_headline(heading):
    inner = f"<h5>6 October 2026</h5><h1>How the heron bridge came to stay</h1>{P}<h2>{heading}</h2>{P}"
    record = read(bare(inner, title=f"{heading} | Courier of walks"))
    assert record.headline == "How the heron bridge came to stay"
    assert (record.datePublished or "")[:10] == "2026-10-06"
