"""What stands in a site's pages before any script ran: notices about cookies and browsers, imprints, menus.

A text that two pages have before a script fills them belongs to neither's article. It is still there when they are
filled, and is taken out then.
"""

from __future__ import annotations

import re
from html import unescape

from newscrawl.normalize.text import squash

MIN_TEXT, MAX_TEXT = 40, 1_000  # characters of a text between two tags
MAX_CHARS = 2_000_000
_TEXT = re.compile(rf">([^<>]{{{MIN_TEXT},{MAX_TEXT}}})(?=<)")
_HEADING = re.compile(
    r"<(h[1-6])\b[^<>]{0,500}>((?:[^<]{1,1000}+|<(?!/?h[1-6]\b)[^<>]{0,500}>){1,20}+)</\1\s{0,9}>", re.IGNORECASE
)
_TAG = re.compile(r"<[^<>]{0,500}>")
_UNSEEN = re.compile(r"<(script|style)\b[^<>]{0,2000}>.{0,1000000}?</\1\s{0,9}>", re.IGNORECASE | re.DOTALL)


def shell_texts(html: str) -> frozenset[str]:
    """Return the texts of a page's body that are longer than a word of a menu, and its headings of any length."""
    body = _UNSEEN.sub(" ", html[_body(html) : MAX_CHARS])
    found = (squash(unescape(match[1])) for match in _TEXT.finditer(body))
    headings = filter(None, map(_heading, _HEADING.finditer(body)))
    return frozenset(text for text in found if len(text) >= MIN_TEXT).union(headings)


def without_shell(html: str, texts: frozenset[str]) -> str:
    """Return a page that was filled less the *texts* that stood in it before."""
    if not texts or len(html) > MAX_CHARS:
        return html
    start = _body(html)
    body = _HEADING.sub(lambda match: "" if _heading(match) in texts else match[0], html[start:])
    return html[:start] + _TEXT.sub(lambda match: ">" if squash(unescape(match[1])) in texts else match[0], body)


def _heading(match: re.Match[str]) -> str:
    return squash(unescape(_TAG.sub(" ", match[2])))[:MAX_TEXT]


def _body(html: str) -> int:
    return max(0, html.find("<body"))
