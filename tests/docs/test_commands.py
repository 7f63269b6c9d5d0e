"""Every command that a page prints, run by a test or not, is one that newscrawl has, with options that it has."""

from __future__ import annotations

import argparse
import re
import shlex
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise

import pytest
from scrapy.settings import Settings, default_settings

from newscrawl import default_settings as ours
from newscrawl.command_line.table import OF_SCRAPY, commands
from newscrawl.spiders.argument_help import ARGUMENTS
from tests.docs.pages import PAGES, all_blocks, text_of

_SPOKEN = re.compile(r"`(newscrawl [a-z][^`\n]*)`")
_END = re.compile(r"\s+#\s.*$| [|>&].*$|;.*$")
_WORD = re.compile(r"[A-Z]{2,}[A-Z_]*|…|\[.*")
#: Settings of libraries that a page names.
_OTHERS = {"REDIS_URL", "REDIS_START_URLS_KEY", "SPLASH_URL", "PLAYWRIGHT_BROWSER_TYPE"}


def printed(page):
    """The commands of a page: those of its blocks, and those in its sentences."""
    for _, _, block in all_blocks(page):
        joined = block.replace("\\\n", " ")
        yield from (line.strip().removeprefix("$ ") for line in joined.splitlines() if "newscrawl " in line)
    yield from _SPOKEN.findall(text_of(page))


def words(line):
    """The words of a command behind ``newscrawl``; none for a line that is not a command."""
    found = re.search(r"(^|[\s;&('\"])newscrawl ([a-z].*)$", line)
    if found is None or line.startswith(("#", "from ", "import ", "pip ", "docker ", "FROM ")):
        return []
    try:
        said = found[2].partition(found[1])[0] if found[1] in {"'", '"'} else found[2]
        return shlex.split(_END.sub("", said).rstrip("`'\")"))
    except ValueError:  # the quotes of a surrounding program
        return []


def parser_of(name):
    settings = Settings({"COMMANDS_MODULE": "newscrawl.commands"})
    room = "newscrawl" if find_spec(f"newscrawl.commands.{name}") else "scrapy"
    command = import_module(f"{room}.commands.{name}").Command()
    command.settings = settings
    parser = argparse.ArgumentParser(conflict_handler="resolve", exit_on_error=False)
    command.add_options(parser)
    return parser


def wrong_with(said):
    """What is wrong with a command, None if nothing is."""
    name, *rest = said
    if name not in commands() and name not in OF_SCRAPY:
        return f"there is no command {name}"
    options = {option for action in parser_of(name)._actions for option in action.option_strings}
    for word in rest:
        if re.match(r"-{1,2}[a-zA-Z]", word) and word.partition("=")[0] not in options:
            return f"{name} has no option {word}"
    for option, value in pairwise(rest):
        key = value.partition("=")[0]
        if option == "-a" and "=" in value and key not in ARGUMENTS and not _WORD.match(key):
            return f"the spider takes no {key}"
        if option == "-s" and not known_setting(key):
            return f"there is no setting {key}"
    return None


def known_setting(name):
    return name in ours.SETTINGS or hasattr(default_settings, name) or name in _OTHERS or name == "NAME"


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_each_command_of_a_page_is_one_that_there_is(page):
    wrong = {line: why for line in printed(page) if (said := words(line)) and (why := wrong_with(said))}
    assert wrong == {}


def test_what_is_wrong_is_seen():
    assert words("newscrawl crawl site -a url=https://x.example  # a comment") == [
        "crawl",
        "site",
        "-a",
        "url=https://x.example",
    ]
    assert wrong_with(["crowl", "site"]) == "there is no command crowl"
    assert wrong_with(["crawl", "site", "--not-there"]) == "crawl has no option --not-there"
    assert wrong_with(["crawl", "site", "-a", "uri=x"]) == "the spider takes no uri"
    assert wrong_with(["crawl", "site", "-s", "NEWSCRAWL_NONE=1"]) == "there is no setting NEWSCRAWL_NONE"
    assert sum(bool(words(line)) for page in PAGES for line in printed(page)) > 100


def test_every_command_has_its_word_on_some_page():
    spoken = {said[0] for page in PAGES for line in printed(page) if (said := words(line))}
    assert sorted(commands().keys() - spoken) == []
    assert import_module("newscrawl.commands.browse").Command().short_desc()
