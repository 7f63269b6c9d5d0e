"""The time zone of a site: from times that say none beside the same instant told by a feed, and from its country."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from newscrawl.normalize.dates.reader import DateContext, instant, read_date
from newscrawl.normalize.dates.zones import zone_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscrawl.site_tools.learn import Read

ENOUGH = 2  # pages that agree


class Zone(NamedTuple):
    """A zone, why, and how sure that is."""

    name: str
    why: str
    confidence: float


def zone_of(reads: Sequence[Read], host: str) -> Zone | None:
    """Return the zone of wall times that say none; ``None`` where no page has such a time, or no source its instant."""
    seen = [found for each in reads for found in _offsets(each)]
    if len(seen) < ENOUGH:
        return None
    for name in _zones_of(host):
        zone = zone_named(name)
        if zone is not None and all(moment.astimezone(zone).utcoffset() == offset for moment, offset in seen):
            return Zone(name, f"times without a zone fit it on {len(seen)} pages beside what feeds tell", 0.9)
    return None


def _offsets(read: Read) -> Iterator[tuple[datetime, timedelta]]:
    """Yield the instant that a source tells, and how far the page's own wall time is from it."""
    raw = read.article.datePublishedRaw
    if raw is None or "timezone" not in read_assumed(raw):
        return
    wall = instant(read_date(raw, DateContext(("en",), "UTC")).value)
    for told in read.known.get("date_published", ()):
        moment = instant(read_date(told, DateContext(("en",))).value)
        if wall is not None and moment is not None:
            offset = (wall - moment).total_seconds() / 900
            if abs(offset) <= 60:
                yield moment, timedelta(minutes=15 * round(offset))


def read_assumed(raw: str) -> tuple[str, ...]:
    """Return what is assumed when a date is read in UTC."""
    return read_date(raw, DateContext(("en",), "UTC")).assumed


def _zones_of(host: str) -> list[str]:
    """Return the zones of the country that a host's last label names, the most usual first."""
    return list(_countries().get(host.rpartition(".")[2].upper().replace("UK", "GB"), ()))


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    """Read the countries' zones from the table that tzdata ships."""
    found: dict[str, tuple[str, ...]] = {}
    text = (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            country, _, name = line.split("\t")[:3]
            found[country] = (*found.get(country, ()), name)
    return found
