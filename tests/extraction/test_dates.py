"""Published and modified: which of a page's dates are the article's, and why the others are not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.extraction.small_pages import TEXT, article, dates_of, json_ld, page

H1 = "<h1>Ferry to Saltney sails again</h1>"
CARDS = "".join(
    f'<li><a href="/town/{n}">A story about the harbour, number {n}</a> <span>March {n}, 2025</span></li>'
    for n in (11, 12, 13)
)

JUST_NOW = "".join(
    f'<li class="card"><a href="/town/{n}">A story about the harbour, number {n}</a><div>{n} minutes ago</div></li>'
    for n in range(4, 24)
)

PUBLISHED = {
    "JSON-LD": (H1, article(datePublished="2025-03-14T09:26:53+01:00"), "2025-03-14T09:26:53+01:00"),
    "JSON-LD of the page where it knows no article": (
        H1,
        json_ld(**{"@type": "WebPage", "datePublished": "2025-03-14T09:26:53Z"}),
        "2025-03-14T09:26:53Z",
    ),
    "a meta tag, however its name is parted": (
        H1,
        '<meta property="article:published-time" content="2025-03-14T09:26:53Z">',
        "2025-03-14T09:26:53Z",
    ),
    "microdata": (f'{H1}<span itemprop="datePublished" content="2025-03-14">yesterday</span>', "", "2025-03-14"),
    "RDFa": (f'{H1}<span property="schema:dateCreated" content="2025-03-14"></span>', "", "2025-03-14"),
    "a time element": (f'{H1}<p><time datetime="2025-03-14T09:26Z">Friday</time></p>', "", "2025-03-14T09:26Z"),
    "a time element whose attribute is not a date": (
        f'{H1}<p><time datetime="P2D">14 March 2025</time></p>',
        "",
        "14 March 2025",
    ),
    "a line in German": (f"{H1}<div>Freitag, 14. März 2025, 9.26 Uhr</div>", "", "14. März 2025, 9.26 Uhr"),
    "a line in Japanese": (f"{H1}<div>2025年3月14日 09時26分</div>", "", "2025年3月14日 09時26分"),
    "a dateline": (f"{H1}<p>14.3.2025 - {'The ferry sails again, said the council. ' * 4}</p>", "", "14.3.2025"),
    "a line at the end that says so": (
        f"{H1}{TEXT}{'<p>…</p>' * 40}<p>Published: 14 March 2025</p>",
        "",
        "14 March 2025",
    ),
    "the line at the headline, not one far below": (
        f"{H1}<div>14 March 2025</div>{TEXT}{'<p>…</p>' * 40}<div>1 May 2020</div>",
        "",
        "14 March 2025",
    ),
    "the instant among those that agree on the day": (
        f"{H1}<div>March 14, 2025</div>",
        '<meta name="date" content="2025-03-14"><meta property="og:published_time" content="2025-03-14T09:26:53Z">',
        "2025-03-14T09:26:53Z",
    ),
    "the evening before, of a printed issue": (
        f"{H1}<div>15.03.2025</div>",
        article(datePublished="2025-03-14T19:30:00+01:00") + '<meta name="date" content="2025-03-15">',
        "2025-03-14T19:30:00+01:00",
    ),
    "what several places agree on": (
        f"{H1}<div>March 14, 2025</div>",
        '<meta name="date" content="2025-03-20"><meta property="article:published_time" content="2025-03-14">',
        "2025-03-14",
    ),
    "the line at the headline where the head is stamped anew": (
        f"{H1}<div>14 March 2019</div>",
        article(datePublished="2025-05-05T10:00:00Z", dateModified="2025-05-05T10:00:00Z"),
        "14 March 2019",
    ),
    "not a line of the text that tells of an older day": (
        f"{H1}{TEXT}<p>14 March 2019</p>{TEXT}",
        article(datePublished="2025-03-14T10:00:00Z"),
        "2025-03-14T10:00:00Z",
    ),
    "the line behind a strip of other posts' cards": (
        f"{H1}<ul>{JUST_NOW}</ul><div>14 March 2025, 09:26</div>",
        "",
        "14 March 2025, 09:26",
    ),
    "a footer of the article's own": (
        (
            f'<h1>Boats</h1><div class="article-body">{TEXT}<div class="footer"><p><span class="news-list-date">'
            '<time itemprop="datePublished" datetime="2025-03-14">14.3.</time></span></p></div></div>'
        ),
        '<meta name="date" content="2025-03-10">',
        "2025-03-14",
    ),
    "a line that its class names, over a meta tag that says nothing of what it dates": (
        f'{H1}<div class="news-single-timedata">14.03.2025 - Desk: Ann Carter (speaker of the council)</div>',
        '<meta name="date" content="2025-03-20">',
        "14.03.2025",
    ),
    "the class published beside updated": (
        f'{H1}<div><time class="entry-date updated published" datetime="2025-03-14">x</time></div>',
        "",
        "2025-03-14",
    ),
}


@pytest.mark.parametrize("case", PUBLISHED)
def test_published_is_read_from(case):
    body, head, expected = PUBLISHED[case]
    assert dates_of(page(body, head)).published[0] == expected


ADDRESSES = {
    "https://x.example/2025/03/14/ferry": "2025-03-14",
    "https://x.example/2025/3/4/ferry": "2025-03-04",
    "https://x.example/news/2025-03-14-ferry.html": "2025-03-14",
    "https://x.example/20250314/ferry": "2025-03-14",
    "https://x.example/2025/mar/14/ferry": "2025-03-14",
    "https://x.example/2025/03/ferry": "2025-03",
    "https://x.example/2025/03/1234567/ferry": "2025-03",
    "https://x.example/2016/12/16-things-about-ferries": "2016-12",
    "https://x.example/ferry-20251": None,
    "https://x.example/ferry?date=2025-03-14": None,
}


@pytest.mark.parametrize("url", ADDRESSES)
def test_an_address_gives_the_day_or_month_it_spells(url):
    published = dates_of(page(H1, url=url)).published
    assert (published and published[0]) == ADDRESSES[url]


MODIFIED = {
    "JSON-LD": (H1, article(dateModified="2025-03-15T10:00:00Z"), "2025-03-15T10:00:00Z"),
    "a word before it": (f"{H1}<div>Updated: March 15, 2025</div>", "", "March 15, 2025"),
    "a German word": (f"{H1}<div>Zuletzt aktualisiert am 15. März 2025</div>", "", "15. März 2025"),
    "a word right before it, behind a long byline": (
        f"{H1}<div>By Jane Doe, founder and editor in chief of this and of that paper · Updated March 15, 2025</div>",
        "",
        "March 15, 2025",
    ),
    "a label of its own line": (f"{H1}<div>Letzte Änderung</div><div>15. März 2025</div>", "", "15. März 2025"),
    "a class": (f'{H1}<div class="last-modified">March 15, 2025</div>', "", "March 15, 2025"),
    "a Japanese word behind it": (f"{H1}<div>2025年3月15日更新</div>", "", "2025年3月15日"),
}


@pytest.mark.parametrize("case", MODIFIED)
def test_modified_is_read_from_and_is_never_the_publication(case):
    body, head, expected = MODIFIED[case]
    dates = dates_of(page(body, head))
    assert dates.modified[0] == expected
    assert dates.published is None


@pytest.mark.parametrize("case", MODIFIED)
def test_modified_never_stands_in_where_the_page_says_when_it_was_published(case):
    body, head, expected = MODIFIED[case]
    own = '<meta property="article:published_time" content="2024-01-02T03:04:05Z">'
    dates = dates_of(page(body, head + own))
    assert (dates.published[0], dates.modified[0]) == ("2024-01-02T03:04:05Z", expected)
    assert dates.published[1].assumed == []


def test_a_time_elapsed_is_left_for_a_date_that_stays_true():
    body = f'{H1}<div class="date">4 minutes ago</div><p><time datetime="2022-05-04T07:59:48-04:00">May 4</time></p>'
    assert dates_of(page(body)).published[0] == "2022-05-04T07:59:48-04:00"


def test_one_line_may_tell_both():
    dates = dates_of(page(f"{H1}<div>Published March 14, 2025 | Updated March 15, 2025</div>"))
    assert (dates.published[0], dates.modified[0]) == ("March 14, 2025", "March 15, 2025")


OTHERS = {
    "recent posts": (f"{TEXT}<h2>Recent Posts</h2><ul>{CARDS}</ul>", "belongs to the recent-posts block"),
    "related posts": (f"{TEXT}<h2>Related Posts</h2><ul>{CARDS}</ul>", "belongs to the related-posts block"),
    "a list of cards without a heading": (f"{TEXT}<ul>{CARDS}</ul>", "belongs to the card of another post"),
    "comments": (f'{TEXT}<div class="comments"><p>Ann, March 15, 2025</p></div>', "belongs to the comments"),
    "the footer": (f"{TEXT}<footer class='site-footer'><p>As of March 15, 2025</p></footer>", "belongs to the footer"),
    "the site's header": (
        f'<div class="site-header"><span>Friday, March 14, 2025</span></div>{H1}{TEXT}',
        "belongs to the furniture of the page",
    ),
}


@pytest.mark.parametrize("case", OTHERS)
def test_no_date_is_taken_from_blocks_about_other_things(case):
    body, reason = OTHERS[case]
    dates = dates_of(page(body if H1 in body else H1 + body))
    assert dates.published is None
    assert {rejected.reason for rejected in dates.rejected} == {reason}


def test_dates_in_running_text_are_no_candidates():
    text = "The council had voted on the plan in May 2019, and again on 4 June 2021, long before the crews walked out."
    dates = dates_of(page(f"{H1}<p>{text}</p>"))
    assert (dates.published, dates.rejected) == (None, [])


def test_a_photograph_s_caption_is_no_date_line():
    assert dates_of(page(f"{H1}<figure><figcaption>The ferry, 2 May 2019</figcaption></figure>")).published is None


def test_the_future_is_rejected_with_its_reason():
    dates = dates_of(page(H1, article(datePublished="2031-01-01")), base=datetime(2025, 3, 14, tzinfo=UTC))
    assert dates.published is None
    assert [(one.raw, one.reason) for one in dates.rejected] == [("2031-01-01", "future")]


def test_a_card_is_believed_where_the_page_is_silent_and_overruled_where_it_speaks():
    silent = dates_of(page(H1), card_date="March 13, 2025").published
    assert (silent[0], silent[1].source) == ("March 13, 2025", "listing")
    spoken = dates_of(page(H1, article(datePublished="2025-03-14")), card_date="March 13, 2025").published
    assert spoken[0] == "2025-03-14"
    assert ("March 13, 2025", "another date is better founded") in {(r.raw, r.reason) for r in spoken[1].rejected}


def test_the_order_of_day_and_month_is_learned_from_the_pages_other_dates():
    body = (
        f"{H1}<div>04/03/2025</div>{TEXT}<h2>Recent Posts</h2><ul>{CARDS.replace('March 13, 2025', '28/02/2025')}</ul>"
    )
    head = '<meta property="article:published_time" content="2025-03-04T08:00:00Z">'
    assert dates_of(page(body, head)).published[1].rejected[0].reason == "belongs to the recent-posts block"


def test_agreement_raises_the_confidence():
    alone = dates_of(page(H1, article(datePublished="2025-03-14"))).published[1].confidence
    agreed = (
        dates_of(page(f"{H1}<div>14 March 2025</div>", article(datePublished="2025-03-14"))).published[1].confidence
    )
    assert alone < agreed < 1


def test_a_page_with_ten_thousand_dates_costs_bounded_evidence():
    dates = dates_of(page(f"{H1}{TEXT}<h2>Recent Posts</h2><ul>{CARDS * 3000}</ul>"))
    assert len(dates.rejected) <= 40


def test_an_elapsed_time_goes_before_the_card_even_while_nobody_knows_from_when_it_counts():
    published = dates_of(page(f"{H1}<div><time>3 hours ago</time></div>"), card_date="March 13, 2025").published
    assert (published[0], published[1].source) == ("3 hours ago", "page")


def test_where_page_and_card_agree_the_page_is_the_source():
    document = page(f"{H1}<div>Town and harbour, by our own staff, March 13, 2025</div>")
    assert dates_of(document, card_date="March 13, 2025").published[1].source == "page"
