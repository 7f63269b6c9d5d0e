"""Dates that a page tells machines in odd places: analytics, the state of its scripts, attributes of empty elements."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from newscrawl.extraction.dates.machine_marks import attribute_date
from newscrawl.extraction.metadata.candidates import Candidate
from newscrawl.extraction.metadata.structured_data import is_foreign
from newscrawl.html.structured import types_of
from newscrawl.normalize.dates.reader import read_date, same_day
from newscrawl.normalize.numbers import whole_digits
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.extraction.metadata.structured_data import StructuredData
    from newscrawl.html.document import Document

ENOUGH: Final = 0.8  # the trust of a place that makes the odd ones needless
TRUST: Final = 0.8
VIDEO_TYPES: Final = frozenset({"VideoObject", "AudioObject", "PodcastEpisode"})
MAX_HTML: Final = 3_000_000  # characters that are searched
MAX_VALUES: Final = 200
#: What every name of a date that is read has in it, publications before changes …
STEMS: Final[tuple[str, ...]] = (
    *("ublish", "ublication", "ubDate", "ub_date", "rticleDate", "ostDate", "ost_date", "isplayDate", "isplay_date"),
    *("odified", "pdated", "pdateDate", "odification"),
)
#: … and the words that they begin or end with: one search for a word finds all of its stems.
_WORDS = ("ubli", "Date", "_date", "odif", "pdated")
_MOST_FOUND: Final = 20_000  # of one word, looked at
BEFORE, BEHIND = 30, 120
MAX_WINDOWS: Final = 10
SHORTEST: Final = 8  # characters of a headline that is looked for
NEAR = 1_500  # characters around a date in which the article's own headline or address must stand, where dates differ

_PUBLISHED_KEYS = (
    "datePublished|publishedAt|published_at|publishDate|publish_date|publicationDate|publication_date|pubDate|pub_date"
    "|firstPublished|firstPublishedAt|firstPublishedDate|first_published_at|firstPublishDate|first_publish_date|publishedDate"
    "|published_date|date_published|publishTime|publish_time|published_time|publishedTime|publicationTime|publishedOn"
    "|articlePublicationDate|article_publication_date|articlePublishDate|articlePublishedDate|contentPublicationDate"
    "|content_publish_date|articleDate|postDate|post_date|displayDate|display_date|publish_datetime|published"
)
_MODIFIED_KEYS = (
    "dateModified|modifiedAt|modified_at|updatedAt|updated_at|lastModified|last_modified|modifiedDate|modified_date"
    "|updateDate|updatedDate|updated_date|date_modified|lastUpdated|last_updated|modificationDate|lastPublished|modified_time"
)
_NUMBER = r"1\d{0,15}(?:\.\d{1,12})?(?:[eE]\+?\d{1,2})?(?!\w)"  # minifiers write 1709699400000 as 17096994e5
_VALUE = rf"\\{{0,2}}[\"']?\s{{0,3}}[:=]\s{{0,3}}(?:\\{{0,2}}[\"']([^\"'\\<>]{{8,40}})\\{{0,2}}[\"']|({_NUMBER}))"
_PAIR: Final = re.compile(rf"(?<![A-Za-z_])(?:({_PUBLISHED_KEYS})|({_MODIFIED_KEYS})){_VALUE}")
# Any other name of a date, right beside the headline: "deployDt", "regDate".
_LOOSE_PAIR: Final = re.compile(
    rf"(?<![A-Za-z_])(?!\w{{0,20}}(?:[uU]pdat|[mM]od|[eE]xpir|[eE]nd|[sS]tart|[bB]irth|[lL]ast|[vV]isit|[nN]ow|[sS]erver|[bB]uild|[cC]ache))"
    rf"(?:(\w{{1,24}}(?:[dD]ate|Dt|DT|_dt|[tT]ime|At|_at|_on|Ts|_ts))|(?!)()){_VALUE}"
)
_DATE_LIKE: Final = re.compile(
    r"\d{4}-\d\d-\d\d.{0,26}|\d{8}(?:T?\d{4,6}Z?)?|1\d{9}(?:\d{3}){0,2}(?:\.\d{1,9})?"
    r"|[A-Z][a-z]{2}.{8,34}|\d{4}[./]\d\d?[./]\d\d?.{0,20}"
)
_LD: Final = re.compile(r"<script\b[^>]{0,300}?ld\+json[^>]{0,300}>", re.IGNORECASE)
_SCRIPT_TAG: Final = re.compile(r"</?script")
_TITLE_PARTS: Final = re.compile(r"\s[|–—-]\s|[|ㅣ-]")
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


Pair = tuple[int, str, str]


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
    _from_scripts(document, found, is_printed=is_printed)
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
        except (ValueError, RecursionError):
            continue
        raw = value.get("pub_date") if isinstance(value, dict) else None
        if isinstance(raw, str) and raw:
            found.published.append(Candidate(raw, "meta", "parselypage", TRUST))


def _from_scripts(document: Document, found: MachineDates, *, is_printed: bool) -> None:
    """Read the pairs of names and dates in scripts: of one day, or right beside the article's headline or address."""
    html = document.html[:MAX_HTML]
    if found.published or "<script" not in html:
        return
    pairs = _pairs(html, _hits(html))
    anchors = _anchors(document, html) if pairs[0] or pairs[1] or not is_printed else []
    for values, target in zip(pairs, (found.published, found.modified), strict=True):
        chosen = _own_pair(values, anchors, must_be_near=False)
        if chosen is not None:
            target.append(Candidate(chosen[2], "state", "publication", TRUST))
    if found.published or is_printed:
        return
    windows = [(max(0, at - NEAR), at + NEAR) for at in anchors[:MAX_WINDOWS]]
    beside = _own_pair(_pairs(html, windows, _LOOSE_PAIR)[0], anchors, must_be_near=True)
    if beside is not None:
        found.published.append(Candidate(beside[2], "state", "beside the headline", TRUST))


