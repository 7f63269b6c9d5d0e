"""What takes long is done in a thread, so that the event loop goes on with other hosts and answers signals."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_R = TypeVar("_R")

LARGE = 500_000  # bytes: a tenth of a second and more


async def off_loop(read: Callable[..., _R], body: object, *rest: object, size: int | None = None) -> _R:
    """Return what *read* makes of an answer of *size* bytes, by default those of *body*; a large one in a thread."""
    length = len(body) if size is None and isinstance(body, bytes) else size or 0
    is_packed = isinstance(body, bytes) and body.startswith(b"\x1f\x8b")  # holds up to a thousand times its size
    if length < LARGE and not (is_packed and length > LARGE // 1000):
        return read(body, *rest)
    return await asyncio.to_thread(read, body, *rest)
