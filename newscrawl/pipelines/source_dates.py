"""The dates of an article by all its sources: the finest of those that agree with the one best founded."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from newscrawl.discovery.mentions import moment_of
from newscrawl.normalize.dates.reader import DateContext, instant, read_date
from newscrawl.pipelines.dates import normalise_dates
from newscrawl.pipelines.source_evidence import fill, reject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.discovery.mentions import Mention
    from newscrawl.items import Article

#: How far a source's date is trusted; a page's own evidence says how far the page is.
TRUST = {
    "wordpress": 0.95, "news-sitemap": 0.9, "feed": 0.85, "recent": 0.65, "related": 0.6, "page": 0.6, "sitemap": 0.3,
}  # fmt: skip
#: A date of the page that is trusted less gives way to a source that is trusted more.
SURE = 0.6
# Who tells of the last change; a sitemap's lastmod moves with the page's furniture.
_TELL_OF_CHANGES = ("wordpress", "feed")
_NEAR = 60.0  # seconds between two instants that are one: a page may leave out the seconds
_PRECISE = {"second": 6, "minute": 5, "hour": 4, "day": 3, "month": 2, "year": 1, None: 0}


def complete_published(article: Article, told: list[tuple[str, Mention]], timezone: str | None) -> None:
    """The finest of the dates that agree with the one best founded; the others are rejected."""
    field = "datePublished"
    evidence = (article.evidence or {}).get(field)
    trust = (evidence.confidence if evidence else 0.7) if article.datePublished else 0.0
    is_assumed = bool(evidence and {"timezone", "published"} & set(evidence.assumed))
    dates = [date for kind, mention in told for date in _told_dates(article, kind, mention, timezone)]
    best = max(dates, key=lambda date: date.trust, default=None)
    other = _in_other_order(article, dates)
    best = other or best
    is_doubtful = other is not None or (best is not None and trust < SURE and trust < best.trust)
    if best and (not article.datePublished or (is_doubtful and not _agree(article.datePublished, best))):
        if article.datePublished:
            raw = article.datePublishedRaw or article.datePublished
            reject(article, field, raw, best.kind, "another date is better founded")
        _take(article, field, best, timezone)
    finest = max(
        (date for date in (*dates, *_stamps(article, told, timezone)) if _agree(article.datePublished, date)),
        key=lambda date: (_PRECISE[date.precision], date.trust),
        default=None,
    )
    own = _PRECISE[article.datePublishedPrecision]
    is_better = finest is not None and (_PRECISE[finest.precision] > own or (is_assumed and finest.is_exact))
    if finest and is_better and finest.value != article.datePublished:
        _take(article, field, finest, timezone)
    for date in dates:
        if not _agree(article.datePublished, date):
            reject(article, field, date.value, date.kind)  # spelled in one way, whichever listing spelled it first


def _in_other_order(article: Article, dates: list[_Told]) -> _Told | None:
    """Return what a source tells in words or as an instant, where figures of the page are that day in another order."""
    evidence, own = (article.evidence or {}).get("datePublished"), article.datePublished or ""
    is_assumed = bool(evidence and "order" in evidence.assumed) and "01" <= own[8:10] <= "12"
    if not is_assumed or any(_agree(own, date) for date in dates):
        return None
    other = f"{own[:5]}{own[8:10]}-{own[5:7]}{own[10:]}"
    agreeing = (date for date in dates if _PRECISE[date.precision] >= _PRECISE["day"] and _agree(other, date))
    return max(agreeing, key=lambda date: date.trust, default=None)


def complete_modified(article: Article, told: list[tuple[str, Mention]], timezone: str | None) -> None:
    """A change that a feed or API tells: after the publication, and no midnight, which is a day only."""
    field = "dateModified"
    for kind, mention in told:
        raw = mention.get("modified")
        if kind not in _TELL_OF_CHANGES or not raw:
            continue
        date = _date_of(article, kind, (raw, None, None), timezone)
        if date is None or _is_no_change(article.datePublished, date.value):
            continue
        is_finer = _PRECISE[date.precision] > _PRECISE[article.dateModifiedPrecision]
        is_missing = article.dateModified is None and not _has_been_rejected(article, field, raw)
        if is_missing or (is_finer and _agree(article.dateModified, date)):
            _take(article, field, date, timezone)


def _stamps(article: Article, told: list[tuple[str, Mention]], timezone: str | None) -> Iterator[_Told]:
    """Atom's ``updated`` where an entry has no other date (RFC 4287 demands one): it may be finer than a day."""
    for kind, mention in told:
        raw = mention.get("modified")
        date = _date_of(article, kind, (raw, None, None), timezone) if raw and kind == "feed" else None
        if date is not None and "published" not in mention:
            yield date


