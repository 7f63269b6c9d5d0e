"""Numbers of JSON, as they are written and as they are read."""

from __future__ import annotations

import pytest

from newscrawl.normalize.numbers import number_text, whole_digits


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("1709699400", "1709699400"),
        ("17096994e5", "1709699400000"),
        ("17096994E+2", "1709699400"),
        ("1.7096994e12", "1709699400000"),
        ("1709699400.5", "1709699400"),
        ("1709699400.0", "1709699400"),
        ("0", "0"),
        ("1e-3", "1e-3"),
        ("2024-03-05", "2024-03-05"),
        ("", ""),
    ],
)
def test_a_number_of_json_has_digits(written, digits):
    assert whole_digits(written) == digits


@pytest.mark.parametrize(
    ("value", "text"),
    [(42e5, "4200000"), (4200000, "4200000"), (1.5, "1.5"), (1e300, "1e+300"), (float("inf"), "inf"), ("42e5", "42e5")],
)
def test_a_whole_number_is_written_without_point_and_exponent(value, text):
    assert number_text(value) == text
