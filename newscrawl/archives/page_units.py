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


class Line(NamedTuple):
    """A line of JSON: its bytes, the file, and the byte of that file, unpacked, at which it begins."""

    content: bytes
    file: str = "-"
    at: int = 0


class Reject(NamedTuple):
    """What gives no record: a line of the reject file where it is a *fault*, else a number in the summary."""

    file: str
    at: int
    url: str | None
    reason: str
    is_fault: bool = True


NO_PAGES = "it holds no pages"  # the reason of a reject that is a whole file

Unit = Line | Page | Reject


def size_of(unit: Unit) -> int:
    """Return how many bytes are to be read for a unit; none for a reject."""
    return 0 if isinstance(unit, Reject) else max(1, len(unit.content))
