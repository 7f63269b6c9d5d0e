"""Organisations by their names: agencies, publishers, desks, and the site itself."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newscrawl.normalize.authors.legal_forms import company_of
from newscrawl.normalize.authors.name_words import (
    DESKS,
    ORGANIZATION_ENDINGS,
    ORGANIZATION_WORDS,
    ORGANIZATION_WORDS_WITH_ARTICLE,
    ORGANIZATIONS,
    OUTLET_ENDINGS,
)
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection

_DOMAIN: Final = re.compile(r"(?<![\w@])(?:[a-z0-9\-]{2,40}\.){1,3}[a-z]{2,12}(?![\w.])", re.IGNORECASE)
FOLDED_DESKS: Final = frozenset(map(fold, DESKS))
FOLDED_ORGANIZATIONS: Final = frozenset(map(fold, ORGANIZATIONS)) | FOLDED_DESKS
FOLDED_WORDS: Final = frozenset(map(fold, ORGANIZATION_WORDS))


def is_organization(name: str, *, known: Collection[str] = ()) -> bool:
    """Tell whether the name is an agency's, a desk's or a publisher's; ``known`` holds the site's own names."""
    return _is_organization(name) or (bool(known) and any(_is_of_site(_plain(name), _plain(each)) for each in known))


def _is_of_site(name: str, site: str) -> bool:
    """Tell the site's name, or one of two words and more with others: "Ediciones El País", "Saltney Quill Web Edition".

    One more word behind it may be a second surname: the site may have its writer's name.
    """
    if name == site:
        return True
    before, found, after = f" {name} ".partition(f" {site} ")
    return bool(found) and " " in site and (bool(before.strip()) or len(after.split()) > 1)


def is_desk(name: str) -> bool:
    """Tell whether the name stands for a site's own staff: "Redaktion", "Staff Writer", "Guest Contributor"."""
    return _plain(name) in FOLDED_DESKS


@lru_cache(maxsize=1_024)
def _is_organization(name: str) -> bool:
    folded = _plain(name)
    words = folded.split()
    if (
        folded in FOLDED_ORGANIZATIONS
        or name.endswith(ORGANIZATION_ENDINGS)
        or _DOMAIN.search(name)
        or company_of(name)
    ):
        return True
    if len(words) > 1 and not FOLDED_WORDS.isdisjoint(words):
        return True
    if name.startswith("The ") and name[4:5].isupper():
        return True
    with_article = name[:4].lower() == "the " and not ORGANIZATION_WORDS_WITH_ARTICLE.isdisjoint(words)
    return with_article or (len(words) == 1 and folded in FOLDED_WORDS)


def _plain(name: str) -> str:
    return fold(name).removeprefix("the ")


def is_outlet(name: str) -> bool:
    """Tell a paper's name from a person's where it follows one: "Saltney Quill" after "Jane Doe"."""
    first, _, last = fold(name).rpartition(" ")
    return bool(first) and last in OUTLET_ENDINGS