class _Told:
    """A date that a source tells: ``value`` as the record has it; ``is_exact`` if its zone is told, too."""

    __slots__ = ("is_exact", "kind", "precision", "raw", "trust", "value")

    def __init__(self, kind: str, raw: str, value: str, precision: Any) -> None:
        self.kind, self.raw, self.value, self.precision = kind, raw, value, precision
        self.trust = TRUST[kind]
        self.is_exact = "T" in value


def _told_dates(article: Article, kind: str, mention: Mention, timezone: str | None) -> Iterator[_Told]:
    for told in mention.get("published", ()):
        date = _date_of(article, kind, tuple(told), timezone)
        if date is not None:
            yield date


def _date_of(article: Article, kind: str, told: tuple[Any, ...], timezone: str | None) -> _Told | None:
    """Return what raw text, value and precision say of this article; a midnight is a day."""
    raw, value, precision = told
    if value is None:
        languages = tuple(dict.fromkeys(filter(None, (article.inLanguage, "en"))))
        reading = read_date(raw, DateContext(languages, timezone, instant(article.metadata.dateDownloaded)))
        value, precision = reading.value, reading.precision
    if value is None:
        return None
    if _is_midnight(raw):
        value, precision = raw.strip()[:10] if raw.strip()[:4].isdecimal() else value[:10], "day"
    return _Told(kind, raw, value, precision)


def _is_midnight(raw: str) -> bool:
    """Tell whether the text names the first second of a day in its own zone."""
    return "T00:00:00" in raw or " 00:00:00" in raw


def _agree(value: str | None, date: _Told) -> bool:
    """Tell whether both may be one moment, at the precision that both have and in any zone."""
    if not value:
        return False
    one, other = instant(value), instant(date.value)
    if one and other:
        apart = abs((one - other).total_seconds())
        return apart <= _NEAR or (apart <= 14 * 3_600 and apart % 900 < 1 and date.is_exact and apart % 1_800 == 0)
    if one or other:
        moment, day = (one, date.value) if one else (other, value)
        assert moment is not None
        days = {(moment + timedelta(hours=hours)).isoformat()[: len(day)] for hours in (-12, 0, 14)}
        return day in days
    length = min(len(value), len(date.value))
    return value[:length] == date.value[:length]


def _same_moment(published: str | None, modified: str) -> bool:
    if not published:
        return False
    one, other = instant(published), instant(modified)
    if one and other:
        return abs((one - other).total_seconds()) <= _NEAR
    return published[:10] == modified[:10]


def _is_no_change(published: str | None, modified: str) -> bool:
    """Tell whether a change is the publication itself, or would come before it."""
    one, two = moment_of(modified), moment_of(published)
    return _same_moment(published, modified) or bool(one and two and one[1] < two[0])


def _take(article: Article, field: str, date: _Told, timezone: str | None) -> None:
    setattr(article, f"{field}Raw", date.raw)
    before = (article.evidence or {}).get(field)
    fill(article, field, date.raw, date.kind)
    entry = (article.evidence or {}).get(field)
    if entry is not None:
        entry.confidence = date.trust
        entry.rejected = list(before.rejected) if before else []
    is_day = date.precision == "day" and _is_midnight(date.raw)
    for name, value in ((field, date.value), (f"{field}Precision", date.precision), (f"{field}Local", None)):
        setattr(article, name, value)
    if not is_day and read_date(date.raw, DateContext(("en",))).value == date.value:
        # Read again from the raw text, which fills what else follows from it, such as the local time.
        setattr(article, field, None)
        setattr(article, f"{field}Precision", None)
        normalise_dates(article, timezone=timezone)


def _has_been_rejected(article: Article, field: str, raw: str) -> bool:
    evidence = (article.evidence or {}).get(field)
    return bool(evidence and any(rejected.raw == raw for rejected in evidence.rejected))
