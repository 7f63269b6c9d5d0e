"""An article about a ferry, for tests of what stands around its text."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newscrawl.pipelines.record import Told, read_record

if TYPE_CHECKING:
    from newscrawl.items import Article

SEEN = Told(datetime(2026, 11, 28, 12, tzinfo=UTC))
TITLE = "Harbour ferry keeps its winter line"
TEXT = [
    "The ferry that crosses the harbour four times an hour will keep running through the winter, the board decided.",
    "Engineers had advised the board to close the line in December because ice damages the older of its two hulls.",
    "A season ticket will cost 84 crowns, four more than last year, and school classes ride at half the price.",
    "Crews check the ropes before each crossing, and a second look-out stands at the bow when fog lies on the water.",
]


def told(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def read(
    body: str, title: str = f"{TITLE} | Quayside Courier", url: str = "https://paper.example/news/ferry"
) -> Article:
    return read_record(url, f"<html lang=en><title>{title}</title><body>{body}</body></html>", None, SEEN)


def lines(body: str) -> list[str]:
    return (read(body).articleBody or "").split("\n\n")
