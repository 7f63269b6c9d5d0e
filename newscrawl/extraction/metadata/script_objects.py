"""What stands around a value in a script: the object that holds it, and whether that is another article's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from newscrawl.html.document import Document

REACH: Final = 1_500  # characters before a value, and behind it, in which its object begins and ends
MIN_TITLE: Final = 12  # characters of a value that is a headline
MIN_COMMON: Final = 0.5  # of its words are the page's own headline's, too
_HEADLINE: Final = re.compile(
    r"(?<![A-Za-z_])(?:headline|title|articleTitle|article_title|pageTitle)\\?[\"']?\s{0,3}[:=]\s{0,3}\\?[\"']([^\"'<>]{12,200})"
)
_BRACE: Final = re.compile(r"[{}]")
_WORD: Final = re.compile(r"[^\W_]{2,}")


def object_around(script: str, at: int) -> str:
    """Return the part of a script from the brace that opens before *at* to the one that closes it; within reach."""
    first, depth = max(0, at - REACH), 0
    for match in reversed(list(_BRACE.finditer(script, first, at))):
        depth += 1 if match[0] == "}" else -1
        if depth < 0:
            first = match.start()
            break
    last, depth = min(len(script), at + REACH), 0
    for match in _BRACE.finditer(script, at, last):
        depth += 1 if match[0] == "{" else -1
        if depth < 0:
            last = match.end()
            break
    return script[first:last]


def is_of_another(piece: str, titles: frozenset[str]) -> bool:
    """Tell an object whose headline has few words of *titles*, the words of the page's own."""
    told = [words for match in _HEADLINE.finditer(piece) if len(words := _words(match[1])) > 1]
    return bool(told and titles) and all(len(words & titles) < MIN_COMMON * len(words) for words in told)


def words_of_titles(document: Document) -> frozenset[str]:
    """Return the words that a headline of this page is made of: of its title, its headline and its address."""
    lines = [line.text for line in document.outline.lines if line.tag == "h1"][:3]
    metas = [title for name in ("og:title", "twitter:title") for title in document.meta.get(name, ())[:2]]
    path = unquote(urlsplit(document.url).path)
    return _words(" ".join((document.title or "", *lines, *metas, path)))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))
