"""Names that a page declares to machines, where nothing but their spelling speaks against them."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from newscrawl.normalize.authors.name_words import PARTICLES
from newscrawl.normalize.authors.names import INTERFACE, LONGEST
from newscrawl.normalize.authors.organizations import FOLDED_WORDS
from newscrawl.normalize.authors.role_words import ROLES
from newscrawl.normalize.text import fold, squash

_LOGIN: Final = re.compile(r"([a-zà-ÿ]{2,20})\.([a-zà-ÿ]{4,20})")
_HOSTS = frozenset("info name online news blog shop store club site space media press agency today live world".split())
MAX_DECLARED: Final = 3  # words of a declared name with small letters


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
    if not 2 <= len(words) <= MAX_DECLARED or len(name) > LONGEST or not all(map(_is_word, words)):
        return None
    folded = fold(name).split()
    inner = PARTICLES.intersection(folded[1:-1])
    known = any(word in ROLES or word in INTERFACE or word in FOLDED_WORDS for word in folded if word not in inner)
    return None if known or not name[0].isupper() else name


def _is_word(word: str) -> bool:
    return word.replace("-", "").replace("'", "").replace("’", "").isalpha()
