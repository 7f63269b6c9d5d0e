"""The byline a reader sees: around the headline first, then behind the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_names import people
from newscrawl.extraction.authors.bare_names import MAX_BARE, bare
from newscrawl.extraction.authors.byline_labels import is_label
from newscrawl.extraction.authors.byline_reading import Reading, Seen
from newscrawl.extraction.authors.byline_rules import READERS
from newscrawl.extraction.authors.byline_text import byline_text
from newscrawl.extraction.authors.co_authors import (
    ADJACENT,
    BOXED,
    UNNAMED,
    Byline,
    with_fuller,
    with_neighbours,
)
from newscrawl.extraction.authors.deeds import is_deed_of_another
from newscrawl.extraction.authors.members import RULE as MEMBER
from newscrawl.extraction.authors.members import is_account
from newscrawl.extraction.authors.ownership import CLOSE, Owners, Places, find_places
from newscrawl.extraction.authors.side_column import RULE, read_side_column
from newscrawl.extraction.authors.signed_places import signed_places
from newscrawl.extraction.headline.headline_line import headline_line
from newscrawl.html.headings import role_of_heading
from newscrawl.html.roles import (
    AUTHOR,
    BIO,
    CAPTION,
    CREDIT,
    META,
)
from newscrawl.items import Author, Contributor
from newscrawl.normalize.authors.bylines import read_byline
from newscrawl.normalize.authors.credits import is_credit, may_credit, role_of_label
from newscrawl.normalize.authors.merging import fold_name
from newscrawl.normalize.authors.roles_behind import role_behind
from newscrawl.normalize.language.detection import primary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscrawl.extraction.body.article_body import Body
    from newscrawl.extraction.headline.site_title import SiteTitle
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line

LINKED: Final = 0.3  # more trust in a name beside the date that leads to its bearer's page
IN_COLUMN: Final = 0.3  # trust in an author beside the text
NEAR: Final = 0.02  # … right beside the headline
MAX_SIGNED: Final = 300  # characters of a line without markup that signs: headline, byline and date in one
MAX_CREDITED: Final = 240
MAX_ROLE: Final = 60
PAIRED: Final = 3  # lines from a name to the label above the name before it

_BESIDE_DATE: Final = frozenset({"name beside a line of the date", "name beside the date", MEMBER})


@dataclass(slots=True)
class Printed:
    """What the page prints: its best byline, the line of it alone where it is near the headline, and the others."""

    best: Byline | None = None
    near: Byline | None = None
    found: list[Byline] = field(default_factory=list)
    contributors: list[Contributor] = field(default_factory=list)


def find_byline(document: Document, body: Body, site: SiteTitle, language: str | None = None) -> Printed:
    """Return the best byline of the page with the co-authors of the lines next to it, and who is credited beside."""
    places = find_places(document, body, headline_line(document))
    seen = Seen(document, site, places, primary(language or "") or None)
    printed, owners = Printed(), Owners(document, places)
    held: list[tuple[Byline, str]] = []  # photographers, who wrote it where nobody else did
    for index, distance in signed_places(document, places):
        _read_line(seen, owners, (index, distance), printed, held)
    if printed.found:
        printed.contributors += [one for byline, role in held for one in _as_contributors(byline.authors, role)]
    else:
        printed.found = [byline for byline, _ in held]
    if not printed.found and (column := read_side_column(seen)) is not None:
        printed.best = Byline(tuple(column[1].authors), RULE, IN_COLUMN, column[0])
    if printed.found:
        best = max(printed.found, key=lambda byline: byline.trust)
        printed.best = with_fuller(with_neighbours(best, printed.found, document), printed.found)
        if 0 <= best.distance <= CLOSE:
            printed.near = with_fuller(best, printed.found)
    return printed


def _read_line(
    seen: Seen, owners: Owners, at: tuple[int, int], printed: Printed, held: list[tuple[Byline, str]]
) -> None:
    """Add what line *at*, an index and its distance from the headline, tells of authors and of those credited."""
    index, distance = at
    document, line = seen.document, seen.line(index)
    reading = None if _is_mere_prose(line, index, seen.places) else _read(seen, index)
    is_short = reading is not None and len(line.text) <= MAX_CREDITED  # where pieces meet without a blank
    is_told = reading is not None or bool(line.roles & (AUTHOR | CREDIT))  # "Jane Doe Photos"
    credited = may_credit(byline_text(document, index) if is_short else line.text, anywhere=is_told)
    may_name = reading is not None or len(line.text) <= MAX_BARE
    role = _role_above(document, index) if may_name else None
    if (reading is None and not credited and role is None) or owners.is_others(index):
        return
    if role is not None and (named := reading[0].authors if reading is not None else bare(seen, index).authors):
        printed.contributors += _as_contributors(named, role)
        return
    if reading is not None:
        byline, behind = _judged(reading, line, index, distance, seen.site), _role_behind(document, index)
        if behind is None:
            printed.found.append(byline)
        else:
            held.append((byline, behind))
    if credited:
        printed.contributors += _credited(seen, index, reading)


def _as_contributors(authors: Sequence[Author], role: str) -> list[Contributor]:
    return [Contributor(one.name, role, one.url) for one in authors if one.name]


def _role_above(document: Document, index: int) -> str | None:
    """Return the role that the line above a name says: "Translated by"; a noun does where the names have labels."""
    lines = document.outline.lines
    if index == 0 or not may_credit(lines[index - 1].text[:MAX_ROLE], anywhere=False):
        return None
    role, is_worded = role_of_label(lines[index - 1].text)
    return role if is_worded or (index >= PAIRED and is_label(lines[index - PAIRED].text)) else None


def _role_behind(document: Document, index: int) -> str | None:
    """Return the role that ends a line of a name, or is all of the line below it: "Jane Doe", "Photographer"."""
    lines = document.outline.lines
    text = lines[index].text
    if len(text) > MAX_ROLE:
        return None
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    told = role_behind(text) or (role_behind(f"{text} {below}") if below and " " not in below else None)
    return None if told is None else told[1]


def _is_mere_prose(line: Line, index: int, places: Places) -> bool:
    """Tell a long paragraph without markup, which no rule reads but for its last bracket."""
    marked = line.links or line.marks or line.roles & AUTHOR
    return len(line.text) > MAX_SIGNED and not marked and index != places.end - 1


def _read(seen: Seen, index: int) -> tuple[Reading, str, float] | None:
    text = seen.line(index).text
    if (is_deed_of_another(text) and not is_credit(text)) or (role_of_heading(text) and not is_label(text)):
        return None  # "Yazar hakkında" heads a box and says "by" of nobody
    for rule, trust, reader in READERS:
        reading = reader(seen, index)
        if reading.authors:
            return None if _is_mere_credit(seen, index) else (reading, rule, trust)
    return None


def _is_mere_credit(seen: Seen, index: int) -> bool:
    """Tell a short line that credits somebody and names no author: "Translated by <a>Jane Doe</a>"."""
    text = seen.line(index).text
    return len(text) <= MAX_ROLE and is_credit(text) and not seen.names(text).authors


def _judged(reading: tuple[Reading, str, float], line: Line, index: int, distance: int, site: SiteTitle) -> Byline:
    found, rule, trust = reading
    is_boxed = line.roles & BIO and not 0 < distance <= ADJACENT
    far = 0.01 * abs(distance) + (0.1 if distance < 0 else 0.0) + (BOXED if is_boxed else 0.0)
    named = any(people(author.name or author.nameRaw, site) for author in found.authors)
    if rule in _BESIDE_DATE and named and any(is_account(one.url or "") for one in found.authors):
        trust += LINKED
    return Byline(
        tuple(found.authors),
        rule,
        trust - far - (0.0 if named else UNNAMED if abs(distance) > 1 else NEAR),
        index,
        distance,
    )


def _credited(seen: Seen, index: int, reading: object) -> list[Contributor]:
    """Return who is credited in a line of the byline, or in one that is nothing but a credit."""
    line = seen.line(index)
    if (
        len(line.text) > MAX_CREDITED
        or line.roles & CAPTION
        or (line.is_prose and reading is None and line.text[0] != "(")
    ):
        return []
    text = byline_text(seen.document, index) if len(line.text) <= MAX_CREDITED else ""
    names = read_byline(text, seen.language)
    if reading is None and names.authors and not line.roles & (AUTHOR | META | CREDIT):
        return []
    links = {fold_name(link.text): link.href for link in line.links}
    return [
        Contributor(
            name, role, seen.document.resolve(links.get(fold_name(name), "")) if fold_name(name) in links else None
        )
        for name, role in names.contributors
        if people(name, seen.site)
    ]
