"""The way to older posts: next pages in many languages and shapes, and date archives."""

from __future__ import annotations

from datetime import date

import pytest

from newscrawl.discovery.date_archives import archive_pages
from newscrawl.discovery.pagination import older_pages
from newscrawl.html.document import Document

SITE = "https://example.org"


def older(here: str, body: str) -> list[str]:
    return [url.removeprefix(SITE) for url in older_pages(Document(SITE + here, f"<body>{body}</body>"))]


@pytest.mark.parametrize(
    ("here", "body", "there"),
    [
        ("/", "<a href='/page/2/'>2</a><a href='/page/3/'>3</a><a href='/page/50/'>50</a>", ["/page/2/"]),
        ("/page/2/", "<a href='/'>1</a><a href='/page/1/'>Newer</a><a href='/page/3/'>3</a>", ["/page/3/"]),
        ("/page/9/", "<a href='/page/10/'>10</a><a href='/page/11/'>11</a>", ["/page/10/"]),
        ("/", "<a href='/?paged=2'>x</a>", ["/?paged=2"]),
        ("/?cat=3", "<a href='/?cat=3&paged=2'>x</a><a href='/?cat=4&paged=2'>x</a>", ["/?cat=3&paged=2"]),
        ("/news", "<a href='?page=2'>x</a>", ["/news?page=2"]),
        (
            "/news?page=3&view=all",
            "<a href='?view=all&page=4'>x</a><a href='?view=all&page=2'>y</a>",
            ["/news?view=all&page=4"],
        ),
        ("/news?start=20", "<a href='?start=0'>1</a><a href='?start=40'>3</a>", ["/news?start=40"]),
        ("/news/", "<a href='/news/2/'>2</a><a href='/news/3'>3</a>", ["/news/2/"]),
        ("/thema", "<a href='/thema/seite-2.html'>x</a>", ["/thema/seite-2.html"]),
        ("/index.html", "<a href='/index_2.html'>x</a>", ["/index_2.html"]),
        (
            "/новости",
            "<a href='/новости/страница/2'>x</a>",
            ["/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/%D1%81%D1%82%D1%80%D0%B0%D0%BD%D0%B8%D1%86%D0%B0/2"],
        ),
        ("/", "<a href='http://www.example.org/page/2/'>x</a>", ["http://www.example.org/page/2/"]),
    ],
)
def test_the_next_number_of_the_same_address_is_the_next_page(here, body, there):
    assert older(here, body) == there


LABELS = """
Older posts|← Older Posts|Next page|NEXT »|Load more|Ältere Beiträge|Weiter|Mehr laden|Suivant|
Articles plus anciens|Voir plus|Entradas anteriores|Siguiente|Cargar más|Próxima|Posts antigos|
Articoli meno recenti|Successivo|Volgende|Oudere berichten|Starsze wpisy|Następna|Старые записи|Следующая|
Показать ещё|Старіші записи|Sonraki|Daha fazla göster|Äldre inlägg|Neste|Næste|Seuraava|Další|Következő|Επόμενη|
Следваща|مقالات أقدم|التالي|הבא|بعدی|पुराने पोस्ट|अगला|下一页|更早的文章|載入更多|次へ|過去の記事|다음|더 보기|
Trang sau|Xem thêm|Berikutnya|ถัดไป|›|→
"""


@pytest.mark.parametrize("label", [label.strip() for label in LABELS.split("|") if label.strip()])
def test_what_says_older_or_next_leads_on_when_its_address_has_a_number(label):
    assert older("/", f"<a href='/blog/page/2'>{label}</a>") == ["/blog/page/2"]
    assert older("/", "<a href='/blog/page/2'>Mayor opens bridge</a>") == []


@pytest.mark.parametrize(
    ("body", "there"),
    [
        ("<a href='/search?updated-max=2025-03-14'>Older Posts</a>", ["/search?updated-max=2025-03-14"]),
        ("<a rel='next' href='/all?cursor=Zm9v'>…</a>", ["/all?cursor=Zm9v"]),
        ("<link rel='next' href='/all/page/2'>", ["/all/page/2"]),
        ("<button data-url='/ajax?page=2'>Load more</button>", ["/ajax?page=2"]),
        ("<div data-next-url='/more?page=2'></div>", ["/more?page=2"]),
        ("<a href='/all?page=2' aria-label='Next page'><svg></svg></a>", ["/all?page=2"]),
        ("".join(f"<a href='/{name}/page/2'>Next</a>" for name in "abcd"),
         ["/a/page/2", "/b/page/2", "/c/page/2"]),
    ],
)  # fmt: skip
def test_cursors_buttons_and_head_links_lead_on(body, there):
    assert older("/", body) == there


