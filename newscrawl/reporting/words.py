"""Numbers as a person reads them."""

from __future__ import annotations


def percent(share: float | None) -> str:
    """Return "96%"; a dash for None."""
    return "–" if share is None else f"{share:.0%}"


def seconds(value: float | None) -> str:
    """Return "12 ms" or "1.5 s"; a dash for None."""
    if value is None:
        return "–"
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.3g} s"


def clock(value: float) -> str:
    """Return "45 s", "3:05 min" or "2:03:05 h"."""
    whole = int(value)
    if whole < 60:
        return f"{value:.1f} s" if value < 10 and value != whole else f"{whole} s"
    minutes, rest = divmod(whole, 60)
    return f"{minutes}:{rest:02} min" if minutes < 60 else f"{minutes // 60}:{minutes % 60:02}:{rest:02} h"


def day_and_time(moment: str) -> str:
    """Return "2026-11-24 02:14:47" of ``2026-11-24T02:14:47Z``."""
    return moment.replace("T", " ").removesuffix("Z")
