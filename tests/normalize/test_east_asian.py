"""Patterns with the letters of East Asia are compiled where such letters stand, and nowhere else."""

import subprocess
import sys

import pytest

from newscrawl.normalize.east_asian import LatePattern, may_be_east_asian

READS = """
import re
from newscrawl.normalize.authors.bylines import split_byline
from newscrawl.normalize.dates.reader import find_dates, read_date

asked = []
compiled = re.compile
re.compile = lambda pattern, flags=0: asked.append(pattern) or compiled(pattern, flags)
split_byline("Von Änne Müller und José García – 5. März 2026", "de")
assert read_date("5 mars 2026 à 8 h").value == "2026-03-05"
assert [found.raw for found in find_dates("Publié le 5 mars 2026 – à Łódź")] == ["5 mars 2026"]
print(any("\u3400" in pattern for pattern in asked), end=" ")
split_byline("记者王小明 通讯员李丽", "zh")
print(any("\u3400" in pattern for pattern in asked))
"""


@pytest.mark.parametrize("text", ["", "Ada Moreau", "José – Łódź’s „Käse“", "Αθήνα", "Москва", "القاهرة", "กรุงเทพ"])
def test_a_text_of_other_letters_is_not_looked_at_twice(text):
    assert not may_be_east_asian(text)


@pytest.mark.parametrize("text", ["山田太郎", "By 王小明", "김철수 기자", "カメラ", "a、b"])
def test_letters_of_east_asia_are_seen_wherever_they_stand(text):
    assert may_be_east_asian(text)


def test_a_late_pattern_is_compiled_once():
    late = LatePattern("[\u3400-\u9fff]{2}")
    assert late.get() is late.get()
    assert late.get().fullmatch("王小")


def test_a_byline_and_a_date_in_european_letters_compile_no_class_of_east_asian_letters():
    said = subprocess.run([sys.executable, "-c", READS], capture_output=True, text=True, check=True, timeout=60)
    assert said.stdout.split() == ["False", "True"]
