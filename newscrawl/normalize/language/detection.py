"""Languages: the tag a page declares in BCP 47's spelling, and a check of it against the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from typing import Final, Literal

from newscrawl.normalize.language.language_words import (
    ARABIC,
    CYRILLIC,
    DEVANAGARI,
    LETTERS,
    MISWRITTEN,
    NO_LANGUAGE,
    SCRIPTS,
    SIMILAR,
    STOP_WORDS,
    TWO_LETTERS,
)

TagSource = Literal["declared", "detected"]

_SAMPLE: Final = 1_200  # characters that are looked at; more of them change no answer
_FEWEST_WORDS: Final = 8
_FEWEST_LETTERS: Final = 8  # of a script that one language writes
_SHARE: Final = 0.12  # of the words must be stop words; running text has 0.3 to 0.5, a list of names less than 0.05
_CLEARLY: Final = 0.2  # … of one language, where the page declares another that is not known
_LEAD: Final = 1.1  # the winner's score over the second's
_KANA: Final = 0.05  # of the letters: Japanese has a third and more, a Chinese text quotes a name at most
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0900-\u0963])*")
_VOWEL_SIGNS, _LETTERS = re.compile("[\u0900-\u0963]"), re.compile(r"[^\W\d_]+")  # without any, the same sooner
_SMALL: Final = re.compile("[a-z]+")
_SIGNS: Final = bytes(octet for octet in range(128) if not chr(octet).isalpha())
_SUBTAG: Final = re.compile(r"[A-Za-z0-9]{1,8}")

_STARTS: Final = [first for first, *_ in SCRIPTS]
_FAMILIES: Final = {"Cyrillic": CYRILLIC, "Arabic": ARABIC, "Devanagari": DEVANAGARI}
_FAMILIES["Latin"] = frozenset(STOP_WORDS) - CYRILLIC - ARABIC - DEVANAGARI


@lru_cache(maxsize=1_024)
def language_tag(text: str) -> str | None:
    """Return a BCP 47 tag in its own spelling ("en_US" -> "en-US", "zh-hans" -> "zh-Hans"); None for junk.

    Of a list the first counts. Common miswritings ("jp", "deu", "English") are read.
    """
    first = re.split(r"[,;\s.]", text[:60].strip(), maxsplit=1)[0]
    subtags = first.replace("_", "-").split("-")
    language = MISWRITTEN.get(subtags[0].lower(), subtags[0].lower())
    if language not in TWO_LETTERS and (not re.fullmatch("[a-z]{3}", language) or language in NO_LANGUAGE):
        return None
    rest = [_cased(subtag) for subtag in subtags[1:5] if _SUBTAG.fullmatch(subtag)]
    return "-".join([language, *rest])


def primary(tag: str) -> str:
    """Return the language of a tag without script and region, lower-case ("zh-Hans" -> "zh")."""
    return re.split("[-_]", tag.strip(), maxsplit=1)[0].lower()


def detect_language(text: str) -> str | None:
    """Return the language the text is written in, by script and stop words; None when unsure or too short.

    Knows 45 languages by words and 20 more by their script. Norwegian is "nb"; no region is told.
    """
    sample = text[:_SAMPLE]
    scripts = _scripts(sample)
    if not scripts:
        return None
    script, letters = scripts.most_common(1)[0]
    if scripts["Kana"] > _KANA * (scripts["Kana"] + scripts["Han"]) and script in ("Kana", "Han"):
        return "ja" if scripts["Kana"] + scripts["Han"] >= _FEWEST_LETTERS else None
    if script in _FAMILIES:
        return _by_words(sample.lower(), script)
    return _language_of(script) if letters >= _FEWEST_LETTERS else None


def checked_language(declared: str | None, text: str | None) -> tuple[str | None, TagSource | None]:
    """Return the tag to believe and whether the page declared it or its text gave it; (None, None) for neither.

    The declared tag stands unless the text is clearly in another language that is not a near relative.
    """
    tag = language_tag(declared) if declared else None
    detected = detect_language(text) if text else None
    if tag is None:
        return detected, "detected" if detected else None
    language = primary(tag)
    if detected is None or _related(language, detected):
        return tag, "declared"
    if language not in _TOLD and text is not None and _share(text, detected) < _CLEARLY:
        return tag, "declared"  # words of a language that is not known look like those of its neighbours
    return detected, "detected"


def _cased(subtag: str) -> str:
    if len(subtag) == 2:
        return subtag.upper()
    return subtag.title() if len(subtag) == 4 and subtag.isalpha() else subtag.lower()


def _scripts(sample: str) -> Counter[str]:
    """Count the letters of each script."""
    if sample.isascii():
        letters = len(sample.encode().translate(None, _SIGNS))
        return Counter({"Latin": letters} if letters else {})
    found: Counter[str] = Counter()
    for character, times in Counter(sample).items():
        script = _script(character)
        if script:
            found[script] += times
    return found


@lru_cache(maxsize=4_096)
def _script(character: str) -> str | None:
    if not character.isalpha():
        return None
    _, last, name, _ = SCRIPTS[max(bisect_right(_STARTS, ord(character)) - 1, 0)]
    return name if ord(character) <= last else None


@lru_cache(maxsize=64)
def _language_of(script: str) -> str:
    return next(language for _, _, name, language in SCRIPTS if name == script)


def _by_words(sample: str, script: str) -> str | None:
    words = (_SMALL if sample.isascii() else _WORD if _VOWEL_SIGNS.search(sample) else _LETTERS).findall(sample)
    if len(words) < _FEWEST_WORDS:
        return None
    scores = dict.fromkeys(_FAMILIES[script], 0.0)
    known = 0
    for word, times in Counter(words).items():
        languages = _WORD_INDEX.get(word, ())
        known += times if languages else 0
        for language in languages:
            if language in scores:
                scores[language] += times / len(languages)
    _add_letters(scores, sample)
    (best, most), (_, second) = sorted(scores.items(), key=lambda pair: -pair[1])[:2]
    return best if known >= _SHARE * len(words) and most >= _LEAD * second and most >= 2 else None


def _share(text: str, language: str) -> float:
    """Return which share of the text's words are stop words of *language*; 1 where its script alone tells it."""
    if language not in STOP_WORDS:
        return 1.0
    words = _WORD.findall(text[:_SAMPLE].lower())
    return sum(language in _WORD_INDEX.get(word, ()) for word in words) / max(1, len(words))


def _add_letters(scores: dict[str, float], sample: str) -> None:
    if sample.isascii():
        return
    for character, times in Counter(sample).items():
        for language in _LETTER_INDEX.get(character, ()):
            if language in scores:
                scores[language] += times / 2 / len(_LETTER_INDEX[character])


def _related(one: str, other: str) -> bool:
    return one == other or any(one in group and other in group for group in SIMILAR)


def _index(table: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """Turn language -> marks into mark -> languages."""
    found: dict[str, list[str]] = {}
    for language, marks in table.items():
        for mark in dict.fromkeys(marks):
            found.setdefault(mark, []).append(language)
    return {mark: tuple(languages) for mark, languages in found.items()}


_WORD_INDEX: Final = _index({language: words.split() for language, words in STOP_WORDS.items()})
_TOLD: Final = frozenset((*STOP_WORDS, *(language for *_, language in SCRIPTS)))
_LETTER_INDEX: Final = _index({language: list(letters) for language, letters in LETTERS.items()})
