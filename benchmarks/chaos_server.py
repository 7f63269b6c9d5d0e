"""What may happen to the server of the queue."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from redis import Redis, RedisError

if TYPE_CHECKING:
    import random


def break_server(node: Any, chance: random.Random) -> None:
    """Restart or kill it, or have it forget, refuse, or make room."""
    how = chance.choice(["restart", "kill", "flush", "password", "evict"])
    client = node.client()
    if how == "restart":
        client.shutdown(nosave=True)
        node.kill()
        node.start()
    elif how == "kill":
        node.kill()
        time.sleep(1)
        node.start()
    elif how == "flush":
        client.flushall()
    elif how == "password":
        client.config_set("requirepass", "secret")
    else:
        client.config_set("maxmemory-policy", "allkeys-random")
        client.config_set("maxmemory", "1mb")  # of which the server itself needs more: it evicts, then refuses
        time.sleep(3)
        client.config_set("maxmemory", "0")


def mend_server(node: Any) -> None:
    """Take password and limit away again."""
    for password in ("secret", None):
        with suppress(RedisError):  # one of the two passwords is wrong; a server that stays broken ends no run well
            client = Redis(port=node.port, password=password)
            client.config_set("requirepass", "")
            client.config_set("maxmemory", "0")
            client.config_set("maxmemory-policy", "noeviction")
