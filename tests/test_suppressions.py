"""What is passed over, an error or a finding of a checker, says why."""

from __future__ import annotations

import ast
import io
import re
import tokenize

import pytest

from tests.test_house import FOLDERS, ROOT, told

UNWARNED = re.compile(r"^[^#\n]*(?:filterwarnings\(\"ignore|simplefilter\(\"ignore)[^#\n]*$", re.MULTILINE)
#: What says no reason: a finding of a checker that is passed over, a catch of everything, a warning that is ignored.
UNREASONED = {
    "suppression": re.compile(r"#\s*(noqa(:[ A-Z0-9,]+)?|type:\s*ignore(\[[^\]]*\])?|pragma:.*)$", re.MULTILINE),
    "catch of everything": re.compile(
        r"^[^#\n]*(?:except (?:Base)?Exception\b|suppress\((?:Base)?Exception\b)[^#\n]*$", re.MULTILINE
    ),
    "ignored warning": UNWARNED,
}


@pytest.mark.parametrize("pattern", UNREASONED.values(), ids=UNREASONED)
def test_what_is_passed_over_says_why(pattern):
    bare = [
        f"{told(path)}: {found[0].strip()}"
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*.py")
        for found in pattern.finditer(path.read_text(encoding="utf-8"))
        if path.name != "test_suppressions.py"
    ]
    assert bare == []


@pytest.mark.parametrize("line", ['mark = filterwarnings("ignore::Warning")', 'warnings.simplefilter("ignore")'])
def test_a_warning_that_is_ignored_is_found(line):
    assert UNWARNED.search(line)
    assert not UNWARNED.search(f"{line}  # its library is old")


EMPTY_CALLS = frozenset({"set", "frozenset", "dict", "list", "tuple", "str", "bytes", "iter"})
MACHINES = re.compile(r"#\s*(?:noqa(?::[ A-Z0-9,]+)?|type:\s*ignore(?:\[[^\]]*\])?|fmt:.*|pragma:.*)")


def is_empty(value: ast.expr | None) -> bool:
    """Tell whether an expression is None, a text or a collection without content, or a tuple of such."""
    match value:
        case None | ast.Constant(value=None | "" | b""):
            return True
        case ast.Tuple() | ast.List() | ast.Set():
            return all(map(is_empty, value.elts))
        case ast.Dict():
            return not value.keys
        case ast.Call(func=ast.Name(id=name), args=[], keywords=[]):
            return name in EMPTY_CALLS
    return False


def is_left(node: ast.AST) -> bool:
    """Tell whether an error ends here: a handler that does nothing, or ``suppress(...)``."""
    match node:
        case ast.ExceptHandler(body=[ast.Pass() | ast.Continue() | ast.Break() | ast.Expr(value=ast.Constant())]):
            return True
        case ast.ExceptHandler(body=[ast.Return(value=value)]):
            return is_empty(value)
        case ast.Call(func=ast.Name(id="suppress") | ast.Attribute(attr="suppress")):
            return True
    return False


def left_bare(source: str) -> list[int]:
    """Return the lines at which an error is left, and no comment says why: there, or alone in the line above."""
    beside, alone = set(), set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT and MACHINES.sub("", token.string).strip(" #-"):
            line = token.start[0]
            (beside if token.line[: token.start[1]].strip() else alone).add(line)
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if is_left(node)
        and node.lineno - 1 not in alone
        and (beside | alone).isdisjoint(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    ]


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_error_that_is_left_is_named_with_the_reason(folder):
    bare = [
        f"{told(path)}:{line}"
        for path in sorted((ROOT / folder).rglob("*.py"))
        for line in left_bare(path.read_text(encoding="utf-8"))
    ]
    assert bare == []


@pytest.mark.parametrize(
    ("handler", "lines"),
    [
        ("except OSError:\n    pass", [3]),
        ("except OSError:\n    return", [3]),
        ("except OSError:\n    return None, []", [3]),
        ("except OSError:\n    return frozenset()", [3]),
        ("except OSError:\n    break", [3]),
        ("except OSError:  # noqa: PERF203\n    continue", [3]),
        ("except OSError:  # it is gone\n    pass", []),
        ("except OSError:\n    pass  # it is gone", []),
        ("except OSError:  # noqa: PERF203 - it is gone\n    ...", []),
        ("# it is gone\nexcept OSError:\n    pass", []),
        ("except OSError:\n    return 0", []),
        ("except OSError as error:\n    raise ValueError from error", []),
        ("finally:\n    with suppress(OSError):\n        pass", [4]),
        ("finally:\n    with contextlib.suppress(OSError), open(1):\n        pass", [4]),
        ("finally:\n    with suppress(OSError):  # it is gone\n        pass", []),
        ("finally:\n    # it is gone\n    with suppress(OSError):\n        pass", []),
    ],
)
def test_an_error_that_is_left_is_found_in_each_way_to_write_it(handler, lines):
    assert left_bare(f"try:\n    look()  # another comment\n{handler}\n") == lines
