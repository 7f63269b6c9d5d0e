"""When to look again: at an article for edits, at a source for news. Pure; all times in seconds."""

from __future__ import annotations

_HOUR, _DAY = 3_600.0, 86_400.0

# Age of an article -> until the next look. Most corrections come on the first day; after a month a look at each
# doubling of the age finds the late ones, ever more rarely and without an end.
_STEPS = ((6 * _HOUR, _HOUR), (_DAY, 3 * _HOUR), (3 * _DAY, 12 * _HOUR), (10 * _DAY, 2 * _DAY), (30 * _DAY, 10 * _DAY))

# A source is asked at half of the gap seen between its articles: at worst, half an article waits. Visits in vain are
# the rule then; only when it stays silent for longer than two of them is it asked less often. What another source
# shows first is none of its news, so one source of a site comes to lead, and the others rest.
_AIM = 0.5
FIRST_INTERVAL = 3.0  # in least intervals


def article_interval(age: float) -> float:
    """Return the seconds until an article of that age is fetched again."""
    return next((wait for limit, wait in _STEPS if age < limit), age)


def source_interval(interval: float | None, new: int, silence: float, bounds: tuple[float, float]) -> float:
    """Return the seconds until a source is asked again, within *bounds*.

    *new* articles came after *silence*, the seconds since a visit last brought one; ``None`` for *interval*: it
    was the first visit.
    """
    least, most = bounds
    if interval is None:
        wanted = FIRST_INTERVAL * least
    elif new:
        wanted = (interval + _AIM * silence / new) / 2
    else:
        wanted = max(interval, _AIM * silence)
    return max(least, min(most, wanted))
