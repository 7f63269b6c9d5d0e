"""The rules by which a line signs an article; each says what it read, and the ledger says how often it was right."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newscrawl.extraction.authors.author_names import looks_like_person, people
from newscrawl.extraction.authors.byline_labels import ANY_VERB_BY, SAYS_BY, is_label
from newscrawl.extraction.authors.byline_text import byline_text, pieces_of
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import AUTHOR, BIO, DATE, META, TAGS
from newscrawl.items import Author
from newscrawl.normalize.authors.bylines import BORDER, Names, read_byline, split_byline
from newscrawl.normalize.authors.credits import is_credit
from newscrawl.normalize.authors.merging import fold_name, is_organization
from newscrawl.normalize.authors.name_lists import is_place
from newscrawl.normalize.dates.reader import find_dates
from newscrawl.normalize.text import has_spaces

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from newscrawl.extraction.authors.ownership import Places
    from newscrawl.extraction.headline.site_title import SiteTitle
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line, Link

    Reader = Callable[["Seen", int], "Reading"]

MAX_BYLINE = 200
MAX_WORDED = 120
MAX_BARE = 60
NEAR_TITLE = 6
MAX_LISTED = 8  # names in a list below a label
BESIDE_DATE = 3  # lines from the headline where a name beside the date signs
_NOT_SIGNED = HEADINGS | {"td", "th", "dt", "pre", "figcaption"}
_AUTHOR_PATH = re.compile(
    r"(?:^|/)(?:authors?|autor(?:es|en|in)?|autore|autori|auteurs?|profiles?|people|person|by|writers?|journalists?|staff|reporters?|"
    r"contributors?|redaktion|redaktor|team|columnists?|bio|user|users|members?|mitarbeiter|journaliste|editor|avtor|yazar|"
    r"staff-contributors|skribent|forfatter)/[^/]",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_PARTS = re.compile(rf"[{BORDER}\n|•·]")
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_LAST_BRACKET = re.compile(r"[.!?”“\"'»]\s*\(([^()]{5,40})\)[\s+*–—-]{0,6}$")
_NAME = re.compile(r"[^\W\d_a-z]\S{1,30}(?:\s\S{1,30}){1,4}")
_DASHED = re.compile(r"^[—–-]{1,2}\s?(?=\S)")


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


@dataclass(slots=True)
class Reading:
    """The authors that a rule read in a line."""

    authors: list[Author] = field(default_factory=list)


def _authors(seen: Seen, line: Line, names: list[str]) -> Reading:
    """Return *names* as authors, each with the link that bears its name."""
    links = [(fold_name(link.text), link) for link in line.links]
    profiles = [link for _, link in links if _AUTHOR_PATH.search(link.href)]
    found = []
    employed = any(not is_organization(name) for name in names)
    for name in names:
        folded = fold_name(name)
        if employed and is_organization(name):
            continue  # beside a person an organisation is the employer
        link = next((link for text, link in links if folded and folded in text), None)
        raw = name if link is None else link.text
        if link is None and len(names) == len(profiles) == 1:
            link = profiles[0]
        found.append(Author(name=name, nameRaw=raw, url=_profile(seen, link.href if link else None)))
    return Reading(found)


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


def linked(seen: Seen, index: int) -> Reading:
    """Links that say they lead to an author: by rel, by class, by address in a line that is no prose."""
    line = seen.line(index)
    if not line.links or (line.is_prose and not line.roles & (AUTHOR | META | DATE)):
        return Reading()
    own = [link for link in line.links if _leads_to_author(seen, link, line) and not seen_home(seen, link)]
    if not own:
        return Reading()
    linked_names = {fold_name(name): name for link in own for name in seen.names(link.text).authors}
    if len(line.text) > MAX_BYLINE:
        return _authors(seen, line, list(linked_names.values()))
    text = byline_text(seen.document, index)
    names = seen.names(text)
    beside = {fold_name(name) for name in seen.names(_beside(text, linked_names)).authors}
    others = {fold_name(link.text) for link in line.links if link not in own}
    credited = {fold_name(name) for name, _ in names.contributors}
    found = [
        name for name in seen.persons(names) if fold_name(name) in linked_names or fold_name(name) in beside - others
    ]
    known = {fold_name(name) for name in found}
    missed = [name for folded, name in linked_names.items() if folded not in known | credited]
    return _authors(seen, line, found if any(fold in linked_names for fold in known) else missed or found)


def _beside(text: str, known: Collection[str]) -> str:
    """Return the parts of a byline, between borders and bars, that hold one of the *known* names, folded."""
    return " | ".join(part for part in _PARTS.split(text) if any(name in fold_name(part) for name in known))


def _leads_to_author(seen: Seen, link: Link, line: Line) -> bool:
    says = link.roles & AUTHOR or "author" in link.rel or (line.roles & AUTHOR and _AUTHOR_PATH.search(link.href))
    if says:
        return bool(split_byline(link.text))
    return bool(_AUTHOR_PATH.search(link.href) and people(link.text, seen.site))


def marked(seen: Seen, index: int) -> Reading:
    """Inline pieces of author classes; of nested ones the innermost, which leave "By" and roles out."""
    line = seen.line(index)
    if len(line.text) > MAX_BYLINE:
        return Reading()
    texts = [
        mark.text
        for mark in line.marks
        if mark.roles & AUTHOR
        and not mark.roles & DATE
        and split_byline(mark.text)
        and not _is_home_mark(seen, mark.text, line)
    ]
    if not texts or (line.is_prose and not line.roles & AUTHOR):
        return Reading()
    text = byline_text(seen.document, index)
    texts = [_structure_of(one, text) for one in texts]
    inner = [text for text in texts if not any(other != text and other in text for other in texts)]
    kept = [text for text in dict.fromkeys(inner) if people(text, seen.site)] or inner[:1]
    own = [name for text in kept for name in seen.names(text).authors]
    credited = {fold_name(name) for name, _ in seen.names(text).contributors}
    folded = {fold_name(name) for name in own}
    whole = seen.persons(seen.names(_beside(text, folded)))
    fuller = whole if folded <= {fold_name(name) for name in whole} and _is_list(line, whole) else own
    return _authors(seen, line, [name for name in fuller if fold_name(name) not in credited])


def _structure_of(mark: str, text: str) -> str:
    """Return the parts of the line's structured *text* that the mark is made of: a label may be glued to the name."""
    squeezed = "".join(mark.split())
    parts = [part for part in _PARTS.split(text) if "".join(part.split()) in squeezed]
    return BORDER.join(parts) or mark


