"""A line cut into the tokens that dates are made of. Linear: no pattern here looks back or repeats a repeat."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newscrawl.normalize.dates.cldr import cldr_words, word_marks
from newscrawl.normalize.dates.date_words import ERAS
from newscrawl.normalize.dates.lexicon import lexicon
from newscrawl.normalize.dates.lexicon_builder import APOSTROPHES, Lexicon, folded

if TYPE_CHECKING:
    from collections.abc import Iterable

# One alternative for each kind of token, the frequent ones first. A date may have one space after its
# separators: "14. 3. 2025", "2025. 3. 14.". Its looks around keep out telephone numbers, versions, ISBNs
# and IP addresses. Behind a word it wants all of its year ("Erstellt am09.02.2022"): "iOS10.3.2" is none.
_NUMBERS = r"""
|(?P<date>(?=\d{1,4}[./-])(?<![\d_+])(?<!\d[./-])
    (?:(?<![a-zA-Z])|(?<=[a-zA-Z]{2})(?=\d{1,2}[./-]\d{1,2}[./-]\d{4}))
    \d{1,4}(?P<sep>[./-])\ ?\d{1,2}(?P=sep)\ ?(?:\d{4}|\d{1,2})
    (?!\d|[./-]\d(?!\d?:\d)))
|(?P<time>\d{1,2}(?::\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?|[h.]\d{2})(?!\d|[:.,]\d))
|(?P<number>\d+)
|(?P<offset>[+-](?:\d{4}|\d{1,2}(?::\d{2})?)(?!\d|[.,]\d))
"""
_ASCII = r"(?P<dotted>[aApP]\.\ ?[mM]\b\.?)|(?P<word>[A-Za-z]+(?:['-][A-Za-z]+)*)" + _NUMBERS
_HAN_KANA: Final = "\u3040-\u30ff\u3400-\u9fff"
_MARKS: Final = "\u0300-\u036f\u064b-\u065f\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e\u200c"  # no letters to ``re``
_LETTERS: Final = rf"[^\W\d_{_HAN_KANA}]++|[%(marks)s]++"
_EUROPEAN_FORM = (
    r"(?P<dotted>[aApP]\.\ ?[mM]\b\.?|[πμ]\.\ ?μ\b\.?)"
    r"|(?P<word>(?:[^\W\d_]++|[%(marks)s]++)++(?:['’-][^\W\d_](?:[^\W\d_]++|[%(marks)s]++)*+)*)"
) + _NUMBERS
_ANY = (
    r"(?P<dotted>[aApP]\.\ ?[mM]\b\.?|[πμ]\.\ ?μ\b\.?|[ก-\u0e4e]{1,4}\.[ก-ฮ]\.(?!\w))"
    rf"|(?P<word>(?:{_LETTERS})++(?:['’-][^\W\d_](?:{_LETTERS})*+)*)"
    rf"|(?P<east>(?=[{_HAN_KANA}])(?:%(east)s|.))"
) + _NUMBERS
# What may stand between two tokens of one date.
BETWEEN: Final = frozenset("（） \t\n\r\u00a0\u202f\u2009.,;:()[]|/·•–—-،؛、，・'’\"@~<>⹁፥፣၊།՝״׳॰\u0f0b\u200e\u200f")
LONGEST_GAP: Final = 5
_BARE_YEARS: Final = 60  # the last two digits of our century's years
_PARTS_YEAR: Final = frozenset("/|•·(")
NUMERIC: Final = frozenset({"date", "time", "number", "offset"})

_ZEROS = "٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰０𐒠𑄶𑜰𖩠𞅀𞋰𞥐"  # of the scripts of the news, and of CLDR
_PLAIN: Final = {
    ord(character): str(unicodedata.digit(character))
    for zero in _ZEROS
    for character in map(chr, range(ord(zero), ord(zero) + 10))
} | {ord(odd): plain for odd, plain in zip("：／．−－＇′՚‵", ":/.--''''", strict=True)}
_ODD: Final = re.compile(f"[{''.join(map(chr, _PLAIN))}]")


def ranges_of(codes: Iterable[int]) -> str:
    """Return the letters of *codes* as a class of letters has them, neighbours as one range."""
    ordered = sorted(codes)
    starts = [code for code, before in zip(ordered, [-2, *ordered], strict=False) if code != before + 1]
    ends = [code for code, after in zip(ordered, [*ordered[1:], -1], strict=False) if code != after - 1]
    return "".join(f"\\U{start:08x}-\\U{end:08x}" for start, end in zip(starts, ends, strict=True))


@dataclass(slots=True, init=False)
class Token:
    """A piece of a line: ``text`` as written, ``word`` for the tables (lower case, no full stops).

    ``gap`` is the white space and punctuation since the token before; None where something else, or more
    than a date has inside, stands there.
    """

    kind: str
    text: str
    word: str
    start: int
    end: int
    gap: str | None

    def __init__(self, kind: str, text: str, word: str, start: int, end: int, gap: str | None) -> None:  # noqa: PLR0913, PLR0917 - as many as fields
        self.kind = kind
        self.text = text
        self.word = word
        self.start = start
        self.end = end
        self.gap = gap


#: Signs that turn the writing's direction and are not seen.
DIRECTIONS: Final = dict.fromkeys(
    map(ord, "\u200e\u200f\u061c\u070f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u00ad\ufeff\u200b")
)
_DIRECTION: Final = re.compile(f"[{''.join(map(chr, DIRECTIONS))}]")
# All but what the lines above change, and scripts that are not written in letters with spaces between the words. It is
# told by what may stand in a text: a letter is then compared with a range or two, and not with each sign that may not.
_EUROPEAN: Final = {*range(0x600), *range(0x1E00, 0x3040)} - {*_PLAIN, *DIRECTIONS}
_BEYOND: Final = re.compile(f"[^{ranges_of(_EUROPEAN)}]")


def is_european(text: str) -> bool:
    """Tell a text in Latin, Greek, Cyrillic, Armenian or Hebrew letters and ASCII digits, all of it seen: most lines.

    ``undirected`` and ``plain`` give it back as it is.
    """
    return text.isascii() or not _BEYOND.search(text)


def undirected(text: str) -> str:
    """Return the text without the signs that nobody sees; it may be shorter."""
    return text.translate(DIRECTIONS) if _DIRECTION.search(text) else text


def kept_positions(text: str) -> list[int] | None:
    """Return where each character of ``undirected(text)`` stands in the text; None where nothing was taken out."""
    if not _DIRECTION.search(text):
        return None
    return [at for at, character in enumerate(text) if ord(character) not in DIRECTIONS] + [len(text)]


def plain(text: str) -> str:
    """Return the text with ASCII digits and separators, character for character, so that positions stay."""
    return text if text.isascii() or not _ODD.search(text) else text.translate(_PLAIN)


def tokens_of(line: str, words: Lexicon) -> list[Token]:
    """Return the tokens of a plain line, in order; what is none of a date's (signs, symbols) shows in ``gap``."""
    found: list[Token] = []
    last = 0
    for match in _scanner_of(line).finditer(line):
        kind, text = match.lastgroup or "", match[0]
        start, end = match.span()
        gap: str | None = line[last:start]
        if gap and gap != " " and (len(gap) > LONGEST_GAP or not BETWEEN.issuperset(gap)):
            gap = None
        found.append(Token(kind, text, text if kind in NUMERIC else _word(text, kind, words), start, end, gap))
        last = end
    return found


