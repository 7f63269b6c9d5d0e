"""The dates a reader sees: near the headline, at the end of the text, and those of other blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newscrawl.extraction.authors.byline_labels import SAYS_MODIFIED, SAYS_PUBLISHED
from newscrawl.extraction.card_lines import card_lines
from newscrawl.extraction.headline.headline_line import headline_line
from newscrawl.extraction.metadata.candidates import Candidate
from newscrawl.html.roles import (
    AD,
    ASIDE,
    AUTHOR,
    BREADCRUMB,
    CAPTION,
    CARD,
    COMMENTS,
    DATE,
    FOOTER,
    HEADER,
    HIDDEN,
    META,
    MODIFIED,
    NAV,
    NEWSLETTER,
    POPUP,
    RECENT,
    RELATED,
    SHARE,
)
from newscrawl.items import Rejected
from newscrawl.normalize.dates.reader import find_dates, read_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line, Mark
    from newscrawl.normalize.dates.reader import DateContext, DateMatch

FURTHER = 2  # lines that a paragraph before a date counts more
ABOVE, BELOW = 6, 25  # lines around the headline that may carry the article's date
MAX_LINE = 200  # characters of a date line
DATELINE = 60  # characters at the beginning of a longer line: "12.3.2020 - Berlin …"
MAX_SPOKEN = 60  # … without a digit: "yesterday"
MAX_LABEL = 40  # characters before a date that may say what it is the date of
MAX_FOUND = 30
MAX_SEARCHED = 500  # lines away from the headline that are searched: a page of dates is no article
OTHER_WORDS = 8  # a date line says little else
FREE_WORDS = 3  # "Berlin, 3 May 2024, 14:00"

#: Blocks about other posts; and blocks that often wrap the article's own data but hold dates of other things too.
_OTHERS = RELATED | RECENT | COMMENTS | FOOTER
_FURNITURE = SHARE | AD | NAV | POPUP | HEADER | NEWSLETTER | BREADCRUMB | ASIDE | CARD
_BLOCK_NAMES = (
    (RECENT, "recent-posts block"),
    (RELATED, "related-posts block"),
    (COMMENTS, "comments"),
    (FOOTER, "footer"),
    (CARD, "card of another post"),
)

_DIGIT = re.compile(r"\d")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")  # a month alone, far from the headline, heads a calendar or an archive
_YEAR = re.compile(r"\d(?:\d{3}|[./-]\s?\d{1,2}[./-]\s?\d\d)")
_DASHES = frozenset("-–—|:")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(slots=True)
class VisibleDates:
    """Candidates in page order, and the dates that are somebody else's."""

    published: list[Candidate] = field(default_factory=list)
    modified: list[Candidate] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)


def find_visible_dates(document: Document, context: DateContext) -> VisibleDates:
    """Return what a reader takes for the article's dates; the trust falls with the distance from the headline."""
    found = VisibleDates()
    searched = 0
    listed = card_lines(document)
    title = headline_line(document)
    lines = document.outline.lines
    read = 0  # paragraphs below the headline: a date among them is one that the text tells of
    passed = 0  # lines of other posts' cards below the headline, which put no distance between it and its date
    for index, line in enumerate(lines):
        is_others = bool(line.roles & (_OTHERS | CARD))
        if title is not None and index > title:
            passed += is_others
            read += not is_others and line.is_prose
        distance = None if title is None else index - title - (0 if is_others else passed)
        near = distance is not None and -ABOVE <= distance <= BELOW
        if not _may_hold_date(line, near) or (searched >= MAX_SEARCHED and not near):
            continue
        searched += 1
        label = lines[index - 1].text if index and len(lines[index - 1].text) < MAX_LABEL else ""
        for raw, rule, said in _dates_of(line, label, context):
            own = not line.roles & _FURNITURE or said == DATE or (near and _may_be_own(line, distance or 0))
            if line.roles & _OTHERS or index in listed or not own:
                found.rejected.append(Rejected(raw[:200], _whose(line), rule))
            elif said == MODIFIED:
                found.modified.append(Candidate(raw, "page", rule, 0.6))
            elif near or _DAY.search(raw):
                far = abs(distance) + FURTHER * read if near and distance is not None else None
                found.published.append(Candidate(raw, "page", rule, _trust(line, raw, far, said)))
    del found.published[MAX_FOUND:], found.modified[MAX_FOUND:], found.rejected[MAX_FOUND:]
    return found


def _may_hold_date(line: Line, near: bool) -> bool:
    """Tell cheaply: a short line near the headline may say "yesterday", elsewhere only a date with its year counts."""
    text = line.text
    if near or line.roles & DATE:
        return len(text) <= MAX_SPOKEN or bool(_DIGIT.search(text, 0, MAX_LINE if len(text) <= MAX_LINE else DATELINE))
    return len(text) <= MAX_LINE and bool(_YEAR.search(text))


