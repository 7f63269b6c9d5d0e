"""What the settings ask of the export."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Self

from scrapy.exceptions import UsageError

from newscrawl.export.exporter import Rotation
from newscrawl.export.lines import SUFFIX
from newscrawl.export.run_outcome import Limits
from newscrawl.export.targets import default_target
from newscrawl.job.names import job_folder
from newscrawl.server.address import server_url

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrapy.settings import BaseSettings

    from newscrawl.export.targets import Mode


@dataclass(frozen=True, slots=True)
class Plan:
    """What the settings ask for."""

    folder: Path
    targets: Mapping[Path, Mode]
    compression: str
    rotation: Rotation
    limits: Limits
    arguments: Mapping[str, str]
    sync_seconds: float
    deliver: str | None
    server: str | None
    run_folder: Path | None = None
    is_helper: bool = False  # another process of the crew publishes, judges and remembers the run

    @classmethod
    def from_settings(cls, settings: BaseSettings, spider_name: str) -> Self:
        """``UsageError`` with one sentence for a value that means nothing."""
        server = server_url(settings.get)
        job = settings.get("NEWSCRAWL_JOB") or spider_name
        targets = settings.get("NEWSCRAWL_EXPORT_TARGETS")
        if targets is None:
            targets = {default_target(job): "replace"}
        return cls(
            folder=job_folder(settings.get("NEWSCRAWL_STATE", ".newscrawl"), job),
            targets={Path(path): mode for path, mode in targets.items()},
            compression=_compression(settings.get("NEWSCRAWL_EXPORT_COMPRESSION", "none")),
            rotation=Rotation(
                settings.getint("NEWSCRAWL_EXPORT_SHARD_LINES", Rotation().lines),
                settings.getint("NEWSCRAWL_EXPORT_SHARD_BYTES", Rotation().bytes),
            ),
            # One worker's part of a shared crawl says nothing of the whole.
            limits=Limits(0, 0.0)
            if server
            else Limits(
                settings.getint("NEWSCRAWL_GATE_MIN_ARTICLES", Limits().min_articles),
                settings.getfloat("NEWSCRAWL_GATE_MIN_SHARE", Limits().min_share),
            ),
            arguments=settings.getdict("NEWSCRAWL_RUN_ARGUMENTS"),
            sync_seconds=settings.getfloat("NEWSCRAWL_EXPORT_SYNC_SECONDS", 0.05),
            deliver=_address(settings.get("NEWSCRAWL_EXPORT_DELIVER")),
            server=server,
            run_folder=Path(folder) if (folder := settings.get("NEWSCRAWL_RUN_DIR")) else None,
            is_helper=bool(settings.get("NEWSCRAWL_CREW_REPORT")),
        )


def _compression(name: str) -> str:
    if name not in SUFFIX:
        raise UsageError(f"NEWSCRAWL_EXPORT_COMPRESSION is one of {', '.join(SUFFIX)}, not {name!r}")
    return name


def _address(address: str | None) -> str | None:
    if not address:
        return None
    if not address.startswith("s3://"):
        raise UsageError(f"NEWSCRAWL_EXPORT_DELIVER is an address such as s3://bucket/prefix, not {address!r}")
    if find_spec("boto3") is None:
        raise UsageError("NEWSCRAWL_EXPORT_DELIVER needs boto3: pip install 'newscrawl[s3]'")
    return address.rstrip("/")
