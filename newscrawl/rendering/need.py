"""Does a page show its articles only after JavaScript ran? Pure, and made to be sure: a page with content is let go.

``benchmarks/rendering.py need`` prints what a call costs, and how often it takes a stored page with content for an
empty one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from heapq import merge
from itertools import chain
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["listing", "article"]

#: Longer pages are not looked at: they have content.
MOST_CHARS = 1_000_000
# An article has this many stretches of text between two tags, each of this length.
_STRETCHES, _STRETCH = 2, 80
# A listing has this many links whose text is longer than a menu's words.
_HEADLINES, _HEADLINE = 3, 22
# Han, Kana and Hangul say in one character what Latin letters say in three.
_DENSE = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DENSE_WORTH = 3

_TEXT = re.compile(rf">\s*+([^<>]{{{_STRETCH // _DENSE_WORTH},}})")
_LINK_TEXT = re.compile(r"<a\s[^<>]*+>(?:\s*+<(?!/?a\b)[^<>]*+>){0,12}+\s*+([^<>]{7,})")
_SHOWN: dict[Kind, tuple[re.Pattern[str], int, int]] = {
    "article": (_TEXT, _STRETCHES, _STRETCH),
    "listing": (_LINK_TEXT, _HEADLINES, _HEADLINE),
}

# A noscript element is a notice up to here; a longer one is the page itself, as forums write it.
_NOTICE = 1_500
# What a reader does not see, beside scripts, up to which length.
_SILENT = {"noscript": _NOTICE, **dict.fromkeys(("style", "template", "svg"), MOST_CHARS)}
# These do not end a stretch of text.
_INLINE = re.compile(r"</?(?:a|abbr|b|em|i|mark|rb|rp|rt|ruby|span|strong|sub|sup|u|wbr)\b[^<>]*+>", re.IGNORECASE)
_ASKS = re.compile(r"javascript|java script|\bjs\b", re.IGNORECASE)
# An element that has a name and nothing in it, or a word that says "wait".
_TO_FILL = re.compile(
    r"<(div|main|section|article|ul|ol|app-root)\b(?:(?=[^<>]*\bid\s*=)|(?<=<app-root))[^<>]*+>"
    r"(?:\s*+<!--[^<>]{0,200}-->|\s*+<(?:p|span|div|li)\b[^<>]*+>\s*+[^<>]{0,20}[.…]\s*+</(?:p|span|div|li)>){0,6}+"
    r"\s*+(?:[^\W\d_]{4,20}\s?[.…]{1,3})?\s*+</\1>",
    re.IGNORECASE,
)
_SCRIPT = re.compile(r"<script\b(?=[^<>]*\bsrc\s*=)[^<>]*+>", re.IGNORECASE)
_MODULE = re.compile(r"\btype\s*=\s*[\"']?module", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Need:
    """Why a page needs JavaScript. ``modern``: all its scripts are modules, which an engine of 2015 does not run."""

    reason: Literal["asks for JavaScript", "has an empty element to fill"]
    modern: bool = False


def need(html: str, kind: Kind) -> Need | None:
    """Return why a page must be rendered before a *kind* of page can be read from it; ``None`` when it need not."""
    if len(html) > MOST_CHARS or "<script" not in html:
        return None
    if _shows(html, kind) or '"articleBody"' in html:
        return None
    seen = _without(html, "script")
    asks = any(len(block) < _NOTICE and _ASKS.search(block) for block in _blocks(seen, "noscript"))
    for name, longest in _SILENT.items():
        seen = _without(seen, name, longest)
    seen = _INLINE.sub("", seen) if kind == "article" else seen
    if not (asks or _TO_FILL.search(seen)) or _shows(seen, kind):
        return None
    return Need("asks for JavaScript" if asks else "has an empty element to fill", _is_modern(html))


def _shows(html: str, kind: Kind) -> bool:
    """Tell whether enough of what *kind* of page is made of stands between its scripts and notices."""
    pattern, wanted, length = _SHOWN[kind]
    found = begin = 0
    silent = merge(_spans(html, "script"), _spans(html, "noscript", _NOTICE))
    for end, after in chain(silent, ((len(html), 0),)):
        for match in pattern.finditer(html, begin, end):
            text = match[1]
            found += len(text) >= length or len(text) + (_DENSE_WORTH - 1) * len(_DENSE.findall(text)) >= length
            if found >= wanted:
                return True
        begin = max(begin, after)
    return False


def _is_modern(html: str) -> bool:
    scripts = _SCRIPT.findall(html)
    return bool(scripts) and all(_MODULE.search(script) for script in scripts)


def _without(html: str, name: str, longest: int = MOST_CHARS) -> str:
    """Return *html* less the elements of a name, as far as they are no longer than *longest*."""
    parts, end = [], 0
    for start, after in _spans(html, name, longest):
        parts.append(html[end:start])
        end = after
    return "".join((*parts, html[end:])) if parts else html


def _blocks(html: str, name: str) -> Iterator[str]:
    return (html[start:after] for start, after in _spans(html, name))


def _spans(html: str, name: str, longest: int = MOST_CHARS) -> Iterator[tuple[int, int]]:
    """Yield where elements of a name begin and end, as far as they end and are no longer than *longest*."""
    opening, closing, after = f"<{name}", f"</{name}>", 0
    while (start := html.find(opening, after)) >= 0 and (end := html.find(closing, start)) >= 0:
        after = end + len(closing)
        if after - start <= longest:
            yield start, after
