"""Real processes, killed."""

import random
import signal
import threading

import pytest

from newscrawl.export.exporter import Exporter, Rotation, plain
from newscrawl.export.lines import whole_lines
from newscrawl.export.manifest import describe, finished
from newscrawl.export.shards import PART, Shard, shards
from tests.export.made_articles import assert_sound, made_article, records_in, shard_records

COMPRESSIONS = ["none", "gzip", "zstd"]


@pytest.mark.parametrize("compression", COMPRESSIONS)
def test_a_writer_killed_at_random_moments_loses_and_doubles_nothing(child, tmp_path, compression):
    moments = random.Random(7)
    promised = set()
    for _ in range(5):
        writer = child("writing_child.py", tmp_path, 0, 200, compression, 25)
        for _ in range(moments.randint(1, 60)):
            promised.add(int(writer.stdout.readline()))
        writer.send_signal(signal.SIGKILL)
        promised |= {int(line) for line in writer.stdout if line.endswith("\n")}
        writer.wait()
    on_disk = {record["url"] for record in shard_records(tmp_path)}
    assert {made_article(number).url for number in promised} <= on_disk
    last = child("writing_child.py", tmp_path, 0, 200, compression, 25)
    last.communicate()
    assert last.returncode == 0
    assert_sound(tmp_path, range(200))
    paths = shards(tmp_path / "shards")
    assert [describe(path, len(records_in(path))) for path in paths] == list(finished(tmp_path / "shards").values())


@pytest.mark.parametrize(
    ("scenario", "compression", "step"),
    [
        ("finishing", "none", 2),
        ("finishing", "gzip", 5),
        ("finishing", "zstd", 5),
        ("recovering", "none", 7),
        ("recovering", "gzip", 11),
        ("writing", "none", 29),
        ("writing_at_once", "none", 17),
        ("publishing", "none", 31),
    ],
)
def test_a_process_killed_between_any_two_system_calls_loses_and_doubles_nothing(
    child, tmp_path, scenario, compression, step
):
    faults = child("fault_child.py", tmp_path, compression, scenario, step)
    killed = int(faults.communicate()[0])
    assert faults.returncode == 0
    assert killed >= step * 2


def test_two_processes_share_a_job(child, tmp_path):
    writers = [child("writing_child.py", tmp_path, first, first + 120, "none", 25) for first in (0, 60)]
    writers.append(child("writing_child.py", tmp_path, 30, 180, "none", 25))
    writers[2].stdout.readline()
    writers[2].send_signal(signal.SIGKILL)
    for writer in writers:
        writer.communicate()
    child("writing_child.py", tmp_path, 0, 180, "none", 25).communicate()
    assert_sound(tmp_path, range(180))
    assert not list((tmp_path / "shards").glob(f"*{PART}"))


def test_a_writer_that_died_before_its_first_line_leaves_its_number_to_one_that_dies_later(tmp_path):
    Exporter(tmp_path).close()
    Shard.create(tmp_path / "shards").close()
    second = Exporter(tmp_path)
    second.take(plain(made_article(1)))
    second.close()
    Exporter(tmp_path).close()
    assert [path.name for path in shards(tmp_path / "shards")] == ["articles-00001.jsonl"]
    assert list(finished(tmp_path / "shards")) == ["articles-00001.jsonl"]
    assert_sound(tmp_path, [1])


def test_a_line_that_a_power_cut_took_is_written_again_when_its_page_comes_again(tmp_path):
    exporter = Exporter(tmp_path)
    for edition in range(2):
        exporter.take(plain(made_article(1, edition=edition)))
        exporter.rotate()
    exporter.take(plain(made_article(1, edition=2)))
    exporter.close()
    part = next((tmp_path / "shards").glob(f"*{PART}"))
    part.write_bytes(b"\0" * 500 + b"\n")
    again = Exporter(tmp_path)
    assert [again.take(plain(made_article(1, edition=2))) for _ in range(2)] == ["updated", "unchanged"]
    again.close()
    assert [record["version"] for record in shard_records(tmp_path)] == [1, 2, 3]


def test_a_lost_store_is_made_again_from_the_shards(tmp_path):
    exporter = Exporter(tmp_path, rotation=Rotation(lines=4))
    for number in range(10):
        exporter.take(plain(made_article(number)))
    exporter.close()
    for file in tmp_path.glob("articles.sqlite*"):
        file.unlink()
    again = Exporter(tmp_path)
    assert {again.take(plain(made_article(number))) for number in range(10)} == {"unchanged"}
    again.close()
    assert_sound(tmp_path, range(10))


def test_a_full_disk_leaves_whole_lines_and_room_lets_the_job_go_on(small_disk, child):
    folder, resize = small_disk
    job = folder / "job"
    stopped = child("writing_child.py", job, 0, 400, "none", 1000, stderr=-3)
    stopped.communicate()
    assert stopped.returncode == 1
    assert 0 < len(shard_records(job)) < 400
    assert all(path.read_bytes().endswith(b"}\n") for path in shards(job / "shards"))
    assert resize("8m").returncode == 0
    child("writing_child.py", job, 0, 400, "none", 1000).communicate()
    assert_sound(job, range(400))


def test_numbers_are_never_used_twice(tmp_path):
    for number in range(3):
        exporter = Exporter(tmp_path)
        exporter.take(plain(made_article(number)))
        exporter.rotate()
        exporter.close()
        for path in shards(tmp_path / "shards"):
            path.unlink()
    assert list(finished(tmp_path / "shards")) == [f"articles-{number:05}.jsonl" for number in (1, 2, 3)]


def test_a_line_that_is_being_written_is_read_whole_or_not_at_all(tmp_path):
    path = tmp_path / "growing.jsonl"
    path.touch()
    line = b"x" * 40_000 + b"\n"

    def write():
        with path.open("ab", buffering=0) as file:
            for _ in range(400):
                for start in range(0, len(line), 9_000):
                    file.write(line[start : start + 9_000])

    writer = threading.Thread(target=write)
    writer.start()
    while writer.is_alive():
        assert set(whole_lines(path)) <= {line}
    writer.join()
    assert list(whole_lines(path)) == [line] * 400
