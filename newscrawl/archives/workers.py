"""Work spread over processes, in order: a bounded number of batches goes out ahead of the one that is waited for."""

from __future__ import annotations

from collections import deque
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from newscrawl.garbage import tune

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

_T = TypeVar("_T")
_R = TypeVar("_R")

BATCH = 16  # pages of a batch: a tenth of a second; of one process each page is written when it is read
_MOST_UNITS = 512  # of a batch, those that are no pages included
_MOST_BYTES = 2 << 20  # after which a batch takes no more pages: large ones are shared evenly, and few wait at a time
_AHEAD = 4  # batches of each process that wait


def in_batches(
    units: Iterable[_T], work: Callable[[list[_T]], _R], processes: int, size: Callable[[_T], int]
) -> Iterator[_R]:
    """Yield what *work* makes of each batch, in order; a few pages are not worth the start of processes.

    *size* tells the bytes of a unit; one of none is no page and next to no work.
    """
    source = iter(units)
    if processes == 1:
        yield from map(work, _batches(source, size, pages=1))
        return
    batches = _batches(source, size)
    first = list(islice(batches, 2))
    if len(first) < 2:
        yield from map(work, first)
        return
    yield from _spread(chain(first, batches), work, processes, size)


def _batches(source: Iterator[_T], size: Callable[[_T], int], pages: int = BATCH) -> Iterator[list[_T]]:
    batch: list[_T] = []
    found = total = 0
    for unit in source:
        batch.append(unit)
        taken = size(unit)
        found, total = found + (taken > 0), total + taken
        if found >= pages or total >= _MOST_BYTES or len(batch) >= _MOST_UNITS:
            yield batch
            batch, found, total = [], 0, 0
    if batch:
        yield batch


def _spread(
    batches: Iterable[list[_T]], work: Callable[[list[_T]], _R], processes: int, size: Callable[[_T], int]
) -> Iterator[_R]:
    from concurrent.futures import Future, ProcessPoolExecutor  # noqa: PLC0415 - one page needs no other process

    waiting: deque[Future[_R]] = deque()
    with ProcessPoolExecutor(processes, initializer=tune) as pool:
        try:
            for batch in batches:
                if any(map(size, batch)):
                    waiting.append(pool.submit(work, batch))
                else:  # done sooner than sent
                    waiting.append(Future())
                    waiting[-1].set_result(work(batch))
                if len(waiting) >= processes * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
