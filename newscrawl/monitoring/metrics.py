"""Metrics for Prometheus: ``/metrics`` on loopback while a crawl runs, a textfile when it ends (extra ``metrics``)."""

from __future__ import annotations

import logging
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrapy import signals
from scrapy.exceptions import NotConfigured, UsageError

from newscrawl.job.files import replace_file
from newscrawl.monitoring.run_stats import RunStatsCollector

if TYPE_CHECKING:
    from typing import Self

    from prometheus_client.registry import Collector
    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)


class Metrics:
    """Nothing listens unless ``NEWSCRAWL_METRICS_PORT`` is set (0: any free port), and then on loopback.

    ``NEWSCRAWL_METRICS_HOST`` names another address. ``NEWSCRAWL_METRICS_TEXTFILE`` is a file for node_exporter's
    textfile collector, replaced at the end of each run: a short run ends between two scrapes.
    """

    def __init__(self, crawler: Crawler, address: tuple[str, int] | None, textfile: Path | None) -> None:
        self._crawler = crawler
        self._address = address
        self._textfile = textfile
        self._server: Any = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read the settings. ``UsageError`` for a port that cannot be used, or without prometheus-client."""
        settings = crawler.settings
        port, textfile = settings.get("NEWSCRAWL_METRICS_PORT"), settings.get("NEWSCRAWL_METRICS_TEXTFILE")
        if port in (None, "") and not textfile:
            raise NotConfigured  # without words: nobody asked for metrics, so nobody is told that there are none
        if find_spec("prometheus_client") is None:
            raise UsageError("metrics need prometheus-client: pip install 'newscrawl[metrics]'", print_help=False)
        address = None if port in (None, "") else (settings.get("NEWSCRAWL_METRICS_HOST", "127.0.0.1"), _port(port))
        metrics = cls(crawler, address, Path(textfile) if textfile else None)
        crawler.signals.connect(metrics.spider_opened, signals.spider_opened)
        return metrics

    def spider_opened(self) -> None:
        """Listen; a port that is taken is a warning, as metrics are not what the crawl is for."""
        self._crawler.signals.connect(self.engine_stopped, signals.engine_stopped)
        counted = self._crawler.get_extension(RunStatsCollector)
        if self._address is None or counted is None:
            return
        from prometheus_client import start_http_server  # noqa: PLC0415 - an extra

        from newscrawl.monitoring.metric_families import LiveMetrics  # noqa: PLC0415 - the same

        host, port = self._address
        registry = _registry(LiveMetrics(counted, self._crawler.stats))
        try:
            self._server, _ = start_http_server(port, host, registry)
        except OSError as error:
            logger.warning("No metrics at %s:%d: %s", host, port, error.strerror)
            return
        logger.info("Metrics: http://%s:%d/metrics", host, self._server.server_port)

    def engine_stopped(self) -> None:
        """Close the port and write the textfile."""
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
        counted = self._crawler.get_extension(RunStatsCollector)
        if self._textfile is None or counted is None:
            return
        from prometheus_client import generate_latest  # noqa: PLC0415 - an extra

        from newscrawl.monitoring.metric_families import LastRunMetrics  # noqa: PLC0415 - the same

        try:
            replace_file(self._textfile, generate_latest(_registry(LastRunMetrics(counted))))
        except OSError as error:
            logger.warning("No metrics in %s: %s", self._textfile, error)


def _registry(collector: Collector) -> Any:
    from prometheus_client import CollectorRegistry  # noqa: PLC0415 - an extra

    registry = CollectorRegistry()
    registry.register(collector)
    return registry


def _port(value: Any) -> int:
    text = str(value)
    if not text.isdecimal() or int(text) > 65535:
        raise UsageError(f"NEWSCRAWL_METRICS_PORT is a number up to 65535, not {value!r}", print_help=False)
    return int(text)
