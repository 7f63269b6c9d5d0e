"""Who wrote it: what the page tells machines, the byline a reader sees, and the author box below the text."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors import members, site_owner
from newscrawl.extraction.authors.author_box import read_author_boxes
from newscrawl.extraction.authors.author_names import looks_like_person, unsigned
from newscrawl.extraction.authors.byline_lines import find_byline
from newscrawl.extraction.authors.claim_worth import FULL_NAME, NICKNAME, names_of, worth_of
from newscrawl.extraction.authors.data_layer import from_data_layer
from newscrawl.extraction.authors.declared import (
    MAX_AUTHORS,
    Claim,
    contributors_of,
    credited_in,
    from_json_ld,
    from_meta,
    from_microdata,
)
from newscrawl.extraction.authors.distrusted import printed_instead
from newscrawl.extraction.authors.site_owner import read_owner
from newscrawl.extraction.body.last_words import LAST_LINES, told_of
from newscrawl.extraction.headline.site_title import SiteTitle
from newscrawl.extraction.metadata.candidates import Candidate, find_candidates
from newscrawl.extraction.metadata.fields import SITE_NAME
from newscrawl.extraction.metadata.rule_shares import confidence_of
from newscrawl.items import Author, Contributor, Evidence, Rejected
from newscrawl.normalize.authors.merging import fold_name
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.extraction.authors.byline_lines import Printed
    from newscrawl.extraction.authors.co_authors import Byline
    from newscrawl.extraction.body.article_body import Body
    from newscrawl.extraction.metadata.structured_data import StructuredData
    from newscrawl.html.document import Document
    from newscrawl.items import Article

MAX_REJECTED: Final = 10
#: Rules that tell whose site or account it is, and not that somebody signed.
_UNSIGNED: Final = frozenset({site_owner.RULE, members.RULE})
_READABLE: Final = frozenset({"byline link", "byline", "by …", "byline line", "name below a label"})


@dataclass(frozen=True, slots=True)
class Credited:
    """Who wrote the article, who had another part in it, and why; ``lines`` name nobody but the authors."""

    authors: list[Author] = field(default_factory=list)
    contributors: list[Contributor] = field(default_factory=list)
    evidence: Evidence | None = None
    lines: frozenset[int] = frozenset()


def is_signed(article: Article) -> bool:
    """Tell whether somebody signed what the page shows, which is a sign of an article; a record with its evidence."""
    told = (article.evidence or {}).get("authors")
    return bool(article.authors) and (told is None or told.rule not in _UNSIGNED)


def find_authors(document: Document, data: StructuredData, body: Body, language: str | None = None) -> Credited:
    """Return the authors as the page writes them (names are cleaned and merged later) and the evidence.

    Two witnesses are heard: what machines are told and what is printed. A place that names people goes before one that
    names only the site, an agency or an account. Author boxes add bio, job title, picture and links to an author of
    their name; they are believed alone where nobody else is named.
    """
    names = [item.raw for item in find_candidates(document, data, SITE_NAME)]
    site = SiteTitle(document.url, names)
    boxes = read_author_boxes(document, site)
    printed = find_byline(document, body, site, language)
    contributors = [*printed.contributors, *contributors_of(document, data)]
    claims = [claim for claim in _claims(document, data, printed) if claim.authors]
    if boxes:
        claims.append(Claim(tuple(boxes[:1]), "page", "author box", 0.6))
    if not claims and (told := from_data_layer(document, site)).authors:
        claims.append(told)
    if not claims and (owner := read_owner(document, body, names, language)) is not None:
        claims.append(Claim((owner,), "page", site_owner.RULE, site_owner.TRUST))
    if not claims:
        return Credited(contributors=_unique(contributors, set()))
    near = printed.near
    second = near.claim() if near is not None else None
    best = _settled(claims, second, site)
    if (better := printed_instead(best, printed, document, site)) is not None:
        claims.append(better)
        best = better
    best = _in_full(_without_credited(best, second, printed.contributors), [*boxes, *_printed_people(printed)])
    contributors += credited_in(best)
    others = [
        *boxes,
        *_told_below_the_text(document, body, best),
        *(author for claim in claims if claim is not best for author in claim.authors),
    ]
    authors = [*best.authors[:MAX_AUTHORS], *_of_same_name(others, best)]
    lines = frozenset(one.line for one in printed.found if _named(one) <= _names(best))
    return Credited(authors, _unique(contributors, _names(best)), _evidence(best, claims), lines)


def _named(byline: Byline) -> set[str]:
    return {fold_name(author.name or author.nameRaw) for author in byline.authors}


def _claims(document: Document, data: StructuredData, printed: Printed) -> Iterator[Claim]:
    yield from_json_ld(document, data)
    yield from_microdata(document, data)
    yield from from_meta(document, data)
    best = printed.best
    if best is not None:
        yield best.claim()


def _evidence(best: Claim, claims: list[Claim]) -> Evidence:
    share = confidence_of("authors", best.source, best.rule)
    evidence = Candidate(best.raw, best.source, best.rule, best.trust if share is None else share).evidence()
    evidence.rejected = [
        Rejected(claim.raw[:200], "another place is better founded", claim.rule)
        for claim in claims
        if claim.raw != best.raw
    ][:MAX_REJECTED]
    return evidence


def _settled(claims: list[Claim], near: Claim | None, site: SiteTitle) -> Claim:
    """Return the best claim, completed by the other witness where both name the same person."""
    best = max(claims, key=lambda claim: (worth_of(claim, site), claim.trust))
    if best.rule == "author box":
        best = _or_nickname(best, claims, site)
    if worth_of(best, site) < FULL_NAME:
        return best
    is_printed = best.source == "page"
    if near is not None and not is_printed and _contradicts(near, best, site):
        return near
    others = [claim for claim in claims if claim.source != "page"] if is_printed else [near] if near else []
    for other in sorted(others, key=lambda claim: -claim.trust):
        own, more = _persons(best), _persons(other)
        if worth_of(other, site) == FULL_NAME and own & more and not more <= own:
            return _completed(best, other, printed=other if other.source == "page" else best)
    return best


def _or_nickname(box: Claim, claims: list[Claim], site: SiteTitle) -> Claim:
    """A declared nickname that is not part of the name in the author box is another's: it goes first."""
    names = " ".join(_persons(box)).split()
    nicks = [claim for claim in claims if worth_of(claim, site) == NICKNAME]
    best = max(nicks, key=lambda claim: claim.trust, default=box)
    return box if best is box or any(word in names for name in _names(best) for word in name.split()) else best


