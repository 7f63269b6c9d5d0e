"""Seven nights of a changing job into one table, killed at random moments: never half a night, at the end the job."""

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

import orjson
import pytest

from newscrawl.export.exporter import Exporter, Rotation, plain
from newscrawl.export.publish import latest_lines
from newscrawl.items import Author
from tests.export import postgres
from tests.export.made_articles import made_article
from tests.export.test_growing import rows, wanted
from tests.running import PROJECT

NIGHTS = 7
A_NIGHT = 60  # new articles
CHILD = Path(__file__).with_name("growing_child.py")


def crawl(folder, night):
    """A night's crawl: new articles, edited ones, dates found late, people, and what is seen again unchanged."""
    with closing(Exporter(folder, rotation=Rotation(lines=25), run=night)) as exporter:
        for number in range((night + 1) * A_NIGHT):
            is_new, is_edited = number >= night * A_NIGHT, number % 11 == night
            if not (is_new or is_edited or number % 5 == 0):
                continue
            facts = {"authors": [Author(name=f"Person {number % 7}", nameRaw="x")] * (number % 3 > 0)}
            if number % 4 == 0:
                facts |= {"datePublished": f"2025-{1 + number % 12:02}", "datePublishedPrecision": "month"}
            if number % 6 == 0 and is_new:
                facts |= {"datePublished": None, "datePublishedPrecision": None}
            exporter.take(plain(made_article(number, edition=night if is_edited else 0, **facts)))
        exporter.rotate()
        return wanted([orjson.loads(line) for line in latest_lines(exporter)])


class Children:
    """Processes that bring one table up to date with a job, one after the other."""

    def __init__(self, folder, form, place):
        self._work = f"{folder}\t{form}\t{place}\n"
        self._parent = subprocess.Popen(
            [sys.executable, str(CHILD), form],
            cwd=PROJECT,
            env={"PYTHONPATH": str(PROJECT), "PATH": "/usr/bin:/bin"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def start(self):
        """Return the id of a process that begins just now."""
        self._parent.stdin.write(self._work)
        self._parent.stdin.flush()
        return self._heard("begin")

    def finish(self):
        """Return when the work is done and the process has ended well."""
        assert self._heard("done") == 0
        assert self._heard("ended") == 0

    def kill(self, process):
        """Kill it wherever it is; whether it was still there."""
        with suppress(ProcessLookupError):  # it was quicker
            os.kill(process, signal.SIGKILL)
        said = self._said()
        return (self._said() if said[0] == "done" else said) == ("ended", -signal.SIGKILL)

    def close(self):
        """End the process that they come from."""
        self._parent.communicate(timeout=60)
        assert self._parent.returncode == 0

    def _heard(self, word):
        said, number = self._said()
        assert said == word, said
        return number

    def _said(self):
        word, number = self._parent.stdout.readline().split()
        return word, int(number)


@pytest.mark.parametrize("form", ["parquet", "duckdb", "sqlite", "postgres", "xlsx"])
def test_a_table_is_each_night_the_job_whatever_was_killed(form, tmp_path):
    if form == "postgres":
        if reason := postgres.why_not():
            pytest.skip(reason)
        with postgres.running() as address:
            seven_nights(tmp_path / "job", form, address)
        return
    seven_nights(tmp_path / "job", form, str(tmp_path / f"articles.{form}"))


def seven_nights(job, form, place):
    chance = random.Random(f"nights of {form}")
    before, lasted, killed = [], 0.05, 0
    with closing(Children(job, form, place)) as children:
        for night in range(NIGHTS):
            now = crawl(job, night)
            child = children.start()
            time.sleep(chance.random() * lasted * 0.8)
            killed += children.kill(child)
            if night or form == "postgres" or Path(place).exists():
                shown = rows_or_none(form, place)
                assert shown in (before, now), f"half of night {night} is there: {len(shown)} rows"
            children.start()
            began = time.monotonic()  # of the export itself, without Python's start
            children.finish()
            lasted = min(2.0, time.monotonic() - began)
            assert rows(form, place) == now
            before = now
    assert killed >= 2
    assert len(before) == NIGHTS * A_NIGHT


def rows_or_none(form, place):
    """The rows; none where the very first export was killed before there was a table."""
    try:
        return rows(form, place)
    except Exception as error:  # the forms' libraries have no common error; any other is raised again
        if "articles" in str(error) and ("not exist" in str(error) or "no such table" in str(error)):
            return []
        raise
