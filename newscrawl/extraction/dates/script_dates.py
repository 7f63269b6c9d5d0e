"""Dates in a page's scripts: its state, variables, data layers; read as text, nothing is run."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.metadata.candidates import Candidate
from newscrawl.extraction.metadata.script_objects import is_of_another, words_of_titles
from newscrawl.html.state.elements import scripts_of
from newscrawl.normalize.dates.reader import read_date, same_day
from newscrawl.normalize.numbers import whole_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.html.document import Document

TRUST: Final = 0.8
MAX_TEXT: Final = 3_000_000  # characters that are searched
MAX_VALUES: Final = 200
#: What every name of a date that is read has in it, publications before changes …
STEMS: Final[tuple[str, ...]] = (
    *("ublish", "ublication", "ubDate", "ub_date", "rticleDate", "rticle_date", "ostDate", "ost_date", "isplayDate"),
    *("isplay_date", "ssueDate", "irstPub", "ontentCreated", "odified", "pdated", "pdateDate", "odification"),
)
#: … and the words that they begin or end with: one search for a word finds all of its stems.
_WORDS = ("ubli", "Date", "_date", "irstPub", "ontentCreated", "odif", "pdated")
_MOST_FOUND: Final = 20_000  # of one word, looked at
BESIDE: Final = 200  # characters around a name in which its object is named
BEFORE, BEHIND = 30, 120
MAX_WINDOWS: Final = 10
SHORTEST: Final = 8  # characters of a headline that is looked for
NEAR = 1_500  # characters around a date in which the article's own headline or address must stand, where dates differ

_PUBLISHED_KEYS = (
    "datePublished|publishedAt|published_at|publishDate|publish_date|publicationDate|publication_date|pubDate|pub_date"
    "|firstPublished|firstPublishedAt|firstPublishedDate|first_published_at|firstPublishDate|first_publish_date|publishedDate"
    "|published_date|date_published|publishTime|publish_time|published_time|publishedTime|publicationTime|publishedOn|publishOn"
    "|articlePublicationDate|article_publication_date|articlePublishDate|articlePublishedDate|contentPublicationDate"
    "|content_publish_date|articleDate|postDate|post_date|displayDate|display_date|publish_datetime|published"
    "|firstPub|issueDate|article_date|articlePublished|setContentCreated|setContentPublished"
)
_MODIFIED_KEYS = (
    "dateModified|modifiedAt|modified_at|updatedAt|updated_at|lastModified|last_modified|modifiedDate|modified_date"
    "|updateDate|updatedDate|updated_date|date_modified|lastUpdated|last_updated|modificationDate|lastPublished|modified_time"
)
_NUMBER = r"1\d{0,15}(?:\.\d{1,12})?(?:[eE]\+?\d{1,2})?(?!\w)"  # minifiers write 1709699400000 as 17096994e5
_VALUE = (
    r"\\{0,2}[\"']?\s{0,3}(?:[:=,])\s{0,3}(?:new\s{1,3}Date\(\s{0,3})?"
    rf"(?:\\{{0,2}}[\"']([^\"'\\<>]{{8,60}})\\{{0,2}}[\"']|({_NUMBER})|((?:19|20)\d\d,\s?\d{{1,2}},\s?\d{{1,2}})(?=[,)]))"
)
#: Whose publication it is may stand before the name: "articlePublishDate", "content_publish_time".
_OWNERS = "article|content|post|page|pagePost|story|news|item|cnn"
_PAIR: Final = re.compile(
    rf"(?<![A-Za-z_])(?i:(?:(?:{_OWNERS})[_.-]?)?({_PUBLISHED_KEYS})|(?:(?:{_OWNERS})[_.-]?)?({_MODIFIED_KEYS})){_VALUE}"
)
# Any other name of a date, right beside the headline: "deployDt", "regDate".
_LOOSE_PAIR: Final = re.compile(
    rf"(?<![A-Za-z_])(?!\w{{0,20}}(?:[uU]pdat|[mM]od|[eE]xpir|[eE]nd|[sS]tart|[bB]irth|[lL]ast|[vV]isit|[nN]ow|[sS]erver|[bB]uild|[cC]ache))"
    rf"(?:(\w{{1,24}}(?:[dD]ate|Dt|DT|_dt|[tT]ime|At|_at|_on|Ts|_ts))|(?!)()){_VALUE}"
)
_OF_PAGE: Final = re.compile(r"page(?:Name|Info|ID|Type|Title)")
_DATE_LIKE: Final = re.compile(
    r"\d{1,2}\.\d{1,2}\.\d{4}.{0,20}|(?:1[3-9]|2\d|3[01])/\d\d?/\d{4}.{0,20}|\d\d?/(?:1[3-9]|2\d|3[01])/\d{4}.{0,20}|"
    r"\d{4}-\d\d-\d\d.{0,26}|\d{8}(?:T?\d{4,6}Z?)?|1\d{9}(?:\d{3}){0,2}(?:\.\d{1,9})?"
    r"|[A-Z][a-z]{2}.{8,34}|\d{4}[./]\d\d?[./]\d\d?.{0,20}"
)
_TITLE_PARTS: Final = re.compile(r"\s[|–—-]\s|[|ㅣ-]")
Pair = tuple[int, str, str]
Told = tuple[list[Candidate], list[Candidate]]


def dates_of_scripts(document: Document, *, is_printed: bool) -> Told:
    """Return publications and changes in scripts: of one day, or right beside the article's headline or address."""
    published: list[Candidate] = []
    modified: list[Candidate] = []
    text = _text_of_scripts(document.html)
    if not text:
        return published, modified
    pairs = _pairs(text, _hits(text))
    anchors = _anchors(document, text) if pairs[0] or pairs[1] or not is_printed else []
    titles = words_of_titles(document) if pairs[0] or pairs[1] else frozenset()
    for values, target in zip(pairs, (published, modified), strict=True):
        own = [value for value in values if not is_of_another(text, value[0], titles) and not _is_issue(text, value)]
        chosen = _own_pair(own, anchors, must_be_near=False)
        if chosen is not None:
            target.append(Candidate(chosen[2], "state", "publication", TRUST))
    if published or is_printed:
        return published, modified
    windows = [(max(0, at - NEAR), at + NEAR) for at in anchors[:MAX_WINDOWS]]
    beside = _own_pair(_pairs(text, windows, _LOOSE_PAIR)[0], anchors, must_be_near=True)
    if beside is not None:
        published.append(Candidate(beside[2], "state", "beside the headline", TRUST))
    return published, modified


