"""When the article was published and modified: candidates, those that cannot be, and the choice."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from newscrawl.extraction.dates.date_lines import find_visible_dates
from newscrawl.extraction.metadata.candidates import Candidate, find_candidates
from newscrawl.extraction.metadata.fields import DATE_MODIFIED, DATE_PUBLISHED
from newscrawl.items import Evidence, Rejected
from newscrawl.normalize.dates.reader import infer_order, read_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscrawl.extraction.metadata.structured_data import StructuredData
    from newscrawl.html.document import Document
    from newscrawl.items import PostRef
    from newscrawl.normalize.dates.reader import DateContext, DateReading

MAX_REJECTED = 40
#: A day printed and an instant that lies in the day before or after it: the zone, or the print edition's date.
NEIGHBOUR = 0.6
#: How far the last change is trusted as the publication where the page says nothing else.
LAST_CHANGE = 0.3
#: This much trust is a date printed at the headline; so many days before the date in the page's head it is the first.
PRINTED, LONG_BEFORE = 0.55, 30
#: Less trust than this is a date somewhere on the page: a time elapsed at the headline says more.
WEAK = 0.5

# "/2016/12/16-things-to-do" is December: between slashes the day ends at a slash, a dot or the end.
_URL_DAY = re.compile(
    r"[/_-]((?:19|20)\d\d)(?:/(?P<m1>0?[1-9]|1[0-2])/(?P<d1>0?[1-9]|[12]\d|3[01])(?=[/.]|$)"
    r"|(?P<sep>[_-])(?P<m2>0?[1-9]|1[0-2])(?P=sep)(?P<d2>0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)"
    r"|(?P<m3>0[1-9]|1[0-2])(?P<d3>0[1-9]|[12]\d|3[01])(?=[/_.-]|$))"
)
_URL_NAMED = re.compile(
    r"/((?:19|20)\d\d)/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}/(0?[1-9]|[12]\d|3[01])(?=/|$)",
    re.IGNORECASE,
)
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])(?=/)")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_NUMBERS = re.compile(r"\d+")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Dates:
    """The chosen raw texts with their evidence; ``None`` where the page does not say."""

    published: tuple[str, Evidence] | None
    modified: tuple[str, Evidence] | None
    rejected: list[Rejected]


@dataclass(frozen=True, slots=True)
class _Dated:
    """A candidate that can be read; ``days`` are its day in UTC and the day as printed."""

    candidate: Candidate
    reading: DateReading
    days: frozenset[str]

    @property
    def is_instant(self) -> bool:
        return "T" in (self.reading.value or "")


def find_dates_of_page(
    document: Document, structured: StructuredData, card: PostRef | None, context: DateContext
) -> Dates:
    """Choose the article's dates. Dates of foreign blocks are never candidates: they are listed as rejected."""
    visible = find_visible_dates(document, context)
    published = [*find_candidates(document, structured, DATE_PUBLISHED), *visible.published, *_from_url(document.url)]
    if card is not None and card.datePublishedRaw:
        published.append(Candidate(card.datePublishedRaw, "listing", f"card {card.position}", 0.6))
    modified = [*find_candidates(document, structured, DATE_MODIFIED), *visible.modified]
    if context.order is None:
        seen = [*(item.raw for item in (*published, *modified)), *(item.raw for item in visible.rejected)]
        context = replace(context, order=infer_order(seen))
    chosen, refused = _choose(published, context)
    changed, refused_changes = _choose(modified, context)
    rejected = [*refused, *visible.rejected][:MAX_REJECTED]
    first = _with_evidence(chosen, rejected)
    if first is None and changed is not None:
        first = _last_change(changed, rejected)
    return Dates(first, _with_evidence(changed, refused_changes[:MAX_REJECTED]), rejected)


def _last_change(changed: Candidate, rejected: list[Rejected]) -> tuple[str, Evidence]:
    """A page that prints only "Updated 3 May" was there by then: little trust, and the evidence says it is assumed."""
    evidence = replace(changed, trust=min(changed.trust, LAST_CHANGE)).evidence()
    evidence.assumed, evidence.rejected = ["published"], rejected
    return changed.raw, evidence


def _with_evidence(chosen: Candidate | None, rejected: list[Rejected]) -> tuple[str, Evidence] | None:
    if chosen is None:
        return None
    evidence = chosen.evidence()
    evidence.rejected = rejected
    return chosen.raw, evidence


