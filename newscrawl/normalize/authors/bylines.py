"""A byline: the text in which a page names its authors, parted into names."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING

from newscrawl.normalize.authors.byline_words import (
    ARABIC_AND,
    CJK_CREDITS,
    COMPOUNDING,
    CONJUNCTIONS,
    CREDENTIALS,
    CREDITS,
    MODIFIERS,
    NAMES_FROM_WAW,
    PLACE_CONJUNCTIONS,
    PLACES,
    ROLES,
    SECOND_GIVEN_NAMES,
    TAILS,
)
from newscrawl.normalize.authors.name_words import GENERATIONS
from newscrawl.normalize.authors.names import EMAIL, clean_name, fold_name, is_organization
from newscrawl.normalize.dates.date_words import WEEKDAYS
from newscrawl.normalize.dates.month_names import MONTH_NAMES
from newscrawl.normalize.text import fold, squash

_LONGEST = 600  # characters; a longer text is no byline
_MAX_NAMES = 30


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_LINES = re.compile(r"[\n\r\t\x0b\x0c\u2028\u2029]+")
_NOISE = re.compile(
    r"https?://\S{1,300}|www\.\S{1,300}"
    rf"|{EMAIL.pattern}"
    r"|(?<!\w)@\w{1,40}|#\w{1,60}"
)
_BRACKETS = re.compile(r"[(\[（【［][^()\[\]（）【】［］]{0,200}[)\]）】］]")
_CREDIT = re.compile(
    # "Photos by", "Foto:" anywhere; "Foto Jane Doe" where a part begins; Chinese and Japanese without spaces
    rf"(?:^|(?<=[\s,;|/(·•–—-]))(?:{_any_of(CREDITS)})(?:\s?[:：=]|(?<=\sby)\s|(?<=\svon)\s|(?<=\spar)\s)"
    rf"|^(?:{_any_of(CREDITS)})\s"
    rf"|(?:{_any_of(CJK_CREDITS)})\s?[:：/／|｜・=]",
    re.IGNORECASE,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
_CREDIT_END = re.compile(r"[|｜;；]|\s(?:text|words|текст)\s?:", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*[|｜•;；/／]\s*|\s+[·‧]\s+|\s+(?=[–—-]+\s)")
_AS_AFTER_DASH = re.compile(r"[–—-]+\s*")
_MID_BY = re.compile(r"^.{1,200}\b(?:by|par|автор|بقلم|โดย)[:\s]\s?(?=\S)", re.IGNORECASE)
# Where the date begins; a year stands close to a name in Han, kana or hangul.
_NUMBER = re.compile(r"(?<!\w)\d|(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])(?:19|20)\d\d(?=\s?[年년./-])")
_DATE_FIRST = re.compile(
    r"(?:19|20)\d\d\s?[年년./-]\s?\d{1,2}\s?[月월./-]\s?\d{1,2}\s?[日일]?(?:\s\d{1,2}:\d\d(?::\d\d)?)?\s+(?=\D)"
)
_COMMA = re.compile(r"\s*[,，、،]\s*")
_AND = re.compile(rf"\s+(?:{_any_of(CONJUNCTIONS)})\s+|\s*[&＆+]\s*")
_SHOUTED_AND = re.compile(rf"\s+(?:AND|UND|ET|WITH|OG|OCH|EN|И|ΚΑΙ|VE|Y|E|I)\s+|{_AND.pattern}")
_FROM_WAW = re.compile(rf"\s(?!(?:{_any_of(tuple(NAMES_FROM_WAW))})(?!\w)){ARABIC_AND}(?=\w\w)")
_CJK_NAME = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DATE_LABELS = (
    "on at the am um le el il den der op på kl à alle published posted updated last modified created date stand "
    "veröffentlicht aktualisiert publié mis jour publicado actualizado aggiornato pubblicato gepubliceerd publicerad "
    "опубликовано обновлено дата"
)
_DATE_WORDS = frozenset(re.split(r"[|\s]+", " ".join((*MONTH_NAMES.values(), WEEKDAYS, _DATE_LABELS))))


def split_byline(raw: str) -> list[str]:
    """Return the names of persons and organisations in a byline, in its order, each once, in the page's spelling.

    Prefixes, roles, places, dates, addresses, handles and credits of photographers, editors and translators are
    cut. "Last, First" comes back as "First Last" where the part before the comma is one word. [] for no name.
    """
    return list(_names(raw))


@lru_cache(maxsize=1_024)
def _names(raw: str) -> tuple[str, ...]:
    if len(raw) > _LONGEST:
        return ()
    found: dict[str, str] = {}
    for part in _parts(raw):
        for name in _people(part):
            found.setdefault(fold_name(name), name)
    return tuple(found.values())[:_MAX_NAMES]


def _parts(raw: str) -> Iterator[str]:
    """Yield what stands between bars, bullets and line ends, without credits, brackets, addresses and dates."""
    text = _NOISE.sub(" ", unescape(raw) if "&" in raw else raw)
    bare = _BRACKETS.sub(" ", text)
    for line in _LINES.split(bare if any(map(str.isalpha, bare)) else text):
        named = False
        for part in _SEPARATOR.split(_without_credits(squash(line))):
            after_dash = _AS_AFTER_DASH.match(part)
            if after_dash and named:
                break  # "Jane Doe - Berlin", "Jane Doe – 3 March"
            undated = _without_date(_after_by(part[after_dash.end() :] if after_dash else part))
            named = named or bool(undated)
            yield undated


def _without_credits(line: str) -> str:
    """Cut each credit up to the next bar or semicolon."""
    for _ in range(4):
        match = _CREDIT.search(line)
        if not match:
            break
        end = _CREDIT_END.search(line, match.end())
        rest = line[end.start() :].lstrip("|｜;； ") if end else ""
        line = f"{line[: match.start()].rstrip(' ,/／(')} | {rest}"
    return line


def _after_by(part: str) -> str:
    """Return what follows "by" where it does not begin the part: "Wednesday, 5 March, by Jane Doe"."""
    match = _MID_BY.match(part)
    return part[match.end() :] if match else part


def _without_date(part: str) -> str:
    """Cut a date at the beginning; then from the first number on, and the words of date before it."""
    first = _DATE_FIRST.match(part)
    part = part[first.end() :] if first else part
    match = _NUMBER.search(part)
    if not match:
        return part
    words = part[: match.start()].split()
    while words and words[-1].strip(".,:;").lower() in _DATE_WORDS:
        words.pop()
    return " ".join(words)


def _people(part: str) -> Iterator[str]:
    pieces = [piece for piece in _COMMA.split(part) if piece]
    for name in _joined(pieces):
        yield from filter(None, map(clean_name, _parted(name)))


def _joined(pieces: list[str]) -> Iterator[str]:
    """Yield the pieces between commas that name somebody; put what belongs to the name before back to it."""
    if len(pieces) == 2 and _is_inverted(*pieces):
        yield f"{pieces[1]} {clean_name(pieces[0])}"
        return
    listed = len(pieces) > 2 and not any(" " in piece or is_organization(piece) for piece in pieces)
    for place, piece in enumerate(pieces):
        if place + 1 < len(pieces) and fold(pieces[place + 1]) in GENERATIONS:
            yield f"{piece} {pieces[place + 1]}"
        elif place == 0 or listed or _stands_alone(piece):
            yield piece


def _is_inverted(last: str, first: str) -> bool:
    """Tell "Brazil, Rachel" and "Smith, John A." from a name with its place or role."""
    surname = clean_name(last)
    if not surname or " " in surname or is_organization(surname) or _CJK_NAME.search(surname):
        return False
    given = first.split()
    return (
        len(given) <= 2
        and all(word[:1].isupper() for word in given)
        and not _is_aside(first)
        and clean_name(first) is not None
    )


def _stands_alone(piece: str) -> bool:
    """Tell whether a piece after a comma is another author, not a role, a degree or the place of the one before."""
    if _is_role(piece):
        return False
    if is_organization(piece):
        return True
    if _is_aside(piece) or fold(piece) in PLACES:
        return False
    return " " in piece or bool(_CJK_NAME.search(piece))


def _is_aside(piece: str) -> bool:
    words = [word.strip(".,:;'’\"") for word in piece.lower().split()]
    squeezed = piece.replace(".", "").replace("-", "").replace(" ", "").lower()
    if not words or squeezed in CREDENTIALS or fold(piece) in GENERATIONS or words[0] in TAILS:
        return True
    return not is_organization(piece) and _is_role(piece)


def _is_role(piece: str) -> bool:
    """Tell whether the piece is a role, alone or of something: "political editor", "CEO of Acme"."""
    words = [word.strip(".,:;'’\"") for word in piece.lower().split()]
    roles = [i for i, word in enumerate(words) if word in ROLES]
    return bool(roles) and MODIFIERS.union(ROLES).issuperset(words[: roles[0]])


def _parted(text: str) -> Iterator[str]:
    """Yield what stands between conjunctions; "José Ortega y Gasset" and "Anders And" stay whole."""
    if ARABIC_AND in text:
        text = _FROM_WAW.sub(f" {ARABIC_AND} ", text)
    pattern = _SHOUTED_AND if text.isupper() else _AND
    start = 0
    for match in pattern.finditer(text):
        word = match[0].strip().lower()
        left, right = text[start : match.start()], text[match.end() :]
        if word in COMPOUNDING and _is_compound(left, right):
            continue
        yield left
        if word in PLACE_CONJUNCTIONS and " " in left.strip() and " " not in right.strip():
            return
        start = match.end()
    yield text[start:]


def _is_compound(left: str, right: str) -> bool:
    before = left.split()
    surname = len(before) > 1 and len(right.split()) == 1 and not _CJK_NAME.search(right)
    return surname and before[-1].lower() not in SECOND_GIVEN_NAMES
