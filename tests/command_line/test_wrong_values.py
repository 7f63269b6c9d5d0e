"""Values that an option cannot have are refused with what to write."""

import pytest

from newscrawl.command_line.wrong_values import LEVELS, level_problem, worded


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        ("argument --days: invalid float value: 'x'", "--days 'x' cannot be used: write a number, such as 2.5"),
        ("argument -n/--number: invalid int value: '1.5'", "-n '1.5' cannot be used: write a whole number, such as 3"),
        ("unrecognized arguments: --x", "unrecognized arguments: --x"),
    ],
)
def test_a_message_on_a_number_says_what_to_write(message, sentence):
    assert worded(message) == sentence


def test_levels_of_the_log_are_those_of_python():
    assert [level for level in (None, *LEVELS) if level_problem(level)] == []
    assert all(
        "is no level of the log: write CRITICAL" in (level_problem(level) or "") for level in ("FOO", "", "info")
    )
