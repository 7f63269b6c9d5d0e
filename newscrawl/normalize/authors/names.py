"""One name at a time: clean it, compare it, tell a person from an organisation."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING

from newscrawl.normalize.authors.byline_words import (
    CJK_PREFIXES,
    CJK_SUFFIXES,
    LABELS,
    MODIFIERS,
    PARTICLE_PREFIXES,
    PREFIXES,
    ROLES,
    SUFFIXES,
    TAILS,
)
from newscrawl.normalize.authors.interface_words import ACTIONS, INTERFACE_WORDS
from newscrawl.normalize.authors.name_words import (
    DESKS,
    GENERATIONS,
    HONORIFICS,
    JUNK,
    JUNK_PARTS,
    ORGANIZATION_ENDINGS,
    ORGANIZATION_WORDS,
    ORGANIZATION_WORDS_WITH_ARTICLE,
    ORGANIZATIONS,
    PARTICLES,
)
from newscrawl.normalize.dates.date_words import WEEKDAYS
from newscrawl.normalize.dates.month_names import MONTH_NAMES
from newscrawl.normalize.text import fold, has_spaces, squash

MAX_DECLARED = 3  # words of a declared name with small letters
_LONGEST = 80  # characters: the longest organisations that sign articles
_MAX_WORDS = 8
_MAX_WORDS_OF_PERSON = 6
_MAX_LETTERS = 40  # of a name in a script without spaces: Thai names are long
_EDGES = " \t,;:.!?*#~_=<>|/\\\"“”„«»‹›()[]{}‘’'`´·•‧・–—-…：，、。／｜＝→←➔➜›⟶►▶©®™●○■□◆◇▪★☆✎✍✏+\x1f"


def _any_of(words: Collection[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_COLON = r"\s?[:：=＝]\s?"
_PREFIX = re.compile(rf"(?:(?:{_any_of(PREFIXES)})(?:{_COLON}|\s)|(?:{_any_of(LABELS)}){_COLON})", re.IGNORECASE)
_ANY_LABEL = re.compile(
    r"(?![a-z])[^\W\d_]{2,20}\s?[:：]\s?(?=\S{1,40}\s\S)"
)  # "Interview: Jane Doe": any one word and a colon
#: "ByJane Doe", "AuthorJane Doe".
_GLUED_BY = re.compile(
    r"(?:(?i:(?:written |posted |published |story |words )?by)|Author|Autor|Von|Par|Por|Text)(?=[A-ZÀ-Þ][a-zà-ÿ])"
)
_PARTICLE_PREFIX = re.compile(rf"(?:{_any_of(PARTICLE_PREFIXES)})(?P<colon>{_COLON})?\s?\b", re.IGNORECASE)
_CJK_PREFIX = re.compile(
    rf"(?:{_any_of([word for word in CJK_PREFIXES if len(word) > 1])})[\s:：・･/／|｜=＝]{{0,3}}"
    rf"|(?:{_any_of([word for word in CJK_PREFIXES if len(word) == 1])})[\s:：・･/／|｜=＝]{{1,3}}"
)

if TYPE_CHECKING:
    from collections.abc import Collection
_CJK_SUFFIX = re.compile(rf"\s?(?:{_any_of(CJK_SUFFIXES)})$")
_SUFFIX = re.compile(rf"\s?(?:{_any_of(SUFFIXES)})$", re.IGNORECASE)
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
EMAIL = re.compile(r"[A-Za-z0-9._%+\-]{1,64}(?:@|\s?[\[(]at[\])]\s?)[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,4}")
_DOMAIN = re.compile(r"(?<![\w@])(?:[a-z0-9\-]{2,40}\.){1,3}[a-z]{2,12}(?![\w.])", re.IGNORECASE)
_ADDRESS = re.compile(r"https?:|www\.|[@<>{}=]|\.html?\b")
_LOGIN = re.compile(r"([a-zà-ÿ]{2,20})\.([a-zà-ÿ]{4,20})")
_HOSTS = frozenset("info name online news blog shop store club site space media press agency today live world".split())
_INITIALS = re.compile(r"\b(\w) (?=\w\b)")
_MONTHS = frozenset(fold(month) for group in MONTH_NAMES.values() for month in re.split(r"[| ]", group))
_FOLDED_JUNK = frozenset(map(fold, JUNK))
_INTERFACE = (
    frozenset(map(fold, (*INTERFACE_WORDS, *WEEKDAYS.split()))) | _MONTHS
)  # a text of nothing but these is no name: "Posted Sat", "Share Article"
_FOLDED_DESKS = frozenset(map(fold, DESKS))
_FOLDED_ORGANIZATIONS = frozenset(map(fold, ORGANIZATIONS)) | _FOLDED_DESKS
_FOLDED_WORDS = frozenset(map(fold, ORGANIZATION_WORDS))


def find_email(raw: str) -> str | None:
    """Return the first e-mail address in a byline, lower-case; "name[at]site.com" is read too."""
    match = EMAIL.search(raw[:1_000])
    return re.sub(r"\s?[\[(]at[\])]\s?", "@", match[0]).lower().rstrip(".-") if match else None


@lru_cache(maxsize=1_024)
def clean_name(raw: str) -> str | None:
    """Return one name in the page's own spelling, or None where the text is no name.

    Cuts "By", "Von", "文/", "X's posts", roles and quotation marks around the name. Refuses words of the page
    ("Share", "admin"), addresses, dates, numbers and sentences. A name list is not parted: see ``split_byline``.
    """
    if len(raw) > 3 * _LONGEST:
        return None
    name = _bare(squash(unescape(raw)) if "&" in raw else squash(raw))
    name = name if fold(name) in _FOLDED_JUNK else _without_role(name)
    return name if name and _is_name(name) else None


def login_name(raw: str) -> str | None:
    """Return the name that a login spells: "Jane Doe" of "jane.doe"; ``None`` for a host's name and all else."""
    match = _LOGIN.fullmatch(raw.strip())
    if match is None or match[2] in _HOSTS:
        return None
    return f"{match[1].capitalize()} {match[2].capitalize()}"


