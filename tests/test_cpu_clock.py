"""The clock of the tests counts the work of its block, and sets it off against how slow the machine is."""

from __future__ import annotations

import pytest

from tests import cpu_clock
from tests.cpu_clock import MOST, CpuClock


@pytest.mark.parametrize(
    ("paces", "factor"), [((1, 1), 1), ((0.5, 0.5), 1), ((1, 2.5), 2.5), ((3, 1), 3), ((50, 50), MOST)]
)
def test_seconds_are_those_of_the_usual_machine(monkeypatch, paces, factor):
    given, times = iter(paces), iter((100.0, 106.0))
    monkeypatch.setattr(cpu_clock, "pace", lambda: next(given))
    monkeypatch.setattr(cpu_clock.time, "process_time", lambda: next(times))
    assert CpuClock().seconds() == pytest.approx(6 / factor)


def test_work_that_is_ten_times_as_much_is_not_taken_for_a_slow_machine():
    clock = CpuClock()
    for _ in range(40):
        cpu_clock.pace()
    assert clock.seconds() > 10 * cpu_clock.USUAL
