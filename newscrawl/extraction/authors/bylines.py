"""Who wrote it: what the page tells machines, the byline a reader sees, and the author box below the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newscrawl.extraction.authors.author_box import read_author_boxes
from newscrawl.extraction.authors.author_names import is_handle, looks_like_person, people
from newscrawl.extraction.authors.byline_labels import SIGNED
from newscrawl.extraction.authors.byline_lines import find_byline
from newscrawl.extraction.body.inserts import LAST_LINES, told_of
from newscrawl.extraction.headline.site_title import SiteTitle
from newscrawl.extraction.metadata.candidates import Candidate, find_candidates
from newscrawl.extraction.metadata.fields import AUTHOR as AUTHOR_PLACES
from newscrawl.extraction.metadata.fields import SITE_NAME
from newscrawl.extraction.metadata.structured_data import StructuredData, text_of, url_of
from newscrawl.html.structured import types_of
from newscrawl.items import Author, Evidence, Image, Rejected
from newscrawl.normalize.authors.merging import fold_name, is_organization, split_byline
from newscrawl.normalize.text import fold, squash

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.extraction.body.article_body import Body
    from newscrawl.html.document import Document

MAX_AUTHORS = 30
MAX_REJECTED = 10
_ORGANIZATIONS = {"Organization", "NewsMediaOrganization", "Corporation"}
_NAMELESS = re.compile(r"https?:|www\.|@|\d+$")


@dataclass(frozen=True, slots=True)
class _Claim:
    """The authors that one kind of place names."""

    authors: tuple[Author, ...]
    source: str
    rule: str
    trust: float

    @property
    def raw(self) -> str:
        return "; ".join(author.nameRaw for author in self.authors)


def find_authors(document: Document, structured: StructuredData, body: Body) -> tuple[list[Author], Evidence | None]:
    """Return the authors as the page writes them (``nameRaw``; names are split and cleaned later) and the evidence.

    A place that names people goes before one that names only the site, an agency or an account. Author boxes
    add bio, job title, picture and links to an author of their name; they are believed alone where nobody else
    is named.
    """
    site = SiteTitle(document.url, [item.raw for item in find_candidates(document, structured, SITE_NAME)])
    boxes = read_author_boxes(document, site)
    claims = [claim for claim in _claims(document, structured, body, site) if claim.authors]
    if boxes:
        claims.append(_Claim(tuple(boxes[:1]), "page", "author box", 0.6))
    if not claims:
        return [], None
    best = max(claims, key=lambda claim: (_worth(claim, site), claim.trust))
    others = [
        *boxes,
        *_told_below_the_text(document, body, best),
        *(author for claim in claims if claim is not best for author in claim.authors),
    ]
    authors = [*best.authors[:MAX_AUTHORS], *_of_same_name(others, best)]
    evidence = Candidate(best.raw, best.source, best.rule, best.trust).evidence()
    evidence.rejected = [
        Rejected(claim.raw[:200], "another place is better founded", claim.rule)
        for claim in claims
        if claim.raw != best.raw
    ][:MAX_REJECTED]
    return authors, evidence


def _told_below_the_text(document: Document, body: Body, claim: _Claim) -> Iterator[Author]:
    """Yield the claim's authors of whom the last lines of the text tell, with what they tell as the bio."""
    names = {fold(name): name for author in claim.authors for name in split_byline(author.nameRaw)}
    for line in document.outline.lines[max(body.first, body.last - LAST_LINES) : body.last]:
        name = told_of(line, names)
        if name is not None:
            yield Author(nameRaw=names[name], bio=line.text)


def _claims(document: Document, structured: StructuredData, body: Body, site: SiteTitle) -> Iterator[_Claim]:
    yield _from_json_ld(document, structured)
    yield _from_microdata(document, structured)
    yield from _from_meta(document, structured)
    byline = find_byline(document, body, site)
    if byline is not None:
        yield _Claim(byline.authors, "page", byline.rule, byline.trust)
    yield _from_site_owner(document, site)


def _worth(claim: _Claim, site: SiteTitle) -> int:
    """2 where a person is named in full, 1 for a nickname, 0 for accounts, organisations and the site itself."""
    names = [name for author in claim.authors for name in split_byline(author.nameRaw)]
    if any(looks_like_person(name) and not site.is_site(name) for name in names):
        return 2
    return int(any(not is_organization(name) and not is_handle(name) and not site.is_site(name) for name in names))


