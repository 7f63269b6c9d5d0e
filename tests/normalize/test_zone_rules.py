"""Which database of time zones counts, with a system's own made here: each of its zones is an hour ahead of UTC."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newscrawl.normalize.dates.zone_rules import is_package_newer, newest_zone

PROJECT = Path(__file__).parents[2]
# A page that prints a time without a zone, read as a user of each place reads it.
READS = """
import json, sys
from newscrawl import read_date
print(json.dumps([read_date(text, "en", timezone=zone) for text, zone in json.loads(sys.argv[1])], default=str))
"""


def zone_file(offset: int) -> bytes:
    """A zone of one offset, in seconds (RFC 9636, version 1)."""
    counts = (0, 0, 0, 0, 1, 4)
    header = b"TZif" + bytes(16) + b"".join(number.to_bytes(4, "big") for number in counts)
    return header + offset.to_bytes(4, "big", signed=True) + b"\0\0" + b"OLD\0"


def system(folder: Path, first: str, named: str = "tzdata.zi") -> dict[str, str]:
    """The environment of a machine whose database begins so."""
    (folder / "Africa").mkdir()
    for name in ("Africa/Casablanca", "Here"):
        (folder / name).write_bytes(zone_file(3600))
    (folder / named).write_text(first, encoding="utf-8")
    return {**os.environ, "PYTHONTZPATH": str(folder), "PYTHONPATH": str(PROJECT)}


def read(env: dict[str, str], *asked: tuple[str, str]) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", READS, json.dumps(asked)], env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("version", "named", "hour"),
    [
        ("2025b", "tzdata.zi", 10),
        ("2025b", "+VERSION", 10),
        ("2099a", "tzdata.zi", 9),
        ("2026za", "+VERSION", 9),
        ("", "tzdata.zi", 10),
    ],
)
def test_the_newer_database_tells_the_hour(tmp_path, version, named, hour):
    first = f"# version {version}\n# of zones\n" if named == "tzdata.zi" else f"{version}\n"
    (said,) = read(system(tmp_path, first, named), ("10 October 2026 10:00", "Africa/Casablanca"))
    assert f"2026-10-10T{hour:02}:00:00" in said


def test_a_zone_that_only_the_system_has_is_its_own(tmp_path):
    (said,) = read(system(tmp_path, "# version 2025b\n"), ("10 October 2026 10:00", "Here"))
    assert "2026-10-10T09:00:00" in said


@pytest.mark.parametrize("name", ["", "../Here", "/etc/passwd", "Europe", "Europe/Nowhere", "a\0b"])
def test_what_is_no_name_of_a_zone_is_refused(name):
    with pytest.raises((OSError, ValueError, LookupError)):
        newest_zone(name)


def test_a_machine_without_any_database_has_the_packages(tmp_path):
    assert is_package_newer((str(tmp_path),))
    assert is_package_newer(())
