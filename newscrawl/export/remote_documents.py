"""Documents on other machines (``-O s3://…``, ``ftp://…``, ``gs://…``): made here as a whole, taken there by Scrapy."""

from __future__ import annotations

import asyncio
import logging
import shutil
from dataclasses import replace
from hashlib import sha256
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import urlsplit

from scrapy.exceptions import NotConfigured
from scrapy.utils.defer import ensure_awaitable
from scrapy.utils.misc import build_from_crawler, load_object

from newscrawl.export.lines import SUFFIX
from newscrawl.export.targets import TargetError
from newscrawl.job.outcome import DOCUMENTS_STAT
from newscrawl.reporting.redact import redacted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from scrapy.crawler import Crawler

    from newscrawl.export.targets import Target

logger = logging.getLogger(__name__)


def copied_in(folder: Path, target: Target) -> Target:
    """Return the target with the place of its copy in the job's folder, compressed as its address says."""
    suffix = next((end for end in SUFFIX.values() if end and urlsplit(target.address).path.endswith(end)), "")
    return replace(target, path=folder / f"document-{sha256(target.address.encode()).hexdigest()[:12]}{suffix}")


class RemoteDocuments:
    """Takes the copies of those targets that have an address there, whole, so that a run that failed is made good."""

    def __init__(self, crawler: Crawler, targets: Iterable[Target]) -> None:
        self._crawler = crawler
        self._targets = [target for target in targets if target.address]

    def check(self) -> None:
        """Return if there is a storage for each address, with its library; `TargetError` if not."""
        for target in self._targets:
            self._storage(target)

    async def store(self) -> None:
        """Store each document; what fails is said, left as a stat, and tried again at the end of the next run."""
        failed = []
        for target in self._targets:
            try:
                file = await asyncio.to_thread(self._opened, self._storage(target), target.path)
                await ensure_awaitable(file[0].store(file[1]))
            except Exception as error:  # noqa: BLE001 - the libraries' errors have no common base
                why = redacted(f"{type(error).__name__}: {error}")
                logger.warning("Cannot store %s: %s", target.name, why)
                failed.append(f"{target.name}: {why}")
            finally:
                target.path.unlink(missing_ok=True)
        if self._targets:
            self._crawler.stats.set_value(DOCUMENTS_STAT, failed)

    def _opened(self, storage: Any, path: Path) -> tuple[Any, IO[bytes]]:
        """Return the storage, and what it gave to be filled, with the copy in it."""
        file = storage.open(self._crawler.spider)
        with path.open("rb") as copy:
            shutil.copyfileobj(copy, file)
        return storage, file

    def _storage(self, target: Target) -> Any:
        settings = self._crawler.settings
        storages = settings.getwithbase("FEED_STORAGES")
        scheme = urlsplit(target.address).scheme
        if not storages.get(scheme):
            raise TargetError(f"{target.name}: Scrapy has no storage for {scheme}://; FEED_STORAGES names one")
        try:
            return build_from_crawler(
                load_object(storages[scheme]), self._crawler, target.address, feed_options=dict(target.feed)
            )
        except (NotConfigured, ImportError, ValueError, AssertionError) as error:
            raise TargetError(f"{target.name} cannot be written: {error or 'it names no place'}") from None
