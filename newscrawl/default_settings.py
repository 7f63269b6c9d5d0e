"""Every ``NEWSCRAWL_*`` setting once: its default, its type, its range, what it means.

The start of a command checks names and values with it, the code reads settings through it, and ``docs/settings.md`` is
written from it (``newscrawl settings --markdown``). Knows no Scrapy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscrawl.setting_types import Choice, Count, Flag, Number, Setting, SettingError, Table, Text, Words
from newscrawl.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newscrawl.setting_types import SettingsReader

PREFIX = "NEWSCRAWL_"

ALL: tuple[Setting, ...] = (
    # The job
    Text("NEWSCRAWL_STATE", ".newscrawl", "Folder of all jobs: what they remember. Empty: nothing is kept."),
    Text("NEWSCRAWL_JOB", None, "Name of the job. By default it follows from spider and arguments."),
    Text("NEWSCRAWL_SITES_DIR", "sites", "Folder of configured sites, one TOML file each."),
    Text("NEWSCRAWL_RUNS", "runs", "Folder of the runs of scheduled jobs: logs and reports."),
    Text("NEWSCRAWL_RUN_DIR", None, "Folder of this run's report and shards.", is_internal=True),
    Flag(
        "NEWSCRAWL_RUN_ALONE",
        default=False,
        meaning="Refuse to start, exit code 75, while a scheduled run of the job, or one with this setting, goes on.",
    ),
    Table("NEWSCRAWL_RUN_ARGUMENTS", {}, "The spider's arguments, for the record.", is_internal=True),
    Count("NEWSCRAWL_PROCESSES", 1, "Processes that crawl together on this machine.", least=1, most=256),
    Text("NEWSCRAWL_WORKER_REPORT", None, "Where a worker process leaves its figures.", is_internal=True),
    Text("NEWSCRAWL_TIMEZONE", None, "Time zone of dates that name none, such as Europe/Berlin."),
    Text("NEWSCRAWL_STREAM", None, "File that records are appended to as they come.", is_internal=True),
    Table("NEWSCRAWL_TIMEZONES", {}, "Time zones by domain, of the configured sites.", is_internal=True),
    Table("NEWSCRAWL_DATE_ORDERS", {}, "Orders of day and month by domain, of the configured sites.", is_internal=True),
    # Export
    Table("NEWSCRAWL_EXPORT_TARGETS", None, "Files to write: path to replace or append.", is_internal=True),
    Choice("NEWSCRAWL_EXPORT_COMPRESSION", "none", "Compression of finished shards.", choices=("none", "gzip", "zstd")),
    Count("NEWSCRAWL_EXPORT_SHARD_LINES", 10000, "Lines after which a shard is finished.", least=1),
    Count("NEWSCRAWL_EXPORT_SHARD_BYTES", 64 << 20, "Bytes after which a shard is finished.", least=1),
    Number(
        "NEWSCRAWL_EXPORT_SYNC_SECONDS",
        0.05,
        "Seconds that a line waits to be synced to the disk together with others.",
        least=0,
        most=10,
    ),
    Choice(
        "NEWSCRAWL_RECORD",
        "full",
        "What lines hold: `plain` leaves evidence and cards empty, `minimal` also pictures, breadcrumbs and raw dates.",
        choices=("full", "plain", "minimal"),
    ),
    Text("NEWSCRAWL_EXPORT_DELIVER", None, "Address that finished shards are sent to: s3://BUCKET/PREFIX."),
    Count("NEWSCRAWL_GATE_MIN_ARTICLES", 1, "Articles that a run must see to be published.", least=0),
    Number(
        "NEWSCRAWL_GATE_MIN_SHARE",
        0.5,
        "Share of the usual articles, dates and authors that a run must have to be published.",
        least=0,
        most=1,
    ),
    # Pages that are kept
    Choice(
        "NEWSCRAWL_KEEP",
        "no",
        "Keep every answer in the job's folder `pages`, as a web archive of this form.",
        choices=("no", "warc", "warc.gz", "warc.zst"),
    ),
    Count("NEWSCRAWL_KEEP_FILE_BYTES", 1 << 30, "Bytes after which a web archive is finished.", least=1 << 16),
    Number("NEWSCRAWL_KEEP_DAYS", 0, "Days after which a finished web archive is deleted; 0: never.", least=0),
    Count("NEWSCRAWL_KEEP_BYTES", 0, "Bytes of finished web archives that a job keeps, newest first; 0: all.", least=0),
    # Rights
    Words(
        "NEWSCRAWL_RESPECT",
        ["robots"],
        "Signals of publishers that are obeyed: what they reserve is left out. `robots` is ROBOTSTXT_OBEY.",
        choices=(
            *("robots", "noindex", "noarchive", "nosnippet", "noai", "unavailable_after"),
            *("tdm", "rsl", "content-usage", "content-signal", "trust"),
        ),
    ),
    Flag(
        "NEWSCRAWL_USAGE_FILES",
        default=False,
        meaning="Look up a site's tdmrep.json, trust.txt and RSL licence once in 7 days, obeyed or not.",
    ),
    # Stories
    Flag("NEWSCRAWL_STORIES", default=False, meaning="Find the articles that tell one story: fills `cluster`."),
    Text("NEWSCRAWL_STORIES_FILE", None, "File of the stories, which jobs may share. By default in the job's folder."),
    Number("NEWSCRAWL_STORIES_DAYS", 14, "Days after which a story without a new article is forgotten.", least=0.01),
    # What counts as an article
    Number("NEWSCRAWL_COMPLETE_MIN_PROBABILITY", 0.5, "Probability from which a page is an article.", least=0, most=1),
    Flag("NEWSCRAWL_BODY_HTML", default=False, meaning="Fills articleBodyHtml, sanitised; needs newscrawl[markup]."),
    Flag("NEWSCRAWL_BODY_MARKDOWN", default=False, meaning="Fills articleBodyMarkdown; needs newscrawl[markup]."),
    Count("NEWSCRAWL_COMPLETE_MIN_CHARACTERS", 40, "Characters that an article's text has at least.", least=0),
    # The network
    Choice(
        "NEWSCRAWL_ADDRESSES",
        "site",
        "What may be connected to: public addresses only; what is in a site's own range, too; anything.",
        choices=("public", "site", "any"),
    ),
    # Courtesy
    Number("NEWSCRAWL_COURTESY_MAX_DELAY", 60.0, "Seconds that a longer Crawl-delay is cut to.", least=0),
    Number(
        "NEWSCRAWL_COURTESY_MAX_REST", 300.0, "Seconds that a host rests at most, whatever Retry-After says.", least=0
    ),
    Count("NEWSCRAWL_COURTESY_TIMES", 4, "How often an address that answers 429 or 503 is asked again.", least=0),
    # The queue
    Number("NEWSCRAWL_FRONTIER_TTL", 60.0, "Seconds that a worker may keep a host to itself.", least=0.1),
    Count("NEWSCRAWL_FRONTIER_BATCH", 16, "Requests of a host that a worker takes at once.", least=1),
    Count(
        "NEWSCRAWL_FRONTIER_HOST_BUDGET",
        0,
        "Requests of a host in a run, also of what waits; 0: no limit.",
        least=0,
    ),
    Count("NEWSCRAWL_FRONTIER_QUEUE_BUDGET", 0, "Requests that may wait in a job; 0: no limit.", least=0),
    Flag("NEWSCRAWL_FRONTIER_DURABLE", default=False, meaning="Wait for the disk at each change of the queue's file."),
    Flag("NEWSCRAWL_HOSTS_SHARED", default=True, meaning="Share hosts and their delays between the jobs of a server."),
    Flag(
        "NEWSCRAWL_HOSTS_SHARED",
        default=True,
        meaning="A host is one worker's at a time among all jobs of a server; else each job has its own delay.",
    ),
    Count("NEWSCRAWL_FRONTIER_SHARDS", 0, "Parts of a new job on a server; 0: as fits it.", least=0, most=1024),
    # Following
    Number("NEWSCRAWL_FOLLOW_MIN_INTERVAL", 300.0, "Least seconds between two visits of a source.", least=0),
    Number("NEWSCRAWL_FOLLOW_MAX_INTERVAL", 86400.0, "Most seconds between two visits of a source.", least=0),
    Number("NEWSCRAWL_FOLLOW_PUBLISH", 900.0, "Seconds between two publications with follow=true.", least=1),
    Count("NEWSCRAWL_REVISIT_MOST", 500, "Known articles that a run looks at again for their age.", least=0),
    # JavaScript
    Choice("NEWSCRAWL_RENDER", "auto", "Whether JavaScript is run.", choices=("auto", "never", "always")),
    Words(
        "NEWSCRAWL_RENDER_ENGINES",
        None,
        "Engines, the first to try first; by default those that are there.",
        choices=("splash", "playwright"),
    ),
    Text("NEWSCRAWL_RENDER_CHROMIUM", None, "Path of a Chromium to use."),
    Text("NEWSCRAWL_RENDER_PROXY", None, "This machine's address for a Splash in a container to reach."),
    Count("NEWSCRAWL_RENDER_CONCURRENCY", 4, "Pages rendered at a time.", least=1, most=256),
    Number("NEWSCRAWL_RENDER_MEMORY", 1000.0, "Megabytes after which Chromium is started anew.", least=1),
    Count("NEWSCRAWL_RENDER_MORE", 5, "Times that an engine lets a list grow.", least=0, most=100),
    Choice(
        "NEWSCRAWL_RENDER_CONSENT",
        "off",
        "What is answered to a consent wall on a rendered page.",
        choices=("off", "refuse", "accept"),
    ),
    Number("NEWSCRAWL_RENDER_PATIENCE", 120.0, "Seconds to wait for an engine that does not answer.", least=0),
    Number("NEWSCRAWL_RENDER_TIMEOUT", 30.0, "Seconds for one page.", least=0.1),
    Number("NEWSCRAWL_RENDER_WAIT", 10.0, "Seconds until a page that goes on changing is taken as it is.", least=0),
    Table("NEWSCRAWL_RENDERS", {}, "Modes by domain, of the configured sites.", is_internal=True),
    Table("NEWSCRAWL_RENDERS_WAIT_FOR", {}, "Selectors by domain to wait for.", is_internal=True),
    Table("NEWSCRAWL_RENDERING_PLAIN_HANDLERS", {}, "Handlers behind the renderer's.", is_internal=True),
    # Looking after it
    Choice(
        "NEWSCRAWL_PROGRESS",
        "none",
        "How a crawl shows how far it is; newscrawl crawl chooses by the terminal.",
        choices=("none", "log", "panel"),
    ),
    Flag("NEWSCRAWL_LOG_JSON", default=False, meaning="Write the log as JSON, one object a line."),
    Text("NEWSCRAWL_REPORT_DIR", None, "Folder of report.html and stats.json; by default the job's."),
    Count("NEWSCRAWL_METRICS_PORT", None, "Port for Prometheus; 0: any free one.", least=0, most=65535),
    Text("NEWSCRAWL_METRICS_HOST", "127.0.0.1", "Address that the metrics port is opened at."),
    Text("NEWSCRAWL_METRICS_TEXTFILE", None, "File for node_exporter's textfile collector."),
    Number("NEWSCRAWL_HEALTH_MAX_UNDATED", 0.5, "Share of articles that may lack a date.", least=0, most=1),
    Number("NEWSCRAWL_HEALTH_MAX_UNSIGNED", 1.0, "Share of articles that may lack an author.", least=0, most=1),
    Number("NEWSCRAWL_HEALTH_MAX_ERRORS", 0.2, "Share of requests that may fail and stay so.", least=0, most=1),
    Number("NEWSCRAWL_HEALTH_MAX_AGE", None, "Hours that the newest article may be old; by default learned.", least=0),
    Count("NEWSCRAWL_HEALTH_SAMPLE", 20, "Articles or requests from which shares are judged.", least=1),
    Text("NEWSCRAWL_HEALTH_WEBHOOK", None, "Address that is told of failures and recoveries.", is_environment=True),
    Text("NEWSCRAWL_HEALTH_WEBHOOK_FILE", None, "File that holds this address.", is_environment=True),
    Text("NEWSCRAWL_HEALTH_COMMAND", None, "Command that is told of failures and recoveries.", is_environment=True),
    Text("NEWSCRAWL_HEALTH_COMMAND_FILE", None, "File that holds this command.", is_environment=True),
    Count(
        "NEWSCRAWL_GC_THRESHOLD", 50_000, "New objects between two looks for garbage; 0 leaves it to Python.", least=0
    ),
)

SETTINGS: Mapping[str, Setting] = {setting.name: setting for setting in ALL}
#: Variables of the environment that are not settings.
ENVIRONMENT = {
    "NEWSCRAWL_EVENT": "Set for NEWSCRAWL_HEALTH_COMMAND: failure or recovery.",
    "NEWSCRAWL_TEXT": "Set for NEWSCRAWL_HEALTH_COMMAND: what happened, in words.",
    "NEWSCRAWL_LOGIN_SITE_USERNAME": "Name for the login form of the site SITE; _PASSWORD: its password.",
    "NEWSCRAWL_SCRAPYD_AUTH": "Read by newscrawl schedule --via scrapyd: USER:PASSWORD.",
}


def value(settings: SettingsReader, name: str) -> Any:
    """Return a setting's value, its default where it is not set; `SettingError` for one that means nothing."""
    return SETTINGS[name].read(settings.get(name))


