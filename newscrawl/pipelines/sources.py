"""The union of sources: a page's record completed by what feeds, sitemaps, APIs and listings say of the article.

Pure: the same page and the same mentions give the same record, in whatever order they came.
"""

from __future__ import annotations

import math
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from newscrawl.discovery.address import read_address
from newscrawl.discovery.mentions import KINDS, is_promised, moment_of
from newscrawl.items import Author, Evidence, Image, Rejected
from newscrawl.normalize.dates.reader import DateContext, instant, read_date
from newscrawl.normalize.language.detection import language_tag, primary
from newscrawl.normalize.text import fold
from newscrawl.pipelines.authors import normalise_authors
from newscrawl.pipelines.dates import ARTICLE_FIELDS, normalise_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.discovery.mentions import Mention, Mentions
    from newscrawl.items import Article

#: How far a source's date is trusted; a page's own evidence says how far the page is.
TRUST = {
    "wordpress": 0.95, "news-sitemap": 0.9, "feed": 0.85, "recent": 0.65, "related": 0.6, "page": 0.6, "sitemap": 0.3,
}  # fmt: skip
#: A date of the page that is trusted less gives way to a source that is trusted more.
SURE = 0.6
#: Log-odds that an article is behind an address that a source promised, dated, signed; as in ``extraction.page_kind``.
PROMISED, DATED, SIGNED = 2.5, 1.2, 0.8
OTHERWISE = "the page says otherwise"
_CONFIDENCE = 0.6
# Who tells of the last change; a sitemap's lastmod moves with the page's furniture.
_TELL_OF_CHANGES = ("wordpress", "feed")
_NEAR = 60.0  # seconds between two instants that are one: a page may leave out the seconds
_PRECISE = {"second": 6, "minute": 5, "hour": 4, "day": 3, "month": 2, "year": 1, None: 0}


def complete_from(article: Article, mentions: Mentions, timezone: str | None = None) -> None:
    """Fill in what the page, normalised already, does not say; what it contradicts is rejected in the evidence."""
    article.alternateUrls = sorted({*article.alternateUrls, *mentions.get("address", {}).get("addresses", ())})
    told = [(kind, mentions[kind]) for kind in KINDS if kind in mentions]
    if not told:
        return
    article.metadata.probability = promised(article, mentions)
    _complete_text(article, told)
    _complete_authors(article, told)
    _complete_labels(article, told)
    _complete_language(article, told)
    _complete_published(article, told, timezone)
    _complete_modified(article, told, timezone)


def promised(article: Article, mentions: Mentions) -> float | None:
    """Return how likely a page is an article by its own record and what sources say; as the page says without them."""
    own = article.metadata.probability
    if own is None or not is_promised(mentions):
        return own
    points = PROMISED
    points += DATED * (not article.datePublishedRaw and any(m.get("published") for m in mentions.values()))
    points += SIGNED * (not article.authors and any(m.get("authors") for m in mentions.values()))
    likely = min(max(own, 0.0001), 0.9999)
    return round(1 / (1 + math.exp(-(math.log(likely / (1 - likely)) + points))), 3)


def _complete_text(article: Article, told: list[tuple[str, Mention]]) -> None:
    for kind, mention in told:
        headline = mention.get("headline")
        if headline and not article.headline:
            article.headline = headline
            _fill(article, "headline", headline, kind)
        elif headline and article.headline:
            one, other = fold(headline), fold(article.headline)
            if not (one in other or other in one):
                _reject(article, "headline", headline, kind)
    best = next(((kind, m) for kind, m in told if m.get("description")), None)
    if best and not article.description:
        kind, mention = best
        article.description = mention["description"]
        _fill(article, "description", mention["description"], kind)
        article.descriptionTruncated = bool(mention.get("truncated"))
    image = next(((kind, m["image"]) for kind, m in told if m.get("image")), None)
    if image and article.mainImage is None:
        article.mainImage = Image(image[1])
        article.images = [article.mainImage, *article.images]
        _fill(article, "mainImage", image[1], image[0])


def _complete_authors(article: Article, told: list[tuple[str, Mention]]) -> None:
    named = [(kind, _people(article, mention["authors"])) for kind, mention in told if mention.get("authors")]
    named = [(kind, people) for kind, people in named if people]
    if not named:
        return
    kind, people = named[0]
    is_nobody = all(author.type == "Organization" for author in article.authors)
    if not article.authors or (is_nobody and any(one.type == "Person" for one in people)):
        before = article.authors
        article.authors = people
        _fill(article, "authors", ", ".join(one.nameRaw or one.name for one in people), kind)
        for author in before:
            _reject(article, "authors", author.nameRaw or author.name, kind, "a source names a person")
        named = named[1:]
    printed = fold(" ".join(f"{author.nameRaw} {author.name}" for author in article.authors))
    for kind, people in named:
        for one in people:
            if fold(one.name) not in printed:
                _reject(article, "authors", one.nameRaw or one.name, kind)


