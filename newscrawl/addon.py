"""All wiring: which components a crawl has, and their order. ``ADDONS = {"newscrawl.addon.Addon": 100}`` adopts it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware
from scrapy.utils.misc import load_object

from newscrawl.crawl_run import job_of
from newscrawl.export.foreign_items import left_to_scrapy
from newscrawl.export.pipeline import ExportPipeline
from newscrawl.export.targets import STDOUT, is_stream, take_over
from newscrawl.frontier.scheduler import Scheduler
from newscrawl.middlewares.courtesy import CourtesyMiddleware
from newscrawl.middlewares.keep_pages import KeepPagesMiddleware, KeptPagesPipeline
from newscrawl.middlewares.losses import LossesMiddleware
from newscrawl.middlewares.partial_content import PartialContentMiddleware
from newscrawl.middlewares.site_access import ORDER as SITE_ACCESS_ORDER
from newscrawl.middlewares.site_access import SiteAccessMiddleware
from newscrawl.monitoring.cpu_time import CpuTimeStats
from newscrawl.monitoring.health import Health
from newscrawl.monitoring.logs import Redaction, write_json
from newscrawl.monitoring.metrics import Metrics
from newscrawl.monitoring.progress import Progress
from newscrawl.monitoring.record_stream import ON_STDOUT, RecordStream
from newscrawl.monitoring.report import RunReport
from newscrawl.monitoring.run_stats import RunStatsCollector
from newscrawl.monitoring.secrets import OwnerOnly
from newscrawl.monitoring.site_evidence import SiteEvidenceCollector
from newscrawl.monitoring.stats import Stats
from newscrawl.monitoring.summary import Summary
from newscrawl.network.cookies import CookieBoundsMiddleware
from newscrawl.network.robots import BoundedRobotParser
from newscrawl.normalize.urls.canonical import registered_domain
from newscrawl.pipelines.authors import AuthorsPipeline
from newscrawl.pipelines.complete import CompletePipeline
from newscrawl.pipelines.dates import DatesPipeline
from newscrawl.pipelines.stories import StoriesPipeline
from newscrawl.pipelines.unique import UniquePipeline
from newscrawl.pipelines.usage import UsagePipeline
from newscrawl.processes.worker_pool import REPORT, Worker
from newscrawl.rendering import handler
from newscrawl.rendering.chromium import playwright_settings
from newscrawl.rendering.fingerprint import RenderingFingerprinter
from newscrawl.rendering.middleware import RenderingMiddleware
from newscrawl.scrapy_tuning import no_silent_retry, offline_cookies, short_failures
from newscrawl.scrapy_tuning.gc_tuning import GcTuning
from newscrawl.scrapy_tuning.gzip import GzipMiddleware
from newscrawl.scrapy_tuning.lazy_log_formatter import LazyLogFormatter
from newscrawl.scrapy_tuning.meta_refresh import LeanMetaRefreshMiddleware
from newscrawl.scrapy_tuning.prompt_stop import PromptStop
from newscrawl.sites.catalogue import Catalogue
from newscrawl.spiders.scope import ScopeMiddleware
from newscrawl.spiders.source_union import SourcesPipeline
from newscrawl.spiders.state_gate import StateGateMiddleware

if TYPE_CHECKING:
    from typing import Self

    from scrapy.crawler import Crawler
    from scrapy.settings import BaseSettings

PRIORITY = "addon"


class Addon:
    """Switches newscrawl on in a Scrapy project; whatever the project sets itself stays as it is."""

    #: Settings that have a fact of each configured site, by domain.
    OF_SITES: ClassVar[dict[str, str]] = {
        "NEWSCRAWL_TIMEZONES": "timezone",
        "NEWSCRAWL_DATE_ORDERS": "date_order",
        "NEWSCRAWL_RENDERS": "render",
        "NEWSCRAWL_RENDERS_WAIT_FOR": "render_wait_for",
    }
    #: In the order an item meets them: pages that are not articles are dropped first, what is written is final.
    PIPELINES: ClassVar[dict[type, int]] = {
        CompletePipeline: 200,
        DatesPipeline: 300,
        AuthorsPipeline: 400,
        SourcesPipeline: 450,
        UsagePipeline: 470,
        UniquePipeline: 500,
        StoriesPipeline: 600,
        KeptPagesPipeline: 880,
        ExportPipeline: 900,
    }
    DOWNLOADER_MIDDLEWARES: ClassVar[dict[type, int]] = {
        # Before offsite (50) and robots.txt (100): what leads off its site is not asked for, nor is its robots.txt.
        ScopeMiddleware: 40,
        # Next to the engine: what comes so far is not asked for again.
        LossesMiddleware: 10,
        StateGateMiddleware: 5,
        # Inside CookiesMiddleware (700): it sees what a site sets before that keeps it.
        CookieBoundsMiddleware: 710,
        # Inside RetryMiddleware (550): a server that says "later" is obeyed before its answer counts as a failure.
        CourtesyMiddleware: 560,
        SiteEvidenceCollector: 565,
        # Inside both, too: a part of a page is not an answer.
        PartialContentMiddleware: 570,
        # Next to the downloader: what it keeps is what came.
        KeepPagesMiddleware: 990,
        # Before HttpCompressionMiddleware (590), which does what is left.
        GzipMiddleware: 595,
        # Innermost: what it adds is secret.
        SiteAccessMiddleware: SITE_ACCESS_ORDER,
    }
    #: The worker tells what was counted, so it comes after it.
    EXTENSIONS: ClassVar[dict[type, int]] = {
        GcTuning: 0,
        PromptStop: 0,
        CpuTimeStats: 10,
        **dict.fromkeys(
            (Redaction, OwnerOnly, RunStatsCollector, SiteEvidenceCollector, Health, RunReport, Metrics, Summary), 500
        ),
        Progress: 510,
        Worker: 600,
        RecordStream: 900,
    }
    #: Of several processes on one job the one that leads speaks for all.
    OF_THE_MAIN_PROCESS: ClassVar[frozenset[type]] = frozenset({Health, RunReport, Metrics, Summary, Progress})
    #: Extensions of Scrapy's that take 10 MB to import, by the setting that switches them on.
    OFF: ClassVar[dict[str, str]] = {
        "scrapy.extensions.remote_control.RemoteControl": "REMOTE_CONTROL_ENABLED",
        "scrapy.extensions.telnet.TelnetConsole": "TELNETCONSOLE_ENABLED",
    }
    DEFAULTS: ClassVar[dict[str, Any]] = {
        "SCHEDULER": Scheduler,
        "STATS_CLASS": Stats,
        "LOG_FORMATTER": LazyLogFormatter,
        "DEFAULT_DROPITEM_LOG_LEVEL": "INFO",
        # 100 asyncio tasks are started for each response otherwise, needed or not (Scrapy 2.19). A page has one
        # article, which waits for the disk, while its requests go on beside it.
        "CONCURRENT_ITEMS": 2,
        # A site's own redirects take one or two steps; Scrapy's 20 are what a loop would cost, each time.
        "REDIRECT_MAX_TIMES": 4,
        "ROBOTSTXT_PARSER": BoundedRobotParser,
        # A page and the same page rendered are two in the HTTP cache.
        "REQUEST_FINGERPRINTER_CLASS": RenderingFingerprinter,
    }

    def __init__(self, crawler: Crawler | None = None) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Know whose spider it is."""
        return cls(crawler)

    @classmethod
    def update_pre_crawler_settings(cls, settings: BaseSettings) -> None:
        """Make the spider ``site`` known to the project, and set up the log if it is to be JSON."""
        if settings.getbool("NEWSCRAWL_LOG_JSON"):
            write_json(settings)
        modules = settings.getlist("SPIDER_MODULES")
        if "newscrawl.spiders" not in modules:
            settings.set(
                "SPIDER_MODULES", [*modules, "newscrawl.spiders"], settings.getpriority("SPIDER_MODULES") or PRIORITY
            )

    def update_settings(self, settings: BaseSettings) -> None:
        """Add the components and the defaults at add-on priority, below everything a project or a person sets."""
        for name, value in self.DEFAULTS.items():
            settings.set(name, value, PRIORITY)
        self._take_over_feeds(settings)
        self._read_sites(settings)
        no_silent_retry.install(settings)
        short_failures.install()
        offline_cookies.install()
        self._add_rendering(settings)
        self._add_middlewares(settings)
        for pipeline, order in self.PIPELINES.items():
            settings.setdefault_in_component_priority_dict("ITEM_PIPELINES", pipeline, order)
        is_worker = bool(settings.get(REPORT))
        for extension, order in self.EXTENSIONS.items():
            if is_worker and extension in self.OF_THE_MAIN_PROCESS:
                continue
            settings.setdefault_in_component_priority_dict("EXTENSIONS", extension, order)
        self._leave_out(settings)

    @classmethod
    def _leave_out(cls, settings: BaseSettings) -> None:
        """Do not even import what is off: Scrapy does, to compare names, and then asks the setting."""
        base = settings.getdict("EXTENSIONS_BASE")
        kept = {path: order for path, order in base.items() if path not in cls.OFF or settings.getbool(cls.OFF[path])}
        settings.set("EXTENSIONS_BASE", kept, settings.getpriority("EXTENSIONS_BASE") or PRIORITY)

    @classmethod
    def _add_middlewares(cls, settings: BaseSettings) -> None:
        """Ours; one that does Scrapy's work in its stead comes only where the project left Scrapy's where it was."""
        named = {load_object(name) for name in settings.getdict("DOWNLOADER_MIDDLEWARES")}
        for middleware, order in cls.DOWNLOADER_MIDDLEWARES.items():
            settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", middleware, order)
        if MetaRefreshMiddleware not in named:
            settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", MetaRefreshMiddleware, None)
            settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", LeanMetaRefreshMiddleware, 580)

    def _take_over_feeds(self, settings: BaseSettings) -> None:
        """Feeds (``-O``, ``-o``, ``FEEDS``) of one document are written from what the job holds, the rest by Scrapy.

        A spider of somebody else's may yield articles or items of its own: its feeds are kept ready for both.
        """
        told = settings.getdict("FEEDS")
        crawler = self._crawler
        # By its mark: naming the class of our spiders would import the reading of pages into every crawl.
        is_ours = crawler is None or bool(getattr(crawler.spidercls, "judges_pages", False))
        keeps_articles = is_ours and (crawler is None or job_of(crawler).folder is not None)
        targets, feeds = take_over(told, is_ours=is_ours, prints=keeps_articles)
        if keeps_articles and is_stream(STDOUT, feeds.get(STDOUT, {})):
            del feeds[STDOUT]
            settings.set("NEWSCRAWL_STREAM", ON_STDOUT, PRIORITY)
        if not targets and feeds == told:
            return
        if crawler is not None and not is_ours:
            feeds |= {uri: left_to_scrapy(feed, crawler) for uri, feed in told.items() if uri not in feeds}
        if targets:
            settings.set("NEWSCRAWL_EXPORT_TARGETS", targets, PRIORITY)
        settings.set("FEEDS", feeds, settings.getpriority("FEEDS") or PRIORITY)

    @staticmethod
    def _add_rendering(settings: BaseSettings) -> None:
        """Pages that need JavaScript: who decides, who runs it."""
        handler.install(settings, PRIORITY)
        for name, value in playwright_settings(settings).items():
            settings.set(name, value, PRIORITY)
        settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", RenderingMiddleware, 575)

    @classmethod
    def _read_sites(cls, settings: BaseSettings) -> None:
        """What configured sites say of themselves, by domain: see ``OF_SITES``."""
        found = list(Catalogue(settings.get("NEWSCRAWL_SITES_DIR", "sites")).telling(*cls.OF_SITES.values()))
        for name, fact in cls.OF_SITES.items():
            facts = ((url, getattr(site, fact)) for site in found for url in site.urls)
            settings.set(name, {registered_domain(url): value for url, value in facts if value}, PRIORITY)
