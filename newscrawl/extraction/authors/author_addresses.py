"""Addresses of the pages of authors and of persons, told by their folders."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Final

_AUTHOR_FOLDERS: Final = frozenset(
    "author authors autor autores autoren autorin autore autori auteur auteurs profile profiles people person by "
    "writer writers journalist journalists staff reporter reporters contributor contributors redaktion redaktor team "
    "columnist columnists bio user users member members mitarbeiter journaliste editor avtor yazar staff-contributors "
    "skribent skribenter forfatter forfattere autorzy redaktorzy szerzo szerzok redactores periodistas colaboradores "
    "firmas articulistas columnistas colunistas giornalisti firme journalistes journalisten reportrar toimittajat "
    "kirjoittajat autoriai avtorji avtory yazarlar penulis".split()
)
#: … which are persons' of the news, too.
_PERSON_FOLDERS: Final = frozenset("people person profile profiles bio".split())


@lru_cache(maxsize=2_048)  # several rules ask of one link, and a site's pages have most of their links in common
def is_author_address(href: str) -> bool:
    """Tell an address in a folder of authors: ``/author/jane-doe``."""
    folders = href.lower().split("/")
    if _AUTHOR_FOLDERS.isdisjoint(folders):
        return False  # nearly every address
    return any(folder in _AUTHOR_FOLDERS and page for folder, page in pairwise(folders))


def is_person_address(href: str) -> bool:
    """Tell an address in a folder of persons, of whom articles may be as well: ``/person/jane-doe``."""
    return not _PERSON_FOLDERS.isdisjoint(href.lower().split("/"))
