"""What ``make compiled`` makes is really built here, and passes the tests of the rooms that it compiles."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
ROOMS = ("normalize", "html", "discovery", "extraction")
#: Tests of what a script in `tools/` writes: nothing that is compiled takes part in it.
OF_SCRIPTS = ("normalize/test_dates_of_the_world.py::test_the_table_is_what_its_script_writes",)
COMPILER = (sysconfig.get_config_var("CC") or "cc").split()[0]
HEADER = Path(sysconfig.get_path("include"), "Python.h")


@pytest.mark.skipif(shutil.which(COMPILER) is None or not HEADER.is_file(), reason="no C compiler, or no Python.h")
def test_the_compiled_wheel_passes_the_tests_of_its_rooms(tmp_path):
    tree = tmp_path / "tree"
    copy(tree)
    with zipfile.ZipFile(built(tree, tmp_path / "dist")) as wheel:
        wheel.extractall(tree)  # Python takes a compiled module before the source beside it
    where = run(
        ["-c", "from newscrawl.html import outline_reader; print(outline_reader.__file__)"], tree, 60
    ).stdout.strip()
    assert Path(where).parent == tree / "newscrawl" / "html"
    assert Path(where).suffix in {".so", ".pyd"}
    walk = run(
        ["-c", "from newscrawl.html import page_outline; print(page_outline.read_outline.__module__)"], tree, 60
    ).stdout.strip()
    assert walk == "newscrawl.native.outline_reader"
    tests = [*(str(tree / "tests" / room) for room in ROOMS), *(f"--deselect=tests/{name}" for name in OF_SCRIPTS)]
    outcome = run(["-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *tests], tree, 1_800).stdout
    assert "not built here" not in outcome  # the tests of the parts in C are not skipped
    passed = int(outcome.rpartition(" passed")[0].split()[-1])
    assert passed > 2_000


def copy(tree: Path) -> None:
    for name in ("newscrawl", "tests", "tools", "benchmarks"):
        shutil.copytree(PROJECT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(PROJECT / name, tree)


def built(tree: Path, folder: Path) -> Path:
    """Return the wheel, built from an sdist as ``make compiled`` does."""
    run(["-m", "build", "--outdir", str(folder), str(tree)], PROJECT, 1_800)
    (wheel,) = folder.glob("*.whl")
    return wheel


def run(arguments: list[str], folder: Path, seconds: float) -> subprocess.CompletedProcess[str]:
    """Run Python in *folder*, whose package it imports."""
    constraints = str(PROJECT / "constraints.txt")
    hooks = {"HATCH_BUILD_HOOK_ENABLE_MYPYC": "1", "HATCH_BUILD_HOOK_ENABLE_CUSTOM": "1"}
    where = {**os.environ, **hooks, "PIP_CONSTRAINT": constraints, "PYTHONPATH": ""}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=where,
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
    )
    assert done.returncode == 0, done.stdout[-2_000:] + done.stderr[-2_000:]
    return done
