"""What goes wrong with a table."""

from __future__ import annotations

from newscrawl.errors import NewscrawlError


class TableError(NewscrawlError, ValueError):
    """A table cannot be written; the message is one sentence that says what to do."""
