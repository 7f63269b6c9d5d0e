"""The rule for a line of nothing but names, set apart where the text begins or ends."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from newscrawl.extraction.authors.bare_names import KOREAN, NOT_SIGNED, bare, is_in_full, is_slanted
from newscrawl.extraction.authors.byline_reading import NOTHING, Reading, Seen, authors_of
from newscrawl.extraction.authors.byline_text import pieces_of, rows_of
from newscrawl.extraction.line_pieces import stands_in
from newscrawl.normalize.authors.name_lists import is_place
from newscrawl.normalize.east_asian import LatePattern, may_be_east_asian
from newscrawl.normalize.text import has_digit, has_no_case

MAX_SIGNED: Final = 160  # characters of a line that signs
MAX_ROWS: Final = 8
MAX_PLACE: Final = 3  # words of the place below a name
MAX_WORDS: Final = 3  # of a name
_BOLD: Final = frozenset({"b", "strong"})
_DASHED: Final = re.compile(r"^[—–-]{1,2}\s?(?=\S)")
#: "(Theo Reuters)", "(agencies)": whose news the text is made of.
_SOURCE: Final = re.compile(r"\s?\([^()\d]{2,40}\)$")
_KOREAN_JOB: Final = LatePattern(
    "([가-힣]{3})(?:\\s[가-힣A-Z·]{2,15}){1,3}(?:(?<=교수)|(?<=변호사)|(?<=연구원)|(?<=위원)|(?<=소장)|(?<=원장)|(?<=센터장)"
    "|(?<=작가)|(?<=시인)|(?<=평론가)|(?<=칼럼니스트)|(?<=전문의)|(?<=대표))"
)


def signature(seen: Seen, index: int) -> Reading:
    """A bold or dashed line of nothing but names: the last before the text, the first behind it."""
    line, places = seen.line(index), seen.places
    if line.tag in NOT_SIGNED or line.tag == "li" or line.links:
        return NOTHING
    if index == places.end or (index + 1 == places.end and len(line.text) <= MAX_SIGNED):
        return _at_end(seen, index)
    is_above = line.strong and index + 1 == places.text and index > (places.title or 0)
    return bare(seen, index) if is_above and not has_no_case(line.text) else NOTHING


def _at_end(seen: Seen, index: int) -> Reading:
    line = seen.line(index)
    if len(line.text) > MAX_SIGNED or _is_followed_by_number(seen, index):
        return NOTHING  # a telephone, a street
    if has_no_case(line.text):
        return authors_of(seen, line, _with_korean_job(line.text))
    signed = _signed(seen, _rows(seen, index))
    if signed or line.is_prose:
        return authors_of(seen, line, signed)
    if line.strong or _DASHED.match(line.text) or is_slanted(seen, index):
        return bare(seen, index)
    name, pieces = _SOURCE.sub("", line.text), pieces_of(seen.document, index)
    is_bold = name == pieces[0].text and stands_in(pieces[0], _BOLD)
    return authors_of(seen, line, [name]) if is_bold and _is_full_name(seen, name) else NOTHING


def _is_followed_by_number(seen: Seen, index: int) -> bool:
    """Tell a line below which, in the same element, a short one with a number stands."""
    lines = seen.document.outline.lines
    after = lines[index + 1] if index + 1 < len(lines) else None
    is_beside = after is not None and after.box == lines[index].box and not after.is_prose
    return after is not None and is_beside and has_digit(after.text)


def _rows(seen: Seen, index: int) -> list[str]:
    """Return the rows of an element, which are one line of the outline or several."""
    lines = seen.document.outline.lines
    behind = takewhile(lambda other: other.box == lines[index].box, lines[index + 1 : index + MAX_ROWS])
    return [*rows_of(seen.document, index), *(other.text for other in behind)][:MAX_ROWS]


def _signed(seen: Seen, rows: list[str]) -> list[str]:
    """Return whom rows name, each before what they do; of two rows the second may be a place."""
    names = [row.partition(",")[0].strip() for row in rows]
    signed = [name for name in names if _is_full_name(seen, name)]
    is_placed = len(rows) == 2 and signed == names[:1] and rows[1].count(" ") < MAX_PLACE and not has_digit(rows[1])
    return signed if len(rows) > 1 and (signed == names or is_placed) else []


def _is_full_name(seen: Seen, text: str) -> bool:
    is_short = is_in_full(text) and text.count(" ") < MAX_WORDS
    return is_short and seen.persons(seen.names(text)) == [text] and not is_place(text)


def _with_korean_job(text: str) -> list[str]:
    """Return the Korean name that a post and a job follow: "김민준 항구대학교 교수"."""
    told = _KOREAN_JOB.get().fullmatch(text) if may_be_east_asian(text) else None
    return [told[1]] if told is not None and KOREAN.get().fullmatch(told[1]) else []
