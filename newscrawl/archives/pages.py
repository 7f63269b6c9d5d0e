"""From records to pages: which answers are articles' pages, with their text, address and time of capture."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newscrawl.archives.beginnings import is_text
from newscrawl.archives.digests import wrong_digests
from newscrawl.archives.http import INFORMATIONAL, OF_PAGE, Answer, read_answer, status_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newscrawl.archives.record import Place, Record
    from newscrawl.archives.revisits import Revisits

_NOT_MODIFIED = 304
_HTML_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/octet-stream", "")
_MARKUP = re.compile(rb"<(?:!doctype|html|head|body|article|div|meta)\b", re.IGNORECASE)
_SNIFFED = 2_000  # bytes in which markup must begin where the type does not say it
_DIGITS = re.compile(r"\A(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z?\Z")  # as ARC files and indexes write moments
_LEAP_SECOND = re.compile(r"(T\d\d:\d\d):60")
MAX_HTML = 16 << 20  # bytes, as a crawl's DOWNLOAD_MAXSIZE
_HAS_PAGE = frozenset({"response", "resource", "conversion", "unknown"})
_NO_PAGES = frozenset({"request", "metadata", "warcinfo"})  # they say something of pages and are none


@dataclass(slots=True)
class StoredPage:
    """A page of an archive: its ``body`` as bytes, without codings, and the type that its headers tell.

    ``captured`` is aware; ``notes`` say what of it was stored otherwise than it claims.
    """

    url: str
    body: bytes
    content_type: str | None
    captured: datetime | None
    place: Place
    is_whole: bool = True
    headers: list[tuple[str, str]] = field(default_factory=list)
    record_id: str | None = None
    notes: tuple[str, ...] = ()
    problem: str | None = None
    is_revisit: bool = False


@dataclass(slots=True)
class Refused:
    """A record that gives no page, and why: one line of the reject file."""

    url: str | None
    reason: str
    place: Place
    #: False for what nobody expects to be a page, such as a picture: counted, but no line.
    is_fault: bool = False


def read_pages(
    records: Iterable[Record],
    *,
    revisits: Revisits | None = None,
    unwanted: Callable[[Record], str | None] = lambda _: None,
) -> Iterator[StoredPage | Refused]:
    """Yield a page or a refusal for each record but requests, metadata and file headers without a fault.

    What is *unwanted* for the reason that is returned is neither unpacked nor compared with its digests.
    """
    for record in records:
        if record.kind in _NO_PAGES:
            if record.problem:
                yield Refused(record.target, record.problem, record.place, is_fault=True)
        elif (reason := unwanted(record)) and record.problem is None:
            _note(record, revisits)
            yield Refused(record.target, reason, record.place)
        else:
            found = _page(record, revisits)
            record.content = b""  # a large one would stay beside its page while that is read
            yield found


def _note(record: Record, revisits: Revisits | None) -> None:
    """Remember where a page stands that a later record may refer to."""
    if revisits is not None and record.kind in _HAS_PAGE:
        status = status_of(record.content)
        revisits.note(record, read_answer(record.content).status if status in INFORMATIONAL else status)


def _page(record: Record, revisits: Revisits | None) -> StoredPage | Refused:
    if record.kind == "revisit":
        return _revisited(record, revisits)
    if record.kind not in _HAS_PAGE or (record.problem and not record.content):
        return Refused(record.target, record.problem or f"a record of type {record.kind}", record.place, is_fault=True)
    _note(record, revisits)
    return _of_answer(record, _answer(record))


def _answer(record: Record) -> Answer:
    """Return what a record holds: an HTTP answer, or a body alone whose type the record tells."""
    answer = read_answer(record.content)
    if answer.status is None:
        kind = record.fields.get("content-type", "")
        answer.headers = [] if "application/http" in kind.lower() else [("content-type", kind)]
    return answer


def _of_answer(record: Record, answer: Answer) -> StoredPage | Refused:
    url = record.target
    if url is None or not url.lower().startswith(("http://", "https://")):
        return Refused(url, "it has no web address", record.place, is_fault=url is None)
    if answer.status not in {None, *OF_PAGE}:
        return Refused(url, f"status {answer.status}", record.place)
    if not answer.body:
        return Refused(url, "its body is empty", record.place)
    if not _is_html(answer):
        return Refused(url, f"type {(answer.header('content-type') or 'unknown')[:60]}", record.place)
    if not is_text(answer.body):
        return Refused(url, "; ".join((*answer.notes, "its body is no text")), record.place, is_fault=True)
    notes = (*answer.notes, *wrong_digests(record), *_truncated(record))
    notes = notes if record.problem is None else (*notes, record.problem)
    body, kind = answer.body[:MAX_HTML], answer.header("content-type")
    page = StoredPage(url, body, kind, captured(record), record.place, record.is_whole, answer.headers, notes=notes)
    page.problem = record.problem
    page.record_id = record.fields.get("warc-record-id")
    return page


def _truncated(record: Record) -> tuple[str, ...]:
    """Return why a record's writer says that it is not whole: length, time, disconnect or unspecified."""
    reason = record.fields.get("warc-truncated", "").strip()[:40]
    if record.fields.get("warc-segment-number"):
        return ("it is the first segment of several",)
    return (f"its writer cut it: {reason}",) if reason else ()


def _is_html(answer: Answer) -> bool:
    kind = (answer.header("content-type") or "").partition(";")[0].strip().lower()
    if kind in _HTML_TYPES[:2]:
        return True
    return kind in _HTML_TYPES and _MARKUP.search(answer.body[:_SNIFFED]) is not None


def captured(record: Record) -> datetime | None:
    """Return when a record was captured, in UTC: WARC 1.1 allows a year, a month, a day and fractions of a second."""
    text = record.fields.get("warc-date", "").strip()
    if digits := _DIGITS.match(text):
        text = "{}-{}-{}T{}:{}:{}Z".format(*digits.groups())
    text = _LEAP_SECOND.sub(r"\1:59", text)
    for form in ("", "-01", "-01-01"):
        try:
            moment = datetime.fromisoformat(text + form)
            return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        except (ValueError, OverflowError):  # it may be a date of the next form; of none, the page has no moment
            continue
    return None


def _revisited(record: Record, revisits: Revisits | None) -> StoredPage | Refused:
    """Return the page that a revisit stands for, with the revisit's own address and time."""
    status = status_of(record.content)  # the revisit's own, where its writer kept the headers
    if status not in {None, _NOT_MODIFIED, *OF_PAGE}:
        return Refused(record.target, f"status {status}", record.place)
    original = revisits.find(record) if revisits is not None else None
    if original is None:
        return Refused(record.target, "a revisit whose first record is not in these files", record.place, is_fault=True)
    answer = _answer(original)
    found = _of_answer(original, answer)
    if isinstance(found, Refused):
        return Refused(record.target, f"a revisit of: {found.reason}", record.place)
    found.url, found.place = record.target or found.url, record.place
    found.captured, found.is_revisit = captured(record) or found.captured, True
    return found
