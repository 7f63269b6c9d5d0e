"""What time it is: by our clock, and by the site's as far as that can be believed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrapy.http import Response

# A server's clock that is further from ours than this is wrong, or ours is: its Date says nothing then.
BELIEVED = timedelta(minutes=5)
_FROM_CACHE = "cached"  # Scrapy's flag: the answer was sent at another time, which its Date tells


def page_time(response: Response) -> datetime:
    """Return when the server sent the page, by its own clock within five minutes of ours, else by ours; aware, UTC."""
    told, now = _told(response), datetime.now(UTC)
    if told is None:
        return now
    return told if _FROM_CACHE in response.flags or abs(told - now) <= BELIEVED else now


def download_time(response: Response) -> datetime:
    """Return when the page was fetched, by our clock; of a page from Scrapy's cache, when its server sent it."""
    told = _told(response) if _FROM_CACHE in response.flags else None
    return told or datetime.now(UTC)


def site_time(response: Response) -> float:
    """Return :func:`page_time` in seconds of the Unix epoch."""
    return page_time(response).timestamp()


def _told(response: Response) -> datetime | None:
    value = response.headers.get("Date")
    return _http_time(value.decode("latin-1")) if value else None


@lru_cache(maxsize=256)  # a page is asked several times, and pages of one second say the same
def _http_time(text: str) -> datetime | None:
    try:
        told = parsedate_to_datetime(text)
        return told.astimezone(UTC) if told.tzinfo else told.replace(tzinfo=UTC)
    except (ValueError, OverflowError):  # our own clock counts then
        return None
