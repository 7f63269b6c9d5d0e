"""Calls that a desk sets between the paragraphs, ending in a link to an offer or a channel.

They are all in italics or bold, or a label with a colon before the channel.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.body.boxes import OFFER_ADDRESS
from newscrawl.html.sentences import COLONS

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from newscrawl.html.outline import Line, Outline

SET_APART: Final = "call set apart"
MAX_CALL: Final = 300  # characters
AROUND: Final = 3  # elements around the line
FEW: Final = 12  # characters beside the link to a channel
MOST: Final = 6  # of one page: more are how the text is built
_SET: Final = frozenset({"em", "i", "strong", "b"})
_COLONS: Final = tuple(COLONS)
_ENDS: Final = " \u00a0.!。»)]"
#: A channel, and no post of it: those have a number; the store that the paper's app is in.
_CHANNEL: Final = re.compile(
    r"https?://(?:www\.)?(?:(?:whatsapp\.com/channel|chat\.whatsapp\.com|t\.me|telegram\.me|line\.me/R|lin\.ee)/"
    r"[\w@+~-]{1,80}(?:/[\w@~-]{0,80}[a-z@~-])?|news\.google\.com/publications/\S{1,200}|"
    r"play\.google\.com/store/apps/\S{1,200}|(?:apps|itunes)\.apple\.com/\S{1,200})/?(?:[?#]\S{0,200})?"
)


def calls_set_apart(outline: Outline, inside: list[tuple[int, Line]]) -> list[int]:
    """Return the indices of such lines; a text that has many is built so."""
    found = [at for at, line in inside if line.links and line.tag == "p" and _is_call(line, outline)]
    return found if len(found) <= MOST else []


def _is_call(line: Line, outline: Outline) -> bool:
    link = line.links[-1]
    if len(line.text) > MAX_CALL or not (OFFER_ADDRESS.search(link.href[:300]) or _CHANNEL.fullmatch(link.href[:300])):
        return False
    if not line.text.rstrip(_ENDS).endswith(link.text.rstrip(_ENDS)):
        return False
    if any(outline.boxes[at].tag == "blockquote" for at in outline.ancestors(line.box)[:AROUND]):
        return False
    is_labelled = line.text.removesuffix("!").removesuffix(link.text).rstrip().endswith(_COLONS)
    is_channel = (is_labelled or line.plain_chars <= FEW) and _CHANNEL.fullmatch(link.href[:300]) is not None
    return line.strong or is_channel or _is_set(outline.boxes[line.box].node)


def _is_set(node: LexborNode) -> bool:
    """Tell a paragraph that is one element of italics or bold, and nothing else."""
    child, found = node.child, False
    while child is not None:
        if child.tag in _SET and not found:
            found = True
        elif child.tag != "br" and (child.tag != "-text" or (child.text_content or "").strip(" \t\r\n\u00a0.")):
            return False
        child = child.next
    return found
