"""What a field of a form for a day, a month or a number may send, where it states its least and its greatest value."""

from __future__ import annotations

from datetime import date, timedelta


def days_between(least: str, greatest: str, most: int) -> list[str]:
    """Return the days, the newest first; none where one of the two is no day."""
    try:
        first, last = date.fromisoformat(least.strip()), date.fromisoformat(greatest.strip())
    except ValueError:  # a field without bounds has no list of values
        return []
    count = min((last - first).days + 1, most)
    return [(last - timedelta(days=back)).isoformat() for back in range(count)]


def months_between(least: str, greatest: str, most: int) -> list[str]:
    """Return the months, the newest first; none where one of the two is no month."""
    try:
        first, last = (date.fromisoformat(f"{month.strip()}-01") for month in (least, greatest))
    except ValueError:  # a field without bounds has no list of values
        return []
    start, end = 12 * first.year + first.month - 1, 12 * last.year + last.month - 1
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(end, start - 1, -1)][:most]


def numbers_between(least: str, greatest: str, most: int) -> list[str]:
    """Return the numbers, the greatest first; none where one of the two is no number, or where there are too many."""
    first, last = least.strip(), greatest.strip()
    if not (first.isdecimal() and last.isdecimal() and len(last) <= 6 and int(last) - int(first) < most):
        return []
    return [str(number) for number in range(int(last), int(first) - 1, -1)]
