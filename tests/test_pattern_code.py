"""Patterns that are kept are those that Python compiles, and whatever stands in the file does no harm."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

START = """
import json, re, sys
from newscrawl import pattern_code
pattern_code.begin()
import newscrawl.spiders.site
state = pattern_code._State
kept, new = dict(state.kept), len(state.new)
different = [
    str(pattern)
    for (pattern, flags), value in kept.items()
    if not (found := re._compiler.compile(pattern, flags)) or found != state.before[0](pattern, flags)
    or found.groupindex != state.before[0](pattern, flags).groupindex or found.groups != value[2]
    or pattern_code.array("I", state.before[1](re._parser.parse(pattern, flags), flags)).tobytes() != value[1]
]
pattern_code.end()
print(json.dumps([len(kept), new, different, re._compiler.compile.__module__]))
"""


def start(folder, *, writes=True):
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPYCACHEPREFIX": str(folder)} | ({} if writes else {"PYTHONDONTWRITEBYTECODE": "1"})
    command = [sys.executable, "-c", START]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True, env=environment)
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bytecode")
    kept, new, _, module = start(folder)
    assert (kept, module) == (0, "re._compiler")
    assert new > 300
    return folder


def file_in(folder):
    (file,) = folder.rglob("*.patterns")
    return file


def test_the_second_start_compiles_hardly_any_and_those_that_are_kept_are_pythons_own(folder):
    kept, new, different, module = start(folder)
    assert kept > 300
    assert new < 10
    assert different == []
    assert module == "re._compiler"


@pytest.mark.parametrize("place", [0, 5, 20, 5_000, -1])
def test_a_damaged_file_is_written_anew(folder, place):
    file = file_in(folder)
    data = bytearray(file.read_bytes())
    data[place] ^= 1
    file.write_bytes(data)
    assert start(folder)[0] == 0
    assert start(folder)[0] > 300


@pytest.mark.parametrize("data", [b"", b"short", bytes(100)])
def test_a_file_of_something_else_is_written_anew(folder, data):
    file_in(folder).write_bytes(data)
    assert start(folder)[0] == 0
    assert start(folder)[0] > 300


def test_nothing_is_written_where_python_writes_no_bytecode(tmp_path):
    assert start(tmp_path, writes=False)[0] == 0
    assert list(tmp_path.rglob("*")) == []


def test_nothing_is_wrong_where_nothing_can_be_written(tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert start(tmp_path / "file")[:1] == [0]
