"""Elapsed time in a line: "2 hours ago", "il y a 2 heures", "3日前", in any language of the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from newscrawl.normalize.dates.date_words import TENS
from newscrawl.normalize.dates.resolver import Parts
from newscrawl.normalize.dates.tokens import spoken

if TYPE_CHECKING:
    from newscrawl.normalize.dates.lexicon_builder import Lexicon
    from newscrawl.normalize.dates.tokens import Token

DECIMAL: Final = 3  # tokens of "2.5 hours"
MAX_SPANS: Final = 8  # "1 year, 1 month, 1 week, 1 day, 1 hour, 1 minute and 1 second ago"
ANDS: Final = frozenset("and und et y e и i en og och ve va və ja و এবং और és și та і a".split())
UNCOUNTED = frozenset("half hundred thousand dozen hundert cent cien ciento cem cento сто honderd hundra yüz".split())
SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
MONTHS: Final = {"month": 1, "year": 12}


class Expression(NamedTuple):
    """A date in a line: its parts and its place."""

    parts: Parts
    start: int
    end: int
    after: int  # index of the token behind it


def elapsed(tokens: list[Token], at: int, words: Lexicon) -> Expression | None:
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
        span, length = _led_unit(tokens, index, words) or _decimal(tokens, index, words) or (None, 0)
        if span is not None:
            spans.append(span)
            index = after = index + length
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


def _decimal(tokens: list[Token], at: int, words: Lexicon) -> tuple[tuple[str, int], int] | None:
    """Read "2.5 hours" and "0,5 hours" as minutes; a part of a day tells no hour. Return its number of tokens, too."""
    if at + DECIMAL > len(tokens) or [token.kind for token in tokens[at : at + 2]] != ["number", "number"]:
        return None
    whole, part, unit = tokens[at : at + DECIMAL]
    if part.gap not in {".", ","} or unit.gap is None or len(whole.text) > 2 or len(part.text) > 2:
        return None
    seconds = SECONDS.get(words.units.get(unit.word, ("", 0))[0], 0)
    minutes = float(f"{whole.text}.{part.text}") * seconds / SECONDS["minute"]
    return (("minute", round(minutes)), DECIMAL) if seconds == SECONDS["hour"] else None


def _unit_at(tokens: list[Token], at: int, words: Lexicon) -> tuple[str, int]:
    """Return the unit that stands there and how many tokens it has ("uair an chloig"), or the one word."""
    word, length = spoken(tokens, at, words)
    return (word, length) if word in words.units or word in words.units_ago else (tokens[at].word, 1)


def _led_unit(tokens: list[Token], at: int, words: Lexicon) -> tuple[tuple[str, int], int] | None:
    """Read "saa 3", two tokens: in some languages the unit stands before its number."""
    unit = words.unit_leads.get(tokens[at].word)
    if unit is None or at + 1 >= len(tokens):
        return None
    number = tokens[at + 1]
    if number.kind == "number" and len(number.text) <= 3:
        return (unit, int(number.text)), 2
    count = words.numbers.get(number.word) if number.kind != "number" and number.gap == " " else None
    return ((unit, count), 2) if count else None


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
