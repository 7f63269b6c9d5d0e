"""What the page on archives makes of kept files, run by wacz as it is."""

from __future__ import annotations

import json
import os
import subprocess
import zipfile

from newscrawl.demo import DemoNewsroom
from tests.docs.outside_programs import installed
from tests.docs.pages import titled
from tests.running import QUICK, newscrawl, records


def test_the_articles_of_a_crawl_are_the_pages_of_a_wacz_file(tmp_path):
    programs = installed("wacz", tmp_path / "venv")
    [(page, block)] = titled("WACZ")
    assert page.name == "archives.md"
    with DemoNewsroom() as newsroom:
        crawl = ["crawl", "site", "-a", f"url={newsroom.url}", "-a", "max_articles=5", "-O", "kept.jsonl", *QUICK]
        done = newscrawl(*crawl, "-s", "NEWSCRAWL_KEEP=warc.gz", "-s", "NEWSCRAWL_JOB=kept", cwd=tmp_path)
    assert done.returncode in {0, 6}, done.stderr
    path = f"{programs}:{os.environ['PATH']}"
    subprocess.run(["/bin/sh", "-e", "-c", block], cwd=tmp_path, env={**os.environ, "PATH": path}, check=True)
    listed = zipfile.ZipFile(tmp_path / "kept.wacz").read("pages/pages.jsonl").decode()
    pages = [json.loads(line) for line in listed.splitlines()[1:]]
    articles = records(tmp_path / "kept.jsonl")
    assert {(each["url"], each["text"]) for each in pages} == {(each["url"], each["articleBody"]) for each in articles}
    assert len(pages) == len(articles) >= 5
