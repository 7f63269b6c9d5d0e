"""The dates a reader sees: near the headline, at the end of the text, and those of other blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from newscrawl.extraction.card_lines import card_lines
from newscrawl.extraction.dates.date_labels import OTHER, SAYS_MODIFIED, SAYS_PUBLISHED, label_before, said_by
from newscrawl.extraction.dates.machine_marks import box_marks, is_machine_mark, machine_date
from newscrawl.extraction.dates.ownership import ABOVE, HEAD, INSIDE, LEAD, TAIL, Ownership
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
from newscrawl.normalize.dates.lexicon import lexicon, primary_languages
from newscrawl.normalize.dates.reader import find_dates, read_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscrawl.extraction.dates.ownership import Place
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line, Mark
from newscrawl.normalize.dates.reader import DateContext, DateMatch

SENTENCE = 3  # words of running text around a date
FURTHER = 2  # lines that a paragraph before a date counts more
ABOVE_HEADLINE, BELOW = 6, 25  # lines around the headline that may carry the article's date
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

TIMELESS = DateContext(("en",))
_DIGIT = re.compile(r"\d")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")  # a month alone, far from the headline, heads a calendar or an archive
_YEAR = re.compile(r"\d(?:\d{3}|[./-]\s?\d{1,2}[./-]\s?\d\d)")
_DASHES = frozenset("-–—|:")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SMALL = re.compile(r"(?<![\w'’-])[a-zß-öø-ÿа-яёіїєґα-ωά-ώ][^\W\d_]{2,}(?![\w-])")
_AFTER = re.compile(r"[|•·●\n(]|\s[–—-]\s|[.,;]\s")


class LineDate(NamedTuple):
    """A date in a line: its raw text, the rule that found it, what is ``said`` (``DATE``, ``MODIFIED``, ``OTHER``, 0).

    ``others`` counts the words beside it, ``loose`` those of running text right around it; ``printed`` is what a reader
    sees of a date that its markup tells.
    """

    raw: str
    rule: str
    said: int
    others: int = 0
    loose: int = 0
    printed: str = ""


@dataclass(slots=True)
class VisibleDates:
    """Candidates in page order, and the dates that are somebody else's."""

    published: list[Candidate] = field(default_factory=list)
    modified: list[Candidate] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    printed: list[tuple[str, str]] = field(
        default_factory=list
    )  # what a reader sees, and the raw text of its candidate


def find_visible_dates(document: Document, context: DateContext) -> VisibleDates:
    """Return what a reader takes for the article's dates; the trust falls with the distance from the headline."""
    found = VisibleDates()
    searched = 0
    listed = card_lines(document)
    title = headline_line(document)
    ownership = Ownership(document, title)
    read = passed = 0  # paragraphs, and lines of other posts' cards, below the headline
    for index, line in enumerate(document.outline.lines):
        is_others = bool(line.roles & (_OTHERS | CARD))
        if title is not None and index > title:
            passed += is_others
            read += not is_others and line.is_prose
        distance = None if title is None else index - title - (0 if is_others else passed)
        near = distance is not None and -ABOVE_HEADLINE <= distance <= BELOW
        if not _may_hold_date(line, near) or (searched >= MAX_SEARCHED and not near):
            continue
        searched += 1
        marks = [
            *(mark for mark in line.marks if is_machine_mark(mark)),
            *box_marks(document.outline.boxes[line.box], line),
        ]
        for date in _dates_of(line, marks, _label_above(document.outline.lines, index), context):
            reason = _whose(line) if index in listed else _not_own(ownership, index, date, context)
            far = abs(distance) + FURTHER * read if near and distance is not None else None
            _sort(found, line, date, reason, far)
    del found.published[MAX_FOUND:], found.modified[MAX_FOUND:], found.rejected[MAX_FOUND:]
    return found


def _label_above(lines: Sequence[Line], index: int) -> str:
    """Return the short line before a line, which may say what its date is; the term of a definition always does."""
    if index == 0 or len(lines[index - 1].text) >= MAX_LABEL:
        return ""
    is_term = lines[index].tag == "dd" and lines[index - 1].tag == "dt"
    return f"{lines[index - 1].text}:" if is_term else lines[index - 1].text


def _sort(found: VisibleDates, line: Line, date: LineDate, reason: str | None, far: int | None) -> None:
    """Put the date where it belongs; a month alone, far from the headline, heads a calendar or an archive."""
    if reason is None:
        found.printed.append((date.printed or date.raw, date.raw))
    if reason is not None:
        found.rejected.append(Rejected(date.raw[:200], reason, date.rule))
    elif date.said == MODIFIED:
        found.modified.append(Candidate(date.raw, "page", date.rule, 0.6))
    elif far is not None or _DAY.search(date.raw):
        found.published.append(Candidate(date.raw, "page", date.rule, _trust(line, date.raw, far, date.said)))


def _not_own(ownership: Ownership, index: int, date: LineDate, context: DateContext) -> str | None:
    """Return why the date is not the article's; None where it is."""
    line, place = ownership.lines[index], ownership.place(index)
    is_said = date.said in {DATE, MODIFIED}
    if place.owner is not None:
        return f"belongs to a {place.owner}"
    if date.said == OTHER and not (place.zone == HEAD and line.roles & (DATE | META | AUTHOR)):
        return "its label speaks of something else"
    if _is_others(line, place, is_said=is_said):
        return _whose(line)
    if ownership.linked_elsewhere(line, date.raw, place.zone):
        return "leads to something else"
    return None if is_said else _unsaid(ownership, index, date, context)


