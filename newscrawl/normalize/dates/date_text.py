"""Dates as people write them, in any language of the tables: found in a line and taken apart.

One pass over the tokens of the line. From every token that may begin a date a draft takes what follows,
until a token fits no empty part; words that mean elapsed time are read beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from newscrawl.normalize.dates.date_builder import DateBuilder
from newscrawl.normalize.dates.elapsed_text import Expression, elapsed
from newscrawl.normalize.dates.lexicon import lexicon, owners_of_ago, phrases_of_ago, primary_languages
from newscrawl.normalize.dates.lexicon_builder import folded
from newscrawl.normalize.dates.tokens import tokens_of

if TYPE_CHECKING:
    from newscrawl.normalize.dates.lexicon_builder import Lexicon
    from newscrawl.normalize.dates.resolver import Order
    from newscrawl.normalize.dates.tokens import Token

MAX_COUNT: Final = 3  # digits of a number of units
MAX_OWNERS: Final = 3  # languages that share a word for "ago"
LONGEST_DATE: Final = 24  # tokens; "Friday, the 14th of March, 2025 at 9:26 am EST" has 13
MAX_GLUE: Final = 4  # glue words in a row inside a date
BETWEEN: Final = (1, 2, 3)  # steps from an issue's number to its day: "No. 1012, Tuesday, 3 March 1998"
YEARS: Final = range(1900, 2101)  # of articles


class Line(NamedTuple):
    """The dates of a line, and whether it says nothing else (labels, weekdays and glue aside)."""

    expressions: list[Expression]
    is_only_dates: bool


def read_line(line: str, languages: tuple[str, ...], order: Order | None) -> Line:
    """All dates of a plain line, in order, without overlap."""
    words = lexicon(primary_languages(languages))
    tokens = tokens_of(line, words)
    elapses = not words.elapsing.isdisjoint([token.word for token in tokens])
    found: list[Expression] = []
    is_only_dates = True
    at = 0
    while at < len(tokens):
        expression = None
        if _may_start(tokens[at], words):
            expression = elapsed(tokens, at, words) if elapses else None
            expression = expression or _best_date(tokens, at, words, (languages, order))
        if expression is None:
            is_only_dates = is_only_dates and _says_nothing(tokens[at], words)
            at += 1
        elif expression.parts.unit and not languages and _is_part_of_chain(tokens, at, expression.after, words):
            owned_line = _line_of_owners(line, tokens, order)
            return owned_line if owned_line and _is_wider(owned_line, expression) else Line([], is_only_dates=False)
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


def _is_wider(line: Line, part: Expression) -> bool:
    """Tell whether what a language reads in the line has more of a chain than *part*."""
    return any(one.start < part.start or one.end > part.end for one in line.expressions)


def _line_of_owners(line: str, tokens: list[Token], order: Order | None) -> Line | None:
    """Return what the languages read in which a word of the line says "ago"; None where they read different times."""
    owners = owners_of_ago()
    said = {word for token in tokens for word in (token.word, token.text.lower()) if word in owners}
    lower = line.lower()
    said.update(phrase for phrase in phrases_of_ago() if phrase in lower)
    few = {code for word in said for code in owners[word] if len(owners[word]) <= MAX_OWNERS}
    if not few or len(few) > MAX_OWNERS:
        return None
    spelled = [spelling for token in tokens for spelling in (token.word, folded(token.word))]
    few = {code for code in few if not lexicon((code,)).elapsing.isdisjoint(spelled)}
    lines = [read_line(line, (code,), order) for code in sorted(few)]
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
        readings.update(filter(None, [elapsed(tokens_of(line, words), at, words)]))
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
