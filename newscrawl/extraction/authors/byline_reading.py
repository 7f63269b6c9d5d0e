"""What a rule is given to read a line with, and what it returns: people, each with the link that bears the name."""

from __future__ import annotations

from collections.abc import Sequence  # noqa: TC003 - mypyc looks up the types of a dataclass's fields
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from newscrawl.extraction.authors.author_addresses import is_author_address
from newscrawl.extraction.authors.author_names import looks_like_person
from newscrawl.extraction.authors.ownership import Places  # noqa: TC001 - mypyc looks up the types of a dataclass's fields
from newscrawl.extraction.dates.date_labels import is_name_of_date
from newscrawl.extraction.headline.site_title import SiteTitle  # noqa: TC001 - mypyc looks up the types of a dataclass's fields
from newscrawl.html.document import Document  # noqa: TC001 - mypyc looks up the types of a dataclass's fields
from newscrawl.items import Author
from newscrawl.normalize.authors.bylines import Names, read_byline
from newscrawl.normalize.authors.merging import fold_name, is_organization
from newscrawl.normalize.authors.name_words import GENERATIONS
from newscrawl.normalize.text import has_no_case

if TYPE_CHECKING:
    from newscrawl.html.outline import Line, Link


MAX_BYLINE: Final = 200
SEVERAL: Final = 2  # persons in one link, which leads to none of them alone
MAX_LISTED: Final = 8  # names in a list below a label
MAX_BEHIND: Final = 2  # words behind a linked name that are none of it


@dataclass(frozen=True, slots=True)
class Seen:
    """The page as the rules see it."""

    document: Document
    site: SiteTitle
    places: Places
    language: str | None

    def line(self, index: int) -> Line:
        """Return line *index*."""
        return self.document.outline.lines[index]

    def names(self, text: str) -> Names:
        """Return whom *text* names."""
        return read_byline(text, self.language)

    def persons(self, names: Names) -> list[str]:
        """Return the authors of *names* that are written as persons' names are, without the site's own."""
        return [name for name in names.authors if looks_like_person(name) and not self.site.is_site(name)]


@dataclass(frozen=True, slots=True)
class Reading:
    """The authors that a rule read in a line."""

    authors: Sequence[Author] = ()


#: What nearly every rule reads in nearly every line.
NOTHING: Final = Reading()


def first_of_list(seen: Seen, index: int) -> int:
    """Return the line with the first entry of the list in which line *index* is one; the line itself in no list."""
    first, boxes = index, seen.document.outline.boxes
    while first > 1 and index - first < MAX_LISTED and seen.line(first - 1).tag == seen.line(index).tag == "li":
        if boxes[seen.line(first - 1).box].parent != boxes[seen.line(index).box].parent:
            break
        first -= 1
    return first


def authors_of(seen: Seen, line: Line, names: list[str]) -> Reading:
    """Return *names* as authors, each with the link that bears its name."""
    links = [(fold_name(link.text), link) for link in line.links]
    profiles = [link for _, link in links if is_author_address(link.href)]
    found = []
    persons = [name for name in names if looks_like_person(name)]
    employed = any(not is_organization(name) for name in names)
    signed, linked_texts = bool(persons), {link.text for link in line.links}
    for name in (_as_linked(name, line) for name in names):
        if is_name_of_date(name):
            continue
        folded = fold_name(name)
        is_paper = signed and " " in name and not looks_like_person(name) and name not in linked_texts
        if is_paper or (employed and is_organization(name)):
            continue  # beside a person an organisation is the employer
        link = next((link for text, link in links if folded and folded in text), None)
        shared = [one for one in persons if link is not None and _squeezed(one) in _squeezed(link.text)]
        raw = name if link is None else link.text
        if link is None and len(names) == len(profiles) == 1:
            link = profiles[0]
        found.append(
            Author(name=name, nameRaw=raw, url=_profile(seen, link.href if link and len(shared) < SEVERAL else None))
        )
    return Reading(found)


def _squeezed(text: str) -> str:
    return fold_name(text).replace(" ", "")


def _as_linked(name: str, line: Line) -> str:
    """Return the person's name that is all of a link, where what was read goes on around it: "Jane Doe writes"."""
    texts = [link.text for link in line.links]
    return next((text for text in texts if _is_person_before(name, text) or _is_behind_word(name, text)), name)


def _is_behind_word(name: str, text: str) -> bool:
    """Tell a linked name behind one word of a script without capitals: "by" in a language that no table has."""
    word, _, rest = name.partition(" ")
    return rest == text and has_no_case(word) and looks_like_person(text)


def _is_person_before(name: str, text: str) -> bool:
    rest = name.removeprefix(text).strip()
    return (
        rest != name
        and rest.count(" ") < MAX_BEHIND
        and rest.lower().strip(".") not in GENERATIONS
        and looks_like_person(text)
    )


def _profile(seen: Seen, href: str | None) -> str | None:
    return (
        None
        if href is None or href.startswith(("#", "mailto:", "javascript:", "tel:"))
        else seen.document.resolve(href)
    )


def seen_home(seen: Seen, link: Link) -> bool:
    """Tell a link to the site's own home page: the name that it bears is the site's."""
    address = urlsplit(seen.document.resolve(link.href) or "")
    own = urlsplit(seen.document.url).netloc
    return address.netloc == own and address.path in {"", "/"} and not address.query and not link.href.startswith("#")


def seen_away(seen: Seen, link: Link) -> bool:
    """Tell a link to another site's page that is no author's."""
    address = urlsplit(seen.document.resolve(link.href) or "")
    return (
        bool(address.netloc)
        and address.netloc != urlsplit(seen.document.url).netloc
        and not is_author_address(link.href)
    )
