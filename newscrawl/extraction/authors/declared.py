"""Who wrote it as machines are told: JSON-LD, microdata, meta tags; and who edited, translated, reviewed or drew."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from newscrawl.extraction.authors.byline_labels import SIGNED
from newscrawl.extraction.metadata.candidates import find_candidates
from newscrawl.extraction.metadata.fields import AUTHOR as AUTHOR_PLACES
from newscrawl.extraction.metadata.structured_data import StructuredData, text_of, url_of
from newscrawl.html.roles import CARD, COMMENTS, RECENT, RELATED
from newscrawl.html.structured import types_of
from newscrawl.items import Author, Contributor, Image
from newscrawl.normalize.authors.bylines import read_byline
from newscrawl.normalize.authors.declared_names import declared_name, login_name
from newscrawl.normalize.authors.merging import fold_name, is_organization, split_byline
from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from selectolax.lexbor import LexborNode

    from newscrawl.html.document import Document

MAX_AUTHORS: Final = 30
SEVERAL: Final = 2  # elements of one property
MAX_LEVELS, MAX_CARD = 60, 14  # elements around one, and lines of a card
_OTHERS: Final = CARD | COMMENTS | RECENT | RELATED
MAX_NAMES: Final = 20  # in a list where one name belongs
_ORGANIZATIONS: Final = {"Organization", "NewsMediaOrganization", "Corporation"}
#: Tags of catalogues and journals: one person each, the surname first.
_CATALOGUED: Final = frozenset("dccreator dcauthor dctermscreator dccontributor citationauthor".split())
_LISTED: Final = re.compile(r"[,;|/&\d]")
_NAMELESS: Final = re.compile(r"@|\d+$")
#: A name beside an address is whoever made the theme: "Jane Doe - http://doe.example".
_ADDRESS: Final = re.compile(r"https?:|www\.")
#: Properties of schema.org that name people who did not write the article.
_ROLES: Final = {
    "editor": "editor",
    "translator": "translator",
    "illustrator": "illustrator",
    "reviewedBy": "reviewer",
    "producer": "producer",
}


@dataclass(frozen=True, slots=True)
class Claim:
    """The authors that one kind of place names."""

    authors: tuple[Author, ...]
    source: str
    rule: str
    trust: float

    @property
    def raw(self) -> str:
        """The texts as they stand there, each once."""
        return "; ".join(dict.fromkeys(author.nameRaw for author in self.authors))


def from_json_ld(document: Document, data: StructuredData) -> Claim:
    """Return the authors of the article's node; a plain ``contributor`` beside them wrote it, too (Ghost)."""
    for node in data.speakers:
        for key in AUTHOR_PLACES[0].names:
            authors = list(_of_node(node, key, document, data))
            if authors:
                known = {fold_name(author.name or author.nameRaw) for author in authors}
                if any(author.type == "Person" for author in authors):
                    more = _of_node(node, "contributor", document, data)
                    authors += [one for one in more if one.type == "Person" and fold_name(one.nameRaw) not in known]
                return Claim(tuple(authors), "json-ld", key, AUTHOR_PLACES[0].trust)
    return Claim((), "json-ld", "author", 0.0)


def contributors_of(document: Document, data: StructuredData) -> Iterator[Contributor]:
    """Yield the people whom the article's node names as editor, translator, illustrator, reviewer or producer."""
    for node in data.speakers[:1]:
        for key, role in _ROLES.items():
            for value in data.values(node, key):
                for author in _from_value(value, document, data):
                    for name in split_byline(author.nameRaw):
                        if author.type == "Person":
                            yield Contributor(name, role, author.url)


def credited_in(claim: Claim) -> Iterator[Contributor]:
    """Yield whom declared names credit beside the authors: "Jane Doe (text) and John Roe (photos)"."""
    for author in claim.authors if claim.source != "page" else ():
        for name, role in read_byline(author.nameRaw).contributors:
            yield Contributor(name, role)


def _of_node(node: dict[str, Any], key: str, document: Document, data: StructuredData) -> Iterator[Author]:
    for value in data.values(node, key):
        for author in _from_value(value, document, data):
            login = login_name(author.nameRaw)
            if login:
                yield replace(author, name=login, type="Person")
            elif split_byline(author.nameRaw):
                yield author
            elif author.type == "Person" and (name := declared_name(author.nameRaw)):
                yield replace(author, name=name)


