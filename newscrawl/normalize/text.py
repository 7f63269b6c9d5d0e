"""Plain text: one spelling for white space, a key for comparison, a count of words."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import filterfalse
from typing import Final

from newscrawl.native import native_part
from newscrawl.normalize.alternatives import grouped_by_first_letter
from newscrawl.normalize.unicode_forms import normal_form

_NATIVE: Final = native_part("text")

# What makes a terminal move, colour or rename: its letters go with its escape (ECMA-48: CSI, OSC and its like).
TERMINAL_ESCAPE: Final = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]{0,40}[ -/]{0,5}[@-~]|\x1b[\]PX^_][^\x07\x1b\x9c]{0,500}(?:\x07|\x1b\\|\x9c)"
)
# Characters that print nothing and mean nothing: controls, soft hyphen, zero-width space, bidirectional marks,
# byte order mark, lone surrogates. The joiners U+200C and U+200D stay: they are spelling in Persian, Hindi, emoji.
_INVISIBLE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    f"{chr(0xD800)}-{chr(0xDFFF)}]"  # mypyc takes no surrogate as it is
)

_READ_MORE = (
    "read more", "read the full story", "continue reading", "more", "weiterlesen", "mehr lesen",
    "mehr", "lire la suite", "en savoir plus", "leer más", "seguir leyendo", "leia mais",
    "continue lendo", "leggi tutto", "continua a leggere", "lees meer", "lees verder", "läs mer",
    "les mer", "læs mere", "lue lisää", "czytaj dalej", "czytaj więcej", "číst dále",
    "devamını oku", "читать далее", "читать полностью", "подробнее", "читати далі", "続きを読む",
    "もっと見る", "阅读更多", "阅读全文", "閱讀更多", "閱讀全文", "더 보기", "اقرأ المزيد", "قراءة المزيد", "और पढ़ें",
    "อ่านต่อ", "קרא עוד",
)  # fmt: skip
_MORE_LINK: Final = re.compile(
    rf"\s*[(\[]?(?:{grouped_by_first_letter('|'.join(map(re.escape, _READ_MORE)))})[)\]]?\s?[»›>→.…]{{0,3}}\s?$",
    re.IGNORECASE,
)
# Possessive repeats: with others a line of 120 full stops took for ever.
_ELLIPSIS: Final = re.compile(r"\s*(?:[\[(]\s?)?(?:…|\.{3,}+|。{3,}+|&hellip;|&#8230;)++(?:\s?[\])])?\s?$")
_ENDS = ("...", "…", "。", ";", ")", "]")  # what an ellipsis ends in
_AFTER_MORE: Final = " )]»›>→.…"  # what may follow a "read more"
_TAIL: Final = 120  # characters: neither a "read more" link nor an ellipsis is longer

# Accents, Hebrew points, Arabic vowel signs and the tatweel. Marks that are letters (Indic, Thai, kana) stay.
# Apostrophes go, too.
_DROPPED: Final = re.compile(
    "['’‘ʼ`´＇′\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c\u200d\ufe0e\ufe0f]+"
)
# Python's \w leaves out vowel signs, which are half of the letters of Indic and South-East Asian scripts.
_WORD: Final = re.compile(
    "[\\w\u0900-\u0963\u0966-\u0df3\u0e31-\u0e4e\u0eb1-\u0ece\u0f18-\u0f84\u102b-\u103e\u17b4-\u17d3\u3099\u309a]+"
)
# Small letters and digits stay, capitals become small, all else parts words: a third of what a pattern takes.
_ASCII_FOLDED = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else 32 for code in range(256))
_STROKES: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})

# Thai, Lao, Khmer, Burmese; kana; Han. Korean is written with spaces.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
# The bytes of UTF-8 that begin such letters; a look for them takes a tenth of what the pattern does.
_FIRSTS, _LASTS = _UNSPACED.pattern[1:-1:3], _UNSPACED.pattern[3:-1:3]
_BEGIN = {byte for a, b in zip(_FIRSTS, _LASTS, strict=True) for byte in range(a.encode()[0], b.encode()[0] + 1)}
_OTHER_BYTES: Final = bytes({*range(256)} - _BEGIN)
_GEORGIAN: Final = re.compile("[\u10d0-\u10ff]")
_DIGIT, _ASCII_DIGIT = re.compile(r"\d"), re.compile("[0-9]")  # the second takes half the time of the first
_SAMPLE: Final = 2000
# Scripts without capitals and with spaces: Hebrew to Arabic, Devanagari to Sinhala, Georgian, Ethiopic.
_INDIC: Final = ("\u0900", "\u0dff")
_WITHOUT_CAPITALS: Final = (("\u0590", "\u08ff"), _INDIC, ("\u10d0", "\u10ff"), ("\u1200", "\u137f"))
MIN_PARTED: Final = 3  # characters of a text that style alone may part from the next
_SHORT: Final = 120  # characters


def squash(text: str) -> str:
    """Return the text on one line: NFC, nothing invisible, every run of white space one space, none at the ends."""
    line: str = _NATIVE.squash_text(text) if _NATIVE is not None else _squash(text)
    return line


def _squash(text: str) -> str:
    # The only white space that prints is the space: most texts need nothing but a look.
    is_plain = text.isprintable() and "  " not in text
    line = text.strip(" ") if is_plain else " ".join(text.split())
    if not line.isascii():
        line = normal_form("NFC", line)
    if is_plain or line.isprintable():
        return line
    if "\x1b" in line or "\x9b" in line:
        line = TERMINAL_ESCAPE.sub("", line)
    return " ".join(_INVISIBLE.sub("", line).split())


def cut_ellipsis(text: str) -> tuple[str, bool]:
    """Return the squashed text without a closing "read more" and ellipsis, and whether an ellipsis was there.

    Reads "…", "...", "[…]", "(...)" and the entity as text. A text that is nothing but an ellipsis is "".
    """
    line = squash(text)
    if not (line.endswith(_ENDS) or line[-60:].rstrip(_AFTER_MORE).lower().endswith(_READ_MORE)):
        return line, False  # nearly every line: a tenth of the cost
    head, tail = line[:-_TAIL], line[-_TAIL:]
    linkless = _MORE_LINK.sub("", tail)
    if linkless != tail and not (_ELLIPSIS.search(linkless) or linkless.endswith((".", "!", "?", "。", "।"))):
        linkless = tail  # "He wants more" ends in a word of the sentence, not in a link
    cut = _ELLIPSIS.sub("", linkless)
    return (head + cut).rstrip(), cut != linkless


def fold(text: str) -> str:
    """Return a key for comparison: NFKC, case, diacritics and punctuation gone; words parted by one space.

    An apostrophe joins ("O'Neill" -> "oneill"), other punctuation parts ("Jean-Luc" -> "jean luc").
    """
    if _NATIVE is not None:
        key: str = _NATIVE.fold(text)
        return key
    return _fold_short(text) if len(text) <= _SHORT else _fold(text)


def _fold(text: str) -> str:
    if not text.isascii():
        text = _DROPPED.sub("", normal_form("NFKD", normal_form("NFKC", text).casefold()))
    if text.isascii():
        return " ".join(text.encode().translate(_ASCII_FOLDED, b"'`").decode().split())
    words = " ".join(_WORD.findall(text.replace("_", " ")))
    return words if words.isascii() else normal_form("NFC", words.translate(_STROKES))


_fold_short: Final = lru_cache(maxsize=2_048)(_fold)  # names, headings, labels: a site has the same on all its pages
if _NATIVE is not None:
    _NATIVE.prepare(_fold, _squash)


def has_digit(text: str) -> bool:
    """Tell whether a decimal digit of any script stands in the text."""
    if _NATIVE is not None:
        return bool(_NATIVE.has_digit(text))
    return (_ASCII_DIGIT if text.isascii() else _DIGIT).search(text) is not None


def has_no_case(text: str) -> bool:
    """Tell whether the letters of *text* are of scripts without capitals; Georgian is written without its own."""
    return text.upper() == text.lower() or _GEORGIAN.search(text) is not None


def has_spaces(text: str) -> bool:
    """Tell from the first 2,000 characters whether the text's script parts words by spaces."""
    return _is_spaced(text[:_SAMPLE])


