"""When to look again: at an article for edits, at a source for news. Pure; all times in seconds."""

from __future__ import annotations

_HOUR, _DAY = 3_600.0, 86_400.0

# Age of an article -> until the next look. Most corrections come on the first day; after a month nobody edits news.
_STEPS = ((6 * _HOUR, _HOUR), (_DAY, 3 * _HOUR), (3 * _DAY, 12 * _HOUR), (10 * _DAY, 2 * _DAY), (30 * _DAY, 10 * _DAY))

# A source that brought something is next asked at half of the gap seen between its articles: at worst, half an
# article waits. One that brought nothing backs off by half.
_AIM, _BACK_OFF = 0.5, 1.5
FIRST_INTERVAL = 3.0  # in least intervals


def article_interval(age: float) -> float | None:
    """Return the seconds until an article of that age is fetched again; ``None``: never."""
    return next((wait for limit, wait in _STEPS if age < limit), None)


def source_interval(interval: float | None, new: int, elapsed: float, bounds: tuple[float, float]) -> float:
    """Return the seconds until a source is asked again, within *bounds*.

    *new* articles came in the *elapsed* seconds since the last visit; ``None`` for *interval*: it was the first.
    """
    least, most = bounds
    if interval is None:
        wanted = FIRST_INTERVAL * least
    elif new:
        wanted = (interval + _AIM * elapsed / new) / 2
    else:
        wanted = interval * _BACK_OFF
    return max(least, min(most, wanted))
