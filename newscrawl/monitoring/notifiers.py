"""Who is told that a job failed or recovered: a webhook, a command."""

from __future__ import annotations

import http.client
import logging
import os
import shlex
import subprocess
import urllib.error
import urllib.request
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import orjson
from scrapy.exceptions import UsageError

from newscrawl.monitoring.secrets import secret

if TYPE_CHECKING:
    from scrapy.settings import BaseSettings

logger = logging.getLogger(__name__)

_WEBHOOK, _COMMAND = "NEWSCRAWL_HEALTH_WEBHOOK", "NEWSCRAWL_HEALTH_COMMAND"
_SECONDS = 15.0
#: Takes the message, returns whether it arrived; runs in a thread.
Notifier = Callable[[dict[str, Any]], bool]


def notifiers(settings: BaseSettings) -> list[Notifier]:
    """Return whoever the settings or the environment name. ``UsageError`` for a text that is not an address."""
    found: list[Notifier] = []
    if url := secret(settings, _WEBHOOK):
        if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).hostname:
            raise UsageError(f"{_WEBHOOK} is an address that begins with https:// or http://", print_help=False)
        found.append(partial(_post, url))
    if command := secret(settings, _COMMAND):
        found.append(partial(_run, shlex.split(command)))
    return found


def _post(url: str, message: dict[str, Any]) -> bool:
    """Send the message as JSON; the address is never logged, as it is the key to somebody's channel."""
    request = urllib.request.Request(url, orjson.dumps(message), {"Content-Type": "application/json"})  # noqa: S310 - http(s) only, see above
    host = urlsplit(url).hostname
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS):  # noqa: S310 - the same
            logger.info("Told %s: %s", host, message["event"])
            return True
    except (OSError, ValueError, http.client.HTTPException) as error:
        reason = f"HTTP {error.code}" if isinstance(error, urllib.error.HTTPError) else type(error).__name__
        logger.warning("The webhook at %s was not reached (%s): the next run tries again", host, reason)
        return False


def _run(command: list[str], message: dict[str, Any]) -> bool:
    """Run the command with the message as JSON on its standard input, no shell."""
    environment = {**os.environ, "NEWSCRAWL_EVENT": message["event"], "NEWSCRAWL_TEXT": message["text"]}
    try:
        subprocess.run(  # noqa: S603 - the user's own command
            command, input=orjson.dumps(message), env=environment, timeout=_SECONDS, check=True, capture_output=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        logger.warning("NEWSCRAWL_HEALTH_COMMAND failed (%s): the next run tries again", type(error).__name__)
        return False
    logger.info("Ran NEWSCRAWL_HEALTH_COMMAND: %s", message["event"])
    return True