def _contradicts(near: Claim, best: Claim, site: SiteTitle) -> bool:
    """Tell whether the byline at the headline names other people than machines are told: readers see the byline."""
    if near.rule not in _READABLE or worth_of(near, site) < FULL_NAME:
        return False
    surnames = [{name.rpartition(" ")[2] for name in _persons(claim)} for claim in (near, best)]
    return surnames[0].isdisjoint(surnames[1])


def _completed(best: Claim, other: Claim, *, printed: Claim) -> Claim:
    """Return the people of both, in the order of the one that prints all of the other's, else the best's first."""
    first, second = (
        (printed, best if printed is other else other) if _persons(printed) > _persons(best) else (best, other)
    )
    known = _persons(first)
    fresh = [author for author in second.authors if not _names_of(author) <= known]
    return replace(best, authors=(*first.authors, *fresh))


def _without_credited(best: Claim, near: Claim | None, credited: list[Contributor]) -> Claim:
    """Return the declared authors without those to whom the byline gives the pictures and another the text."""
    if best.source == "page" or near is None or not credited:
        return best
    signed, others = _persons(near), {fold_name(one.name) for one in credited}
    kept = tuple(author for author in best.authors if not (names := _names_of(author)) <= others - signed or not names)
    return replace(best, authors=kept) if signed and signed <= _names(replace(best, authors=kept)) else best


def _printed_people(printed: Printed) -> Iterator[Author]:
    yield from (author for byline in printed.found for author in byline.authors)


def _in_full(best: Claim, others: list[Author]) -> Claim:
    """Return the claim with an account's name in full, where another place links that name to the same address."""
    full = {one.url: name for one in others for name in names_of(one) if one.url and looks_like_person(name)}
    nicks = [one for one in best.authors if one.url in full and not any(map(looks_like_person, names_of(one)))]
    named = (replace(one, name=full[one.url or ""]) if one in nicks else one for one in best.authors)
    return replace(best, authors=tuple(named)) if nicks else best


def _names_of(author: Author) -> set[str]:
    return {fold_name(name) for name in names_of(author)}


def _names(claim: Claim) -> set[str]:
    return {name for author in claim.authors for name in _names_of(author)}


def _persons(claim: Claim) -> set[str]:
    return {fold_name(name) for author in claim.authors for name in names_of(author) if looks_like_person(name)}


def _of_same_name(others: list[Author], claim: Claim) -> list[Author]:
    """Return what other places say of the same people, one each: links, bios, better spellings; merged later."""
    names = _names(claim)
    named = ((author, names_of(author)) for author in others)
    return [author for author, own in named if len(own) == 1 and fold_name(own[0]) in names][:MAX_AUTHORS]


def _told_below_the_text(document: Document, body: Body, claim: Claim) -> Iterator[Author]:
    """Yield the claim's authors of whom the last lines of the text tell, with what they tell as the bio."""
    names = {fold(name): name for author in claim.authors for name in names_of(author)}
    yield from (Author(nameRaw=names[bio.name], bio=bio.text) for bio in body.bios if bio.name in names)
    for line in document.outline.lines[max(body.first, body.last - LAST_LINES) : body.last]:
        name = told_of(line, names)
        if name is not None:
            yield Author(nameRaw=names[name], bio=unsigned(line))


def _unique(contributors: list[Contributor], authors: set[str]) -> list[Contributor]:
    """Return each person once for each role; an author who also took the pictures stays among the authors only."""
    found: dict[tuple[str, str], Contributor] = {}
    for one in contributors:
        folded = fold_name(one.name)
        if folded not in authors:
            found.setdefault((folded, one.role), one)
    return list(found.values())[:MAX_AUTHORS]
