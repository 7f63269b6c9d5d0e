"""Rules of the house that no linter has: one owner of each name that travels, short files, no cycle of files."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import defaultdict
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "newscrawl"
FOLDERS = ("newscrawl", "tests", "benchmarks", "tools")
MAX_LINES = 250
STAT_CALLS = frozenset({"inc_value", "set_value", "get_value", "max_value", "min_value"})
READERS = frozenset({"get", "getint", "getfloat", "getbool", "getlist", "getdict"})


@cache
def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


@cache
def nodes() -> list[tuple[Path, ast.AST]]:
    """Every node of the package with its file, walked once for all tests."""
    return [(path, node) for path, tree in trees().items() for node in ast.walk(tree)]


def told(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def in_several_files(find) -> dict[str, list[str]]:
    """Return what *find* yields of more than one file, with their paths."""
    found = defaultdict(set)
    for path, node in nodes():
        for name in find(node):
            found[name].add(told(path))
    return {name: sorted(paths) for name, paths in found.items() if len(paths) > 1}


def literal(node: ast.AST) -> list[str]:
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def words_of(node: ast.AST) -> list[str]:
    """Return the names of our stats and request keys that a literal is; of an f-string its fixed beginning."""
    return [
        text
        for text in literal(node)
        if " " not in text
        and text not in {"newscrawl_", "newscrawl/"}
        and (text.removeprefix("_").startswith("newscrawl_") or (text.startswith("newscrawl/")))
    ]


def stats_of(node: ast.AST) -> list[str]:
    """Return a literal by which a stat is read or written, ours or Scrapy's."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
        owner = ast.unparse(node.func.value)
        is_stats = node.func.attr in STAT_CALLS or (node.func.attr in {"get", "pop"} and owner.endswith("stats"))
        return literal(node.args[0]) if is_stats else []
    if isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith("stats"):
        return literal(node.slice)
    return []


def is_meta(node: ast.AST) -> bool:
    """Whether an expression is the meta of a request or a response, and no table of a page's meta elements."""
    return (
        isinstance(node, ast.Attribute)
        and node.attr == "meta"
        and not ast.unparse(node.value).endswith(("structured", "document"))
    )


def keys_of(node: ast.AST) -> list[str]:
    """Return the literals by which a request's meta is read or written."""
    if isinstance(node, ast.Subscript) and is_meta(node.value):
        return literal(node.slice)
    if isinstance(node, ast.Call):
        keywords = [each.value for each in node.keywords if each.arg == "meta" and isinstance(each.value, ast.Dict)]
        keys = [key for each in keywords for key in each.keys if key is not None]
        if isinstance(node.func, ast.Attribute) and is_meta(node.func.value) and node.args:
            keys.append(node.args[0])
        return [text for key in keys for text in literal(key)]
    if isinstance(node, ast.Compare) and any(is_meta(each) for each in node.comparators):
        return literal(node.left)
    return []


@pytest.mark.parametrize("find", [words_of, stats_of, keys_of], ids=["our names", "stats", "request meta"])
def test_no_name_that_travels_is_a_literal_in_two_files(find):
    assert in_several_files(find) == {}


@cache
def constants() -> set[str]:
    """Return the names that have a constant."""
    owners = ("request_meta.py", "stat_names.py", "job/outcome.py")
    assigned = [
        each.value for owner in owners for each in trees()[PACKAGE / owner].body if isinstance(each, ast.Assign)
    ]
    return {text for value in assigned for node in ast.walk(value) for text in literal(node)}


def test_no_key_or_stat_that_has_a_constant_is_written_out():
    written = {
        f"{told(path)}:{name}"
        for path, node in nodes()
        for find in (stats_of, keys_of)
        for name in find(node)
        if name in constants()
    }
    assert written == set()


@pytest.mark.parametrize(
    ("code", "find", "expected"),
    [
        ("stats.inc_value('a/b')", stats_of, ["a/b"]),
        ("crawler.stats.get('a/b')", stats_of, ["a/b"]),
        ("self._stats['a/b']", stats_of, ["a/b"]),
        ("request.meta['proxy']", keys_of, ["proxy"]),
        ("response.meta.get('depth', 0)", keys_of, ["depth"]),
        ("'proxy' in request.meta", keys_of, ["proxy"]),
        ("Request(url, meta={'proxy': 1})", keys_of, ["proxy"]),
        ("structured.meta.get('author')", keys_of, []),
        ("f'newscrawl/dates/{name}'", words_of, ["newscrawl/dates/"]),
        ("'_newscrawl_sent'", words_of, ["_newscrawl_sent"]),
    ],
)
def test_what_reads_the_code_sees_each_way_to_write_a_name(code, find, expected):
    assert [name for node in ast.walk(ast.parse(code)) for name in find(node)] == expected


def test_the_scheduler_is_asked_by_no_name_in_a_string():
    asked = [
        f"{told(path)}:{node.lineno}"
        for path, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in {"getattr", "hasattr"}
        and "scheduler" in ast.unparse(node.args[0]).lower()
    ]
    assert asked == []


@pytest.mark.parametrize("name", ["NEWSCRAWL_STATE", "NEWSCRAWL_JOB"])
def test_the_jobs_folder_and_name_are_read_in_one_place(name):
    readings = [
        f"{told(path)}:{node.lineno}"
        for path, tree in trees().items()
        for node in ast.walk(tree)
        if (
            isinstance(node, ast.Call)
            and (
                (isinstance(node.func, ast.Attribute) and node.func.attr in READERS)
                or ast.unparse(node.func).endswith(("value", "count"))
            )
            and any(name in literal(argument) for argument in node.args)
        )
        or (isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load) and name in literal(node.slice))
    ]
    assert [each.partition(":")[0] for each in readings] == ["newscrawl/job/job.py"]


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_file_is_longer_than_250_lines(folder):
    lengths = {told(path): len(path.read_text(encoding="utf-8").splitlines()) for path in (ROOT / folder).rglob("*.py")}
    assert {name: length for name, length in lengths.items() if length > MAX_LINES} == {}


def imports_of(path: Path, tree: ast.Module) -> set[str]:
    """Return the modules of the package that a file imports when it runs, at its head or later."""
    typing_only = {
        id(each)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for each in ast.walk(node)
    }
    names = set()
    for node in ast.walk(tree):
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.Import):
            names |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
    return (names & modules().keys()) - {module_of(path)}


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def modules() -> dict[str, Path]:
    return {module_of(path): path for path in trees()}


def test_no_files_import_each_other_in_a_circle():
    graph = {
        name: imports_of(path, trees()[path]) - ({name.rpartition(".")[0]} if path.name != "__init__.py" else set())
        for name, path in modules().items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_no_name_has_a_word_that_only_this_project_understands():
    done = subprocess.run(
        [sys.executable, ROOT / "tools/house_table.py", ROOT, "--names"], check=True, capture_output=True, text=True
    )
    table, _, names = done.stdout.rpartition("|\n")
    assert "| names with a private word | 0 " in table, names
