"""Dates in odd places for machines, the local day, and the order of day and month."""

from __future__ import annotations

# ruff: noqa: E501 -- markup reads best in one line
from datetime import UTC, datetime

import pytest

from newscrawl.html.lenient_json import read_lenient
from newscrawl.pipelines.record import Told, read_record
from tests.cpu_clock import CpuClock

SEEN = datetime(2026, 11, 28, 12, tzinfo=UTC)
TEXT = "".join(
    f"<p>{text}</p>"
    for text in (
        "The harbour council agreed on Tuesday evening to keep the old swing bridge open to walkers through the winter.",
        "Engineers had warned in the spring that the northern pier was settling by almost a centimetre a year at the least.",
        "Residents of the lower quay brought a petition with nine hundred signatures and a model built from matches.",
    )
)


def read(
    top: str = "",
    head: str = "",
    url: str = "https://courier.example/news/heron-bridge",
    lang: str = "en",
    seen: datetime | None = SEEN,
):
    html = (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>Heron bridge stays open</title>{head}</head><body>'
        f"<main><article><h1>Heron bridge stays open for walkers</h1>{top}{TEXT}</article></main></body></html>"
    )
    return read_record(url, html, None, Told(seen))


SCRIPTS = {
    "dataLayer": '<script>dataLayer.push({"pageType":"article","publishDate":"2026-10-06T18:30:00Z"})</script>',
    "dataLayer, single quotes": "<script>dataLayer = [{'articlePublishedDate': '2026-10-06T18:30:00Z'}]</script>",
    "Next pages": '<script id="__NEXT_DATA__" type="application/json">{"props":{"article":{"title":"Heron bridge stays open for walkers","publishedAt":"2026-10-06T18:30:00Z"}}}</script>',
    "Next app": '<script>self.__next_f.push([1,"{\\"title\\":\\"Heron bridge stays open for walkers\\",\\"publishedAt\\":\\"2026-10-06T18:30:00Z\\"}"])</script>',
    "Nuxt": '<script>window.__NUXT__={data:[{article:{title:"Heron bridge stays open for walkers",published_at:"2026-10-06T18:30:00Z"}}]}</script>',
    "Apollo": '<script>window.__APOLLO_STATE__={"Article:1":{"headline":"Heron bridge stays open for walkers","firstPublished":"2026-10-06T18:30:00Z"}}</script>',
    "Redux": '<script>window.__INITIAL_STATE__={"post":{"title":"Heron bridge stays open for walkers","date_published":"2026-10-06T18:30:00Z"}}</script>',
    "epoch": '<script>var page = {"publishTime": 1791311400}</script>',
    "epoch in milliseconds": '<script>var page = {"publishedAt": 1791311400000}</script>',
    "epoch in milliseconds, minified": '<script type="application/json">{"publishedAt":17913114e5}</script>',
    "epoch in seconds, minified": "<script>dataLayer=[{publishDate:17913114e2}]</script>",
    "epoch with a point and an exponent": '<script>var page = {"publishedAt": 1.7913114e12}</script>',
    "epoch with a fraction": '<script>var page = {"publishTime": 1791311400.0}</script>',
    "JSON-LD, epoch, minified": '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":17913114e5}</script>',
    "a name of its own beside the headline": '<script>var a={"title":"Heron bridge stays open for walkers","deployDt":"2026-10-06T18:30:00Z"}</script>',
    "parsely-page": '<meta name="parsely-page" content=\'{"title":"Heron","pub_date":"2026-10-06T18:30:00Z"}\'>',
    "others' dates beside it": '<script>var s={"a":{"title":"Heron bridge stays open for walkers","publishedAt":"2026-10-06T18:30:00Z"},'
    + "".join(
        f'"b{n}":{{"title":"Another story altogether, number {n}, about something else","text":"{"word " * 60}","publishedAt":"2026-09-{n:02}T10:00:00Z"}},'
        for n in range(1, 20)
    )
    + '"z":0}</script>',
    "JSON-LD with a brace too many": '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Heron","datePublished":"2026-10-06T18:30:00Z"}}</script>',
    "JSON-LD with quotes inside": '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Mayor "unfit", says senator","datePublished":"2026-10-06T18:30:00Z"}</script>',
    "JSON-LD with comments": '<script type="application/ld+json">{"@type":"NewsArticle", // the kind\n"headline":"Heron", /* when */ "datePublished":"2026-10-06T18:30:00Z"}</script>',
    "JSON-LD without its end": '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Heron","datePublished":"2026-10-06T18:30:00Z","author":{"name":"Mara</script>',
    "JSON-LD with single quotes": "<script type='application/ld+json'>{'@type':'NewsArticle','headline':'Heron','datePublished':'2026-10-06T18:30:00Z'}</script>",
}