def _from_value(value: Any, document: Document, data: StructuredData) -> Iterator[Author]:
    """Yield an author for each name of a value: some systems put a list where one name belongs."""
    name = value.get("name") if isinstance(value, dict) else value
    if isinstance(name, list):
        for one in name[:MAX_NAMES]:
            raw = text_of(one)
            if raw:
                yield Author(nameRaw=raw)
        return
    raw = text_of(value) or (_full_name(value) if isinstance(value, dict) else None)
    if raw:
        yield _from_node(value, raw, document, data) if isinstance(value, dict) else Author(nameRaw=raw)


def _from_node(value: dict[str, Any], name: str, document: Document, data: StructuredData) -> Author:
    image = url_of(data.resolve(value.get("image")))
    same = [url for url in data.values(value, "sameAs") if isinstance(url, str) and url.startswith("http")]
    types = types_of(value)
    return Author(
        nameRaw=name,
        url=document.resolve(url_of({"url": value.get("url")})),
        email=_plain(value.get("email")),
        bio=_plain(value.get("description")),
        type="Organization" if types & _ORGANIZATIONS and "Person" not in types else "Person",
        jobTitle=_plain(value.get("jobTitle")),
        sameAs=same[:20],
        image=Image(document.resolve(image) or image) if image else None,
    )


def _full_name(value: dict[str, Any]) -> str | None:
    return " ".join(filter(None, (_plain(value.get("givenName")), _plain(value.get("familyName"))))) or None


def _plain(value: Any) -> str | None:
    return squash(value)[:5_000] or None if isinstance(value, str) else None


def from_microdata(document: Document, data: StructuredData) -> Claim:
    """Return the elements with itemprop author, each with its link."""
    found: dict[str, Author] = {}
    for node in _of_article(document, data.microdata.get("author", ())[:MAX_AUTHORS]):
        named = node.css_first("[itemprop~=name]") or node
        name = squash((named.attributes.get("content") or named.text() or "")[:300])
        link = node if node.attributes.get("href") else node.css_first("[itemprop~=url][href], a[href]")
        own = "" if split_byline(name) else declared_name(name)
        if own is not None:
            url = document.resolve(link.attributes.get("href")) if link else None
            found.setdefault(name, Author(nameRaw=name, name=own, url=url))
    return Claim(tuple(found.values()), "microdata", "author", 0.8)


def _of_article(document: Document, nodes: Sequence[LexborNode]) -> Sequence[LexborNode]:
    """Return, of several elements, those that stand in no line of another post's card or of a comment."""
    if len(nodes) < SEVERAL:
        return nodes
    lines, boxes = document.outline.lines, document.outline.boxes
    small = (box for box in boxes if 0 < box.last - box.first <= MAX_CARD)
    others = {box.node.mem_id for box in small if lines[box.first].roles & lines[box.last - 1].roles & _OTHERS}
    return [node for node in nodes if not _stands_in(node, others)]


def _stands_in(node: LexborNode, boxes: set[int]) -> bool:
    current: LexborNode | None = node
    for _ in range(MAX_LEVELS):
        if current is None or current.tag == "body":
            return False
        if current.mem_id in boxes:
            return True
        current = current.parent
    return False


def _turned(raw: str) -> str | None:
    """Return "Gabriel García Márquez" of "García Márquez, Gabriel", as catalogues write one person a tag."""
    surname, comma, given = (part.strip() for part in raw.partition(","))
    few = len(given.split()) == 1 or len(surname.split()) == 1 or given.endswith(".")
    whole = f"{given} {surname}"
    if not (comma and surname and few and given[:1].isupper()) or _LISTED.search(whole) or is_organization(surname):
        return None
    return whole if split_byline(whole) == [whole] else None


def from_meta(document: Document, data: StructuredData) -> Iterator[Claim]:
    """Yield one claim for each name of a meta tag, and for the pair that sharing cards print as "Written by: …"."""
    found: dict[str, list[Author]] = {}
    for candidate in find_candidates(document, data, AUTHOR_PLACES[1:]):
        if _NAMELESS.match(candidate.raw) or _ADDRESS.search(candidate.raw):
            continue
        name = _turned(candidate.raw) if candidate.rule in _CATALOGUED else None
        if name or split_byline(candidate.raw):
            found.setdefault(candidate.rule, []).append(Author(nameRaw=candidate.raw, name=name or ""))
    for rule, authors in found.items():
        yield Claim(tuple(authors), "meta", rule, 0.8)
    for number in "12":
        label, name = (document.meta_first(f"twitter:{part}{number}") for part in ("label", "data"))
        if label and name and SIGNED.fullmatch(label.strip(" :")) and split_byline(name):
            yield Claim((Author(nameRaw=name),), "meta", f"twitter:data{number}", 0.78)
