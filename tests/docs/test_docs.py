"""The documentation is true: its commands run, its pages are what the code says, its links lead somewhere."""

import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from tests.docs.pages import PAGES
from tests.running import PROJECT

_LINK = re.compile(r"\]\(([^)\s#]+)(#[^)\s]+)?\)")


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