def declared_name(raw: str) -> str | None:
    """Return what a page declares as a person's name and spells with small letters: "Amina haddad".

    Two or three words of letters, none of them of the interface or a role.
    """
    name = squash(unescape(raw)) if "&" in raw else squash(raw)
    words = name.split(" ")
    if not 2 <= len(words) <= MAX_DECLARED or len(name) > _LONGEST or not all(map(_is_word, words)):
        return None
    folded = fold(name).split()
    known = any(word in ROLES or word in _INTERFACE or word in _FOLDED_WORDS for word in folded)
    return None if known or not name[0].isupper() else name


def _is_word(word: str) -> bool:
    return word.replace("-", "").replace("'", "").replace("’", "").isalpha()


@lru_cache(maxsize=1_024)
def fold_name(name: str) -> str:
    """Return a key that is equal for all spellings of one name.

    Case, diacritics, punctuation, "By" and "Dr." are gone; "J. R." is "jr"; spaces in Han, kana and hangul too.
    """
    words = fold(_without_prefix(name)).split()
    while len(words) > 1 and words[0] in HONORIFICS:
        del words[0]
    folded = _INITIALS.sub(r"\1", " ".join(words))
    return folded.replace(" ", "") if _CJK.search(folded) else folded


def is_organization(name: str, *, known: Collection[str] = ()) -> bool:
    """Tell whether the name is an agency's, a desk's or a publisher's; ``known`` holds the site's own names."""
    return _is_organization(name) or (bool(known) and _plain(name) in {_plain(each) for each in known})


def is_desk(name: str) -> bool:
    """Tell whether the name stands for a site's own staff: "Redaktion", "Staff Writer", "Guest Contributor"."""
    return _plain(name) in _FOLDED_DESKS


def is_role_name(name: str) -> bool:
    """Tell a text that ends in a role: "Print Managing Editor", "Courier Reporter"."""
    return name.lower().replace("-", " ").rpartition(" ")[2].strip(_EDGES) in ROLES


@lru_cache(maxsize=1_024)
def _is_organization(name: str) -> bool:
    folded = _plain(name)
    words = folded.split()
    if folded in _FOLDED_ORGANIZATIONS or name.endswith(ORGANIZATION_ENDINGS) or _DOMAIN.search(name):
        return True
    if len(words) > 1 and not _FOLDED_WORDS.isdisjoint(words):
        return True
    with_article = name[:4].lower() == "the " and not ORGANIZATION_WORDS_WITH_ARTICLE.isdisjoint(words)
    return with_article or (len(words) == 1 and folded in _FOLDED_WORDS)


def _plain(name: str) -> str:
    return fold(name).removeprefix("the ")


def without_by(text: str) -> str:
    """Return *text* without "by" and the like before the name."""
    return _bare(text)


def _bare(text: str) -> str:
    """Cut what stands around a name, as often as something is found."""
    for _ in range(4):
        before = text
        text = _without_suffix(_without_prefix(text.strip(_EDGES) + _closing_dot(text)))
        if text == before:
            break
    return text


