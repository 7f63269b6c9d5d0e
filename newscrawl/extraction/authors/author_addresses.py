"""Addresses of the pages of authors and of persons, told by their folders."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

_AUTHOR_FOLDERS: Final = frozenset(
    "author authors autor autores autoren autorin autore autori auteur auteurs profile profiles people person by "
    "writer writers journalist journalists staff reporter reporters contributor contributors redaktion redaktor team "
    "columnist columnists bio user users member members mitarbeiter journaliste editor avtor yazar staff-contributors "
    "skribent skribenter forfatter forfattere autorzy redaktorzy szerzo szerzok redactores periodistas colaboradores "
    "firmas articulistas columnistas colunistas giornalisti firme journalistes journalisten reportrar toimittajat "
    "kirjoittaja kirjoittajat toimittaja autors autoriai avtorji avtory yazarlar penulis redacteur redacteurs "
    "dziennikarz novinar novinari jornalista jornalistas periodista giornalista författare staff_name tac-gia "
    "autorius szerkeszto arthrografos syntaktis sintaktes kolumnisti kolumnista muellif muallif".split()
)
#: Pages in such folders on which readers do something: "/user/register".
_DONE_THERE: Final = frozenset(
    "login signin sign-in sign_in logout register registration signup sign-up sign_up join password forgot reset edit "
    "settings account subscribe new".split()
)
#: Folders of persons of whom the news tell, too.
_PERSON_FOLDERS: Final = frozenset("people person profile profiles bio".split())
#: A folder of authors that says of which of their pages: "author-blog", "autoren-profile".
_OF_THEIR_PAGES: Final = re.compile(
    r"^(author|autor|autore|autoren|auteur)s?[-_](?:blog|profile|profil|perfil|page|info|bio)s?$"
)


@lru_cache(maxsize=2_048)  # several rules ask of one link, and a site's pages have most of their links in common
def is_author_address(href: str) -> bool:
    """Tell an address in a folder of authors: ``/author/jane-doe``."""
    address = href.lower()
    folders = address.split("/")
    if "aut" in address:
        folders = [_OF_THEIR_PAGES.sub(r"\1", folder) for folder in folders]
    if _AUTHOR_FOLDERS.isdisjoint(folders):
        return False  # nearly every address
    pages = (page for folder, page in pairwise(folders) if folder in _AUTHOR_FOLDERS)
    return any(page and page.partition("?")[0] not in _DONE_THERE for page in pages)


def is_person_address(href: str) -> bool:
    """Tell an address in a folder of persons, of whom articles may be as well: ``/person/jane-doe``."""
    return not _PERSON_FOLDERS.isdisjoint(href.lower().split("/"))
