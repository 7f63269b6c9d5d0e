"""Kills a process before every single line of our code that a scenario runs, one line a time, and recovers.

usage: fault_child.py FOLDER COMPRESSION SCENARIO [STEP]

For k = STEP, 2 STEP, 3 STEP … a forked process runs the scenario and kills itself (SIGKILL) before the k-th line
executed in the modules that touch the disk, so between any two of its system calls. Then another process opens the
job, finishes the work, and the result is checked. Ends when a process lived through; prints k.
"""

import os
import shutil
import signal
import sys
import traceback
from pathlib import Path

import newscrawl.export
from newscrawl.export.exporter import Exporter, Rotation, plain
from newscrawl.export.manifest import finished
from newscrawl.export.publish import publish
from newscrawl.export.shards import PART, shards
from tests.export.made_articles import assert_sound, made_article, records_in

# What opens, writes, syncs, renames, commits.
FILES = {
    str(Path(newscrawl.export.__file__).with_name(f"{module}.py"))
    for module in ("exporter", "lines", "manifest", "publish", "shards", "store")
}
ARTICLES = range(6)


def write(folder, compression):
    exporter = Exporter(folder, compression, Rotation(lines=3))
    for number in ARTICLES:
        exporter.take(plain(made_article(number)))
    return exporter


def finishing(folder, compression, trace):
    exporter = write(folder, compression)
    sys.settrace(trace)
    exporter.rotate()


def recovering(folder, compression, trace):
    in_a_process(write, folder, compression)  # dies with its lock, and leaves a growing shard
    part = next((folder / "shards").glob("*.part"))
    os.truncate(part, part.stat().st_size - 9)
    sys.settrace(trace)
    Exporter(folder, compression)


def writing(folder, compression, trace):
    sys.settrace(trace)
    write(folder, compression)


def writing_at_once(folder, compression, trace):
    sys.settrace(trace)
    exporter = Exporter(folder, compression, Rotation(lines=4))
    exporter.take_all([(plain(made_article(number)), None) for number in ARTICLES])


def publishing(folder, compression, trace):
    exporter = write(folder, compression)
    exporter.rotate()
    sys.settrace(trace)
    publish(exporter, targets(folder))


SCENARIOS = {scenario.__name__: scenario for scenario in (finishing, recovering, writing, writing_at_once, publishing)}


def targets(folder):
    return {
        folder / "replaced.jsonl": "replace",
        folder / "appended.jsonl": "append",
        folder / "appended.jsonl.gz": "append",
    }


def killer(after):
    count = 0

    def trace(frame, event, _argument):
        nonlocal count
        if frame.f_code.co_filename not in FILES:
            return None
        if event == "line":
            count += 1
            if count >= after:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    return trace


def in_a_process(work, *arguments):
    """Whether the work lived to its end."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work(*arguments)
            code = 0
        except SystemExit as leaving:
            code = leaving.code
        except Exception:  # noqa: BLE001 - whatever it is, the parent must hear of it
            traceback.print_exc()
            code = 2
        finally:
            sys.settrace(None)
            os._exit(code)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status == 2:
        sys.exit("the work failed by itself")
    return status == 0


def recover_and_check(folder, compression):
    exporter = write(folder, compression)
    exporter.rotate()
    publish(exporter, targets(folder))
    exporter.close()
    assert_sound(folder, ARTICLES)
    paths = shards(folder / "shards")
    assert not [path for path in paths if path.suffix == PART]
    listed = finished(folder / "shards")
    assert {path.name for path in paths} == set(listed)
    assert all(len(records_in(path)) == listed[path.name].lines for path in paths)
    for target in targets(folder):
        assert sorted(record["url"] for record in records_in(target)) == sorted(
            made_article(number).url for number in ARTICLES
        ), target


def main(folder, compression, scenario, step=1):
    k, lived = 0, False
    while not lived:
        k += int(step)
        job = Path(folder) / str(k)
        lived = in_a_process(SCENARIOS[scenario], job, compression, killer(k))
        if not in_a_process(recover_and_check, job, compression):
            sys.exit(f"wrong after a kill before line {k}")
        shutil.rmtree(job)
    sys.stdout.write(f"{k}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
