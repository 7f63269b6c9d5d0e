"""The words of dates, as they are taken from CLDR."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from babel.dates import tokenize_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

MONTH, WEEKDAY, ERA = "\ue001", "\ue002", "\ue003"
PLACES = {"M": MONTH, "L": MONTH, "E": WEEKDAY, "c": WEEKDAY, "G": ERA}


class Words:
    """The words of one language, by role."""

    def __init__(self) -> None:
        self.months: list[dict[str, None]] = [{} for _ in range(12)]
        self.roles: dict[str, dict[str, None]] = defaultdict(dict)

    def add(self, role: str, word: str) -> None:
        """Take a word of that role; an empty one is none."""
        if word:
            self.roles[role][word] = None

    def line(self, language: str) -> str:
        """Return the language's line of the table; empty where CLDR has nothing of its own."""
        parts = []
        if any(self.months):
            parts.append("months=" + "|".join(" ".join(names) for names in self.months))
        parts += [f"{role}=" + " ".join(sorted(words)) for role, words in sorted(self.roles.items())]
        return "\t".join((language, *parts)) if parts else ""


def is_part(character: str) -> bool:
    """Tell whether the character belongs to a word: a letter, a mark on one, or the Tibetan point of syllables."""
    return unicodedata.category(character)[0] in "LM" or character in "\u0f0b\u200c" or character in PLACES.values()


def words_of(text: str) -> list[str]:
    """Return the words of a text as the reader cuts them; numbers are words of their own."""
    text = unicodedata.normalize("NFC", text).lower().replace("’", "'")
    found: list[str] = []
    kind = ""
    for at, character in enumerate(text):
        now = "word" if is_part(character) else "number" if character.isdigit() else ""
        if not now and kind == "word" and character in "'-" and is_part(text[at + 1 : at + 2] or " "):
            now = "word"
        if now and now == kind:
            found[-1] += character
        elif now:
            found.append(character)
        kind = now
    return [word.strip("\u200c\u0f0b") if len(word) > 1 else word for word in found]


def expression(text: str) -> str:
    """Return the text as an entry of the table."""
    return "_".join(words_of(text))


def affixes(pattern: str) -> Iterator[tuple[str, str, str]]:
    """Yield (place, before, after): what a pattern writes right at a name; ("", word, "") for its other words."""
    text = "".join(
        value
        if kind == "chars"
        else " "
        if value[0] in "abBzv"
        else PLACES.get(value[0], "1")
        if value[:2] not in {("M", 1), ("M", 2)}
        else "1"
        for kind, value in tokenize_pattern(pattern)
    )
    for word in words_of(text):
        place = next((sign for sign in (MONTH, WEEKDAY, ERA) if sign in word), "")
        before, _, after = word.partition(place) if place else (word, "", "")
        if not word.isdigit():
            yield place, before, after


def split_at_number(text: str) -> tuple[list[str], list[str], bool]:
    """Return the words before and behind the number of a pattern, and whether it has one."""
    parts = words_of(text.replace("{0}", " 1 "))
    if "1" not in parts:
        return parts, [], False
    at = parts.index("1")
    return parts[:at], [part for part in parts[at + 1 :] if not part.isdigit()], True


def shared_words(patterns: list[tuple[str, str, str]]) -> tuple[set[str], set[str]]:
    """Return what stands before the numbers and at the ends of the patterns of three units or more: "ago"."""
    before, behind = defaultdict(set), defaultdict(set)
    for unit, _, text in patterns:
        lead, tail, _ = split_at_number(text)
        if lead:
            before["_".join(lead)].add(unit)
            before[lead[0]].add(unit)
        for at in range(1, len(tail)):
            behind["_".join(tail[at:])].add(unit)
        if lead and tail:
            behind["_".join(tail)].add(unit)
    return tuple({entry for entry, units in found.items() if len(units) >= 3} for found in (before, behind))


def without(parts: list[str], leads: set[str], tails: set[str]) -> str:
    """Return the words less the longest beginning and end that mean "ago"."""
    start = max((at for at in range(1, len(parts)) if "_".join(parts[:at]) in leads), default=0)
    end = min((at for at in range(start + 1, len(parts)) if "_".join(parts[at:]) in tails), default=len(parts))
    return "_".join(parts[start:end])