def spoken(tokens: list[Token], at: int, words: Lexicon) -> tuple[str, int]:
    """Return the expression that begins at a token ("il y a", or its one word), and the number of its tokens."""
    word = tokens[at].word
    for rest in words.phrases.get(word, ()) if at + 1 < len(tokens) else ():
        end = at + 1 + len(rest)
        if rest[0] == tokens[at + 1].word and rest == tuple([token.word for token in tokens[at + 1 : end]]):
            return " ".join((word, *rest)), 1 + len(rest)
    if "'" in word or "’" in word:  # "d'abril"
        tail = word.replace("’", "'").rpartition("'")[2]
        return (tail if tail in words.months else word), 1
    return word, 1


def _word(text: str, kind: str, words: Lexicon) -> str:
    if kind == "dotted":
        return text.lower().replace(".", "").replace(" ", "")
    lower = text.lower()
    if lower.isascii():
        return lower
    lower = lower.translate(APOSTROPHES).strip("\u200c\u0f0b॰")
    return lower if lower in words.known else folded(lower)


def _scanner_of(line: str) -> re.Pattern[str]:
    if line.isascii():
        return _ascii_scanner()
    return _european_scanner() if is_european(line) else _scanner()


@lru_cache(maxsize=1)
def _ascii_scanner() -> re.Pattern[str]:
    return re.compile(_ASCII, re.VERBOSE)


@lru_cache(maxsize=1)
def _european_scanner() -> re.Pattern[str]:
    """What ``_scanner`` finds in a European text, by a pattern that costs a tenth to compile and no words of others."""
    marks = "\u0300-\u036f\u200c" + re.escape("".join(mark for mark in word_marks() if ord(mark) in _EUROPEAN))
    return re.compile(_EUROPEAN_FORM % {"marks": marks}, re.VERBOSE)


@lru_cache(maxsize=1)
def _scanner() -> re.Pattern[str]:
    """Compile on first use: the eastern words, longest first, come from the lexicon."""
    eastern = {word for word in (*lexicon().known, *cldr_words(), *ERAS) if word and _is_eastern(word[0])}
    longest_first = "|".join(sorted(eastern, key=lambda word: (-len(word), word)))
    return re.compile(_ANY % {"east": longest_first, "marks": _MARKS + re.escape(word_marks())}, re.VERBOSE)


def _is_eastern(letter: str) -> bool:
    return "\u3040" <= letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff"


def is_year_of_two(tokens: list[Token], at: int, month: str) -> bool:
    """Tell the two digits of a year: those behind a sign, or right behind the name of a *month* at the date's end.

    Behind the latter the hour may stand.
    """
    gap = tokens[at].gap or ""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = behind is None or behind.kind == "time" or not _PARTS_YEAR.isdisjoint(behind.gap or "")
    is_behind = at > 0 and bool(month) and tokens[at - 1].word == month and gap in {" ", ". "}
    return gap.endswith(("'", "’", "-")) or (ends and is_behind and int(tokens[at].text) < _BARE_YEARS)
