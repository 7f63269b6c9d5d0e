"""No regular expression can be made to run away: pages are hostile input. All are read from the code."""

import ast
import json
import re
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest

from tests.recorded_patterns import PACKAGE

LENGTH = 300  # characters: a quadratic pattern takes milliseconds, a cubic one a second, an exponential one for ever
LIMIT = 0.25  # seconds of CPU for one text; the slowest takes 0.01
# What patterns are made of: runs of one sign, of pairs, and openings that never close.
PIECES = (
    *"a A 1 . , : ; - / | _ # = & ( [ { < > \" ' @ é 中 ア 한 я ا \u0301".split(),
    " ",
    "\n",
    *(
        "a ",
        "1 ",
        "1.",
        "1-",
        "1/",
        "a.",
        "a-",
        "a@",
        "<a ",
        '<a b="',
        "by ",
        "von ",
        "& ",
        "(a",
        "[a",
        "http://",
        "//",
    ),
    *("<!--", "<script ", "Jane Doe, ", "2025-", "1, ", "://a.", "a=b&", "中1", "A b ", "&#1", "photo: ", "| "),
)
MOST_GROWTH = 6  # of the time when the length doubles: 4 is quadratic, 8 cubic
LOOKS = 9
SMALL = 0.004  # seconds below which a growth says nothing
# Made in functions, of what our schema or a person wrote, and met with that alone.
LATE = "normalize/east_asian.py"  # compiles what others give it
BY_A_PERSON = {"export/schema.py", "sites/catalogue.py", "sites/locate.py"}
OTHER = {"regex", "re2", "fnmatch"}  # modules whose patterns nobody reads here
INLINE = {"search", "match", "fullmatch", "sub", "split", "findall", "finditer"}


@cache
def recorded():
    """Every pattern that the package compiles when it is imported: place, pattern."""
    script = Path(__file__).with_name("recorded_patterns.py")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True, timeout=120)
    found = {}
    for line in map(json.loads, done.stdout.splitlines()):
        raw = line["pattern"].encode("latin-1") if line["bytes"] else line["pattern"]
        flags = line["flags"] & ~re.UNICODE if line["bytes"] else line["flags"]
        found[line["where"]] = re.compile(raw, flags)
    return found


def calls():
    """Every call of ``re`` in the code: place, name of the function, first argument."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "LatePattern":
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", "compile", node
            elif is_call and isinstance(node.func.value, ast.Name) and node.func.value.id == "re":
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", node.func.attr, node


def inline():
    """Patterns that are written where they are used."""
    for where, name, node in calls():
        if name in INLINE and isinstance(node.args[0], ast.Constant):
            flags = [word.value for word in node.keywords if word.arg == "flags"]
            yield where, re.compile(node.args[0].value, re.IGNORECASE if flags else 0)


PATTERNS = sorted({**recorded(), **dict(inline())}.items())


def test_every_pattern_of_the_code_is_read():
    assert len(PATTERNS) > 250
    seen = set(recorded())
    for where, name, node in calls():
        file, lines = where.split(":")[0], range(node.lineno, node.end_lineno + 1)
        if name == "compile" and file not in BY_A_PERSON | {LATE}:
            assert any(f"{file}:{line}" in seen for line in lines), f"{where}: compiled in a function only"
    assert all(isinstance(node.args[0], ast.Constant) for _, name, node in calls() if name in INLINE)


def test_regular_expressions_have_no_other_name():
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "re":
                assert {name.name for name in node.names} <= {"Match", "Pattern"}, path
            if isinstance(node, ast.Import):
                assert all(name.name not in OTHER and (name.name != "re" or not name.asname) for name in node.names), (
                    path
                )


def spent(pattern, piece, length):
    text = piece * (length // len(piece)) + "\0"
    given = text.encode() if isinstance(pattern.pattern, bytes) else text
    start = time.process_time()
    pattern.search(given)
    return time.process_time() - start


def grows_slowly(pattern, piece, looks):
    """Tell it by the least of many looks at both lengths, by turns: the machine has other work."""
    times = [[spent(pattern, piece, length) for length in (LENGTH, 2 * LENGTH)] for _ in range(looks)]
    once, twice = map(min, zip(*times, strict=True))
    return twice < SMALL or twice < MOST_GROWTH * once


@pytest.mark.parametrize(("where", "pattern"), PATTERNS, ids=[where for where, _ in PATTERNS])
def test_a_pattern_takes_bounded_time_on_texts_made_against_it(where, pattern):
    for piece in PIECES:
        once = spent(pattern, piece, LENGTH)
        assert once < LIMIT, (where, piece)
        if spent(pattern, piece, 2 * LENGTH) > SMALL and not grows_slowly(pattern, piece, LOOKS):
            assert grows_slowly(pattern, piece, 4 * LOOKS), (where, piece)
