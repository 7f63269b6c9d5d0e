"""What is wrong with a site."""

from __future__ import annotations

from newscrawl.errors import NewscrawlError


class SiteError(NewscrawlError, ValueError):
    """A site is described in a way we cannot use; the message is one sentence that says what to write."""
