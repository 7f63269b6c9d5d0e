"""The wheel as users get it: typed for mypy's strictest reading; from an install to a tested site in seven commands."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.made_papers import MadePaper, bad

PROJECT = Path(__file__).parents[2]
USER = '''"""Every public name, as a user's own module uses it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import newscrawl
from newscrawl import (
    Addon, Article, ArticlePage, Author, Document, NewscrawlError, PostRef, Site, crawl, css, extract, fetch,
    read_authors, read_date,
)


class Post(ArticlePage):
    headline = css("h1.title")
    authors = css(".by a")
    date_published = css("time", "@datetime")

    @property
    def keywords(self) -> list[str]:
        return self.css(".tags a")

    @property
    def section(self) -> str | None:
        return self.card.headline if self.card else None


SITE = Site("post", ("https://post.example/",), timezone="Europe/Berlin", page=Post)


def headlines(html: str) -> tuple[str | None, str | None]:
    article: Article = extract(html, url="https://post.example/a", downloaded=datetime.now(UTC), site=SITE)
    first: Author | None = next(iter(article.authors), None)
    card: PostRef | None = next(iter(article.recentPosts), None)
    record: dict[str, object] = article.to_dict()
    assert record["headline"] == article.headline
    return first.name if first else None, card.url if card else None


def network() -> Iterator[str | None]:
    try:
        page: Document = fetch("https://post.example/a")
    except NewscrawlError as error:
        raise SystemExit(str(error)) from None
    yield extract(page).headline
    for article in crawl("https://post.example/", max_articles=20):
        yield article.headline


def values() -> tuple[str | None, list[Author]]:
    return read_date("14 March 2025", language="en").value, read_authors(["By Ada Lane"])


SETTINGS = {"ADDONS": {Addon: 100}}
VERSION: str = newscrawl.__version__
'''


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder with what the wheel holds, and its dependencies beside it in this environment."""
    folder = tmp_path_factory.mktemp("wheel")
    built = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(PROJECT)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PIP_CONSTRAINT": str(PROJECT / "constraints.txt")},
    )
    assert built.returncode == 0, built.stdout[-2000:] + built.stderr[-2000:]
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "venv")], check=True)
    packages = next((folder / "venv" / "lib").glob("python*/site-packages"))
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(packages)
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return packages


def python_of(packages: Path) -> str:
    return str(packages.parents[2] / "bin" / "python")


def typed(packages: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run mypy as strictly as it can be on a user's module."""
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file", os.devnull, "user.py"]
    command += ["--python-executable", python_of(packages)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_wheel_says_that_it_is_typed(installed):
    assert (installed / "newscrawl" / "py.typed").exists()
    assert (installed / "newscrawl" / "__init__.pyi").exists()


def test_a_user_s_module_passes_mypy_strict_against_the_wheel(installed, tmp_path):
    (tmp_path / "user.py").write_text(USER, encoding="utf-8")
    done = typed(installed, tmp_path)
    assert done.returncode == 0, done.stdout


def test_a_wrong_use_is_seen_by_mypy(installed, tmp_path):
    wrong = USER + "\n\nextract(3)\nSite()\nheadlines(html=b'')\n"
    (tmp_path / "user.py").write_text(wrong, encoding="utf-8")
    done = typed(installed, tmp_path)
    assert done.stdout.count(" error: ") == 3, done.stdout


def test_from_an_install_to_a_tested_site_in_seven_commands(installed, tmp_path):
    """Every command stands in docs/sites.md; the install is the wheel's."""
    with MadePaper(8, bad) as paper:
        commands = [
            f"newscrawl new {paper.url} --name paper",
            "newscrawl try sites/pages/paper/first.html --site paper --html page.html",
            "newscrawl test",
            "newscrawl crawl site -a site=paper -O articles.jsonl",
            "newscrawl sites check paper",
            "pytest sites",
        ]
        for command in commands:
            if "first.html" in command:
                first = min((tmp_path / "sites" / "pages" / "paper").glob("*.html.gz"))
                subprocess.run(["gunzip", "-k", first.name], cwd=first.parent, check=True)
                command = command.replace("first.html", first.name.removesuffix(".gz"))  # noqa: PLW2901 - the file that is there
            module, *words = command.split()
            quick = ["-s", "DOWNLOAD_DELAY=0.05"] if module == "newscrawl" else ["-p", "no:cacheprovider"]
            done = subprocess.run(
                [python_of(installed), "-m", module, *words, *quick],
                cwd=tmp_path,
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, (command, done.stdout[-1500:], done.stderr[-1500:])
    assert len(tomllib.loads((tmp_path / "sites" / "paper.toml").read_text(encoding="utf-8"))["fields"]) == 3
    assert (tmp_path / "articles.jsonl").read_text(encoding="utf-8").count("\n") == 8
    assert "<!doctype html>" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_golden_page_that_differs_fails_in_pytest_with_a_readable_line(installed, tmp_path):
    with MadePaper(6, bad) as paper:
        words = ["newscrawl", "new", paper.url, "--name", "paper", "-s", "DOWNLOAD_DELAY=0.01"]
        subprocess.run([python_of(installed), "-m", *words], cwd=tmp_path, check=True, capture_output=True)
    golden = min((tmp_path / "sites" / "pages" / "paper").glob("*.json"))
    golden.write_text(
        golden.read_text(encoding="utf-8").replace('"headline": "', '"headline": "Not '), encoding="utf-8"
    )
    done = subprocess.run(
        [python_of(installed), "-m", "pytest", "sites", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "- Not The old" in done.stdout
    assert "Traceback" not in done.stdout
