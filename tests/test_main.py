"""The command line speaks in its own name."""

from __future__ import annotations

import subprocess
import sys

import pytest


def _said(*arguments: str) -> str:
    done = subprocess.run([sys.executable, "-m", "newscrawl", *arguments], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


@pytest.mark.parametrize("arguments", [[], ["--help"], ["crawl", "--help"], ["frontier", "-h"]])
def test_help_names_the_command_that_was_typed(arguments):
    said = _said(*arguments)
    assert "newscrawl " in said
    assert " scrapy <" not in said
    assert " scrapy crawl" not in said
    assert '"scrapy ' not in said


def test_a_mistake_is_said_in_its_name():
    said = _said("crawl", "site", "-a", "url=http://127.0.0.1:1", "-a", "max_articles=-1")
    assert "newscrawl: error: max_articles='-1' is not a count" in said
    assert "scrapy crawl" not in said


def test_the_help_of_crawl_names_the_arguments_that_most_people_need():
    said = _said("crawl", "--help")
    for name in ("url=", "max_articles=", "since=", "scope="):
        assert name in said


DEEP = """
import resource
from newscrawl import __main__ as program

def faults():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt

def leaf(a, b=0, c=0, d=0, e=0, f=0, g=0, h=0):
    return a

def at(depth):
    if depth:
        return at(depth - 1)
    before = faults()
    for number in range(1_000):
        leaf(number)
    return faults() - before

def worst():
    return max(at(depth) for depth in range(250))

program._main = lambda: print(worst())
print(worst())
program.main()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="faults are counted otherwise elsewhere")
def test_no_depth_of_calls_takes_memory_from_the_system_and_gives_it_back_at_each_call():
    done = subprocess.run([sys.executable, "-c", DEEP], capture_output=True, text=True, timeout=60, check=True)
    bare, below = map(int, done.stdout.split())
    assert bare >= 1_000, "Python has become better: newscrawl/__main__.py need not do anything"
    assert below < 100
