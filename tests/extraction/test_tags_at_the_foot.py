"""Tags that an article has at the foot of its page, and midnights in a column that print a day (ikiwiki, MkDocs)."""

import pytest

from newscrawl import extract

TEXT = "".join(
    f"<p>The harbour office wrote in letter {number} that the pier is open, and the ferry runs until the ice comes.</p>"
    for number in range(4)
)
TAGS = '<a href="/t/ferry/" rel="tag">ferry</a> <a href="/t/ice/" rel="tag">ice</a>'

UNSAID = TAGS.replace(' rel="tag"', "")


def read(foot="", head="", aside=""):
    return extract(
        f"<html lang=en><head><title>Ferry runs until the ice comes</title></head><body><div class=pageheader>"
        f"<a href=/>Pier Post</a></div>{aside}<div id=content role=main><h1>Ferry runs until the ice comes</h1>"
        f"{head}{TEXT}</div>{foot}</body></html>",
        url="http://pier.example/posts/ferry/",
    )


@pytest.mark.parametrize(
    "foot",
    [
        f"<div id=footer class=pagefooter role=contentinfo><div class=tags>Tags: {TAGS}</div>Last edited today</div>",
        f"<footer><p>Tags: {TAGS}</p><p>Pier Post, Quay Street 1</p></footer>",
        f"<footer><p>Filed under: {TAGS}</p></footer>",
        f"<div class=footer><span>Tagged: {TAGS}</span></div>",
        f"<footer role=contentinfo><div>Schlagwörter: {TAGS}</div></footer>",
        f"<footer><div>Mots-clés : {TAGS}</div><nav><a href=/about>About</a></nav></footer>",
        f"<footer><div>Etiquetas: {TAGS}</div></footer>",
        f"<footer><div>Taggar: {TAGS}</div></footer>",
        f"<div id=footer><p>Topics: {TAGS.replace('</a> ', '</a>, ')}</p></div>",
        f"<footer><p>Tags: {TAGS.replace('rel=', 'class=x rel=')}</p></footer>",
    ],
)
def test_links_that_say_to_be_this_pages_tags_are_so_at_the_foot_too(foot):
    assert read(foot).keywords == ["ferry", "ice"]


@pytest.mark.parametrize(
    "foot",
    [
        f"<footer><p>{TAGS}</p></footer>",
        f"<footer><p>Tags: {UNSAID}</p></footer>",
        f"<footer><p>Tags: {TAGS}</p><p>Topics: {TAGS}</p></footer>",
        f"<footer><p>Tags: {TAGS} <a href=/all>All tags</a></p></footer>",
        "<footer><p>Tags: " + " ".join(f'<a rel=tag href="/t/{n}/">word{n}</a>' for n in range(20)) + "</p></footer>",
        f"<footer><p>Tags: {TAGS.replace('ferry<', 'ferry (12)<')}</p></footer>",
    ],
)
def test_the_tags_of_a_site_are_not_the_articles(foot):
    assert read(foot).keywords == []


@pytest.mark.parametrize(
    ("stamp", "printed"),
    [
        ("2026-09-21 00:00:00+00:00", "September 21, 2026"),
        ("2026-09-21T00:00:00Z", "21 September 2026"),
        ("2026-09-21T00:00:00+00:00", "21. September 2026"),
        ("2026-09-21T00:00:00+02:00", "21 Sep 2026"),
        ("2026-09-21T00:00:00.000Z", "Monday, 21 September 2026"),
        ("2026-09-21 00:00:00Z", "2026-09-21"),
        ("2026-09-21T00:00:00-05:00", "Sep 21, 2026"),
        ("2026-09-21T00:00Z", "September 21st, 2026"),
        ("2026-09-21T00:00:00+09:00", "21/9/2026"),
        ("Mon, 21 Sep 2026 00:00:00 +0000", "21 September 2026"),
    ],
)
def test_a_midnight_that_prints_a_day_is_that_day_in_a_column_too(stamp, printed):
    column = (
        "<div class=sidebar><nav><div><span class=author><strong>Nora Vale</strong></span></div><ul><li>"
        f'<time datetime="{stamp}">{printed}</time></li><li>in <a href=/category/harbour/>harbour</a></li></ul></nav>'
        "</div>"
    )
    record = read(aside=column)
    assert (record.datePublished, record.datePublishedPrecision) == ("2026-09-21", "day")
