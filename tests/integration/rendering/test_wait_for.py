"""``render_wait_for`` of a site: a selector says when a rendered page is there."""

from __future__ import annotations

import pytest

from tests.rendering.scripted_site import PLAIN, WORDS, ScriptedSite

PATIENCE = 12  # seconds
PAGES = {
    # Its text is there at once, what matters comes when such a page has long been done.
    "/late": (200, {}, PLAIN + "<script>setTimeout(function () { var p = document.createElement('p'); p.id = 'extra'; "
              "p.textContent = 'at last'; document.body.appendChild(p); }, 2700)</script>"),
    # It never keeps still.
    "/ticking": (200, {}, PLAIN + "<i id='clock'></i><script>var n = 0; setInterval(function () { document."
                 "getElementById('clock').textContent += n; if (n++ === 5) { var p = document.createElement('p'); "
                 "p.id = 'extra'; p.textContent = 'at last'; document.body.appendChild(p); } }, 60)</script>"),
    "/without": (200, {}, PLAIN),
}  # fmt: skip


def crawled(crawl, tmp_path, engine, paths, fact, patience=PATIENCE):
    (tmp_path / "sites").mkdir()
    with ScriptedSite(PAGES) as site:
        (tmp_path / "sites" / "paper.toml").write_text(f'urls = ["{site.url("/")}"]\nrender = "always"\n{fact}\n')
        run = crawl(
            [(site.url(path), "article") for path in paths],
            NEWSCRAWL_SITES_DIR=str(tmp_path / "sites"),
            NEWSCRAWL_RENDER_WAIT=patience,
            **engine,
        )
        stats = run.run()
    return {item["asked"].rpartition("/")[2]: item["text"] for item in run.items()}, stats, run


def test_a_page_is_done_when_it_shows_what_is_waited_for_be_it_late_or_never_still(crawl, tmp_path, engine):
    found, stats, _ = crawled(crawl, tmp_path, engine, ["/late", "/ticking"], 'render_wait_for = "#extra"')
    assert found["late"].count("at last</p>") == 1
    assert found["ticking"].count("at last</p>") == 1
    assert "newscrawl/rendering/in_vain" not in stats


def test_without_a_selector_a_page_is_done_when_it_shows_text_and_keeps_still(crawl, tmp_path, engine):
    found, *_ = crawled(crawl, tmp_path, engine, ["/late"], "")
    assert found["late"].count(WORDS) == 2
    assert "at last</p>" not in found["late"]


def test_a_selector_of_listings_is_not_waited_for_on_articles(crawl, tmp_path, engine):
    found, stats, _ = crawled(crawl, tmp_path, engine, ["/without"], 'render_wait_for = {listing = "#extra"}')
    assert found["without"].count(WORDS) == 2
    assert stats["elapsed_time_seconds"] < PATIENCE


@pytest.mark.parametrize("selector", ["#extra", "x|y"])  # the second is none that a browser reads
def test_a_page_that_never_shows_it_goes_to_the_other_engine_and_is_then_taken_as_it_is(
    crawl, tmp_path, splash, chromium, selector
):
    assert chromium
    both = {"NEWSCRAWL_RENDER_ENGINES": "splash playwright", "SPLASH_URL": splash.url}
    found, stats, run = crawled(crawl, tmp_path, both, ["/without"], f'render_wait_for = "{selector}"', patience=2)
    assert found["without"].count(WORDS) == 2
    assert stats["newscrawl/rendering/waited_in_vain/splash"] == 1
    assert stats["newscrawl/rendering/waited_in_vain/playwright"] == 1
    assert stats["newscrawl/rendering/in_vain"] == 1
    assert "1 pages were taken as they are" in run.log()
    assert "render_wait_for" in run.log()
