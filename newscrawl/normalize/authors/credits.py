"""Credits in a byline: people with a role beside the authors, cut from the text and kept with their role."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from newscrawl.normalize.alternatives import grouped_by_first_letter
from newscrawl.normalize.authors.byline_words import CJK_CREDITS, CREDITS
from newscrawl.normalize.authors.credit_roles import ROLE_WORDS, SHORT_ROLES, TEXT_WORDS, TRANSLATED
from newscrawl.normalize.east_asian import may_be_east_asian
from newscrawl.normalize.text import fold
from newscrawl.normalize.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_CREDITS: Final = 8
MAX_LOOK: Final = 240  # characters
MAX_LABEL: Final = 40
_BY = "by|von|par|de|di|av|af|door|por|da|przez|от|från"
_AND = r"and|und|et|y|e|og|och|en|i|ja|és|ve|và|και|и|і|&|\+|/|,"
_BY_INSIDE: Final = re.compile(rf"\s(?:{_BY})\s")
_CLOSING_BY: Final = re.compile(rf"\s(?:{_BY})$")
_ROLES: Final = {word: role for role, words in ROLE_WORDS.items() for word in words.split("|")}
_FOLDED_ROLES: Final = {fold(word): role for word, role in _ROLES.items()}
_FOLDED_TEXTS: Final = frozenset(map(fold, TEXT_WORDS.split("|")))
_PICTURES: Final = [word for word, role in _ROLES.items() if role in {"photographer", "illustrator"}]


def _any_of(words: Iterable[str]) -> str:
    return grouped_by_first_letter("|".join(re.escape(word) for word in sorted(sorted(words), key=len, reverse=True)))


_WORDS = _any_of({_CLOSING_BY.sub("", word) for word in CREDITS} | set(_ROLES))
_LATER = _any_of((*_PICTURES, *TRANSLATED.split("|")))
#: Which language a text was translated from: "traduit de l’anglais par", "translated from the French by".
_FROM: Final = (
    r"(?:(?:\s(?:from(?:\sthe)?|del|de|do|du|dal|från|fra|uit\shet|din|z|с|з)\s|\saus\sdem\s|\s(?:de\sl|dall|de)[’'])"
    r"[^\W\d_]{3,14}(?:\s\([^()]{2,30}\))?)"
)
#: "Photos by", "Foto:" and "fot." anywhere; "Foto Jane Doe" where a part begins; Chinese and Japanese without spaces.
_CREDIT: Final = re.compile(
    rf"(?:(?P<start>^)|(?<=[\s,;|/(·•–—.-]))(?P<word>{_WORDS})"
    rf"(?:{_FROM}?(?:\s(?:{_BY})(?:(?=\s)|\s?[:：])|\s?[:：=])|(?(start)\s(?=[^\s&+/])|(?!)))"
    rf"|(?<=[,;|–—·•-]\s)(?P<later>{_LATER})\s(?=\S)"
    rf"|(?:^|(?<=[\s,;|/(]))(?P<short>{_any_of(SHORT_ROLES)})\.\s?:?\s?(?=\S)"
    rf"|(?P<unspaced>{_any_of(CJK_CREDITS)}|(?:^|(?<=[\s，、；|（]))[图圖])\s?[:：/／|｜・=＝]",
    re.IGNORECASE,
)
#: "Story and photos by": who wrote it took the pictures, too.
_BOTH: Final = re.compile(
    rf"^(?:(?:{_any_of(TEXT_WORDS.split('|'))})\s?(?:{_AND})\s?(?:{_any_of(_PICTURES)})"
    rf"|(?:{_any_of(_PICTURES)})\s?(?:{_AND})\s?(?:{_any_of(TEXT_WORDS.split('|'))}))"
    rf"(?:\s(?:{_BY})\s|\s?[:：]\s?)",
    re.IGNORECASE,
)
#: "Text Jane Doe Foto John Roe": two credits that nothing but a capital parts.
_THEN_PICTURES: Final = re.compile(
    rf"((?:{_any_of({word.capitalize() for word in TEXT_WORDS.split('|')})})\s.{{5,60}}?)"
    rf"\s(?=(?:{_any_of({word.capitalize() for word in _PICTURES if word.isascii()})})\s\S)"
)
#: "Text: Jane Doe, Redaktion: John Roe": beside the author's label that of the desk says who edited the text.
_EDITOR_BESIDE: Final = re.compile(
    r"(?<=[,;|/·•–—-]\s)(?:redaktion|rédaction|redacción|redação|redazione|redactie|redakcja|redakce|редакция|редакція)(?=\s?:)",
    re.IGNORECASE,
)
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_SMALL: Final = re.compile("[a-z]+")  # the same of ASCII, sooner
_ALL_WORDS = (*_ROLES, *CREDITS, *SHORT_ROLES, *TRANSLATED.split("|"))
_FIRST_WORDS = frozenset(word for entry in _ALL_WORDS for word in _LETTERS.findall(entry.lower())[:1]) | set(
    TEXT_WORDS.split("|")
)
_CREDITING: Final = Words(_FIRST_WORDS)
_UNSPACED: Final = re.compile(rf"{_any_of(CJK_CREDITS)}|[图圖]\s?[:：/／＝]")
_CREDIT_END: Final = re.compile(
    rf"[|｜;；•·]|(?<=\w\w)\.\s|\s[–—-]\s|,?\s(?:{_any_of(TEXT_WORDS.split('|'))})\s?(?::|\sby[\s:])|,\s\w{{2,12}}\sby[\s:]"
    r"|,\s(?:authors?|writers?|reporters?|autor(?:in|en|a|es|e|i)?|auteurs?|автор|yazar|penulis|लेखक|लेखिका)\s(?!(?:of|de|du|del|des|von|der|da|do|dello|for|at|on)\s)(?=\S)",
    re.IGNORECASE,
)
#: "Jane Doe (text)": a name, and in brackets what it did.
_IN_BRACKETS: Final = re.compile(r"\(\s?([^()]{2,40}?)\s?\)")
_LISTED: Final = re.compile(r"\s?[,;|/&]\s?|\s(?:and|und|et|y|e|och|og|en|i|ja|ve|и)\s")
_FROM_NAME: Final = re.compile(r"^\s?(?:[,;|/&]|(?:and|und|et|y|e|och|og|en|i|ja|ve|a|и)\s)\s?", re.IGNORECASE)


@dataclass(slots=True)
class Credits:
    """A line without its credits, and the (text, role) pairs that were cut from it."""

    line: str
    credits: list[tuple[str, str]] = field(default_factory=list)


def may_credit(text: str, *, anywhere: bool) -> bool:
    """Tell quickly whether a text can hold a credit, at its beginning or *anywhere*: nearly no line does."""
    if not _CREDITING.may_be_in(text):  # so there is no letter of East Asia either
        return False
    lower = text.lower()
    letters = _SMALL if lower.isascii() else _LETTERS
    if anywhere:
        words = letters.findall(lower, 0, MAX_LOOK)
    else:
        first = letters.search(lower, 0, MAX_LOOK)
        words = [first[0]] if first is not None else []
    return not _FIRST_WORDS.isdisjoint(words) or (may_be_east_asian(text) and bool(_UNSPACED.search(text, 0, MAX_LOOK)))


def without_pictures(line: str) -> str:
    """Return *line* without "Story and photos by" and the like at its beginning."""
    return _BOTH.sub("", line)


def pictures_apart(line: str) -> str:
    """Part what a line says of the text from what it says of the pictures: "Text Jane Doe Foto John Roe"."""
    told = _THEN_PICTURES.match(line) if line[:1].isupper() else None
    return line if told is None else f"{told[1]} | {line[told.end() :]}"


def is_credit(line: str) -> bool:
    """Tell whether the line begins with a credit: "Edited by …", "Foto: …"."""
    return may_credit(line, anywhere=False) and _CREDIT.match(line) is not None


def role_of_label(label: str) -> tuple[str | None, bool]:
    """Return the role that a line says and nothing else, and whether "by" or a colon ends it: "Translated by"."""
    match = _CREDIT.match(f"{label} x") if len(label) <= MAX_LABEL else None
    if match is None or match.end() < len(label):
        return None, False
    return _role_of(match), label[-1] in ":：" or _CLOSING_BY.search(label) is not None


def part_credits(line: str) -> Credits:
    """Cut each credit up to the next bar, semicolon, full stop, dash or credit; at most ``MAX_CREDITS``."""
    if ":" in line and _EDITOR_BESIDE.search(line):
        line = _EDITOR_BESIDE.sub("editor", line)
    if "(" in line:
        line = _IN_BRACKETS.sub(_opened, line)
    found = _part_brackets(without_pictures(line))
    for _ in range(MAX_CREDITS if _CREDITING.may_be_in(found.line) else 0):
        match = _CREDIT.search(found.line)
        if match is None:
            break
        head, rest = found.line[: match.start()], found.line[match.end() :]
        end = _end_of_credit(rest)
        role = _role_of(match)
        if role:
            found.credits.append((rest[:end], role))
        tail = rest[end:].lstrip("|｜;；.,•· –—-")
        found.line = f"{head.rstrip(' ,/／(|–—-')} | {tail}"
    return found


def _end_of_credit(rest: str) -> int:
    stops = (_CREDIT_END.search(rest), _CREDIT.search(rest, 1))
    return min((match.start() for match in stops if match), default=len(rest))


def _role_of(match: re.Match[str]) -> str | None:
    if match["short"]:
        return SHORT_ROLES[match["short"].lower()]
    word = match["word"] or match["later"] or match["unspaced"] or ""
    folded = fold(word)
    for role_word in (folded, folded.rpartition(" ")[0], folded.partition(" ")[0]):
        if role_word in _FOLDED_ROLES:
            return _FOLDED_ROLES[role_word]
    return None


def tells_text_in_brackets(line: str) -> bool:
    """Tell a line that says in brackets behind a name that this person wrote the text: "Jane Doe (Text)"."""
    return "(" in line and any(fold(match[1]) in _FOLDED_TEXTS for match in _IN_BRACKETS.finditer(line))


def _opened(bracket: re.Match[str]) -> str:
    """Part from the name before it a bracket that names who did something: "(translated by Jane Doe)"."""
    text = bracket[1]
    is_of_another = (":" in text or _BY_INSIDE.search(text)) and _CREDIT.match(text)
    return f" | {text} | " if is_of_another else bracket[0]


def _part_brackets(line: str) -> Credits:
    """Read "Jane Doe (text) and John Roe (photos)": whose bracket names a role leaves the line."""
    found = Credits(line)
    if "(" not in line:
        return found
    kept, start = [], 0
    for match in _IN_BRACKETS.finditer(line):
        word = fold(match[1])
        role = _FOLDED_ROLES.get(word) or _FOLDED_ROLES.get(word.partition(" ")[0])
        if role is None and word not in _FOLDED_TEXTS:
            continue
        before = _FROM_NAME.sub("", line[start : match.start()])
        if role:
            *others, before = _LISTED.split(before)
            kept += others
            found.credits.append((before, role))
        else:
            kept.append(before)
        start = match.end()
    if start:
        found.line = ", ".join([*kept, _FROM_NAME.sub("", line[start:])]).strip(" ,")
    return found
