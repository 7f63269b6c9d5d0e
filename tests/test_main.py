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
