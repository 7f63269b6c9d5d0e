"""The byline a reader sees: around the headline first, then at the end of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscrawl.extraction.authors.author_names import people
from newscrawl.extraction.authors.byline_labels import SAYS_BY, is_label
from newscrawl.extraction.card_lines import card_lines
from newscrawl.extraction.headline.headline_line import headline_line
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import (
    AD,
    AUTHOR,
    BESIDE,
    BIO,
    CAPTION,
    COMMENTS,
    CREDIT,
    DATE,
    FOOTER,
    FOREIGN,
    META,
    NAV,
    RECENT,
    RELATED,
)
from newscrawl.items import Author
from newscrawl.normalize.authors.merging import fold_name, split_byline
from newscrawl.normalize.dates.reader import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.extraction.body.article_body import Body
    from newscrawl.extraction.headline.site_title import SiteTitle
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line, Link

ABOVE, BELOW = 7, 20  # lines around the headline
AFTER_TEXT = 12  # lines around the end of the text
MAX_BYLINE = 200
MAX_WORDED = 120
CLOSE = 4  # lines below the headline where any block may hold the byline
ADJACENT = 2  # lines between the bylines of co-authors
BOXED = 0.15  # less trust in an author box: it may be another's
UNNAMED = 0.3  # less trust in a byline that names no person in full

MAX_BARE = 60
_NOT_SIGNED = HEADINGS | {"li", "td", "th", "dt", "pre", "figcaption"}
_NEVER = RELATED | RECENT | CREDIT
_FAR = COMMENTS | NAV | FOOTER | AD
_AUTHOR_PATH = re.compile(
    r"(?:^|/)(?:authors?|autor(?:es|en|in)?|autore|autori|auteurs?|profiles?|people|person|by|writers?|journalists?|staff|reporters?|"
    r"contributors?|redaktion|redaktor|team|columnists?|bio|user|users|members?|mitarbeiter|journaliste|editor|avtor|yazar|"
    r"staff-contributors|skribent|forfatter)/[^/]",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Byline:
    """Who a line names, the rule that says so, and how far it is to be trusted."""

    authors: tuple[Author, ...]
    rule: str
    trust: float
    line: int


def find_byline(document: Document, body: Body, site: SiteTitle) -> Byline | None:
    """Return the best byline of the page, with the co-authors of the lines next to it."""
    listed = card_lines(document)
    lines = document.outline.lines
    title = headline_line(document)
    found: list[Byline] = []
    ends = _end_of_prose(body, lines), body.last
    for index, distance in _reading_order(title, body, len(lines)):
        line = lines[index]
        if index in listed or line.roles & _NEVER or line.roles & (CAPTION | AUTHOR) == CAPTION:
            continue
        if line.roles & (_FAR | CAPTION) and not 0 <= distance <= CLOSE:
            continue
        if line.roles & (COMMENTS | META) == COMMENTS:
            continue
        byline = _read(line, index, distance, document, site) or _bare(index, ends, document, site)
        if byline is not None:
            found.append(byline)
    if not found:
        return None
    best = max(found, key=lambda byline: byline.trust)
    return _with_neighbours(best, found)


def _reading_order(title: int | None, body: Body, count: int) -> Iterator[tuple[int, int]]:
    """Yield (index, distance): from the headline, negative above it; lines at the ends of the text count as far."""
    seen: set[int] = set()
    spans = [(range(body.first, body.first + 6), 25), (range(body.last - AFTER_TEXT, body.last + AFTER_TEXT), 30)]
    if title is not None:
        for index in range(max(0, title - ABOVE), min(count, title + BELOW + 1)):
            seen.add(index)
            yield index, index - title
    for span, distance in spans:
        for index in span:
            if 0 <= index < count and index not in seen:
                seen.add(index)
                yield index, distance


def _read(line: Line, index: int, distance: int, document: Document, site: SiteTitle) -> Byline | None:
    far = 0.008 * abs(distance) + (0.1 if distance < 0 else 0.0)
    if line.roles & BIO:
        far += BOXED
    for rule, trust, reader in _READERS:
        authors = reader(line, document, site, distance)
        if authors:
            named = any(people(author.nameRaw, site) for author in authors)
            return Byline(tuple(authors), rule, trust - far - (0.0 if named else UNNAMED), index)
    return None


def _end_of_prose(body: Body, lines: list[Line]) -> int:
    """Return the index behind the last paragraph of the text."""
    own = (index for index in range(body.last - 1, body.first - 1, -1) if lines[index].is_prose)
    return next((index + 1 for index in own if not lines[index].roles & (FOREIGN | BESIDE)), body.last)


def _bare(index: int, ends: tuple[int, int], document: Document, site: SiteTitle) -> Byline | None:
    """A line of nothing but persons' names: below a label of its own ("Article by"), or bold right below the text."""
    line, before = document.outline.lines[index], document.outline.lines[max(0, index - 1)].text
    if len(line.text) > MAX_BARE or line.tag in _NOT_SIGNED or _DIGIT.search(line.text):
        return None
    names = people(line.text, site)
    if 3 * sum(map(len, names)) < 2 * len(line.text):
        return None
    authors = tuple(Author(nameRaw=name) for name in names)
    if is_label(before):
        return Byline(authors, "name below a label", 0.6, index)
    if ends[0] == index < ends[1] and line.strong and not line.links and line.text.upper() != line.text.lower():
        return Byline(authors, "signature", 0.3, index)
    return None


