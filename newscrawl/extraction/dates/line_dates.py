"""The dates of one line: those of its time elements, else those in its text, and what is said of each."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from newscrawl.extraction.dates.date_labels import (
    OTHER,
    SAYS_MODIFIED,
    SAYS_PUBLISHED,
    is_label,
    label_before,
    said_by,
    without_weekday,
)
from newscrawl.extraction.dates.datelines import DATELINE, opens_text
from newscrawl.extraction.dates.datelines import RULE as DATELINE_RULE
from newscrawl.extraction.dates.event_days import names_today, tell_life
from newscrawl.extraction.dates.glued_elements import dated_apart, label_behind_name, may_be_glued, rows_of_line
from newscrawl.extraction.dates.machine_marks import machine_date, said_by_mark
from newscrawl.extraction.dates.names_beside import name_words
from newscrawl.extraction.dates.other_labels import is_of_other
from newscrawl.html.roles import AUTHOR, CAPTION, DATE, META, MODIFIED
from newscrawl.normalize.dates.lexicon import lexicon, primary_languages
from newscrawl.normalize.dates.reader import find_dates, read_date
from newscrawl.normalize.text import has_digit, has_spaces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscrawl.html.outline import Box, Line, Mark
    from newscrawl.normalize.dates.reader import DateContext, DateMatch

MAX_LINE: Final = 200  # characters of a date line
MAX_ROWS: Final = 300  # … of one that holds headline, byline and date
OTHER_WORDS: Final = 8  # a date line says little else
SENTENCE: Final = 3  # words of running text around a date
SAID: Final = 2  # … and in a line that ends as a sentence does
_WHO_AND_WHEN: Final = DATE | AUTHOR | META
_STOP: Final = "。"
_DASHES: Final = frozenset("-–—|:")
LABEL: Final = 40  # characters before a date
FREE_WORDS: Final = 3  # "Berlin, 3 May 2024, 14:00"
# Python's \w leaves out the vowel signs of Indic scripts, which would part a word into many.
_WORD: Final = re.compile("[^\\W\\d_](?:[^\\W\\d_]|[\u0900-\u0963\u0966-\u0df3])+")
# … and no pieces of addresses: "ada at quay.example".
_SMALL: Final = re.compile(r"(?<![\w'’.@-])[a-zß-öø-ÿа-яёіїєґα-ωά-ώ][^\W\d_]{2,}(?![\w-]|\.\w|:/)")
_SPAN: Final = re.compile(r"\s{0,2}(?:[-–—‐‑~〜～†]|to|until|till|bis|au|al|até|tot|til|do|по)\s{0,2}", re.IGNORECASE)
_TO_DATE: Final = re.compile(r"[^\w|]{0,3}(?:[^\W\d_]{1,4}[^\w|]{1,3})?")  # "Updated at : ", "Stand: "
_FROM_DAY = re.compile(r"(?i)(?<![\d:.])\d\d?\.?(?:\d\d?\.\s?)?(?:[-–—]\s?|\s(?:to|bis|au|al|até|tot|till?|do|по)\s)$")
_TO_HOUR: Final = re.compile(r"\s{0,2}[-–—~〜～]\s{0,2}\d{1,2}[:.]\d\d(?!\d)")
#: Behind a label the next date: "3日 (更新: 2026年11月5日)".
_DATE_NEXT: Final = re.compile(r"[^\W\d_]{0,6}[^\w]{0,3}\d{1,4}\s?(?:[年년월月./-]|(?<=\s)[^\W\d_])")
_AFTER: Final = re.compile(r"[|•·●\n(]|\s[–—-]\s|[.,;]\s")


class LineDate(NamedTuple):
    """A date in a line: its raw text, the rule that found it, what is ``said`` (``DATE``, ``MODIFIED``, ``OTHER``, 0).

    ``others`` counts the words beside it, ``loose`` those of running text right around it; ``printed`` is what a reader
    sees of a date that its markup tells; ``spans`` says that it begins or ends a time; ``is_signed`` that most of the
    words beside it are names.
    """

    raw: str
    rule: str
    said: int
    others: int = 0
    loose: int = 0
    printed: str = ""
    spans: bool = False
    is_signed: bool = False


def dates_of_line(
    line: Line, marks: Sequence[Mark], label: str, context: DateContext, box: Box | None = None
) -> Iterator[LineDate]:
    """Yield the dates of a date line, those of its time elements first. *box* is the line's, where it may be parted."""
    for mark in marks[:3]:
        yield from _of_mark(line, mark, label, context)
    if marks and len(line.text) <= MAX_LINE:
        yield from _changes_behind(line, marks, context)
    if marks and box is not None and not any(machine_date(mark, context)[0] for mark in marks[:3]):
        marks = () if may_be_glued(line) else marks  # "<time><i>3 May</i><i>Updated 4 May</i></time>"
    if not marks:
        yield from _dates_of_text(line, label, context, box)


