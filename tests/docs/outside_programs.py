"""Outside programs in an environment of their own, installed as a group of pyproject.toml pins them."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest

from tests.running import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

QUIETLY = ("--quiet", "--no-compile")  # Python compiles what it imports, a part of the whole
NO_INDEX = ("No matching distribution", "Could not find a version", "NewConnectionError", "Name or service not known")


def installed(group: str, folder: Path) -> Path:
    """The folder of programs of an environment with this group; the test is skipped where it cannot be installed."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    wanted = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"][group]
    assert all("==" in each for each in wanted), wanted
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "bin/python"), "install", *QUIETLY, *wanted]
    done = subprocess.run(pip, capture_output=True, text=True, timeout=900, check=False)
    if done.returncode and any(word in done.stderr for word in NO_INDEX):
        pytest.skip(f"the group {group} cannot be installed here: {done.stderr.strip().splitlines()[-1]}")
    assert done.returncode == 0, done.stderr[-3000:]
    return folder / "bin"