def text(settings: SettingsReader, name: str) -> str | None:
    """Return a text, None for none."""
    found = value(settings, name)
    return None if found is None else str(found)


def number(settings: SettingsReader, name: str) -> float:
    """Return a number."""
    return float(value(settings, name))


def count(settings: SettingsReader, name: str) -> int:
    """Return a whole number."""
    return int(value(settings, name))


def flag(settings: SettingsReader, name: str) -> bool:
    """Return a yes or no."""
    return bool(value(settings, name))


def mapping(settings: SettingsReader, name: str) -> dict[str, Any]:
    """Return a mapping, empty for none."""
    return dict(value(settings, name) or {})


def problems(given: Mapping[str, Any]) -> Iterator[str]:
    """Yield a sentence for each ``NEWSCRAWL_*`` name that does not exist, and each value that means nothing."""
    for name, told in given.items():
        if not str(name).startswith(PREFIX):
            continue
        setting = SETTINGS.get(name)
        if setting is None:
            yield unknown(name)
            continue
        try:
            setting.read(told)
        except SettingError as error:
            yield str(error)


def unknown(name: str) -> str:
    """Return what to say of a name that is not a setting."""
    tails = (setting.name.removeprefix(PREFIX) for setting in ALL if not setting.is_internal)
    near = (found := nearest(name.removeprefix(PREFIX), tails)) and PREFIX + found
    return (
        f"there is no setting {name}: {f'did you mean {near}?' if near else 'newscrawl settings lists all there are'}"
    )
