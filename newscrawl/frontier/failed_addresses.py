"""What came to nothing in a run: addresses that were given up, hosts that cannot be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl import signals
from newscrawl.frontier import policy, serialization
from newscrawl.job.outcome import DEAD_LETTERS_STAT, GIVEN_UP_STAT, NEVER_TRIED_STAT, UNREACHABLE_HOSTS_STAT
from newscrawl.request_meta import HOST_GIVEN_UP, IGNORED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrapy.crawler import Crawler

    from newscrawl.frontier.contract import Outcome
    from newscrawl.frontier.host_queues import Work
    from newscrawl.request_meta import RequestMeta

_MAX_NAMED = 100  # hosts and addresses named in the stats
_UNREACHABLE = "newscrawl/frontier/unreachable"


class FailedAddresses:
    """Counts the failures of each host in a row, and keeps a few addresses with the reason."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._failing: dict[str, int] = {}
        self._given_up: dict[str, str] = {}

    def note(self, work: Work, result: Outcome) -> None:
        """Keep a few addresses that failed, with the reason, until they come after all.

        Of a request that is in memory only no later run will know.
        """
        if work.ticket is None and result.outcome != "done" and self._crawler.stats is not None:
            self._crawler.stats.inc_value(NEVER_TRIED_STAT if result.outcome == "abandoned" else DEAD_LETTERS_STAT)
        if work.request is None:
            return
        url = work.request.url
        if result.outcome == "done":
            self._given_up.pop(url, None)
            return
        self._name(url, result.reason)
        told = {"url": url, "host": work.host, "outcome": result.outcome, "reason": result.reason}
        self._crawler.signals.send_catch_log(signals.address_given_up, **told)

    def note_unreadable(self, work: Work, reason: str) -> None:
        """Keep a stored request that cannot be read."""
        self._name(f"{serialization.named(work.payload)} of {work.host}", reason)

    def note_before(self, unread: Iterable[tuple[bytes, str]]) -> None:
        """Keep what earlier runs could not read, payload and reason of each."""
        for payload, reason in unread:
            self._name(serialization.named(payload), reason)

    def _name(self, address: str, reason: str) -> None:
        if len(self._given_up) < _MAX_NAMED:
            self._given_up[address] = reason

    def is_unreachable(self, work: Work, meta: RequestMeta) -> bool:
        """Count one more request of the host; whether so many failed in a row that it is to be left for this run."""
        host = work.host
        if work.status is not None or meta.is_unreadable:
            self._failing.pop(host, None)
        elif meta.failure not in {IGNORED, HOST_GIVEN_UP}:
            self._failing[host] = self._failing.get(host, 0) + 1
            return self._failing[host] % policy.UNREACHABLE_AFTER == 0
        return False

    def leave_stats(self) -> None:
        """Name them in the stats."""
        stats = self._crawler.stats
        assert stats is not None
        for host, failures in list(self._failing.items())[:_MAX_NAMED]:
            stats.set_value(f"{_UNREACHABLE}/{host}", failures)
        stats.set_value(UNREACHABLE_HOSTS_STAT, len(self._failing))
        if self._given_up:
            stats.set_value(GIVEN_UP_STAT, [f"{url} ({reason})" for url, reason in self._given_up.items()])