def _linked(line: Line, document: Document, site: SiteTitle, _distance: int) -> list[Author]:
    """Links that say they lead to an author: by rel, by class, by address in a line that is no prose."""
    if line.is_prose and not line.roles & (AUTHOR | META | DATE):
        return []
    return [
        Author(nameRaw=link.text, url=document.resolve(link.href))
        for link in line.links
        if (_says_author(link, line) and split_byline(link.text))
        or (_AUTHOR_PATH.search(link.href) and people(link.text, site))
    ]


def _says_author(link: Link, line: Line) -> bool:
    if link.roles & AUTHOR or "author" in link.rel:
        return True
    return bool(line.roles & AUTHOR and _AUTHOR_PATH.search(link.href))


def _marked(line: Line, _document: Document, site: SiteTitle, _distance: int) -> list[Author]:
    """Inline pieces of author classes; of nested ones the innermost, which leave "By" and roles out."""
    if len(line.text) > MAX_BYLINE:
        return []
    texts = [
        mark.text for mark in line.marks if mark.roles & AUTHOR and not mark.roles & DATE and split_byline(mark.text)
    ]
    inner = [text for text in texts if not any(other != text and other in text for other in texts)]
    kept = [text for text in dict.fromkeys(inner) if people(text, site)] or inner[:1]
    return [Author(nameRaw=text) for text in kept]


def _worded(line: Line, document: Document, site: SiteTitle, _distance: int) -> list[Author]:
    """Names behind "by": at the beginning of the line, or after a bar, a dash or the date."""
    match = SAYS_BY.search(line.text[:MAX_WORDED])
    if match is None or (len(line.text) > MAX_WORDED and not line.roles & AUTHOR):
        return []
    rest = line.text[match.end() :]
    names = people(rest, site)
    if not names and line.roles & (AUTHOR | META) and not line.text.endswith((".", ":")):
        names = split_byline(rest)
    if not names or (line.is_prose and 3 * sum(map(len, names)) < len(rest)):
        return []
    urls = [document.resolve(link.href) for link in line.links if _AUTHOR_PATH.search(link.href)]
    return [Author(nameRaw=rest if len(names) > 1 else names[0], url=urls[0] if len(urls) == 1 else None)]


def _classed(line: Line, _document: Document, _site: SiteTitle, _distance: int) -> list[Author]:
    """A line whose markup says "author": all of it."""
    if not line.roles & AUTHOR or line.roles & BIO or line.is_prose or len(line.text) > MAX_BYLINE:
        return []
    if is_label(line.text):
        return []
    return [Author(nameRaw=line.text)] if split_byline(line.text) else []


def _beside_date(line: Line, _document: Document, site: SiteTitle, distance: int) -> list[Author]:
    """A name that shares its line with nothing but a date: "Jane Doe, April 19, 2020"."""
    if len(line.text) > MAX_WORDED or not 0 <= distance <= BELOW or line.is_prose or not _DIGIT.search(line.text):
        return []
    dates = find_dates(line.text)
    if len(dates) != 1:
        return []
    rest = f"{line.text[: dates[0].start]} | {line.text[dates[0].end :]}"
    names = people(rest, site)
    return [Author(nameRaw=name) for name in names[:1] if " " in name or line.roles & (AUTHOR | META)]


_READERS = (
    ("byline link", 0.85, _linked),
    ("byline", 0.75, _marked),
    ("by …", 0.72, _worded),
    ("byline line", 0.65, _classed),
    ("name beside the date", 0.5, _beside_date),
)


_EACH_ON_ITS_LINE = {"byline link", "byline", "byline line"}


def _with_neighbours(best: Byline, found: list[Byline]) -> Byline:
    """Add the names of the same rule in the lines close by."""
    authors = list(best.authors)
    names = {fold_name(author.nameRaw) for author in authors}
    edge = best.line
    alike = (other for other in found if other.rule == best.rule and best.rule in _EACH_ON_ITS_LINE)
    for byline in sorted(alike, key=lambda other: other.line):
        if edge < byline.line <= edge + ADJACENT:
            edge = byline.line
            fresh = [
                author for author in byline.authors if fold_name(author.nameRaw) not in names and people(author.nameRaw)
            ]
            names.update(fold_name(author.nameRaw) for author in fresh)
            authors.extend(fresh)
    return Byline(tuple(authors), best.rule, best.trust, best.line)
