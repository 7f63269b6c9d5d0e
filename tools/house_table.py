"""The house in figures, a column a tree.

    python tools/house_table.py
    python tools/house_table.py . OTHER --junit FILE

A tree is a checkout (this one, if none is named). Nothing of it is imported, so that any version can be counted. Times
of tests are read from what ``pytest --junit-xml FILE`` wrote for the last tree.
"""

from __future__ import annotations

import argparse
import ast
import re
import statistics
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Words that only this project had for things that the field has names for; of names that are made of several words.
PRIVATE = frozenset(
    "scout signpost signposts ladder rung rungs patternbook bury buried lane lanes keeper desk crew leader sight"
    " messenger messengers trail walk familiar teaser tally supply letters signpostings brought heard spending"
    " freshness".split()
)
#: Names in which such a word means what everybody means by it.
COMMON = re.compile(
    r"dead_?letters?|letters_(of|in)|(latin|marked|capital|arabic|two|max|fewest|add|not_a)_letters?|^_?letters$"
    r"|(os|tree)_walk|(^|_)desk$|^freshness$|^(page)?_?keeper$|_lane$|^lanes$",
    re.IGNORECASE,
)
SETTING = re.compile(r"NEWSCRAWL_[A-Z][A-Z_]*[A-Z]")
#: What a test needs, by what its file mentions; the first that fits.
KINDS = {
    "engines": re.compile(r"\bsplash\b|\bchromium\b"),
    "servers": re.compile(r"\bvalkey\b|\bredis-server\b|\(server\b|, server\b|on_engine"),
    "crawls and processes": re.compile(r"import .*\bnewscrawl\b|\bsubprocess\b|\bCrawls\(|\bcrawl\(|\bPopen\("),
}


def sources(tree: Path) -> list[Path]:
    """Return the files of the package."""
    return sorted((tree / "newscrawl").rglob("*.py"))


def names_in(path: Path) -> Iterator[str]:
    """Yield each name that a file gives: of classes, functions, arguments and what is assigned."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr


def private_names(tree: Path) -> set[str]:
    """Return the names and modules of the package that have a private word in them."""
    found = {path.stem for path in sources(tree)} | {name for path in sources(tree) for name in names_in(path)}
    return {name for name in found if PRIVATE & set(parts(name)) and not COMMON.search(name)}


def parts(name: str) -> list[str]:
    """Return the words of a name."""
    return [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)]


def public_names(tree: Path) -> int:
    """Return how many names ``import newscrawl`` offers."""
    text = (tree / "newscrawl/__init__.py").read_text(encoding="utf-8")
    for node in ast.parse(text).body:
        if (
            isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Dict)
            and ast.unparse(node.targets[0]) == "_WHERE"
        ):
            return len(node.value.keys)
    return 0


def settings(tree: Path) -> tuple[int, int]:
    """Return settings that the package names, and those of them in README or docs; internal ones are neither."""
    table = tree / "newscrawl/default_settings.py"
    known = {name for path in sources(tree) for name in SETTING.findall(path.read_text(encoding="utf-8"))}
    if table.exists():
        inside = re.findall(
            r'"(NEWSCRAWL_[A-Z_]+)"(?:(?!\n    [A-Z]).)*?is_internal=True', table.read_text(), re.DOTALL
        )
        known = set(SETTING.findall(table.read_text(encoding="utf-8"))) - set(inside)
    pages = [tree / "README.md", *(tree / "docs").rglob("*.md")]
    told = {name for page in pages if page.exists() for name in SETTING.findall(page.read_text(encoding="utf-8"))}
    return len(known), len(known & told)


def kind_of(path: Path) -> str:
    """Return the kind of a file of tests."""
    text = path.read_text(encoding="utf-8")
    return next((kind for kind, sign in KINDS.items() if sign.search(text)), "of one process")


def tests(tree: Path) -> Counter[str]:
    """Return the number of test functions of each kind."""
    found: Counter[str] = Counter()
    for path in (tree / "tests").rglob("test_*.py"):
        found[kind_of(path)] += len(
            re.findall(r"^(?:async )?def test_", path.read_text(encoding="utf-8"), re.MULTILINE)
        )
    return found


def times(tree: Path, junit: list[Path]) -> Counter[str]:
    """Return seconds of each kind, as runs of pytest noted them."""
    found: Counter[str] = Counter()
    for case in (case for path in junit for case in ET.parse(path).iter("testcase")):  # noqa: S314 - our own files
        path = tree / f"{case.get('classname', '').replace('.', '/')}.py"
        found[kind_of(path) if path.exists() else "other"] += float(case.get("time", 0))
    return found


def column(tree: Path) -> dict[str, str]:
    """Return the figures of a tree."""
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in sources(tree)}
    largest = max(lengths, key=lambda path: lengths[path])
    known, told = settings(tree)
    counted = tests(tree)
    return {
        "files of the package": str(len(lengths)),
        "median file, lines": f"{statistics.median(lengths.values()):g}",
        "largest file, lines": f"{lengths[largest]} ({largest.relative_to(tree / 'newscrawl')})",
        "files over 250 lines": str(sum(length > 250 for length in lengths.values())),
        "words of README": str(len((tree / "README.md").read_text(encoding="utf-8").split())),
        "names of import newscrawl": str(public_names(tree)),
        "names with a private word": str(len(private_names(tree))),
        "settings documented, of all": f"{told} of {known}",
        **{f"tests, {kind}": str(counted[kind]) for kind in ("of one process", *reversed(KINDS))},
    }


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trees", nargs="*", type=Path, default=[Path(__file__).parents[1]])
    parser.add_argument(
        "--junit", type=Path, nargs="+", default=[], help="what pytest --junit-xml wrote for the last tree: files"
    )
    parser.add_argument("--names", action="store_true", help="list the names with a private word")
    opts = parser.parse_args()
    columns = [column(tree.resolve()) for tree in opts.trees]
    if opts.junit:
        spent = times(opts.trees[-1].resolve(), opts.junit)
        columns[-1] |= {f"seconds of tests, {kind}": f"{seconds:.0f}" for kind, seconds in sorted(spent.items())}
    print("| | " + " | ".join(tree.name or str(tree) for tree in opts.trees) + " |")
    print("|---|" + "---|" * len(columns))
    for row in dict.fromkeys(row for each in columns for row in each):
        print(f"| {row} | " + " | ".join(each.get(row, "") for each in columns) + " |")
    if opts.names:
        print("\n".join(sorted(private_names(opts.trees[-1].resolve()))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
