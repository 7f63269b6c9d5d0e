"""Feeds and sitemaps whose dates are all the moment at which they were written: these tell no dates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newscrawl.normalize.dates.reader import instant, read_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscrawl.discovery.links import Link

#: So many entries at one moment are not a coincidence; fewer are only where the feed itself was written then.
ENOUGH, FEW = 3, 2
ENOUGH_OF_A_MAP: Final = 4
_SAMPLE: Final = 20  # entries that are looked at first: a map may have 50,000
MOMENT: Final = 120.0  # seconds that a build may take


def without_build_dates(links: Sequence[Link], built: Iterable[str]) -> list[Link]:
    """Return the links of a feed without dates that are its build's; *built* are the feed's own dates, raw."""
    moments = {moment for raw in built if (moment := _moment(raw)) is not None}
    found = list(links)
    if _is_build([link.card.datePublishedRaw if link.card else None for link in found], moments):
        found = [replace(link, card=replace(link.card, datePublishedRaw=None)) for link in found if link.card]
    if _is_build([link.modified for link in found], moments):
        found = [replace(link, modified=None) for link in found]
    return found


def without_build_moments(links: Sequence[Link]) -> list[Link]:
    """Return the links of a sitemap without last changes that are all one moment: every build writes them anew."""
    raws = [link.modified for link in links]
    if len(raws) < ENOUGH_OF_A_MAP or not _is_build(raws[:_SAMPLE], set()) or not _is_build(raws, set()):
        return list(links)
    return [replace(link, modified=None) for link in links]


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
