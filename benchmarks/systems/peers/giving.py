"""What a library found, printed for ``site_peers.py``. These files know nothing of newscrawl: they run without it."""

from __future__ import annotations

import json
import socket
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST = 200  # characters of the text of what counts as an article


def give(found: Iterable[tuple[str, str | None, str | None]]) -> None:
    """Print addresses and titles of what has a text, from triples with the text."""
    print("\n" + json.dumps([(url, title or "") for url, title, text in found if len(text or "") >= SHORTEST]))


def stand_for_loopback(url: str) -> None:
    """Have the host of an address stand for 127.0.0.1 in this process: a bare address is refused."""
    name, asked = urlsplit(url).hostname, socket.getaddrinfo

    def answer(host: Any, *rest: Any, **named: Any) -> Any:
        return asked("127.0.0.1" if host == name else host, *rest, **named)

    socket.getaddrinfo = answer
