"""Each benchmark and tool that takes options prints in its help a line that can be copied as it stands."""

from __future__ import annotations

import ast
import shlex

import pytest

from tests.test_house import ROOT, told

SOURCES = {
    told(path): text
    for folder in ("benchmarks", "tools")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if "ArgumentParser(" in (text := path.read_text(encoding="utf-8"))
}
SIGNS = frozenset("[]|…")  # of a line that tells what may be written, and cannot be copied


def faults(program: str, source: str) -> list[str]:
    """Return what is wrong with the help of a program and the lines that it shows."""
    tree = ast.parse(source)
    texts = {
        node.value.lstrip("-")
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    lines = [line.strip() for line in (ast.get_docstring(tree) or "").splitlines()]
    shown = [shlex.split(line, comments=True) for line in lines if line.startswith("python ")]
    own = [words for words in shown if words[1] == program.removesuffix("/__main__.py")]
    parsers = [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("ArgumentParser")
    ]
    return [
        *(["no line to copy"] if not own else []),
        *(word for words in own for word in words if SIGNS & set(word)),
        *(word for words in own for word in words if word.startswith("--") and word.lstrip("-") not in texts),
        *(each for each in parsers if "description=__doc__" not in each or "RawDescription" not in each),
    ]


@pytest.mark.parametrize("program", SOURCES)
def test_the_help_of_a_program_shows_a_line_that_can_be_copied(program):
    assert faults(program, SOURCES[program]) == []


HELP = "description=__doc__, formatter_class=RawDescriptionHelpFormatter"


@pytest.mark.parametrize(
    ("line", "arguments", "expected"),
    [
        ("python tools/run.py --most 3  # [a few]", HELP, []),
        ("python tools/run.py", "", ["ArgumentParser()"]),
        ("python tools/run.py [--most 3]", HELP, ["[--most", "3]"]),
        ("python tools/run.py --least 3", HELP, ["--least"]),
        ("python tools/walk.py", HELP, ["no line to copy"]),
    ],
)
def test_a_line_that_cannot_be_copied_is_found(line, arguments, expected):
    source = f'"""Runs.\n\n    {line}\n"""\nparser = ArgumentParser({arguments})\nparser.add_argument("--most")\n'
    assert faults("tools/run.py", source) == expected
