"""Links judged before they are fetched; what a site's addresses teach; traps."""

from __future__ import annotations

import json
from datetime import date

import pytest

from newscrawl.discovery.link_classifier import classify_link
from newscrawl.discovery.links import Link
from newscrawl.discovery.traps import trap_reason
from newscrawl.discovery.url_patterns import MAX_SHAPES, UrlPatterns
from newscrawl.items import PostRef
from tests.cpu_clock import CpuClock

SITE = "https://paper.example"
TODAY = date(2025, 3, 20)

KINDS = {
    "article": """
        /2025/03/14/mayor-opens-new-bridge/ /2025/03/bridge /mayor-opens-new-bridge
        /politics/mayor-opens-the-new-bridge-at-last /news/article-2025031412345.html /story/12345678 /?p=123
        /view.php?idxno=8576&page=1 /archives/63076 /news/article.aspx?id=103&cat=2 /?cat=3&p=17
        /2025-03-14-bridge /index.php?mod=show&nid=100 /index.php?id=123 /index.php?newsid=7 /all.php?aid=31
        /index.php?option=com_content&view=article&id=45:the-old-bridge /latest.aspx?articleid=12 /index.jsp?idxno=8576
        /archive.php?story=77 /index.asp?newsid=1020 /index.cfm?id=9004 /news/index.php?p=3
        /%E6%B8%AF%E3%81%AE%E8%88%B9%E3%81%8C%E5%87%BA%E8%88%AA%E3%81%97%E3%81%9F
        /people/mayor-wins-second-term-in-close-vote /2025/03/14/search-for-missing-ship-ends/
        /a/b/mayor-opens-new-bridge/index.html /wirtschaft/hafen-wird-teurer-als-geplant-a-1234567.html
        /sport/games-end-in-a-draw /news/search-team-finds-lost-boat
    """,
    "listing": """
        / /tag/sea/ /en/category/mayor-of-the-town/ /author/grace-young /autor/grace-young/ /politics /news/
        /topics/climate /thema/klima-wandel-heute /?cat=3 /?author=2 /schlagwort/x /profile/grace-young
        /index.php?cat=4 /index.php /all.php?tag=sea /tag/index.php?id=5
        /rubrique/monde /forum/threads/who-is-the-best-mayor
    """,
    "other": """
        /login /wp-admin/ /privacy-policy /datenschutz /impressum.html /about-us/ /contact /cart /search?q=x
        /?s=bridge /suche /photo.jpg /report.pdf /video.mp4 /?page_id=2 /mentions-legales /wp-json/wp/v2/posts
        /calendar/?day=1 /go/5 /2025/03/14/bridge/comment-page-2/ /aviso-legal /newsletter/sign-up
        /@@search /@@search?Subject%3Alist=ferries /news/@@contact-info /contact-info /accessibility-info /contact_form
        /privacy-statement /kontakt-formular /cookies-policy
    """,
    "feed": """
        /feed/ /tag/sea/feed /rss.xml /blog.rss /?feed=rss2 /atom.xml /2025/03/14/mayor-opens-new-bridge/feed/
    """,
    "pagination": """
        /page/2/ /tag/sea/page/3 /news?page=2 /?paged=2 /thema/seite-4
    """,
    "archive": """
        /2025/ /2025/03/ /2025/03/14/ /archive/2025-03 /?m=202503 /blog/2025/03
    """,
}


@pytest.mark.parametrize(("kind", "path"), [(kind, path) for kind, paths in KINDS.items() for path in paths.split()])
def test_an_address_alone_says_its_kind(kind, path):
    verdict = classify_link(Link(SITE + path, "page"))
    assert verdict.kind == kind
    assert (verdict.score >= 0.5) == (kind == "article")


@pytest.mark.parametrize(
    "url", ["mailto:a@b.example", "javascript:x", "tel:1", "ftp://paper.example/a", "", "https://"]
)
def test_what_is_no_web_page_is_other(url):
    assert classify_link(Link(url, "page")).kind == "other"


def test_card_heading_and_long_text_make_an_article_of_a_short_address():
    url = f"{SITE}/bridge"
    assert classify_link(Link(url, "page", text="Bridge")).kind == "listing"
    assert classify_link(Link(url, "page", text="Mayor opens the new bridge", heading=True)).kind == "article"
    assert (
        classify_link(Link(url, "recent", PostRef(headline="Bridge", datePublishedRaw="March 14, 2025"))).kind
        == "article"
    )
    assert classify_link(Link(url, "feed", PostRef(headline="Bridge"))).kind == "article"
    assert classify_link(Link(url, "page", text="市長が新しい橋を開通させた", heading=True)).kind == "article"


@pytest.mark.parametrize(
    ("path", "is_article"),
    [
        ("/category/sea/the-ferry-is-back-at-last", True),
        ("/category/sea/1117", True),
        ("/author/nora/the-ferry-is-back-at-last", True),
        ("/category/the-ferry-is-back-at-last", False),
        ("/category/sea/ferries", False),
        ("/category/sea/17", False),
        ("/events/city/the-ferry-is-back-at-last", False),
        ("/forum/sea/the-ferry-is-back-at-last", False),
    ],
)
def test_a_headline_below_a_name_below_a_folder_of_listings_may_be_an_article(path, is_article):
    link = Link(f"https://example.org{path}", "page", text="The ferry is back at last", heading=True)
    assert (classify_link(link).kind == "article") is is_article


