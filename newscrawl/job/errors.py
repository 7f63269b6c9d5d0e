"""What can be wrong with the state of a job."""

from __future__ import annotations

from newscrawl.errors import NewscrawlError


class JobError(NewscrawlError):
    """A file or folder of a job cannot be used as it is; the message is one sentence that names it and what to do."""
