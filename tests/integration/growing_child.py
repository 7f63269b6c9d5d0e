"""Brings a table up to date with a job, as `newscrawl export --flat --append` does, and says when it begins."""

import sys
from pathlib import Path

import orjson

from newscrawl.export.exporter import Exporter
from newscrawl.export.growing.tables import Growing, grow
from newscrawl.export.libraries import library
from newscrawl.export.publish import latest_lines

job, form, place, history = sys.argv[1:]
if form in {"duckdb", "parquet"}:
    library("pyarrow.parquet", "parquet")  # imported before the clock of the test runs
    library("duckdb", "duckdb")
exporter = Exporter(Path(job))
sys.stdout.write("begin\n")
sys.stdout.flush()
grow((orjson.loads(line) for line in latest_lines(exporter)), Growing(form, place, history=history == "history"))
sys.stdout.write("done\n")
