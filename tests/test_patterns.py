"""No regular expression of the core can be made to run away: pages are hostile input."""

import pkgutil
import re
import time
from importlib import import_module

import pytest

import newscrawl

FLOORS = ("normalize", "html", "discovery", "extraction", "sites", "pipelines")
LENGTH = 300  # characters: a quadratic pattern takes milliseconds, a cubic one a second, an exponential one for ever
LIMIT = 0.25  # seconds of CPU for one text; the slowest takes 0.01
# What patterns are made of: runs of one sign, of pairs, and openings that never close.
PIECES = (
    *"a A 1 . , : ; - / | _ # = & ( [ { < > \" ' @ é 中 ア 한 я ا \u0301".split(),
    " ",
    "\n",
    *(
        "a ",
        "1 ",
        "1.",
        "1-",
        "1/",
        "a.",
        "a-",
        "a@",
        "<a ",
        '<a b="',
        "by ",
        "von ",
        "& ",
        "(a",
        "[a",
        "http://",
        "//",
    ),
    *("<!--", "<script ", "Jane Doe, ", "2025-", "1, ", "://a.", "a=b&", "中1", "A b ", "&#1", "photo: ", "| "),
)


def patterns():
    for floor in FLOORS:
        package = import_module(f"newscrawl.{floor}")
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(import_module(info.name)).items():
                for pattern in value if isinstance(value, tuple | list) else [value]:
                    if isinstance(pattern, re.Pattern):
                        yield f"{info.name}.{name}", pattern


PATTERNS = sorted({(name, pattern.pattern): (name, pattern) for name, pattern in patterns()}.values(), key=str)


def test_the_patterns_of_the_core_are_found():
    assert len(PATTERNS) > 100, newscrawl.__name__


@pytest.mark.parametrize(("name", "pattern"), PATTERNS, ids=[name for name, _ in PATTERNS])
def test_a_pattern_takes_bounded_time_on_texts_made_against_it(name, pattern):
    encode = str.encode if isinstance(pattern.pattern, bytes) else str
    for piece in PIECES:
        text = encode(piece * (LENGTH // len(piece)) + "\0")
        start = time.process_time()
        pattern.search(text)
        assert time.process_time() - start < LIMIT, (name, piece)
