"""Numbers as a person reads them."""

from __future__ import annotations

#: What a key of the record is called where a person reads it.
FIELDS = {
    "datePublished": "date",
    "authors": "author",
    "authors.bio": "author's biography",
    "articleBody": "text",
    "description": "description",
    "mainImage": "picture",
    "articleSection": "section",
    "keywords": "keywords",
    "dateModified": "date of change",
    "inLanguage": "language",
}
#: An exit code in a word or two; ``job.outcome.MEANINGS`` says more.
ENDS = {
    0: "good",
    1: "crashed",
    2: "wrong arguments",
    3: "partial",
    4: "too few articles",
    5: "disk full",
    6: "unhealthy",
    7: "no renderer",
    8: "queue lost",
    9: "worker missing",
    75: "busy",
    130: "interrupted",
}


def end(code: int | None) -> str:
    """Return how a run ended, in a word or two; an unknown code as a number."""
    return "not judged" if code is None else ENDS.get(code, f"exit code {code}")


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
