"""Each finding is a script that says what was guessed and seen, works in its own folder, and stands in the index."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.running import PROJECT

FOLDER = PROJECT / "findings"
SCRIPTS = sorted(FOLDER.glob("*.sh"))


def test_the_index_names_every_script_once_and_no_other():
    rows = re.findall(
        r"^\| \[([\w-]+)\]\(([\w.-]+)\) \| .+ \| .+\. \|$", (FOLDER / "README.md").read_text(), re.MULTILINE
    )
    assert [f"{name}.sh" for name, _ in rows] == [target for _, target in rows] == [path.name for path in SCRIPTS]
    assert len(SCRIPTS) > 8


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_says_guess_and_sight_pins_what_it_installs_and_runs_without_us(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    head = next(at for at, line in enumerate(lines) if not line.startswith("#"))
    words = " ".join(lines[:head])
    assert re.search(r"Guess,? written before:", words), words
    assert "Seen" in words, words
    program = [line for line in lines if not line.lstrip().startswith("#")]
    assert "set -euo pipefail" in program
    assert any("mktemp -d" in line for line in program)
    assert any(re.search(r"==|@\d+\.\d+\.\d+", line) for line in program if "pip" in line or "install" in line)
    assert not any("newscrawl" in line for line in program)
    assert subprocess.run(["bash", "-n", path], check=False).returncode == 0