@lru_cache(maxsize=16)  # a text is asked about several times in a row
def _is_spaced(sample: str) -> bool:
    if sample.isascii() or not sample.encode("utf-8", "replace").translate(None, _OTHER_BYTES):
        return True
    return 3 * len(_UNSPACED.findall(sample)) <= sum(map(str.isalnum, sample))


def word_count(text: str) -> int | None:
    """Count words parted by white space that hold a letter or digit; None where the script has no spaces."""
    if not has_spaces(text):
        return None
    if _NATIVE is not None:
        count: int = _NATIVE.count_words(text)
        return count
    return _count_words(text)


def _count_words(text: str) -> int:
    words = text.split()
    others = filterfalse(str.isalnum, words)  # a quarter of them: those with a comma or a hyphen
    marks = [word for word in others if not (word[0].isalnum() or word[-1].isalnum())]
    return len(words) - sum(not any(map(str.isalnum, word)) for word in marks)


def unique_texts(texts: list[str]) -> list[str]:
    """Return the squashed texts, each once regardless of case, in order."""
    found: dict[str, str] = {}
    for text in texts:
        clean = squash(text)
        if clean:
            found.setdefault(fold(clean) or clean, clean)
    return list(found.values())


_SENTENCE_ENDS: Final = frozenset(".!?…”»")
MIN_BLANKS: Final = 3  # in a sentence behind which another text may begin


def is_text_of_its_own(before: str, after: str) -> bool:
    """Tell whether *after*, set in an element of its own right behind *before*, is a word of its own, parted by style.

    "Jane Doe" and "3 March", "Harbour" and "By Jane Doe" are, and a sentence and "Jane Doe", who said it; "You" and
    "Tube", "CO" and "2" are one word.
    """
    if before[-1] in _SENTENCE_ENDS:
        return after[0].isupper() and before.count(" ") >= MIN_BLANKS and after[1:2].islower()
    last, first = before[-1], after[0]
    if not (ends_word(before) and first.isalnum()) or len(before) < MIN_PARTED or len(after) < 2:
        return False
    if first.isdigit():
        return not last.isdigit() and first.isascii() and " " in before
    if first.isupper():
        return not last.isupper() and (" " in before or " " in after)
    return any(begin <= first <= end for begin, end in _WITHOUT_CAPITALS) and _are_words(before, after)


def ends_word(text: str) -> bool:
    """Tell a text that ends with a letter or a digit; a vowel sign of an Indic script is no letter to Python."""
    return text[-1].isalnum() or _INDIC[0] <= text[-1] <= _INDIC[1]


def _are_words(before: str, after: str) -> bool:
    """Tell words that are longer than what Arabic, Hebrew and Hindi write onto a word, before it and behind."""
    return len(before.rpartition(" ")[2]) > MIN_PARTED and len(after.partition(" ")[0]) >= MIN_PARTED
