"""What of a publisher's signals is obeyed, and what is left out for it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newscrawl.normalize.dates.reader import DateContext, read_date

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from newscrawl.items import Usage

# What an RSL file, Content-Usage or Content-Signal may keep for its publisher, of what these lines are used for.
_MACHINE_USES = frozenset({"all", "ai-all", "ai-train", "ai-input", "ai-index"})
_NO = frozenset({"n", "no", "0", "false"})
_TRAINING = ("train-ai", "ai-train", "ai-input", "train-genai", "ai", "bots")
_SOURCES = ("meta", "header", "tdmrep.json")  # TDMRep: the page wins over the header, the header over the file


def _word(name: str) -> Callable[[Usage], bool]:
    return lambda usage: usage.signal == name and usage.value == "true"


def _is_past(usage: Usage) -> bool:
    if usage.signal != "unavailable_after":
        return False
    value = read_date(usage.value, DateContext(languages=("en",))).value
    # The record's dates are written so that their order is that of their texts; a day counts to its end.
    return value is not None and value < datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")[: len(value)]


def _keeps_preference(prefix: str) -> Callable[[Usage], bool]:
    names = {f"{prefix}:{use}" for use in _TRAINING}
    return lambda usage: usage.signal in names and usage.value in _NO


#: By the name in NEWSCRAWL_RESPECT: whether a signal leaves the article out. ``robots`` is Scrapy's ROBOTSTXT_OBEY.
RULES: dict[str, Callable[[Usage], bool]] = {
    "noindex": lambda usage: usage.signal in {"noindex", "none"},  # "none" is noindex and nofollow
    "noarchive": _word("noarchive"),
    "nosnippet": _word("nosnippet"),
    "noai": lambda usage: usage.signal in {"noai", "noimageai", "noml"},
    "unavailable_after": _is_past,
    "tdm": lambda usage: usage.signal == "tdm-reservation" and usage.value == "1",
    "rsl": lambda usage: (
        usage.signal == "rsl:prohibits:usage" and not _MACHINE_USES.isdisjoint(usage.value.replace(",", " ").split())
    ),
    "content-usage": _keeps_preference("content-usage"),
    "content-signal": _keeps_preference("content-signal"),
    "trust": lambda usage: usage.signal == "datatrainingallowed" and usage.value in _NO,
}
#: These need files of the site beside its pages.
OF_FILES = frozenset({"tdm", "rsl", "trust"})


def reserved_by(usage: Iterable[Usage], respected: Collection[str]) -> tuple[str, Usage] | None:
    """Return the first name of *respected* by which an article is left out, with its signal; None for none."""
    signals = in_force(list(usage))
    for name in respected:
        rule = RULES.get(name)
        for signal in signals if rule else ():
            if rule and rule(signal):
                return name, signal
    return None


def in_force(usage: list[Usage]) -> list[Usage]:
    """Return the signals without the TDMRep ones that a nearer place overrules; all stay in the record."""
    places = [_place(each) for each in usage if each.signal == "tdm-reservation"]
    nearest = min(places, default=0)
    return [each for each in usage if each.signal != "tdm-reservation" or _place(each) == nearest]


def _place(usage: Usage) -> int:
    return next((rank for rank, source in enumerate(_SOURCES) if usage.source.startswith(source)), len(_SOURCES))
