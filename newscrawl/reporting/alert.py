"""Pure: when a job fails or recovers, and what is said about it. ``health.json`` remembers what is known already."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

import orjson

from newscrawl.job.files import replace_file

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from newscrawl.reporting.figures import RunFigures
    from newscrawl.reporting.health import Finding

NAME = "health.json"
Event = Literal["failure", "recovery"]
_GOOD, _UNHEALTHY, _INTERRUPTED = 0, 6, 130  # exit codes, see `newscrawl.job.outcome`


@dataclass(frozen=True, slots=True)
class AlertState:
    """What is wrong with a job: key -> the start of the run in which it was first seen."""

    known: Mapping[str, str]

    @classmethod
    def read(cls, folder: Path) -> AlertState:
        """Return what ``health.json`` holds; nothing where it is absent or unreadable."""
        try:
            known = orjson.loads((folder / NAME).read_bytes())["trouble"]
            return cls({str(key): str(since) for key, since in known.items()})
        except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
            return cls({})

    def after(self, run: RunFigures, findings: Sequence[Finding]) -> AlertState:
        """Return the trouble after a run: what it found, and an exit code that is not a success."""
        if run.exit == _INTERRUPTED:  # says nothing: the run goes on
            return self
        keys = {finding.key: finding.since or run.started for finding in findings}
        if run.exit not in {None, _GOOD, _UNHEALTHY}:
            keys[f"exit/{run.exit}"] = run.started
        return AlertState({key: self.known.get(key, since) for key, since in keys.items()})

    def event(self, later: AlertState) -> Event | None:
        """Tell what happened between the two: something new is wrong, nothing is wrong any more, or neither."""
        if later.known.keys() - self.known.keys():
            return "failure"
        return "recovery" if self.known and not later.known else None

    def write(self, folder: Path) -> None:
        """Replace ``health.json``. ``OSError`` where it cannot be written."""
        replace_file(folder / NAME, orjson.dumps({"trouble": dict(self.known)}, option=orjson.OPT_INDENT_2) + b"\n")


def message(event: Event, run: RunFigures, findings: Sequence[Finding]) -> dict[str, Any]:
    """Return the JSON object that a webhook or a command gets; ``text`` says all of it to a person in a chat."""
    said = [finding.sentence for finding in findings] or [run.verdict]
    text = f"newscrawl: {run.job}" + (" is well again" if event == "recovery" else ": " + "; ".join(filter(None, said)))
    return {
        "event": event,
        "text": text,
        "job": run.job,
        "run": run.run,
        "started": run.started,
        "ended": run.ended,
        "exit": run.exit,
        "verdict": run.verdict,
        "articles": run.articles,
        "findings": [asdict(finding) for finding in findings],
    }
