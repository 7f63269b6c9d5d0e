"""Units of work: a line of JSON, a page, or what gives no record."""

from __future__ import annotations

from codecs import BOM_UTF8
from typing import TYPE_CHECKING, Any, NamedTuple

from w3lib.encoding import html_to_unicode

if TYPE_CHECKING:
    from datetime import datetime


class Page(NamedTuple):
    """A page to be read; *content* is decoded by whoever reads it. *archive* says where it stood."""

    id: str
    url: str
    content: bytes
    content_type: str | None = None
    downloaded: datetime | None = None
    archive: dict[str, Any] | None = None

    def decoded(self) -> tuple[str, bytes | None]:
        """Return the page as text, by its headers, its own words and what its bytes are.

        With it goes the content, where that is the text in UTF-8: so a parser need not encode it again.
        """
        encoding, html = html_to_unicode(self.content_type, self.content)
        is_same = encoding == "utf-8" and not self.content.startswith(BOM_UTF8) and "\ufffd" not in html
        return html, self.content if is_same else None


class Reject(NamedTuple):
    """What gives no record: a line of the reject file where it is a *fault*, else a number in the summary."""

    file: str
    at: int
    url: str | None
    reason: str
    is_fault: bool = True


Unit = bytes | Page | Reject


def size_of(unit: Unit) -> int:
    """Return how many bytes are to be read for a unit; none for a reject."""
    if isinstance(unit, bytes):
        return len(unit)
    return max(1, len(unit.content)) if isinstance(unit, Page) else 0
