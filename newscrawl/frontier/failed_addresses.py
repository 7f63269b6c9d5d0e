"""What came to nothing in a run: addresses that were given up, hosts that cannot be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl import signals
from newscrawl.frontier import policy
from newscrawl.job.outcome import GIVEN_UP_STAT, UNREACHABLE_HOSTS_STAT
from newscrawl.request_meta import HOST_GIVEN_UP, IGNORED

if TYPE_CHECKING:
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
        """Keep a few addresses that failed, with the reason, until they come after all."""
        if work.request is None:
            return
        url = work.request.url
        if result.outcome == "done":
            self._given_up.pop(url, None)
            return
        if len(self._given_up) < _MAX_NAMED:
            self._given_up[url] = result.reason
        told = {"url": url, "host": work.host, "outcome": result.outcome, "reason": result.reason}
        self._crawler.signals.send_catch_log(signals.address_given_up, **told)

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
