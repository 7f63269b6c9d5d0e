"""Sentences of running text, told from labels and calls by their shape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.html.outline import HEADINGS
from newscrawl.normalize.text import has_spaces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscrawl.html.outline import Line

MIN_WORDS: Final = 5
MIN_UNSPACED: Final = 12  # characters of a sentence in a script without spaces
#: Marks that end a sentence: Latin, Han, Arabic, Devanagari, Armenian, Ethiopic, Khmer, Burmese, Mongolian, Tibetan.
ENDS: Final = ".!?…。！？؟۔।॥։።៕។၊။᠃།"
#: Colons of Latin, Han, Armenian, Ethiopic and Khmer.
COLONS: Final = ":：՝፦៖"
CLOSING: Final = "”\"’'»)]」』）\u200f\u200e "
MAX_HEAD_LINE: Final = 200
# What parts such a line, or stands in it: a bar, an hour, a year beside a day.
_PIECES: Final = re.compile(
    r"[|•·▪❘]|(?<!\d)\d{1,2}[:.]\d\d(?!\d)|(?<!\d)\d{1,2}(?!\d)[^\d|]{1,20}(?:19|20)\d\d(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d[^\d|]{1,3}\d{1,2}(?!\d)"
)
_QUOTES: Final = '“"„«‘「『”'


def is_sentence(line: Line) -> bool:
    """Tell a line that reads as a sentence: words enough, most of them outside links, and its end is marked."""
    text = line.text
    if line.tag in HEADINGS or line.link_chars * 2 > len(text) or text.rstrip(CLOSING)[-1:] not in ENDS:
        return False
    return text.count(" ") >= MIN_WORDS - 1 if has_spaces(text) else len(text) >= MIN_UNSPACED


def ends_sentence(text: str) -> bool:
    """Tell whether the mark of a sentence's end stands last in *text*, behind it but a closing mark or bracket."""
    return text.rstrip(CLOSING)[-1:] in ENDS


def is_quoted(text: str) -> bool:
    """Tell whether somebody speaks in *text*: it begins with a quotation mark, or has an opening and a closing one."""
    return text[:1] in _QUOTES or sum(map(text.count, "“”„»«「」")) >= 2


def is_head_line(text: str) -> bool:
    """Tell a long line of who and when from prose: no sentence ends it, and a bar, a day or an hour stands in it."""
    return len(text) <= MAX_HEAD_LINE and text.rstrip(CLOSING)[-1:] not in ENDS and bool(_PIECES.search(text))


def below_head_lines(lines: Sequence[Line], prose: list[int]) -> list[int]:
    """Return the paragraphs, as numbers of lines, without long lines of who and when above the text."""
    first = next((place for place, at in enumerate(prose) if not is_head_line(lines[at].text)), 0)
    return prose[first:]
