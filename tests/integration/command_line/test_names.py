import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
import scrapy.commands
from scrapy.cmdline import _get_commands_dict
from scrapy.settings import Settings

import newscrawl as package
from newscrawl.command_line.completion import words
from newscrawl.command_line.examples import EXAMPLES, examples
from newscrawl.command_line.table import GROUPS, OF_SCRAPY, commands, help_text
from newscrawl.job.outcome import MEANINGS
from newscrawl.spiders.argument_help import ARGUMENTS
from tests.running import newscrawl

FOLDER = Path(package.__file__).parent / "commands"


def own_commands():
    return {path.stem for path in FOLDER.glob("*.py") if "class Command" in path.read_text(encoding="utf-8")}


def test_the_help_names_every_command_once_and_no_other():
    named = [name for group in GROUPS.values() for name in group]
    assert sorted(named) == sorted(set(named))
    assert own_commands() <= {*named, *OF_SCRAPY}
    assert set(named) <= own_commands()
    scrapys = {path.stem for path in Path(scrapy.commands.__file__).parent.glob("[a-z]*.py")}
    assert scrapys - {"version"} <= {*named, *OF_SCRAPY}


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",), ("help",)])
def test_the_help_speaks_in_its_own_name(tmp_path, arguments):
    run = newscrawl(*arguments, cwd=tmp_path)
    assert run.returncode == 0
    assert run.stdout == help_text()
    assert "active project" not in run.stdout
    assert "Examples:" in run.stdout
    assert max(map(len, run.stdout.splitlines())) <= 100


def test_the_version_names_what_is_installed(tmp_path):
    run = newscrawl("--version", cwd=tmp_path)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith(f"newscrawl {version('newscrawl')} (Scrapy {version('scrapy')}, Python 3.")
    assert package.__version__ == version("newscrawl")


def test_an_unknown_command_is_answered_with_the_nearest(tmp_path):
    run = newscrawl("doctr", cwd=tmp_path)
    assert run.returncode == 2
    assert "did you mean newscrawl doctor?" in run.stderr
    assert "scrapy" not in run.stderr + run.stdout


def test_every_command_shows_examples_of_itself():
    others = {"crawl", "extract"}  # with texts of their own
    assert {*EXAMPLES, *others} == set(commands())
    for name in EXAMPLES:
        shown = examples(name).splitlines()
        assert shown[0] == "examples:"
        assert all(line.startswith(f"  newscrawl {name} ") or line.strip() == f"newscrawl {name}" for line in shown[1:])
        assert max(map(len, shown)) <= 115


def test_the_examples_stand_in_the_help(tmp_path):
    run = newscrawl("doctor", "--help", cwd=tmp_path)
    assert run.stdout.endswith(examples("doctor"))


def test_an_unknown_spider_is_answered_with_what_to_write(tmp_path):
    run = newscrawl("crawl", "sit", "-a", "url=http://127.0.0.1:1/", cwd=tmp_path)
    assert run.returncode == 2
    assert "there is no spider 'sit', there is site: newscrawl crawl site -a url=https://example.com" in run.stderr
    assert "Traceback" not in run.stderr
    assert not list((tmp_path).glob(".newscrawl/*"))


USAGES = """
import argparse, sys
from scrapy.cmdline import _get_commands_dict
from newscrawl.command_line import own_name
from scrapy.settings import Settings
settings = Settings()
settings.setmodule("newscrawl.settings")
for name in sys.argv[1:]:
    try:
        own_name.execute(["newscrawl", name, "--help"])
    except SystemExit as end:
        assert not end.code, name
"""


@pytest.mark.parametrize("columns", ["60", "80", "120"])
def test_every_command_says_how_it_is_used_and_never_calls_itself_scrapy(columns, tmp_path):
    run = subprocess.run(
        [sys.executable, "-c", USAGES, *commands()],
        cwd=tmp_path,
        env={"SCRAPY_SETTINGS_MODULE": "newscrawl.settings", "PATH": "/usr/bin:/bin", "COLUMNS": columns},
        capture_output=True,
        text=True,
        check=True,
    )
    for name in commands():
        assert f"newscrawl {name} " in run.stdout, name
    assert not re.search(r"\bscrapy [a-z]", run.stdout)
    headings = set(re.findall(r"^(.*)\n(?:=+|-+)$", run.stdout, re.MULTILINE))
    assert headings == {"Usage", "Options", "Global Options"}  # and no line of an option that ends in a colon


def test_the_help_of_a_crawl_has_every_argument_an_example_and_every_exit_code(tmp_path):
    run = newscrawl("crawl", "site", "--help", cwd=tmp_path)
    for argument in ARGUMENTS.values():
        assert f"-a {argument.form}" in run.stdout
        assert " ".join(argument.meaning.split()) in " ".join(run.stdout.split())
    for code, meaning in MEANINGS.items():
        assert re.search(rf"^  {code} +{re.escape(meaning)}$", run.stdout, re.MULTILINE)
    assert "newscrawl crawl site -a url=https://example.com -O articles.jsonl" in run.stdout
    assert max(map(len, run.stdout.splitlines())) <= 110


def test_the_words_of_completion_hold_the_options_of_every_command():
    settings = Settings()
    settings.setmodule("newscrawl.settings")
    known = _get_commands_dict(settings, inproject=True)
    for command in known.values():
        command.settings = settings
    found = words(known)
    assert set(found.options) == set(commands())
    assert "--to" in found.options["export"]
    assert "--dry-run" in found.options["init"]
    assert "since=" in found.arguments
    assert "NEWSCRAWL_KEEP=" in found.settings


@pytest.mark.parametrize("name", ["browse", "replay", "crawl"])
def test_examples_keep_their_lines(name, tmp_path):
    lines = newscrawl(name, "--help", cwd=tmp_path).stdout.splitlines()
    begin = lines.index("examples:")
    assert all(line.startswith("  newscrawl ") for line in lines[begin + 1 : begin + 3])
