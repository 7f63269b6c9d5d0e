"""One name at a time: clean it, compare it, tell a person from an organisation."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, Final

from newscrawl.normalize.alternatives import grouped_by_first_letter
from newscrawl.normalize.authors.accounts import runs_site
from newscrawl.normalize.authors.byline_words import (
    CJK_PREFIXES,
    CJK_SUFFIXES,
    LABELS,
    PARTICLE_PREFIXES,
    PREFIXES,
    SUFFIXES,
    TAILS,
)
from newscrawl.normalize.authors.further_languages import INTERFACE_OF_FURTHER
from newscrawl.normalize.authors.interface_words import ACTIONS, INTERFACE_WORDS
from newscrawl.normalize.authors.jobs_beside_names import (
    EDGES,
    NO_GIVEN,
    role_length,
    without_agency,
    without_job,
    without_staff,
)
from newscrawl.normalize.authors.name_words import GENERATIONS, HONORIFICS, JUNK, JUNK_PARTS, PARTICLES
from newscrawl.normalize.authors.names_of_months import FOLDED_MONTHS, is_named_like_months
from newscrawl.normalize.authors.organizations import FOLDED_DESKS, FOLDED_ORGANIZATIONS, is_organization
from newscrawl.normalize.authors.role_words import MODIFIERS, ROLES
from newscrawl.normalize.dates.date_words import WEEKDAYS
from newscrawl.normalize.east_asian import LatePattern, may_be_east_asian
from newscrawl.normalize.text import fold, has_spaces, squash

LONGEST: Final = 80  # characters: the longest organisations that sign articles
_MAX_WORDS: Final = 8
_MAX_WORDS_OF_PERSON: Final = 6
_MAX_LETTERS: Final = 40  # of a name in a script without spaces: Thai names are long


def _any_of(words: Collection[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(sorted(words), key=len, reverse=True))


_COLON: Final = r"\s?[:：=＝՝៖]\s?|[-–—]\s"
_PREFIX = re.compile(
    rf"(?:(?:{grouped_by_first_letter(_any_of(PREFIXES))})(?:{_COLON}|\s)"
    rf"|(?:{grouped_by_first_letter(_any_of(LABELS))})(?:{_COLON}))",
    re.IGNORECASE,
)
_ANY_LABEL: Final = re.compile(
    r"(?![a-z])[^\W\d_]{2,20}\s?[:：]\s?(?=\S{1,40}\s\S)"
)  # "Interview: Jane Doe": any one word and a colon
#: "ByJane Doe", "AuthorJane Doe".
_GLUED_BY: Final = re.compile(
    r"(?:(?i:(?:written |posted |published |story |words )?by)|Author|Autor|Von|Par|Por|Text)(?=[A-ZÀ-Þ][a-zà-ÿ])"
)
_PARTICLE_PREFIX: Final = re.compile(
    rf"(?:{grouped_by_first_letter(_any_of(PARTICLE_PREFIXES))})(?P<colon>{_COLON})?\s?\b", re.IGNORECASE
)
_CJK_PREFIX: Final = re.compile(
    rf"(?:{_any_of([word for word in CJK_PREFIXES if len(word) > 1])})[\s:：・･/／|｜=＝]{{0,3}}"
    rf"|(?:{_any_of([word for word in CJK_PREFIXES if len(word) == 1])})[\s:：・･/／|｜=＝]{{1,3}}"
)

if TYPE_CHECKING:
    from collections.abc import Collection
_CJK_SUFFIX: Final = re.compile(rf"\s?(?:{_any_of(CJK_SUFFIXES)})$")
_SUFFIX: Final = re.compile(rf"\s?(?:{grouped_by_first_letter(_any_of(SUFFIXES))})$", re.IGNORECASE)
_CJK: Final = LatePattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ADDRESS: Final = re.compile(r"https?:|www\.|[@<>{}=]|\.html?\b")
_ARTICLE: Final = re.compile(r"(?:al|el|as|ad|an|ar|at|ash|ul|bin|ibn)-[^\W\d_a-z]")  # "el-Masri"
_SMALL: Final = PARTICLES | HONORIFICS  # words of a name that may begin with a small letter
_INITIALS: Final = re.compile(r"\b(\w) (?=\w\b)")
_FOLDED_JUNK: Final = frozenset(map(fold, JUNK))
INTERFACE: Final = (
    frozenset(map(fold, (*INTERFACE_WORDS, *INTERFACE_OF_FURTHER, *WEEKDAYS.split()))) | FOLDED_MONTHS
)  # a text of nothing but these is not a name: "Posted Sat", "Share Article"


@lru_cache(maxsize=1_024)
def clean_name(raw: str) -> str | None:
    """Return one name in the page's own spelling, or None where the text is not a name.

    Cuts "By", "Von", "文/", "X's posts", roles and quotation marks around the name. Refuses words of the page
    ("Share", "admin"), addresses, dates, numbers and sentences. A name list is not parted: see ``split_byline``.
    """
    if len(raw) > 3 * LONGEST:
        return None
    name = _bare(squash(unescape(raw)) if "&" in raw else squash(raw))
    name = name if fold(name) in _FOLDED_JUNK else _without_role(name)
    return name if name and _is_name(name) else None


@lru_cache(maxsize=1_024)
def fold_name(name: str) -> str:
    """Return a key that is equal for all spellings of one name.

    Case, diacritics, punctuation, "By" and "Dr." are gone; "J. R." is "jr"; spaces in Han, kana and hangul too.
    """
    words = fold(_without_prefix(name)).split()
    while len(words) > 1 and words[0] in HONORIFICS:
        del words[0]
    folded = _INITIALS.sub(r"\1", " ".join(words))
    return folded.replace(" ", "") if _is_east_asian(folded) else folded


def without_by(text: str) -> str:
    """Return *text* without "by" and the like before the name."""
    return _bare(text)


def _bare(text: str) -> str:
    """Cut what stands around a name, as often as something is found."""
    for _ in range(4):
        before = text
        text = _without_suffix(_without_prefix(text.strip(EDGES) + _closing_dot(text)))
        if text == before:
            break
    return text


def _closing_dot(text: str) -> str:
    """Return the full stop of "Jr." or "Downey D." that stripping took."""
    stem = text.rstrip(EDGES)
    last = stem.rpartition(" ")[2]
    keeps = text[len(stem) : len(stem) + 1] == "." and (len(last) == 1 or "." in last or last.lower() in GENERATIONS)
    return "." if keeps and " " in stem else ""


def _without_prefix(text: str) -> str:
    match = _CJK_PREFIX.match(text) or _PREFIX.match(text) or _GLUED_BY.match(text)
    if match:
        return text[match.end() :].lstrip(EDGES)
    match = _ANY_LABEL.match(text)
    if match:
        return text[match.end() :]
    label, colon, named = text.partition(":")
    if colon and " " in named.strip() and NO_GIVEN.issuperset(label.lower().split()):
        return named.lstrip(EDGES)  # "Guest contributor: Jane Doe"
    match = _PARTICLE_PREFIX.match(text)
    rest = text[match.end() :] if match else ""
    if not match or not (match["colon"] or _announces(text, rest)) or fold(text) in FOLDED_DESKS:
        return text
    return rest.lstrip(EDGES)


def _announces(text: str, rest: str) -> bool:
    """Tell the "Von" of a byline from the one of "Von Trapp" and "von der Leyen"."""
    first = rest.split(" ", 1)[0]
    if not first or first.lower() in PARTICLES:
        return False
    return " " in rest.strip() or text[0].islower() or _is_east_asian(rest[:1]) or is_organization(rest)


def _is_east_asian(text: str) -> bool:
    return may_be_east_asian(text) and _CJK.get().search(text) is not None


def _without_action(text: str) -> str:
    """Cut a call to act behind a name of two words or more: "Jane Doe Follow"."""
    words = text.split(" ")
    return " ".join(words[:-1]) if len(words) > 2 and words[-1].lower() in ACTIONS else text


def _without_suffix(text: str) -> str:
    text = _without_action(text)
    text = _SUFFIX.sub("", text)
    return _CJK_SUFFIX.sub("", text) if _is_east_asian(text) and not is_organization(text) else text


def _without_role(name: str) -> str:
    """Cut a role before or after the name: "Political Editor Jane Doe", "Jane Doe BBC News", "Jane Doe for Reuters"."""
    words = name.split(" ")
    if len(words) < 2:
        return name
    words = without_job(without_staff(words))
    if len(words) == 2 and _is_east_asian(name) and is_organization(words[0]) and not is_organization(words[1]):
        return words[1]  # whose reporter it is stands before the name: "港湾新聞社 山田太郎"
    tails = (i for i, word in enumerate(words) if i > 1 and (word in TAILS or word.lower() in {"for", "special"}))
    tail = next(tails, len(words))
    person = without_agency(words[:tail])
    if is_organization(" ".join(person)):
        return name
    person = person[role_length(person) :]
    behind = role_length(person[::-1])
    if behind and len(person) - behind < 2 and not _is_east_asian(person[0]):
        return name  # "Our Editors" is a desk, "SFist Contributor" no surname
    return _bare(" ".join(person[: len(person) - behind]))


def _is_name(name: str) -> bool:
    if len(name) > LONGEST or not any(map(str.isalpha, name)) or _ADDRESS.search(name):
        return False
    folded = fold(name)
    words = folded.split()
    if not words or folded in _FOLDED_JUNK or len(words) > _MAX_WORDS or runs_site(folded):
        return False
    if _is_interface(words) and not is_named_like_months(name):
        return False
    if is_organization(name):
        return True
    return (
        len(folded) > (1 if _is_east_asian(folded) else 2)
        and not _is_sentence(name, words)
        and not all(word in ROLES or word in MODIFIERS or word == "of" for word in words)
        and not any(part in name for part in JUNK_PARTS)
    )


def _is_interface(words: list[str]) -> bool:
    """Tell words of the page from a name: several that all are, or a month alone."""
    if " ".join(words) in FOLDED_ORGANIZATIONS:
        return False
    return (INTERFACE if len(words) > 1 else FOLDED_MONTHS).issuperset(words)


def _is_sentence(name: str, words: list[str]) -> bool:
    """Tell running text from a name: too many words, a digit by itself, or plain words among capital ones."""
    if len(words) > _MAX_WORDS_OF_PERSON or any(word.isdigit() for word in words):
        return True
    if not has_spaces(name):
        return len("".join(words)) > _MAX_LETTERS
    if name == name.lower():
        return len(words) > 4
    return any(
        word[:1].islower()
        and word.strip(EDGES).lower() not in _SMALL
        and "'" not in word
        and "’" not in word
        and not _ARTICLE.match(word)
        for word in name.split()
    )
