"""An author as one article names them: the keys by which mentions are one person's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from newscrawl.normalize.authors.merging import author_id, fold_name
from newscrawl.normalize.urls.canonical import same_page_key

if TYPE_CHECKING:
    from collections.abc import Mapping

LINK = "link "  # begins the key of a profile


@dataclass(frozen=True, slots=True)
class AuthorMention:
    """An author as one article names them, and what they may be known by."""

    publisher: str
    name: str  # key
    link: str | None  # key
    spelling: str
    url: str | None
    bio: str | None = field(compare=False)
    links: tuple[str, ...] = field(compare=False)


def mention_of(publisher: str, author: Mapping[str, Any]) -> AuthorMention | None:
    """None for organisations, which are not persons, and for names of nothing but punctuation."""
    name = name_key(author["name"])
    if author["type"] != "Person" or name == name_key(""):
        return None
    url, links = author["url"], tuple(author["sameAs"])
    return AuthorMention(publisher, name, link_key(url), author["name"], url, author["bio"], links)


def name_key(name: str) -> str:
    """Return the key of a name in any spelling."""
    return f"name {fold_name(name)}"


def link_key(url: str | None) -> str | None:
    """None where the link names no one: a site's home page."""
    if not url or "://" not in url or urlsplit(url).path in {"", "/"}:
        return None
    return f"{LINK}{same_page_key(url)}"


def link_id(publisher: str, key: str) -> str:
    """Return the id of whoever has a profile, by its key."""
    return author_id(publisher, "", key.removeprefix(LINK))


def are_akin(first: str, second: str) -> bool:
    """Whether two names may be one person's: a word in common, or one inside the other without spaces."""
    a, b = fold_name(first), fold_name(second)
    joined = a.replace(" ", ""), b.replace(" ", "")
    return bool(set(a.split()) & set(b.split())) or joined[0] in joined[1] or joined[1] in joined[0]