def _of_same_name(others: list[Author], claim: _Claim) -> list[Author]:
    """Return what other places say of the same people, one each: links, bios, better spellings; merged later."""
    names = {fold_name(name) for author in claim.authors for name in split_byline(author.nameRaw)}
    named = ((author, split_byline(author.nameRaw)) for author in others)
    return [author for author, own in named if len(own) == 1 and fold_name(own[0]) in names][:MAX_AUTHORS]


def _from_json_ld(document: Document, structured: StructuredData) -> _Claim:
    for node in structured.speakers:
        for key in AUTHOR_PLACES[0].names:
            found = [_from_node(value, document, structured) for value in structured.values(node, key)]
            authors = tuple(author for author in found if author is not None and split_byline(author.nameRaw))
            if authors:
                return _Claim(authors, "json-ld", key, AUTHOR_PLACES[0].trust)
    return _Claim((), "json-ld", "author", 0.0)


def _from_node(value: Any, document: Document, structured: StructuredData) -> Author | None:
    name = text_of(value) or (_full_name(value) if isinstance(value, dict) else None)
    if not name:
        return None
    if not isinstance(value, dict):
        return Author(nameRaw=name)
    image = url_of(structured.resolve(value.get("image")))
    same = [url for url in structured.values(value, "sameAs") if isinstance(url, str) and url.startswith("http")]
    return Author(
        nameRaw=name,
        url=document.resolve(url_of({"url": value.get("url")})),
        email=_plain(value.get("email")),
        bio=_plain(value.get("description")),
        type="Organization" if types_of(value) & _ORGANIZATIONS else "Person",
        jobTitle=_plain(value.get("jobTitle")),
        sameAs=same[:20],
        image=Image(document.resolve(image) or image) if image else None,
    )


def _full_name(value: dict[str, Any]) -> str | None:
    return " ".join(filter(None, (_plain(value.get("givenName")), _plain(value.get("familyName"))))) or None


def _plain(value: Any) -> str | None:
    return squash(value)[:5_000] or None if isinstance(value, str) else None


def _from_microdata(document: Document, structured: StructuredData) -> _Claim:
    found: dict[str, Author] = {}
    for node in structured.microdata.get("author", ())[:MAX_AUTHORS]:
        named = node.css_first("[itemprop~=name]") or node
        name = squash((named.attributes.get("content") or named.text() or "")[:300])
        link = node if node.attributes.get("href") else node.css_first("[itemprop~=url][href], a[href]")
        if split_byline(name):
            found.setdefault(
                name, Author(nameRaw=name, url=document.resolve(link.attributes.get("href")) if link else None)
            )
    return _Claim(tuple(found.values()), "microdata", "author", 0.8)


def _from_meta(document: Document, structured: StructuredData) -> Iterator[_Claim]:
    """Yield one claim for each name of a meta tag, and for the pair that sharing cards print as "Written by: …"."""
    found: dict[str, list[Author]] = {}
    for candidate in find_candidates(document, structured, AUTHOR_PLACES[1:]):
        if not _NAMELESS.match(candidate.raw) and split_byline(candidate.raw):
            found.setdefault(candidate.rule, []).append(Author(nameRaw=candidate.raw))
    for rule, authors in found.items():
        yield _Claim(tuple(authors), "meta", rule, 0.8)
    for number in "12":
        label, name = (document.meta_first(f"twitter:{part}{number}") for part in ("label", "data"))
        if label and name and SIGNED.fullmatch(label.strip(" :")) and split_byline(name):
            yield _Claim((Author(nameRaw=name),), "meta", f"twitter:data{number}", 0.78)


def _from_site_owner(document: Document, site: SiteTitle) -> _Claim:
    """A site that bears a person's full name in its address and in its header is that person's."""
    for line in document.outline.lines[:12]:
        if line.text.count(" ") == 1 and site.is_domain(line.text) and people(line.text):
            return _Claim((Author(nameRaw=line.text),), "page", "site of one person", 0.3)
    return _Claim((), "page", "site of one person", 0.0)
