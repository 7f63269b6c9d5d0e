"""Which pages are wanted, told by cheap signs before anything is unpacked or parsed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newscrawl.archives.json_lines import LineError, address_of, read_line
from newscrawl.archives.own_address import NOWHERE
from newscrawl.archives.pages import captured
from newscrawl.normalize.urls.canonical import host_key

if TYPE_CHECKING:
    from newscrawl.archives.record import Record

_LOOK = 1 << 16
_FEWEST_PARAGRAPHS = 3
_LANGUAGE = re.compile(rb"<html\b[^>]{0,300}?\blang\s{0,3}=\s{0,3}[\"']?([a-zA-Z]{2,3})", re.IGNORECASE)
#: Words that the markup of articles has: schema.org types, Open Graph, HTML elements, classes.
_SIGN = re.compile(rb"article|datepublished|published|<time|author|byline|posting", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Empty: all pages.

    ``domains`` are hosts, whose subdomains count; ``languages`` two letters; ``since`` and ``until`` times of capture;
    ``articles``: no home pages, and no pages without any sign of an article and with next to no paragraphs.
    """

    domains: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    since: datetime | None = None
    until: datetime | None = None
    articles: bool = False

    def leaves_out_record(self, record: Record) -> str | None:
        """Return why a record is not wanted, by its header alone; None for one that may be."""
        return self.leaves_out_address(record.target or "", captured(record) if self.asks_for_days else None)

    def leaves_out_address(self, url: str, moment: datetime | None = None) -> str | None:
        """Return why a page is not wanted, by its address and its moment of capture; None for one that may be."""
        if self.domains and not self._has_domain(url):
            return "another domain"
        if moment is not None:
            moment = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
            if self.since is not None and moment < self.since:
                return "captured before --since"
            if self.until is not None and moment >= self.until:
                return "captured after --until"
        return "a home page" if self.articles and _is_home(url) else None

    @property
    def asks_for_days(self) -> bool:
        """Whether the moment of capture counts."""
        return self.since is not None or self.until is not None

    def leaves_out(self, body: bytes) -> str | None:
        """Return why a page is not wanted, by its markup; None for one that is."""
        if self.languages and (found := _LANGUAGE.search(body[:_LOOK])):
            language = found[1].decode().lower()
            if language not in self.languages:
                return "another language"
        if self.articles and _SIGN.search(body) is None and body.count(b"<p") < _FEWEST_PARAGRAPHS:
            return "no sign of an article"
        return None

    def leaves_out_line(self, line: bytes) -> str | None:
        """Return why the page of a line of JSON is not wanted; None for one that is, and for what is no such line."""
        if self == Wanted():
            return None
        try:
            page = read_line(line)
        except LineError:
            return None  # whoever reads it says what is wrong
        moment, url = page["downloaded"], address_of(page)
        if self.asks_for_days and moment is None:
            return "no moment of capture"
        is_known = url != NOWHERE or bool(self.domains)
        reason = self.leaves_out_address(url, moment) if is_known else None
        return reason or self.leaves_out(page["html"].encode("utf-8", "replace"))

    def _has_domain(self, url: str) -> bool:
        host = host_key(url).partition(":")[0]
        while host:
            if host in self.domains:
                return True
            host = host.partition(".")[2]
        return False


def _is_home(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(parts.netloc) and parts.path in {"", "/"} and not parts.query and "!" not in parts.fragment
