"""What of a site is wanted: sections, addresses, days, languages, words. Asked before a request, and of each record."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from newscrawl.discovery.address import archive_date, path_date, read_address
from newscrawl.discovery.mentions import moment_of
from newscrawl.normalize.dates.reader import DateContext, read_date
from newscrawl.normalize.language.detection import primary
from newscrawl.normalize.text import fold, has_spaces
from newscrawl.normalize.urls.canonical import is_same_site

if TYPE_CHECKING:
    from newscrawl.discovery.links import Link
    from newscrawl.items import Article

Mode = Literal["site", "section", "page"]
MODES: tuple[Mode, ...] = ("site", "section", "page")


@dataclass(frozen=True, slots=True)
class Scope:
    """``mode``: the whole site of a start address, the section that it is, or that page alone.

    ``sections`` are names or folders, ``include`` and ``exclude`` patterns of addresses (``*`` stands for anything),
    ``since`` and ``until`` the first and last day, ``languages`` BCP 47 tags, ``keywords`` words of which an article
    holds one. Empty: all.
    """

    mode: Mode = "site"
    sections: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    languages: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()

    def rest(self) -> str:
        """Return what is wanted beside the days, as a text that two scopes share; nothing where all is wanted."""
        whole = replace(self, since=None, until=None)
        return "" if whole == Scope() else blake2b(repr(whole).encode(), digest_size=8).hexdigest()

    def refuses_link(self, link: Link, home: str, context: DateContext) -> str | None:
        """Return why a link need not be fetched, as far as its source tells; ``None``: it is wanted, or may be."""
        if reason := self.refuses_address(link.url):
            return reason
        told = link.card.datePublishedRaw if link.card else None
        if told and (reason := self._refuses_days(_days(told, context))):
            return reason
        moment = moment_of(link.modified) if self.since else None
        if self.since and moment and _last_day(*moment) < self.since:
            return "since"  # what was last changed before was published before
        if self.languages and link.language and primary(link.language) not in map(primary, self.languages):
            return "language"
        is_inside = self.mode != "section" or _is_below(link.url, home)
        return None if is_inside or (link.place == "main" and link.source in _OF_PAGES) else "section"

    def refuses_address(self, url: str) -> str | None:
        """Return why an article's address is not wanted: by patterns, or by the day in it."""
        if any(_matches(pattern, url) for pattern in self.exclude):
            return "exclude"
        if self.include and not any(_matches(pattern, url) for pattern in self.include):
            return "include"
        address = read_address(url) if self.since or self.until else None
        return self._refuses_days(_span(path_date(address))) if address else None

    def refuses_listing(self, url: str) -> bool:
        """Tell whether a listing's address is excluded, or is an archive of other days."""
        address = read_address(url) if self.since or self.until else None
        is_other = bool(address and self._refuses_days(_span(archive_date(address))))
        return is_other or any(_matches(pattern, url) for pattern in self.exclude)

    def refuses_record(self, article: Article) -> str | None:
        """Return why a finished record is not wanted."""
        if reason := self.refuses_address(article.url):
            return reason
        value = (article.datePublished or "")[:10]
        if reason := self._refuses_days(_span(tuple(int(part) for part in value.split("-"))) if value else None):
            return reason
        if self.sections and not self._is_of_sections(article):
            return "section"
        if self.languages and primary(article.inLanguage or "") not in map(primary, self.languages):
            return "language"
        return "keywords" if self.keywords and not self._holds_keyword(article) else None

    def begins_after(self, raw: str | None, context: DateContext) -> bool:
        """Tell whether an article's date lies before the first day: its neighbours need not be asked for."""
        days = _days(raw, context) if raw and self.since else None
        return days is not None and self._refuses_days(days) == "since"

    def _refuses_days(self, days: tuple[date, date] | None) -> str | None:
        if days is None:
            return None
        if self.since and days[1] < self.since:
            return "since"
        return "until" if self.until and days[0] > self.until else None

    def _is_of_sections(self, article: Article) -> bool:
        address = read_address(article.url)
        folders = {fold(segment.replace("-", " ")) for segment in (address.segments[:-1] if address else ())}
        named = {fold(name) for name in article.articleSection}
        crumbs = {fold(crumb.name or "") for crumb in article.breadcrumbs}
        wanted = {fold(name.replace("-", " ")) for name in self.sections}
        return bool(wanted & (named | crumbs | folders))

    def _holds_keyword(self, article: Article) -> bool:
        text = fold("\n".join(filter(None, (article.headline, article.description, article.articleBody))))
        return any(_holds(text, fold(word)) for word in self.keywords)


_OF_PAGES = frozenset({"page", "recent", "related"})


def _last_day(begin: float, end: float) -> date:
    """Return the last day that a change may be of: a moment's in the farthest east, and the one behind a day.

    A day may be the server's, which ends on the next one in UTC (findings/a-sitemap-tells-the-day-of-the-server.sh).
    """
    return (datetime.fromtimestamp(begin, UTC) + timedelta(hours=24 if end > begin else 14)).date()


def _days(raw: str, context: DateContext) -> tuple[date, date] | None:
    value = read_date(raw, context).value
    return _span(tuple(int(part) for part in value[:10].split("-"))) if value else None


def _span(parts: tuple[int, ...] | None) -> tuple[date, date] | None:
    """Return the first and last day of a year, a month or a day."""
    if not parts:
        return None
    year, month, day = (*parts, None, None)[:3]
    try:
        if not month:
            return date(year or 1, 1, 1), date(year or 1, 12, 31)
        if not day:
            return date(year or 1, month, 1), date(year or 1, month, monthrange(year or 1, month)[1])
        return date(year or 1, month, day), date(year or 1, month, day)
    except ValueError:  # no day of the calendar excludes nothing
        return None


def _is_below(url: str, home: str) -> bool:
    """Tell whether an address stands in the folder of a section's address."""
    folder = urlsplit(home).path.rstrip("/") + "/"
    return is_same_site(url, home) and urlsplit(url).path.startswith(folder)


def _matches(pattern: str, url: str) -> bool:
    """Tell whether a pattern fits: with ``*`` all of an address or path, without it its beginning or a part of it."""
    parts = urlsplit(url)
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    subject = url if "://" in pattern else path
    if "*" not in pattern:
        return subject.startswith(pattern) if pattern.startswith(("/", "http")) else pattern in subject
    first, *middle, last = pattern.split("*")
    begins = subject.startswith(first) if first.startswith(("/", "http")) else first in subject
    if not begins or not subject.endswith(last):
        return False
    place = subject.index(first) + len(first)
    for piece in middle:
        place = subject.find(piece, place)
        if place < 0:
            return False
        place += len(piece)
    return place <= len(subject) - len(last)


def _holds(text: str, word: str) -> bool:
    """Tell whether a folded text, in which one space parts words, holds a folded word."""
    return f" {word} " in f" {text} " if has_spaces(word) else word in text
