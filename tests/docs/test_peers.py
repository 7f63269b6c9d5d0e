"""What the page on moving prints of other tools, run by these tools as they are, on the newsroom."""

from __future__ import annotations

import json
import re
import shutil
import subprocess

import pytest

from newscrawl.demo import truth
from tests.docs.outside_programs import installed
from tests.docs.pages import titled
from tests.docs.paper_example import URL, PaperExample

HEADLINES = {article.headline for article in truth(URL)}


@pytest.fixture(scope="module")
def programs(tmp_path_factory):
    return installed("moving", tmp_path_factory.mktemp("peers") / "venv")


def block(title):
    """The block of the page, with few articles of a paper that has no certificate."""
    [(page, text)] = titled(title)
    assert page.name == "moving.md"
    return text.replace("https://paper.example", URL).replace("=50", "=5").replace("[:50]", "[:5]")


def run(command, paper, folder, **more):
    """What a program says."""
    done = subprocess.run(
        command,
        cwd=folder,
        env=paper.environment(folder) | more,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def known(titles):
    """Of titles, those of true articles; some tools append the paper's name."""
    return [title for title in titles if any(title.startswith(headline) for headline in HEADLINES)]


@pytest.mark.parametrize("title", ["newspaper4k", "Fundus"])
def test_the_program_prints_articles(title, programs, tmp_path):
    with PaperExample() as paper:
        said = run([programs / "python", "-c", block(title)], paper, tmp_path)
    lines = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    assert len(known([line["title"] for line in lines])) >= 2, said
    assert all(set(line) >= {"title", "authors"} for line in lines)


def test_trafilatura_writes_a_file_an_article(programs, tmp_path):
    settings = next(programs.parent.glob("lib/*/site-packages/trafilatura/settings.cfg")).read_text()
    (tmp_path / "quick.cfg").write_text(re.sub(r"(?m)^SLEEP_TIME = .*", "SLEEP_TIME = 0", settings))
    text = block("trafilatura").replace("trafilatura ", f"{programs}/trafilatura --config-file quick.cfg ")
    with PaperExample() as paper:
        run(["/bin/sh", "-e", "-c", text], paper, tmp_path)
    written = [json.loads(path.read_text(encoding="utf-8")) for path in (tmp_path / "paper").glob("**/*.json")]
    assert len(known([each.get("title") or "" for each in written])) >= 5, written


def test_news_please_writes_a_file_an_article(programs, tmp_path):
    config = tmp_path / "news-please-repo/config"
    config.mkdir(parents=True)
    package = next(programs.parent.glob("lib/*/site-packages/newsplease/config"))
    shutil.copy(package / "config.cfg", config)
    (config / "sitelist.hjson").write_text(block("sitelist.hjson"), encoding="utf-8")
    with PaperExample() as paper:
        run(["/bin/sh", "-e", "-c", f'PATH="{programs}:$PATH"\n{block("news-please")}'], paper, tmp_path)
    written = [
        json.loads(path.read_text(encoding="utf-8")) for path in (tmp_path / "news-please-repo/data").rglob("*.json")
    ]
    assert known([each.get("title") or "" for each in written]), written


def test_a_spider_of_scrapy_redis_reads_what_is_pushed(programs, tmp_path, server):
    redis = server("valkey")
    (tmp_path / "paper.py").write_text(block("scrapy-redis"), encoding="utf-8")
    with PaperExample() as paper, redis.client() as client:
        client.lpush("paper:start_urls", f"{URL}/")
        # Of the items some are listings, in any order.
        options = ["-s", f"REDIS_URL={redis.url}", "-s", "CLOSESPIDER_ITEMCOUNT=20"]
        run([programs / "scrapy", "runspider", "paper.py", *options], paper, tmp_path)
        lines = [json.loads(line) for line in client.lrange("paper:items", 0, -1)]
    assert len(known([line["title"] for line in lines])) >= 5, lines
