"""The documentation is true: its commands run, its pages are what the code says, its links lead somewhere."""

import os
import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from newscrawl.demo import DemoNewsroom
from tests.docs.pages import PAGES, blocks_of
from tests.running import PROJECT

_LINK = re.compile(r"\]\(([^)\s#]+)(#[^)\s]+)?\)")
PAPER, STORY = "https://paper.example", "2025/03/14/early-ferry-returns/"
DEMO = "http://127.0.0.1:18400/"  # what pages write; the test gives the newsroom that it started


def with_newsroom(block, url):
    """A block with the demo newsroom in place of papers that do not exist, which is asked quickly."""
    found = block.replace(DEMO, url)
    for paper in (f"{PAPER}/a-story", "https://example.com/story"):
        found = found.replace(paper, f"{url}{STORY}")
    for paper in (PAPER, "https://example.com"):
        found = found.replace(paper, url.rstrip("/"))
    return found


@pytest.mark.parametrize("page", [page for page in PAGES if blocks_of(page, "sh", "python")], ids=str)
def test_the_commands_and_the_python_of_a_page_run_as_they_are_printed(page, tmp_path):
    (tmp_path / "bin").mkdir()
    for name in ("sh", "head", "sed", "cat", "ls", "env", "uname"):  # neither systemd nor cron: no timer is left behind
        (tmp_path / "bin" / name).symlink_to(shutil.which(name))
    for name in ("newscrawl", "python3"):
        module = "-m newscrawl " if name == "newscrawl" else ""
        quick = 'case $1 in crawl) set -- "$@" -s DOWNLOAD_DELAY=0.02;; esac\n' if module else ""
        script = tmp_path / "bin" / name
        script.write_text(f'#!/bin/sh\n{quick}exec "{sys.executable}" {module}"$@"\n', encoding="utf-8")
        script.chmod(0o755)
    where = {**os.environ, "PATH": str(tmp_path / "bin"), "PYTHONPATH": str(PROJECT), "HOME": str(tmp_path)}
    (tmp_path / "work").mkdir()
    with DemoNewsroom() as newsroom:
        for kind, block in blocks_of(page, "sh", "python"):
            program = [sys.executable] if kind == "python" else ["/bin/sh", "-e"]
            done = subprocess.run(
                [*program, "-c", with_newsroom(block, newsroom.url)],
                cwd=tmp_path / "work",
                env=where,
                capture_output=True,
                text=True,
                timeout=200,
                check=False,
            )
            # 6: published, but other than usual, as a crawl of a few articles may be.
            assert done.returncode in {0, 6}, f"{block}\n{done.stderr[-2000:]}"


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_the_links_of_a_page_lead_to_a_file(page):
    text = (PROJECT / page).read_text(encoding="utf-8")
    targets = [link for link, _ in _LINK.findall(text) if "://" not in link]
    missing = [link for link in targets if not ((PROJECT / page).parent / link).exists()]
    assert missing == []


def slugs(path):
    """The anchors of a page's headings, as the site's table of contents makes them."""
    text = re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for heading in re.findall(r"^#{1,6} (.+)$", text, re.MULTILINE):
        plain = re.sub(r"\[([^]]*)\]\([^)]*\)|[`*]", r"\1", heading)
        ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
        yield re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", ascii_only).strip().lower())


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_the_anchors_of_links_are_headings(page):
    place = PROJECT / page
    links = re.findall(r"\]\(([^)\s#]*)#([^)\s]+)\)", place.read_text(encoding="utf-8"))
    wrong = [
        f"{target}#{anchor}"
        for target, anchor in links
        if "://" not in target and anchor not in set(slugs((place.parent / target).resolve() if target else place))
    ]
    assert wrong == []


def test_the_reference_pages_are_what_the_code_says():
    command = [sys.executable, "tools/docs_reference.py", "--check"]
    done = subprocess.run(
        command,
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}: run python tools/docs_reference.py{done.stderr}"


def test_every_page_stands_in_the_menu():
    menu = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    assert [str(page) for page in PAGES if page.parts[0] == "docs" and str(Path(*page.parts[1:])) not in menu] == []


def test_the_readme_is_of_one_screen_or_two():
    assert len((PROJECT / "README.md").read_text(encoding="utf-8").split()) < 700
