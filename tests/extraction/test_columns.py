"""Date and author in a column beside the text, and columns that speak of other things."""

from __future__ import annotations

import pytest

from newscrawl import extract

TEXT = "".join(
    f"<p>The harbour office said on Tuesday that part {part} of the work would go on until the autumn of the year.</p>"
    for part in "abcde"
)
NORA = "<a href=/blog/author/nora-vale/>Nora Vale</a>"
CITY = "<a href=/blog/category/city/>City</a>"
TAGS = "<a href=/blog/tag/fog/>fog</a> <a href=/blog/tag/boats/>boats</a>"
POSTS = "".join(f"<li><a href=/blog/{n}>0{n} September - The boat that was built by {n}</a></li>" for n in (1, 2, 3))


def read(before: str = "", after: str = "", inside: str = ""):
    """Return day and authors of an article with columns before and behind it."""
    page = (
        f"<html lang=en><body><div class=page>{before}<main><article><h1>Fog closes the outer harbour</h1>{inside}"
        f"{TEXT}</article></main>{after}</div></body></html>"
    )
    article = extract(page, url="https://paper.example/blog/fog/")
    evidence = (article.evidence or {}).get("datePublished")
    day = (article.datePublished or "")[:10]
    return day, [author.name for author in article.authors], evidence.rule if evidence else None


SPHINX = (
    f"<div class=sphinxsidebar role=navigation><div><h2>06 September 2026</h2><ul><li>{NORA}</li><li>{CITY}</li></ul>"
    "{}</div></div>"
)
TIME = "<time datetime='2026-09-06T10:00:00Z'>September 6, 2026</time>"
ABOUT = {
    "a heading and a list": SPHINX.format(""),
    "a menu of the author": f"<nav><div class=meta>{TIME}<a rel=author href=/a/nora>Nora Vale</a></div></nav>",
    "names of meta data": (
        f"<nav><ul class='md-post__meta'><li><div>{TIME}</div></li><li>in {CITY}</li><li>2 min read</li></ul></nav>"
    ),
    "a list of terms": (
        "<aside><dl><dt>Published</dt><dd>6 September 2026</dd><dt>Author</dt><dd>Nora Vale</dd></dl></aside>"
    ),
    "a card": f"<aside><div class=card><h2>6 September 2026</h2><ul><li>{NORA}</li></ul></div></aside>",
    "paragraphs in German": (
        "<aside><div><p>6. September 2026</p><p><a href=/autor/nora-vale/>Nora Vale</a></p></div></aside>"
    ),
    "one line": (
        "<div class=sidebar><div><span class=date>2026-09-06</span> <span class=author>Nora Vale</span></div></div>"
    ),
    "links that file": (
        "<aside><p>06.09.2026</p><p><a rel=category href=/x/>City</a> <a rel=tag href=/y/>fog</a></p>"
        "</aside>"
    ),
    "figures of the calendar": f"<aside><ul><li>2026-09-06</li><li>{NORA}</li><li>4 min</li></ul></aside>",
    "a label of its own line": (
        f"<aside><h4>Details</h4><p>Date:</p><p>6 Sept 2026</p><p>{CITY}</p><p>{NORA}</p></aside>"
    ),
}  # fmt: skip


#: A label may make the date the article's by itself.
LABELLED = {"a list of terms", "a label of its own line"}


@pytest.mark.parametrize("name", ABOUT)
@pytest.mark.parametrize("place", ["before", "after"])
def test_a_block_of_a_column_tells_the_day(name, place):
    day, _, rule = read(**{place: ABOUT[name]})
    assert day == "2026-09-06"
    assert rule == "date in a column" or name in LABELLED


def test_tags_by_their_addresses_are_enough_behind_the_headline_only():
    block = f"<aside><section><p>06 September 2026</p><p>{TAGS}</p></section></aside>"
    assert read(after=block)[0] == "2026-09-06"
    assert not read(before=block)[0]


def test_posts_below_the_block_are_no_part_of_it():
    posts = (
        f"<h3><a href=/blog/>Recent Posts</a></h3><ul>{POSTS}</ul><h3>Archives</h3><ul><li>"
        "<a href=/2026/>2026 (4)</a></ul>"
    )
    assert read(before=SPHINX.format(posts))[0] == "2026-09-06"


@pytest.mark.parametrize("name", ["a heading and a list", "a card", "paragraphs in German", "figures of the calendar"])
def test_the_author_beside_the_day_signs(name):
    assert read(after=ABOUT[name])[1] == ["Nora Vale"]


OTHERS = {
    "events": (
        "<aside><h3>Events</h3><div><p>12 September 2026</p><p><a href=/e/1>Concert at the pier</a>"
        "</p></div></aside>"
    ),
    "the weather": "<nav><span>6 September 2026</span> <a href=/weather/>18 degrees</a></nav>",
    "a way in": "<nav><time>6 September 2026</time><a href=/login>Log in</a></nav>",
    "all sections": (
        f"<nav><p>6 September 2026</p><ul><li>{CITY}</li><li><a href=/authors/>Our authors</a></li>"
        "</ul></nav>"
    ),
    "one other post": (
        "<aside><div class=post><h4><a href=/x/>Another story of the harbour town</a></h4><p>5 September 2026 by "
        "<a href=/author/ida>Ida Falk</a></p></div></aside>"
    ),
    "two blocks": f"<aside><div><p>6 September 2026</p>{NORA}</div><div><p>5 September 2026</p>{NORA}</div></aside>",
    "an issue": "<aside><div><h3>Latest issue</h3><p>1 September 2026</p><a href=/issue/9>Read it</a></div></aside>",
    "a comment": (
        "<aside><h3>Latest comments</h3><div><div><a class=author href=/u/1>Tom Reed</a> "
        "<time>6 September 2026</time></div>"
        "<p>How nice.</p></div></aside>"
    ),
    "a choice of the editors": (
        "<aside><section><h3>Editor picks</h3><a href=/story/z/>Why the harbour town sleeps</a>"
        "<span class=date>September 1, "
        f"2026</span>{CITY}</section></aside>"
    ),
    "a member": (
        "<aside class=author-box><a rel=author href=/a/nora>Nora Vale</a><p>Joined 6 September 2016"
        "</p></aside>"
    ),
    "a day alone": "<aside><time datetime='2026-09-06'>6 September</time></aside>",
    "a change": f"<aside><p>Last updated: 6 September 2026</p><p>{NORA}</p></aside>",
}  # fmt: skip


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("place", ["before", "after"])
def test_other_columns_tell_no_day(name, place):
    assert not read(**{place: OTHERS[name]})[0]


@pytest.mark.parametrize("name", ["one other post", "two blocks", "a comment"])
def test_other_columns_behind_the_text_sign_nothing(name):
    assert read(after=OTHERS[name])[1] == []


def test_a_date_at_the_headline_goes_before_the_columns():
    day, _, rule = read(after=ABOUT["a card"], inside="<p class=date>5 September 2026</p>")
    assert (day, rule) == ("2026-09-05", "date line")
