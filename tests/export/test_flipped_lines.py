"""Lines of which a bit is another: none is taken for what was written, and none of the others is lost."""

import random
import shutil
from contextlib import closing

import pytest

from newscrawl.export.exporter import Exporter, plain
from newscrawl.export.lines import whole_lines
from newscrawl.export.repair import repair_shards
from newscrawl.export.shards import shards
from newscrawl.export.store import open_store
from tests.export.made_articles import made_article

ARTICLES = 4
TRIES = 25


def written(folder, *, finished):
    """The lines of a job's one shard, which is finished or was left as it grew."""
    exporter = Exporter(folder)
    for number in range(ARTICLES):
        exporter.take(plain(made_article(number)))
    if finished:
        exporter.rotate()
    exporter.close()
    (path,) = shards(folder / "shards")
    return list(whole_lines(path))


def flip(path, chance, among=None):
    """Change one bit, of those bytes where some are named."""
    data = bytearray(path.read_bytes())
    at = chance.choice(
        [place for place in range(len(data)) if data[place] != ord("\n") and (not among or place in among)]
    )
    data[at] ^= 1 << chance.randrange(8)
    path.write_bytes(bytes(data))


def changed_copies(folder, tmp_path, among=None):
    """Copies of a job's folder, in each of which another bit is changed."""
    chance = random.Random(20261129)
    for number in range(TRIES):
        copy = tmp_path / f"copy{number}"
        shutil.copytree(folder, copy)
        flip(next((copy / "shards").glob("articles-*")), chance, among)
        yield copy
        shutil.rmtree(copy)


def test_a_growing_shard_keeps_the_lines_that_are_what_was_written_and_tells_the_rest_as_lost(tmp_path):
    lines = written(tmp_path / "job", finished=False)
    names = {made_article(number).id for number in range(ARTICLES)}
    for copy in changed_copies(tmp_path / "job", tmp_path):
        again = Exporter(copy)
        again.close()
        kept = [line for path in shards(copy / "shards") for line in whole_lines(path)]
        assert set(kept) < set(lines), "a line that was not written"
        held = {made_article(number).id for number in range(ARTICLES) if lines[number] in kept}
        assert (held | again.lost, held & again.lost) == (names, set())


def test_a_finished_shard_is_mended_to_the_lines_that_were_written(tmp_path):
    lines = written(tmp_path / "job", finished=True)
    names = {made_article(number).id for number in range(ARTICLES)}
    for copy in changed_copies(tmp_path / "job", tmp_path):
        exporter = Exporter(copy)
        (repaired,) = repair_shards(exporter)
        kept = [line for path in shards(exporter.shards) for line in whole_lines(path)]
        held = {made_article(number).id for number in range(ARTICLES) if lines[number] in kept}
        assert (set(kept) < set(lines), repaired.again, repaired.kept) == (True, names - held, len(held))
        assert all(exporter.take(plain(made_article(number))) in {"new", "unchanged"} for number in range(ARTICLES))
        exporter.close()


@pytest.mark.parametrize("finished", [False, True])
def test_an_id_that_is_another_is_seen_where_no_checksum_was_noted(tmp_path, finished):
    lines = written(tmp_path / "job", finished=finished)
    with closing(open_store(tmp_path / "job" / "articles.sqlite")) as db:
        db.execute("UPDATE articles SET checksum = NULL")
    data, name = b"".join(lines), made_article(2).id
    start = data.index(name.encode())
    digits = set(range(start + 2, start + len(name)))
    for copy in changed_copies(tmp_path / "job", tmp_path, digits):
        again = Exporter(copy)
        told = {article for each in repair_shards(again) for article in each.again} | again.lost
        held = {row[0] for row in again.db.execute("SELECT id FROM articles")}
        again.close()
        assert (name in told, held - {made_article(number).id for number in range(ARTICLES)}) == (True, set())
