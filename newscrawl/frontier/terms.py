"""Whether the workers of one job crawl alike."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newscrawl.frontier.contract import WorkerState

logger = logging.getLogger(__name__)


def other_settings(ours: Mapping[str, str], others: Iterable[WorkerState]) -> list[str]:
    """Return a sentence for each setting in which a living worker of the job differs, the first such worker named."""
    told: dict[str, str] = {}
    for worker in others:
        if worker.silent_for > worker.ttl:
            continue
        for name, value in ours.items():
            theirs = worker.told.get(name, value)
            if theirs != value:
                told.setdefault(name, f"{name} is {value} here and {theirs} at {worker.name}, which is of the same job")
    return list(told.values())


def warn_of_other_settings(ours: Mapping[str, str], others: Iterable[WorkerState]) -> None:
    """Log them."""
    for sentence in other_settings(ours, others):
        logger.warning(
            "%s: whoever holds a host asks it in its own way. Give all workers of a job one setting", sentence
        )
