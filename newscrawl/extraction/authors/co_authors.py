"""What a line says of who wrote the article, completed by the lines close to it: co-authors, a card each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_names import people
from newscrawl.extraction.authors.declared import Claim
from newscrawl.html.roles import AUTHOR
from newscrawl.items import Author  # noqa: TC001 - mypyc looks up the types of a dataclass's fields
from newscrawl.normalize.authors.merging import fold_name

if TYPE_CHECKING:
    from newscrawl.html.document import Document

ADJACENT: Final = 2  # lines between the bylines of co-authors
BOXED: Final = 0.15  # less trust in an author box: it may be another's
UNNAMED: Final = 0.15  # less trust in a byline that names no person in full
_EACH_ON_ITS_LINE: Final = {"byline link", "byline", "byline line", "name below a label"}


@dataclass(frozen=True, slots=True)
class Byline:
    """Who a line names, the rule that says so, and how far it is to be trusted; ``distance`` from the headline."""

    authors: tuple[Author, ...]
    rule: str
    trust: float
    line: int
    distance: int = 0

    def claim(self) -> Claim:
        """Return what the line says as a claim of the page."""
        return Claim(self.authors, "page", self.rule, self.trust)


def with_neighbours(best: Byline, found: list[Byline], document: Document) -> Byline:
    """Add the names of the same rule in the lines close by, and those of elements named alike: a card each."""
    authors = list(best.authors)
    names = {fold_name(author.name or author.nameRaw) for author in authors}
    edge = best.line
    alike = [other for other in found if best.rule in _EACH_ON_ITS_LINE and other.rule in _EACH_ON_ITS_LINE]
    for byline in sorted(alike, key=lambda other: other.line):
        is_next = byline.rule == best.rule and edge < byline.line <= edge + ADJACENT
        if is_next or (edge < byline.line and _are_cards(document, best.line, byline.line)):
            edge = byline.line
            fresh = [author for author in byline.authors if _is_new_person(author, names)]
            names.update(fold_name(author.name or author.nameRaw) for author in fresh)
            authors.extend(fresh)
    return replace(best, authors=tuple(authors))


def _are_cards(document: Document, first: int, last: int) -> bool:
    """Tell lines of authors' cards: elements of one name, and no line between them that is not an author's."""
    lines, boxes = document.outline.lines, document.outline.boxes
    name = boxes[lines[first].box].name
    is_named_alike = bool(name) and name == boxes[lines[last].box].name
    return is_named_alike and all(line.roles & AUTHOR for line in lines[first : last + 1])


def _is_new_person(author: Author, names: set[str]) -> bool:
    name = author.name or author.nameRaw
    return fold_name(name) not in names and bool(people(name))


def with_fuller(best: Byline, found: list[Byline]) -> Byline:
    """A line that names all of the best byline's people and more completes it: "By Jane Doe and John Roe"."""
    names = {fold_name(author.name) for author in best.authors if author.name}
    for other in found:
        own = {fold_name(author.name) for author in other.authors if author.name}
        if names and names < own and other.trust > best.trust - BOXED - UNNAMED:
            known = {fold_name(author.name): author for author in best.authors}
            return replace(best, authors=tuple(known.get(fold_name(one.name), one) for one in other.authors))
    return best
