"""Who published a story first, as far as the articles tell."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from newscrawl.stories.entries import Member

_DAY = 10  # characters of YYYY-MM-DD


class First(NamedTuple):
    """The first publication: *url* and *published* are None where the articles do not tell; *reason* says why."""

    url: str | None
    published: str | None
    reason: str


def first_of(members: list[Member]) -> First:
    """Return the first publication of a story.

    What an article itself calls its source comes first (a canonical address of another host, ``isBasedOn``). Then an
    article that credits an agency is a copy, whenever it was printed. Of the others the earliest date wins, if no
    other of another site may have been as early: a day without an hour lasts from midnight UTC-12 to midnight UTC+14.
    """
    named = [member.original for member in members if member.original]
    if named:
        return _named(members, max(set(named), key=named.count))
    own = [member for member in members if not member.source] or members
    dated = [(span, member) for member in own if (span := _span(member.published)) is not None]
    if not dated:
        return First(None, None, "no article has a date")
    (start, end), first = min(dated, key=lambda each: (each[0][1], each[0][0]))
    rivals = [other for (begins, _), other in dated if other is not first and other.site != first.site and begins < end]
    if rivals:
        return First(None, None, f"{first.site} and {rivals[0].site} cannot be told apart by their dates")
    if len(dated) < len(own):
        return First(None, None, "an article without a date may have been earlier")
    return First(first.url, first.published, "earliest date" if start == end else "earliest day")


def _named(members: list[Member], url: str) -> First:
    """Return the article with the address that others give as their source, known or not."""
    for member in members:
        if member.url.rstrip("/") == url.rstrip("/"):
            return First(member.url, member.published, "named by another article as its source")
    return First(url, None, f"named as the source, on {urlsplit(url).hostname}")


def _span(published: str | None) -> tuple[datetime, datetime] | None:
    """Return the first and last moment that a date may mean; None for none, or for a month only."""
    if not published or len(published) < _DAY:
        return None
    try:
        if len(published) == _DAY:
            midnight = datetime.combine(date.fromisoformat(published), datetime.min.time(), UTC)
            return midnight - timedelta(hours=14), midnight + timedelta(hours=36)
        moment = datetime.fromisoformat(published)
    except (ValueError, OverflowError):  # such an article is not among the dated ones
        return None
    return moment, moment
