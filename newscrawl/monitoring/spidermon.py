"""For whoever uses Spidermon (extra ``spidermon``): its failures become the run's exit code and stand in its report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spidermon.core.actions import Action
from spidermon.exceptions import SkipAction

from newscrawl.monitoring.health import Health
from newscrawl.reporting.health import Finding

if TYPE_CHECKING:
    from typing import Self

    from scrapy.crawler import Crawler


class FailRun(Action):  # type: ignore[misc]  # Spidermon has no types
    """An action for ``monitors_failed_actions``: the run is unhealthy, and whoever watches the job is told.

    Spidermon by itself leaves the exit code at 0.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__()
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read no settings."""
        return cls(crawler)

    def run_action(self) -> None:
        """Add a finding for each monitor that failed; ``SkipAction`` where the run's health is switched off."""
        health = self._crawler.get_extension(Health)
        if health is None:
            raise SkipAction("newscrawl.monitoring.health.Health is switched off")
        health.add([Finding("spidermon", _sentence(result)) for result in self.result.monitors_failed_results])


def _sentence(result: Any) -> str:
    """Return the monitor's name and the last line of its failure, which is the assertion's message."""
    reason = (result.error or "").strip().rpartition("\n")[2].removeprefix("AssertionError: ")
    return f"{result.monitor.name}: {reason[:200]}"
