"""Work is spread evenly and in order; what is no page costs no process."""

import os

import pytest

from newscrawl.archives.workers import BATCH, in_batches


def where(batch):
    return [(unit, os.getpid()) for unit in batch]


def done(units, processes=2):
    return [each for batch in in_batches(units, where, processes, abs) for each in batch]


@pytest.mark.parametrize("number", [0, 1, BATCH, BATCH + 1, 200])
@pytest.mark.parametrize("processes", [1, 2])
def test_every_unit_is_done_once_and_in_order(number, processes):
    units = [1 + unit % 3 for unit in range(number)]
    assert [unit for unit, _ in done(units, processes)] == units


def test_a_few_pages_start_no_process_and_many_do():
    assert {process for _, process in done([1] * BATCH)} == {os.getpid()}
    others = {process for _, process in done([1] * BATCH * 8)}
    assert others
    assert os.getpid() not in others


def test_what_is_no_page_stays_with_the_reader_and_in_its_place():
    units = [0] * 2_000 + [1] * 100 + [0] * 2_000
    found = done(units)
    assert [unit for unit, _ in found] == units
    assert {process for _, process in found[-1_000:]} == {os.getpid()}


def test_large_pages_fill_a_batch_sooner():
    assert list(in_batches([3 << 20] * 12, len, 2, abs)) == [1] * 12
    assert list(in_batches([1 << 20] * 12, len, 2, abs)) == [2] * 6
