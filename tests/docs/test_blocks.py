"""Every block is run as it is printed; what needs more than a shell has a title, and a test of its own."""

from __future__ import annotations

import re
import shutil
import tomllib

import pytest

from newscrawl.demo import DemoNewsroom
from tests.docs.given import as_given, fill, run, shell
from tests.docs.pages import PAGES, all_blocks, blocks_of
from tests.paper import Paper
from tests.running import PROJECT

#: By their titles, the blocks that are run elsewhere.
ELSEWHERE = {
    "in a checkout": "tests/docs/test_checkout_blocks.py",
    "Docker": "tests/docs/test_other_blocks.py",
    "PostgreSQL": "tests/docs/test_other_blocks.py",
    "Redis": "tests/docs/test_other_blocks.py",
    "crontab": "tests/docs/test_orchestrators.py",
    "Airflow": "tests/docs/test_orchestrators.py",
    "Prefect": "tests/docs/test_orchestrators.py",
    "Splash": "tests/integration/rendering/test_documentation.py",
    "newspaper4k": "tests/docs/test_peers.py",
    "trafilatura": "tests/docs/test_peers.py",
    "news-please": "tests/docs/test_peers.py",
    "Fundus": "tests/docs/test_peers.py",
    "scrapy-redis": "tests/docs/test_peers.py",
    "sitelist.hjson": "tests/docs/test_peers.py",
    "WACZ": "tests/docs/test_wacz.py",
    "papers.txt": "tests/docs/test_blocks.py",
}
SECOND = "127.0.0.2"  # the host of two.example
KINDS = {"sh", "python", "toml", "json", "cron", "text"}
TUTORIAL = "docs/tutorial.md"  # test_tutorial.py goes through it, from an empty environment
COMMAND = re.compile(
    r"^\s*(?:\$ )?(?:newscrawl|pip|python3?|docker|make|export|import|from|curl|psql|for)\s", re.MULTILINE
)
RUN = [page for page in PAGES if str(page) != TUTORIAL and blocks_of(page, "sh", "python")]


@pytest.fixture(scope="module")
def newsroom():
    with DemoNewsroom() as newsroom:
        yield newsroom


@pytest.fixture(scope="module")
def second():
    with Paper(host=SECOND) as paper:
        yield paper


@pytest.fixture(scope="module")
def given(tmp_path_factory, newsroom):
    folder = tmp_path_factory.mktemp("given")
    fill(folder, newsroom.url)
    return folder


@pytest.mark.parametrize("page", RUN, ids=str)
def test_the_blocks_of_a_page_run_as_they_are_printed(page, tmp_path, newsroom, second, given):
    environment, work = shell(tmp_path), tmp_path / "work"
    shutil.copytree(given, work)
    for title, _, text in all_blocks(page, "text"):
        if title:
            (work / title).write_text(as_given(text, newsroom.url), encoding="utf-8")
    for kind, block in blocks_of(page, "sh", "python"):
        there = block.replace("https://two.example", second.url.rstrip("/")).replace("two.example", SECOND)
        done = run(kind, as_given(there, newsroom.url), work, environment)
        # 6: published, but other than usual, as a crawl of a few articles may be.
        assert done.returncode in {0, 6}, f"{block}\n{done.stdout[-1000:]}\n{done.stderr[-2000:]}"
        assert "Traceback" not in done.stderr, f"{block}\n{done.stderr[-2000:]}"


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_each_block_says_what_it_is_and_has_a_test(page):
    source = (PROJECT / page).read_text(encoding="utf-8")
    assert len(re.findall(r"^\s*(?:```|~~~)", source, re.MULTILINE)) == 2 * len(all_blocks(page)), (
        "a block in another form"
    )
    for title, kind, text in all_blocks(page):
        assert kind in KINDS, text
        if title:
            assert title in ELSEWHERE, text
            assert title in (PROJECT / ELSEWHERE[title]).read_text(encoding="utf-8")
        elif kind == "text":  # a drawing, an answer: nothing that somebody would type
            assert not COMMAND.search(text), text
        assert title or kind != "cron", text


def test_an_extra_that_a_page_installs_is_there():
    extras = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    named = {name for page in PAGES for name in re.findall(r"newscrawl\[([\w,]+)\]", (PROJECT / page).read_text())}
    assert {each for name in named for each in name.split(",")} <= extras.keys()
    assert len(named) > 5
