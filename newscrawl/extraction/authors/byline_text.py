"""The text of a line with its structure: where lines break, where elements meet, what is a link, a date, a button.

A line of the outline is one text; a byline's names are told apart by the markup between them, as in
"<b>Jane Doe</b><i>Harbour reporter</i>". This reads the few lines that may be bylines once more, from their element.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction import line_pieces
from newscrawl.extraction.authors.author_names import looks_like_person, people
from newscrawl.extraction.authors.byline_labels import begins_with_by, is_label, labelled_by
from newscrawl.html.roles import AUTHOR, DATE, META
from newscrawl.normalize.authors.bylines import BORDER
from newscrawl.normalize.authors.credits import part_credits, pictures_apart
from newscrawl.normalize.authors.name_lists import ends_open, joins_on
from newscrawl.normalize.authors.names import clean_name
from newscrawl.normalize.authors.organizations import is_organization, is_outlet
from newscrawl.normalize.text import ends_word, has_spaces, is_text_of_its_own

if TYPE_CHECKING:
    from newscrawl.extraction.line_pieces import Piece
    from newscrawl.html.document import Document

MAX_ROWS: Final = 6
_ACTION = ("#", "mailto:", "javascript:", "tel:")
_BRACKETS: Final = {"(": ")", "（": "）", "【": "】", "［": "］"}
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


def pieces_of(document: Document, index: int) -> list[Piece]:
    """Return the pieces of line *index* of a page."""
    line = document.outline.lines[index]
    return line_pieces.pieces_of(line, document.outline.boxes[line.box])


def byline_text(document: Document, index: int) -> str:
    """Return line *index* for ``read_byline``: rows on lines, elements parted by ``BORDER``, no dates or buttons."""
    text = structured(pieces_of(document, index))
    end = _BRACKETS.get(text[:1])
    in_brackets = end is not None and text.find(end) == len(text) - 1
    return text[1:-1] if in_brackets else pictures_apart(text)


def row_that_says_by(document: Document, index: int) -> str | None:
    """Return the row of line *index* that begins with "by", where old markup has headline, byline and date in one."""
    return next((text for text in rows_of(document, index)[1:] if begins_with_by(text) or labelled_by(text)), None)


def rows_of(document: Document, index: int) -> list[str]:
    """Return the rows of line *index*, as line breaks part them."""
    return [_row(row) for row in line_pieces.rows_of(pieces_of(document, index))[:MAX_ROWS]]


def structured(pieces: list[Piece]) -> str:
    """Return the rows of a byline that may name people; a second row does so only where it says so."""
    rows = line_pieces.rows_of(pieces)
    texts = [text for row in rows[:MAX_ROWS] for text in [_row(row)] if text]
    if len(texts) < 2:
        return "".join(texts)
    alike = len({row[0].tags for row in rows if row}) == 1
    kept = [texts[0]]
    for text in texts[1:]:
        if ends_open(kept[-1]) or joins_on(text) or (len(texts) == 2 and is_label(kept[0])):
            kept[-1] = f"{kept[-1]} {text}"
        elif (
            begins_with_by(text)
            or part_credits(text).credits
            or (alike and not begins_with_by(texts[0]) and _is_person(text))
        ):
            kept.append(text)
    return "\n".join(kept)


def _is_person(text: str) -> bool:
    name = clean_name(text)
    return name is not None and looks_like_person(name) and not is_outlet(name)


def _row(pieces: list[Piece]) -> str:
    text = ""
    last: Piece | None = None
    for piece in pieces:
        if piece.roles & DATE or _is_action(piece) or (last is not None and _leads_nowhere_behind(last, piece)):
            text = f"{text}{BORDER}" if text else ""
        elif last is None or not text or text.endswith(BORDER):
            text += piece.text
        else:
            text += _joint(text.rpartition(BORDER)[2], last, piece) + piece.text
        last = piece
    return text.strip(f" {BORDER}")


def _is_one_name(given: str, last: Piece, piece: Piece) -> bool:
    """Tell given and family name set in elements alike: ``<span>Jane</span><span>Doe</span>``."""
    name = f"{given} {piece.text}"
    alike = [tag.partition(".")[0] for tag in last.tags] == [tag.partition(".")[0] for tag in piece.tags] != []
    is_whole = last.href == piece.href and alike and given == last.text and name.count(" ") == 1
    return is_whole and clean_name(name) == name and _is_person(name)


def _are_alike(left: str, last: Piece, piece: Piece) -> bool:
    """Tell two names in elements of one class, each a name by itself: "<b>林海</b> <b>Paul Wang</b>"."""
    is_classed = last.tags == piece.tags != () and not piece.tags[-1].endswith(".")
    is_whole = last.text in (left, clean_name(left))
    return is_classed and is_whole and _is_person(last.text) and _is_person(piece.text)


def _is_action(piece: Piece) -> bool:
    """A link that bears no name, or leads nowhere and bears no person's, is a button: "Profile", "Follow"."""
    if piece.href is None or (piece.href and not piece.href.startswith(_ACTION) and clean_name(piece.text)):
        return False
    return not (_is_person(piece.text) or people(piece.text) or is_organization(piece.text))


def _leads_nowhere_behind(last: Piece, piece: Piece) -> bool:
    """Tell a button behind a name that is no link: "<span>Jane Doe</span> <a href="#">Follow Me</a>"."""
    is_button = piece.href is not None and piece.href.startswith(_ACTION) and last.href is None
    return is_button and _is_person(last.text) and clean_name(last.text) == last.text


def _joint(left: str, last: Piece, piece: Piece) -> str:
    """Return what stands between two pieces: a border where both are texts of their own, else what the page has."""
    right, blank = piece.text, " " if piece.before else ""
    if not ends_word(left) or not right[0].isalnum():
        return blank
    own = clean_name(left) or ""
    is_badge = bool(own) and piece.roles & (META | AUTHOR) == META  # "<b>Jane Doe</b> <i class="author-level">9</i>"
    if ends_open(left) or (not is_badge and _is_one_name(own, last, piece)):
        return " "
    if joins_on(f"{right} "):  # "<a>Jane Doe</a><span>and</span>", but "Jane <b>S</b>and"
        return " " if " " in own and len(left.rpartition(" ")[2]) > 1 else blank
    if not blank:
        starts = right[0].isupper() or right[0].isdigit() or is_text_of_its_own(left, right)
        glued = len(left) > 1 and starts and len(_WORD.findall(left)) > 0
        says_by = not own and begins_with_by(f"{left} x")
        return " " if says_by else BORDER if glued else ""
    if left.rpartition(" ")[2].islower():
        return " "  # "Reviewed by", "von"
    is_apart = right[0] != right[0].lower() or _are_alike(left, last, piece)
    both = " " in own and " " in right and is_apart
    both = both or (not has_spaces(own + right) and _are_alike(left, last, piece))
    return BORDER if both or is_badge else " "
