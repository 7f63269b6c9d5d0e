"""Libraries of which private names are used are bounded, and the bounds are looked at when a command starts."""

import ast
import sys
import tomllib
from pathlib import Path

import pytest

from newscrawl import __main__, host_versions

PROJECT = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))["project"]


def test_the_bounds_are_those_of_the_package():
    extras = [one for group in PROJECT["optional-dependencies"].values() for one in group]
    asked = {*PROJECT["dependencies"], *extras}
    assert {f"{name}>={least},<{below}" for name, (least, below) in host_versions.BOUNDS.items()} <= asked


def test_what_is_installed_here_is_within_them():
    assert host_versions.wrong_version() is None


@pytest.mark.parametrize("found", ["2.18.9", "2.20.0", "3.0"])
def test_another_version_ends_the_start_with_one_sentence_and_exit_code_2(found, monkeypatch, capsys):
    monkeypatch.setattr(host_versions, "version", lambda _: found)
    monkeypatch.setattr(__main__.sys, "argv", ["newscrawl", "list"])
    with pytest.raises(SystemExit) as ended:
        __main__.main()
    assert ended.value.code == 2
    said = capsys.readouterr().err.strip()
    assert said.startswith("newscrawl: newscrawl works with scrapy from 2.19 and below 2.20")
    assert "\n" not in said


def _private_imports():
    """Yield the library and the name of each import of what a library keeps for itself."""
    for path in Path(host_versions.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [*node.module.split("."), *(each.name for each in node.names)]
            elif isinstance(node, ast.Import):
                names = [part for each in node.names for part in each.name.split(".")]
            else:
                continue
            private = [name for name in names if name.startswith("_") and not name.startswith("__")]
            if private and names[0] != "newscrawl" and names[0] not in sys.stdlib_module_names:
                yield names[0], private[0]


def test_a_library_of_which_a_private_name_is_imported_has_an_upper_bound():
    found = set(_private_imports())
    assert ("twisted", "_ChunkedTransferDecoder") in found
    assert {library for library, _ in found} <= {name.replace("-", "_") for name in host_versions.BOUNDS}
