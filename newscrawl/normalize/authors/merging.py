"""The authors of an article: each person once, with an id that holds over all pages of a publisher."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from newscrawl.items import Author, AuthorType
from newscrawl.normalize.authors.bylines import split_byline
from newscrawl.normalize.authors.declared_names import declared_name
from newscrawl.normalize.authors.emails import find_email
from newscrawl.normalize.authors.names import clean_name, fold_name
from newscrawl.normalize.authors.organizations import is_desk, is_organization
from newscrawl.normalize.text import squash
from newscrawl.normalize.urls.canonical import canonical_url, same_page_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

__all__: Final = [
    "author_id",
    "clean_name",
    "fold_name",
    "is_organization",
    "merge_authors",
    "read_authors",
    "split_byline",
]


def author_id(domain: str, name: str, url: str | None = None) -> str:
    """Return ``p_`` and 16 hexadecimal digits of the SHA-256 of publisher domain and profile URL, or folded name."""
    key = same_page_key(url) if url else fold_name(name)
    return "p_" + sha256(f"{domain}\n{key}".encode("utf-8", "replace")).hexdigest()[:16]


def read_authors(
    authors: Sequence[Author], *, known: Collection[str] = (), language: str | None = None
) -> list[Author]:
    """Return one author a name: bylines parted, names cleaned, organisations typed. What names nobody is left out.

    Reads ``name``, else ``nameRaw``, which keeps the text as printed. Of a byline with several names, link, bio and
    picture go to the one whose name they carry. ``known`` holds the site's own names, ``language`` is the page's, as a
    tag: it tells its "and" from another's "in". Beside a person, an agency in the person's byline is the employer, the
    site and its desks are not authors, and all of these are left out; an agency that the page lists as an author of
    its own stays (on 107 dev pages: 3 better so, none worse).
    """
    spoken = language.partition("-")[0].lower() if language else None
    read = [(one, parts) for author in authors for parts in [_read(author, known, spoken)] for one in parts]
    if all(one.type == "Organization" for one, _ in read):
        return [one for one, _ in read]
    site = {fold_name(name) for name in known}
    return [one for one, parts in read if one.type == "Person" or (len(parts) == 1 and not _is_site(one.name, site))]


def merge_authors(authors: Sequence[Author], *, domain: str) -> list[Author]:
    """Return each person once, in order of appearance, with ids for the publisher at ``domain``.

    Same profile URL, else same folded name, is the same person; "Young, Grace" is "Grace Young" if both appear. A URL
    that two wholly different names share is a team page, or the page of all whose names are read alike (Pelican has one
    for 王芳 and 汪芳): it merges nobody, and makes no id. The merge keeps the best spelling
    (mixed case, then diacritics, then the first), the longest bio, and the union of the links.
    """
    groups: list[list[Author]] = []
    for author in _turned(authors):
        same = [group for group in groups if any(_is_same(author, other) for other in group)]
        joined = [other for group in same for other in group]
        if not same:
            groups.append([author])
            continue
        same[0][:] = [*joined, author]
        groups = [group for group in groups if all(group is not later for later in same[1:])]
    pages = Counter(page for group in groups for page in {same_page_key(one.url) for one in group if one.url})
    return [_merged(group, domain, {page for page, people in pages.items() if people > 1}) for group in groups]


def _read(author: Author, known: Collection[str], language: str | None) -> list[Author]:
    raw = author.nameRaw or author.name
    names = split_byline(author.name or raw, language)
    if not names and author.name and declared_name(author.name):
        names = [author.name]
    own = author if len(names) == 1 else None
    found = [_named(name, own or _details_of(name, author), raw, known) for name in names]
    if own and not own.email and split_byline(raw, language) == names:
        found = [replace(found[0], email=find_email(raw))]
    return found


def _named(name: str, author: Author, raw: str, known: Collection[str]) -> Author:
    is_company = author.type == "Organization" or is_organization(name, known=known)
    kind: AuthorType = "Organization" if is_company else "Person"
    return replace(author, name=name, nameRaw=squash(raw), type=kind)


def _is_site(name: str, site: Collection[str]) -> bool:
    return is_desk(name) or fold_name(name) in site


def _details_of(name: str, author: Author) -> Author:
    """Return what of a byline for several is this one's: a profile whose address, a bio whose text has the name."""
    words = fold_name(name).split()
    address = fold_name(unquote(urlsplit(author.url).path)) if author.url else ""
    bio = author.bio if author.bio and all(word in fold_name(author.bio) for word in words) else None
    return Author(url=author.url if address and all(word in address for word in words) else None, bio=bio)


def _turned(authors: Sequence[Author]) -> Iterator[Author]:
    """Turn "Young, Grace", cut at its comma by then, into "Grace Young" where that name stands beside it."""
    by_name = {fold_name(author.name): author.name for author in authors}
    for author in authors:
        last, comma, first = author.nameRaw.partition(",")
        other = by_name.get(fold_name(f"{first} {last}")) if comma and "," not in first else None
        yield replace(author, name=other) if other else author


def _is_same(one: Author, other: Author) -> bool:
    if fold_name(one.name) == fold_name(other.name):
        return True
    if not (_is_profile(one.url) and _is_profile(other.url)) or one.type != other.type:
        return False
    return same_page_key(str(one.url)) == same_page_key(str(other.url)) and _may_be_same(one.name, other.name)


def _is_profile(url: str | None) -> bool:
    """Tell a person's page from none at all and from the home page."""
    return bool(url) and urlsplit(canonical_url(str(url))).path.strip("/") != ""


def _may_be_same(one: str, other: str) -> bool:
    first, second = fold_name(one).split(), fold_name(other).split()
    if _is_chinese(first) and _is_chinese(second):  # no short form of a name has other signs than the name
        return "".join(first) in "".join(second) or "".join(second) in "".join(first)
    return min(len(first), len(second)) < 2 or not set(first).isdisjoint(second)


def _is_chinese(words: Sequence[str]) -> bool:
    return all("\u3400" <= sign <= "\u9fff" for word in words for sign in word)


def _merged(group: Sequence[Author], domain: str, shared: Collection[str]) -> Author:
    best = max(group, key=lambda author: _spelling(author.name))
    urls = list(dict.fromkeys(author.url for author in group if author.url))
    links = dict.fromkeys([*urls[1:], *(link for author in group for link in author.sameAs)])
    url = urls[0] if urls else None
    return Author(
        id=author_id(domain, best.name, url if _is_profile(url) and same_page_key(str(url)) not in shared else None),
        name=best.name,
        nameRaw=best.nameRaw,
        url=url,
        email=next((author.email for author in group if author.email), None),
        bio=max((author.bio for author in group if author.bio), key=len, default=None),
        type=best.type,
        jobTitle=next((author.jobTitle for author in group if author.jobTitle), None),
        sameAs=[link for link in links if link != url],
        image=next((author.image for author in group if author.image), None),
    )


def _spelling(name: str) -> tuple[bool, int]:
    """Rank spellings: mixed case over all capitals or all lower-case, then the one with more diacritics."""
    is_mixed = name not in (name.upper(), name.lower()) or name.upper() == name.lower()
    return is_mixed, sum(not character.isascii() and character.isalpha() for character in name)