@pytest.mark.parametrize(
    ("here", "body"),
    [
        ("/2025/03/mayor-opens-bridge/", "<a rel='next' href='/2025/03/harbour-closes/'>Next</a>"),
        ("/2025/03/mayor-opens-bridge/", "<a rel='next' href='/2025/03/harbour-closes-2/'>Next post</a>"),
        (
            "/2025/03/mayor/",
            "<nav class='post-navigation'><a rel='next' href='/2025/03/14-dead-in-2/page/2'>Next</a></nav>",
        ),
        (
            "/2025/03/mayor/",
            "<div class='comment-navigation'><a href='/2025/03/mayor/comment-page-2/'>Older comments</a></div>",
        ),
        ("/mayor/", "<a href='/mayor/comment-page-2/#comments'>Next</a><a href='/?p=5&cpage=2'>Next</a>"),
        ("/2025/03/", "<a href='/2025/04/'>Next</a><table id='wp-calendar'><a href='/2025/02/'>« Feb</a></table>"),
        ("/events", "<a href='/events?month=2025-04'>Next</a><a href='/events/2025/04'>Next month</a>"),
        ("/", "<a href='https://other.example/page/2/'>Older posts</a>"),
        ("/", "<a href='/archive'>Older posts</a><a href='javascript:next(2)'>Next</a><a href='#page/2'>Next</a>"),
        ("/page/2/", "<a href='/page/2/'>2</a>"),
    ],
)
def test_articles_comments_calendars_and_other_sites_are_no_next_page(here, body):
    assert older(here, body) == []


def archives(body: str) -> list[str]:
    page = Document(f"{SITE}/", f"<body>{body}</body>")
    return [url.removeprefix(SITE) for url in archive_pages(page, date(2025, 3, 20))]


def test_date_archives_come_newest_first_a_year_after_its_months():
    links = ["/2024/", "/2025/03/", "/2023/11/", "/2025/", "/archive/2025/03/14", "/?m=202502", "/2024-12"]
    body = "".join(f"<a href='{link}'>x</a>" for link in links) + "<option value='/2022/05/'>May</option>"
    assert archives(body) == [
        "/archive/2025/03/14", "/2025/03/", "/?m=202502", "/2025/", "/2024-12", "/2024/", "/2023/11/", "/2022/05/",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "link",
    [
        "/2025/04/",
        "/2031/",
        "/2025/13/",
        "/1850/03/",
        "/events/2025/03/",
        "/2025/03/slug",
        "/article/2025",
        "/a/b/c/d/2025/03",
        "https://other.example/2025/03/",
        "/story-2025",
    ],
)
def test_what_is_no_archive_of_the_past_is_left_out(link):
    assert archives(f"<a href='{link}'>x</a>") == ([link] if link == "/article/2025" else [])


def test_a_calendar_of_a_thousand_months_is_cut():
    body = "".join(
        f"<a href='/{year}/{month:02}/'>x</a>" for year in range(1990, 2025) for month in range(1, 13) for _ in "ab"
    )
    assert len(archives(body)) <= 500


@pytest.mark.parametrize("there", ["/p2", "/news/b", "/older", "/x/2.html"])
def test_what_the_head_of_a_listing_names_as_next_leads_on_whatever_its_address(there):
    assert older("/news", f"<head><link rel=next href={there}></head>") == [there]


@pytest.mark.parametrize(
    "head",
    [
        "<link rel=next href=/tides title='Tides turn'>",
        "<link rel=next href=/harbour-closes-for-the-winter>",
        "<meta property=og:type content=article><link rel=next href=/tides>",
        "<link rel=next href=https://other.example/p2>",
        "<link rel='prev' href=/p2>",
    ],
)
def test_a_neighbour_in_the_head_of_an_article_leads_nowhere(head):
    assert older("/storm", f"<head>{head}</head>") == []


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("/news/list.aspx?cat=1", "/news/list.aspx?cat=1&pg=2"),
        ("/news/list.aspx?cat=1&pg=2", "/news/list.aspx?cat=1&pg=3"),
        ("/index.php", "/index.php?page=2"),
        ("/archive.html?y=1", "/archive.html?page=2&y=1"),
        ("/news/index.html", "/news/index2.html"),
    ],
)
def test_an_index_file_goes_on_by_its_query_or_by_its_name(here, there):
    assert older(here, f"<a href='{there}'>2</a>") == [there]