def _hits(html: str) -> list[tuple[int, int]]:
    """Return the pieces of the page in which a name of a date stands; found without a regular expression."""
    found = sorted(place for word in _WORDS for place in _places(html, word))
    return [(max(0, at - BEFORE), at + BEHIND) for at in sorted(at for _, at in found[:MAX_VALUES])]


def _places(html: str, word: str) -> Iterator[tuple[int, int]]:
    """Yield the rank of each stem that begins or ends with *word*, and where it begins."""
    stems = [(rank, stem) for rank, stem in enumerate(STEMS) if stem.startswith(word) or stem.endswith(word)]
    at = html.find(word)
    for _ in range(_MOST_FOUND):
        if at < 0:
            return
        for rank, stem in stems:
            start = at if stem.startswith(word) else at + len(word) - len(stem)
            if start >= 0 and html.startswith(stem, start):
                yield rank, start
                break
        at = html.find(word, at + len(word))


def _pairs(
    html: str, windows: list[tuple[int, int]], pattern: re.Pattern[str] = _PAIR
) -> tuple[list[Pair], list[Pair]]:
    """Return (place, name, date) of publications and changes outside of JSON-LD, which is read elsewhere."""
    skipped = [(match.start(), html.find("</script", match.end())) for match in _LD.finditer(html)] if windows else []
    found: tuple[dict[int, Pair], dict[int, Pair]] = ({}, {})
    for first, last in windows:
        for match in islice(pattern.finditer(html, first, last), MAX_VALUES):
            raw = match[3].strip() if match[3] else whole_digits(match[4])
            if _DATE_LIKE.fullmatch(raw) and not any(start < match.start() < end for start, end in skipped):
                found[0 if match[1] else 1][match.start()] = (match.start(), match[1] or match[2], raw)
    return list(found[0].values()), list(found[1].values())


def _anchors(document: Document, html: str) -> list[int]:
    """Return where the article's headline, or the end of its address, stands in the page's scripts."""
    slug = document.url.split("?")[0].rstrip("/").rpartition("/")[2]
    headings = [line.text for line in document.outline.lines if line.tag == "h1"][:1]
    titles = [max(_TITLE_PARTS.split(title), key=len).strip() for title in document.meta.get("og:title", ())[:1]]
    places: list[int] = []
    begin = max(0, html.find("<script"))
    in_script = _InScript(html)
    for text in (*headings, *titles, slug):
        at = html.find(text[:60], begin) if len(text) >= SHORTEST else -1
        while at >= 0 and len(places) < MAX_VALUES:
            if in_script(at):
                places.append(at)
            at = html.find(text[:60], at + 1)
    return places


class _InScript:
    """Tells whether a place of *html* stands in a script; the page is looked through once, and only when asked."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.ends: list[int] | None = None
        self.opens: list[bool] = []

    def __call__(self, at: int) -> bool:
        if self.ends is None:
            tags = list(_SCRIPT_TAG.finditer(self.html))
            self.ends = [tag.end() for tag in tags]
            self.opens = [tag[0] == "<script" for tag in tags]
        before = bisect_right(self.ends, at)
        return before > 0 and self.opens[before - 1]


def _own_pair(values: list[Pair], anchors: list[int], *, must_be_near: bool) -> Pair | None:
    """Return the pair of the article: all are of one day, or one stands right beside its headline or address."""
    days = [read_date(raw).value for _, _, raw in values]
    readable = [value for value, day in zip(values, days, strict=True) if day]
    if not readable:
        return None
    first = read_date(readable[0][2]).value
    if not must_be_near and all(same_day(read_date(value[2]).value, first) for value in readable):
        return readable[0]
    near = [(min(abs(at - value[0]) for at in anchors), value) for value in readable] if anchors else []
    distance, best = min(near, default=(NEAR + 1, readable[0]))
    return best if distance <= NEAR else None


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
