"""What is wrong with a value of a site file."""

from __future__ import annotations

from newscrawl.errors import NewscrawlError


class KeyValueError(NewscrawlError, ValueError):
    """A value that cannot be used: ``path`` leads to it inside its key, the message says what to write."""

    def __init__(self, message: str, *path: str) -> None:
        super().__init__(message)
        self.path = path
