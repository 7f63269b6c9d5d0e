"""Is this a name? The tests that bylines, author boxes and structured authors share."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from newscrawl.normalize.authors.interface_words import NOT_DONE, NOT_FIRST
from newscrawl.normalize.authors.jobs_beside_names import is_role_name
from newscrawl.normalize.authors.merging import is_organization, split_byline
from newscrawl.normalize.authors.name_words import PATRONYMICS
from newscrawl.normalize.text import has_no_case, has_spaces

if TYPE_CHECKING:
    from newscrawl.extraction.headline.site_title import SiteTitle
    from newscrawl.html.outline import Line

MAX_WORDS: Final = 5
_OF_PARTICLE = re.compile(r"(?:[a-z]['’]|(?:al|el|as|ad|an|ar|at|ash)-)(?=[^\W\d_a-z])")  # "d'Orves", "al-Bashir"
_HANDLE: Final = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*|[A-Z]{1,3}|[a-z]+[A-Z]|\S*\d\S*")
_PARTICLE: Final = re.compile(
    r"(?:a[bflnv]|ap|av|bin|bint|ben|ibn|d[aeiouy]|das|de[rnls]|della|dello|degli|dos|e|el|i|la|le|los|lo|op|ten|ter|tot|'t|und|"
    r"v[ao]n|vom|y|zu[mr]?|af|auf|abu|mac|mc|te|san|santa|dela|delos|binti|ferch|verch|wa|"
    r"фон|ван|дер|де|ди|дю|ла|ле|дель|дос|цу|тер|аль|эль|ибн|бен|бин|[a-z]['’]\w+|(?:al|el|as|ad|an|ar|at|ash)-\w+)"
)


def people(raw: str, site: SiteTitle | None = None) -> list[str]:
    """Return the names of persons in *raw* that are written as names are: capitalised, in two to five words."""
    names = split_byline(raw)
    return [name for name in names if looks_like_person(name) and not (site and site.is_site(name))]


@lru_cache(maxsize=1_024)
def looks_like_person(name: str) -> bool:
    """Tell a full name from a sentence, a heading, a nickname or an organisation."""
    words = name.split()
    if is_organization(name) or is_role_name(name) or ":" in name or any(map(str.isdigit, name)):
        return False
    if words and (words[0].lower() in NOT_FIRST or not NOT_DONE.isdisjoint(map(str.lower, words))):
        return False
    if not has_spaces(name) or has_no_case(name):
        return len(name) <= 20 and len(words) <= MAX_WORDS
    if not 2 <= len(words) <= MAX_WORDS or all(len(word.strip(".")) < 2 for word in words):
        return False
    if any(word == "der" and before[:1].isupper() for before, word in pairwise(words)):
        return False  # "Projektleiterin der Stiftung"; a name has "von der", "van der"
    *others, last = [word for word in words if word not in PATRONYMICS] or [""]
    return (
        bool(others)
        and all(word[:1].isupper() or _PARTICLE.fullmatch(word) or not word[:1].isalpha() for word in others)
        and (last[:1].isupper() or not last[:1].isalpha() or bool(_OF_PARTICLE.match(last)))
    )


def is_handle(name: str) -> bool:
    """Tell an account's name ("jane-doe", "jdoe", "JD") from a person's: it holds where a page shows no better one."""
    return " " not in name and bool(_HANDLE.fullmatch(name))


def unsigned(line: Line) -> str:
    """Return the text of a bio without the linked name that signs it."""
    signed = line.links[-1].text if line.links else ""
    return line.text.removesuffix(signed).rstrip() if people(signed) else line.text
