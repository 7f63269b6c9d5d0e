"""An S3 server on loopback with one empty bucket, ``news``, for the tests of delivery and of archives in buckets."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import boto3
import requests
from moto.server import ThreadedMotoServer

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Any keys will do; boto3 only asks that there are some.
KEYS = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}


@contextmanager
def s3_server() -> Iterator[tuple[str, Any]]:
    """Give the address of a server and a client of it.

    All servers of moto in one process share what they hold, so that a bucket of an earlier test would stand in the
    next one's: it is emptied at the start.
    """
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    address = f"http://{host}:{port}"
    try:
        requests.post(f"{address}/moto-api/reset", timeout=10).raise_for_status()
        client = client_of(address)
        client.create_bucket(Bucket="news")
        yield address, client
    finally:
        server.stop()


def client_of(address: str) -> Any:
    """Return a client of the server at *address*."""
    named = {key.lower(): value for key, value in KEYS.items()}
    return boto3.client("s3", endpoint_url=address, region_name="us-east-1", **named)