def test_the_foot_and_the_menu_count_against_an_article():
    scores = [
        classify_link(Link(f"{SITE}/mayor-opens-bridge", "page", place=place)).score
        for place in ("main", "aside", "nav", "footer")
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 4


def test_a_book_overrules_the_address_in_both_directions():
    book = UrlPatterns()
    for number in range(10):
        book.learn(f"{SITE}/wiki/who-was-mayor-number-{number}", is_article=False)
        book.learn(f"{SITE}/n/x{number}", is_article=True)
    assert classify_link(Link(f"{SITE}/wiki/who-was-the-first-mayor", "page")).kind == "article"
    assert classify_link(Link(f"{SITE}/wiki/who-was-the-first-mayor", "page"), book).kind == "listing"
    assert classify_link(Link(f"{SITE}/n/x99", "page")).kind == "listing"
    assert classify_link(Link(f"{SITE}/n/x99", "page"), book).kind == "article"


def test_a_book_knows_folders_by_name_and_new_folders_by_kind():
    book = UrlPatterns()
    for number in range(5):
        book.learn(f"{SITE}/news/2025/03/{number:02}/mayor-opens-bridge-{number}/", is_article=True)
        book.learn(f"{SITE}/tag/word-of-the-day-{number}/", is_article=False)
    assert (book.judge(f"{SITE}/news/2024/12/31/a-quite-other-story/") or 0) > 0.8
    assert (book.judge(f"{SITE}/sport/2024/12/31/a-quite-other-story/") or 0) > 0.8
    assert (book.judge(f"{SITE}/tag/one-more-long-tag/") or 1) < 0.2
    assert book.judge(f"{SITE}/about") is None


def test_a_book_survives_json_and_ignores_what_it_did_not_write():
    book = UrlPatterns()
    for _ in range(4):
        book.learn(f"{SITE}/a/1.html", is_article=True)
    again = UrlPatterns.from_dict(json.loads(json.dumps(book.to_dict())))
    assert again.to_dict() == book.to_dict()
    assert again.judge(f"{SITE}/a/7.html") == book.judge(f"{SITE}/a/7.html")
    for junk in (None, [], {"x": 1}, {"x": [1]}, {"x": [1, "2"]}, {"x": [-1, 2]}, {"x": [True, 2]}):
        assert UrlPatterns.from_dict(junk).to_dict() == {}


def test_a_book_stays_small_whatever_a_site_invents():
    book = UrlPatterns()
    for number in range(3_000):
        folder = "".join(chr(97 + int(digit)) for digit in str(number))
        book.learn(f"{SITE}/{folder}/mayor-opens-bridge?{folder}=1", is_article=True)
    assert len(book.to_dict()) == MAX_SHAPES


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/calendar/?day=5", "calendar"),
        ("/calendar/2025/03/", "calendar"),
        ("/events/2025-03-14", "calendar"),
        ("/?month=4", "calendar"),
        ("/news?date=2031-01-01", "calendar"),
        ("/2025/04/", "calendar"),
        ("/2199/01/", "calendar"),
        ("/archive/1850/03", "calendar"),
        ("/shop?sort=price", "facet"),
        ("/news?filter[topic]=sea", "facet"),
        ("/news?topic[]=sea", "facet"),
        ("/a?orderby=date", "facet"),
        ("/a?replytocom=7", "action"),
        ("/a?token=0123456789abcdef0123", "session"),
        ("/(S(abc123))/a", "session"),
        ("/a/b/a/b/a/b", "repeating"),
        ("/news/news/x/news", "repeating"),
        ("/a/b/a/b", "repeating"),
        ("/" + "/".join(f"x{n}" for n in range(14)), "deep"),
        ("/a?" + "&".join(f"x{n}=1" for n in range(8)), "parameters"),
        ("/page/40000/", "endless"),
        ("/" + "a" * 1_600, "long"),
        ("/" + "a" * 9_000, "unreadable"),
        ("/", None),
        ("/2025/03/", None),
        ("/2025/03/14/mayor-opens-bridge", None),
        ("/?m=202503", None),
        ("/?year=2025&monthnum=3", None),
        ("/view.php?idxno=8576&date=20250314", None),
        ("/news/2025/news-of-the-day", None),
        ("/page/500/", None),
        ("/?p=123", None),
        ("/a?sid=0123456789abcdef", None),
        ("/agenda/mayor-sets-the-agenda-for-the-year", None),
    ],
)
def test_a_trap_is_known_by_its_address(path, reason):
    assert trap_reason(SITE + path, TODAY) == reason


def test_judging_is_cheap_and_hostile_addresses_are_too():
    hostile = [
        SITE + "/" + "-" * 3_900,
        SITE + "/a" * 1_900,
        SITE + "/?" + "&" * 3_000 + "a=1" * 200,
        SITE + "/" + "1" * 3_900,
    ]
    started = CpuClock()
    for url in hostile:
        classify_link(Link(url, "page"), UrlPatterns({"/x": (1, 2)}))
        trap_reason(url, TODAY)
    assert started.seconds() < 0.5
