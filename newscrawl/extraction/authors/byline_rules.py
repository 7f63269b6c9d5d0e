"""The rules by which a line signs an article; each says what it read, and the ledger says how often it was right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.alone_names import alone
from newscrawl.extraction.authors.author_addresses import is_author_address, is_person_address
from newscrawl.extraction.authors.author_names import people
from newscrawl.extraction.authors.bare_names import (
    below_label,
    beside_date,
    in_brackets,
)
from newscrawl.extraction.authors.byline_labels import is_label
from newscrawl.extraction.authors.byline_reading import (
    MAX_BYLINE,
    NOTHING,
    Reading,
    Seen,
    authors_of,
    first_of_list,
    seen_home,
)
from newscrawl.extraction.authors.byline_text import byline_text
from newscrawl.extraction.authors.byline_worded import PARTS, worded
from newscrawl.extraction.authors.letter_closings import closed
from newscrawl.extraction.authors.members import RULE as MEMBER
from newscrawl.extraction.authors.members import member
from newscrawl.extraction.authors.signatures import signature
from newscrawl.extraction.entry_sentence import RULE as ENTRY
from newscrawl.extraction.entry_sentence import read_entry_sentence
from newscrawl.html.roles import AUTHOR, BIO, DATE, META
from newscrawl.html.sentences import ends_sentence, is_head_line
from newscrawl.normalize.authors.bylines import BORDER, split_byline
from newscrawl.normalize.authors.merging import fold_name
from newscrawl.normalize.dates.reader import dates_in
from newscrawl.normalize.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from newscrawl.html.outline import Line, Link

    Reader = Callable[["Seen", int], "Reading"]

MAX_CALLED: Final = 60  # characters of a link that names an author
MAX_BEFORE: Final = 40  # characters before the first of many names
MAX_CLASS: Final = 200  # characters of a class name
MOST_LINKS: Final = 20  # of a line, asked whether it is one of tags
_CALLS, _COLONS = frozenset("?!"), frozenset(":：")
_BY: Final = "by"  # the class of a byline where it is all of the element's name; scripts make up such classes, too
#: The class of the name in a box that tells of its author: "author-name", "authorName_yefp".
_NAME_OF_AUTHOR: Final = re.compile(r"author[-_]{0,2}name", re.IGNORECASE)


def linked(seen: Seen, index: int) -> Reading:
    """Links that say they lead to an author: by rel, by class, by address in a line that is not prose."""
    line = seen.line(index)
    is_above = index <= seen.places.text  # behind the text a long line tells of its author, or of others
    is_told = line.roles & (AUTHOR | META | DATE) or (is_above and is_head_line(line.text))
    if not line.links or (line.is_prose and not is_told):
        return NOTHING
    own = [link for link in line.links if _leads_to_author(seen, link, line) and not seen_home(seen, link)]
    if not own:
        return NOTHING
    told = [_as_beside(seen, index, name) for link in own for name in seen.names(link.text).authors]
    linked_names = {fold_name(name): name for name in told}
    if len(line.text) > MAX_BYLINE:
        before = line.text.partition(own[0].text)[0]
        is_list = len(before) <= MAX_BEFORE or line.roles & AUTHOR  # "Thanks to all who wrote below: Jane Doe, …"
        return authors_of(seen, line, list(linked_names.values())) if is_list else NOTHING
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
    return authors_of(seen, line, found if any(fold in linked_names for fold in known) else missed or found)


def _as_beside(seen: Seen, index: int, name: str) -> str:
    """Return the name that the line above or below has alone, where it ends this one: "Everything of Jane Doe"."""
    lines = seen.document.outline.lines
    alone = (lines[at].text for at in (index - 1, index + 1) if 0 <= at < len(lines))
    return next((text for text in alone if name.endswith(f" {text}") and " " in text), name)


def _beside(text: str, known: Collection[str]) -> str:
    """Return the parts of a byline, between borders and bars, that hold one of the *known* names, folded."""
    return " | ".join(part for part in PARTS.split(text) if any(name in fold_name(part) for name in known))


def _leads_to_author(seen: Seen, link: Link, line: Line) -> bool:
    if link.text[-1:] in _CALLS or (len(link.text) > MAX_CALLED and ends_sentence(link.text)):
        return False  # "Forgot your password?" at /user/password, and a bio that is all link
    says = link.roles & AUTHOR or "author" in link.rel or (line.roles & AUTHOR and is_author_address(link.href))
    if says:
        return bool(split_byline(link.text))
    if not is_author_address(link.href) or (is_person_address(link.href) and _is_among_tags(line)):
        return False
    return bool(people(link.text, seen.site))


def _is_among_tags(line: Line) -> bool:
    """Tell a line of which more than one link, of its first ones, leads to something else than an author."""
    return sum(not is_author_address(other.href) for other in line.links[:MOST_LINKS]) > 1


def marked(seen: Seen, index: int) -> Reading:
    """Inline pieces of author classes; of nested ones the innermost, which leave "By" and roles out."""
    line = seen.line(index)
    if len(line.text) > MAX_BYLINE:
        return NOTHING
    texts = [
        mark.text
        for mark in line.marks
        if mark.roles & (AUTHOR | DATE) == AUTHOR
        and split_byline(mark.text)
        and not _is_home_mark(seen, mark.text, line)
    ]
    if not texts or (line.is_prose and not line.roles & AUTHOR and not is_head_line(line.text)):
        return NOTHING
    text = byline_text(seen.document, index)
    texts = [_structure_of(one, text) for one in texts]
    inner = [text for text in texts if not any(other != text and other in text for other in texts)]
    kept = [text for text in dict.fromkeys(inner) if people(text, seen.site)]
    if not kept and line.roles & AUTHOR and (persons := seen.persons(seen.names(text))):
        return authors_of(seen, line, persons)  # the mark is a badge beside the name: "<b>Jane Doe</b><i>Staff</i>"
    own = [name for text in kept or inner[:1] for name in seen.names(text).authors]
    credited = {fold_name(name) for name, _ in seen.names(text).contributors}
    folded = {fold_name(name) for name in own}
    whole = seen.persons(seen.names(_beside(text, folded)))
    fuller = whole if folded <= {fold_name(name) for name in whole} and _is_list(line, whole, seen.language) else own
    return authors_of(seen, line, [name for name in fuller if fold_name(name) not in credited])


def _structure_of(mark: str, text: str) -> str:
    """Return the parts of the line's structured *text* that the mark is made of: a label may be glued to the name."""
    squeezed = "".join(mark.split())
    parts = [part for part in PARTS.split(text) if "".join(part.split()) in squeezed]
    return BORDER.join(parts) or mark


