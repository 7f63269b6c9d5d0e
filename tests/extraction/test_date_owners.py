"""A date on a page is the article's only where its place, its markup or its label says so."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

from tests.extraction.dated_pages import BYLINE, FIRST, page, read

FIRST += "</p>"
NOT_OURS = {
    "events": [
        "<p>Date and time: Saturday, 4 July 2026, 14:00</p>", "<p><strong>When:</strong> 4 July 2026</p>",
        "<p>Start: 4 July 2026</p>", "<p>Opening night: July 4, 2026</p>", "<p>Doors: July 4, 2026, 19:00</p>",
        "<p><b>Termin:</b> 4. Juli 2026</p>", "<p>Registration closes: July 4, 2026</p>", "<p>Kick-off: 4 July 2026</p>",
        "<dl><dt>When</dt><dd>4 July 2026</dd></dl>", '<div class="event"><p>4 July 2026, Town Hall</p></div>',
    ],
    "deadlines": [
        "<p>Deadline: 31 January 2026</p>", "<p>Apply by: January 31, 2026</p>", "<p>Closing date: 31 January 2026</p>",
        "<p>Valid until: 31.01.2026</p>", "<p>Release date: March 3, 2025</p>", "<p>Expires: 31 January 2026</p>",
        "<p>Due: 31 January 2026</p>", "<p>Offer ends: January 31, 2026</p>", "<p>Submission deadline: January 31, 2026</p>",
        "<p>In cinemas: March 3, 2025</p>",
    ],
    "lives": [
        "<p>Born: March 3, 1991</p>", "<p>Died: October 12, 2026</p>", "<p>Funeral: October 12, 2026</p>",
        "<p>In office since: March 3, 2011</p>", "<p>Founded: 3 March 1995</p>", "<p>Married: 3 March 2001</p>",
        "<p>Elected: March 3, 2011</p>", "<p>Opened: 3 March 1999</p>", "<p>Signed: 3 March 2011</p>", "<p>Built: 3 March 1991</p>",
    ],
}  # fmt: skip
INSIDE = {
    "timelines": [
        "<table><tr><td>Start</td><td>March 3, 2021</td></tr></table>", "<ul><li>March 3, 2021</li><li>June 9, 2024</li></ul>",
        "<h3>March 3, 2021</h3>", "<p><b>March 3, 2021</b></p>", "<p>March 3, 2021: the pier moved.</p>",
        '<div class="timeline"><p>March 3, 2021</p><p>The pier moved.</p></div>', "<dl><dt>March 3, 2021</dt><dd>The pier moved</dd></dl>",
        "<ol><li><time>March 3, 2021</time> The pier moved</li></ol>", "<figure><figcaption>March 3, 2021</figcaption></figure>",
        "<p><time datetime='2021-03-03'>3 March</time></p>",
    ],
    "embeds": [
        '<blockquote class="twitter-tweet"><p>Open!</p>— Otto Reyes <a href="https://t.example/1">March 3, 2021</a></blockquote>',
        '<blockquote class="bluesky-embed"><p>Open!</p>— Otto <a href="https://b.example/1">March 3, 2021 at 8:01 PM</a></blockquote>',
        '<div class="mastodon-embed"><p>Open!</p><time datetime="2021-03-03T12:00:00Z">Mar 3, 2021</time></div>',
        '<blockquote class="instagram-media"><p>A post on <time datetime="2021-03-03T12:00:00Z">Mar 3, 2021</time></p></blockquote>',
        '<div class="fb-post"><blockquote>Open! <a href="https://f.example/1">March 3, 2021</a></blockquote></div>',
        '<blockquote class="text-post-media"><p>Open!</p><p>March 3, 2021</p></blockquote>',
        '<blockquote class="tiktok-embed"><section><p>March 3, 2021</p></section></blockquote>',
        '<div class="youtube-embed"><p>Published March 3, 2021</p></div>',
        "<blockquote><p>The bridge will outlive us.</p><p>— Otto Reyes, March 3, 2021</p></blockquote>",
        '<div class="document"><h4>The report</h4><p>Published March 3, 2021</p></div>',
        '<div class="reddit-embed"><time datetime="2021-03-03">Mar 3, 2021</time></div>',
    ],
}  # fmt: skip
BEHIND = {
    "prose": [
        "<p>The next meeting is on 14 December 2026.</p>", "<p>Tickets are on sale from 1 November 2026.</p>",
        "<p>A service is held on October 12, 2026.</p>", "<p>This was decided on March 3, 2021.</p>",
        "<p>Das Fest beginnt am 3. März 2021.</p>", "<p>The works begin 1 October 2026.</p>", "<p>He retired on March 3, 2021.</p>",
        "<p>The fair opens on 3 October 2026.</p>", "<p>First shown on March 3, 2021.</p>", "<p>It closed on March 3, 2021, for good.</p>",
    ],
    "bios": [
        '<div class="author-box"><h4>Mara Linde</h4><p>Mara joined the Courier on March 3, 2011.</p></div>',
        '<div class="author-bio"><p>With us since March 3, 2011</p></div>', '<section class="about-author"><p>March 3, 2011</p></section>',
        '<div class="bio"><p>Born March 3, 1981</p></div>', "<div class='author-card author-bio'><p>Member since 3 March 2011</p></div>",
        '<div class="author-box"><h4>Mara</h4><time datetime="2011-03-03">3 March 2011</time></div>',
        '<div class="author-description"><p>3 March 2011</p></div>', "<aside class='author-bio'><p>Joined: 3 March 2011</p></aside>",
        '<div class="author-profile bio"><span>Since March 3, 2011</span></div>', '<div class="author-info"><p>Joined March 3, 2011</p></div>',
    ],
    "files": [
        '<p><a href="/r.pdf">Report (PDF, 3 March 2021)</a></p>', '<p><a href="/r.docx">3 March 2021</a></p>',
        '<p><a href="/minutes.pdf">Minutes, 3 March 2021</a></p>', '<ul><li><a href="/a.pdf">Plan 03.03.2021</a></li></ul>',
        '<div class="download"><a href="/r">3 March 2021</a></div>', '<div class="attachment"><p>3 March 2021</p></div>',
        '<p><a href="/r.xlsx">Figures of 3 March 2021</a></p>', '<p class="file"><a href="/f">3 March 2021 (2 MB)</a></p>',
        '<p><a href="/x.zip">Archive 2021-03-03</a></p>', '<p><a href="/talk.mp3">Talk, 3 March 2021</a></p>',
    ],
}  # fmt: skip
AFTER = [
    '<nav class="post-nav"><a href="/n">Next: Ferry gets a second crew</a> <span>October 9, 2026</span></nav>',
    '<ul><li><a href="/n">Ferry gets a second crew</a> Oct 9, 2026</li><li><a href="/m">Library roof to be replaced</a> Oct 8, 2026</li></ul>',
    '<div><a href="/n">Ferry gets a second crew soon</a><span>Oct 9, 2026</span></div>',
    '<div><div><a href="/n">Ferry gets a second crew soon</a></div><div>Oct 9, 2026</div></div>',
    '<div class="teaser"><h3><a href="/n">Ferry gets a second crew</a></h3><time datetime="2026-10-09">Oct 9</time></div>',
    '<section><h2>Read next</h2><a href="/n">Ferry gets a second crew soon</a><p>Oct 9, 2026</p></section>',
    '<div class="newsletter"><h4>Weekly letter</h4><p>Issue of October 1, 2026</p></div>',
    '<div class="comments"><p>Otto, October 9, 2026</p></div>',
    '<aside><a href="/n">Ferry gets a second crew soon</a> 9 October 2026</aside>',
    '<div class="related"><time datetime="2026-10-09">9 October 2026</time></div>',
]
MASTHEADS = [
    '<div class="weather"><span>7°C Saltney</span><span>Sat 28 November 2026</span></div>', "<p>Edition: 28 November 2026</p>",
    '<div class="today">Saturday, November 28, 2026</div>', '<div class="top-bar"><span class="date">November 28, 2026</span></div>',
    "<time datetime='2026-11-28'>28 November 2026</time>", "<div>Saturday 28.11.2026</div>", "<p>Today is November 28, 2026</p>",
    "<div><span>November 28, 2026</span><a href='/login'>Log in</a></div>", "<div class='ticker'>28 November 2026</div>",
    "<div id='date'>28/11/2026</div>",
]  # fmt: skip


def flat(kinds):
    return [
        pytest.param(text, id=f"{kind} {number}") for kind, texts in kinds.items() for number, text in enumerate(texts)
    ]


@pytest.mark.parametrize("text", flat(NOT_OURS))
def test_a_labelled_date_of_something_else_is_none_of_the_article(text):
    for html in (page(top=BYLINE + text), page(top=BYLINE, end=text)):
        assert read(html).datePublished is None


@pytest.mark.parametrize("text", flat(INSIDE))
def test_a_date_in_the_text_is_none_of_the_article(text):
    assert read(page(top=BYLINE, inside=text)).datePublished is None


@pytest.mark.parametrize("text", flat(BEHIND))
def test_a_date_behind_the_text_is_none_of_the_article(text):
    assert read(page(top=BYLINE, end=text)).datePublished is None


@pytest.mark.parametrize("text", AFTER)
def test_the_date_of_another_post_is_none_of_the_article(text):
    assert read(page(top=BYLINE, after=text)).datePublished is None
    assert read(page(top=BYLINE, end=text)).datePublished is None


@pytest.mark.parametrize("text", MASTHEADS)
def test_the_day_at_the_head_of_the_site_is_none_of_the_article_and_hides_none(text):
    assert read(page(above=text, top=BYLINE)).datePublished is None
    assert read(page(above=text, top=BYLINE, end="<p>(6.10.2026)</p>")).datePublished == "2026-10-06"
    assert (
        read(page(above=text, top="<p class='byline'>By Mara Linde, October 6, 2026</p>")).datePublished == "2026-10-06"
    )


OURS = [
    "<p>October 6, 2026</p>", "<p class='byline'>By Mara Linde | October 6, 2026</p>", "<div>Published 6 October 2026</div>",
    "<footer class='post-info'><abbr class='published' title='2026-10-06'>Tuesday</abbr></footer>",
    "<div class='footer'><p><time datetime='2026-10-06'>06.10.2026</time></p></div>",
    "<div><span>By Mara Linde</span> <span>6 October 2026</span> <span>4 min read</span></div>",
    "<ul class='meta'><li>Mara Linde</li><li>6 October 2026</li></ul>", "<dl class='article-info'><dd>6 October 2026</dd></dl>",
    "<p>Saltney, 6 October 2026</p>", "<p><a href='/2026/10/06/'>October 6, 2026</a></p>", "<p>Posted on 6 October 2026 by Mara Linde</p>",
    "<div class='event_date'>6 October 2026</div>", "<div>Mara Linde &middot; Oct 6, 2026 &middot; 3 comments</div>",
    "<div>By: Mara Linde Published: October 6, 2026</div>", "<p>Gespeichert von mara am 6. Oktober 2026 - 18:55</p>",
    "<div class='date' data-timestamp='1791288000'></div>", "<relative-time datetime='2026-10-06T12:00:00+02:00'>2 months ago</relative-time>",
]  # fmt: skip


@pytest.mark.parametrize("text", OURS)
def test_the_line_at_the_headline_is_the_article_s(text):
    assert read(page(top=text)).datePublished[:10] == "2026-10-06"


def test_a_time_element_with_two_dates_says_each_by_its_words():
    text = "<time datetime='2026-10-07T09:00:00Z'>Published 6 October 2026 | Updated 7 October 2026</time>"
    record = read(page(top=text))
    assert (record.datePublished, record.dateModified) == ("2026-10-06", "2026-10-07")


SMALL_PRINT = '<p class="post-meta">Heron Quay, 3 March 2026</p>'
EVENT = '<p class="event-meta">Town Hall, 4 July 2026</p>'


def deep(text, **parts):
    """Return the page with *text* behind its third paragraph."""
    third = "built from matches.</p>"
    return page(**parts).replace(third, third + text)


@pytest.mark.parametrize("named", ["post-meta", "entry-meta", "article-meta", "meta", "story-meta small"])
def test_the_only_day_of_a_page_is_its_own_where_small_print_among_the_paragraphs_has_it(named):
    found = read(deep(SMALL_PRINT.replace("post-meta", named)))
    assert found.datePublished == "2026-03-03"


@pytest.mark.parametrize(
    "html",
    [
        deep(SMALL_PRINT + SMALL_PRINT.replace("3 March", "9 June")),
        deep(SMALL_PRINT.replace(' class="post-meta"', "")),
        deep(f'<div class="event">{EVENT}</div>'),
        deep(f"<blockquote>{SMALL_PRINT}</blockquote>"),
        deep(SMALL_PRINT.replace("Heron Quay,", "Tickets for the fair are on sale from the")),
        page(after=f'<div class="related"><h3>More</h3>{SMALL_PRINT}</div>'),
    ],
)
def test_small_print_of_others_or_with_two_days_dates_nothing(html):
    assert read(html).datePublished is None


def test_small_print_among_the_paragraphs_says_nothing_beside_the_article_s_own_day():
    assert read(deep(SMALL_PRINT, top='<p class="byline">5 May 2026</p>')).datePublished == "2026-05-05"
