"""Was an article edited since it was fetched? Told by what its sources say of it now, against what they said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.discovery.mentions import is_retold, moment_of

if TYPE_CHECKING:
    from newscrawl.discovery.mentions import Mention

# What a site says of its articles is believed to change at once, so the clocks of its machines may differ a little.
CLOCK_SLACK = 1.0


def was_edited(before: Mention, now: Mention, fetched: float, *, is_of_run: bool) -> bool:
    """Tell whether a source names a change that the page fetched at *fetched* (Unix epoch) may not have.

    A change that is told later than the one told before is one, whatever the clock says: systems stamp the day, or what
    the writer typed. Without one told before it is compared with the time of the fetch. A day lasts to its end: what
    was fetched on that day may have changed since, unless this run fetched it (*is_of_run*).
    """
    told = moment_of(now.get("modified"))
    if told is None:
        return is_retold(before, now)
    known = moment_of(before.get("modified"))
    if known is not None and told[0] > known[0] + CLOCK_SLACK:
        return True
    is_day = told[1] > told[0]
    if is_day and told[0] <= fetched < told[1] and not is_of_run:
        return True
    if known is None and told[0] > fetched + CLOCK_SLACK:
        return True
    return is_retold(before, now)
