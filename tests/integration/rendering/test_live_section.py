"""The demo newsroom's section that JavaScript writes: with ``auto`` every article of it, field by field as if plain."""

from __future__ import annotations

from newscrawl.demo import TIMEZONE, DemoNewsroom, live_truth
from tests.running import newscrawl, records

TOLD = (
    ("headline", lambda record: record["headline"], lambda true: true.headline),
    ("body", lambda record: record["articleBody"].split("\n\n"), lambda true: list(true.paragraphs)),
    (
        "date",
        lambda record: (record["datePublished"], record["datePublishedPrecision"]),
        lambda true: (true.datePublished, true.datePublishedPrecision),
    ),
    (
        "authors",
        lambda record: [(author["name"], author["bio"], author["url"]) for author in record["authors"]],
        lambda true: [(author.name, author.bio, author.url) for author in true.authors],
    ),
    (
        "section",
        lambda record: record["articleSection"],
        lambda true: [*filter(None, [true.articleSection])],
    ),
    ("language", lambda record: record["inLanguage"], lambda true: true.inLanguage),
    (
        "cards",
        lambda record: [(c["headline"], c["url"], c["description"], c["datePublished"]) for c in record["recentPosts"]],
        lambda true: [(c.headline, c.url, c.description, c.datePublished) for c in true.recentPosts],
    ),
)


def crawl(folder, newsroom, *settings):
    return newscrawl(
        *("crawl", "site", "-a", f"url={newsroom.url}live/", "-a", "sources=recent", "-O", "out.jsonl"),
        *("-s", "DOWNLOAD_DELAY=0.005", "-s", f"NEWSCRAWL_TIMEZONE={TIMEZONE}", *settings),
        cwd=folder,
    )


def test_old_bundles_go_through_splash_and_new_ones_through_chromium_and_all_articles_are_as_if_plain(
    tmp_path, splash, chromium
):
    assert chromium
    with DemoNewsroom() as newsroom:
        run = crawl(
            tmp_path, newsroom, "-s", f"SPLASH_URL={splash.url}", "-s", "NEWSCRAWL_RENDER_ENGINES=splash playwright"
        )
        wanted = {true.url: true for true in live_truth(newsroom.url)}
    assert run.returncode == 0, run.stderr[-3000:]
    found = {record["url"]: record for record in records(tmp_path / "out.jsonl")}
    assert sorted(set(found) & set(wanted)) == sorted(wanted)
    assert {found[url]["metadata"]["crawl"]["renderedBy"] for url in wanted} <= {"splash", "playwright"}
    wrong = [
        (name, url, read(found[url]), told(true))
        for url, true in wanted.items()
        for name, read, told in TOLD
        if read(found[url]) != told(true)
    ]
    assert wrong == []
    assert "'newscrawl/rendering/shown/splash': 4" in run.stderr  # the listing, ES5, and two of ES2015
    assert "'newscrawl/rendering/shown/playwright': 3" in run.stderr  # ES2017, and two modules


def test_without_a_renderer_and_a_list_of_all_the_crawl_publishes_and_says_what_was_left(tmp_path):
    with DemoNewsroom() as newsroom:
        run = newscrawl(
            *("crawl", "site", "-a", f"url={newsroom.url}", "-a", "sources=recent,pages", "-O", "out.jsonl"),
            *("-s", "DOWNLOAD_DELAY=0.005", "-s", "NEWSCRAWL_RENDER_CHROMIUM=/nowhere"),
            cwd=tmp_path,
        )
    assert run.returncode == 3, run.stderr[-3000:]
    assert f"not shown: 1 ({newsroom.url}live/ (needs JavaScript))" in run.stderr
    assert len(records(tmp_path / "out.jsonl")) == 60
    (line,) = [line for line in run.stderr.splitlines() if "need JavaScript and were left" in line]
    assert "newscrawl splash start" in line


def test_a_mode_that_is_none_is_a_sentence_and_exit_code_2(tmp_path):
    run = newscrawl("crawl", "site", "-a", "url=http://127.0.0.1:1", "-a", "render=sometimes", cwd=tmp_path)
    assert run.returncode == 2
    assert "render='sometimes' is not a mode: write render=never, auto or always" in run.stderr


def test_a_setting_that_cannot_be_meant_is_a_sentence_and_exit_code_2(tmp_path):
    run = newscrawl("crawl", "site", "-a", "url=http://127.0.0.1:1", "-s", "NEWSCRAWL_RENDER=often", cwd=tmp_path)
    assert (run.returncode, "NEWSCRAWL_RENDER is one of auto, never, always, not 'often'" in run.stderr) == (2, True), (
        run.stderr
    )


def test_a_page_may_not_take_longer_than_a_worker_holds_its_host(tmp_path):
    settings = ("-s", "NEWSCRAWL_RENDER_TIMEOUT=90")
    run = newscrawl("crawl", "site", "-a", "url=http://127.0.0.1:1", *settings, cwd=tmp_path)
    assert run.returncode == 2
    assert "is not shorter than the frontier's lease of 60 s: write less, or NEWSCRAWL_FRONTIER_TTL=180" in run.stderr


def test_a_configured_site_says_how_it_is_rendered(tmp_path):
    (tmp_path / "sites").mkdir()
    with DemoNewsroom() as newsroom:
        (tmp_path / "sites" / "demo.toml").write_text(f'urls = ["{newsroom.url}live/"]\nrender = "never"\n')
        run = newscrawl("crawl", "site", "-a", "sources=recent", "-s", "DOWNLOAD_DELAY=0.005", cwd=tmp_path)
    assert "newscrawl/rendering/" not in run.stderr
    assert newsroom.hits.count("/live/") == 1
