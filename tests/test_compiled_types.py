"""The rooms that ``make compiled`` compiles keep what mypyc asks of a dataclass, told without compiling."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
HOOK = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"][
    "hooks"
]["mypyc"]


def compiled() -> list[Path]:
    """Return the files that are compiled."""
    files = (file for room in HOOK["include"] for file in (PROJECT / room.strip("/")).rglob("*.py"))
    left_out = {PROJECT / name.strip("/") for name in HOOK["exclude"] if "/" in name}
    return sorted(file for file in files if file.name not in HOOK["exclude"] and file not in left_out)


FILES = compiled()


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PROJECT)))
def test_types_of_fields_are_there_when_the_module_is_loaded(file):
    tree = ast.parse(file.read_text("utf-8"))
    missing = absent_at_run_time(tree)
    assert [name for name in fields(tree) if name in missing] == []


def absent_at_run_time(tree: ast.Module) -> set[str]:
    """Return the names imported for type checkers only."""
    blocks = (node for node in ast.walk(tree) if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
    imports = (line for block in blocks for line in block.body if isinstance(line, ast.ImportFrom))
    return {name.asname or name.name for line in imports for name in line.names}


def fields(tree: ast.Module) -> list[str]:
    """Return the outermost name of the type of each dataclass's and NamedTuple's field."""
    classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    plain = (
        node
        for node in classes
        if any("dataclass" in ast.unparse(mark) for mark in node.decorator_list)
        or any(ast.unparse(base) == "NamedTuple" for base in node.bases)
    )
    types = (line.annotation for node in plain for line in node.body if isinstance(line, ast.AnnAssign))
    outermost = (kind.value if isinstance(kind, ast.Subscript) else kind for kind in types)
    return [kind.id for kind in outermost if isinstance(kind, ast.Name)]