def _unsaid(ownership: Ownership, index: int, date: LineDate, context: DateContext) -> str | None:
    """Return why a date that nothing names is not the article's, by where it stands."""
    line, place = ownership.lines[index], ownership.place(index)
    if place.zone == ABOVE:
        return _above(place, date, context)
    is_elapsed = date.rule == "date line" and read_date(date.raw, TIMELESS).reason == "no base"
    is_loose = date.loose >= SENTENCE and not line.roles & (DATE | META | AUTHOR)
    if (line.is_prose and is_elapsed) or (is_loose and place.zone in {HEAD, LEAD}):
        return "is told in a sentence"
    is_listed = place.zone == LEAD and line.tag == "li" and not line.roles & (META | AUTHOR)
    if place.zone == INSIDE or is_listed:
        return "stands in the text"
    is_behind = place.zone == TAIL and not _is_signature(ownership, index, date)
    return "stands behind the text" if is_behind else None


def _above(place: Place, date: LineDate, context: DateContext) -> str | None:
    if not place.is_shared:
        return "stands above the article"
    return "is the day of the visit" if _is_today(date.raw, context) else None


def _is_others(line: Line, place: Place, *, is_said: bool) -> bool:
    """Tell of blocks about other posts and of the page's furniture; the article may have a footer of its own."""
    if line.roles & (RELATED | RECENT | COMMENTS):
        return True
    if line.roles & FOOTER and place.zone != HEAD and not (is_said and place.top in {"article", "main"}):
        return True
    if line.roles & _FURNITURE:
        if place.zone in {INSIDE, TAIL}:
            return not is_said or bool(line.roles & (NEWSLETTER | AD | POPUP))
        return place.zone == ABOVE and bool(line.roles & (HEADER | NAV)) and not is_said
    return False


def _is_today(raw: str, context: DateContext) -> bool:
    value = read_date(raw, context).value or ""
    return context.base is not None and value[:10] == context.base.date().isoformat()


def _is_signature(ownership: Ownership, index: int, date: LineDate) -> bool:
    """Tell of a line behind the text that says a date, a name and a place at most: "Berlin, 6 May 2024"."""
    return date.others <= FREE_WORDS and not date.loose and not ownership.is_beside_card(index)


def _may_hold_date(line: Line, near: bool) -> bool:
    """Tell cheaply: a short line near the headline may say "yesterday", elsewhere only a date with its year counts."""
    text = line.text
    if near or line.roles & DATE:
        return len(text) <= MAX_SPOKEN or bool(_DIGIT.search(text, 0, MAX_LINE if len(text) <= MAX_LINE else DATELINE))
    return len(text) <= MAX_LINE and bool(_YEAR.search(text))


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


def _dates_of(line: Line, marks: Sequence[Mark], label: str, context: DateContext) -> Iterator[LineDate]:
    """Yield the dates of a date line, those of its time elements first."""
    for mark in marks[:3]:
        yield from _of_mark(line, mark, label, context)
    if not marks:
        matches = find_dates(line.text[:MAX_LINE], context)[:3]
        if matches and _is_date_line(line, matches):
            others = _other_words(line, sum(len(match.raw) for match in matches))
            for number, match in enumerate(matches):
                start = matches[number - 1].end if number else 0
                said = _said(line, (start, match.start, match.end), label if not number else "", context)
                loose = _loose_words(line.text, start, match, context)
                yield LineDate(match.raw, "date line", said, others, loose)


def _of_mark(line: Line, mark: Mark, label: str, context: DateContext) -> Iterator[LineDate]:
    """Yield what a time element, or one like it, says; one whose text has two dates says each by its words."""
    raw, rule = machine_date(mark, context)
    texts = find_dates(mark.text, context) if len(mark.text) < MAX_LINE else []
    if len(texts) > 1:
        start = 0
        for match in texts[:3]:
            said = said_by(label_before(mark.text[start:], match.start - start), context.languages)
            yield LineDate(match.raw, "time", said)
            start = match.end
        return
    at = max(0, line.text.find(mark.text))
    said = _said_by_mark(mark) or _said(line, (0, at, at + len(mark.text)), label, context)
    if raw or mark.text:
        yield LineDate(raw or mark.text, rule, said or _said_inside(mark, texts, context), printed=mark.text)


def _said_inside(mark: Mark, texts: list[DateMatch], context: DateContext) -> int:
    return said_by(label_before(mark.text, texts[0].start), context.languages) if texts else 0


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


def _loose_words(text: str, start: int, match: DateMatch, context: DateContext) -> int:
    """Count the words of running text around a date: small letters right around it that are none of a date line's."""
    before = label_before(text[start:], match.start - start)
    after = _AFTER.split(text[match.end : match.end + 80])[0]
    known = lexicon(primary_languages(context.languages))
    words = _SMALL.findall(f"{before.rpartition(',')[2]} {after}")
    return sum(word not in known.known and not said_by(word) for word in words)


def _said_by_mark(mark: Mark) -> int:
    """Names such as ``entry-date published``; the pair ``updated published`` is how themes mark the first date."""
    names = " ".join(filter(None, (mark.attributes.get("class"), mark.attributes.get("itemprop")))).lower()
    if "publish" in names or "entry-date" in names or "created" in names or "pubdate" in mark.attributes:
        return DATE
    return MODIFIED if "updated" in names or "modified" in names else 0


def _said(line: Line, span: tuple[int, int, int], label: str, context: DateContext) -> int:
    """What the words before the date say of it, else the word after it, else the line's markup."""
    first, start, end = span
    said = said_by(label_before(line.text[first:], start - first) or label, context.languages)
    if said:
        return said
    if SAYS_MODIFIED.search(line.text[end : end + 6]):
        return MODIFIED
    return MODIFIED if line.roles & MODIFIED else 0
