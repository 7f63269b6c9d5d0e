"""Seven nights of a changing job into one table, killed at random moments: never half a night, at the end the job."""

import random
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import orjson
import postgres
import pytest
from made_articles import made_article
from test_growing import EXTRAS, rows, wanted

from newscrawl.export.exporter import Exporter, Rotation, plain
from newscrawl.export.publish import latest_lines
from newscrawl.items import Author
from tests.running import PROJECT

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
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


def start(folder, form, place):
    command = [sys.executable, str(CHILD), str(folder), form, place, "newest"]
    child = subprocess.Popen(
        command, cwd=PROJECT, env={"PYTHONPATH": str(PROJECT), "PATH": "/usr/bin:/bin"}, stdout=subprocess.PIPE
    )
    assert child.stdout.readline() == b"begin\n"
    return child


@pytest.mark.parametrize("form", ["parquet", "duckdb", "sqlite", "postgres", "xlsx"])
def test_a_table_is_each_night_the_job_whatever_was_killed(form, tmp_path):
    pytest.importorskip(EXTRAS.get(form, "csv"), reason=f"{form} is not installed: dependency group readers")
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
    for night in range(NIGHTS):
        now = crawl(job, night)
        child = start(job, form, place)
        time.sleep(chance.random() * lasted * 0.8)
        child.kill()
        killed += child.wait() != 0
        child.stdout.close()
        if night or form == "postgres" or Path(place).exists():
            shown = rows_or_none(form, place)
            assert shown in (before, now), f"half of night {night} is there: {len(shown)} rows"
        child = start(job, form, place)
        began = time.monotonic()  # of the export itself, without Python's start
        assert child.stdout.read() == b"done\n"
        lasted = min(2.0, time.monotonic() - began)
        child.stdout.close()
        assert child.wait() == 0
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