def _closing_dot(text: str) -> str:
    """Return the full stop of "Jr." or "Downey D." that stripping took."""
    stem = text.rstrip(_EDGES)
    last = stem.rpartition(" ")[2]
    keeps = text[len(stem) : len(stem) + 1] == "." and (len(last) == 1 or "." in last or last.lower() in GENERATIONS)
    return "." if keeps and " " in stem else ""


def _without_prefix(text: str) -> str:
    match = _CJK_PREFIX.match(text) or _PREFIX.match(text) or _GLUED_BY.match(text)
    if match:
        return text[match.end() :].lstrip(_EDGES)
    match = _ANY_LABEL.match(text)
    if match:
        return text[match.end() :]
    match = _PARTICLE_PREFIX.match(text)
    rest = text[match.end() :] if match else ""
    if not match or not (match["colon"] or _announces(text, rest)):
        return text
    return rest.lstrip(_EDGES)


def _announces(text: str, rest: str) -> bool:
    """Tell the "Von" of a byline from the one of "Von Trapp" and "von der Leyen"."""
    first = rest.split(" ", 1)[0]
    if not first or first.lower() in PARTICLES:
        return False
    return " " in rest.strip() or text[0].islower() or bool(_CJK.match(rest)) or _is_organization(rest)


def _without_action(text: str) -> str:
    """Cut a call to act behind a name of two words or more: "Jane Doe Follow"."""
    words = text.split(" ")
    return " ".join(words[:-1]) if len(words) > 2 and words[-1].lower() in ACTIONS else text


def _without_suffix(text: str) -> str:
    text = _without_action(text)
    text = _SUFFIX.sub("", text)
    return _CJK_SUFFIX.sub("", text) if _CJK.search(text) and not _is_organization(text) else text


def _without_role(name: str) -> str:
    """Cut a role before or after the name: "Political Editor Jane Doe", "Jane Doe BBC News", "Jane Doe for Reuters"."""
    words = name.split(" ")
    if len(words) < 2:
        return name
    tail = next((i for i, word in enumerate(words) if i > 1 and (word in TAILS or word.lower() == "for")), len(words))
    person = _without_agency(words[:tail])
    if _is_organization(" ".join(person)):
        return name
    person = person[_role_length(person) :]
    behind = _role_length(person[::-1])
    if behind and len(person) - behind < 2 and not _CJK.search(person[0]):
        return name  # "Our Editors" is a desk, "SFist Contributor" no surname
    return _bare(" ".join(person[: len(person) - behind]))


def _without_agency(words: list[str]) -> list[str]:
    """Cut the name of an agency behind two words that are none: "Jane Doe BBC News"."""
    for length in (3, 2, 1):
        head, tail = words[:-length], fold(" ".join(words[-length:]))
        if len(head) > 1 and tail in _FOLDED_ORGANIZATIONS and not _is_organization(" ".join(head)):
            return head
    return words


def _role_length(words: list[str]) -> int:
    """Count the words of a role at the beginning, if a name is left; modifiers alone are no role."""
    length = role = 0
    for word in words[: max(len(words) - 1, 0)]:
        bare = word.strip(_EDGES).lower()
        if bare not in ROLES and bare not in MODIFIERS:
            break
        length += 1
        role = length if bare in ROLES else role
    return length if role else 0


def _is_name(name: str) -> bool:
    if len(name) > _LONGEST or not any(map(str.isalpha, name)) or _ADDRESS.search(name):
        return False
    folded = fold(name)
    words = folded.split()
    if not words or folded in _FOLDED_JUNK or len(words) > _MAX_WORDS or _is_interface(words):
        return False
    if _is_organization(name):
        return True
    return (
        len(folded) > (1 if _CJK.search(folded) else 2)
        and not _is_sentence(name, words)
        and not all(word in ROLES or word in MODIFIERS or word == "of" for word in words)
        and not any(part in name for part in JUNK_PARTS)
    )


def _is_interface(words: list[str]) -> bool:
    """Tell words of the page from a name: several that all are, or a month alone."""
    if " ".join(words) in _FOLDED_ORGANIZATIONS:
        return False
    return (_INTERFACE if len(words) > 1 else _MONTHS).issuperset(words)


def _is_sentence(name: str, words: list[str]) -> bool:
    """Tell running text from a name: too many words, a digit by itself, or plain words among capital ones."""
    if len(words) > _MAX_WORDS_OF_PERSON or any(word.isdigit() for word in words):
        return True
    if not has_spaces(name):
        return len("".join(words)) > _MAX_LETTERS
    if name == name.lower():
        return len(words) > 4
    return any(
        word[:1].islower() and word.strip(_EDGES).lower() not in PARTICLES and "'" not in word and "’" not in word
        for word in name.split()
    )
