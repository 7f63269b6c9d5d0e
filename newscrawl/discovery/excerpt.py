"""The short texts that feeds and APIs send with a link: markup off, boilerplate off, cut to a card's length."""

from __future__ import annotations

import re

from newscrawl.discovery.xml_reader import read_entities
from newscrawl.normalize.text import cut_ellipsis, fold, squash

MAX_EXCERPT = 300  # characters: what listing pages show of a post
_MAX_MARKUP = 8_000  # characters read of a text; the whole article may stand there
_MAX_TITLE = 500
_MAX_CALL = 60  # characters of "continue reading" and the like, beside the title

_UNSEEN = re.compile(r"<(script|style)\b[^<>]{0,500}>.{0,4000}?</\1>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<(?:/?[a-zA-Z][^<>]{0,2000}>|!--[^<>]{0,2000}>)")
_BLOCK = re.compile(
    r"</?(?:p|div|br|li|ul|ol|h[1-6]|figure|figcaption|blockquote|tr|td)\b[^<>]{0,2000}>", re.IGNORECASE
)
# What WordPress plugins write below each entry of a feed.
_FOOTNOTE = re.compile(
    r"\s(?:The post|Der Beitrag|L[’']article|La entrada|L[’']articolo|O post|Het bericht|Wpis|Inlägget|Сообщение)"
    r"\s.{1,300}?\s(?:appeared first on|erschien zuerst auf|est apparu en premier sur|apareció primero en|"
    r"se publicó primero en|proviene da|apareceu primeiro em|verscheen eerst op|pojawił się|dök först upp på|"
    r"появились сначала на)\s.*",
    re.DOTALL,
)


def plain_text(markup: str | None) -> str | None:
    """Return a title's text on one line, tags and (doubled) entities read; ``None`` when nothing is left."""
    if not markup:
        return None
    return _without_tags(markup[:_MAX_MARKUP])[:_MAX_TITLE].strip() or None


def excerpt(markup: str | None, title: str | None = None) -> tuple[str | None, bool]:
    """Return the text's first 300 characters at most, whole words, and whether anything of it was cut.

    *title* is the article's: an excerpt may end in a call to read on that names it.
    """
    if not markup:
        return None, False
    text = _FOOTNOTE.sub("", _without_tags(markup[:_MAX_MARKUP]))
    text, truncated = cut_ellipsis(without_call(text, title))
    if len(text) > MAX_EXCERPT:
        text, truncated = _cut(text), True
    return text or None, truncated


def without_call(text: str, title: str | None) -> str:
    """Return a text up to its last dots where the title and few other words follow: "… Continue reading TITLE →"."""
    dots = max((text.rfind(mark) + len(mark) for mark in ("…", "...") if mark in text), default=0)
    call = text[dots:]
    if not title or not dots or not len(title) < len(call) <= len(title) + _MAX_CALL:
        return text
    return text[:dots] if (name := fold(title)) and fold(call).endswith(name) else text


def _without_tags(markup: str) -> str:
    text = _TAG.sub("", _BLOCK.sub(" ", _UNSEEN.sub(" ", markup))) if "<" in markup else markup
    return squash(read_entities(text))


def _cut(text: str) -> str:
    head = text[:MAX_EXCERPT]
    words = head.rpartition(" ")[0]
    return (words if len(words) > MAX_EXCERPT // 2 else head).rstrip(" ,;:-–—")
