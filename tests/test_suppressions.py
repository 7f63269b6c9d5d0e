"""What is passed over, an error or a finding of a checker, says why."""

from __future__ import annotations

import re

from tests.test_house import FOLDERS, ROOT, told

BARE = re.compile(r"#\s*(noqa(:[ A-Z0-9,]+)?|type:\s*ignore(\[[^\]]*\])?|pragma:.*)$", re.MULTILINE)


def test_each_suppression_says_why():
    bare = [
        f"{told(path)}: {found[0]}"
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*.py")
        for found in BARE.finditer(path.read_text(encoding="utf-8"))
    ]
    assert bare == []


WIDE = re.compile(r"^[^#\n]*(?:except (?:Base)?Exception\b|suppress\((?:Base)?Exception\b)[^#\n]*$", re.MULTILINE)


def test_each_catch_of_everything_says_why():
    bare = [
        f"{told(path)}: {found[0].strip()}"
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*.py")
        for found in WIDE.finditer(path.read_text(encoding="utf-8"))
    ]
    assert bare == []


def test_each_error_that_is_passed_over_is_named_with_the_reason():
    bare = []
    for folder in FOLDERS:
        for path in (ROOT / folder).rglob("*.py"):
            lines = path.read_text(encoding="utf-8").splitlines()
            for number, line in enumerate(lines):
                if re.match(r"\s*(?:async )?with .*\bsuppress\(", line):
                    around = [lines[number - 1], *lines[number : number + 3]]
                    bare += [] if any("#" in each for each in around) else [f"{told(path)}:{number + 1}"]
    assert bare == []
