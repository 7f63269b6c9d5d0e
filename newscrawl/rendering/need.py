"""Does a page show its articles only after JavaScript ran? Pure, and made to be sure: a page with content is let go.

``benchmarks/rendering.py need`` prints what a call costs, and how often it takes a stored page with content for an
empty one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["listing", "article"]

#: Longer pages are not looked at: they have content.
MAX_CHARS = 1_000_000
# An article has this many stretches of text between two tags, each of this length.
_STRETCHES, _STRETCH = 2, 80
# A listing has this many links whose text is longer than a menu's words.
_HEADLINES, _HEADLINE = 3, 22
# One that is so many times as long counts for two: some articles are a single paragraph.
_LONG = 5
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
_SILENT = {"noscript": _NOTICE, **dict.fromkeys(("style", "template", "svg"), MAX_CHARS)}
# The bulk of it, passed over when a page is searched for what it shows. (A rule of a style such as ``a>b{…}`` looks
# like a stretch of text.)
_PASSED = {f"<{name}": f"</{name}>" for name in ("script", "style")}
# A page is searched in pieces of about so many characters: most show enough in the first few.
_PIECE = 16_000
# Where the text of an article is looked for first, in fifths of its page, and how many ends of paragraphs, how far
# apart: 667 of 667 real pages showed enough so.
_FIFTHS = (2, 3, 1, 4)
_PARAGRAPHS, _FAR = 12, 40_000
# What waits for JavaScript is short but for its scripts and styles: of 773 stored pages with scripts 157 have more than
# this, and none of them waits.
_MUCH = 150_000
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
    if len(html) > MAX_CHARS or "<script" not in html:
        return None
    if (
        (kind == "article" and has_paragraphs(html.encode("utf-8", "replace")))
        or _shows(html, kind)
        or '"articleBody"' in html
    ):
        return None
    seen = _without(html, "script")
    asks = any(len(block) < _NOTICE and _ASKS.search(block) for block in _blocks(seen, "noscript"))
    for name, longest in _SILENT.items():
        seen = _without(seen, name, longest)
    seen = _INLINE.sub("", seen) if kind == "article" else seen
    if not (asks or _TO_FILL.search(seen)) or _shows(seen, kind):
        return None
    return Need("asks for JavaScript" if asks else "has an empty element to fill", _is_modern(html))


def has_paragraphs(page: bytes) -> bool:
    """Tell whether an article's page shows enough in a few looks into it, as most do: a quarter of ``_shows``' cost.

    *page* is in UTF-8, as it came: a text of it takes twice its memory, and would wait with it to be read.
    """
    return any(_has_paragraphs_from(page, len(page) * fifth // 5) for fifth in _FIFTHS)


def _has_paragraphs_from(page: bytes, place: int) -> bool:
    found = 0
    for _ in range(_PARAGRAPHS):
        end = page.find(b"</p>", place, place + _FAR)
        if end < 0:
            return False
        start = page.rfind(b">", place, end) + 1
        text = page[start:end].decode("utf-8", "replace").lstrip()
        if start and len(text) >= _STRETCH and "<" not in text and not _is_unseen(page, start):
            found += 2 if len(text) >= _LONG * _STRETCH else 1
        if found >= _STRETCHES:
            return True
        place = end + 1
    return False


def _is_unseen(page: bytes, place: int) -> bool:
    """Tell whether *place* is within a script, or a notice."""
    script = page.rfind(b"<script", 0, place)
    notice = page.rfind(b"<noscript", max(0, place - _NOTICE), place)
    return (script >= 0 and page.find(b"</script>", script, place) < 0) or (
        notice >= 0 and page.find(b"</noscript>", notice, notice + _NOTICE) > place
    )


def _shows(html: str, kind: Kind) -> bool:
    """Tell whether enough of what *kind* of page is made of stands between its scripts, styles and notices."""
    pattern, wanted, length = _SHOWN[kind]
    found = looked_at = 0
    for begin, end in _pieces(html):
        for match in pattern.finditer(html, begin, end):
            text = match[1]
            size = len(text) if len(text) >= length else len(text) + (_DENSE_WORTH - 1) * len(_DENSE.findall(text))
            if size >= length and not _is_notice(html, match.start(1)):
                found += 2 if size >= _LONG * length else 1
            if found >= wanted:
                return True
        looked_at += end - begin
        if looked_at > _MUCH:
            return True
    return False


def _is_notice(html: str, place: int) -> bool:
    """Tell whether what stands at *place* is for readers without JavaScript only."""
    start = html.rfind("<noscript", max(0, place - _NOTICE), place)
    return start >= 0 and html.find("</noscript>", start, start + _NOTICE) > place


def _pieces(html: str) -> Iterator[tuple[int, int]]:
    """Yield where pieces of a page begin and end that a reader sees, none of them cut within a link."""
    begin, edge, size = 0, 0, len(html)
    ahead = dict.fromkeys(_PASSED, -1)  # where the next of each begins, or the edge of what was searched
    while begin < size:
        edge = _edge(html, begin) if begin >= edge else edge
        for opening, place in ahead.items():
            if place <= begin:
                start = html.find(opening, begin, edge)
                ahead[opening] = start if start >= 0 else edge
        first, end = min(ahead.items(), key=itemgetter(1), default=("", edge))
        yield begin, end
        begin = end
        if end < edge:
            after = html.find(_PASSED[first], end)
            if after < 0:  # it does not end, and no other of its kind does
                del ahead[first]
            else:
                begin = after + len(_PASSED[first])


def _edge(html: str, begin: int) -> int:
    """Return where a piece that begins at *begin* may end at the latest."""
    for mark, reach in (("<a", begin + 2 * _PIECE), ("<", len(html))):
        place = html.find(mark, begin + _PIECE, reach)
        if place >= 0:
            return place
    return len(html)


def _is_modern(html: str) -> bool:
    scripts = _SCRIPT.findall(html)
    return bool(scripts) and all(_MODULE.search(script) for script in scripts)


def _without(html: str, name: str, longest: int = MAX_CHARS) -> str:
    """Return *html* less the elements of a name, as far as they are no longer than *longest*."""
    parts, end = [], 0
    for start, after in _spans(html, name, longest):
        parts.append(html[end:start])
        end = after
    return "".join((*parts, html[end:])) if parts else html


def _blocks(html: str, name: str) -> Iterator[str]:
    return (html[start:after] for start, after in _spans(html, name))


def _spans(html: str, name: str, longest: int = MAX_CHARS) -> Iterator[tuple[int, int]]:
    """Yield where elements of a name begin and end, as far as they end and are no longer than *longest*."""
    opening, closing, after = f"<{name}", f"</{name}>", 0
    while (start := html.find(opening, after)) >= 0 and (end := html.find(closing, start)) >= 0:
        after = end + len(closing)
        if after - start <= longest:
            yield start, after
