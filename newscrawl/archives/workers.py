"""Work spread over processes, in order: a bounded number of batches goes out ahead of the one that is waited for."""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from newscrawl.garbage import tune

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

_T = TypeVar("_T")
_R = TypeVar("_R")

BATCH = 16  # units of a batch: a megabyte or two, a tenth of a second
_AHEAD = 3  # batches of each process that wait


def in_batches(units: Iterable[_T], work: Callable[[list[_T]], _R], processes: int) -> Iterator[_R]:
    """Yield what *work* makes of each batch, in order; a few units are not worth the start of processes."""
    source = iter(units)
    if processes > 1:
        first = [batch for _ in range(2) if (batch := list(islice(source, BATCH)))]
        if sum(map(len, first)) < 2 * BATCH:
            yield from map(work, first)
            return
        yield from _spread(_batches(source, first), work, processes)
        return
    while batch := list(islice(source, 1)):
        yield work(batch)


def _batches(source: Iterator[_T], first: list[list[_T]]) -> Iterator[list[_T]]:
    yield from first
    while batch := list(islice(source, BATCH)):
        yield batch


def _spread(batches: Iterator[list[_T]], work: Callable[[list[_T]], _R], processes: int) -> Iterator[_R]:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - one page needs no other process

    waiting: deque[Future[_R]] = deque()
    with ProcessPoolExecutor(processes, initializer=tune) as pool:
        try:
            for batch in batches:
                waiting.append(pool.submit(work, batch))
                if len(waiting) >= processes * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
