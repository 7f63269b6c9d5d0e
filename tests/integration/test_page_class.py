"""A page class of six lines changes a site's headline and authors in a crawl, in ``try`` and in ``extract``."""

from __future__ import annotations

import json

import pytest

from tests.made_papers import MadePaper, bad
from tests.running import newscrawl, records

CLASS = """from newscrawl import ArticlePage, css


class Sheet(ArticlePage):
    headline = css("h4")
    authors = css(".w-pen-name span")
"""
QUICK = ("-s", "DOWNLOAD_DELAY=0.01", "-s", "NEWSCRAWL_RENDER=never", "--quiet")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "sites").mkdir()
    (tmp_path / "sheet.py").write_text(CLASS, encoding="utf-8")
    return tmp_path


def write(folder, paper, page="sheet.Sheet"):
    (folder / "sites" / "sheet.toml").write_text(f'urls = ["{paper.url}"]\npage = "{page}"\n', encoding="utf-8")


def said(record):
    return record["headline"], [author["name"] for author in record["authors"]]


def test_crawl_try_and_extract_read_by_it(folder):
    with MadePaper(5, bad) as paper:
        write(folder, paper)
        done = newscrawl("crawl", "site", "-a", "site=sheet", *QUICK, "-O", "out.jsonl", cwd=folder)
        assert done.returncode == 0, done.stderr
        story = paper.stories[0]
        url = paper.url.rstrip("/") + story.path
        crawled = {record["url"]: said(record) for record in records(folder / "out.jsonl")}
        assert crawled[url] == ("Pen", [story.author])
        tried = newscrawl("try", "--json", url, cwd=folder)
        assert said(json.loads(tried.stdout)) == ("Pen", [story.author])
        (folder / "page.html").write_text(bad(story), encoding="utf-8")
        read = newscrawl("extract", "page.html", "--url", url, cwd=folder)
        assert said(json.loads(read.stdout)) == ("Pen", [story.author])
        named = newscrawl("extract", "page.html", "--site", "sheet", cwd=folder)
        assert said(json.loads(named.stdout)) == ("Pen", [story.author])


@pytest.mark.parametrize(
    ("source", "page", "sentence"),
    [
        (CLASS.replace("headline", "headlne"), "sheet.Sheet", "did you mean headline"),
        (CLASS.replace('css("h4")', "3"), "sheet.Sheet", "write css("),
        (CLASS.replace('"h4"', '"h4["'), "sheet.Sheet", "is not a CSS selector"),
        (CLASS.replace("(ArticlePage)", ""), "sheet.Sheet", "is not a page class"),
        (CLASS, "sheet.Shet", "cannot be imported"),
        (CLASS, "nowhere.Sheet", "cannot be imported"),
        ("this is no Python", "sheet.Sheet", "cannot be imported"),
        (CLASS, "Sheet", "write module.Class"),
    ],
)
def test_a_wrong_one_ends_the_start_with_a_sentence(folder, source, page, sentence):
    (folder / "sheet.py").write_text(source, encoding="utf-8")
    with MadePaper(1, bad) as paper:
        write(folder, paper, page)
        for command in (("crawl", "site", "-a", "site=sheet", *QUICK), ("try", "--site", "sheet", paper.url)):
            done = newscrawl(*command, cwd=folder)
            assert done.returncode == 2, (command, done.stderr)
            assert sentence in done.stderr + done.stdout
            assert "Traceback" not in done.stderr
        assert paper.hits == []


def test_a_bad_file_stops_only_its_own_site(folder):
    with MadePaper(2, bad) as paper:
        write(folder, paper)
        (folder / "sites" / "other.toml").write_text("urls = [", encoding="utf-8")
        good = newscrawl("crawl", "site", "-a", "site=sheet", *QUICK, "-O", "out.jsonl", cwd=folder)
        stopped = newscrawl("crawl", "site", "-a", "site=other", *QUICK, cwd=folder)
    assert good.returncode == 0, good.stderr
    assert (stopped.returncode, "is not TOML" in stopped.stderr + stopped.stdout) == (2, True)