@pytest.mark.parametrize("case", SCRIPTS)
def test_a_date_that_the_page_tells_machines_anywhere_is_read(case):
    assert read(head=SCRIPTS[case]).datePublished == "2026-10-06T18:30:00Z"


OTHERS = {
    "many days, none beside the headline": '<script>var s={"a":{"publishedAt":"2026-10-06T18:30:00Z"},"b":{"publishedAt":"2026-10-05T18:30:00Z"}}</script>',
    "the build of the site": '<script>var s={"buildTime":"2026-10-06T18:30:00Z","title":"Heron bridge stays open for walkers"}</script>',
    "an expiry": '<script>var s={"title":"Heron bridge stays open for walkers","expiresAt":"2026-10-06T18:30:00Z"}</script>',
    "a change": '<script>var s={"title":"Heron bridge stays open for walkers","updatedAt":"2026-10-06T18:30:00Z"}</script>',
}


@pytest.mark.parametrize("case", OTHERS)
def test_a_date_of_something_else_in_a_script_is_none(case):
    assert read(head=OTHERS[case]).datePublished is None


MARKS = [
    '<abbr class="published" title="2026-10-06T18:30:00Z">Tuesday</abbr>', '<span class="date" data-timestamp="1791311400"></span>',
    '<time data-utc="2026-10-06T18:30:00Z" class="date">Tuesday evening</time>', '<span class="post-date" data-date="2026-10-06T18:30:00Z">Oct 6</span>',
    '<relative-time datetime="2026-10-06T18:30:00Z">last month</relative-time>', '<div class="timestamp" data-epoch="1791311400">Tuesday</div>',
    '<span class="date" title="2026-10-06T18:30:00Z">2 months ago</span>', '<time-ago datetime="2026-10-06T18:30:00Z">2 months ago</time-ago>',
    '<span class="published-at" data-published="2026-10-06T18:30:00Z">Tuesday</span>', '<p class="date" data-livestamp="1791311400">Tuesday</p>',
]  # fmt: skip


@pytest.mark.parametrize("mark", MARKS)
def test_a_machine_s_date_in_an_attribute_is_read(mark):
    assert read(top=mark).datePublished == "2026-10-06T18:30:00Z"


LOCAL = [  # stamp, printed, url, local
    ("2026-10-06T18:30:00+02:00", "6 October 2026", "", "2026-10-06T18:30:00+02:00"),
    ("2026-10-07T00:30:00+02:00", "7 October 2026", "", "2026-10-07T00:30:00+02:00"),
    ("2026-10-06T22:30:00Z", "7 October 2026, 00:30", "", "2026-10-07T00:30:00+02:00"),
    ("2026-10-06T18:30:00Z", "October 6, 2026 2:30 pm", "", "2026-10-06T14:30:00-04:00"),
    ("2026-10-06T18:30:00Z", "October 7, 2026 00:00", "", "2026-10-07T00:00:00+05:30"),
    ("2026-10-06T18:30:00Z", "6 October 2026 18:30", "", "2026-10-06T18:30:00+00:00"),
    ("2026-10-06T22:30:00Z", "7 October 2026", "https://kurier.de/a/heron", "2026-10-07T00:30:00+02:00"),
    ("2026-10-06T22:30:00Z", "7 October 2026", "", "2026-10-07T00:30:00+02:00"),
    ("2026-10-06T02:30:00Z", "5 October 2026", "", "2026-10-05T23:30:00-03:00"),
    ("2026-10-06T18:30:00Z", "6 October 2026", "", None),
]


@pytest.mark.parametrize(("stamp", "printed", "url", "local"), LOCAL)
def test_the_local_time_comes_from_the_stamp_or_from_what_is_printed_beside_it(stamp, printed, url, local):
    head = f'<meta property="article:published_time" content="{stamp}">'
    record = read(f"<p class='date'>{printed}</p>", head, url or "https://courier.example/news/heron-bridge")
    assert record.datePublishedLocal == local
    assert record.datePublishedPrecision == "second"


