"""What ``newscrawl extract`` did: counts of batches, said while it runs and in its last line."""

from __future__ import annotations

import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from newscrawl.archives.progress import time_left

if TYPE_CHECKING:
    from newscrawl.archives.page_units import Reject

_NAMED = 3  # files that the last line names
_REASONS = 8


class Result(NamedTuple):
    """What became of a batch: lines, rejects that are faults, how many units, and why others gave no record.

    ``files`` are those that hold no pages, ``errors`` the lines that only say what was wrong with a line of JSON, and
    ``addressless`` the records of such lines whose address nobody tells.
    """

    lines: list[bytes]
    faults: list[Reject]
    units: int
    left_out: Counter[str]
    files: tuple[str, ...] = ()
    errors: int = 0
    addressless: int = 0


@dataclass(slots=True)
class Totals:
    """What a run did, for its last line; ``began`` in seconds of the monotonic clock.

    ``files`` hold no pages; the first of them are ``named``.
    """

    records: int = 0
    faults: int = 0
    units: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    files: int = 0
    named: list[str] = field(default_factory=list)
    began: float = field(default_factory=time.monotonic)
    said: float = field(default_factory=time.monotonic)
    begun: float | None = None
    addressless: int = 0

    def add(self, result: Result, share: float | None = None) -> None:
        """Count a batch; every ten seconds say how far it is, where a person looks on.

        *share* is what of the input is read, 0 to 1, where that is known.
        """
        self.begun = share if self.begun is None else self.begun
        self.records += len(result.lines) - result.errors
        self.addressless += result.addressless
        self.faults += len(result.faults)
        self.units += result.units
        self.left_out += result.left_out
        self.files += len(result.files)
        self.named += result.files[: _NAMED - len(self.named)]
        if sys.stderr.isatty() and time.monotonic() - self.said > 10:
            self.said = time.monotonic()
            pace = self.units / max(0.001, self.said - self.began)
            text = f"{self.units} pages read, {self.records} records, {pace:.0f} a second"
            sys.stderr.write(f"newscrawl: {', '.join((text, *self._estimate(share)))}\n")

    def _estimate(self, share: float | None) -> list[str]:
        if share is None or self.begun is None:
            return []
        left = time_left(self.said - self.began, self.begun, share)
        return [f"{share:.0%} of the input", *filter(None, [left])]

    def lacking(self) -> str:
        """Return a sentence on the lines of JSON without an address; nothing where there are none."""
        if not self.addressless:
            return ""
        lines = "1 line of JSON has" if self.addressless == 1 else f"{self.addressless} lines of JSON have"
        return f"{lines} no url, and the page states none: write it into the line"

    def sentence(self) -> str:
        """Return what happened in one line."""
        records = "1 record was" if self.records == 1 else f"{self.records} records were"
        parts = [f"{records} written"]
        if self.faults:
            parts.append(f"{self.faults} {'page' if self.faults == 1 else 'pages'} could not be read")
        if number := self.left_out.total():
            reasons = ", ".join(f"{count} {reason}" for reason, count in self.left_out.most_common(_REASONS))
            parts.append(f"{number} {'page was' if number == 1 else 'pages were'} left out ({reasons})")
        if self.files:
            names = ", ".join(self.named) + (f" and {self.files - _NAMED} more" if self.files > _NAMED else "")
            parts.append(f"{self.files} {'file holds' if self.files == 1 else 'files hold'} no pages: {names}")
        return ", ".join(parts)
