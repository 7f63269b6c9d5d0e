"""The sdist and the wheel: complete, and enough to crawl with from an empty environment."""

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The two files, built as a release is: the wheel from the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    run = subprocess.run(
        [sys.executable, "-m", "build", "--outdir", folder, ROOT], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return next(folder.glob("*.tar.gz")), next(folder.glob("*.whl"))


def shipped():
    """Every file of the package that git knows."""
    run = subprocess.run(["git", "ls-files", "newscrawl"], cwd=ROOT, capture_output=True, text=True, check=False)
    if run.returncode:
        pytest.skip("not a git checkout: which files belong to the package is not known")
    return {line for line in run.stdout.splitlines() if (ROOT / line).is_file()}


def test_both_hold_every_file_of_the_package(built):
    sdist, wheel = built
    with zipfile.ZipFile(wheel) as archive:
        assert shipped() <= set(archive.namelist())
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert shipped() | {"LICENSE", "README.md", "Dockerfile", "deploy/compose.yaml", "constraints.txt"} <= names


def test_the_metadata_says_what_an_index_wants_to_know(built):
    with zipfile.ZipFile(built[1]) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith("/METADATA"))
        metadata = message_from_bytes(archive.read(name))
    assert metadata["Name"] == "newscrawl"
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["Description-Content-Type"] == "text/markdown"
    assert metadata["License-Expression"] == "BSD-3-Clause"
    assert len(metadata.get_payload()) > 500
    assert all(" @ " not in needed for needed in metadata.get_all("Requires-Dist"))


def test_every_extra_says_what_it_is_for():
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    begin = lines.index("[project.optional-dependencies]") + 1
    extras = lines[begin : lines.index("", begin)]
    assert len(extras) > 5
    assert [line for line in extras if "  # " not in line and " # " not in line] == []


def test_the_wheel_crawls_the_demo_from_an_empty_environment(built, tmp_path):
    """Without an index to install from (``PIP_NO_INDEX``) the libraries are those of this environment."""
    python = tmp_path / "venv" / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", python.parents[1]], check=True)
    libraries = Path(pytest.__file__).parents[1]
    (site,) = (python.parents[1] / "lib").glob("python3*/site-packages")
    with zipfile.ZipFile(built[1]) as archive:
        archive.extractall(site)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    # Its own files first, then the libraries; the checkout is in neither.
    (site / "libraries.pth").write_text(f"{libraries}\n")
    code = "import newscrawl, sys; sys.exit(not newscrawl.__file__.startswith(sys.argv[1]))"
    subprocess.run([python, "-c", code, str(site)], cwd=tmp_path, env=environment, check=True)
    crawl = [python, "-m", "newscrawl", "crawl", "site", "-O", "articles.jsonl"]
    run = subprocess.run(crawl, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    articles = [json.loads(line) for line in (tmp_path / "articles.jsonl").read_text().splitlines()]
    assert len(articles) > 10
    assert all(article["headline"] for article in articles)