def _people(article: Article, names: list[str]) -> list[Author]:
    """Return the names as authors, cleaned as those of a page are."""
    carrier: dict[str, Any] = {
        "authors": [Author(nameRaw=name) for name in names],
        "publisher": {"name": article.publisher.name, "domain": article.publisher.domain},
        "url": article.url,
    }
    normalise_authors(carrier)
    return list(carrier["authors"])


def _complete_labels(article: Article, told: list[tuple[str, Mention]]) -> None:
    """A category is a section where its source files posts under sections, or where the address has it as a folder."""
    folders = _folders(article.url)
    for kind, mention in told:
        sections = list(mention.get("sections", ()))
        words = list(mention.get("keywords", ()))
        if not sections:
            sections = [word for word in words if _slug(word) in folders]
            words = [word for word in words if word not in sections]
        if sections and not article.articleSection:
            article.articleSection = sections[:1]
            _fill(article, "articleSection", sections[0], kind)
        for section in sections:
            if fold(section) not in {fold(own) for own in (*article.articleSection, *article.keywords)}:
                _reject(article, "articleSection", section, kind)
        known = {fold(own) for own in (*article.articleSection, *article.keywords)}
        fresh = [word for word in words if fold(word) not in known]
        if fresh and not article.keywords:
            _fill(article, "keywords", ", ".join(fresh), kind)
        article.keywords = [*article.keywords, *fresh]


def _folders(url: str) -> frozenset[str]:
    address = read_address(url)
    return frozenset(segment for segment in address.segments[:-1]) if address else frozenset()


def _slug(label: str) -> str:
    return "-".join(label.lower().split())


def _complete_language(article: Article, told: list[tuple[str, Mention]]) -> None:
    """Compare the languages, not their regions; Google writes zh-cn for Chinese (news sitemaps' news:language)."""
    for kind, mention in told:
        tag = language_tag(mention["language"]) if mention.get("language") else None
        if tag is None:
            continue
        if article.inLanguage is None:
            article.inLanguage = tag
            _fill(article, "inLanguage", mention["language"], kind)
        elif primary(article.inLanguage) != primary(tag):
            _reject(article, "inLanguage", mention["language"], kind)


def _complete_published(article: Article, told: list[tuple[str, Mention]], timezone: str | None) -> None:
    """The finest of the dates that agree with the one best founded; the others are rejected."""
    field = "datePublished"
    evidence = (article.evidence or {}).get(field)
    trust = (evidence.confidence if evidence else 0.7) if article.datePublished else 0.0
    is_assumed = bool(evidence and {"timezone", "published"} & set(evidence.assumed))
    dates = [date for kind, mention in told for date in _told_dates(article, kind, mention, timezone)]
    best = max(dates, key=lambda date: date.trust, default=None)
    is_doubtful = best is not None and trust < SURE and trust < best.trust
    if best and (not article.datePublished or (is_doubtful and not _agree(article.datePublished, best))):
        if article.datePublished:
            raw = article.datePublishedRaw or article.datePublished
            _reject(article, field, raw, best.kind, "another date is better founded")
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
            _reject(article, field, date.raw, date.kind)


def _complete_modified(article: Article, told: list[tuple[str, Mention]], timezone: str | None) -> None:
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
    _fill(article, field, date.raw, date.kind)
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


def _fill(article: Article, field: str, raw: str, kind: str) -> None:
    if article.evidence is not None:
        before = article.evidence.get(field)
        rejected = list(before.rejected) if before else []
        article.evidence[field] = Evidence("listing", kind, raw[:2_000], _CONFIDENCE, [], rejected)


def _reject(article: Article, field: str, raw: str, kind: str, reason: str = OTHERWISE) -> None:
    evidence = (article.evidence or {}).get(field)
    if evidence is not None:
        rejected = Rejected(raw[:200], reason, f"card of {kind}")
        if rejected not in evidence.rejected:
            evidence.rejected.append(rejected)


#: What of a record the mentions may change; ``images`` only by what stands in ``mainImage``.
FIELDS = (
    "headline", "description", "mainImage", "images", "authors", "articleSection", "keywords", "inLanguage",
    "descriptionTruncated", "alternateUrls",
    *(f"{field}{suffix}" for field in ARTICLE_FIELDS for suffix in ("", "Raw", "Precision", "Local")),
)  # fmt: skip
