"""What the settings ask of the export."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Self

from scrapy.exceptions import UsageError

from newscrawl import default_settings
from newscrawl.export.exporter import Rotation
from newscrawl.export.formats import Formats
from newscrawl.export.publish_check import Limits
from newscrawl.export.remote_documents import RemoteDocuments, copied_in
from newscrawl.export.targets import Target, TargetError, default_target
from newscrawl.server.address import server_url
from newscrawl.setting_types import SettingError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrapy.crawler import Crawler
    from scrapy.settings import BaseSettings

    from newscrawl.job.job import Job


@dataclass(frozen=True, slots=True)
class Plan:
    """What the settings ask for."""

    job: Job
    targets: tuple[Target, ...]
    compression: str
    rotation: Rotation
    limits: Limits
    arguments: Mapping[str, str]
    sync_seconds: float
    deliver: str | None
    server: str | None
    run_folder: Path | None = None
    is_worker: bool = False  # another process of the pool publishes, judges and remembers the run
    publish_seconds: float = 900.0

    @classmethod
    def from_crawler(cls, crawler: Crawler, job: Job) -> Self:
        """``UsageError`` with one sentence for a value that means nothing, or a target that cannot be written."""
        try:
            plan = cls.from_settings(crawler.settings, job)
            RemoteDocuments(crawler, plan.targets).check()
        except (SettingError, TargetError) as error:
            raise UsageError(str(error), print_help=False) from None
        return plan

    @classmethod
    def from_settings(cls, settings: BaseSettings, job: Job) -> Self:
        """Read the plan; ``ValueError`` with one sentence if that cannot be."""
        server = server_url(settings.get)
        return cls(
            job=job,
            targets=_targets(settings, job),
            compression=default_settings.value(settings, "NEWSCRAWL_EXPORT_COMPRESSION"),
            rotation=Rotation(
                default_settings.count(settings, "NEWSCRAWL_EXPORT_SHARD_LINES"),
                default_settings.count(settings, "NEWSCRAWL_EXPORT_SHARD_BYTES"),
            ),
            # One worker's part of a shared crawl says nothing of the whole.
            limits=Limits(0, 0.0) if server else _limits(settings),
            arguments=default_settings.mapping(settings, "NEWSCRAWL_RUN_ARGUMENTS"),
            sync_seconds=default_settings.number(settings, "NEWSCRAWL_EXPORT_SYNC_SECONDS"),
            deliver=_address(default_settings.text(settings, "NEWSCRAWL_EXPORT_DELIVER")),
            server=server,
            run_folder=Path(folder) if (folder := default_settings.text(settings, "NEWSCRAWL_RUN_DIR")) else None,
            is_worker=bool(default_settings.text(settings, "NEWSCRAWL_WORKER_REPORT")),
            publish_seconds=default_settings.number(settings, "NEWSCRAWL_FOLLOW_PUBLISH"),
        )


def _targets(settings: BaseSettings, job: Job) -> tuple[Target, ...]:
    """Return where the articles go, each found to be writable."""
    told = default_settings.value(settings, "NEWSCRAWL_EXPORT_TARGETS")
    if told is None:
        told = {default_target(job.name): "replace"}
    targets = tuple(Target.read(path, how) for path, how in told.items())
    formats = Formats(settings)
    for target in targets:
        formats.check(target)
        target.check()
    return tuple(copied_in(job.home, target) if target.address else target for target in targets)


def _limits(settings: BaseSettings) -> Limits:
    return Limits(
        default_settings.count(settings, "NEWSCRAWL_GATE_MIN_ARTICLES"),
        default_settings.number(settings, "NEWSCRAWL_GATE_MIN_SHARE"),
    )


def _address(address: str | None) -> str | None:
    if not address:
        return None
    if not address.startswith("s3://"):
        raise UsageError(f"NEWSCRAWL_EXPORT_DELIVER is an address such as s3://bucket/prefix, not {address!r}")
    if find_spec("boto3") is None:
        raise UsageError("NEWSCRAWL_EXPORT_DELIVER needs boto3: pip install 'newscrawl[s3]'")
    return address.rstrip("/")