def _is_home_mark(seen: Seen, text: str, line: Line) -> bool:
    return any(link.text == text and seen_home(seen, link) for link in line.links)


def _is_list(line: Line, names: list[str], language: str | None) -> bool:
    """Tell a line that is made of names and a day, not one that has names among other things."""
    rest = (
        len(line.text) - sum(date.end - date.start for date in dates_in(line.text, language))
        if has_digit(line.text)
        else 0
    )
    return 10 * sum(map(len, names)) >= 6 * (rest or len(line.text))


def classed(seen: Seen, index: int) -> Reading:
    """A line whose markup says "author": all of it."""
    line = seen.line(index)
    is_bio = line.roles & BIO and not _NAME_OF_AUTHOR.search(seen.document.outline.boxes[line.box].name[:MAX_CLASS])
    is_named = line.roles & AUTHOR or seen.document.outline.boxes[line.box].name == _BY
    if not is_named or is_bio or line.is_prose or len(line.text) > MAX_BYLINE:
        return NOTHING
    if is_label(line.text) or any(seen_home(seen, link) for link in line.links) or _is_listed_otherwise(seen, index):
        return NOTHING
    names = seen.names(byline_text(seen.document, index))
    linked_names = [link.text for link in line.links if people(link.text, seen.site) == [link.text]]
    is_short = len(linked_names) > len(names.authors) + len(names.contributors)  # "<a>Jane Doe</a> writes"
    return authors_of(seen, line, linked_names if is_short else list(names.authors))


def _is_listed_otherwise(seen: Seen, index: int) -> bool:
    """Tell an entry of a list whose label with a colon is none of a byline: "Search for this author in:"."""
    if seen.line(index).tag != "li":
        return False
    above = seen.line(first_of_list(seen, index) - 1).text
    return above[-1] in _COLONS and not is_label(above)


def told_of_entry(seen: Seen, index: int) -> Reading:
    """Whom the sentence below the text names that says who posted it."""
    told = read_entry_sentence(seen.line(index).text, seen.language) if index >= seen.places.text else None
    names = seen.persons(seen.names(told.name)) if told is not None and told.name else []
    return authors_of(seen, seen.line(index), names) if len(names) == 1 else NOTHING


READERS: Final[tuple[tuple[str, float, Reader], ...]] = (
    ("byline link", 0.85, linked),
    ("byline", 0.75, marked),
    ("by …", 0.72, worded),
    ("byline line", 0.65, classed),
    ("name below a label", 0.6, below_label),
    ("name beside the date", 0.4, beside_date),
    ("name beside a line of the date", 0.38, alone),
    (MEMBER, 0.33, member),
    (ENTRY, 0.5, told_of_entry),
    ("signature", 0.3, signature),
    ("name below a closing", 0.3, closed),
    ("name in brackets at the end", 0.35, in_brackets),
)
