"""Brings a table up to date with a job, as `newscrawl export --flat --append` does, and says when it begins.

Each line of the standard input (folder, form, place) is done by a fork, which has the libraries by then: it says
"begin" with its process id, and "done". "ended" with its exit code is said of it when it is over, or was killed.
"""

import os
import sys
from pathlib import Path

import orjson

from newscrawl.export.exporter import Exporter
from newscrawl.export.growing.tables import Growing, grow
from newscrawl.export.libraries import library
from newscrawl.export.publish import latest_lines


def say(word, number=0):
    sys.stdout.write(f"{word} {number}\n")
    sys.stdout.flush()


def export(job, form, place):
    exporter = Exporter(Path(job))
    say("begin", os.getpid())
    grow((orjson.loads(line) for line in latest_lines(exporter)), Growing(form, place, history=False))
    say("done")


if sys.argv[1] in {"duckdb", "parquet"}:
    library("pyarrow.parquet", "parquet")  # imported before the clock of the test runs
    library("duckdb", "duckdb")
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        export(*line.rstrip("\n").split("\t"))
        os._exit(0)
    say("ended", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
