"""An engine that does not answer: how long to wait before it is asked again, and when to give up."""

from __future__ import annotations

import time

_LEAST, _MOST = 0.5, 10.0  # seconds between two questions


class EngineHealth:
    """One for each engine; *patience* is in seconds."""

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._since: float | None = None

    @property
    def seconds(self) -> float:
        """For how long it has been down; 0.0 when it is not."""
        return 0.0 if self._since is None else time.monotonic() - self._since

    @property
    def is_hopeless(self) -> bool:
        """Whether patience is at its end."""
        return self.seconds >= self._patience

    @property
    def wait(self) -> float:
        """The seconds until it is worth asking again: half as long as it has been down, between 0.5 and 10."""
        return max(_LEAST, min(_MOST, self.seconds / 2, self._patience - self.seconds))

    def begin(self) -> bool:
        """Note that it does not answer; return whether that is news."""
        is_news = self._since is None
        self._since = time.monotonic() if self._since is None else self._since
        return is_news

    def end(self) -> float:
        """Note that it answers; return for how long it was down, 0.0 when it was not."""
        seconds, self._since = self.seconds, None
        return seconds