def test_another_stamp_of_the_same_instant_gives_the_offset():
    ld = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"H","datePublished":"2026-10-06T18:30:00Z"}</script>'
    head = f'{ld}<meta property="article:published_time" content="2026-10-06T20:30:00+02:00">'
    record = read(head=head)
    assert (record.datePublished, record.datePublishedLocal) == ("2026-10-06T18:30:00Z", "2026-10-06T20:30:00+02:00")


@pytest.mark.parametrize("stamp", ["2025-03-10T00:00:00+01:00", "2025-03-10T00:00:00Z", "2025-03-10T00:00:00-0500"])
def test_midnight_beside_a_printed_day_is_that_day(stamp):
    record = read("<p class='date'>10 March 2025</p>", f'<meta property="article:published_time" content="{stamp}">')
    assert (record.datePublished, record.datePublishedPrecision, record.datePublishedLocal) == (
        "2025-03-10",
        "day",
        None,
    )


ORDERS = [
    ("https://a.co.uk/x", "en", "", "2026-10-06"), ("https://a.com.au/x", "en", "", "2026-10-06"), ("https://a.ie/x", "en-US", "", "2026-10-06"),
    ("https://a.co.in/x", "en", "", "2026-10-06"), ("https://a.co.nz/x", "en", "", "2026-10-06"), ("https://a.co.za/x", "en", "", "2026-10-06"),
    ("https://a.example/x", "en", "en_GB", "2026-10-06"), ("https://a.example/x", "en-AU", "", "2026-10-06"), ("https://a.us/x", "en", "", "2026-06-10"),
    ("https://a.example/x", "en-US", "", "2026-06-10"),
]  # fmt: skip


@pytest.mark.parametrize(("url", "lang", "locale", "day"), ORDERS)
def test_the_order_of_day_and_month_is_the_country_s(url, lang, locale, day):
    head = f'<meta property="og:locale" content="{locale}">' if locale else ""
    assert read("<p class='date'>06/10/2026</p>", head, url, lang).datePublished == day


def test_elapsed_time_of_a_page_stored_nobody_knows_when_stays_raw():
    record = read("<p class='date'>16 hours ago</p>", seen=None)
    assert (record.datePublished, record.datePublishedRaw) == (None, "16 hours ago")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": "He said "no", then left", "b": 2}', {"a": 'He said "no", then left', "b": 2}),
        ('[{"a": "b"}]]', [{"a": "b"}]), ('{"a": [1, 2,], "b": undefined,}', {"a": [1, 2], "b": None}),
        ('{"a": "b" "c": "d"}', {"a": "b", "c": "d"}), ('{"a": "b", "c": {"d": "e"', {"a": "b", "c": None}), ("no json", None),
        ('{"a": "line\nbreak \\u00e9\\n"}', {"a": "line\nbreak é\n"}),
    ],
)  # fmt: skip
def test_json_as_pages_write_it_is_read_as_far_as_it_goes(text, value):
    assert read_lenient(text) == value


@pytest.mark.parametrize(
    "text", ['{"a":"' + '"x' * 200_000, "{" * 200_000, '["a" ' * 100_000, '{"a":"' + '\\"' * 200_000]
)
def test_hostile_json_ends_soon(text):
    started = CpuClock()
    read_lenient(text)
    assert started.seconds() < 1


@pytest.mark.parametrize(
    "byline",
    [
        '<div class="nameAndTime"><div class="author">by Jane Doe</div><div>November 3, 2026 11:25 AM PDT</div></div>',
        "<div><div>by Jane Doe</div><div>November 3, 2026</div></div>",
        "<div><div>November 3, 2026</div><div>By Jane Doe</div></div>",
        '<p>By <a href="/author/jane">Jane Doe</a></p><p>3 Nov 2026</p>',
    ],
)
def test_date_beside_the_author_is_the_article_s_between_the_standfirst_and_a_single_paragraph(byline: str) -> None:
    text = "<p>The ferries left again on Tuesday, three days after a storm had closed the harbour of the old town.</p>"
    page = (
        "<html><body><h1>Ferries leave again</h1><p>After the storm the harbour is open, and the islands have their "
        f"boats and their bread back.</p>{byline}<ul><li>Leaked from the pier</li></ul>{text}</body></html>"
    )
    assert (read_record("https://courier.example/a", page).datePublished or "")[:10] == "2026-11-03"