def _may_be_own(line: Line, distance: int) -> bool:
    """Above the headline, the site's header prints today's date; below it, no site header is left."""
    return distance > 0 or not line.roles & (HEADER | NAV)


def _trust(line: Line, raw: str, distance: int | None, said: int) -> float:
    """0.3 for any date line of the page, up to 0.75 right at the headline with the markup or a word that says so."""
    trust = 0.3 if distance is None else max(0.3, 0.62 - 0.012 * distance)
    trust += 0.08 if line.roles & (DATE | META) else 0.0
    trust += 0.12 if said == DATE else 0.0
    trust -= 0.1 if line.roles & (_FURNITURE | HIDDEN) else 0.0
    if not line.roles & (DATE | AUTHOR | META):
        trust -= 0.04 * max(0, _other_words(line, len(raw)) - FREE_WORDS)
    return max(0.1, trust)


def _other_words(line: Line, date_chars: int) -> int:
    """Return about how many words the line has beside its date."""
    return len(_WORD.findall(line.text[:MAX_LINE])) - date_chars // 8


def _whose(line: Line) -> str:
    return "belongs to the " + next((name for role, name in _BLOCK_NAMES if line.roles & role), "furniture of the page")


def _dates_of(line: Line, label: str, context: DateContext) -> Iterator[tuple[str, str, int]]:
    """Yield (raw, rule, ``DATE``, ``MODIFIED`` or 0 where nothing says) of each date in a date line."""
    marks = [mark for mark in line.marks if mark.attributes.get("tag") == "time"]
    for mark in marks[:3]:
        raw = (mark.attributes.get("datetime") or "").strip()
        rule = "time[datetime]" if raw and read_date(raw, context).value else "time"
        text = raw if rule == "time[datetime]" else mark.text
        if text:
            yield text, rule, _said_by_mark(mark) or _said(line, line.text.find(mark.text), len(mark.text), label)
    if not marks:
        matches = find_dates(line.text[:MAX_LINE], context)[:3]
        if matches and _is_date_line(line, matches):
            for match in matches:
                yield match.raw, "date line", _said(line, match.start, len(match.raw), label)


def _is_date_line(line: Line, matches: Sequence[DateMatch]) -> bool:
    """Little beside the date, or markup that says so; in prose only a dateline ("Berlin, 12.3.2020 - The …")."""
    others = _other_words(line, sum(len(match.raw) for match in matches))
    if line.roles & (CAPTION | DATE | AUTHOR) == CAPTION:
        # "23.07.2025 · 6 min read" in a class for small print; a picture's caption ends in its date
        return line.tag != "figcaption" and matches[0].start == 0 and others <= FREE_WORDS
    if len(line.text) <= MAX_LINE and (others <= OTHER_WORDS or _is_labelled(line.text, matches[0].start)):
        return True
    if line.is_prose:
        return matches[0].end <= DATELINE and line.text[matches[0].end :].lstrip(" ),")[:1] in _DASHES
    return bool(line.roles & (DATE | AUTHOR | META)) and len(line.text) <= MAX_LINE


def _is_labelled(text: str, start: int) -> bool:
    """A word right before the date says what it is: "By Jane Doe, editor of this · Updated May 6, 2025"."""
    before = text[max(0, start - 16) : start]
    return any(
        match.end() >= len(before) - 3 for said in (SAYS_MODIFIED, SAYS_PUBLISHED) for match in said.finditer(before)
    )


def _said_by_mark(mark: Mark) -> int:
    """Names such as ``entry-date published``; the pair ``updated published`` is how themes mark the first date."""
    names = " ".join(filter(None, (mark.attributes.get("class"), mark.attributes.get("itemprop")))).lower()
    if "publish" in names or "entry-date" in names or "created" in names:
        return DATE
    return MODIFIED if "updated" in names or "modified" in names else 0


def _said(line: Line, start: int, length: int, label: str) -> int:
    """What the words before the date say of it, else the word after it, else the line's markup."""
    before = line.text[max(0, start - MAX_LABEL) : max(0, start)] or label
    after = line.text[start + length : start + length + 6]
    hits = [(match.start(), MODIFIED) for match in SAYS_MODIFIED.finditer(before)]
    hits += [(match.start(), DATE) for match in SAYS_PUBLISHED.finditer(before)]
    if hits:
        return max(hits)[1]
    if SAYS_MODIFIED.search(after):
        return MODIFIED
    return MODIFIED if line.roles & MODIFIED else 0
