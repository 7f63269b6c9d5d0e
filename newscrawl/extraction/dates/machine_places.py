"""Dates that a page tells machines in odd places: analytics, the state of its scripts, attributes of empty elements."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from newscrawl.extraction.dates.machine_marks import attribute_date
from newscrawl.extraction.dates.script_dates import MAX_VALUES, TRUST, dates_of_scripts
from newscrawl.extraction.metadata.candidates import Candidate
from newscrawl.extraction.metadata.structured_data import is_foreign
from newscrawl.html.structured import types_of
from newscrawl.normalize.dates.reader import read_date
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from newscrawl.extraction.metadata.structured_data import StructuredData
    from newscrawl.html.document import Document

ENOUGH: Final = 0.8  # the trust of a place that makes the odd ones needless
VIDEO_TYPES: Final = frozenset({"VideoObject", "AudioObject", "PodcastEpisode"})

_DATA_NAMES = (
    "data-timestamp",
    "data-date",
    "data-utc",
    "data-time",
    "data-published",
    "data-epoch",
    "data-datetime",
    "data-livestamp",
)
_DATA_ATTRIBUTE: Final = re.compile(rf"(data-(?:{'|'.join(name.removeprefix('data-') for name in _DATA_NAMES)}))=")
MAX_NAMES: Final = 20_000  # attributes of one page that have such a name


@dataclass(slots=True)
class MachineDates:
    """Candidates of the two fields."""

    published: list[Candidate] = field(default_factory=list)
    modified: list[Candidate] = field(default_factory=list)


def find_machine_dates(
    document: Document, structured: StructuredData, told: list[Candidate], *, is_printed: bool
) -> MachineDates:
    """Return the dates of odd places; they are looked at only where JSON-LD and meta tags give no publication."""
    found = MachineDates()
    if any(candidate.trust >= ENOUGH for candidate in told):
        return found
    _from_parsely(structured, found)
    _from_video(document, structured, found)
    if not found.published:
        published, modified = dates_of_scripts(document, is_printed=is_printed)
        found.published += published
        found.modified += modified
    _from_attributes(document, found)
    return found


def _from_video(document: Document, structured: StructuredData, found: MachineDates) -> None:
    """Read the day on which a video was put up that has the name of the page."""
    if structured.article is not None:
        return
    headings = {fold(line.text) for line in document.outline.lines if line.tag == "h1"}
    for node in structured.nodes[:MAX_VALUES]:
        name, raw = node.get("name"), node.get("uploadDate")
        is_own = isinstance(name, str) and fold(name) in headings and types_of(node) & VIDEO_TYPES
        if is_own and isinstance(raw, str):
            found.published.append(Candidate(raw, "json-ld", "uploadDate", TRUST))


def _from_parsely(structured: StructuredData, found: MachineDates) -> None:
    """``<meta name="parsely-page" content='{"pub_date": …}'>``."""
    for content in structured.meta.get("parselypage", ())[:2]:
        try:
            value: Any = json.loads(content)
        except (ValueError, RecursionError):  # other places may still name the day
            continue
        raw = value.get("pub_date") if isinstance(value, dict) else None
        if isinstance(raw, str) and raw:
            found.published.append(Candidate(raw, "meta", "parselypage", TRUST))


def _from_attributes(document: Document, found: MachineDates) -> None:
    """Read ``data-timestamp`` and its like of elements that a script fills: one day, outside of other posts' blocks."""
    if found.published:
        return
    written = {match[1] for match in islice(_DATA_ATTRIBUTE.finditer(document.html), MAX_NAMES)}
    names = [name for name in _DATA_NAMES if name in written]
    if not names:
        return
    raws = []
    for node in document.tree.css(", ".join(f"[{name}]" for name in names))[:MAX_VALUES]:
        raw, name = attribute_date(node.attributes)
        if raw and name in names and not is_foreign(node):
            raws.append((raw, name))
    days = {(read_date(raw).value or "")[:10] for raw, _ in raws}
    if len(days) == 1 and days != {""}:
        found.published.append(Candidate(raws[0][0], "page", "attribute", ENOUGH - 0.1))
