"""How far the reading of files is, by their bytes, and how long the rest may take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscrawl.archives.sources import Source

LEAST = 0.01  # of the input: an estimate from less is a guess
MINUTE, HOUR = 60, 3600


@dataclass(slots=True)
class Progress:
    """The bytes of all files, ``None`` where one has no known size, those that are done, and the file being read."""

    total: int | None = 0
    done: int = 0
    file: BinaryIO | None = None

    def begin(self, sources: Sequence[Source]) -> None:
        """Take note of all that will be read."""
        sizes = [source.size for source in sources]
        known = [size for size in sizes if size is not None]
        self.total = sum(known) if len(known) == len(sizes) else None

    def end_file(self, source: Source) -> None:
        """Count a file as read."""
        self.file = None
        self.done += source.size or 0

    def share(self) -> float | None:
        """Return the share of the bytes that is behind the reader, 0 to 1; ``None`` where that is not known."""
        if not self.total:
            return None
        try:
            at = self.file.tell() if self.file is not None else 0
        except (OSError, ValueError):  # a pipe, or a file that is closed
            at = 0
        return min(1.0, (self.done + at) / self.total)


def time_left(seconds: float, begun: float, share: float) -> str:
    """Return in words how long the rest takes, where *seconds* led from the share *begun* to *share*; "" if unsure."""
    if share - begun < LEAST:
        return ""
    left = seconds * (1 - share) / (share - begun)
    if left < MINUTE:
        return "less than a minute left"
    return f"about {left / MINUTE:.0f} min left" if left < HOUR else f"about {left / HOUR:.1f} h left"
