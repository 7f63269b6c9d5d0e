"""Blocks for a checkout: make's, and those of benchmarks, of which only the words are tried.

A benchmark runs for minutes to hours. So each is asked for its options, and every option of a line must be among them.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor

from tests.docs.pages import titled
from tests.running import PROJECT

LINES = [shlex.split(line, comments=True) for _, text in titled("in a checkout") for line in text.splitlines() if line]
PROGRAMS = sorted({words[1] for words in LINES if words[0] == "python"})


def says(program):
    command = [sys.executable, program, "--help"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_line_has_options_and_words_that_its_benchmark_takes():
    with ThreadPoolExecutor(2) as pool:
        helps = dict(zip(PROGRAMS, pool.map(says, PROGRAMS), strict=True))
    assert len(helps) > 10
    for _, program, *words in (words for words in LINES if words[0] == "python"):
        for word in words:
            if word.startswith("--"):
                assert re.search(rf"{word}\b", helps[program]), (program, word)
        first = words[0] if words else "--"
        if not first.startswith("--") and "=" not in first:  # a word, not an option: one that the program names
            assert re.search(rf"\b{first}\b", helps[program]), (program, first)


def test_a_group_that_is_installed_is_one():
    groups = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    named = [words[words.index("--group") + 1] for words in LINES if "--group" in words]
    assert named
    assert set(named) <= groups.keys()


def test_make_knows_what_it_is_asked_for():
    for words in (words for words in LINES if words[0] == "make"):
        done = subprocess.run([*words, "--dry-run"], cwd=PROJECT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert ".venv/bin" in done.stdout


def test_nothing_else_is_typed_in_a_checkout():
    assert {words[0] for words in LINES} == {"make", "python", "pip"}
