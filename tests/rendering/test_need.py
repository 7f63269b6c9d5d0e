"""Which pages show nothing without JavaScript."""

from __future__ import annotations

import pytest

from newscrawl.demo.newsroom import Newsroom
from newscrawl.demo.site import site
from newscrawl.rendering.need import Need, need
from tests.cpu_clock import CpuClock

LINE = "The keeper of the lock set a chair beside the gate and read the whole timetable aloud to the ducks on the quay."
HAN = "守闸人把椅子放在闸门边上，对着码头上的鸭子把整张时刻表从头到尾念了一遍，一个字也没有漏掉。"
FILL = "has an empty element to fill"
ASKS = "asks for JavaScript"
SCRIPT = '<script src="/app.js"></script>'
MENU = "".join(f'<li><a href="/{word}/">{word.title()}</a></li>' for word in "city work science sport about".split())


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        (f'<body><div id="root"></div>{SCRIPT}', FILL),
        (f'<body><ul>{MENU}</ul><main id="content"> <!-- filled later --> </main>{SCRIPT}', FILL),
        (f'<body><div id="app"><p class="wait">Loading…</p></div>{SCRIPT}', FILL),
        (f'<body><div id="app">Wird geladen…</div>{SCRIPT}', None),  # two words may be anything
        (f'<body><div id="app">Laden...</div>{SCRIPT}', FILL),
        (f"<body><app-root></app-root>{SCRIPT}", FILL),
        (f"<body><noscript>Bitte aktivieren Sie JavaScript.</noscript>{SCRIPT}", ASKS),
        (f"<body><noscript><p>Включите <b>JavaScript</b></p></noscript>{SCRIPT}", ASKS),
        (f"<body><noscript>JavaScript: {LINE}</noscript><div id='root'></div><p>{LINE}</p>{SCRIPT}", ASKS),
        (f'<body><noscript><img src="//count.example/1.gif"></noscript>{SCRIPT}', None),
        (f'<body><div id="root"></div><script>var text = ">{LINE}<>{LINE}<"</script>', FILL),
        ('<body><div id="root"></div>', None),  # nothing that could fill it
        (f'<body><div id="ad"></div><p>{LINE}</p><p>{LINE}</p>{SCRIPT}', None),
        (f'<body><div id="ad"></div><p>{HAN}</p><p>{HAN}</p>{SCRIPT}', None),
        (f'<body><div id="ad"></div><p>{LINE.replace(" ", "<b> </b>")}</p><p>{LINE}</p>{SCRIPT}', None),
        (f'<body><div id="ad"></div><script type="application/ld+json">{{"articleBody": "{LINE}"}}</script>', None),
        # Paragraphs as scripts write them, which end in none of their own, and those of a notice.
        (f'<body><div id="root"></div><script>var text = "{f"<p>{LINE}</p>" * 40}"</script>', FILL),
        (f'<body><div id="root"></div><script>{"x=1;" * 900}"{f"<p>{LINE}</p>" * 9}"{"y=2;" * 900}</script>', FILL),
        (f'<body><div id="root"></div>{SCRIPT}{f"<noscript><p>{LINE}</p></noscript>" * 4}', FILL),
        (f"<body><p>Not found</p>{SCRIPT}", None),
        # What a style says between two brackets is not text, nor is a long notice cut in two by a tag.
        (f'<style>ul>li{{{"margin:0;" * 20}}}div>p{{{"margin:0;" * 20}}}</style><div id="root"></div>{SCRIPT}', FILL),
        (f'<body><div id="root"></div><noscript>{LINE}<br>{LINE}<br>{LINE}</noscript>{SCRIPT}', FILL),
        (f'<body><div id="ad"></div><p>{LINE * 4}</p>{SCRIPT}', None),  # one paragraph, and long
        (f'<style>p{{}}<div id="ad"></div><p>{LINE}</p><p>{LINE}</p>{SCRIPT}', None),  # a style that never ends
        (f'<body><div id="ad"></div>{f"<nav>{MENU}</nav>" * 1500}{SCRIPT}', None),  # so much, and nothing hidden
        ("", None),
    ],
)
def test_an_article_is_there_or_waits_for_a_script(html, reason):
    found = need(html, "article")
    assert (found and found.reason) == reason


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        (f'<body><ul>{MENU}</ul><div id="posts"></div>{SCRIPT}', FILL),
        (f'<body><p>{LINE}</p><p>{LINE}</p><div id="posts"></div>{SCRIPT}', FILL),
        (f'<body><div id="ad"></div>{f"<h2><a href=/1>{LINE}</a></h2>" * 3}{SCRIPT}', None),
        (f'<body><div id="ad"></div>{f"<a href=/1><img><h2>{LINE}</h2></a>" * 3}{SCRIPT}', None),
        (f'<body><div id="ad"></div>{f"<a href=/1>{HAN[:12]}</a>" * 3}{SCRIPT}', None),
    ],
)
def test_a_listing_has_headlines_or_waits_for_a_script(html, reason):
    found = need(html, "listing")
    assert (found and found.reason) == reason


@pytest.mark.parametrize(
    ("scripts", "modern"),
    [
        ('<script type="module" src="/a.js"></script>', True),
        ("<script src=/a.js type=module crossorigin></script><script>var x = 1</script>", True),
        ('<script type="module" src="/a.js"></script><script nomodule src="/old.js"></script>', False),
        ('<script src="/a.js"></script>', False),
    ],
)
def test_scripts_that_are_modules_only_want_an_engine_of_today(scripts, modern):
    assert need(f'<div id="root"></div>{scripts}', "article") == Need(FILL, modern)


def test_of_the_demo_newsroom_just_the_section_that_javascript_writes_needs_it():
    pages = [page for page in site(Newsroom("http://127.0.0.1:1")).values() if page.media.startswith("text/html")]
    needing = {page.path for page in pages if page.kind == "article" and need(page.text, "article")}
    needing |= {page.path for page in pages if page.kind in {"home", "section"} and need(page.text, "listing")}
    assert len(needing) == 7
    assert all(path.startswith("/live/") for path in needing)


@pytest.mark.parametrize(
    "html",
    [
        "<script" * 200_000,
        "<script></script>" * 60_000,
        "<script></script>" + "<div id=" * 100_000,
        "<script></script>" + "<div id=x>" + "<!--" * 200_000,
        "<script></script>" + "<div id=x>" + "<p>wait…</p>" * 50_000,
        "<script></script>" + "<a " * 300_000,
        "<script></script>" + "<a>" + "<b>" * 300_000,
        "<script></script><noscript>" * 30_000,
        "<script>" + "a" * 999_000,
    ],
    ids=range(9),
)
def test_a_hostile_page_takes_no_time(html):
    for kind in ("article", "listing"):
        started = CpuClock()
        need(html, kind)
        assert started.seconds() < 0.5