def _choose(candidates: list[Candidate], context: DateContext) -> tuple[Candidate | None, list[Rejected]]:
    """The day with most trust behind it, each kind of place counted once; of those who agree the most telling text."""
    dated: list[_Dated] = []
    elapsed: list[Candidate] = []
    rejected = []
    timeless = replace(context, base=None)
    for candidate in candidates:
        reading = read_date(candidate.raw, context)
        if read_date(candidate.raw, timeless).reason == "no base":
            elapsed.append(candidate)
        elif reading.value is None:
            rejected.append(Rejected(candidate.raw[:200], reading.reason or "unreadable", candidate.rule))
        else:
            dated.append(_Dated(candidate, reading, _days(candidate.raw, reading)))
    if elapsed and all(one.candidate.source in {"listing", "url"} or one.candidate.trust < WEAK for one in dated):
        return elapsed[0], rejected  # "3 hours ago": whoever knows when the page was fetched can read it
    if not dated:
        return None, rejected
    best = max(dated, key=lambda one: (round(_votes(one, dated), 3), one.candidate.trust, *_earliness(one)))
    best = _printed_long_before(best, dated) or best
    agreeing = [one for one in dated if _agreement(best, one)]
    chosen = max(agreeing, key=_telling)
    rejected.extend(
        Rejected(one.candidate.raw[:200], "another date is better founded", one.candidate.rule)
        for one in dated
        if not _agreement(best, one)
    )
    sources = {one.candidate.source for one in agreeing}
    return replace(chosen.candidate, trust=min(0.99, chosen.candidate.trust + 0.05 * (len(sources) - 1))), rejected


def _printed_long_before(best: _Dated, dated: list[_Dated]) -> _Dated | None:
    """Return the date printed at the headline where it is far older than what only the page's head says.

    A site that moved stamps its old pages with the day of the move: on three pages of the public sets, by 8 months to
    11 years; none printed there an older date that was not its own.
    """
    printed = [one for one in dated if one.candidate.source == "page" and one.candidate.trust >= PRINTED and one.days]
    if best.candidate.source == "page" or not best.days or any(_agreement(best, one) for one in printed):
        return None
    older = [one for one in printed if max(one.days) < min(best.days) and _distance(best, one) >= LONG_BEFORE]
    return max(older, key=lambda one: one.candidate.trust, default=None)


def _votes(one: _Dated, dated: Iterable[_Dated]) -> float:
    by_source: dict[str, float] = {}
    for other in dated:
        source = other.candidate.source
        by_source[source] = max(by_source.get(source, 0.0), other.candidate.trust * _agreement(one, other))
    return sum(by_source.values())


def _earliness(one: _Dated) -> tuple[int, ...]:
    """Of two that are trusted alike the earlier is the first publication."""
    return tuple(-int(number) for number in _NUMBERS.findall(one.reading.value or "")[:3])


def _telling(one: _Dated) -> tuple[int, bool, bool, float]:
    """An instant over a day over a month; midnight in a zone is often just a day; the page over its card."""
    value, candidate = one.reading.value or "", one.candidate
    return len(value), not value.endswith("00:00:00Z"), candidate.source != "listing", candidate.trust


def _days(raw: str, reading: DateReading) -> frozenset[str]:
    value = reading.value or ""
    printed = _ISO_DAY.match(raw)
    return frozenset(filter(None, (value[:10] if len(value) >= 10 else "", printed[0] if printed else "")))


def _agreement(one: _Dated, other: _Dated) -> float:
    """1 for the same day, less for a month and its day or for an instant and the day next to it; else 0."""
    if one.days & other.days or one.reading.value == other.reading.value:
        return 1.0
    if not one.days or not other.days:
        short, long_ = sorted((one.reading.value or "", other.reading.value or ""), key=len)
        return NEIGHBOUR if long_.startswith(short) else 0.0
    if one.is_instant != other.is_instant:
        return NEIGHBOUR if _distance(one, other) <= 1 else 0.0
    return 0.0


def _distance(one: _Dated, other: _Dated) -> int:
    """Return how many days lie between the two, at least."""
    return min(abs((date.fromisoformat(a) - date.fromisoformat(b)).days) for a in one.days for b in other.days)


def _from_url(url: str) -> Iterator[Candidate]:
    """Yield the date in the address: a day, else a month."""
    path = url.partition("?")[0]
    named = _URL_NAMED.search(path)
    if named is not None:
        number = _MONTHS.index(named[2].lower()) + 1
        yield Candidate(f"{named[1]}-{number:02}-{int(named[3]):02}", "url", "path", 0.7)
        return
    match = _URL_DAY.search(path)
    if match is not None:
        month, day = (int(match[f"{part}1"] or match[f"{part}2"] or match[f"{part}3"]) for part in "md")
        yield Candidate(f"{match[1]}-{month:02}-{day:02}", "url", "path", 0.7)
        return
    month_only = _URL_MONTH.search(path)
    if month_only is not None:
        yield Candidate(f"{month_only[1]}-{month_only[2]}", "url", "path", 0.4)