def _is_home_mark(seen: Seen, text: str, line: Line) -> bool:
    return any(link.text == text and seen_home(seen, link) for link in line.links)


def _is_list(line: Line, names: list[str]) -> bool:
    """Tell a line that is made of names, not one that has names among other things."""
    return 10 * sum(map(len, names)) >= 6 * len(line.text)


def worded(seen: Seen, index: int) -> Reading:
    """Names behind "by": at the beginning of the line, or after a bar, a dash or the date."""
    line = seen.line(index)
    if (len(line.text) > MAX_WORDED and not line.roles & AUTHOR) or len(line.text) > 2 * MAX_BYLINE:
        return Reading()
    own_verb = line.roles & (META | DATE | AUTHOR) and ANY_VERB_BY.match(line.text) and not is_credit(line.text)
    if not own_verb and not SAYS_BY.search(line.text[:MAX_WORDED]):
        return Reading()
    text = byline_text(seen.document, index)
    match = SAYS_BY.search(text[:MAX_WORDED]) or SAYS_BY.search(text[:MAX_WORDED].replace(BORDER, " | "))
    if match is None and own_verb:
        match = ANY_VERB_BY.match(text[:MAX_WORDED])
    if match is None:
        return Reading()
    rest = text[match.end() :]
    names = seen.names(rest)
    found = seen.persons(names)
    if not found and line.roles & (AUTHOR | META) and not line.text.endswith((".", ":")):
        found = list(names.authors)
    credited = sum(len(name) for name, _ in names.contributors)
    bare = len(_BRACKETS.sub("", rest))
    if not found or (line.is_prose and 3 * (sum(map(len, found)) + credited) < bare and not _is_called(line, match)):
        return Reading()
    return _authors(seen, line, found)


def _is_called(line: Line, match: re.Match[str]) -> bool:
    """Tell a long line that is a byline all the same: in brackets, or begins with "by" in an element that says so."""
    return line.text[0] == "(" or (bool(line.roles & AUTHOR) and match.start() == 0)


def classed(seen: Seen, index: int) -> Reading:
    """A line whose markup says "author": all of it."""
    line = seen.line(index)
    if not line.roles & AUTHOR or line.roles & BIO or line.is_prose or len(line.text) > MAX_BYLINE:
        return Reading()
    if is_label(line.text) or any(seen_home(seen, link) for link in line.links):
        return Reading()
    names = seen.names(byline_text(seen.document, index))
    return _authors(seen, line, list(names.authors))


