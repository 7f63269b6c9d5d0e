"""The pages of the documentation on Python and on site files: their code runs, their site files are valid."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import jsonschema
import pytest

import newscrawl
from newscrawl.sites.keys import KEYS, json_schema
from newscrawl.sites.site import parse_site

DOCS = Path(__file__).parents[3] / "docs"
PYTHON, SITES = DOCS / "python.md", DOCS / "how-to" / "a-site-of-your-own.md"
NETWORK = ("newscrawl.crawl(", "newscrawl.fetch(")


def blocks(path, language):
    found = re.findall(r"^```(\w*)\n(.*?)^```$", path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    return [code for name, code in found if name == language]


@pytest.mark.parametrize("code", [*blocks(PYTHON, "python"), *blocks(SITES, "python")])
def test_every_block_of_python_is_right(code, capsys):
    ast.parse(code)
    if not any(word in code for word in NETWORK):  # those run in tests/integration/test_notebook.py
        exec(compile(code, "docs", "exec"), {})


@pytest.mark.parametrize("text", blocks(SITES, "toml"))
def test_every_site_file_is_valid(text):
    jsonschema.validate(tomllib.loads(text), json_schema())
    parse_site("paper", text, "paper.toml")


def test_every_command_has_options_that_there_are(monkeypatch):
    lines = [line for block in blocks(SITES, "sh") for line in block.splitlines()]
    assert len(lines) > 10
    for line in lines:
        name = line.split()[1]
        assert (DOCS.parent / "newscrawl" / "commands" / f"{name}.py").exists(), line
        source = (DOCS.parent / "newscrawl" / "commands" / f"{name}.py").read_text(encoding="utf-8")
        for option in re.findall(r"--[a-z-]+", line):
            assert f'"{option}"' in source, line


def test_every_public_name_stands_in_the_page():
    text = PYTHON.read_text(encoding="utf-8")
    assert [name for name in newscrawl.__all__ if f"`{name}`" not in text and name != "__version__"] == []


def test_fields_and_keys_are_those_that_there_are():
    text = SITES.read_text(encoding="utf-8")
    assert [name for name in json_schema()["properties"]["fields"]["properties"] if f"`{name}`" not in text] == []
    assert {"timezone", "login", "proxy", "cookies", "headers"} <= set(KEYS)
