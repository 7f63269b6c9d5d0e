"""Finished shards to S3-compatible storage, one by one, each recorded in the manifest when it has arrived."""

from __future__ import annotations

from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit

from newscrawl.errors import NewscrawlError
from newscrawl.export import manifest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scrapy.settings import BaseSettings


class DeliveryError(NewscrawlError):
    """Why the storage did not take a file, as its library says it."""


class Store(Protocol):
    """What takes a file; `DeliveryError` when it could not."""

    def put(self, path: Path, name: str) -> None:
        """Return when the file stands there under that name."""


class S3Store:
    """``s3://bucket/prefix`` through boto3, with Scrapy's ``AWS_*`` settings; boto3 retries by itself."""

    def __init__(self, address: str, settings: BaseSettings) -> None:
        session: Any = import_module("boto3.session")  # an extra: newscrawl[s3]
        config: Any = import_module("botocore.config")
        parts = urlsplit(address)
        self._bucket, self._prefix = parts.netloc, parts.path.strip("/")
        with _errors_of_boto3():
            self._client: Any = session.Session().client(
                "s3",
                aws_access_key_id=settings["AWS_ACCESS_KEY_ID"],
                aws_secret_access_key=settings["AWS_SECRET_ACCESS_KEY"],
                aws_session_token=settings["AWS_SESSION_TOKEN"],
                endpoint_url=settings["AWS_ENDPOINT_URL"],
                region_name=settings["AWS_REGION_NAME"],
                config=config.Config(
                    retries={"total_max_attempts": 5, "mode": "standard"}, connect_timeout=10, read_timeout=60
                ),
            )

    def put(self, path: Path, name: str) -> None:
        """Return when the object stands in the bucket."""
        with _errors_of_boto3():
            self._client.upload_file(str(path), self._bucket, "/".join(filter(None, (self._prefix, name))))


@contextmanager
def _errors_of_boto3() -> Iterator[None]:
    """Raise a `DeliveryError` for each of the three kinds of error there; an endpoint that is none is a ValueError."""
    ours: Any = import_module("boto3.exceptions")
    core: Any = import_module("botocore.exceptions")
    try:
        yield
    except (ours.Boto3Error, core.BotoCoreError, core.ClientError, ValueError) as error:
        raise DeliveryError(str(error)) from error


def undelivered(folder: Path, address: str) -> list[Path]:
    """Finished shards that have not arrived at the address, oldest first."""
    arrived = manifest.delivered(folder)
    names = [name for name in manifest.finished(folder) if (name, f"{address}/{name}") not in arrived]
    return [folder / name for name in names if (folder / name).exists()]


def deliver(folder: Path, address: str, store: Store) -> None:
    """Deliver what has not arrived. A `DeliveryError` ends it; what arrived before is recorded."""
    for path in undelivered(folder, address):
        store.put(path, path.name)
        manifest.append(folder, manifest.Delivered(path.name, f"{address}/{path.name}"))
