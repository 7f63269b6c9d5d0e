"""A list of names: commas, conjunctions, and what stands between them that is not a name (roles, degrees, places)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from newscrawl.normalize.authors.byline_words import (
    ARABIC_AND,
    ARABIC_ARTICLE,
    COMPOUNDING,
    CONJUNCTIONS,
    CONJUNCTIONS_OF,
    HEBREW_AND,
    NAMES_FROM_VAV,
    NAMES_FROM_WAW,
    NAMES_WITH_ARTICLE,
    PLACE_CONJUNCTIONS,
    SECOND_GIVEN_NAMES,
    TAILS,
)
from newscrawl.normalize.authors.declared_names import declared_name
from newscrawl.normalize.authors.east_asian_lists import with_commas
from newscrawl.normalize.authors.interface_words import NOT_LAST, PLACE_BEGINNINGS
from newscrawl.normalize.authors.jobs_beside_names import is_role_name
from newscrawl.normalize.authors.name_words import GENERATIONS, PARTICLES
from newscrawl.normalize.authors.names import clean_name, without_by
from newscrawl.normalize.authors.organizations import is_organization, is_outlet
from newscrawl.normalize.authors.role_words import CREDENTIALS, JOBS, MODIFIERS, PLACES, ROLES
from newscrawl.normalize.text import fold, has_no_case, has_spaces

if TYPE_CHECKING:
    from collections.abc import Iterator


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(sorted(words), key=len, reverse=True))


_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.[-\s]?){1,4}")
#: Particles that stand before a surname, and behind the given name where the surname comes first.
_OF_SURNAMES: Final = PARTICLES - set("the and & of in for für und y e i o op d t e.v.".split())
_COMMA: Final = re.compile(r"\s*[,，、،፣]\s*")
_WORDS_OF_AND = _any_of((*CONJUNCTIONS, *CONJUNCTIONS_OF))
_AND: Final = re.compile(rf"(?:^|\s+)(?P<word>{_WORDS_OF_AND})\s+|\s*[&＆+]\s*")
#: Between two names of two words or more "And" is not a name: "Glen Orr And Ada Lind".
_TITLED_AND: Final = re.compile(r"(?<=\w\s\w)(\w{0,30})\s(?:And|Und|Et|Och|Og|En)\s(?=[^\W\d_]\S{0,30}\s\S)")
_SHOUTED_AND: Final = re.compile(rf"(?:^|\s+)(?P<shout>AND|UND|ET|WITH|OG|OCH|EN|И|ΚΑΙ|VE|Y|E|I)\s+|{_AND.pattern}")
_LAST_AND: Final = re.compile(rf"\s(?:{_WORDS_OF_AND})$")
_FROM_WAW: Final = re.compile(rf"\s(?!(?:{_any_of(tuple(NAMES_FROM_WAW))})(?!\w)){ARABIC_AND}(?=\w\w)")
_FROM_VAV: Final = re.compile(rf"\s(?!(?:{_any_of(tuple(NAMES_FROM_VAV))})(?!\w)){HEBREW_AND}[-־]?(?=\w\w)")
#: Thai writes "and" without blanks: between two names that have each a blank inside.
_THAI: Final = "[\u0e00-\u0e7f]"
_THAI_AND: Final = re.compile(rf"(?<={_THAI} {_THAI})({_THAI}{{1,30}})และ(?={_THAI}{{2,30}} {_THAI})")
#: … and other scripts do where a name in Latin letters stands beside it: "Jane Doe和Ana Ruiz".
_LATIN: Final = "[A-Za-zÀ-ɏ.]"
_GLUED_AND: Final = re.compile(rf"(?:(?<={_LATIN})|(?<=\s))(และ|និង|နှင့်|和|與|与|及)\s?(?={_LATIN})")
_CJK_NAME: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_EDGES: Final = ".,:;'’\""
MAX_WORDS: Final = 4  # of a person's name behind a comma; a longer piece says what the one before it does
_ENDING: Final = " –—-|•·"  # what may stand behind the last name of a byline


class _Piece(NamedTuple):
    """A piece of a list; ``joined`` where a conjunction, no comma, stands before it."""

    text: str
    joined: bool


def parted_names(part: str, language: str | None, *, follows: bool) -> Iterator[str]:
    """Yield the names of one part of a byline; ``follows`` where an earlier part has named somebody.

    Behind a bar a single word is a section, a place or an employer.
    """
    part = with_commas(part, language)
    if follows and has_spaces(part) and " " not in part.strip() and not is_organization(part):
        return
    commas = [piece for piece in _COMMA.split(part) if piece]
    if len(commas) == 2 and _is_inverted(*commas):
        yield from filter(None, [clean_name(f"{commas[1]} {clean_name(commas[0]) or commas[0]}")])
        return
    pieces = [
        piece for at, text in enumerate(commas) for piece in _parted(text, language, first=at == 0 and not follows)
    ]
    several = len(pieces) > 1
    for text in _standing(pieces):
        name = clean_name(text) or (declared_name(without_by(text)) if several else None)
        if name and not (follows and (is_outlet(name) or _is_rest_of_job(name, text))):
            yield name
            follows = True


def _standing(pieces: list[_Piece]) -> Iterator[str]:
    """Yield the pieces that name somebody; a generation goes back to the name before it."""
    listed = len(pieces) > 2 and not any(" " in piece.text or is_organization(piece.text) for piece in pieces)
    after_role = False
    for place, (text, joined) in enumerate(pieces):
        following = pieces[place + 1].text if place + 1 < len(pieces) else ""
        if following and fold(following) in GENERATIONS:
            yield f"{text} {following}"
        elif place == 0:
            if not _is_credential(text):
                yield text
        elif not joined and (_is_job(text) or (is_role_name(text) and not is_role_name(pieces[0].text))):
            after_role = True  # "Jane Doe, AP Golf Writer"; where each has a role, they are names: "Jane Doe Writer"
        elif _is_credential(text) or fold(text) in GENERATIONS:
            pass
        elif joined or listed:
            after_role = False
            if not _is_job(text) and not (joined and _is_place_of_job(pieces, place)):
                yield text
        elif _stands_alone(text) and (not after_role or _is_job(following) or _is_credential(following)):
            after_role = False
            yield text


def _is_rest_of_job(name: str, text: str) -> bool:
    """Tell the one word that is left of a job behind a name: "Jefa" of "Redactora Jefa"."""
    return " " not in name and " " in text and not has_no_case(name) and not is_organization(name)


def _is_place_of_job(pieces: list[_Piece], place: int) -> bool:
    """Tell one word behind a job and a conjunction: "Jane Doe, Korrespondentin in Paris und Rom"."""
    text = pieces[place].text
    is_one = " " not in text and has_spaces(text) and not is_organization(text)
    return is_one and place > 1 and " " in pieces[0].text and _is_job(pieces[place - 1].text)


def _is_inverted(last: str, first: str) -> bool:
    """Tell "Brazil, Rachel", "Smith, J. A.", "Berg, Anna von" from a name with its place or role."""
    surname, given = clean_name(last) or last, first.split()
    words = surname.split()
    if not words or is_organization(surname) or _CJK_NAME.search(surname) or not words[-1][:1].isupper():
        return False
    if not all(word in _OF_SURNAMES for word in words[:-1]):
        return False
    if _INITIALS.fullmatch(first) or (len(given) > 1 and given[-1] in _OF_SURNAMES):
        return words[-1].isalpha() or clean_name(last) is not None  # no name ends so
    is_given = all(word[:1].isupper() for word in given) and not _is_aside(first) and clean_name(first) is not None
    return is_given and len(given) <= (2 if len(words) == 1 else 1) and clean_name(last) is not None


def _stands_alone(piece: str) -> bool:
    """Tell whether a piece after a comma is another author, not a role, a degree or the place of the one before."""
    if is_organization(piece):
        return not _is_role(piece)
    if _is_aside(piece) or is_place(piece) or len(set(piece.split()) - PARTICLES) > MAX_WORDS:
        return False
    return " " in piece or bool(_CJK_NAME.search(piece))


def _is_aside(piece: str) -> bool:
    words = [word.strip(_EDGES) for word in piece.lower().split()]
    if not words or _is_credential(piece) or fold(piece) in GENERATIONS or words[0] in TAILS:
        return True
    return not is_organization(piece) and _is_job(piece)


def _is_credential(piece: str) -> bool:
    words = piece.replace(".", "").replace("-", "").lower().split()
    return bool(words) and ("".join(words) in CREDENTIALS or all(word in CREDENTIALS for word in words))


def is_place(text: str) -> bool:
    """Tell the name of a place or a rubric of two words or more: "New Haven", "Town Hall", "Market Update"."""
    words = text.split() or [""]
    first = {words[0].lower(), fold(words[0]) if len(words[0]) > 2 else ""}  # "Lê Hoài Thu" is no "Le Havre"
    is_named = len(words) > 1 and (not PLACE_BEGINNINGS.isdisjoint(first) or words[-1].lower() in NOT_LAST)
    is_named = is_named or (words[0].startswith(ARABIC_ARTICLE) and words[0] not in NAMES_WITH_ARTICLE)
    return is_named or fold(text) in PLACES


def _is_job(piece: str) -> bool:
    """Tell whether a piece behind a comma is a job: one of the tables' roles, or of those that are surnames as well."""
    words = [word.strip(_EDGES) for word in piece.lower().split()]
    return _is_role(piece) or any(word in JOBS for word in words)


