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
#: Names in the object of something else than a page.
_OF_OTHERS: Final = re.compile(
    r"(?<![A-Za-z_])(?:version|build\w{0,12}|env|commit|rating|start_?[dD]ate|event_?[dD]ate)\\?[\"']?\s{0,3}:"
)
#: … and names of such objects themselves: "website": {…}.
_NAME: Final = re.compile(r"(\w{1,40})\\?[\"']?\s{0,3}[:=]\s{0,3}$")
_OTHER_NAMES: Final = frozenset(
    "site website siteinfo site_info theme plugin release deployment organization publisher user member owner".split()
)
#: A list that is no list of things: a data layer, or what a function is given.
_LAYER: Final = re.compile(r"(?:[lL]ayer\w{0,12}\s{0,3}=|\()\s{0,3}\[$")
MAX_LEVELS: Final = 3
BEFORE: Final = 60  # characters
_BRACE: Final = re.compile(r"[{}]")
_WORD: Final = re.compile(r"[^\W_]{2,}")


def object_around(script: str, at: int) -> str:
    """Return the part of a script from the brace that opens before *at* to the one that closes it; within reach."""
    first, last, depth = _opening(script, at), min(len(script), at + REACH), 0
    for match in _BRACE.finditer(script, at, last):
        depth += 1 if match[0] == "{" else -1
        if depth < 0:
            last = match.end()
            break
    return script[first:last]


def _opening(script: str, at: int) -> int:
    """Return where the object around *at* begins, or how far back it is looked for."""
    first, depth = max(0, at - REACH), 0
    for match in reversed(list(_BRACE.finditer(script, first, at))):
        depth += 1 if match[0] == "}" else -1
        if depth < 0:
            return match.start()
    return first


def is_of_another(script: str, at: int, titles: frozenset[str]) -> bool:
    """Tell whether a date in a script is another thing's, by what its object says; *titles* are the page's words.

    A headline with few of them is another article's. Without one it is the date of a comment, a post or a product
    where the object is an entry of a list, of a build beside a version, of an event beside its beginning.
    """
    piece = object_around(script, at)
    told = [words for match in _HEADLINE.finditer(piece) if len(words := _words(match[1])) > 1]
    if told and titles:
        return all(len(words & titles) < MIN_COMMON * len(words) for words in told)
    return bool(_OF_OTHERS.search(piece)) or _is_in_other(script, at) or _is_listed(script, at)


def _is_in_other(script: str, at: int) -> bool:
    """Tell what stands in the object of a site, a theme or a user."""
    at = _opening(script, at)
    name = _NAME.search(script[max(0, at - BEFORE) : at])
    return script[at : at + 1] == "{" and name is not None and name[1].lower() in _OTHER_NAMES


def _is_listed(script: str, at: int) -> bool:
    """Tell an entry of a list, or what is in one; a data layer is a list of one."""
    for _ in range(MAX_LEVELS):
        at = _opening(script, at)
        if script[at : at + 1] != "{":
            return False
        before = script[max(0, at - BEFORE) : at].rstrip()
        if before.endswith("[") and not _LAYER.search(before):
            return True
        if before.endswith(",") and before[:-1].rstrip().endswith("}"):
            return True
    return False


def words_of_titles(document: Document) -> frozenset[str]:
    """Return the words that a headline of this page is made of: of its title, its headline and its address."""
    lines = [line.text for line in document.outline.lines if line.tag == "h1"][:3]
    metas = [title for name in ("og:title", "twitter:title") for title in document.meta.get(name, ())[:2]]
    path = unquote(urlsplit(document.url).path)
    return _words(" ".join((document.title or "", *lines, *metas, path)))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))
