"""Secrets: read from settings, the environment or files, and known, so that nothing says them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from scrapy.exceptions import UsageError

from newscrawl.crawl_run import job_of
from newscrawl.reporting.redact import redacted, secret_values

if TYPE_CHECKING:
    from typing import Self

    from scrapy.crawler import Crawler
    from scrapy.settings import BaseSettings


def secret(settings: BaseSettings, name: str) -> str | None:
    """Return what nobody else should read: a setting, else the environment, else the file that ``…_FILE`` names.

    ``UsageError`` where that file cannot be read.
    """
    value = settings.get(name) or os.environ.get(name)
    if value:
        return str(value)
    file = settings.get(f"{name}_FILE") or os.environ.get(f"{name}_FILE")
    if not file:
        return None
    try:
        return Path(file).read_text(encoding="utf-8").strip() or None
    except OSError as error:
        raise UsageError(f"{name}_FILE: {error.strerror}: {file}", print_help=False) from None


def secrets_among(settings: BaseSettings) -> frozenset[str]:
    """Return the secrets that settings and environment hold, by their names (``…_PASSWORD``, ``…_TOKEN`` …)."""
    return secret_values(dict(settings)) | secret_values(os.environ)


class OwnerOnly:
    """Extension: a job whose addresses hold secrets has a folder that only its owner can open.

    What a crawl remembers (the frontier, known pages, arguments of runs) are addresses as they are.
    """

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read ``NEWSCRAWL_RUN_ARGUMENTS``; close the folder before anything is in it."""
        arguments = crawler.settings.getdict("NEWSCRAWL_RUN_ARGUMENTS").values()
        folder = job_of(crawler).folder
        if folder is not None and any(redacted(str(value)) != str(value) for value in arguments):
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(0o700)
        return cls()