def _is_role(piece: str) -> bool:
    """Tell whether the piece is a role, alone or of something: "political editor", "CEO of Acme"."""
    words = [word.strip(_EDGES) for word in piece.lower().split()]
    roles = [i for i, word in enumerate(words) if word in ROLES]
    is_led = len(words) > 2 and words[0] in MODIFIERS and words[-1] in ROLES  # "Local Democracy Reporter"
    return bool(roles) and (is_led or MODIFIERS.union(ROLES).issuperset(words[: roles[0]]))


def _parted(text: str, language: str | None, *, first: bool) -> Iterator[_Piece]:
    """Yield what stands between conjunctions; "José Ortega y Gasset" and "Anders And" stay whole.

    What follows a place word ("in New York", "en Bogotá") up to the next conjunction is a place.
    """
    if ARABIC_AND in text:
        text = _FROM_WAW.sub(f" {ARABIC_AND} ", text)
    if HEBREW_AND in text:
        text = _FROM_VAV.sub(f" {HEBREW_AND} ", text)
    if not text.isascii():
        text = _THAI_AND.sub(r"\1 และ ", _GLUED_AND.sub(r" \1 ", text))
    text = _LAST_AND.sub("", _TITLED_AND.sub(r"\1 and ", text))
    pattern = _SHOUTED_AND if text.isupper() else _AND
    start, joined, in_place = 0, False, False
    for match in pattern.finditer(text):
        word = match[0].strip().lower()
        left, right = text[start : match.start()], text[match.end() :]
        if match.start() == 0:
            if first:
                continue
            start, joined = match.end(), True
            continue
        if not _counts(word, language) or (word in COMPOUNDING and _is_compound(left, right)):
            continue
        if not in_place and left.strip():
            yield _Piece(left.strip(), joined)
        in_place = word in PLACE_CONJUNCTIONS and _names_place(word, left, right, language)
        start, joined = match.end(), True
    if not in_place and text[start:].strip():
        yield _Piece(text[start:].strip(), joined)