def _dates_of_text(line: Line, label: str, context: DateContext, box: Box | None) -> Iterator[LineDate]:
    matches = find_dates(line.text[:MAX_LINE], context)[:3]
    if box is not None and may_be_glued(line):
        line, matches = dated_apart(line, box, matches, context)
    if not matches:
        return
    is_signed = False
    if _is_dateline(line, matches[0], context):
        yield LineDate(matches[0].raw, DATELINE_RULE, 0)
    elif _is_date_line(line, matches, context) or (is_signed := stands_beside_names(line, matches, context)):
        others = other_words(line, sum(len(match.raw) for match in matches))
        for number, match in enumerate(matches):
            start = matches[number - 1].end if number else 0
            said = _said(line, (start, match.start, match.end), label if not number else "", context)
            said = OTHER if names_today(line.text, matches) else said
            if said == OTHER and box is not None and (own := label_behind_name(line, box, match.start)):
                said = said_by(own, context.languages)  # "<i>Jane Doe</i><i>Date: 3 May 2026</i>"
            loose = _loose_words(line.text, start, match, context)
            spans = not said and (tell_life(matches) or _is_of_span(line, matches, number, context))
            yield LineDate(match.raw, "date line", said, others, loose, spans=spans, is_signed=is_signed)
    elif box is not None and len(line.text) <= MAX_ROWS:
        for row in rows_of_line(line, box):
            yield from _dates_of_text(row, "", context, None)


def _changes_behind(line: Line, marks: Sequence[Mark], context: DateContext) -> Iterator[LineDate]:
    """Yield the dates of plain text behind the time elements that are said to be changes': "Updated 5 November"."""
    ends = [at + len(mark.text) for mark in marks if mark.text and (at := line.text.find(mark.text)) >= 0]
    behind = line.text[max(ends) :] if ends else ""
    for match in find_dates(behind, context)[:1] if has_digit(behind) else ():
        if said_by(label_before(behind, match.start), context.languages) == MODIFIED:
            yield LineDate(match.raw, "date line", MODIFIED)


def _is_dateline(line: Line, match: DateMatch, context: DateContext) -> bool:
    """Tell a paragraph that its day opens, and no line of who and when."""
    is_told = bool(line.roles & _WHO_AND_WHEN) or _is_labelled(line.text, match.start, context)
    is_caption = bool(line.roles & CAPTION) or line.tag == "figcaption"
    return line.is_prose and not is_told and not is_caption and opens_text(line.text, match, context)


def _is_of_span(line: Line, matches: Sequence[DateMatch], number: int, context: DateContext) -> bool:
    """Tell a date that begins or ends a time: a life, a fair, opening hours. An article appears on one day.

    Beside a time elapsed there is none: "2 days ago - 26 November".
    """
    if not _has_span(line, matches, number):
        return False
    own = read_date(matches[number].raw, context).value
    beside = (match for match in matches[max(0, number - 1) : number + 2] if match is not matches[number])
    if own and any(read_date(match.raw, context).value == own for match in beside):
        return False  # one day, told in two calendars or languages
    return not any(read_date(match.raw, replace(context, base=None)).reason == "no base" for match in matches)


def _has_span(line: Line, matches: Sequence[DateMatch], number: int) -> bool:
    text = line.text
    begin, end = matches[number].end, matches[number + 1].start if number + 1 < len(matches) else len(text)
    is_last = number + 1 == len(matches)
    is_bare = len(matches) == 1 and not text[: matches[0].start].strip()
    is_alone = is_bare or (is_last and bool(line.roles & DATE))  # a dash behind it is an ornament
    if (_SPAN.fullmatch(text[begin:end]) and not is_alone) or _TO_HOUR.match(text[begin:end]):
        return True
    if _FROM_DAY.search(text[max(0, matches[number].start - 12) : matches[number].start]):
        return True
    return number > 0 and bool(_SPAN.fullmatch(text[matches[number - 1].end : matches[number].start]))


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
    printed = _said(line, (0, at, at + len(mark.text)), label, context)
    said = MODIFIED if printed == MODIFIED and not line.roles & MODIFIED else said_by_mark(mark) or printed
    if raw or mark.text:
        inside = said_by(label_before(mark.text, texts[0].start), context.languages) if texts else 0
        yield LineDate(raw or mark.text, rule, said or inside, printed=mark.text)


