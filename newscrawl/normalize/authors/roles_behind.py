"""What stands behind a name and says what this person did: "Jane Doe Foto", "Jane Doe, photographer"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.normalize.authors.credit_roles import ROLE_WORDS, TEXT_WORDS
from newscrawl.normalize.authors.name_words import PARTICLES
from newscrawl.normalize.authors.organizations import is_organization, is_outlet
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Part = tuple[str, str | None]

MAX_WORDS: Final = 4  # of a name
_EDGES: Final = " ,/:–—-"
#: What agencies, firms and rooms are called as well: "Harbour Images", "Quay Video".
_OF_FIRMS: Final = frozenset(
    "images pictures pics picture image photograph photographs photography graphics graphic cartoon video videos "
    "camera kamera drawing filmed illustrated".split()
)
#: What a person is, and not what was made: who is one may have written the text.
_JOBS: Final = frozenset(
    "photographer photographers photographe fotograf fotografin fotografer fotógrafo fotógrafa fotograaf fotografka "
    "illustrator фотограф".split()
)
_ROLES: Final = {
    fold(word): role
    for role in ("photographer", "illustrator")
    for word in ROLE_WORDS[role].split("|")
    if " " not in word and word not in _OF_FIRMS
}
_TEXTS: Final = frozenset(fold(word) for word in TEXT_WORDS.split("|") if word.startswith(("text", "tex", "tekst")))
_FOLDED_JOBS: Final = frozenset(map(fold, _JOBS))


def role_behind(text: str) -> tuple[str, str, bool] | None:
    """Return the name that *text* begins with, the role that ends it, and whether that is a job."""
    before, _, last = text.rpartition(" ")
    word = fold(last)
    role = _ROLES.get(word) if before else None
    name = before.strip(_EDGES)
    return (name, role, word in _FOLDED_JOBS) if role is not None and _is_name(name) else None


def _is_name(text: str) -> bool:
    words = text.split()
    is_short = 1 < len(words) <= MAX_WORDS and "," not in text
    is_written = is_short and all(word[0].isupper() or word.lower() in PARTICLES for word in words)
    return is_written and not (is_organization(text) or is_outlet(text))


def roles_told_behind(parts: Iterable[Part]) -> Iterator[Part]:
    """Yield the *parts* of a byline; with the role those at whose end, or behind which, a word says what was made."""
    told = list(parts)
    if not any(role is None and fold(part.rpartition(" ")[2]) in _ROLES for part, role in told):
        yield from told
        return
    words = [fold(part) if role is None and " " not in part else "" for part, role in told]
    for at, (part, role) in enumerate(told):
        if at and words[at] in _ROLES:
            continue  # it belongs to the part before it
        follows = told[at + 1][0] if words[at + 1 : at + 2] and words[at + 1] in _ROLES else ""
        behind = role_behind(f"{part} {follows}" if follows else part) if role is None else None
        is_first = not any(" " in before for before, _ in told[:at])
        yield (part, role) if behind is None or (behind[2] and is_first) else behind[:2]


def with_role(name: str, role: str | None, *, is_first: bool) -> tuple[str, str | None]:
    """Return a name of a list without the word that ends it and says what this person did, and the role.

    Who is named first with a job wrote the text: photographers write, too. "Text" behind a name says it as well.
    """
    before, _, last = name.rpartition(" ")
    if fold(last) in _TEXTS and _is_name(before):
        return before, role
    behind = role_behind(name) if role is None else None
    return (name, role) if behind is None else (behind[0], None if behind[2] and is_first else behind[1])
