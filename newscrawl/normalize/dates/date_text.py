"""Dates as people write them, in any language of the tables: found in a line and taken apart.

One pass over the tokens of the line. From every token that may begin a date a draft takes what follows,
until a token fits no empty part; words that mean elapsed time are read beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from newscrawl.normalize.dates.date_builder import DateBuilder
from newscrawl.normalize.dates.date_words import TENS
from newscrawl.normalize.dates.lexicon import lexicon, owners_of_ago, primary_languages
from newscrawl.normalize.dates.resolver import Parts
from newscrawl.normalize.dates.tokens import spoken, tokens_of

if TYPE_CHECKING:
    from newscrawl.normalize.dates.lexicon_builder import Lexicon
    from newscrawl.normalize.dates.resolver import Order
    from newscrawl.normalize.dates.tokens import Token

MAX_COUNT: Final = 3  # digits of a number of units
MAX_SPANS: Final = 8  # "1 year, 1 month, 1 week, 1 day, 1 hour, 1 minute and 1 second ago"
MAX_OWNERS: Final = 3  # languages that share a word for "ago"
ANDS: Final = frozenset("and und et y e и i en og och ve va və ja و এবং और és și та і a".split())
UNCOUNTED = frozenset("half hundred thousand dozen hundert cent cien ciento cem cento сто honderd hundra yüz".split())
LONGEST_DATE: Final = 24  # tokens; "Friday, the 14th of March, 2025 at 9:26 am EST" has 13
MAX_GLUE: Final = 4  # glue words in a row inside a date
BETWEEN: Final = (1, 2, 3)  # steps from an issue's number to its day: "No. 1012, Tuesday, 3 March 1998"
YEARS: Final = range(1900, 2101)  # of articles
SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
MONTHS: Final = {"month": 1, "year": 12}


class Expression(NamedTuple):
    """A date in a line: its parts and its place."""

    parts: Parts
    start: int
    end: int
    after: int  # index of the token behind it


class Line(NamedTuple):
    """The dates of a line, and whether it says nothing else (labels, weekdays and glue aside)."""

    expressions: list[Expression]
    is_only_dates: bool


def read_line(line: str, languages: tuple[str, ...], order: Order | None) -> Line:
    """All dates of a plain line, in order, without overlap."""
    words = lexicon(primary_languages(languages))
    tokens = tokens_of(line, words)
    found: list[Expression] = []
    is_only_dates = True
    at = 0
    while at < len(tokens):
        expression = None
        if _may_start(tokens[at], words):
            expression = _elapsed(tokens, at, words) or _best_date(tokens, at, words, (languages, order))
        if expression is None:
            is_only_dates = is_only_dates and _says_nothing(tokens[at], words)
            at += 1
        elif expression.parts.unit and not languages and _is_part_of_chain(tokens, at, expression.after, words):
            return Line([], is_only_dates=False)
        elif (
            expression.parts.unit
            and not languages
            and (owned := _owned(line, tokens, at, expression, words.before)) is not expression
        ):
            if owned is None:
                return Line([], is_only_dates=False)
            found.append(owned)
            at = owned.after
        else:
            found.append(expression)
            at = expression.after
    if not found and not languages:
        return _line_of_owners(line, tokens, order) or Line(found, is_only_dates)
    return Line(found, is_only_dates)


def _line_of_owners(line: str, tokens: list[Token], order: Order | None) -> Line | None:
    """Return what the languages read in which a word of the line says "ago"; None where they read different times."""
    owners = owners_of_ago()
    few = {code for token in tokens for code in owners.get(token.word, ()) if len(owners[token.word]) <= MAX_OWNERS}
    lines = [read_line(line, (code,), order) for code in sorted(few)] if len(few) <= MAX_OWNERS else []
    lines = [each for each in lines if each.expressions and all(one.parts.unit for one in each.expressions)]
    return lines[0] if len({tuple(one.parts for one in each.expressions) for each in lines}) == 1 else None


def _is_part_of_chain(tokens: list[Token], first: int, last: int, words: Lexicon) -> bool:
    """Tell of elapsed time, ``tokens[first:last]``, whether beside it stand a number and a unit that no language has.

    "3 tími 12 minutt síðan" in a language that nobody told: 12 minutes would be wrong by three hours.
    """
    before = tokens[first - 1] if first else None
    if before is not None and before.kind == "number" and len(before.text) <= MAX_COUNT and tokens[first].gap == " ":
        return True
    pairs = ((first - 2, first - 1), (last, last + 1), (last + 1, last + 2))
    return any(_counts_unknown(tokens, at, unit, words) for at, unit in pairs)


def _owned(
    line: str, tokens: list[Token], at: int, expression: Expression, before: frozenset[str]
) -> Expression | None:
    """Return what the languages read whose word for "ago" stands there, where they are few; None where they differ.

    "3 години тому" says its language: these are hours, and three years in Bulgarian.
    """
    ago = tokens[at].word if tokens[at].word in before else tokens[expression.after - 1].word
    owners = owners_of_ago().get(ago, frozenset())
    if not 0 < len(owners) <= MAX_OWNERS:
        return expression
    readings = set[Expression]()
    for language in owners:
        words = lexicon((language,))
        readings.update(filter(None, [_elapsed(tokens_of(line, words), at, words)]))
    return readings.pop() if len(readings) == 1 else None


def _counts_unknown(tokens: list[Token], at: int, unit: int, words: Lexicon) -> bool:
    if at < 0 or unit >= len(tokens) or tokens[at].kind != "number" or tokens[unit].gap is None:
        return False
    kind, word = tokens[unit].kind, tokens[unit].word
    is_unit = (kind == "word" and word not in words.known) or (kind == "east" and word in words.units)
    return is_unit and len(tokens[at].text) <= MAX_COUNT


def _may_start(token: Token, words: Lexicon) -> bool:
    return token.kind not in {"word", "east"} or token.word in words.starters or "'" in token.text


def _says_nothing(token: Token, words: Lexicon) -> bool:
    return token.word in words.glue or token.word in words.labels or token.word in words.weekdays


def _best_date(
    tokens: list[Token], at: int, words: Lexicon, page: tuple[tuple[str, ...], Order | None]
) -> Expression | None:
    """Return the date that begins here, or one with a year that begins inside it ("5 March 14, 2025")."""
    first = _date(tokens, at, words, page)
    if first is None or first.parts.unit:
        return first
    if first.parts.year:
        for step in BETWEEN if _is_of_something_else(tokens[at : first.after]) else ():
            later = _date(tokens, at + step, words, page)
            if later and later.after > first.after and later.parts.day and later.parts.year in YEARS:
                return later
        return first
    for start in range(at + 1, first.after):
        later = _date(tokens, start, words, page)
        if later and later.parts.year and later.after > first.after:
            return later
    return first


def _is_of_something_else(date: list[Token]) -> bool:
    """Tell of the number at the head of "1204, 7 March" of 2025 and "17/2026, 7 March", and of "23, 2025 March"."""
    if len(date) == 1 or date[0].kind != "number" or len(date[0].text) != 4:
        return len(date) > 1 and date[0].kind == date[1].kind == "number" and len(date[1].text) == 4
    return (date[0].gap or "").endswith("/") or int(date[0].text) not in YEARS or (date[1].gap or "").strip() != ""


def _date(
    tokens: list[Token], at: int, words: Lexicon, page: tuple[tuple[str, ...], Order | None]
) -> Expression | None:
    draft = DateBuilder(tokens, words, *page)
    index, after, glue = at, at, 0
    while index < min(len(tokens), at + LONGEST_DATE) and (index == at or tokens[index].gap is not None):
        taken = draft.take(index)
        if taken:
            index, glue = index + taken, 0
            after = index
        elif index > at and glue < MAX_GLUE and _is_glue(tokens[index], words):
            index, glue = index + 1, glue + 1
        else:
            break
    if after == at:
        return None
    try:
        parts = draft.parts()
    except ValueError:  # a day that its month does not have, with a zone
        return None
    return Expression(parts, tokens[at].start, tokens[after - 1].end, after) if parts else None


def _is_glue(token: Token, words: Lexicon) -> bool:
    return token.word in words.glue or token.word in words.weekdays or token.word in words.leads


def _elapsed(tokens: list[Token], at: int, words: Lexicon) -> Expression | None:
    """Read "2 hours ago", "il y a 2 heures", "3日前", "just now", "last month"."""
    word, length = spoken(tokens, at, words)
    start = tokens[at].start
    if word in words.now:
        return Expression(Parts(unit="minute"), start, tokens[at + length - 1].end, at + length)
    if word in words.last:
        if at and tokens[at - 1].kind == "number" and tokens[at].gap == " ":
            return None  # "10 tháng trước": ten months, where "tháng trước" is the last one
        return Expression(Parts(unit=words.last[word], amount=1), start, tokens[at + length - 1].end, at + length)
    is_before = word in words.before
    first = _behind_about(tokens, at + length, words) if is_before else at
    spans, after, is_after = _spans(tokens, first, words)
    if not spans or not (is_before or is_after):
        return None
    unit, amount = _sum(spans)
    return Expression(Parts(unit=unit, amount=amount), start, tokens[after - 1].end, after)


def _behind_about(tokens: list[Token], at: int, words: Lexicon) -> int:
    """Return the index behind "etwa", "environ", "cerca de", which may stand before the number."""
    if at < len(tokens):
        word, length = spoken(tokens, at, words)
        return at + length if word in words.about else at
    return at


def _spans(tokens: list[Token], at: int, words: Lexicon) -> tuple[list[tuple[str, int]], int, bool]:
    """Units of time with their numbers, the index behind them, and whether a word for "ago" closed them."""
    spans: list[tuple[str, int]] = []
    index = after = at
    while index < len(tokens) and len(spans) < MAX_SPANS and (index == at or tokens[index].gap is not None):
        led = _led_unit(tokens, index, words)
        if led is not None:
            spans.append(led)
            index = after = index + 2
            if index < len(tokens) and spoken(tokens, index, words)[0] in words.after:
                return spans, index + spoken(tokens, index, words)[1], True
            continue
        count, step = _count(tokens, index, words)
        if index + step >= len(tokens) or (step and tokens[index + step].gap is None):
            break
        word, length = _unit_at(tokens, index + step, words)
        unit, implied = words.units.get(word) or (words.units_ago.get(word, ""), 0)
        amount = implied if count is None else count
        if count is None and index and tokens[index - 1].kind == "number":
            break  # "2001 years ago": the number is too long, not left out
        if not unit or (count is None and not amount):
            break
        spans.append((unit, amount))
        index = after = index + step + length
        if word in words.units_ago:
            return spans, after, True
        if index < len(tokens):
            word, length = spoken(tokens, index, words)
            if word in words.after:
                return spans, index + length, True
            index += int(word in ANDS or word in words.glue)
    return spans, after, False


def _unit_at(tokens: list[Token], at: int, words: Lexicon) -> tuple[str, int]:
    """Return the unit that stands there and how many tokens it has ("uair an chloig"), or the one word."""
    word, length = spoken(tokens, at, words)
    return (word, length) if word in words.units or word in words.units_ago else (tokens[at].word, 1)


def _led_unit(tokens: list[Token], at: int, words: Lexicon) -> tuple[str, int] | None:
    """Read "saa 3": in some languages the unit stands before its number."""
    unit = words.unit_leads.get(tokens[at].word)
    if unit is None or at + 1 >= len(tokens):
        return None
    number = tokens[at + 1]
    if number.kind == "number" and len(number.text) <= 3:
        return unit, int(number.text)
    count = words.numbers.get(number.word) if number.kind != "number" and number.gap == " " else None
    return (unit, count) if count else None


def _count(tokens: list[Token], at: int, words: Lexicon) -> tuple[int | None, int]:
    """Return the number at that place; of "2.5 hours" none; "twenty one" is one number."""
    token, before = tokens[at], tokens[at - 1] if at else None
    if before is not None and before.kind == "number" and token.gap in {".", ","}:
        return None, 0
    if token.kind == "number" and len(token.text) <= 3:
        return int(token.text), 1
    if before is not None and (before.word in TENS or before.word in UNCOUNTED):
        return None, 0
    count = words.numbers.get(token.word)
    if token.word in TENS:
        return _tens(tokens, at, words)
    return (count, 1) if count else (None, 0)


def _tens(tokens: list[Token], at: int, words: Lexicon) -> tuple[int | None, int]:
    """Read "twenty", "twenty one", "treinta y cinco"."""
    following = [token.word for token in tokens[at + 1 : at + 3] if token.gap == " "]
    joined = bool(following) and following[0] in ANDS
    ones = words.numbers.get(following[joined], 10) if len(following) > joined else 10
    if ones < 10:
        return TENS[tokens[at].word] + ones, 2 + joined
    return (None, 0) if joined else (TENS[tokens[at].word], 1)


def _sum(spans: list[tuple[str, int]]) -> tuple[str, int]:
    """Return the spans in the last one's unit; the first alone where no unit measures them all ("1 month 2 days")."""
    smallest = spans[-1][0]
    for sizes in (SECONDS, MONTHS):
        if all(unit in sizes for unit, _ in spans):
            return smallest, sum(sizes[unit] * amount for unit, amount in spans) // sizes[smallest]
    return spans[0]
