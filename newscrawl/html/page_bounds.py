"""What is cut away of a page before it is parsed, so that no page costs much: its length, its depth, its attributes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.html.charset import reread
from newscrawl.html.page_names import MAX_ATTRIBUTES, may_have_many_names, signs_of, with_bounded_names
from newscrawl.native import native_part

if TYPE_CHECKING:
    from collections.abc import Callable

#: Longer pages are read up to here: 4 million characters cost lexbor about 0.3 s and 130 MB.
MAX_CHARS: Final = 4_000_000
#: Only pages with more tags than this are scanned for nesting.
SUSPICIOUS_TAGS: Final = 10_000
#: Deeper nesting is cut away before parsing: lexbor's time grows with its square (100,000 nested tags took 16 s).
MAX_NESTING: Final = 1_000

#: Only pages with so many tags, more equals signs, or a tag so long and crowded, are scanned for names and attributes
#: (4 million characters of tags right below the bounds take 1.7 s).
SUSPICIOUS_SIGNS: Final = 20_000
SHORT_PAGE: Final = 4 * SUSPICIOUS_TAGS  # characters: a tag has four at least
LONG_TAG: Final = 4_000

_VALUE: Final = re.compile(r"=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))")
_NATIVE: Final = native_part("text")
_count_of: Final[Callable[[str, str], int]] = str.count if _NATIVE is None else _NATIVE.count_of
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,30})")
# Elements that close by themselves, or hold nothing: they do not nest.
_FLAT: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option thead tbody path "
    "circle rect use polygon line stop g script style".split()
)


def bounded(html: str, encoded: bytes | None = None) -> tuple[str, str | None]:
    """Return the page within the bounds, in its right characters, and what was cut.

    That is "too long", "too many names" or "nested too deep". *encoded* is the page in UTF-8, where that is known.
    """
    problem, given = None, html
    if len(html) > MAX_CHARS:
        html, problem = html[:MAX_CHARS], "too long"
    html = reread(html)
    encoded = encoded if html is given else None
    signs = signs_of(html, encoded) if len(html) > SHORT_PAGE else ""
    has_many_tags = _count_of(signs, "<") > SUSPICIOUS_TAGS
    is_suspicious = has_many_tags or _count_of(signs, "=") > SUSPICIOUS_SIGNS or _has_crowded_tag(html)
    if is_suspicious or may_have_many_names(html, encoded, signs):
        html, has_cut = with_bounded_names(html)
        problem = "too many names" if has_cut else problem
    if has_many_tags:
        end = _nesting_limit(html)
        if end is not None:
            html, problem = html[:end], "nested too deep"
    return html, problem


def _has_crowded_tag(html: str) -> bool:
    """Tell whether a long tag without a ``>`` in it has too many attributes; looks at a few of most characters only."""
    start = 0
    while start + LONG_TAG < len(html):
        end = html.rfind(">", start, start + LONG_TAG + 1)
        if end < 0:
            end = html.find(">", start + LONG_TAG)
            end = len(html) if end < 0 else end
            opening = html.rfind("<", start, end)
            if opening >= 0 and end - opening > LONG_TAG and _is_crowded(html[opening:end]):
                return True
        start = end + 1
    return False


def _is_crowded(tag: str) -> bool:
    """Tell whether a tag has more than ``MAX_ATTRIBUTES``; a quote that opens no value is one of their characters."""
    names = _VALUE.sub("= ", tag).partition(">")[0]
    return max(len(names.split(None, MAX_ATTRIBUTES + 1)), names.count("=")) > MAX_ATTRIBUTES


def _nesting_limit(html: str) -> int | None:
    """Return where *html* nests deeper than ``MAX_NESTING``, by a count of tags alone; ``None`` if it never does."""
    depth = 0
    for match in _TAG.finditer(html):
        if match[2].lower() in _FLAT:
            continue
        if match[1]:
            depth -= depth > 0
        else:
            depth += 1
            if depth > MAX_NESTING:
                return match.start()
    return None