def _text_of_scripts(html: str) -> str:
    """Return what stands in the page's scripts but for JSON-LD, which is read elsewhere."""
    texts = [script.text for script in scripts_of(html) if "ld+json" not in script.attributes.lower()]
    return "\n".join(texts)[:MAX_TEXT]


def _is_issue(text: str, value: Pair) -> bool:
    """Tell the day of a printed issue from that of a page of Adobe's data layer, which has the same name."""
    return value[1].lower() == "issuedate" and not _OF_PAGE.search(text, max(0, value[0] - BESIDE), value[0] + BESIDE)


def _hits(text: str) -> list[tuple[int, int]]:
    """Return the pieces of *text* in which a name of a date stands; found without a regular expression."""
    found = sorted(place for word in _WORDS for place in _places(text, word))
    return [(max(0, at - BEFORE), at + BEHIND) for at in sorted(at for _, at in found[:MAX_VALUES])]


def _places(text: str, word: str) -> Iterator[tuple[int, int]]:
    """Yield the rank of each stem that begins or ends with *word*, and where it begins."""
    stems = [(rank, stem) for rank, stem in enumerate(STEMS) if stem.startswith(word) or stem.endswith(word)]
    at = text.find(word)
    for _ in range(_MOST_FOUND):
        if at < 0:
            return
        for rank, stem in stems:
            start = at if stem.startswith(word) else at + len(word) - len(stem)
            if start >= 0 and text.startswith(stem, start):
                yield rank, start
                break
        at = text.find(word, at + len(word))


def _pairs(
    text: str, windows: list[tuple[int, int]], pattern: re.Pattern[str] = _PAIR
) -> tuple[list[Pair], list[Pair]]:
    """Return (place, name, date) of publications and changes."""
    found: tuple[dict[int, Pair], dict[int, Pair]] = ({}, {})
    for first, last in windows:
        for match in islice(pattern.finditer(text, first, last), MAX_VALUES):
            raw = _raw_date(match)
            if raw and _DATE_LIKE.fullmatch(raw):
                found[0 if match[1] else 1][match.start()] = (match.start(), match[1] or match[2], raw)
    return list(found[0].values()), list(found[1].values())


def _raw_date(match: re.Match[str]) -> str:
    """Return the value of a pair; of ``new Date(2026, 0, 31)`` the day, whose month is counted from nought."""
    name = match[1] or match[2]
    is_call = "," in match[0][len(name) : match[0].index(match[3] or match[4] or match[5])]
    if is_call != name.lower().startswith("set"):
        return ""
    if match[5]:
        year, month, day = map(int, match[5].split(","))
        return f"{year}-{month + 1:02}-{day:02}"
    return match[3].strip() if match[3] else whole_digits(match[4])


def _anchors(document: Document, text: str) -> list[int]:
    """Return where the article's headline, or the end of its address, stands in *text*."""
    slug = document.url.split("?")[0].rstrip("/").rpartition("/")[2]
    headings = [line.text for line in document.outline.lines if line.tag == "h1"][:1]
    titles = [max(_TITLE_PARTS.split(title), key=len).strip() for title in document.meta.get("og:title", ())[:1]]
    places: list[int] = []
    for name in (*headings, *titles, slug):
        at = text.find(name[:60]) if len(name) >= SHORTEST else -1
        while at >= 0 and len(places) < MAX_VALUES:
            places.append(at)
            at = text.find(name[:60], at + 1)
    return places


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
