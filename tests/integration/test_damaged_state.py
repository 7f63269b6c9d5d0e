"""Files of a job that were cut, changed, deleted or locked between two runs, and what the doctor makes of them."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest

from tests.integration.spoilt import crawl, job, urls
from tests.paper import Paper
from tests.running import newscrawl

SHARDS = ("-s", "NEWSCRAWL_EXPORT_SHARD_LINES=5")
POSTS = 12
DATABASES = ("frontier.sqlite", "articles.sqlite", "sites.sqlite", "runs.sqlite")


@pytest.fixture(scope="module")
def first_run(tmp_path_factory):
    """A paper, and the folder of its first crawl."""
    folder = tmp_path_factory.mktemp("first")
    with Paper(POSTS) as paper:
        assert crawl(folder, paper, more=SHARDS)[0] == 0
        for path in DATABASES:  # the journal is in the file
            with closing(sqlite3.connect(job(folder) / path)) as database:
                database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        yield paper, folder


@pytest.fixture
def crawled(first_run, tmp_path):
    """The paper as it was crawled, and a copy of the folder for the test alone."""
    paper, folder = first_run
    paper.numbers = list(range(POSTS))
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    return paper


def doctor(folder, *more):
    done = newscrawl("doctor", job(folder).name, *more, cwd=folder)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout


def is_whole(folder, paper):
    found = urls(folder)
    return sorted(found) == paper.urls() and set(found.values()) == {1}


def test_a_whole_job_is_said_to_be_whole(crawled, tmp_path):
    code, said = doctor(tmp_path)
    assert (code, said) == (0, f"{job(tmp_path).name}: all is whole\n")
    assert newscrawl("doctor", "nobody", cwd=tmp_path).returncode == 2


def _overwrite(path):
    data = path.read_bytes()
    middle = len(data) // 2
    path.write_bytes(data[: middle - 200] + b"\xff" * 400 + data[middle + 200 :])


DAMAGES = {
    "header": lambda path: path.write_bytes(b"\xff" * 100 + path.read_bytes()[100:]),
    "middle": _overwrite,
    "cut": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 3]),
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("file", DATABASES)
def test_a_damaged_database_is_named_and_mended(crawled, tmp_path, file, damage):
    before = (tmp_path / "out.jsonl").read_bytes()
    DAMAGES[damage](job(tmp_path) / file)
    code, said = crawl(tmp_path, crawled, more=SHARDS)
    if code != 0:
        assert file in said or "newscrawl doctor" in said, said
        assert (tmp_path / "out.jsonl").read_bytes() == before
        assert doctor(tmp_path, "--repair")[0] == 0
        assert doctor(tmp_path)[0] == 0
    crawled.publish(1)
    code, said = crawl(tmp_path, crawled, more=SHARDS)
    assert (code, is_whole(tmp_path, crawled)) == (0, True), said


@pytest.mark.parametrize("file", ["site_files.sqlite", "stories.sqlite"])
def test_a_damaged_file_that_a_run_can_do_without_is_named_and_begun_anew(crawled, tmp_path, file):
    damaged = job(tmp_path) / file
    damaged.write_bytes(b"\xff" * 5_000)
    code, said = doctor(tmp_path)
    assert (code, file in said) == (3, True)
    assert doctor(tmp_path, "--repair")[0] == 0
    assert doctor(tmp_path)[0] == 0
    stories = ("-s", "NEWSCRAWL_STORIES=true")
    code, said = crawl(tmp_path, crawled, more=(*SHARDS, *stories))
    assert (code, file in said, damaged.exists()) == (0, False, True), said


@pytest.mark.parametrize("file", [*DATABASES, "shards/manifest.jsonl", "runs.jsonl", "history.jsonl"])
def test_a_file_that_is_gone_is_made_anew(crawled, tmp_path, file):
    (job(tmp_path) / file).unlink()
    crawled.publish(1)
    code, said = crawl(tmp_path, crawled, more=SHARDS)
    assert (code, is_whole(tmp_path, crawled)) == (0, True), said


def _flip(path, at=0.5):
    data = bytearray(path.read_bytes())
    place = data.index(b"town", int(len(data) * at))
    data[place] ^= 1
    path.write_bytes(bytes(data))


SHARD_DAMAGES = {
    "cut": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3]),
    "line gone": lambda path: path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1])),
    "flipped": _flip,
    "gone": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
}


@pytest.mark.parametrize("damage", SHARD_DAMAGES)
def test_a_shard_that_is_not_what_was_written_is_never_published_and_its_articles_come_again(crawled, tmp_path, damage):
    before = (tmp_path / "out.jsonl").read_bytes()
    SHARD_DAMAGES[damage](job(tmp_path) / "shards/articles-00001.jsonl")
    crawled.publish(1)
    code, said = crawl(tmp_path, crawled, more=SHARDS)
    assert (code, "articles-00001.jsonl" in said, "newscrawl doctor" in said) == (3, True, True), said
    assert (tmp_path / "out.jsonl").read_bytes() == before
    code, said = doctor(tmp_path)
    assert (code, "articles-00001.jsonl" in said) == (3, True)
    assert doctor(tmp_path, "--repair")[0] == 0
    code, said = crawl(tmp_path, crawled, more=SHARDS)
    assert (code, is_whole(tmp_path, crawled)) == (0, True), said
    assert doctor(tmp_path)[0] == 0


@pytest.mark.parametrize("store", ["kept", "lost"])
def test_a_part_that_was_damaged_loses_no_article(tmp_path, store):
    with Paper(12) as paper:
        assert crawl(tmp_path, paper)[0] == 0
        shard = next((job(tmp_path) / "shards").glob("articles-*.jsonl"))
        lines = shard.read_bytes().splitlines(keepends=True)
        lines[4] = b"\x00garbled" + lines[4][8:]
        (job(tmp_path) / "shards/articles-00001.jsonl.part").write_bytes(b"".join(lines))
        shard.unlink()
        (job(tmp_path) / "shards/manifest.jsonl").unlink()
        with closing(sqlite3.connect(job(tmp_path) / "articles.sqlite", isolation_level=None)) as database:
            database.execute("UPDATE shards SET closed = 0")
        if store == "lost":
            for path in job(tmp_path).glob("articles.sqlite*"):
                path.unlink()
        assert crawl(tmp_path, paper)[0] == 0
        assert is_whole(tmp_path, paper)


@pytest.mark.parametrize("most", [0, 2])
def test_a_part_that_was_deleted_comes_again_whole_however_few_known_articles_a_run_looks_at_again(tmp_path, most):
    with Paper(12) as paper:
        assert crawl(tmp_path, paper)[0] == 0
        next((job(tmp_path) / "shards").glob("articles-*.jsonl")).unlink()
        (job(tmp_path) / "shards/manifest.jsonl").unlink()
        with closing(sqlite3.connect(job(tmp_path) / "articles.sqlite", isolation_level=None)) as database:
            database.execute("UPDATE shards SET closed = 0")
        code, said = crawl(tmp_path, paper, more=("-s", f"NEWSCRAWL_REVISIT_MOST={most}"))
        assert (code, is_whole(tmp_path, paper)) == (0, True), said


@pytest.mark.parametrize("what", ["the shards and their list", "the shards", "the first shard and the list"])
def test_shards_that_are_gone_are_never_published_as_other_articles_and_come_again(crawled, tmp_path, what):
    before = (tmp_path / "out.jsonl").read_bytes()
    shards = job(tmp_path) / "shards"
    for path in sorted(shards.iterdir()):
        is_list, is_first = path.name == "manifest.jsonl", path.name == "articles-00001.jsonl"
        if ("list" in what) if is_list else ("first" not in what or is_first):
            path.unlink()
    crawled.publish(12)
    code, said = crawl(tmp_path, crawled, more=SHARDS)
    assert (code, "newscrawl doctor" in said) == (3, True), said
    assert (tmp_path / "out.jsonl").read_bytes() == before
    code, told = doctor(tmp_path)
    assert (code, "articles-00001.jsonl" in told) == (3, True), told
    assert doctor(tmp_path) == (code, told)  # looking changes nothing
    assert doctor(tmp_path, "--repair")[0] == 0
    assert doctor(tmp_path)[0] == 0
    assert crawl(tmp_path, crawled, more=SHARDS)[0] == 0
    assert is_whole(tmp_path, crawled)
