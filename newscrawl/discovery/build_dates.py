"""Feeds whose dates are all the moment at which they were written: these tell no dates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newscrawl.normalize.dates.reader import instant, read_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscrawl.discovery.links import Link

#: So many entries at one moment are not a coincidence; fewer are only where the feed itself was written then.
ENOUGH, FEW = 3, 2
MOMENT = 120.0  # seconds that a build may take


def without_build_dates(links: Sequence[Link], built: Iterable[str]) -> list[Link]:
    """Return the links of a feed without dates that are its build's; *built* are the feed's own dates, raw."""
    moments = {moment for raw in built if (moment := _moment(raw)) is not None}
    found = list(links)
    if _is_build([link.card.datePublishedRaw if link.card else None for link in found], moments):
        found = [replace(link, card=replace(link.card, datePublishedRaw=None)) for link in found if link.card]
    if _is_build([link.modified for link in found], moments):
        found = [replace(link, modified=None) for link in found]
    return found


def _is_build(raws: list[str | None], built: set[float]) -> bool:
    told = [moment for raw in raws if raw and (moment := _moment(raw)) is not None]
    if len(told) < FEW or len(told) < len(raws) or max(told) - min(told) > MOMENT:
        return False
    is_written_then = any(abs(moment - told[0]) <= MOMENT for moment in built)
    is_midnight = told[0] % 86_400 == 0
    return is_written_then or (len(told) >= ENOUGH and not is_midnight)


def _moment(raw: str) -> float | None:
    moment = instant(read_date(raw).value)
    return moment.timestamp() if moment else None
