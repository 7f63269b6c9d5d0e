"""Tells of a run that died without a word: killed again and again, unable to start. ``Health`` tells of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.monitoring.notifiers import notifiers
from newscrawl.reporting.alert import AlertState, message

if TYPE_CHECKING:
    from pathlib import Path

    from scrapy.settings import BaseSettings

    from newscrawl.reporting.figures import RunFigures


def tell_lost_run(settings: BaseSettings, job: Path, run: RunFigures) -> None:
    """Tell it if it is news; the next good run tells of the recovery. Who could not be told is told by the next run."""
    before, key = AlertState.read(job), f"exit/{run.exit}"
    after = AlertState({**before.known, key: before.known.get(key, run.started)})
    if before.event(after) is None:
        return
    told = [send(message("failure", run, ())) for send in notifiers(settings)]
    if all(told):
        after.write(job)
