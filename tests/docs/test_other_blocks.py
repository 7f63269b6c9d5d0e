"""Blocks of code that need more than this machine has at once: psql's against a real server, the others' text."""

from __future__ import annotations

import ast
import shlex
import subprocess

import postgres
import pytest

from newscrawl.export.growing.tables import Growing, grow
from tests.docs.pages import PAGES, blocks_of
from tests.export.growing_tables import record
from tools import check_orchestrators


def test_the_line_for_psql_runs_on_a_table_that_was_filled():
    if reason := postgres.why_not():
        pytest.skip(reason)
    lines = [line for page in PAGES for _, text in blocks_of(page, "psql") for line in text.splitlines() if line]
    assert lines
    with postgres.running() as address:
        grow([record(1), record(2)], Growing("postgres", address, "paper"))
        for line in lines:
            program, _, *words = shlex.split(line)
            assert program == "psql"
            command = [str(postgres.BINARIES[-1] / program), "-v", "ON_ERROR_STOP=1", address, *words]
            done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
            assert (done.returncode, "(1 row)" in done.stdout) == (0, True), done.stderr


@pytest.mark.parametrize("name", ["Airflow", "Prefect"])
def test_what_is_printed_for_an_orchestrator_is_what_the_tool_runs(name, tmp_path):
    text, command = check_orchestrators.program(name, tmp_path)
    tree = ast.parse(text)
    assert any(isinstance(node, ast.Constant) and "newscrawl crawl site" in str(node.value) for node in ast.walk(tree))
    assert str(tmp_path) in text
    assert command