def _counts(word: str, language: str | None) -> bool:
    """Some languages' "and" is another's preposition: it counts in its own only."""
    own = CONJUNCTIONS_OF.get(word)
    return own is None or language in own or word in PLACE_CONJUNCTIONS


def _names_place(word: str, left: str, right: str, language: str | None) -> bool:
    """Tell the "in" of "Jane Doe in New York" from the "in" of Slovene: "Jan Novak in Ana Kranjc"."""
    own = CONJUNCTIONS_OF.get(word)
    if own is not None:
        return language not in own
    place = _AND.split(right, maxsplit=1)[0].strip()
    return " " in left.strip() and (" " not in place or is_place(place))


def _is_compound(left: str, right: str) -> bool:
    before = left.split()
    surname = len(before) > 1 and len(right.rstrip(_ENDING).split()) == 1 and not _CJK_NAME.search(right)
    return surname and before[-1].lower() not in SECOND_GIVEN_NAMES


def joins_on(text: str) -> bool:
    """Tell whether *text* goes on a list: it begins with a comma or a conjunction."""
    match = _AND.match(f" {text}")
    return text[:1] in ",，、،&" or (match is not None and bool(match[0].strip()))


def ends_open(text: str) -> bool:
    """Tell whether a list goes on behind *text*: it ends with a comma or a conjunction."""
    return text[-1:] in ",，、،&+" or bool(_LAST_AND.search(text))
