"""Why a crawl stops when its queue, its disk or its server fails: the finish reason, and a sentence."""

from __future__ import annotations

import errno
import logging
import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from newscrawl.errors import NewscrawlError
from newscrawl.frontier.contract import ServerFailedError
from newscrawl.job.database import said_of, sentence_of
from newscrawl.job.errors import JobError
from newscrawl.server.address import ServerError

if TYPE_CHECKING:
    from newscrawl.job.job import Job

logger = logging.getLogger(__name__)


class Failure(NamedTuple):
    """A finish reason of ``job.outcome``, and how it came, where more is known than the reason says."""

    reason: str
    sentence: str = ""


def failure_of(error: BaseException, job: Job) -> Failure:
    """Return what to end the crawl with, and log it: a sentence where the error is known, else its traceback."""
    if getattr(error, "errno", None) in {errno.ENOSPC, errno.EDQUOT} or "disk is full" in str(error):
        return Failure("disk_full")
    if isinstance(error, JobError | ServerError):
        is_server = isinstance(error, ServerFailedError | ServerError)
        failure = Failure("server_lost" if is_server else "frontier_failed", str(error))
    elif isinstance(error, sqlite3.Error):
        failure = Failure("frontier_failed", sentence_of(job.frontier_file, error))
    elif isinstance(error, NewscrawlError):  # of another part, which asks the same server
        failure = Failure("frontier_failed", str(error))
    elif isinstance(error, OSError):
        failure = Failure("frontier_failed", said_of(error))
    else:
        logger.error("The queue failed and the crawl stops: the same command goes on", exc_info=error)
        return Failure("frontier_failed", f"{type(error).__name__}: {error}")
    logger.error("The crawl stops: %s", failure.sentence)
    return failure
