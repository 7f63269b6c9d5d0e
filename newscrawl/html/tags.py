"""What the walk over a page's tree does with an element, by its tag."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

#: lexbor's number of a text. It has one for each tag of HTML, too, which is read in a quarter of the name's time.
TEXT: Final = 2
MAX_NUMBER: Final = 300  # those of other tags are addresses
# What the walk does with an element, by its tag; all others are blocks. Up to NOSCRIPT what they hold is read.
BLOCK: Final = 0
INLINE: Final = 1
ANCHOR: Final = 2
STRONG: Final = 3
PRESERVED: Final = 4
NOSCRIPT: Final = 5
FACT: Final = 6
UNSEEN: Final = 7
SKIPPED: Final = 8
KINDS: Final[dict[str | None, int]] = {
    None: SKIPPED,
    "": SKIPPED,
    **dict.fromkeys(
        "abbr acronym bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small "
        "span strike sub sup time tt u var wbr".split(),
        INLINE,
    ),
    "a": ANCHOR,
    **dict.fromkeys(("b", "strong"), STRONG),
    **dict.fromkeys(
        "script style template svg iframe head select option button textarea input object embed canvas map "
        "audio video math title rt rp dialog datalist progress meter applet frame frameset param source "
        "mat-icon md-icon ion-icon iconify-icon fa-icon sl-icon v-icon track -comment -document-type".split(),
        SKIPPED,
    ),
    **dict.fromkeys(("meta", "link", "base"), FACT),
    "noscript": NOSCRIPT,
    "pre": PRESERVED,
}
NAMES_BY_NUMBER: Final[dict[int, str]] = {}  # by number, filled as they are met


def tag_of(node: LexborNode, number: int) -> str:
    """Return the tag of an element with that *number*, and keep it for the next one."""
    tag = node.tag or ""
    if 0 < number < MAX_NUMBER:
        NAMES_BY_NUMBER[number] = tag
    return tag
