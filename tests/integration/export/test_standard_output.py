"""Articles on standard output: as they come, or all at the end."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys

from tests.paper import Paper
from tests.running import PROJECT, QUICK, newscrawl


def shown(folder, paper, feed):
    """Return what a crawl writes to standard output."""
    done = newscrawl("crawl", "site", "-a", f"url={paper.url}", *feed, *QUICK, cwd=folder)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    return done.stdout


def test_new_articles_come_as_they_are_written_and_all_at_the_end_of_a_run(tmp_path):
    with Paper(5) as paper:
        command = [sys.executable, "-m", "newscrawl", "crawl", "site", "-a", f"url={paper.url}", "-o", "-:jsonl"]
        with subprocess.Popen(
            [*command, *QUICK],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(PROJECT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as crawl:
            first = json.loads(crawl.stdout.readline())
            crawl.stdout.close()  # as `| head -1` does
            said = crawl.stderr.read()
        assert (crawl.returncode, "Traceback" in said) == (0, False), said
        assert first["url"] in paper.urls()
        paper.publish(2)
        new = [json.loads(line)["url"] for line in shown(tmp_path, paper, ("-o", "-:jsonl")).splitlines()]
        assert sorted(new) == sorted(set(paper.urls()) - {url for url in paper.urls() if url[-1] in "01234"})
        table = shown(tmp_path, paper, ("-O", "-:csv"))
        assert sorted(row["url"] for row in csv.DictReader(io.StringIO(table, newline=""))) == paper.urls()
        assert shown(tmp_path, paper, ("-o", "-:jsonl")) == ""
        kept_nowhere = shown(tmp_path, paper, ("-o", "-:jsonl", "-s", "NEWSCRAWL_STATE="))
        assert sorted(json.loads(line)["url"] for line in kept_nowhere.splitlines()) == paper.urls()


def test_a_document_that_would_hold_one_run_alone_is_refused(tmp_path):
    with Paper(1) as paper:
        done = newscrawl("crawl", "site", "-a", f"url={paper.url}", "-o", "-:json", *QUICK, cwd=tmp_path)
        assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (2, "", False), done.stderr
        assert "write -O" in done.stderr.splitlines()[-1]
        assert not paper.hits
