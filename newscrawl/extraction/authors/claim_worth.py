"""What the people of a claim are worth: a person in full, a nickname, or an account, an organisation, the site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_names import is_handle, looks_like_person
from newscrawl.normalize.authors.declared_names import login_name
from newscrawl.normalize.authors.merging import is_organization, split_byline

if TYPE_CHECKING:
    from newscrawl.extraction.authors.declared import Claim
    from newscrawl.extraction.headline.site_title import SiteTitle
    from newscrawl.items import Author

FULL_NAME: Final = 2
NICKNAME: Final = 1
NOBODY: Final = 0


def names_of(author: Author) -> list[str]:
    """Return the author's names: the one that was read, else those in the text."""
    return [author.name] if author.name else split_byline(author.nameRaw)


def worth_of(claim: Claim, site: SiteTitle) -> int:
    """Return ``FULL_NAME``, ``NICKNAME``, or ``NOBODY`` for accounts, organisations and the site itself."""
    people = [author for author in claim.authors if author.type == "Person"]
    names = [name for author in people for name in names_of(author)]
    if people and all(login_name(author.nameRaw) for author in people):
        return NICKNAME
    if any(looks_like_person(name) and not site.is_site(name) for name in names):
        return FULL_NAME
    nick = any(not is_organization(name) and not is_handle(name) and not site.is_site(name) for name in names)
    return NICKNAME if nick else NOBODY
