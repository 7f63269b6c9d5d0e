"""What the pages take as given: two papers, an archive, a job, lists of papers; and a shell to type commands into."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import urllib.request
from typing import TYPE_CHECKING

from tests.docs.as_a_person import FEW, QUICK
from tests.running import PROJECT, newscrawl

if TYPE_CHECKING:
    from pathlib import Path

STORY = "2025/03/14/early-ferry-returns/"
DEMO = "http://127.0.0.1:18400/"  # what pages write; the test gives the newsroom that it started
STORIES = [
    f"https://{paper}/{story}"
    for paper in ("paper.example", "example.com")
    for story in ("2026/11/ferry", "a-story", "story")
]
PAPERS = ("https://paper.example", "https://example.com", "https://one.example", "https://a.example")
OTHERS = ("https://b.example", "https://c.example")
_QUICK = {"DOWNLOAD_DELAY": 0.005}
#: Neither systemd nor cron is among them: no timer is left behind.
PROGRAMS = ("sh", "head", "sed", "cat", "ls", "env", "uname", "tail")


def as_given(block: str, url: str) -> str:
    """A block with what is there in place of papers and jobs that do not exist."""
    root = url.rstrip("/")
    for word, there in [(DEMO, url), *((story, f"{url}{STORY}") for story in STORIES)]:
        block = block.replace(word, there)
    for word, there in [*((paper, root) for paper in PAPERS), *((paper, other(root)) for paper in OTHERS)]:
        block = block.replace(word, there)
    block = block.replace("site-paper.example-1a2b3c4d", "job-a")
    return block.replace(" JOB", " job-a")


def other(url: str) -> str:
    """The same paper by another host's name."""
    return url.replace("127.0.0.1", "localhost")


def fill(folder: Path, url: str) -> None:
    """Put into *folder* what pages name: the jobs job-a and job-b, their articles and pages, and lists of papers."""
    crawl = ["crawl", "site", "-a", f"url={url}", *FEW, *QUICK, "-s", "NEWSCRAWL_JOB=job-a", "-O", "articles.jsonl"]
    done = newscrawl(*crawl, "-s", "NEWSCRAWL_KEEP=warc.gz", cwd=folder)
    assert done.returncode in {0, 6}, done.stderr
    shutil.copytree(folder / ".newscrawl/job-a", folder / ".newscrawl/job-b")
    kept = next((folder / ".newscrawl/job-a").rglob("*.warc.gz"))
    for name in ("crawl.warc.gz", "CC-NEWS-20261128.warc.gz"):
        shutil.copy(kept, folder / name)
    (folder / "pages").mkdir()
    with urllib.request.urlopen(f"{url}{STORY}", timeout=20) as page:
        (folder / "pages/story.html").write_bytes(page.read())
    (folder / "papers.txt").write_text(f"{url}\n")
    (folder / "papers.csv").write_text(f"url,name\n{url},by-table\n")
    outline = f'<outline type="rss" text="Paper" htmlUrl="{url}" xmlUrl="{url}feed.xml"/>'
    (folder / "papers.opml").write_text(f'<opml version="2.0"><head/><body>{outline}</body></opml>')
    (folder / "ftr-site-config").mkdir()
    (folder / "ftr-site-config/paper.example.txt").write_text("title: //h1\nbody: //article\n")


def shell(folder: Path) -> dict[str, str]:
    """The environment of a shell in which ``newscrawl`` and ``python3`` are ours, and ``pip`` changes nothing."""
    bin_ = folder / "bin"
    bin_.mkdir()
    for name in PROGRAMS:
        (bin_ / name).symlink_to(shutil.which(name))
    # Its answer is pip's own: that the extra is there, and that what it needs is installed.
    pip = 'test "$1" = install && shift && exec "%s" -m pip install --dry-run --no-index --quiet "$@"'
    for name, line in {
        "newscrawl": f'exec "{sys.executable}" "{PROJECT / "tests/docs/as_a_person.py"}" "$@"',
        "python3": f'exec "{sys.executable}" "$@"',
        "pip": pip % sys.executable,
    }.items():
        (bin_ / name).write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        (bin_ / name).chmod(0o755)
    return {**os.environ, "PATH": str(bin_), "PYTHONPATH": str(PROJECT), "HOME": str(folder)}


def run(kind: str, block: str, folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """What a block of this kind does in *folder*; a crawl of a Python block is quick, as all is on loopback."""
    if kind == "python":
        block = re.sub(r"(newscrawl\.crawl\([^()\n]+)\)", rf"\1, settings={_QUICK})", block)
    program = [sys.executable] if kind == "python" else ["/bin/sh", "-e"]
    return subprocess.run(
        [*program, "-c", block], cwd=folder, env=environment, capture_output=True, text=True, timeout=200, check=False
    )