def below_label(seen: Seen, index: int) -> Reading:
    """A line of nothing but persons' names below a label of its own: "Article by", "Posted by:"."""
    first, boxes = index, seen.document.outline.boxes
    while first > 1 and index - first < MAX_LISTED and seen.line(first - 1).tag == seen.line(index).tag == "li":
        if boxes[seen.line(first - 1).box].parent != boxes[seen.line(index).box].parent:
            break
        first -= 1
    return _bare(seen, index) if is_label(seen.line(max(0, first - 1)).text) else Reading()


def _bare(seen: Seen, index: int) -> Reading:
    line = seen.line(index)
    if len(line.text) > MAX_BARE or _DIGIT.search(line.text):
        return Reading()
    names = seen.persons(seen.names(byline_text(seen.document, index)))
    if 3 * sum(map(len, names)) < 2 * len(line.text) and not (names and "," in line.text):
        return Reading()
    return _authors(seen, line, names)


def signature(seen: Seen, index: int) -> Reading:
    """A bold or dashed line of nothing but names: the last before the text, the first behind it."""
    line = seen.line(index)
    if line.tag in _NOT_SIGNED or line.tag == "li" or line.links or line.text.upper() == line.text.lower():
        return Reading()
    places = seen.places
    if index == places.end:
        return _bare(seen, index) if line.strong or _DASHED.match(line.text) else Reading()
    return _bare(seen, index) if line.strong and index + 1 == places.text and index > (places.title or 0) else Reading()


def beside_date(seen: Seen, index: int) -> Reading:
    """A name that shares its line with nothing but a date, next to the headline: "Jane Doe, April 19, 2020"."""
    line = seen.line(index)
    distance = seen.places.distance(index)
    if distance is None or not -2 <= distance <= BESIDE_DATE or index >= seen.places.text:
        return Reading()
    if len(line.text) > MAX_WORDED:
        return Reading()
    if line.is_prose or line.tag == "li" or not _DIGIT.search(line.text):
        return Reading()
    text = " | ".join(piece.text for piece in pieces_of(seen.document, index))
    dates = find_dates(text)
    if len(dates) != 1:
        return Reading()
    rest = f"{text[: dates[0].start]} | {text[dates[0].end :]}"
    names = [name for name in seen.persons(seen.names(rest)) if " " in name and not is_place(name)]
    linked_names = {fold_name(link.text) for link in line.links}
    if len(names) != 1 or fold_name(names[0]) in linked_names:
        return Reading()
    return _authors(seen, line, names)


def alone(seen: Seen, index: int) -> Reading:
    """A line of one full name below the headline, with a line of nothing but the date beside it."""
    line, distance = seen.line(index), seen.places.distance(index)
    if distance is None or not 0 < distance <= NEAR_TITLE or index >= seen.places.head[1] or line.tag in _NOT_SIGNED:
        return Reading()
    if not _NAME.fullmatch(line.text) or not (_is_date(seen, index - 1) or _is_date(seen, index + 1)):
        return Reading()
    if line.tag == "li" or line.roles & TAGS or (line.links and not _AUTHOR_PATH.search(line.links[0].href)):
        return Reading()
    names = seen.persons(seen.names(line.text))
    if len(names) != 1 or names[0] != line.text or is_place(names[0]) or not has_spaces(line.text):
        return Reading()
    return _authors(seen, line, names)


def _is_date(seen: Seen, index: int) -> bool:
    """Tell a line of nothing but a date, with its label and its hour."""
    if not 0 <= index < len(seen.document.outline.lines):
        return False
    text = seen.line(index).text
    if len(text) > MAX_BARE or not _DIGIT.search(text):
        return False
    dates = find_dates(text)
    return len(dates) == 1 and 10 * (dates[0].end - dates[0].start) >= 4 * len(text)


def in_brackets(seen: Seen, index: int) -> Reading:
    """A full name in brackets that ends the last paragraph: "… said. (Jane Doe)"."""
    line = seen.line(index)
    match = _LAST_BRACKET.search(line.text[-MAX_BARE:]) if index == seen.places.end - 1 and line.is_prose else None
    if match is None:
        return Reading()
    names = seen.persons(seen.names(match[1]))
    return _authors(seen, line, names) if names and sum(map(len, names)) * 10 >= 7 * len(match[1]) else Reading()


READERS: tuple[tuple[str, float, Reader], ...] = (
    ("byline link", 0.85, linked),
    ("byline", 0.75, marked),
    ("by …", 0.72, worded),
    ("byline line", 0.65, classed),
    ("name below a label", 0.6, below_label),
    ("name beside the date", 0.4, beside_date),
    ("name beside a line of the date", 0.38, alone),
    ("signature", 0.3, signature),
    ("name in brackets at the end", 0.35, in_brackets),
)
