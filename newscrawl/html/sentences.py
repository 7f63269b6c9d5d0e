"""Sentences of running text, told from labels and calls by their shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.html.outline import HEADINGS
from newscrawl.normalize.text import has_spaces

if TYPE_CHECKING:
    from newscrawl.html.outline import Line

MIN_WORDS = 5
MIN_UNSPACED = 12  # characters of a sentence in a script without spaces
_ENDS = ".!?…。！？؟।॥"
_CLOSING = "”\"’'»)]」』）\u200f\u200e "
_QUOTES = '“"„«‘「『”'


def is_sentence(line: Line) -> bool:
    """Tell a line that reads as a sentence: words enough, most of them outside links, and its end is marked."""
    text = line.text
    if line.tag in HEADINGS or line.link_chars * 2 > len(text) or text.rstrip(_CLOSING)[-1:] not in _ENDS:
        return False
    return text.count(" ") >= MIN_WORDS - 1 if has_spaces(text) else len(text) >= MIN_UNSPACED


def is_quoted(text: str) -> bool:
    """Tell whether somebody speaks in *text*: it begins with a quotation mark, or has an opening and a closing one."""
    return text[:1] in _QUOTES or sum(map(text.count, "“”„»«「」")) >= 2