def _is_date_line(line: Line, matches: Sequence[DateMatch], context: DateContext) -> bool:
    """Little beside the date, or markup that says so."""
    others = other_words(line, sum(len(match.raw) for match in matches))
    is_labelled = len(line.text) <= MAX_LINE and _is_labelled(line.text, matches[0].start, context)
    if line.roles & (CAPTION | DATE | AUTHOR) == CAPTION:
        # "23.07.2025 · 6 min read" in a class for small print; a picture's caption ends in its date
        return line.tag != "figcaption" and (is_labelled or matches[0].start == 0) and others <= FREE_WORDS
    if is_labelled:
        return True
    if line.is_prose and _STOP in line.text and not has_spaces(line.text):
        return False  # sentences of a script in which no words are counted
    if len(line.text) <= MAX_LINE and others <= OTHER_WORDS:
        return True
    if line.is_prose:
        is_parted = matches[0].end <= DATELINE and line.text[matches[0].end :].lstrip(" ),")[:1] in _DASHES
        return is_parted and bool(line.roles & _WHO_AND_WHEN)
    return bool(line.roles & _WHO_AND_WHEN) and len(line.text) <= MAX_LINE


def _is_labelled(text: str, start: int, context: DateContext) -> bool:
    """A word right before the date says what it is: "By Jane Doe, editor of this · Updated May 6, 2025"."""
    before = without_weekday(text[max(0, start - LABEL) : start].rstrip(), context.languages)
    return any(
        _TO_DATE.fullmatch(f"{before} ", match.end())
        for said in (SAYS_MODIFIED, SAYS_PUBLISHED)
        for match in said.finditer(before)
    )


def _loose_words(text: str, start: int, match: DateMatch, context: DateContext) -> int:
    """Count the words of running text around a date: small letters right around it that belong to no date line."""
    before = label_before(text[start:], match.start - start)
    after = _AFTER.split(text[match.end : match.end + 80])[0]
    known = lexicon(primary_languages(context.languages))
    words = _SMALL.findall(f"{before.rpartition(',')[2]} {after}")
    loose = sum(word not in known.known and not said_by(word) for word in words)
    if loose < SENTENCE and text[-1:] == "." and text[-4:-1].isalnum() and not _is_labelled(text, match.start, context):
        whole = _SMALL.findall(text[:MAX_LINE])
        return SENTENCE if sum(word not in known.known for word in whole) >= SAID else loose
    return loose


def _said(line: Line, span: tuple[int, int, int], label: str, context: DateContext) -> int:
    """What the words before the date say of it, else the word after it, else the line's markup."""
    first, start, end = span
    if is_of_other(line.text[first:start] if start > first else label):
        return OTHER
    own = label_before(line.text[first:], start - first)
    if not own and label and is_label(label, context.languages):
        own = label
    said = said_by(own, context.languages)
    if said:
        return said
    behind = SAYS_MODIFIED.search(line.text[end : end + 6])
    if behind and not _DATE_NEXT.match(line.text, end + behind.end()):
        return MODIFIED
    return MODIFIED if line.roles & MODIFIED else 0


def stands_beside_names(line: Line, matches: Sequence[DateMatch], context: DateContext) -> bool:
    """Tell a date in a line of who wrote, photographed and edited the article: most of the other words are names."""
    if len(line.text) > MAX_LINE:
        return False
    language = next(iter(primary_languages(context.languages)), None)
    named = name_words(line.text, matches[0], language)
    return bool(named) and other_words(line, sum(len(match.raw) for match in matches)) - named <= OTHER_WORDS


def other_words(line: Line, date_chars: int) -> int:
    """Return about how many words the line has beside its date and the names that its markup tells."""
    names = "".join(f"{mark.text} " for mark in line.marks if mark.roles & (AUTHOR | DATE) == AUTHOR)
    return len(_WORD.findall(line.text[:MAX_LINE])) - len(_WORD.findall(names[:MAX_LINE])) - date_chars // 8
