"""A server's clock that jumps, seen against one that nobody sets."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from newscrawl.server.clock import ServerClock

TTL = 60.0


class Clocks:
    """A server whose clock is ``ahead`` of ours, and takes a moment to answer."""

    is_cluster = False

    def __init__(self) -> None:
        self.now, self.ahead, self.answering = 1000.0, 1_700_000_000.0, 0.0

    async def script(self, _text: bytes, _key: str, *_arguments: Any) -> Any:
        self.now += self.answering
        return [b"%d" % (self.now + self.ahead), b"%d" % ((self.now + self.ahead) % 1 * 1_000_000)]

    def look(self, clock: ServerClock, after: float = 1.0) -> bool:
        self.now += after
        return asyncio.run(clock.is_steady(TTL))


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def clock(clocks: Clocks) -> ServerClock:
    return ServerClock(clocks, "{hosts/0}", lambda: clocks.now)


def test_a_steady_clock_is_steady_however_long_nobody_looked(clocks: Clocks, clock: ServerClock) -> None:
    assert [clocks.look(clock, after) for after in (0, 1, 4000, 1)] == [True] * 4


@pytest.mark.parametrize("jump", [3600, 2, -2, -7200])
def test_after_a_jump_nothing_is_leased_for_as_long_as_a_lease(
    clocks: Clocks, clock: ServerClock, caplog: pytest.LogCaptureFixture, jump: float
) -> None:
    clocks.look(clock)
    clocks.ahead += jump
    assert [clocks.look(clock, after) for after in (1, 1, TTL - 1.5, 1)] == [False, False, False, True]
    assert [record.getMessage() for record in caplog.records] == [
        f"The server's clock jumped by {jump:.1f} s; no host is taken for 60 s"
    ]


def test_a_second_jump_begins_the_wait_anew(clocks: Clocks, clock: ServerClock) -> None:
    clocks.look(clock)
    clocks.ahead += 3600
    clocks.look(clock, 1)
    clocks.ahead -= 3600
    assert [clocks.look(clock, after) for after in (50, 59, 2)] == [False, False, True]


def test_a_slow_answer_and_a_slewed_clock_are_no_jump(clocks: Clocks, clock: ServerClock) -> None:
    clocks.look(clock)
    clocks.answering = 5.0
    assert clocks.look(clock)
    clocks.answering = 0.0
    for _ in range(10):
        clocks.ahead += 0.3
        assert clocks.look(clock, 600)
