"""The rules by which a line signs an article; each says what it read, and the ledger says how often it was right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_names import people
from newscrawl.extraction.authors.bare_names import (
    alone,
    below_label,
    beside_date,
    in_brackets,
    nickname,
    signature,
    team,
)
from newscrawl.extraction.authors.byline_labels import ANY_VERB_BY, REPORTERS, SAYS_BY, is_label, labelled_by, says_by
from newscrawl.extraction.authors.byline_reading import (
    MAX_BYLINE,
    NOTHING,
    Reading,
    Seen,
    authors_of,
    is_author_address,
    seen_home,
)
from newscrawl.extraction.authors.byline_text import byline_text, row_that_says_by
from newscrawl.extraction.authors.members import RULE as MEMBER
from newscrawl.extraction.authors.members import member
from newscrawl.extraction.dated_block import MAX_WORDED
from newscrawl.extraction.entry_sentence import RULE as ENTRY
from newscrawl.extraction.entry_sentence import read_entry_sentence
from newscrawl.html.roles import AUTHOR, BIO, DATE, META
from newscrawl.html.sentences import is_head_line
from newscrawl.normalize.authors.bylines import BORDER, split_byline
from newscrawl.normalize.authors.credits import is_credit, without_pictures
from newscrawl.normalize.authors.merging import fold_name
from newscrawl.normalize.dates.reader import find_dates

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from newscrawl.html.outline import Line, Link

    Reader = Callable[["Seen", int], "Reading"]

MAX_HEAD: Final = 300  # characters of a line that holds headline, byline and date
_BY_INSIDE: Final = re.compile(
    r"\s(?:By|Von|Par|Por|Di|Da|Door|Av|Af|BY|VON|PAR|POR|Автор:?|Szerző:?|Autor:?)\s(?=[^\W\d_a-z])"
)
#: "by" without a blank: two elements that a style keeps apart.
_GLUED_BY: Final = re.compile(r"(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Aa]v|[Dd]i)(?=[A-ZÀ-ÖØ-ÞА-Я](?:[^\W\d_]|\.\s))")
_PARTS: Final = re.compile(rf"[{BORDER}\n|•·]")
_AT_CLOCK: Final = re.compile(r"\s@(?:\s(?=\d)|$)")  # "posted by Jane Doe @ 9:15 AM"
_BRACKETS: Final = re.compile(r"\([^()]{0,200}\)")


def linked(seen: Seen, index: int) -> Reading:
    """Links that say they lead to an author: by rel, by class, by address in a line that is not prose."""
    line = seen.line(index)
    if not line.links or (line.is_prose and not line.roles & (AUTHOR | META | DATE)):
        return NOTHING
    own = [link for link in line.links if _leads_to_author(seen, link, line) and not seen_home(seen, link)]
    if not own:
        return NOTHING
    linked_names = {fold_name(name): name for link in own for name in seen.names(link.text).authors}
    if len(line.text) > MAX_BYLINE:
        return authors_of(seen, line, list(linked_names.values()))
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


def _beside(text: str, known: Collection[str]) -> str:
    """Return the parts of a byline, between borders and bars, that hold one of the *known* names, folded."""
    return " | ".join(part for part in _PARTS.split(text) if any(name in fold_name(part) for name in known))


def _leads_to_author(seen: Seen, link: Link, line: Line) -> bool:
    says = link.roles & AUTHOR or "author" in link.rel or (line.roles & AUTHOR and is_author_address(link.href))
    if says:
        return bool(split_byline(link.text))
    return bool(is_author_address(link.href) and people(link.text, seen.site))


def marked(seen: Seen, index: int) -> Reading:
    """Inline pieces of author classes; of nested ones the innermost, which leave "By" and roles out."""
    line = seen.line(index)
    if len(line.text) > MAX_BYLINE:
        return NOTHING
    texts = [
        mark.text
        for mark in line.marks
        if mark.roles & AUTHOR
        and not mark.roles & DATE
        and split_byline(mark.text)
        and not _is_home_mark(seen, mark.text, line)
    ]
    if not texts or (line.is_prose and not line.roles & AUTHOR):
        return NOTHING
    text = byline_text(seen.document, index)
    texts = [_structure_of(one, text) for one in texts]
    inner = [text for text in texts if not any(other != text and other in text for other in texts)]
    kept = [text for text in dict.fromkeys(inner) if people(text, seen.site)] or inner[:1]
    own = [name for text in kept for name in seen.names(text).authors]
    credited = {fold_name(name) for name, _ in seen.names(text).contributors}
    folded = {fold_name(name) for name in own}
    whole = seen.persons(seen.names(_beside(text, folded)))
    fuller = whole if folded <= {fold_name(name) for name in whole} and _is_list(line, whole) else own
    return authors_of(seen, line, [name for name in fuller if fold_name(name) not in credited])


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
        return _row_worded(seen, index)
    own_verb = line.roles & (META | DATE | AUTHOR) and ANY_VERB_BY.match(line.text) and not is_credit(line.text)
    text = line.text[:MAX_WORDED]
    if REPORTERS.match(text):
        return authors_of(seen, line, seen.persons(seen.names(line.text)))
    if not own_verb and not says_by(text) and not _GLUED_BY.match(text) and labelled_by(text) is None:
        return _row_worded(seen, index)
    text = byline_text(seen.document, index)
    if (whole := without_pictures(text)) != text:
        return authors_of(seen, line, seen.persons(seen.names(whole)))
    match = says_by(text[:MAX_WORDED]) or says_by(text[:MAX_WORDED].replace(BORDER, " | "))
    match = match or labelled_by(text)
    if match is None and own_verb:
        match = ANY_VERB_BY.match(text[:MAX_WORDED])
    if match is None:
        return NOTHING
    rest = _AT_CLOCK.sub(BORDER, text[match.end() :])
    names = seen.names(rest)
    found = seen.persons(names)
    if not found and line.roles & (AUTHOR | META) and not line.text.endswith((".", ":")):
        found = list(names.authors)
    found = found or nickname(seen, index, rest) or team(seen, index, rest)
    credited = sum(len(name) for name, _ in names.contributors)
    bare = len(_BRACKETS.sub("", rest)) - sum(date.end - date.start for date in find_dates(rest[:MAX_WORDED]))
    if found and line.is_prose and 3 * (sum(map(len, found)) + credited) < bare and not _is_called(line, match):
        found = _labelled(seen, line, match) or _with_titles(seen, rest) or _in_first_piece(seen, line, rest)
    return authors_of(seen, line, found)


def _row_worded(seen: Seen, index: int) -> Reading:
    """A row that begins with "by" in a line that holds the headline or the date as well, parted by line breaks."""
    line = seen.line(index)
    if len(line.text) > MAX_HEAD or not _BY_INSIDE.search(line.text):
        return NOTHING
    row = row_that_says_by(seen.document, index)
    match = SAYS_BY.match(row) if row else None
    return authors_of(seen, line, seen.persons(seen.names(row[match.end() :]))) if row and match else NOTHING


def _labelled(seen: Seen, line: Line, match: re.Match[str]) -> list[str]:
    """Return the names right behind a label with a colon, up to a comma: "Author: Jane Doe, head of the office"."""
    first = line.text[match.end() :].partition(",")[0]
    names = seen.persons(seen.names(first)) if match.start() == 0 and match[0].rstrip()[-1] in ":：" else []
    return names if 3 * sum(map(len, names)) >= 2 * len(first) else []


def _with_titles(seen: Seen, rest: str) -> list[str]:
    """Return the one name right behind "by" that a comma and what the person does follow, where no sentence ends."""
    first, comma, what = rest.partition(",")
    names = seen.persons(seen.names(first))
    is_open = bool(comma) and what.rstrip()[-1:] not in ".!?…:" and len(rest) <= MAX_WORDED
    return names if is_open and len(names) == 1 and 3 * len(names[0]) >= 2 * len(first) else []


def _in_first_piece(seen: Seen, line: Line, rest: str) -> list[str]:
    """Return the one name that is all of the element behind "by" in a long line of who and when."""
    first, *others = _PARTS.split(rest, maxsplit=1)
    names = seen.persons(seen.names(first)) if others and is_head_line(line.text) else []
    return names if len(names) == 1 and 3 * len(names[0]) >= 2 * len(first) else []


def _is_called(line: Line, match: re.Match[str]) -> bool:
    """Tell a long line that is a byline all the same: in brackets, or begins with "by" in an element that says so."""
    return line.text[0] == "(" or (bool(line.roles & AUTHOR) and match.start() == 0)


def classed(seen: Seen, index: int) -> Reading:
    """A line whose markup says "author": all of it."""
    line = seen.line(index)
    if not line.roles & AUTHOR or line.roles & BIO or line.is_prose or len(line.text) > MAX_BYLINE:
        return NOTHING
    if is_label(line.text) or any(seen_home(seen, link) for link in line.links):
        return NOTHING
    names = seen.names(byline_text(seen.document, index))
    return authors_of(seen, line, list(names.authors))


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
    ("name in brackets at the end", 0.35, in_brackets),
)
